import { keyOf, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Project, Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { wordSet } from '../text/phrases.ts'
import { giversOf } from './project-givers.ts'
import { type FoundRole, isOfTheProject, roleOf } from './project-roles.ts'
import type { ProjectSetting } from './project-setting.ts'
import type { ToldProject, Zone } from './project-zones.ts'

type Party = Project['parties'][number]

export interface ProjectParties {
  readonly parties: Party[]
  /** The words that say who is what, tokens `from` ≤ i < `to` each. */
  readonly spans: readonly { readonly from: number; readonly to: number }[]
}

/** Between two who have one role: "liên danh A và B". */
const JOINTS = wordSet(', và & - – với cùng')
const COMMA = keyOf(',')
/** More parties than these one project does not have in one report. */
const MOST = 12

/** Who is what to a project: by the words right before or behind the names told with it. */
export const partiesOf = (setting: ProjectSetting, told: ToldProject): ProjectParties => {
  const { mentions } = setting
  const { tokens, names } = mentions.scan
  const roles = names.of('project-role')
  const parties: Party[] = []
  const spans: { from: number; to: number }[] = []
  const add = (reference: Reference | undefined, role: Party['role'], from: number, to: number): void => {
    if (!reference || parties.length >= MOST) return
    const organisation = setting.bodyOf(reference)
    if (parties.some((party) => party.organisation.id === organisation.id)) return
    parties.push({ organisation: plain(organisation), role })
    spans.push({ from, to })
  }
  for (const zone of [...told.zones, ...titleZones(told)]) {
    const actors = withTheirPlaces(within(setting.actors, zone.from, zone.to).filter((actor) => actor.references.length > 0))
    const found: (FoundRole | null)[] = []
    for (const actor of actors) {
      const role = roleOf(tokens, roles, zone, told, actor, found.at(-1) ?? null)
      found.push(role && isOfTheProject(mentions, zone, role) ? role : null)
    }
    shareRoles(tokens, actors, found)
    actors.forEach((actor, i) => {
      const role = found[i]
      if (role) add(actor.references[0], role.role, Math.min(actor.from, role.from), Math.max(actor.to, role.to))
    })
  }
  for (const { giver, taker, from, to } of giversOf(setting, told)) {
    add(giver.references[0], 'funding', from, to)
    add(taker?.references[0], 'recipient', from, to)
  }
  return { parties, spans }
}

/** "Dự án kè Bình Châu vốn ADB chậm tiến độ": behind its name a title says no more than whose money it is. */
const titleZones = (told: ToldProject): Zone[] =>
  told.titled.map(({ from, sentence }) => ({ from, to: sentence.to, sentence, named: true, isPart: false }))

const plain = ({ id, name }: Reference): Reference => ({ id, name })

/** "Ban Quản lý dự án Nông nghiệp tỉnh Bến Tre": the place right behind a body only says where the body is. */
const withTheirPlaces = (actors: readonly Actor[]): Actor[] => {
  const kept: Actor[] = []
  for (const actor of actors) {
    const last = kept.at(-1)
    if (last?.kind === 'body' && actor.kind === 'place' && actor.from === last.to) kept[kept.length - 1] = { ...last, to: actor.to }
    else kept.push(actor)
  }
  return kept
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
