import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback } from '../operation/index.ts'
import { guard } from './guard.ts'

test('loopback is localhost, 127.0.0.0/8 and ::1, and nothing that looks like them', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]']) assert.equal(isLoopback(host), true, host)
  for (const host of ['', '0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '127.1'])
    assert.equal(isLoopback(host), false, host)
})

test('reading needs a host of this machine; writing needs its own origin too', () => {
  const host = '127.0.0.1:4700'
  const table: readonly (readonly [string, Parameters<typeof guard>[1], string | undefined])[] = [
    ['GET', { host }, undefined],
    ['GET', { host: 'evil.example:4700' }, 'host_not_local'],
    ['GET', {}, 'host_not_local'],
    ['GET', { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, undefined],
    ['POST', { host }, undefined],
    ['POST', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, undefined],
    ['POST', { host, origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' }, 'cross_origin_write'],
    ['POST', { host, origin: `https://${host}` }, 'cross_origin_write'],
    ['POST', { host, origin: 'null' }, 'cross_origin_write'],
    ['DELETE', { host, 'sec-fetch-site': 'cross-site' }, 'cross_origin_write'],
    ['POST', { host: 'localhost:4700', origin: 'http://127.0.0.1:4700' }, 'cross_origin_write']
  ]
  for (const [method, headers, code] of table) assert.equal(guard(method, headers)?.code, code, `${method} ${JSON.stringify(headers)}`)
})
