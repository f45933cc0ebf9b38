import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachOf } from './reach.ts'

const said = (environment: Record<string, string>): unknown => {
  const reach = reachOf(environment)
  if (!reach.ok) return reach.refusal.code
  const { host, origin, proxies, needsAccounts } = reach.value
  return [host, origin?.origin ?? null, proxies.join(' '), needsAccounts]
}

test('without settings the server is this machine’s alone and asks for no account', () => {
  assert.deepEqual(said({}), ['127.0.0.1', null, '', false])
  assert.deepEqual(said({ HOPLUU_ACCOUNTS: 'on' }), ['127.0.0.1', null, '', true])
})

test('what others can reach has an https address and asks for accounts', () => {
  assert.equal(said({ HOPLUU_HOST: '0.0.0.0' }), 'address_not_loopback')
  assert.deepEqual(said({ HOPLUU_ORIGIN: 'https://so.example.vn' }), ['127.0.0.1', 'https://so.example.vn', '', true])
  assert.deepEqual(said({ HOPLUU_HOST: '0.0.0.0', HOPLUU_ORIGIN: 'https://so.example.vn/', HOPLUU_PROXY: '10.0.0.1, ::1' }), [
    '0.0.0.0',
    'https://so.example.vn',
    '10.0.0.1 ::1',
    true
  ])
})

test('each workspace has an address of its own, over https unless it is this machine’s', () => {
  const found = reachOf({ HOPLUU_WORKSPACES: 'can-tho=hoptac.cantho.example, hue=http://127.0.0.1:4700,' })
  assert.ok(found.ok)
  assert.deepEqual(
    found.value.workspaces.map(({ id, origin }) => `${id} ${origin.origin}`),
    ['can-tho https://hoptac.cantho.example', 'hue http://127.0.0.1:4700']
  )
  assert.equal(found.value.needsAccounts, true)
  for (const [HOPLUU_WORKSPACES, code] of [
    ['can-tho', 'workspaces_not_valid'],
    ['can-tho=http://hoptac.example', 'workspaces_not_valid'],
    ['Cần Thơ=hoptac.example', 'workspace_id_not_valid'],
    ['a/public=hoptac.example', 'workspace_id_not_valid'],
    ['a=hoptac.example,b=https://hoptac.example', 'workspace_address_twice']
  ] as const)
    assert.equal(said({ HOPLUU_WORKSPACES }), code, HOPLUU_WORKSPACES)
  assert.equal(said({ HOPLUU_WORKSPACES: 'a=so.example', HOPLUU_ORIGIN: 'https://so.example' }), 'workspace_address_twice')
})

test('an address over plain http, with a path or a password, a proxy by name and a half-hearted “off” are refused', () => {
  for (const HOPLUU_ORIGIN of ['http://so.example.vn', 'https://so.example.vn/so', 'https://a:b@so.example.vn', 'so.example.vn'])
    assert.equal(said({ HOPLUU_ORIGIN }), 'origin_not_valid', HOPLUU_ORIGIN)
  assert.equal(said({ HOPLUU_PROXY: 'nginx' }), 'proxy_not_valid')
  assert.equal(said({ HOPLUU_ACCOUNTS: 'off' }), 'accounts_setting_not_valid')
})
