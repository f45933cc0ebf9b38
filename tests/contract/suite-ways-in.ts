import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { type Accounts, type Actor, actorOf, type Identity, LOCAL_ACTOR, makeAccounts, type Provider } from '../../src/accounts/index.ts'
import { accept } from '../../src/values/index.ts'
import type { Opened, Peer } from './peers.ts'
import { makeSoftPasskey } from './soft-passkey.ts'
import { accepted, refused, WORKSPACE, withRegister } from './with-register.ts'

const DESK = { address: '10.0.0.7', agent: 'Firefox' }
const START = Date.UTC(2026, 0, 15, 2, 0, 0)
const MINUTE = 60_000
const ORIGIN = 'https://so.tinh.example.vn'
const HOA: Identity = {
  source: 'oidc',
  issuer: 'https://xac-thuc.example.vn',
  subject: '1',
  loginName: 'hoa',
  displayName: 'Trần Hoa',
  role: 'administrator'
}

interface Setting {
  readonly accounts: Accounts
  /** The same accounts where administrators must have a second step. */
  readonly strict: Accounts
  /** The same accounts as another process has them. */
  readonly beside: Accounts
  readonly raw: Opened['raw']
  readonly clock: { at: number }
  /** Whom the provider vouches for. */
  readonly says: { identity: Identity }
  /** Makes an account and gives its actor. */
  readonly person: (loginName: string) => Promise<Actor>
  readonly kinds: (count: number) => Promise<readonly string[]>
}

const withWays = (peer: Peer, run: (setting: Setting) => Promise<void>): Promise<void> =>
  withRegister(peer, async ({ database, beside, raw }) => {
    const clock = { at: START }
    const says = { identity: HOA }
    let ids = 0
    const provider: Provider = {
      name: 'Cổng xác thực',
      begin: async () => accept({ url: 'https://xac-thuc.example.vn/', errand: { state: 's', nonce: 'n', verifier: 'v' } }),
      finish: async () => accept(says.identity)
    }
    const given = { now: () => new Date(clock.at), newId: () => `id${String(++ids).padStart(6, '0')}`, randomBytes, provider }
    const accounts = makeAccounts({ ...given, store: database.accounts(WORKSPACE) })
    const person: Setting['person'] = async (loginName) => {
      const asked = { loginName, displayName: loginName, role: 'administrator', office: null }
      return actorOf(accepted(await accounts.add(LOCAL_ACTOR, asked)).account)
    }
    const kinds: Setting['kinds'] = async (count) => accepted(await accounts.events({ limit: count })).rows.map(({ kind }) => kind)
    const besides = makeAccounts({ ...given, store: beside.accounts(WORKSPACE) })
    const strict = makeAccounts({ ...given, store: database.accounts(WORKSPACE), secondStepFor: new Set(['administrator'] as const) })
    await run({ accounts, strict, beside: besides, raw, clock, says, person, kinds })
  })

const WISH = { redirectUri: 'https://so.tinh.example.vn/sign-in/provider/back', to: '/charts', tieTo: null }

export const waysInSuite = (peer: Peer): void => {
  test('what was begun is finished once, by one of two at a time, within ten minutes, and its secret is not in the database', async () => {
    await withWays(peer, async ({ accounts, beside, raw, clock }) => {
      const { secret } = accepted(await accounts.beginProvider(WISH))
      assert.ok(!JSON.stringify(await raw('select * from account_attempt')).includes(secret))
      const both = await Promise.all([accounts, beside].map((each) => each.finishProvider({ secret, query: '?code=1' }, DESK)))
      const codes = both.map((each) => (each.ok ? 'in' : each.refusal.code))
      assert.deepEqual(codes.toSorted(), ['attempt_over', 'in'])
      const late = accepted(await accounts.beginProvider(WISH))
      clock.at += 10 * MINUTE
      assert.equal(refused(await accounts.finishProvider({ secret: late.secret, query: '' }, DESK)), 'attempt_over')
      accepted(await accounts.beginProvider(WISH))
      assert.equal((await raw('select * from account_attempt')).length, 1, 'those that are over go when another begins')
    })
  })

  test('two who come at once for the first time are one account, and the last administrator stays one', async () => {
    await withWays(peer, async ({ accounts, beside, says }) => {
      const begun = [accepted(await accounts.beginProvider(WISH)), accepted(await accounts.beginProvider(WISH))]
      const come = await Promise.all(
        [accounts, beside].map((each, i) => each.finishProvider({ secret: begun[i]?.secret ?? '', query: '' }, DESK))
      )
      const [one, two] = come.map((each) => accepted(each).proof?.accountId)
      assert.ok(one && one === two)
      says.identity = { ...HOA, role: 'reader' }
      const { secret } = accepted(await accounts.beginProvider(WISH))
      accepted(await accounts.finishProvider({ secret, query: '' }, DESK))
      const [account, ...others] = await accounts.list()
      assert.deepEqual([account?.role, others.length], ['administrator', 0])
    })
  })

  test('a passkey is added, signs in without a name, and is removed', async () => {
    await withWays(peer, async ({ accounts, person, kinds }) => {
      const hoa = await person('hoa')
      const key = makeSoftPasskey(ORIGIN)
      const begun = accepted(await accounts.beginAddPasskey(hoa, ORIGIN))
      assert.deepEqual([begun.options.rp.id, begun.options.authenticatorSelection?.residentKey], ['so.tinh.example.vn', 'required'])
      const answer = key.create(begun.options.challenge)
      const asked = { secret: begun.secret, name: 'Điện thoại', answer, origin: ORIGIN }
      const passkey = accepted(await accounts.addPasskey(hoa, asked))
      assert.equal(refused(await accounts.addPasskey(hoa, asked)), 'attempt_over', 'once')
      const again = accepted(await accounts.beginAddPasskey(hoa, ORIGIN))
      const twice = { ...asked, secret: again.secret, answer: key.create(again.options.challenge) }
      assert.equal(refused(await accounts.addPasskey(hoa, twice)), 'passkey_not_valid', 'a key that is there')

      const { options, secret } = accepted(await accounts.beginPasskey({ origin: ORIGIN, to: '/charts' }))
      assert.deepEqual(options.allowCredentials, [])
      const answered = { kind: 'passkey', secret, answer: key.get(options.challenge), origin: ORIGIN } as const
      const { proof, to } = accepted(await accounts.finishPasskey(answered, DESK))
      assert.deepEqual([proof.accountId, proof.way, to], [hoa.accountId, 'passkey', '/charts'])
      assert.equal(refused(await accounts.finishPasskey(answered, DESK)), 'attempt_over')
      accepted(await accounts.openSession(proof, DESK))
      const [kept] = (await accounts.passkeysOf(hoa)).passkeys
      assert.deepEqual([kept?.name, kept?.counter, kept?.usedAt], ['Điện thoại', 1, new Date(START).toISOString()])

      accepted(await accounts.removePasskey(hoa, passkey.id))
      assert.equal(refused(await accounts.removePasskey(hoa, passkey.id)), 'passkey_not_found')
      const gone = accepted(await accounts.beginPasskey({ origin: ORIGIN, to: '/' }))
      const late = { kind: 'passkey', secret: gone.secret, answer: key.get(gone.options.challenge), origin: ORIGIN } as const
      assert.equal(refused(await accounts.finishPasskey(late, DESK)), 'passkey_not_valid')
      assert.deepEqual(await kinds(4), ['sign_in_failed', 'passkey_removed', 'signed_in', 'passkey_added'])
    })
  })

  test('an answer for another place, another challenge, another key, without its owner or with an old count is not believed', async () => {
    await withWays(peer, async ({ accounts, person }) => {
      const hoa = await person('hoa')
      const [key, other] = [makeSoftPasskey(ORIGIN), makeSoftPasskey(ORIGIN)]
      const add = async (bent = {}) => {
        const { options, secret } = accepted(await accounts.beginAddPasskey(hoa, ORIGIN))
        return accounts.addPasskey(hoa, { secret, name: 'Khóa', answer: key.create(options.challenge, bent), origin: ORIGIN })
      }
      assert.equal(refused(await add({ origin: 'https://so.tinh.example.com' })), 'passkey_not_valid')
      assert.equal(refused(await add({ host: 'example.com' })), 'passkey_not_valid')
      assert.equal(refused(await add({ verified: false })), 'passkey_not_valid')
      const { id } = accepted(await add())
      const come = async (answerTo: (challenge: string) => unknown) => {
        const { options, secret } = accepted(await accounts.beginPasskey({ origin: ORIGIN, to: '/' }))
        return accounts.finishPasskey({ kind: 'passkey', secret, answer: answerTo(options.challenge), origin: ORIGIN }, DESK)
      }
      for (const answerTo of [
        (challenge: string) => key.get(challenge, { origin: 'https://evil.example' }),
        (challenge: string) => key.get(challenge, { host: 'evil.example' }),
        (challenge: string) => key.get(challenge, { verified: false }),
        () => key.get('x'.repeat(43)),
        (challenge: string) => other.get(challenge, { id }),
        (challenge: string) => other.get(challenge),
        () => null,
        () => ({ id }),
        () => ({ id: 'a\0b' })
      ])
        assert.equal(refused(await come(answerTo)), 'passkey_not_valid')
      accepted(await come((challenge) => key.get(challenge)))
      key.counter = 2
      assert.equal(refused(await come((challenge) => key.get(challenge))), 'passkey_not_valid', 'a copy counts for itself')
      assert.equal(refused(await accounts.beginPasskey({ origin: 'http://127.0.0.1:4700', to: '/' })), 'passkeys_need_name')
    })
  })

  test('where an account asks for a second step nothing but a passkey of its own opens a session', async () => {
    await withWays(peer, async ({ accounts, person, kinds }) => {
      const [hoa, lan] = [await person('hoa'), await person('lan')]
      const keyFor = async (actor: Actor) => {
        const key = makeSoftPasskey(ORIGIN)
        const { options, secret } = accepted(await accounts.beginAddPasskey(actor, ORIGIN))
        accepted(await accounts.addPasskey(actor, { secret, name: 'Khóa', answer: key.create(options.challenge), origin: ORIGIN }))
        return key
      }
      assert.equal(refused(await accounts.askSecondStep(hoa, true, null)), 'second_step_needs_passkey')
      const [key, hers] = [await keyFor(hoa), await keyFor(lan)]
      const proof = { accountId: hoa.accountId ?? '', way: 'password' }
      const [here, elsewhere] = [accepted(await accounts.openSession(proof, DESK)), accepted(await accounts.openSession(proof, DESK))]
      const kept = (await accounts.findSession(here.secret))?.sessionId ?? null
      accepted(await accounts.askSecondStep(hoa, true, kept))
      // Somebody who knew the password had come in before; from now on that is not enough, for them either.
      assert.equal(await accounts.findSession(elsewhere.secret), null)
      assert.notEqual(await accounts.findSession(here.secret), null)
      assert.equal(refused(await accounts.openSession(proof, DESK)), 'second_step_needed')
      const step = async (answerTo: (challenge: string) => unknown) => {
        const pending = await accounts.pendSecondStep(proof, '/charts')
        const early = { kind: 'second-step', secret: pending.secret, answer: answerTo(''), origin: ORIGIN } as const
        assert.equal(refused(await accounts.finishPasskey(early, DESK)), 'attempt_over', 'before any challenge')
        const next = await accounts.pendSecondStep(proof, '/charts')
        const { options, secret } = accepted(await accounts.beginSecondStep({ origin: ORIGIN, secret: next.secret }))
        assert.equal(options.allowCredentials?.length, 1)
        return accounts.finishPasskey({ kind: 'second-step', secret, answer: answerTo(options.challenge), origin: ORIGIN }, DESK)
      }
      assert.equal(refused(await step((challenge) => hers.get(challenge))), 'passkey_not_valid', 'somebody else’s')
      const { proof: whole, to } = accepted(await step((challenge) => key.get(challenge)))
      assert.deepEqual([whole.way, to], ['password+passkey', '/charts'])
      accepted(await accounts.openSession(whole, DESK))
      accepted(await accounts.dropPasskeys(lan, hoa.accountId ?? ''))
      assert.deepEqual(await kinds(2), ['second_step_dropped', 'passkey_removed'])
      accepted(await accounts.openSession(proof, DESK))
    })
  })

  test('a role that must have a second step may see to its own account alone until that asks for one, by session and by token', async () => {
    await withWays(peer, async ({ accounts, strict, person }) => {
      const hoa = await person('hoa')
      const lan = accepted(await accounts.add(hoa, { loginName: 'lan', displayName: 'Lan', role: 'reader', office: null })).account
      const mayNow = async (accountId: string): Promise<readonly [boolean, readonly string[]] | null> => {
        const { secret } = accepted(await strict.openSession({ accountId, way: 'passkey', byPasskey: true }, DESK))
        const actor = (await strict.findSession(secret))?.actor
        return actor ? [actor.owesSecondStep, [...actor.permissions]] : null
      }
      const token = accepted(await accounts.addToken(hoa, { name: 'Nhập', scopes: ['report.read'], days: 1 })).secret
      const byToken = async (): Promise<readonly string[]> => [...((await strict.findToken(token))?.actor.permissions ?? [])]
      const accountId = hoa.accountId ?? ''
      assert.deepEqual(await mayNow(accountId), [true, ['account.own']])
      assert.deepEqual(await byToken(), [])
      assert.equal((await mayNow(lan.id))?.[0], false, 'another role')

      const key = makeSoftPasskey(ORIGIN)
      const { options, secret } = accepted(await strict.beginAddPasskey(hoa, ORIGIN))
      accepted(await strict.addPasskey(hoa, { secret, name: 'Khóa', answer: key.create(options.challenge), origin: ORIGIN }))
      assert.equal((await mayNow(accountId))?.[0], true, 'a passkey alone is not asked for')
      accepted(await strict.askSecondStep(hoa, true, null))
      const [owes, permissions] = (await mayNow(accountId)) ?? [true, []]
      assert.ok(!owes && permissions.includes('account.manage'))
      assert.deepEqual(await byToken(), ['report.read'])
      assert.equal(refused(await strict.askSecondStep(hoa, false, null)), 'second_step_required')
      accepted(await accounts.askSecondStep(hoa, false, null))
    })
  })
}
