import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOutside } from './outside-addresses.ts'

test('addresses of this machine, of the office’s network and of no network are inside, in every form', () => {
  const inside = [
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255'
  ]
  const six = [
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1'
  ]
  for (const address of [...inside, ...six, '', 'localhost', '127.1']) assert.equal(isOutside(address), false, address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])
    assert.equal(isOutside(address), true, address)
})
