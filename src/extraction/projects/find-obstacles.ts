import { keyOf, MARK, type ObstacleEntry, type Tokens } from '../../language/index.ts'
import type { Obstacle, Project } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import type { ProjectSetting } from './project-setting.ts'
import { outsideNames, type ToldProject } from './project-zones.ts'

interface FoundObstacle {
  readonly kind: Obstacle['kind']
  readonly from: number
  readonly to: number
}

/** A clause is cut at these: each reason is an obstacle of its own. */
const CUTS = wordSet('; , : nhưng song')
const REASONS = wordSet('do vì bởi')
/** What has been overcome, or is only asked to be looked into, hinders no more. */
const OVERCOME = phrases(
  'không vướng|đã tháo gỡ|đã khắc phục|đã giải quyết|không còn|không gặp|không chậm|hết vướng|không thiếu|tránh|không để'
)
/** "đường sắt đô thị do Ban … làm chủ đầu tư": this "do" names a doer. */
const MAKERS = phrases('tài trợ|làm chủ đầu tư|thi công|thực hiện|đầu tư|cho vay|hỗ trợ|quản lý')
const FEWEST = 3
const MOST = 30
/** More obstacles than these one report does not tell of one project. */
const MOST_TOLD = 12

/** What is said to hold a project up: clauses that tell of a lack and of what is lacking. */
export const findObstacles = ({ mentions }: ProjectSetting, told: ToldProject, status: Project['status']): FoundObstacle[] => {
  const { tokens, names } = mentions.scan
  const words = names.of('obstacle')
  const found: FoundObstacle[] = []
  for (const zone of told.zones) {
    // "Dự án đã hoàn thành năm 2016. Đề xuất dùng vốn dư … chưa được chấp thuận": what is finished is held up by nothing that is told behind without its name.
    if (status === 'completed' && !zone.named) continue
    for (const clause of clausesOf(tokens, zone.from, zone.to)) {
      if (found.length >= MOST_TOLD) return found
      const here = outsideNames(told, within(words, clause.from, clause.to)).filter(
        // "Cục Quản lý Nợ và Tài chính đối ngoại": a word of a body's name hinders nothing.
        ({ from, to }) =>
          !within(mentions.organisations, from - LONGEST_BODY, to + LONGEST_BODY).some((body) => body.from <= from && to <= body.to)
      )
      const lacks = here.filter((match) => match.entries.some((entry) => entry.lack))
      const first = lacks[0]
      if (!first || holds(tokens, clause.from, clause.to, OVERCOME)) continue
      const kind = kindOf(here.flatMap((match) => match.entries))
      if (kind === null || clause.to - clause.from < FEWEST) continue
      // "17 hộ dân chưa di dời": who lacks stands before the verb; a long lead is left out.
      let from = first.from - clause.from > LEAD ? first.from : clause.from
      for (let i = from; i < first.from; i++) if (opensWith(tokens, i, SAYING)) from = i + 2
      found.push({ kind, from, to: Math.min(clause.to, from + MOST) })
    }
  }
  return found
}
const LEAD = 12
const LONGEST_BODY = 20
/** What is behind the verb of saying is what was said. */
const SAYING = phrases('cho biết|cho rằng|lưu ý|nêu rõ|khẳng định|nhấn mạnh|phản ánh|báo cáo')

/** The most telling of what is wanting: what names its matter goes before a mere delay. */
const kindOf = (entries: readonly ObstacleEntry[]): Obstacle['kind'] | null => {
  const kinds = new Set(entries.map((entry) => entry.obstacle))
  const kind = KINDS.find((one) => kinds.has(one))
  return kind ?? null
}
const KINDS = ['site clearance', 'materials', 'staff', 'funding', 'procedure', 'weather', 'technical', 'contractor', 'delay'] as const

const clausesOf = function* (tokens: Tokens, from: number, to: number): Generator<{ from: number; to: number }> {
  let start = from
  for (let i = from; i <= to; i++) {
    const isCut =
      i === to ||
      CUTS.has(tokens.keys[i] as number) ||
      (tokens.keys[i] === AND && LACKS.has(tokens.keys[i + 1] as number)) ||
      (REASONS.has(tokens.keys[i] as number) && i > start && isReason(tokens, i, to))
    if (!isCut) continue
    let end = i
    while (end > start && tokens.kinds[end - 1] === MARK && tokens.keys[end - 1] !== CLOSE) end--
    if (end > start) yield { from: start, to: end }
    start = i + 1
  }
}
const CLOSE = keyOf(')')
const AND = keyOf('và')
/** "thiếu cán bộ và chưa được cấp đủ vốn" tells two. */
const LACKS = wordSet('chưa thiếu vướng chậm không còn')

const isReason = (tokens: Tokens, at: number, to: number): boolean =>
  tokens.keys[at] !== DO || !holds(tokens, at, Math.min(to, at + 10), MAKERS)
const DO = keyOf('do')
