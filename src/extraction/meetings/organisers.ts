import { keyOf } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import { chainBefore } from './joint-sides.ts'
import { bodiesOf, isForeign, isNew, type MeetingSetting, type MeetingSides, NOBODY, type Told } from './meeting-setting.ts'

// Who calls a meeting together: "Sở A phối hợp với JICA tổ chức hội thảo", "hội nghị do UBND tỉnh phối hợp Ngân hàng B tổ chức".

const JOINS = phrases('phối hợp|đồng phối hợp')
const JOIN = keyOf('hợp')
const WITH = wordSet('với cùng và')
const LINKS = wordSet('và , ; cùng với')
const CALLS = phrases('tổ chức|đồng tổ chức|đã tổ chức|đăng cai|khai mạc|chủ trì')
/** Between who calls and "phối hợp": "UBND tỉnh vừa phối hợp". */
const FARTHEST_CALLER = 3
/** Between the last who calls and "tổ chức": "(AFD) đã tổ chức". */
const FARTHEST_CALL = 4
const MOST_CALLERS = 4

/** Those who call the told meeting together; `inside` are the actors of its sentence. */
const callersIn = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const { tokens } = setting.mentions.scan
  for (const [i, caller] of inside.entries()) {
    let at = caller.to
    while (at < caller.to + FARTHEST_CALLER && !opensWith(tokens, at, JOINS)) at++
    if (caller.kind === 'pronoun' || caller.kind === 'guests' || !opensWith(tokens, at, JOINS)) continue
    const partners: Actor[] = []
    at += 2
    for (const partner of inside.slice(i + 1, i + 1 + MOST_CALLERS)) {
      while (at < partner.from && (WITH.has(tokens.keys[at] as number) || (partners.length > 0 && LINKS.has(tokens.keys[at] as number))))
        at++
      // "(AFD)" and "tại Việt Nam" go with the name before them.
      if (at !== partner.from && partner.from - at > FARTHEST_CALL) break
      if (at === partner.from) partners.push(partner)
      at = partner.to
    }
    if (partners.length > 0 && callsSoon(at, told, setting)) return bodiesOf([caller, ...partners], setting)
  }
  return []
}

const callsSoon = (from: number, told: Told, setting: MeetingSetting): boolean => {
  for (let at = from; at <= from + FARTHEST_CALL && at < told.sentence.to; at++)
    if (opensWith(setting.mentions.scan.tokens, at, CALLS)) return true
  return false
}

const BY = keyOf('do')
const FARTHEST_BY = 24

const MARKS_OFF = wordSet('- – —')
/** "- địa phương đăng cai -" */
const LONGEST_NOTE = 10
const IN_LIST = wordSet('và , ; cùng với ( )')
/** Between two of a list: ", ", " (ADB) và ". */
const FARTHEST_LISTED = 5

/** "Hội nghị xúc tiến đầu tư do Tổng Lãnh sự quán X tổ chức", "Hội thảo do Bộ A, Ngân hàng B và UBND tỉnh C - địa phương đăng cai - đồng tổ chức" */
const calledBehind = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Reference[] => {
  const { keys } = setting.mentions.scan.tokens
  const at = inside.findIndex(({ from }) => from > told.to && from - told.to <= FARTHEST_BY && keys[from - 1] === BY)
  const callers = at < 0 ? [] : listedFrom(inside.slice(at, at + MOST_CALLERS), keys)
  const last = callers.at(-1)
  if (!last || isPresiding(last.to, setting)) return []
  return callsSoon(behindNote(keys, last.to), told, setting) ? bodiesOf(callers, setting) : []
}

/** The first and those behind it with nothing but commas, "và" and a short form in brackets between. */
const listedFrom = (actors: readonly Actor[], keys: Int32Array): Actor[] => {
  const found = actors.slice(0, 1)
  for (const next of actors.slice(1)) {
    const { to } = found.at(-1) as Actor
    const between = keys.subarray(to, next.from)
    const isNext =
      between.length > 0 && between.length <= FARTHEST_LISTED && between.every((key, i) => IN_LIST.has(key) || isBracketed(between, i))
    if (!isNext) break
    found.push(next)
  }
  return found
}
const isBracketed = (keys: Int32Array, i: number): boolean => keys[i - 1] === OPEN && keys[i + 1] === CLOSE
const OPEN = keyOf('(')
const CLOSE = keyOf(')')

/** Behind a note between dashes. */
const behindNote = (keys: Int32Array, from: number): number => {
  if (!MARKS_OFF.has(keys[from] as number)) return from
  for (let i = from + 1; i <= from + LONGEST_NOTE; i++) if (MARKS_OFF.has(keys[i] as number)) return i + 1
  return from
}

const PRESIDE = phrases('đồng chủ trì')
const isPresiding = (from: number, { mentions }: MeetingSetting): boolean => opensWith(mentions.scan.tokens, from, PRESIDE)
const AND = keyOf('và')

/** "Hội nghị Bộ trưởng do Bộ trưởng A và Bộ trưởng B đồng chủ trì": two of two countries who preside together meet, the one at home as the host. */
export const presidedBy = (told: Told, inside: readonly Actor[], setting: MeetingSetting): MeetingSides | null => {
  const { tokens } = setting.mentions.scan
  const at = inside.findIndex(({ from }) => from > told.to && from - told.to <= FARTHEST_BY && tokens.keys[from - 1] === BY)
  const [one, other] = [inside[at], inside[at + 1]]
  if (!one || !other || one.kind !== 'person' || other.kind !== 'person' || tokens.keys[other.from - 1] !== AND) return null
  if (!opensWith(tokens, other.to, PRESIDE)) return null
  const bodies = bodiesOf([one, other], setting)
  const [host, ...hosts] = bodies.filter((body) => !isForeign(body, setting))
  const guests = bodies.filter((body) => isForeign(body, setting))
  return host && hosts.length === 0 && guests.length === 1 ? { ...NOBODY, hosts: [host], guests } : null
}

/** "A phối hợp với B tổ chức hội thảo": both call it and receive who comes; what two hold for themselves is between them, the Vietnamese one at home. */
export const organisersIn = (
  told: Told,
  inside: readonly Actor[],
  guests: readonly Reference[],
  setting: MeetingSetting
): MeetingSides | null => {
  if (told.telling.format === 'conference') {
    const callers = callersIn(told, inside, setting)
    const hosts = callers.length > 1 ? callers : calledBehind(told, inside, setting)
    if (hosts.length > 0) return { ...NOBODY, hosts, guests: guests.filter((one) => isNew(one, hosts)) }
    // "Bộ A, UBND tỉnh B và Hiệp hội C đồng tổ chức Hội nghị": more than two who call it together are all at home in it.
    const together = bodiesOf(
      chainBefore(
        told,
        inside.filter(({ to }) => to <= told.at),
        setting
      ),
      setting
    )
    if (together.length > 2) return { ...NOBODY, hosts: together, guests: guests.filter((one) => isNew(one, together)) }
  }
  const { keys } = setting.mentions.scan.tokens
  const before = inside.filter((actor) => actor.to <= told.at)
  const at = before.findIndex((actor) => keys[actor.from - 1] === WITH_ONE && keys[actor.from - 2] === JOIN)
  const [first, second] = at > 0 ? bodiesOf([before[at - 1] as Actor, before[at] as Actor], setting) : []
  return first && second ? betweenTwo([first, second], setting) : null
}
const WITH_ONE = keyOf('với')

/** Of two or more who call a meeting to which nobody else comes, those at home receive the others; of two at home the first does. */
export const betweenTwo = (callers: readonly Reference[], setting: MeetingSetting): MeetingSides => {
  const home = callers.find((one) => !isForeign(one, setting)) ?? (callers[0] as Reference)
  return { ...NOBODY, hosts: [home], guests: callers.filter((one) => one !== home) }
}
