import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Attribute, Change } from 'ldapts'
import { type Accounts, LOCAL_ACTOR, type Proof } from '../../src/accounts/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import { openDirectory } from '../../src/identity/index.ts'
import { type Settings, settingsOf } from '../../src/operation/index.ts'
import type { Outcome } from '../../src/values/index.ts'
import { BASE, LOOKING, type Slapd, startSlapd } from './slapd.ts'

const DESK = { address: '10.0.0.7', agent: 'Firefox' }
const PASSWORD = 'sông chảy ra biển lớn'
const ROLES = `administrator=cn=it,ou=groups,${BASE}; officer=cn=officers,ou=groups,${BASE}`

let slapd: Slapd | undefined
let folder = ''
let app: App
const faults: string[] = []

const environmentOf = (said: Record<string, string> = {}): Record<string, string> => ({
  HOPLUU_LDAP_URL: slapd?.url ?? '',
  HOPLUU_LDAP_BASE: `ou=people,${BASE}`,
  HOPLUU_LDAP_BIND_DN: LOOKING.dn,
  HOPLUU_LDAP_BIND_PASSWORD: LOOKING.password,
  HOPLUU_LDAP_ROLES: ROLES,
  ...said
})

before(async () => {
  slapd = await startSlapd()
  folder = mkdtempSync(join(tmpdir(), 'hopluu-ldap-'))
  const opened = await openApp({
    environment: slapd ? environmentOf() : {},
    dataFolder: folder,
    onFault: (fault) => faults.push(fault.message)
  })
  assert.ok(opened.ok)
  app = opened.value
})
after(async () => {
  await app.close()
  await slapd?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const accepted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value
}
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code)
const prove = (loginName: string, password: string, accounts: Accounts = app.accounts): Promise<Outcome<Proof>> =>
  accounts.provePassword({ loginName, password }, DESK)
const called = async (loginName: string) => {
  const account = await app.accounts.called(loginName)
  assert.ok(account, loginName)
  return account
}
const newest = async (count: number) => {
  const { rows } = accepted(await app.accounts.events({ limit: count }))
  return rows.map(({ kind, about }) => [kind, about.reason ?? about.way ?? null])
}
/** Has no directory to ask where slapd is missing, and says so once, when it is looked for. */
const withDirectory = (title: string, run: (directory: Slapd) => Promise<void>): void => {
  test(title, async () => {
    if (slapd) await run(slapd)
  })
}

withDirectory('who comes first is made an account with the role of their group, and the same one ever after', async () => {
  assert.equal(codeOf(await prove('lan', 'lan o thu muc')), 'first_account_not_administrator')
  const proof = accepted(await prove(' HOA ', 'hoa o thu muc'))
  assert.equal(proof.way, 'ldap')
  const hoa = await called('hoa')
  assert.deepEqual([hoa.id, hoa.displayName, hoa.role], [proof.accountId, 'Trần Thị Hoa', 'administrator'])
  const { secret } = accepted(await app.accounts.openSession(proof, DESK))
  assert.equal((await app.accounts.findSession(secret))?.actor.by, 'hoa')
  // Done at one instant, so in no order.
  assert.deepEqual([...(await newest(3))].sort(), [
    ['account_added', 'ldap'],
    ['identity_tied', 'ldap'],
    ['signed_in', 'ldap']
  ])
  assert.equal(accepted(await prove('hoa', 'hoa o thu muc')).accountId, hoa.id)
  accepted(await prove('lan', 'lan o thu muc'))
  assert.equal((await called('lan')).role, 'officer')
  assert.equal((await app.accounts.list()).length, 2)
})

withDirectory('an empty password, to which the directory itself says yes, lets nobody in', async (directory) => {
  const raw = openDirectory(accepted(settingsOf({ environment: environmentOf() })).directory as never, () => {})
  assert.deepEqual(await raw.ask({ loginName: 'hoa', password: '' }), { ok: true, value: null })
  assert.equal(codeOf(await prove('hoa', '')), 'sign_in_failed')
  // What would have happened without a guard of our own.
  const { Client } = await import('ldapts')
  const client = new Client({ url: directory.url })
  await client.bind(`uid=hoa,ou=people,${BASE}`, '')
  await client.unbind()
})

withDirectory('a wrong password, a name that is not there and one that means more in a filter are told alike', async () => {
  for (const [name, password] of [
    ['hoa', 'lan o thu muc'],
    ['nobody', 'hoa o thu muc'],
    ['h*', 'hoa o thu muc'],
    ['hoa)(uid=*', 'hoa o thu muc'],
    ['hoa,ou=people', 'hoa o thu muc']
  ] as const)
    assert.equal(codeOf(await prove(name, password)), 'sign_in_failed', name)
  assert.deepEqual(await newest(1), [['sign_in_failed', 'ldap']])
  accepted(await prove('hoa', 'hoa o thu muc'))
})

withDirectory('after five wrong ones the next waits, and a name without an account after ten', async () => {
  accepted(await prove('minh', 'minh o thu muc'))
  for (let i = 0; i < 5; i++) assert.equal(codeOf(await prove('minh', `${i}`)), 'sign_in_failed')
  assert.equal(codeOf(await prove('minh', 'minh o thu muc')), 'sign_in_must_wait')
  assert.deepEqual(await newest(1), [['sign_in_kept_waiting', 'ldap']])
  for (let i = 0; i < 10; i++) assert.equal(codeOf(await prove('stranger', `${i}`)), 'sign_in_failed')
  assert.equal(codeOf(await prove('stranger', 'x')), 'sign_in_must_wait')
})

withDirectory('who is in no group that means anything here is told so and gets no account', async () => {
  assert.equal(codeOf(await prove('khach', 'khach o thu muc')), 'identity_without_role')
  assert.equal(await app.accounts.called('khach'), null)
  assert.deepEqual(await newest(1), [['sign_in_failed', 'identity_without_role']])
})

withDirectory('a role follows the groups, and whoever leaves them has nothing open any more', async (directory) => {
  const member = (type: 'add' | 'delete') =>
    new Change({ operation: type, modification: new Attribute({ type: 'member', values: [`uid=lan,ou=people,${BASE}`] }) })
  const { secret } = accepted(await app.accounts.openSession(accepted(await prove('lan', 'lan o thu muc')), DESK))
  await directory.change(`cn=it,ou=groups,${BASE}`, member('add'))
  accepted(await prove('lan', 'lan o thu muc'))
  assert.equal((await app.accounts.findSession(secret))?.actor.role, 'administrator')
  assert.deepEqual(await newest(1), [['account_changed', 'ldap']])
  await directory.change(`cn=it,ou=groups,${BASE}`, member('delete'))
  await directory.change(`cn=officers,ou=groups,${BASE}`, member('delete'))
  assert.equal(codeOf(await prove('lan', 'lan o thu muc')), 'identity_without_role')
  assert.equal(await app.accounts.findSession(secret), null)
  await directory.change(`cn=officers,ou=groups,${BASE}`, member('add'))
})

withDirectory('an account that was there before is never taken over for its name, and goes on with its own password', async () => {
  const { account, link } = accepted(
    await app.accounts.add(LOCAL_ACTOR, { loginName: 'khach', displayName: 'Khách', role: 'administrator', office: null })
  )
  assert.equal(codeOf(await prove('khach', 'khach o thu muc')), 'sign_in_failed')
  accepted(await app.accounts.setPasswordByLink({ secret: link.secret, password: PASSWORD }, DESK))
  assert.equal(codeOf(await prove('khach', 'khach o thu muc')), 'sign_in_failed')
  assert.deepEqual(accepted(await prove('khach', PASSWORD)), { accountId: account.id, way: 'password' })
})

withDirectory('a password that is kept in the directory is not changed here', async () => {
  const { secret } = accepted(await app.accounts.openSession(accepted(await prove('hoa', 'hoa o thu muc')), DESK))
  const signedIn = await app.accounts.findSession(secret)
  assert.ok(signedIn)
  assert.equal(
    codeOf(await app.accounts.changePassword(signedIn, { current: 'hoa o thu muc', password: PASSWORD }, DESK)),
    'password_not_here'
  )
})

const directorySettings = (said: Record<string, string>): NonNullable<Settings['directory']> => {
  const { directory } = accepted(settingsOf({ environment: environmentOf(said) }))
  assert.ok(directory)
  return directory
}

withDirectory('over TLS it is believed with its own authority only, from the first byte or by StartTLS', async ({ secure, url }) => {
  if (!secure) return
  const file = join(folder, 'ca.pem')
  writeFileSync(file, secure.ca)
  const trusted = directorySettings({ HOPLUU_LDAP_URL: secure.url, HOPLUU_LDAP_CA: file })
  const heard: string[] = []
  const ask = async (settings: typeof trusted) =>
    openDirectory(settings, ({ message }) => heard.push(message)).ask({ loginName: 'hoa', password: 'hoa o thu muc' })
  assert.equal(accepted(await ask(trusted))?.role, 'administrator')
  assert.equal(codeOf(await ask({ ...trusted, ca: null })), 'directory_not_reached')
  assert.match(heard[0] ?? '', /self-signed certificate/)
  assert.equal(accepted(await ask({ ...trusted, url, startsTls: true }))?.loginName, 'hoa')
  assert.equal(codeOf(await ask({ ...trusted, url, startsTls: true, ca: null })), 'directory_not_reached')
  assert.ok(!heard.join().includes('o thu muc') && !heard.join().includes(LOOKING.password))
})

withDirectory('people are asked by their own place in the tree where the settings tell it', async () => {
  const { HOPLUU_LDAP_BIND_DN: _dn, HOPLUU_LDAP_BIND_PASSWORD: _password, ...rest } = environmentOf()
  const { directory } = accepted(settingsOf({ environment: { ...rest, HOPLUU_LDAP_USER_DN: `uid={login},ou=people,${BASE}` } }))
  assert.ok(directory)
  const asked = openDirectory(directory, () => {})
  const hoa = accepted(await asked.ask({ loginName: 'hoa', password: 'hoa o thu muc' }))
  const found = accepted(await openDirectory(directorySettings({}), () => {}).ask({ loginName: 'hoa', password: 'hoa o thu muc' }))
  assert.deepEqual(hoa, found, 'and are the same people')
  assert.match(hoa?.subject ?? '', /^[0-9a-f-]{36}$/)
  for (const loginName of ['nobody', 'hoa,ou=people', 'hoa+uid=lan'])
    assert.equal(accepted(await asked.ask({ loginName, password: 'hoa o thu muc' })), null, loginName)
})

withDirectory('a directory that is silent or gone is said to be so in time, and counts no wrong password', async (directory) => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as { readonly port: number }
  const settings = { ...directorySettings({}), url: `ldap://127.0.0.1:${port}` }
  const begun = performance.now()
  const asked = openDirectory(settings, () => {}, { connectMs: 200, answerMs: 200, allMs: 300 })
  assert.equal(codeOf(await asked.ask({ loginName: 'hoa', password: 'hoa o thu muc' })), 'directory_not_reached')
  assert.ok(performance.now() - begun < 2000)
  silent.close()

  await directory.stop()
  for (let i = 0; i < 7; i++) assert.equal(codeOf(await prove('hoa', 'hoa o thu muc')), 'directory_not_reached')
  assert.ok(faults.at(-1)?.includes('ECONNREFUSED'))
  assert.deepEqual(accepted(await prove('khach', PASSWORD)).way, 'password', 'an account of our own goes on')
})
