import { keyOf, type Mentions, type ProjectRoleEntry, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Project } from '../record.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { ToldProject, Zone } from './project-zones.ts'

// Which role the words beside a name give it: right before ("chủ đầu tư là X"), right behind ("do X tài trợ"), or around the project ("chủ đầu tư dự án Y là X").

export type Role = Project['parties'][number]['role']

export interface FoundRole {
  readonly role: Role
  readonly from: number
  readonly to: number
  /** The words stand behind the name. */
  readonly isBehind: boolean
}

export type Roles = readonly { readonly from: number; readonly to: number; readonly entries: readonly ProjectRoleEntry[] }[]

/** Between a role and the name of who has it: "chủ đầu tư là", "vốn vay của Chính phủ". */
const PASSED = wordSet('là : của từ liên danh Chính phủ gồm ( “ " các tập đoàn công ty phía bên bởi')
const PASSED_AT_MOST = 3
const COMMA = keyOf(',')
/** "do JICA tài trợ", "được JICA tài trợ". */
const BY = wordSet('do được')
const BY_REACH = 4
/** "do A làm chủ đầu tư và B thi công": the second verb stands under the same "do". */
const AND = wordSet('và ,')
/** A request to fund is no funding: "đề nghị JICA tài trợ", "kêu gọi". */
const ASKED = phrases('đề nghị|kiến nghị|mong muốn|mong|kêu gọi|vận động|đề xuất|xem xét|hy vọng|nghiên cứu|xin|mời|tranh thủ')
const ASK_REACH = 5
/** Whose loan it is, is stated even where it is asked for: "đề nghị ADB sớm phê duyệt khoản vay 40 triệu USD". */
const OWN_LOAN = phrases('phê duyệt khoản|thẩm định khoản|thẩm định xong khoản|duyệt khoản')
/** Words of the longest phrase that says who has a role. */
const LONGEST_ROLE = 8
export const MONEY: ReadonlySet<Role> = new Set(['funding', 'lender'])

/** Behind "(Hoa Kỳ)", where such brackets stand at `at`; else `at`. */
const overBracket = ({ keys }: Tokens, at: number): number => {
  if (keys[at] !== OPEN) return at
  for (let i = at + 2; i <= at + LONGEST_BRACKET; i++) if (keys[i] === CLOSE) return i + 1
  return at
}
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const LONGEST_BRACKET = 6

/** The role of one actor in a zone; `before` is the role of the actor before. */
export const roleOf = (
  tokens: Tokens,
  roles: Roles,
  zone: Zone,
  told: ToldProject,
  actor: Actor,
  before: FoundRole | null
): FoundRole | null => {
  // "do Liên danh X (Hoa Kỳ) làm chủ đầu tư": the country in brackets only says where X is from.
  if (actor.kind === 'place' && tokens.keys[actor.from - 1] === OPEN) return null
  const after = roleBehind(tokens, roles, zone, { ...actor, to: overBracket(tokens, actor.to) }, before) ?? givesLoan(tokens, zone, actor)
  if (after && !(MONEY.has(after.role) && isAsked(tokens, zone, actor.from) && !isOwnLoan(tokens, actor.to, after.to))) return after
  let to = actor.from
  for (let passed = 0; to > zone.from && passed < PASSED_AT_MOST && PASSED.has(tokens.keys[to - 1] as number); passed++) {
    if (endingAt(roles, zone, to)) break
    to--
  }
  const match = endingAt(roles, zone, to) ?? aroundProject(tokens, roles, zone, told, actor) ?? spokenFor(tokens, roles, zone, actor)
  if (!match || (MONEY.has(match.role) && isAsked(tokens, zone, match.from))) return null
  return { role: match.role, from: match.from, to: actor.to, isBehind: false }
}

/** The longest role phrase of those before a name that ends at a token. */
const endingAt = (roles: Roles, zone: Zone, to: number): { role: Role; from: number } | null => {
  const found = within(roles, Math.max(zone.from, to - LONGEST_ROLE), to).find(
    (match) => match.to === to && match.entries.some((entry) => entry.stands === 'before')
  )
  const entry = found?.entries.find((one) => one.stands === 'before')
  return found && entry ? { role: entry.role as Role, from: found.from } : null
}

const IS = keyOf('là')
const OF = wordSet('của cho')

/** "Chủ đầu tư của dự án Cầu Gia Bình là Sở Xây dựng": the project stands between the role and who has it. */
const aroundProject = (tokens: Tokens, roles: Roles, zone: Zone, told: ToldProject, actor: Actor): { role: Role; from: number } | null => {
  if (tokens.keys[actor.from - 1] !== IS) return null
  const name = within(told.mentions, zone.from, actor.from - 1).find(({ to }) => to === actor.from - 1)
  if (!name) return againBefore(tokens, roles, zone, actor.from - 1)
  return endingAt(roles, zone, OF.has(tokens.keys[name.from - 1] as number) ? name.from - 1 : name.from)
}

const AGAIN = phrases('dự án này|công trình này|chương trình này|dự án|công trình|chương trình')

/** "Chủ đầu tư dự án là Sở Xây dựng" */
const againBefore = (tokens: Tokens, roles: Roles, zone: Zone, to: number): { role: Role; from: number } | null => {
  for (let at = Math.max(zone.from, to - 3); at < to; at++)
    if (at + phraseAt(tokens, at, AGAIN) === to) return endingAt(roles, zone, OF.has(tokens.keys[at - 1] as number) ? at - 1 : at)
  return null
}

const FOR = phrases('thay mặt|đại diện cho|đại diện')

/** "Thay mặt liên danh nhà đầu tư, Phó Tổng Giám đốc Tập đoàn BRG … cam kết": who speaks for those with a role has it. */
const spokenFor = (tokens: Tokens, roles: Roles, zone: Zone, actor: Actor): { role: Role; from: number } | null => {
  if (tokens.keys[actor.from - 1] !== COMMA) return null
  const match = endingAt(roles, zone, actor.from - 1)
  if (!match) return null
  for (let i = Math.max(zone.from, match.from - 3); i < match.from; i++)
    if (i + phraseAt(tokens, i, FOR) === match.from && opensWith(tokens, i, FOR)) return match
  return null
}

const roleBehind = (tokens: Tokens, roles: Roles, zone: Zone, actor: Actor, before: FoundRole | null): FoundRole | null => {
  const isDone = hasBy(tokens, zone, actor.from) || goesOn(tokens, actor, before)
  for (let at = actor.to; at < zone.to && at <= actor.to + MOST_ADVERBS; at++) {
    const match = within(roles, at, Math.min(zone.to, at + LONGEST_ROLE)).find(({ from }) => from === at)
    const entry = match?.entries.find((one) => one.stands === 'after' || (one.stands === 'after do' && isDone))
    if (match && entry) return { role: entry.role as Role, from: isDone ? actor.from - 1 : actor.from, to: match.to, isBehind: true }
    if (!ADVERBS.has(tokens.keys[at] as number)) return null
  }
  return null
}
/** "sẽ tiếp tục tài trợ", "cam kết tài trợ", "đồng ý cho vay", "sớm phê duyệt khoản vay" */
const ADVERBS = wordSet('đã đang sẽ cùng đồng ) ” tiếp tục cam kết ý quyết định nhất trí vừa sớm')
const MOST_ADVERBS = 3

/** "WB đồng ý cho tỉnh Bắc Ninh vay 50 triệu USD": who lets another borrow. */
const givesLoan = (tokens: Tokens, zone: Zone, actor: Actor): FoundRole | null => {
  let at = actor.to
  while (at < actor.to + MOST_ADVERBS && ADVERBS.has(tokens.keys[at] as number)) at++
  if (tokens.keys[at] !== LET) return null
  for (let i = at + 2; i < Math.min(zone.to, at + LONGEST_BORROWER); i++)
    if (tokens.keys[i] === BORROW) return { role: 'lender', from: actor.from, to: i + 1, isBehind: true }
  return null
}
const LET = keyOf('cho')
const BORROW = keyOf('vay')
const LONGEST_BORROWER = 7

const hasBy = (tokens: Tokens, zone: Zone, from: number): boolean => {
  // "được bàn giao cho UBND huyện quản lý": who stands under "cho" does not do it.
  for (let i = from - 1; i >= zone.from && i >= from - BY_REACH && tokens.keys[i] !== LET; i--)
    if (BY.has(tokens.keys[i] as number)) return true
  return false
}

const goesOn = (tokens: Tokens, actor: Actor, before: FoundRole | null): boolean =>
  before?.isBehind === true && actor.from - before.to <= 2 && AND.has(tokens.keys[actor.from - 1] as number)

const isAsked = (tokens: Tokens, zone: Zone, from: number): boolean => {
  for (let i = from - 1; i >= zone.from && i >= from - ASK_REACH; i--) if (opensWith(tokens, i, ASKED)) return true
  return false
}

const isOwnLoan = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (opensWith(tokens, i, OWN_LOAN)) return true
  return false
}

/** Where the project is not named, who funds it is told with a share or a sum: "ADB tài trợ 70,5%", not "Công ty sẽ tài trợ 30 suất học bổng". */
export const isOfTheProject = (mentions: Mentions, zone: Zone, { role, to, isBehind }: FoundRole): boolean =>
  zone.named ||
  !isBehind ||
  // "Hà Nội tiếp tục tiếp nhận giáo viên": who takes something where no project is named takes something else.
  (role !== 'recipient' && !MONEY.has(role)) ||
  within(mentions.amounts, to, Math.min(zone.to, to + AMOUNT_REACH)).some(
    ({ kind, from }) => from === to && (kind === 'money' || kind === 'percent')
  )
const AMOUNT_REACH = 12
