import { type DateMention, keyOf, MARK, type MilestoneEntry, resolveDate, type Tokens } from '../../language/index.ts'
import { datesNear } from '../meetings/meeting-day.ts'
import type { Milestone } from '../record.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { ProjectSetting } from './project-setting.ts'
import { outsideNames, type ToldProject, type Zone } from './project-zones.ts'

/** A step of a project's life, told in tokens `from` ≤ i < `to`. */
export interface FoundMilestone {
  readonly kind: Milestone['kind']
  readonly status: Milestone['status']
  readonly on: string | null
  readonly from: number
  readonly to: number
  /** It is a step of the whole project, not of a package or stretch. */
  readonly isWhole: boolean
}

/** Words of time and mood before a step. The nearest decides. */
const AHEAD = phrases(
  'sẽ|dự kiến|phấn đấu|theo kế hoạch|kế hoạch|sớm|đề nghị|yêu cầu|cần|mong muốn|mong|để|tiến tới|chuẩn bị|sắp|quyết tâm|cam kết|trước khi|hướng tới|đẩy nhanh|tập trung|khẩn trương|hy vọng|kỳ vọng|giao|lùi|dời|đang|sớm được|đẩy mạnh|chờ|có thể|tiếp tục|thúc đẩy|kiến nghị|đề xuất|tiến hành|mục tiêu|thời hạn|thời điểm'
)
const DONE = phrases('đã|đã được|vừa|vừa được|vừa mới|đến nay đã|từng')
const NOT_YET = phrases('chưa|chưa thể|chưa được|không thể|không kịp|chưa kịp|lỡ|lỡ hẹn|lẽ ra|vẫn chưa')
const CLAUSE_ENDS = wordSet('; nhưng song')
const COMMA = keyOf(',')
/** "do vướng giải phóng mặt bằng" tells why, not what comes; "khó hoàn thành" what hardly will. */
const REASONS = wordSet('do vì khó')
const OBSTACLES = phrases(
  'vướng mắc về|vướng mắc trong|khó khăn về|khó khăn trong|vướng|vướng mắc|khó khăn|do chậm|vì chậm|chậm trễ trong|chi phí|công tác chuẩn bị|kinh phí|phương án'
)
/** "hoàn thành thủ tục", "hoàn thành 60%", "hoàn thành nhiệm vụ" complete no project. */
const OBJECTS_OF_COMPLETION = phrases(
  'dự án|công trình|tuyến|toàn bộ|xây dựng|thi công|việc xây dựng|việc thi công|trong|vào|trước|đúng|ngày|tháng|quý|năm|cuối|đầu|giữa|sớm|đưa|cuối năm|theo|sau|từ|cơ bản|là|nhà máy|đúng hạn|chậm nhất|giai đoạn|được|rồi|và đưa|và được|và bàn giao|của dự án|của công trình|của tuyến'
)
const SIGNING = phrases('ký|ký kết|được ký|trao')
const PLANS = phrases('vào|bổ sung|điều chỉnh|phê duyệt|lập|cập nhật')
const REACH = 14
const DATE_REACH = 16
/** "trong tháng 9/2019", in tokens. */
const DATE_LENGTH = 8
const LEAD = 24
/** More steps than these one report does not tell of one project. */
const MOST_TOLD = 20

/** The steps that a text tells of a project, each with when and whether it was reached; one a kind and time. */
export const findMilestones = (setting: ProjectSetting, told: ToldProject): FoundMilestone[] => {
  const { tokens, names } = setting.mentions.scan
  const matches = names.of('milestone')
  const found = new Map<string, FoundMilestone>()
  for (const zone of told.zones) {
    if (found.size >= MOST_TOLD) break
    for (const match of outsideNames(told, within(matches, zone.from, zone.to))) {
      const kind = (match.entries[0] as MilestoneEntry).milestone as Milestone['kind']
      const one = milestoneAt(setting, zone, kind, match)
      if (!one) continue
      const key = `${kind} ${one.status} ${one.on}`
      const undated = found.get(`${kind} ${one.status} null`)
      if (found.has(key) || (one.on === null && [...found.values()].some((other) => other.kind === kind && other.status === one.status)))
        continue
      if (undated && one.on !== null) found.delete(`${kind} ${one.status} null`)
      found.set(key, one)
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to).filter((one) => tokens.count >= one.to)
}

interface Words {
  readonly from: number
  readonly to: number
}

const milestoneAt = (setting: ProjectSetting, zone: Zone, said: Milestone['kind'], match: Words): FoundMilestone | null => {
  const { tokens } = setting.mentions.scan
  const kind = said === 'handover' && isOfLand(tokens, zone, match) ? 'site clearance' : said
  if (said === kind && !isStep(tokens, zone, kind, match)) return null
  if (kind === 'completion' && isOfStep(setting, zone, match)) return null
  const clause = clauseAround(tokens, zone, match)
  const date = dateOf(setting, clause, match)
  const marker = nearestMarker(tokens, clause, match)
  const on = date ? whenOf(setting, date, marker?.status ?? null) : null
  const status = statusOf(setting, kind, marker, on, date)
  // Land that is not cleared yet is an obstacle rather than a step.
  if (status === null || (status === 'missed' && kind === 'site clearance' && on === null)) return null
  const { from, to } = stretch(tokens, clause, match, marker, date)
  return { kind, status, on, from, to, isWhole: !zone.isPart && !isOfPart(tokens, clause, match) }
}

/** A noun or verb alone is no step: "hoàn thành" must complete the work itself, a loan agreement must be signed, a plan adjusted. */
const isStep = (tokens: Tokens, zone: Zone, kind: Milestone['kind'], match: Words): boolean => {
  if (REASONS.has(tokens.keys[match.from - 1] as number)) return false
  for (let i = Math.max(zone.from, match.from - 3); i < match.from; i++) if (opensWith(tokens, i, OBSTACLES)) return false
  if (kind === 'completion' || kind === 'operation' || kind === 'handover') return isOfTheWork(tokens, zone, match)
  if (kind === 'approval' && match.to - match.from <= 2) return isApproved(tokens, zone, match)
  if (kind === 'loan signing') return near(tokens, zone, match, SIGNING, 8)
  if (kind === 'planning adjustment') return near(tokens, zone, match, PLANS, 6)
  return true
}
/** "dự án được UBND tỉnh phê duyệt tháng 10/2013": the project is, not a plan or a list. */
const isApproved = (tokens: Tokens, zone: Zone, match: Words): boolean => {
  const next = tokens.keys[match.to] as number
  if (match.to < zone.to && tokens.kinds[match.to] !== MARK && !TIMES.has(next)) return false
  for (let i = match.from - 1; i >= zone.from && match.from - i <= 10 && !CLAUSE_MARKS.has(tokens.keys[i] as number); i--)
    if (tokens.keys[i] === PASSIVE) return zone.named
  return false
}
const TIMES = wordSet('ngày tháng năm vào trong quý từ hồi')

const COMPLETE = keyOf('hoàn')
const AND = keyOf('và')
const FOR = keyOf('cho')
const RECEIVER = 10
const NOMINAL = wordSet('sau việc')

/** "Dự án …, hoàn thành ngày 30/9", "đưa công trình vào khai thác"; not "4,1 km kè đã hoàn thành", "hoàn thành thủ tục". */
const isOfTheWork = (tokens: Tokens, zone: Zone, match: Words): boolean => {
  const { keys, kinds } = tokens
  const next = match.to
  if (keys[match.from] === COMPLETE) {
    if (NOMINAL.has(keys[match.from - 1] as number)) return false
    if (next < zone.to && kinds[next] !== MARK && !opensWith(tokens, next, OBJECTS_OF_COMPLETION)) return false
  }
  if (opensWith(tokens, next, WORKS)) return true
  let words = 0
  for (let i = match.from - 1; i >= zone.from && !CLAUSE_MARKS.has(keys[i] as number); i--) {
    // "đang lắp đặt thiết bị và sẽ bàn giao": the second verb has the subject of the first.
    if (keys[i] === AND && words === 0) return zone.named
    if (TOLD.has(keys[i] as number)) break
    if (opensWith(tokens, i, WORKS) && keys[i - 1] !== MANAGING) return true
    if (!SMALL.has(keys[i] as number)) words++
  }
  return words <= 1 && zone.named
}
const WORKS = phrases(
  'dự án|công trình|tuyến|chương trình|đề án|đoạn|nhà máy|bệnh viện|thời hạn|thời gian|mốc|cầu|đường|trường|hồ|trung tâm|khu'
)
/** Behind "cho biết", "thông báo rằng" another subject begins. */
const TOLD = wordSet('biết rằng')
/** "Ban Quản lý dự án" is a body. */
const MANAGING = keyOf('lý')
const SMALL = wordSet(
  'đã được sẽ vừa và dự kiến phấn đấu sớm cơ bản đến nay hiện cần sau khi để cam kết quyết tâm chưa thể mới đưa đi cũng đều theo kế hoạch yêu cầu đề nghị trước'
)
const CLAUSE_MARKS = wordSet(', ; : ( ) . …')

const near = (tokens: Tokens, zone: Zone, { from, to }: Words, list: ReturnType<typeof phrases>, reach: number): boolean => {
  for (let i = Math.max(zone.from, from - reach); i < Math.min(zone.to, to + reach); i++) if (opensWith(tokens, i, list)) return true
  return false
}

/** The stretch between ";" and "nhưng" around the words, commas included: the date often stands behind one. */
const clauseAround = (tokens: Tokens, zone: Zone, match: Words): Words => {
  let from = match.from
  while (from > zone.from && match.from - from < REACH + DATE_REACH && !CLAUSE_ENDS.has(tokens.keys[from - 1] as number)) from--
  let to = match.to
  while (to < zone.to && to - match.to < DATE_REACH + DATE_LENGTH && !CLAUSE_ENDS.has(tokens.keys[to] as number)) to++
  return { from, to }
}

/** "11,2 ha đất … đã được bàn giao", "bàn giao mặt bằng": land is handed over, not the work. */
const isOfLand = (tokens: Tokens, zone: Zone, match: Words): boolean => {
  for (let i = match.from - 1; i >= zone.from && match.from - i <= REACH && !CLAUSE_MARKS.has(tokens.keys[i] as number); i--)
    if (LAND.has(tokens.keys[i] as number)) return true
  for (let i = match.to; i < zone.to && i < match.to + 6 && !CLAUSE_MARKS.has(tokens.keys[i] as number); i++)
    if (LAND.has(tokens.keys[i] as number)) return true
  return false
}
const LAND = wordSet('đất ha mặt')

/** "báo cáo nghiên cứu khả thi đã hoàn thành": the study is, not the project. */
const isOfStep = ({ mentions }: ProjectSetting, zone: Zone, match: Words): boolean =>
  within(mentions.scan.names.of('milestone'), Math.max(zone.from, match.from - 6), match.from).length > 0

interface Marker extends Words {
  readonly status: Milestone['status']
}

/** The last word of time or mood before the step, or one right behind it ("đã xong"). */
const nearestMarker = (tokens: Tokens, clause: Words, match: Words): Marker | null => {
  let commas = 0
  for (let i = match.from - 1; i >= clause.from && match.from - i <= REACH; i--) {
    if (tokens.keys[i] === COMMA && ++commas > 1) break
    for (const [list, status] of MARKERS) {
      const length = phraseAt(tokens, i, list)
      if (length > 0 && i + length <= match.from) return { from: i, to: i + length, status }
    }
  }
  for (let i = match.to; i < clause.to && i < match.to + 6; i++) {
    if (tokens.keys[i] === COMMA) break
    for (const [list, status] of MARKERS_BEHIND) {
      const length = phraseAt(tokens, i, list)
      if (length > 0) return { from: i, to: i + length, status }
    }
  }
  // "… và được bàn giao cho Công ty …" without a word of time is told as done.
  return tokens.keys[match.from - 1] === PASSIVE ? { from: match.from - 1, to: match.from, status: 'reached' } : null
}
const PASSIVE = keyOf('được')
const MARKERS = [
  [NOT_YET, 'missed'],
  [DONE, 'reached'],
  [AHEAD, 'planned']
] as const
const MARKERS_BEHIND = [
  [phrases('chưa|vẫn chưa|không kịp'), 'missed'],
  [phrases('sẽ|dự kiến|cần|đang|phải|trước'), 'planned'],
  [phrases('đã|xong|vừa|cơ bản'), 'reached']
] as const

/** The date nearest behind the step, else nearest before it, that no other step stands between; of a day put off the new one. */
const dateOf = ({ mentions }: ProjectSetting, clause: Words, match: Words): DateMention | null => {
  const { tokens, names } = mentions.scan
  const dates = within(mentions.dates, clause.from, clause.to).filter(
    (date) => date.role === null && date.length === null && !isCompared(tokens, date.phraseFrom)
  )
  const steps = names.of('milestone').length ? within(names.of('milestone'), clause.from, clause.to) : []
  const isFree = (from: number, to: number): boolean =>
    !steps.some((step) => step.from >= from && step.to <= to && tokens.keys[step.from] !== COMPLETE) && !hasCommas(tokens, from, to)
  const behind = dates.filter(
    (date) => date.from >= match.to && date.phraseFrom - match.to < DATE_REACH && isFree(match.to, date.phraseFrom)
  )
  const before = dates.findLast(
    (date) => date.to <= match.from && match.from - date.to < REACH && isFree(date.to, match.from) && !joins(tokens, date.to, match.from)
  )
  return behind.find((date, i) => isMovedTo(tokens, date, behind[i - 1])) ?? behind[0] ?? before ?? null
}
/** "hoàn thành ngày 30/9 và được bàn giao": the day is that of the first verb. */
const joins = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.keys[i] === AND) return true
  return false
}

/** "từ cuối năm 2024 sang quý III/2025", "lùi từ ngày 30/6 đến trước ngày 31/12": the new day, behind the one that is given up. */
const isMovedTo = (tokens: Tokens, date: DateMention, given: DateMention | undefined): boolean => {
  for (let i = given?.to ?? date.phraseFrom - 1; i < date.from; i++) {
    if (MOVED_TO.has(tokens.keys[i] as number)) return true
    if (given && MOVED_UNTIL.has(tokens.keys[i] as number))
      return tokens.keys[given.phraseFrom] === SINCE || tokens.keys[given.phraseFrom - 1] === SINCE
  }
  return false
}
const SINCE = keyOf('từ')
const MOVED_TO = wordSet('sang')
const MOVED_UNTIL = wordSet('đến tới thành')
/** "chậm 4 tháng so với mốc 30/9/2024", "thay vì quý II": another day that this one is held against. */
const COMPARED = wordSet('mốc vì hồi')
const isCompared = (tokens: Tokens, at: number): boolean =>
  COMPARED.has(tokens.keys[at - 1] as number) || (tokens.keys[at - 1] === WITH && tokens.keys[at - 2] === AS)
const WITH = keyOf('với')
const AS = keyOf('so')

/** A second comma in between: another clause's date. */
const hasCommas = (tokens: Tokens, from: number, to: number): boolean => {
  let commas = 0
  for (let i = from; i < to; i++) if (tokens.keys[i] === COMMA) commas++
  return commas > 1
}

const whenOf = (setting: ProjectSetting, date: DateMention, status: Milestone['status'] | null): string | null => {
  const { mentions, publishedOn, eventOn } = setting
  return resolveDate(date, {
    publishedOn,
    eventOn,
    tokens: mentions.scan.tokens,
    dates: datesNear(mentions, date),
    direction: status === 'planned' ? 'future' : 'past'
  }).on
}

/** By its marker; without one by its date, before or after the day of the report. A plan for a day gone by was missed only where the text says so. */
const statusOf = (
  { publishedOn, eventOn }: ProjectSetting,
  kind: Milestone['kind'],
  marker: Marker | null,
  on: string | null,
  date: DateMention | null
): Milestone['status'] | null => {
  if (marker) {
    // "đã … trong quý III/2027" looks back from nowhere: the day decides.
    const today = eventOn ?? publishedOn
    if (marker.status === 'reached' && on !== null && today !== null && on.slice(0, 4) > today.slice(0, 4)) return 'planned'
    // A day set for it that has gone by when the report is told.
    if (marker.status === 'planned' && on !== null && today !== null && on < today.slice(0, on.length)) return 'missed'
    return marker.status
  }
  if (on === null || date === null) return null
  const today = eventOn ?? publishedOn
  if (date.relation === 'before' || date.relation === 'by') return 'planned'
  if (today === null) return null
  if (on === today.slice(0, on.length)) return kind === 'groundbreaking' || kind === 'completion' ? 'reached' : null
  return on > today ? 'planned' : 'reached'
}

/** From the step's subject or marker to its date. */
const stretch = (tokens: Tokens, clause: Words, match: Words, marker: Marker | null, date: DateMention | null): Words => {
  let from = Math.min(match.from, marker?.from ?? match.from, date?.phraseFrom ?? match.from)
  let to = Math.max(match.to, marker?.to ?? match.to, date?.to ?? match.to)
  // "bàn giao cho Công ty …": to whom belongs to it.
  if (to === match.to && tokens.keys[to] === FOR)
    while (to < clause.to && to - match.to < RECEIVER && !CLAUSE_MARKS.has(tokens.keys[to] as number)) to++
  // The subject stands in front of the verb, back to the last mark.
  while (from > clause.from && match.from - from < LEAD && !CLAUSE_MARKS.has(tokens.keys[from - 1] as number)) from--
  return { from, to }
}

const isOfPart = (tokens: Tokens, clause: Words, match: Words): boolean => {
  for (let i = match.from - 1; i >= clause.from && match.from - i < REACH; i--) {
    if (tokens.keys[i] === COMMA) return false
    if (opensWith(tokens, i, PART_WORDS) && tokens.keys[i - 1] !== PHASE_HEAD) return true
  }
  return false
}
const PART_WORDS = phrases('gói thầu|hợp phần|hạng mục|đoạn|phần|gói|giai đoạn')
const PHASE_HEAD = keyOf('giai')
