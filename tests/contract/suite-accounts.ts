import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { type Accounts, type Actor, LOCAL_ACTOR, makeAccounts, SESSION_IDLE_MS, SESSION_MS } from '../../src/accounts/index.ts'
import type { Opened, Peer } from './peers.ts'
import { accepted, refused, WORKSPACE, withRegister } from './with-register.ts'

const PASSWORD = 'sông chảy ra biển lớn'
const OTHER = 'mưa nguồn chớp bể đầu non'
const DESK = { address: '10.0.0.7', agent: 'Firefox' }
const START = Date.UTC(2026, 0, 15, 2, 0, 0)
const MINUTE = 60_000

interface Setting {
  readonly accounts: Accounts
  /** The same accounts as another process has them. */
  readonly beside: Accounts
  readonly raw: Opened['raw']
  readonly clock: { at: number }
  /** Makes an account with a password and gives its actor. */
  readonly person: (loginName: string, role?: string) => Promise<Actor>
  readonly signIn: (loginName: string, password?: string) => Promise<string>
}

const withAccounts = (peer: Peer, run: (setting: Setting) => Promise<void>): Promise<void> =>
  withRegister(peer, async ({ database, beside, raw }) => {
    const clock = { at: START }
    let ids = 0
    // Hashed with next to no work: what a hash is worth is tested beside its source.
    const hashCost = { memory: 64, passes: 1, parallelism: 1 }
    const given = { now: () => new Date(clock.at), newId: () => `id${++ids}`, randomBytes, hashCost }
    const accounts = makeAccounts({ ...given, store: database.accounts(WORKSPACE) })
    const person: Setting['person'] = async (loginName, role = 'administrator') => {
      const asked = { loginName, displayName: `Bà ${loginName}`, role, office: null }
      const { link } = accepted(await accounts.add(LOCAL_ACTOR, asked))
      const proof = accepted(await accounts.setPasswordByLink({ secret: link.secret, password: PASSWORD }, DESK))
      const opened = accepted(await accounts.openSession(proof, DESK))
      const found = await accounts.findSession(opened.secret)
      assert.ok(found)
      return found.actor
    }
    const signIn: Setting['signIn'] = async (loginName, password = PASSWORD) =>
      accepted(await accounts.openSession(accepted(await accounts.provePassword({ loginName, password }, DESK)), DESK)).secret
    const besides = makeAccounts({ ...given, store: beside.accounts(WORKSPACE) })
    await run({ accounts, beside: besides, raw, clock, person, signIn })
  })

export const accountsSuite = (peer: Peer): void => {
  test('the first account is set up once, by the link that was made last, within its hour', async () => {
    await withAccounts(peer, async ({ accounts, beside, clock }) => {
      assert.equal(await accounts.any(), false)
      const asked = { loginName: ' Hoa.Tran ', displayName: 'Trần Thị  Hoa', password: PASSWORD }
      const first = accepted(await accounts.makeSetUpLink())
      const second = accepted(await accounts.makeSetUpLink())
      assert.equal(refused(await accounts.setUp({ ...asked, secret: first.secret }, DESK)), 'one_time_link_not_valid')
      clock.at += 60 * MINUTE
      assert.equal(refused(await accounts.setUp({ ...asked, secret: second.secret }, DESK)), 'one_time_link_not_valid')
      const third = accepted(await accounts.makeSetUpLink())
      const [one, two] = await Promise.all(
        [accounts, beside].map((each, i) =>
          each.setUp({ ...asked, loginName: i === 0 ? ' Hoa.Tran ' : 'minh', secret: third.secret }, DESK)
        )
      )
      const made = [one, two].filter((each) => each?.ok)
      assert.equal(made.length, 1, 'one of two at once')
      assert.equal(refused(await accounts.makeSetUpLink()), 'accounts_there_already')
      assert.equal(await accounts.any(), true)
      const [account, ...others] = await accounts.list()
      assert.deepEqual([account?.role, account?.displayName, others.length], ['administrator', 'Trần Thị Hoa', 0])
    })
  })

  test('nobody but an administrator can be the first account, and names are taken for ever', async () => {
    await withAccounts(peer, async ({ accounts, person }) => {
      const add = async (loginName: string, role = 'officer', displayName = 'Lan') =>
        refused(await accounts.add(LOCAL_ACTOR, { loginName, displayName, role, office: null }))
      assert.equal(await add('lan'), 'first_account_not_administrator')
      await person('hoa')
      for (const name of ['', 'lan nguyen', '-lan', 'lân', 'x'.repeat(65)]) assert.equal(await add(name), 'login_name_not_valid', name)
      for (const name of ['local', 'Admin', 'root']) assert.equal(await add(name), 'login_name_reserved', name)
      assert.equal(await add('HOA'), 'login_name_taken')
      assert.equal(await add('lan', 'boss'), 'role_not_known')
      assert.equal(await add('lan', 'officer', '  '), 'display_name_not_valid')
    })
  })

  test('a session is found by its secret until it is left, ended, old or too long unseen, and the database holds no secret', async () => {
    await withAccounts(peer, async ({ accounts, raw, clock, person, signIn }) => {
      const hoa = await person('hoa')
      const secret = await signIn('hoa')
      assert.deepEqual((await accounts.findSession(secret))?.actor, hoa)
      assert.equal(await accounts.findSession(`${secret}x`), null)
      const stored = JSON.stringify([await raw('select * from account_session'), await raw('select * from account_password')])
      assert.ok(!stored.includes(secret) && !stored.includes(PASSWORD))

      clock.at += SESSION_IDLE_MS - MINUTE
      assert.ok(await accounts.findSession(secret))
      clock.at += SESSION_IDLE_MS - MINUTE
      assert.ok(await accounts.findSession(secret), 'each request counts anew')
      clock.at += SESSION_IDLE_MS
      assert.equal(await accounts.findSession(secret), null, 'too long unseen')

      const day = await signIn('hoa')
      const end = clock.at + SESSION_MS
      while (clock.at + 90 * MINUTE < end) {
        clock.at += 90 * MINUTE
        assert.ok(await accounts.findSession(day))
      }
      clock.at = end
      assert.equal(await accounts.findSession(day), null, 'old')

      const [left, kept] = [await signIn('hoa'), await signIn('hoa')]
      const found = await accounts.findSession(left)
      assert.ok(found)
      assert.equal((await accounts.sessionsOf(hoa)).length, 2)
      await accounts.signOut(found, DESK)
      assert.equal(await accounts.findSession(left), null, 'left')
      const [other] = await accounts.sessionsOf(hoa)
      assert.deepEqual([other?.way, other?.address, other?.agent], ['password', '10.0.0.7', 'Firefox'])
      accepted(await accounts.endSession(hoa, other?.id ?? ''))
      assert.equal(await accounts.findSession(kept), null, 'ended')
      assert.equal(refused(await accounts.endSession(hoa, other?.id ?? '')), 'session_not_found')
    })
  })

  test('nobody ends a session or token of somebody else', async () => {
    await withAccounts(peer, async ({ accounts, person, signIn }) => {
      const [hoa, lan] = [await person('hoa'), await person('lan', 'officer')]
      const secret = await signIn('hoa')
      const sessionId = (await accounts.findSession(secret))?.sessionId ?? ''
      assert.equal(refused(await accounts.endSession(lan, sessionId)), 'session_not_found')
      assert.ok(await accounts.findSession(secret))
      const { token } = accepted(await accounts.addToken(hoa, { name: 'Nhập', scopes: ['report.read'], days: 1 }))
      assert.equal(refused(await accounts.endToken(lan, token.id)), 'token_not_found')
    })
  })

  test('a wrong password, a name that is not there and a locked account are told alike; after five the next waits, longer each time', async () => {
    await withAccounts(peer, async ({ accounts, clock, person }) => {
      await person('hoa')
      const lan = await person('lan', 'officer')
      accepted(await accounts.lock(LOCAL_ACTOR, { accountId: lan.accountId ?? '', locked: true }))
      const prove = (loginName: string, password: string) => accounts.provePassword({ loginName, password }, DESK)
      assert.equal(refused(await prove('nobody', PASSWORD)), 'sign_in_failed')
      assert.equal(refused(await prove('lan', PASSWORD)), 'sign_in_failed')
      for (let i = 0; i < 5; i++) assert.equal(refused(await prove('hoa', OTHER)), 'sign_in_failed', `${i}`)
      const waiting = await prove('hoa', PASSWORD)
      assert.deepEqual(!waiting.ok && waiting.refusal, { code: 'sign_in_must_wait', about: { minutes: 1 } })
      clock.at += MINUTE
      assert.equal(refused(await prove('hoa', OTHER)), 'sign_in_failed')
      clock.at += MINUTE
      assert.equal(refused(await prove('hoa', PASSWORD)), 'sign_in_must_wait', 'two minutes now')
      clock.at += MINUTE
      accepted(await prove('hoa', PASSWORD))
      assert.equal(refused(await prove('hoa', OTHER)), 'sign_in_failed', 'a right one begins anew')
      accepted(await prove('hoa', PASSWORD))
    })
  })

  test('many tries at one moment are no more than one after the other', async () => {
    await withAccounts(peer, async ({ accounts, beside, person }) => {
      await person('hoa')
      const tries = await Promise.all(
        Array.from({ length: 12 }, (_, i) => (i % 2 ? accounts : beside).provePassword({ loginName: 'hoa', password: OTHER }, DESK))
      )
      const codes = tries.map(refused)
      assert.deepEqual(
        [codes.filter((code) => code === 'sign_in_failed').length, codes.filter((code) => code === 'sign_in_must_wait').length],
        [5, 7]
      )
    })
  })

  test('after a hundred wrong ones no password helps, until a new link', async () => {
    await withAccounts(peer, async ({ accounts, raw, clock, person }) => {
      const hoa = await person('hoa')
      await raw(`update account_password set failures = 99`)
      assert.equal(refused(await accounts.provePassword({ loginName: 'hoa', password: OTHER }, DESK)), 'sign_in_failed')
      clock.at += 24 * 60 * MINUTE
      assert.equal(refused(await accounts.provePassword({ loginName: 'hoa', password: PASSWORD }, DESK)), 'password_blocked')
      const { secret } = accepted(await accounts.resetPassword(LOCAL_ACTOR, hoa.accountId ?? ''))
      accepted(await accounts.setPasswordByLink({ secret, password: OTHER }, DESK))
      accepted(await accounts.provePassword({ loginName: 'hoa', password: OTHER }, DESK))
    })
  })

  test('a password link is good once, for three days, and ends the sessions and tokens of before', async () => {
    await withAccounts(peer, async ({ accounts, clock, person, signIn }) => {
      const hoa = await person('hoa')
      const accountId = hoa.accountId ?? ''
      const session = await signIn('hoa')
      const token = accepted(await accounts.addToken(hoa, { name: 'Nhập', scopes: ['report.add'], days: 30 }))
      const late = accepted(await accounts.resetPassword(LOCAL_ACTOR, accountId))
      clock.at += 3 * 24 * 60 * MINUTE
      assert.equal(refused(await accounts.setPasswordByLink({ secret: late.secret, password: OTHER }, DESK)), 'one_time_link_not_valid')
      const [old, link] = [
        accepted(await accounts.resetPassword(LOCAL_ACTOR, accountId)),
        accepted(await accounts.resetPassword(LOCAL_ACTOR, accountId))
      ]
      assert.equal(refused(await accounts.showLink(old.secret)), 'one_time_link_not_valid', 'the newest alone')
      assert.equal(accepted(await accounts.showLink(link.secret)).account?.loginName, 'hoa')
      assert.equal(refused(await accounts.setPasswordByLink({ secret: link.secret, password: 'ngắn' }, DESK)), 'password_too_short')
      assert.ok(await accounts.findToken(token.secret))
      accepted(await accounts.setPasswordByLink({ secret: link.secret, password: OTHER }, DESK))
      assert.equal(refused(await accounts.setPasswordByLink({ secret: link.secret, password: OTHER }, DESK)), 'one_time_link_not_valid')
      assert.deepEqual([await accounts.findSession(session), await accounts.findToken(token.secret)], [null, null])
    })
  })

  test('a password of one’s own is changed with the one before, and other devices have to sign in again', async () => {
    await withAccounts(peer, async ({ accounts, person, signIn }) => {
      await person('hoa')
      const [here, there] = [await signIn('hoa'), await signIn('hoa')]
      const signedIn = await accounts.findSession(here)
      assert.ok(signedIn)
      const change = (current: string, password: string) => accounts.changePassword(signedIn, { current, password }, DESK)
      assert.equal(refused(await change(OTHER, OTHER)), 'password_wrong')
      assert.equal(refused(await change(PASSWORD, 'hoa hoa hoa 123456')), 'password_easily_guessed')
      accepted(await change(PASSWORD, OTHER))
      assert.ok(await accounts.findSession(here))
      assert.equal(await accounts.findSession(there), null)
      await signIn('hoa', OTHER)
    })
  })

  test('nobody gives a level that they may not see, nor a way into an account that may; the first administrator may see all', async () => {
    await withAccounts(peer, async ({ accounts, person }) => {
      const link = accepted(await accounts.makeSetUpLink())
      accepted(await accounts.setUp({ secret: link.secret, loginName: 'mai', displayName: 'Mai', password: PASSWORD }, DESK))
      const mai = (await accounts.called('mai'))?.clearance
      assert.equal(mai, 'confidential')
      const [hoa, lan] = [await person('hoa'), await person('lan', 'officer')]
      const [hoaId, lanId] = [hoa.accountId ?? '', lan.accountId ?? '']
      const given = { clearance: 'confidential' }
      const fresh = { loginName: 'tam', displayName: 'Tâm', role: 'reader', office: null, ...given }
      assert.equal(refused(await accounts.add(hoa, fresh)), 'level_above_own')
      for (const accountId of [hoaId, lanId]) assert.equal(refused(await accounts.change(hoa, { accountId, ...given })), 'level_above_own')
      accepted(await accounts.change(LOCAL_ACTOR, { accountId: lanId, ...given }))
      for (const way of [accounts.resetPassword, accounts.dropPasskeys]) assert.equal(refused(await way(hoa, lanId)), 'level_above_own')
      accepted(await accounts.change(hoa, { accountId: lanId, displayName: 'Lan Anh', ...given }))
      accepted(await accounts.change(hoa, { accountId: lanId, clearance: 'internal' }))
      accepted(await accounts.resetPassword(hoa, lanId))
    })
  })

  test('a lock ends every session and token at once; there is always an administrator left', async () => {
    await withAccounts(peer, async ({ accounts, person, signIn }) => {
      const [hoa, lan] = [await person('hoa'), await person('lan', 'officer')]
      const session = await signIn('lan')
      const { secret } = accepted(await accounts.addToken(lan, { name: 'Nhập', scopes: ['report.add'], days: 30 }))
      const [hoaId, lanId] = [hoa.accountId ?? '', lan.accountId ?? '']
      accepted(await accounts.lock(hoa, { accountId: lanId, locked: true }))
      assert.deepEqual([await accounts.findSession(session), await accounts.findToken(secret)], [null, null])
      accepted(await accounts.lock(hoa, { accountId: lanId, locked: false }))
      assert.equal(await accounts.findSession(session), null, 'what was ended stays so')
      await signIn('lan')
      assert.equal(refused(await accounts.lock(lan, { accountId: hoaId, locked: true })), 'last_administrator')
      assert.equal(refused(await accounts.change(hoa, { accountId: hoaId, role: 'reader' })), 'last_administrator')
      accepted(await accounts.change(hoa, { accountId: lanId, role: 'administrator', office: 'd1' }))
      accepted(await accounts.change(hoa, { accountId: hoaId, role: 'auditor' }))
      const [, changed] = await accounts.list()
      assert.deepEqual([changed?.role, changed?.office, changed?.loginName], ['administrator', 'd1', 'lan'])
      assert.equal(refused(await accounts.lock(hoa, { accountId: 'nobody', locked: true })), 'account_not_found')
    })
  })

  test('a role holds from the next request on', async () => {
    await withAccounts(peer, async ({ accounts, person, signIn }) => {
      const hoa = await person('hoa')
      const lan = await person('lan', 'manager')
      const session = await signIn('lan')
      const { secret } = accepted(await accounts.addToken(lan, { name: 'Rút', scopes: ['report.withdraw', 'report.read'], days: 1 }))
      accepted(await accounts.change(hoa, { accountId: lan.accountId ?? '', role: 'reader' }))
      assert.equal((await accounts.findSession(session))?.actor.permissions.has('report.withdraw'), false)
      assert.deepEqual([...((await accounts.findToken(secret))?.actor.permissions ?? [])], ['report.read'])
    })
  })

  test('a token may do what its scopes and its owner’s role both allow, until its day', async () => {
    await withAccounts(peer, async ({ accounts, raw, clock, person }) => {
      await person('hoa')
      const lan = await person('lan', 'officer')
      const ask = (scopes: string[], days = 2, name = 'Nhập') => accounts.addToken(lan, { name, scopes, days })
      assert.equal(refused(await ask([])), 'token_scopes_not_valid')
      assert.equal(refused(await ask(['item.decide'])), 'token_scopes_not_valid', 'more than the officer may')
      assert.equal(refused(await ask(['account.own'])), 'token_scopes_not_valid')
      assert.equal(refused(await ask(['report.fly'])), 'token_scopes_not_valid')
      for (const days of [0, -1, 1.5, 367, Number.NaN]) assert.equal(refused(await ask(['report.add'], days)), 'token_days_not_valid')
      assert.equal(refused(await ask(['report.add'], 1, ' ')), 'token_name_not_valid')
      const { secret, token } = accepted(await ask(['report.add', 'report.read']))
      assert.match(secret, /^hopluu_[\w-]{43}$/)
      assert.ok(!JSON.stringify(await raw('select * from account_token')).includes(secret))
      const found = await accounts.findToken(secret)
      assert.deepEqual(
        [[...(found?.actor.permissions ?? [])], found?.actor.by, found?.sessionId],
        [['report.read', 'report.add'], 'lan', null]
      )
      assert.equal((await accounts.tokensOf(lan))[0]?.usedAt, new Date(clock.at).toISOString())
      assert.equal(await accounts.findToken(`${secret}x`), null)
      accepted(await accounts.endToken(lan, accepted(await ask(['report.add'])).token.id))
      assert.deepEqual(
        (await accounts.tokensOf(lan)).map(({ id }) => id),
        [token.id]
      )
      clock.at += 2 * 24 * 60 * MINUTE
      assert.equal(await accounts.findToken(secret), null)
      for (let i = 0; i < 20; i++) accepted(await ask(['report.add']))
      assert.equal(refused(await ask(['report.add'])), 'too_many_tokens')
    })
  })

  test('what was done is listed newest first, a page at a time, and says who, whose and from where, never a typed name', async () => {
    await withAccounts(peer, async ({ accounts, raw, person, signIn, clock }) => {
      const hoa = await person('hoa')
      clock.at += MINUTE
      await accounts.provePassword({ loginName: 'my secret password', password: 'x' }, DESK)
      clock.at += MINUTE
      await accounts.provePassword({ loginName: 'hoa', password: 'x' }, DESK)
      clock.at += MINUTE
      await signIn('hoa')
      const rows: unknown[] = []
      let cursor: string | undefined
      do {
        const page = accepted(await accounts.events({ limit: 3, ...(cursor === undefined ? {} : { cursor }) }))
        rows.push(
          ...page.rows.map(({ kind, accountId, by, address, about }) => [kind, accountId === hoa.accountId, by, address, about.way ?? null])
        )
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      assert.deepEqual(rows.slice(0, 3), [
        ['signed_in', true, 'hoa', '10.0.0.7', 'password'],
        ['sign_in_failed', true, null, '10.0.0.7', null],
        ['sign_in_failed', false, null, '10.0.0.7', null]
      ])
      assert.deepEqual(
        new Set(rows.slice(3).map((row) => (row as string[])[0])),
        new Set(['account_added', 'link_made', 'password_set', 'signed_in'])
      )
      assert.ok(!JSON.stringify(await raw('select * from account_event')).includes('secret password'))
      assert.equal(refused(await accounts.events({ cursor: 'x' })), 'cursor_not_valid')
    })
  })

  test('accounts of one workspace are none of another’s', async () => {
    await withRegister(peer, async ({ database, registerOf }) => {
      await registerOf('hue')
      const given = { now: () => new Date(START), newId: () => 'same', randomBytes }
      const [here, there] = [WORKSPACE, 'hue'].map((id) => makeAccounts({ ...given, store: database.accounts(id) })) as [Accounts, Accounts]
      const link = accepted(await here.makeSetUpLink())
      const asked = { secret: link.secret, loginName: 'hoa', displayName: 'Hoa', password: PASSWORD }
      assert.equal(refused(await there.setUp(asked, DESK)), 'one_time_link_not_valid')
      assert.deepEqual([await there.list(), await there.any()], [[], false])
    })
  })
}
