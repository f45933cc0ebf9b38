import { keyOf, type ProjectStatusEntry, type Tokens } from '../../language/index.ts'
import type { Project } from '../record.ts'
import { within } from '../text/in-order.ts'
import { opensWith, type Phrases, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { FoundMilestone } from './find-milestones.ts'
import type { ProjectSetting } from './project-setting.ts'
import { outsideNames, type ToldProject, type Zone } from './project-zones.ts'

type Status = Project['status']

export interface ToldStatus {
  readonly status: Status
  /** The words that say it; null where nothing does. */
  readonly span: { readonly from: number; readonly to: number } | null
}

/** What weighs more comes first: an end stands over work under way, work under way over its preparation, all of them over a wish. */
const ORDER: readonly { readonly status: Status; readonly strong: boolean }[] = [
  { status: 'cancelled', strong: true },
  { status: 'suspended', strong: true },
  { status: 'completed', strong: true },
  { status: 'implementation', strong: true },
  { status: 'preparation', strong: true },
  { status: 'proposed', strong: true },
  { status: 'completed', strong: false },
  { status: 'implementation', strong: false },
  { status: 'preparation', strong: false },
  { status: 'proposed', strong: false }
]
const NOT = wordSet('chưa không chẳng')
const AHEAD = phrases('sẽ|dự kiến|phấn đấu|nếu|sắp|để|tránh|nguy cơ|sau khi|chuẩn bị|sớm')
/** Steps that show how far a project is. */
const STEPS: Readonly<Partial<Record<FoundMilestone['kind'], Readonly<Partial<Record<FoundMilestone['status'], Status>>>>>> = {
  completion: { reached: 'completed' },
  operation: { reached: 'completed' },
  handover: { reached: 'completed' },
  groundbreaking: { reached: 'implementation', planned: 'preparation', missed: 'preparation' },
  'trial run': { reached: 'implementation' },
  'feasibility study': { planned: 'preparation', reached: 'preparation' },
  'loan signing': { planned: 'preparation' },
  tender: { planned: 'preparation' },
  'planning adjustment': { planned: 'preparation' },
  approval: { planned: 'preparation', reached: 'preparation' }
}

/** How far a project is, from what is said of it and of no other. */
export const statusOf = ({ mentions }: ProjectSetting, told: ToldProject, milestones: readonly FoundMilestone[]): ToldStatus => {
  const { tokens, names } = mentions.scan
  const matches = names.of('project-status')
  const best: (ToldStatus | undefined)[] = []
  const tell = (status: Status, strong: boolean, from: number, to: number): void => {
    const rank = ORDER.findIndex((one) => one.status === status && one.strong === strong)
    best[rank] ??= { status, span: { from, to } }
  }
  for (const one of milestones) {
    const status = STEPS[one.kind]?.[one.status]
    if (status && one.isWhole) tell(status, !(one.kind === 'tender'), one.from, one.to)
  }
  for (const zone of told.zones) {
    for (const match of outsideNames(told, within(matches, zone.from, zone.to))) {
      const entry = match.entries[0] as ProjectStatusEntry
      if (isTurned(tokens, zone, match.from, entry)) continue
      // Of a part only what is under way says something of the whole.
      if (zone.isPart && entry.status !== 'implementation') continue
      if (!zone.named && !entry.strong) continue
      tell(entry.status as Status, entry.strong && (zone.named || entry.status !== 'proposed'), match.from, match.to)
    }
  }
  for (const { from } of told.mentions) {
    const signed = signedFor(tokens, from)
    if (signed !== null) tell('preparation', false, signed, from)
    const held = toldBefore(tokens, from)
    if (held) tell(held.status, true, held.from, from)
  }
  return best.find((one) => one !== undefined) ?? { status: 'unknown', span: null }
}

/** "ký văn bản tiếp nhận viện trợ cho dự án …", "ký hợp đồng viện trợ không hoàn lại cho dự án …": where the signing begins that stands before the name; null where none does. */
const signedFor = (tokens: Tokens, name: number): number | null => {
  let isGrant = false
  for (let i = name - 1; i >= 0 && i >= name - GRANT_REACH && !CLOSES.has(tokens.keys[i] as number); i--) {
    isGrant ||= opensWith(tokens, i, GRANTS)
    if (tokens.keys[i] === SIGN) return isGrant && !NOT.has(tokens.keys[i - 1] as number) ? i : null
  }
  return null
}
const GRANT_REACH = 16
const GRANTS = phrases('viện trợ|tài trợ|tiếp nhận')
const SIGN = keyOf('ký')
const CLOSES = wordSet('. ; , :')

/** "tổ chức Lễ khánh thành Dự án …", "đã hỗ trợ xây dựng Trường …": the ceremony or deed that stands right before the name and is not only to come. */
const toldBefore = (tokens: Tokens, name: number): { readonly status: Status; readonly from: number } | null => {
  for (const { status, said } of TOLD_BEFORE) {
    for (let i = name - 1; i >= Math.max(0, name - BEFORE_REACH); i--) {
      if (i + phraseAt(tokens, i, said) !== name) continue
      for (let k = i - 1; k >= Math.max(0, i - AHEAD_REACH) && !CLOSES.has(tokens.keys[k] as number); k--)
        if (NOT.has(tokens.keys[k] as number) || opensWith(tokens, k, AHEAD)) return null
      return { status, from: i }
    }
  }
  return null
}
const TOLD_BEFORE: readonly { readonly status: Status; readonly said: Phrases }[] = [
  {
    status: 'completed',
    said: phrases(
      'lễ khánh thành|đã khánh thành|lễ bế mạc|đã hỗ trợ xây dựng|đã tài trợ xây dựng|đã giúp xây dựng|đã xây dựng|đã hoàn thành|đã hoàn thành xây dựng|đã bàn giao|lễ kết thúc|lễ tổng kết|hội nghị tổng kết|hội thảo tổng kết'
    )
  },
  { status: 'implementation', said: phrases('lễ khởi công|đã khởi công|lễ động thổ|lễ khởi động|hội thảo khởi động|hội nghị khởi động') }
]
const BEFORE_REACH = 5
const AHEAD_REACH = 5

/** "chưa hoàn thành", "sẽ hoàn thành": what is not or not yet so. Words of preparation and wishes look ahead by themselves. */
const isTurned = (tokens: Tokens, zone: Zone, at: number, { status }: ProjectStatusEntry): boolean => {
  if (status === 'preparation' || status === 'proposed') return false
  for (let i = at - 1; i >= zone.from && i >= at - 5; i--) {
    if (tokens.keys[i] === COMMA) return false
    if (NOT.has(tokens.keys[i] as number) || opensWith(tokens, i, AHEAD)) return true
  }
  return false
}
const COMMA = keyOf(',')
