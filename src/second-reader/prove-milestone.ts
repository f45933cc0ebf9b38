import { MILESTONE_KINDS, MILESTONE_STATUSES, type Milestone } from '../extraction/index.ts'
import { keyOf, MARK } from '../language/index.ts'
import { accept, firstDay, lastDay, type Outcome, quote, refuse } from '../values/index.ts'
import type { AnsweredMilestone } from './answer-schema.ts'
import { type ArticleFacts, aroundOf, holds, type Stretch } from './article-facts.ts'
import type { Setting } from './draft.ts'
import { hasForce } from './judge-stance.ts'
import { isOneOf } from './prove-action.ts'
import { type Proved, proveQuote, stretchIn } from './prove-quote.ts'
import { type ReadDate, readDate } from './read-date.ts'
import type { StanceWord } from './stance-words.ts'
import { type StepWord, stepWordsIn } from './step-words.ts'
import { saysOneOf, wordsFor } from './words-for.ts'

/** Words of which one must stand behind "hoàn thành" for the work itself to be completed: not "hoàn thành thủ tục", "hoàn thành 60%". */
const OF_THE_WORK = new Set(
  'trong vào trước đúng ngày tháng quý năm cuối đầu giữa sớm đưa theo sau từ là chậm và của dự tuyến toàn xây thi cầu đường nhà'
    .split(' ')
    .map(keyOf)
)
const COMPLETE = new Set(['hoàn', 'về'].map(keyOf))
const LAND = new Set(['đất', 'ha', 'mặt'].map(keyOf))

/** A noun is no step by itself: what must be said of it for it to be reached. */
const DONE_TO_IT = wordsFor<Milestone['kind']>({
  'feasibility study': 'hoàn thành|hoàn tất|phê duyệt|thông qua|nghiệm thu|lập xong|trình duyệt|trình thẩm định',
  design: 'hoàn thành|hoàn tất|phê duyệt|thông qua|nghiệm thu|lập xong',
  'site clearance': 'hoàn thành|hoàn tất|bàn giao|xong|giao đất|di dời|chi trả',
  'loan signing': 'ký|ký kết|được ký|trao'
})
const NOUNS: ReadonlySet<string> = new Set(['feasibility study', 'design', 'site clearance', 'loan signing'])

/** Words that set a step for later, beside those of asking and promising. */
const SET = wordsFor({ later: 'theo kế hoạch|kế hoạch|mục tiêu|thời hạn|lùi|dời|hoãn|gia hạn|chờ|trước khi|tiến tới|sắp|đúng tiến độ' })
/** Words that tell of a time gone by without the step. */
const LATE = wordsFor({ late: 'lỡ hẹn|lỡ|trễ hẹn|trễ|không kịp|quá hạn|chậm|lùi|dời|hoãn|lẽ ra' })
const NOW = keyOf('đang')

/**
 * Proves a step of a project: its quotation holds the words for its kind and its date, no other step's; and words of the quotation, or the date,
 * bear out whether it was reached, is planned or was missed. What hangs on a condition is no step. Refuses as `proveQuote` does, and with
 * kind_unknown, kind_not_in_words, value_not_in_quote, date_of_another_step, condition_left_out, kind_contradicted.
 */
export const proveMilestone = (answered: AnsweredMilestone, { facts, passage }: Setting): Outcome<Milestone> => {
  const { kind, status } = answered
  if (!isOneOf(MILESTONE_KINDS, kind) || !isOneOf(MILESTONE_STATUSES, status)) return refuse('kind_unknown')
  const proved = proveQuote(facts, answered.quote, passage)
  if (!proved.ok) return proved
  const quoted = proved.value
  const steps = stepWordsIn(facts, quoted).map((step) => (isOfLand(facts, step, quoted) ? { ...step, kind: LAND_STEP } : step))
  const own = steps.filter((step) => step.kind === kind && isOfTheProject(facts, step, quoted))
  if (own.length === 0) return refuse('kind_not_in_words')
  const date = dateIn(facts, answered, quoted)
  if (!date.ok) return date
  const dated = own.filter((step) => date.value === null || ownerOf(facts, steps, date.value.mention) === step)
  if (dated.length === 0) return refuse('date_of_another_step')
  const condition = facts.stanceWords.find((word) => hasForce(word, ['if']) && holds(quoted.sentence, word))
  if (condition) return refuse(holds(quoted, condition) ? 'kind_contradicted' : 'condition_left_out')
  const borne = dated.some((step) => {
    const own = date.value ?? dateOf(facts, steps, step, quoted, status)
    return JUDGE[status]({ facts, quoted, step, ...wordsBefore(facts, quoted, step) }, own)
  })
  if (!borne) return refuse('kind_contradicted')
  return accept({ kind, on: date.value?.on ?? null, status, evidence: [quote(facts.tokens.text, quoted.span)] })
}

/** The date that is named for a step; null where none is. Refuses with value_not_in_quote where the quotation holds no such date. */
const dateIn = (facts: ArticleFacts, { on, status }: AnsweredMilestone, quoted: Proved): Outcome<ReadDate | null> => {
  if (on === null) return accept(null)
  const words = stretchIn(facts, on, [quoted])
  const date = words && readDate(facts, words, status === 'planned' ? 'future' : 'past')
  return date ? accept(date) : refuse('value_not_in_quote')
}

/** The date that the quotation tells of a step, where the model names none: it still says whether the step lies ahead. */
const dateOf = (
  facts: ArticleFacts,
  steps: readonly StepWord[],
  step: StepWord,
  quoted: Proved,
  status: Milestone['status']
): ReadDate | null => {
  const mention = facts.dates.find((date) => date.role === null && holds(quoted, date) && ownerOf(facts, steps, date) === step)
  return mention ? readDate(facts, mention, status === 'planned' ? 'future' : 'past') : null
}

/** "hoàn thành giải phóng mặt bằng" completes no project. */
const isOfTheProject = (facts: ArticleFacts, step: StepWord, { sentence }: Proved): boolean => {
  const { keys, kinds } = facts.tokens
  const next = step.to
  if (step.kind === 'completion' && COMPLETE.has(keys[step.from] as number))
    return next >= sentence.to || kinds[next] === MARK || OF_THE_WORK.has(keys[next] as number) || isWork(facts, next)
  return true
}
/** "11 ha đất … đã được bàn giao" clears the site. */
const isOfLand = ({ tokens }: ArticleFacts, step: StepWord, { sentence }: Proved): boolean => {
  if (step.kind !== 'handover') return false
  for (let i = Math.max(sentence.from, step.from - LAND_REACH); i < Math.min(sentence.to, step.to + LAND_REACH); i++)
    if (LAND.has(tokens.keys[i] as number)) return true
  return false
}
const LAND_REACH = 14
const LAND_STEP = 'site clearance' as const
const WORK = wordsFor({
  work: 'công trình|bệnh viện|giai đoạn 1|giai đoạn 2|hệ thống|hồ chứa|trường học|được dời|được lùi|được gia hạn|được điều chỉnh|được rút ngắn'
})
const isWork = (facts: ArticleFacts, at: number): boolean => saysOneOf(facts, WORK, 'work', { from: at, to: at + 3 })

/** Whose step a date is: that of the last step word before it with no mark between, else of the next behind it, else of the last before it. */
const ownerOf = ({ tokens }: ArticleFacts, steps: readonly StepWord[], date: Stretch): StepWord | undefined => {
  const before = steps.findLast((step) => step.to <= date.from)
  const behind = steps.find((step) => step.from >= date.to)
  const isJoined = (step: StepWord): boolean => {
    for (let i = step.to; i < date.from; i++) if (tokens.kinds[i] === MARK) return false
    return true
  }
  return before && isJoined(before) ? before : (behind ?? before)
}

interface Around {
  readonly facts: ArticleFacts
  readonly quoted: Proved
  readonly step: StepWord
  /** Words of force in front of the step in its clause; those of the quotation alone may bear it out. */
  readonly before: readonly StanceWord[]
  readonly quotedBefore: readonly StanceWord[]
}

const wordsBefore = (facts: ArticleFacts, quoted: Proved, step: StepWord): Pick<Around, 'before' | 'quotedBefore'> => {
  const [clause] = aroundOf(facts, step, quoted.sentence)
  const before = facts.stanceWords.filter((word) => holds(clause, word))
  return { before, quotedBefore: before.filter((word) => holds(quoted, word)) }
}

const isAhead = (word: StanceWord): boolean => hasForce(word, ['ask', 'ought', 'assign', 'promise'])
const isDenied = (word: StanceWord): boolean => hasForce(word, ['not'])

const JUDGE: Readonly<Record<Milestone['status'], (around: Around, date: ReadDate | null) => boolean>> = {
  /** Told as past, or of a day gone by; nothing in front of it asks, plans, denies or puts it off. */
  reached: ({ facts, quoted, step, before, quotedBefore }, date) => {
    const when = date && whenIs(facts, date)
    if (when === 'ahead' || before.some((word) => isAhead(word) || isDenied(word)) || isDeniedBehind(facts, step)) return false
    if (saysOneOf(facts, LATE, 'late', { from: quoted.from, to: step.from })) return false
    if (NOUNS.has(step.kind) && !saysOneOf(facts, DONE_TO_IT, step.kind, quoted)) return false
    return quotedBefore.some((word) => isPast(facts, word)) || isSaidBehind(facts, step, quoted) || (when === 'past' && isYearStated(date))
  },
  /** Asked for, promised, under way, set for later or dated later; not denied, and not told as past. */
  planned: ({ facts, quoted, step, before, quotedBefore }, date) => {
    const when = date && whenIs(facts, date)
    if (when === 'past' || before.some(isDenied) || isDeniedBehind(facts, step)) return false
    const nearest = before.findLast((word) => isAhead(word) || isPast(facts, word))
    if (nearest && !isAhead(nearest)) return false
    return (
      quotedBefore.some((word) => isAhead(word) || isNow(facts, word)) ||
      (when === 'ahead' && isYearStated(date)) ||
      saysOneOf(facts, SET, 'later', quoted)
    )
  },
  /** Denied, told to be late, or set for a day that has gone by. */
  missed: ({ facts, quoted, step, quotedBefore }, date) => {
    if (date && whenIs(facts, date) === 'ahead' && !quotedBefore.some(isDenied)) return false
    const isSet = quotedBefore.some(isAhead) || saysOneOf(facts, SET, 'later', quoted)
    const isGone = date !== null && whenIs(facts, date) === 'past' && isSet
    return isGone || quotedBefore.some(isDenied) || isDeniedBehind(facts, step) || saysOneOf(facts, LATE, 'late', quoted)
  }
}

/** "đang giải phóng mặt bằng" is under way, not done. */
const isNow = ({ tokens }: ArticleFacts, word: StanceWord): boolean => tokens.keys[word.from] === NOW
const isPast = (facts: ArticleFacts, word: StanceWord): boolean => hasForce(word, ['past']) && !isNow(facts, word)

/** "giải phóng mặt bằng đã xong", "khởi công chưa được": said right behind the step. */
const isSaidBehind = (facts: ArticleFacts, step: StepWord, quoted: Proved): boolean =>
  facts.stanceWords.some((word) => isPast(facts, word) && holds(quoted, word) && word.from >= step.to && word.from - step.to < REACH)
const isDeniedBehind = (facts: ArticleFacts, step: StepWord): boolean =>
  facts.stanceWords.some((word) => isDenied(word) && word.from >= step.to && word.from - step.to < REACH)
const REACH = 2

/** A year that was inferred follows what the model claims, so it proves nothing. */
const isYearStated = (date: ReadDate | null): boolean => date?.yearBasis === 'stated'

/** Whether a date lies before or behind the day that the report tells of; null where that is open. */
const whenIs = ({ record }: ArticleFacts, { on }: ReadDate): 'past' | 'ahead' | null => {
  const today = record.meetings[0]?.on ?? record.source.publishedOn
  if (on === null || today === null || today === undefined) return null
  const [first, last, from, to] = [firstDay(on), lastDay(on), firstDay(today), lastDay(today)]
  if (!first || !last || !from || !to) return null
  if (last < from || (on.length === 10 && on === today)) return 'past'
  return first > to ? 'ahead' : null
}
