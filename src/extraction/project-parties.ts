import { keyOf, type Mentions, type ProjectRoleEntry, type Tokens } from '../language/index.ts'
import type { Actor } from './actors.ts'
import { within } from './in-order.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'
import type { ProjectSetting } from './project-setting.ts'
import type { ToldProject, Zone } from './project-zones.ts'
import type { Project, Reference } from './record.ts'

type Party = Project['parties'][number]
type Role = Party['role']

export interface ProjectParties {
  readonly parties: Party[]
  /** The words that say who is what, tokens `from` ≤ i < `to` each. */
  readonly spans: readonly { readonly from: number; readonly to: number }[]
}

/** Between a role and the name of who has it: "chủ đầu tư là", "vốn vay của Chính phủ". */
const PASSED = wordSet('là : của từ liên danh Chính phủ gồm ( “ " các tập đoàn công ty phía bên')
/** Between two who have one role: "liên danh A và B". */
const JOINTS = wordSet(', và & - – với cùng')
const PASSED_AT_MOST = 3
const COMMA = keyOf(',')
const DO = keyOf('do')
const BY_REACH = 4
/** A request to fund is no funding: "đề nghị JICA tài trợ", "kêu gọi". */
const ASKED = phrases('đề nghị|kiến nghị|mong muốn|mong|kêu gọi|vận động|đề xuất|xem xét|hy vọng|nghiên cứu|xin|mời|tranh thủ')
const ASK_REACH = 5
/** Words of the longest phrase that says who has a role. */
const LONGEST_ROLE = 8
const MONEY: ReadonlySet<Role> = new Set(['funding', 'lender'])
/** More parties than these one project does not have in one report. */
const MOST = 12

/** Who is what to a project: by the words right before or behind the names told with it. */
export const partiesOf = (setting: ProjectSetting, told: ToldProject): ProjectParties => {
  const { mentions } = setting
  const { tokens, names } = mentions.scan
  const roles = names.of('project-role')
  const parties: Party[] = []
  const spans: { from: number; to: number }[] = []
  for (const zone of told.zones) {
    const actors = within(setting.actors, zone.from, zone.to).filter((actor) => actor.references.length > 0)
    const found = actors
      .map((actor) => roleOf(tokens, roles, zone, actor))
      .map((role) => (role && isOfTheProject(mentions, zone, role) ? role : null))
    shareRoles(tokens, actors, found)
    actors.forEach((actor, i) => {
      const role = found[i]
      const reference = actor.references[0]
      if (!role || !reference || parties.length >= MOST) return
      const organisation = setting.bodyOf(reference)
      if (parties.some((party) => party.organisation.id === organisation.id)) return
      parties.push({ organisation: plain(organisation), role: role.role })
      spans.push({ from: Math.min(actor.from, role.from), to: Math.max(actor.to, role.to) })
    })
  }
  return { parties, spans }
}

/** Where the project is not named, who funds it is told with a share or a sum: "ADB tài trợ 70,5%", not "Công ty sẽ tài trợ 30 suất học bổng". */
const isOfTheProject = (mentions: Mentions, zone: Zone, { role, to, isBehind }: FoundRole): boolean =>
  zone.named ||
  !MONEY.has(role) ||
  !isBehind ||
  within(mentions.amounts, to, Math.min(zone.to, to + AMOUNT_REACH)).some(
    ({ kind, from }) => from === to && (kind === 'money' || kind === 'percent')
  )
const AMOUNT_REACH = 12

const plain = ({ id, name }: Reference): Reference => ({ id, name })

interface FoundRole {
  readonly role: Role
  readonly from: number
  readonly to: number
  /** The words stand behind the name. */
  readonly isBehind: boolean
}

type Roles = readonly { readonly from: number; readonly to: number; readonly entries: readonly ProjectRoleEntry[] }[]

const roleOf = (tokens: Tokens, roles: Roles, zone: Zone, actor: Actor): FoundRole | null => {
  const after = roleBehind(tokens, roles, zone, actor)
  if (after && !(MONEY.has(after.role) && isAsked(tokens, zone, actor.from))) return after
  let to = actor.from
  for (let passed = 0; to > zone.from && passed < PASSED_AT_MOST && PASSED.has(tokens.keys[to - 1] as number); passed++) {
    const whole = endingAt(roles, zone, to)
    if (whole) break
    to--
  }
  const match = endingAt(roles, zone, to)
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

const roleBehind = (tokens: Tokens, roles: Roles, zone: Zone, actor: Actor): FoundRole | null => {
  for (let at = actor.to; at < zone.to && at <= actor.to + 1; at++) {
    const match = within(roles, at, Math.min(zone.to, at + LONGEST_ROLE)).find(({ from }) => from === at)
    if (match) {
      const isDone = hasDo(tokens, zone, actor.from)
      const entry = match.entries.find((one) => one.stands === 'after' || (one.stands === 'after do' && isDone))
      if (entry) return { role: entry.role as Role, from: isDone ? actor.from - 1 : actor.from, to: match.to, isBehind: true }
    }
    if (!ADVERBS.has(tokens.keys[at] as number)) return null
  }
  return null
}
const ADVERBS = wordSet('đã đang sẽ cùng đồng ) ”')

const hasDo = (tokens: Tokens, zone: Zone, from: number): boolean => {
  for (let i = from - 1; i >= zone.from && i >= from - BY_REACH; i--) if (tokens.keys[i] === DO) return true
  return false
}

const isAsked = (tokens: Tokens, zone: Zone, from: number): boolean => {
  for (let i = from - 1; i >= zone.from && i >= from - ASK_REACH; i--) if (opensWith(tokens, i, ASKED)) return true
  return false
}

/** "liên danh A và B thi công", "nhà thầu A, B": those joined to one with a role have it too. */
const shareRoles = (tokens: Tokens, actors: readonly Actor[], found: (FoundRole | null)[]): void => {
  for (let i = actors.length - 2; i >= 0; i--) {
    const next = found[i + 1]
    if (!found[i] && next?.isBehind && isJoined(tokens, actors[i] as Actor, actors[i + 1] as Actor)) found[i] = next
  }
  for (let i = 1; i < actors.length; i++) {
    const last = found[i - 1]
    // "với tài trợ của A, B và C tiến hành ký": behind a comma another subject may stand.
    const isList = tokens.keys[(actors[i - 1] as Actor).to] !== COMMA
    if (!found[i] && last && !last.isBehind && isList && isJoined(tokens, actors[i - 1] as Actor, actors[i] as Actor)) found[i] = last
  }
}

const isJoined = (tokens: Tokens, one: Actor, next: Actor): boolean => next.from - one.to === 1 && JOINTS.has(tokens.keys[one.to] as number)
