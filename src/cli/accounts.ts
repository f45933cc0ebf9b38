import { type Account, LOCAL_ACTOR } from '../accounts/index.ts'
import type { App } from '../app/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { AccountsValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

const WAYS = ['list', 'add', 'clear', 'reset', 'lock', 'unlock', 'revoke'] as const
type Way = (typeof WAYS)[number]

/**
 * `hopluu accounts`: for whoever has the machine, and with it the database. What is done is signed as the local user's, and stands among the events of
 * the accounts like anything else.
 */
export const accounts = async (
  values: AccountsValues,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [said = 'list', loginName, strange] = rest
  const way = WAYS.find((each) => each === said)
  const wrong = way
    ? wrongUse(way, loginName, strange, values)
    : refuse('accounts_way_unknown', { way: said, ways: WAYS.join(', ') }).refusal
  if (!way || wrong) {
    if (wrong) await write(streams.err, `${sentencesOf(wrong, language)}\n`)
    return EXIT.usage
  }
  return withRegister(streams, language, async (app) => {
    const done = await act(app, way, loginName ?? '', values, language)
    if (!done.ok) {
      await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
      return EXIT.refused
    }
    await write(streams.out, done.value)
    return EXIT.ok
  })
}

const wrongUse = (way: Way, loginName: string | undefined, strange: string | undefined, values: AccountsValues): Refusal | null => {
  const extra = way === 'list' ? loginName : strange
  if (extra !== undefined) return refuse('unexpected_argument', { command: 'accounts', argument: extra }).refusal
  if (way !== 'list' && loginName === undefined) return refuse('login_name_missing', { way }).refusal
  const needed = way === 'add' ? (['role'] as const) : way === 'clear' ? (['clearance'] as const) : []
  const missing = needed.find((option) => values[option] === undefined)
  return missing === undefined ? null : refuse('option_missing', { command: `accounts ${way}`, option: `--${missing}` }).refusal
}

const act = async (
  { accounts: all, settings }: App,
  way: Way,
  loginName: string,
  values: AccountsValues,
  language: Language | null
): Promise<Outcome<string>> => {
  if (way === 'list') return accept((await all.list()).map((account) => lineOf(account, language)).join(''))
  const linkSaid = ({ secret }: { readonly secret: string }): string => {
    const address = settings.reach.origin?.origin ?? `http://${settings.reach.host}:${settings.port}`
    const vi = 'Liên kết đặt mật khẩu, dùng một lần, có hạn ba ngày:'
    const en = 'The link to set the password, good once and for three days:'
    return `${inLanguage(language, vi, en)}\n${address}/password?link=${secret}\n`
  }
  if (way === 'add') {
    const asked = { loginName, displayName: values.name ?? loginName, role: values.role ?? '', office: null, ...clearanceIn(values) }
    const added = await all.add(LOCAL_ACTOR, asked)
    return added.ok ? accept(lineOf(added.value.account, language) + linkSaid(added.value.link)) : added
  }
  const account = await all.called(loginName)
  if (!account) return refuse('account_not_found', { account: loginName })
  if (way === 'clear') {
    const cleared = await all.change(LOCAL_ACTOR, { accountId: account.id, ...clearanceIn(values) })
    return cleared.ok ? accept(lineOf(cleared.value, language)) : cleared
  }
  if (way === 'reset') {
    const link = await all.resetPassword(LOCAL_ACTOR, account.id)
    return link.ok ? accept(linkSaid(link.value)) : link
  }
  if (way === 'revoke') {
    const done = await all.revokeAll(LOCAL_ACTOR, account.id)
    const [vi, en] = ['Đã kết thúc mọi phiên đăng nhập và mã truy cập.', 'All sessions and tokens have ended.']
    return done.ok ? accept(`${inLanguage(language, vi, en)}\n`) : done
  }
  const locked = await all.lock(LOCAL_ACTOR, { accountId: account.id, locked: way === 'lock' })
  return locked.ok ? accept(lineOf(locked.value, language)) : locked
}

const clearanceIn = ({ clearance }: AccountsValues) => (clearance === undefined ? {} : { clearance })

/** One account a line, tabs between what is said of it, so that other programs can read it. */
const lineOf = ({ loginName, displayName, role, clearance, active }: Account, language: Language | null): string => {
  const state = active ? inLanguage(language ?? 'vi', 'đang dùng', 'active') : inLanguage(language ?? 'vi', 'đang khóa', 'locked')
  const said = [term('account role', role, language ?? 'vi'), state, term('confidentiality', clearance, language ?? 'vi')]
  return `${[loginName, displayName, ...said].join('\t')}\n`
}
