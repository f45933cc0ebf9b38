import { keyOf } from '../language/index.ts'
import type { Actor } from './actors.ts'
import { bodiesOf, isCountry, isForeign, isNew, type MeetingSetting } from './meeting-setting.ts'
import { wordSet } from './phrases.ts'
import type { Reference } from './record.ts'

// Who travels, and at whose head: "đoàn công tác tỉnh Nara do ông Sato làm trưởng đoàn".

const BY = keyOf('do')
const AND = wordSet('và cùng')
const DELEGATION = keyOf('đoàn')
const OF_DELEGATION = wordSet(
  'công tác đại biểu của chuyên gia cán bộ doanh nghiệp nghề cá giám sát khảo sát lãnh đạo cấp cao nghị sĩ nghị sỹ nhà đầu tư hội đồng xúc tiến thương mại các nước'
)

/** "đoàn công tác xúc tiến thương mại" */
const LONGEST_HEAD = 9

/** True for a body or place at token `from` whose delegation is spoken of: "đoàn công tác tỉnh Nara". */
export const isDelegation = (keys: Int32Array, from: number): boolean => {
  for (let i = from - 1; i >= from - LONGEST_HEAD && i >= 0; i--) {
    if (keys[i] === DELEGATION) return true
    if (!OF_DELEGATION.has(keys[i] as number)) return false
  }
  return false
}

/** Who heads which delegation: "lãnh đạo tỉnh Salavan do Tỉnh trưởng X dẫn đầu" → X: tỉnh Salavan. */
export const leadersIn = (setting: MeetingSetting): Map<string, Reference> => {
  const { keys } = setting.mentions.scan.tokens
  const found = new Map<string, Reference>()
  setting.actors.forEach((actor, i) => {
    const id = actor.references[0]?.id
    if (actor.kind !== 'person' || !id || keys[actor.from - 1] !== BY) return
    for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
      const body = setting.actors[k] as Actor
      if (actor.from - body.to > FARTHEST_LEADER) break
      const [led] = body.references
      if (led && isCountry(led, setting) && isDelegation(keys, body.from)) break
      if ((body.kind === 'body' || body.kind === 'place') && led && !isCountry(led, setting)) {
        if (!found.has(id)) found.set(id, led)
        break
      }
    }
  })
  return found
}
const FARTHEST_LEADER = 8

/** "do ông X … dẫn đầu": who leads comes with the delegation. */
export const ledBy = (inside: readonly Actor[], from: number, setting: MeetingSetting): Actor[] =>
  inside.filter((actor) => actor.from >= from && actor.kind === 'person' && setting.mentions.scan.tokens.keys[actor.from - 1] === BY)

/** "đoàn đại biểu tỉnh Long An và tỉnh Tây Ninh": what is joined to the delegation by "và" comes too. */
export const joinedTo = (delegation: Actor, before: readonly Actor[], setting: MeetingSetting): Reference[] =>
  bodiesOf(
    before.filter(
      (actor) =>
        actor.from > delegation.to &&
        actor.from - delegation.to <= 2 &&
        actor.kind !== 'person' &&
        AND.has(setting.mentions.scan.tokens.keys[delegation.to] as number)
    ),
    setting
  )

const MOST_VISITORS = 20

/** Who can have come, where no verb tells: bodies with a delegation first, then bodies from abroad somebody speaks for, then places with a delegation. */
export const visitorsIn = (setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const delegations = setting.actors.filter((actor) => (actor.kind === 'body' || actor.kind === 'place') && isDelegation(keys, actor.from))
  const ofBodies = delegations.filter((actor) => actor.kind === 'body').slice(0, MOST_VISITORS)
  const foreign = bodiesHeld(setting).filter((body) => isForeign(body, setting))
  return [...bodiesOf(ofBodies, setting), ...foreign.slice(0, MOST_VISITORS), ...bodiesOf(delegations.slice(0, MOST_VISITORS), setting)]
}

/** The Vietnamese bodies that somebody named here speaks for. */
export const homeBodiesIn = (setting: MeetingSetting): Reference[] =>
  bodiesHeld(setting)
    .filter((body) => !isForeign(body, setting))
    .slice(0, MOST_VISITORS)

const bodiesHeld = (setting: MeetingSetting): Reference[] => {
  const found: Reference[] = []
  for (const person of setting.people.people) {
    const body = setting.bodyOf({ id: person.id, name: person.name })
    if (body && found.length < MOST_VISITORS * 2 && isNew(body, found)) found.push(body)
  }
  return found
}
