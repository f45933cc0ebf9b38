import { keyOf, type Mentions, resolveDate, type Tokens } from '../../language/index.ts'
import { firstDay, lastDay } from '../../values/index.ts'
import { datesNear } from '../meetings/meeting-day.ts'
import type { Action } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases, wordSet } from '../text/phrases.ts'
import type { DraftAction } from './draft-action.ts'

/** Dates told of the past or as a background are no deadlines. */
const PAST = new Set(['as-of', 'from', 'after'])

/** When an action is to be done; `aim` where not its own words say so but the aim that opens its sentence. */
export interface Due {
  readonly due: Action['due']
  readonly aim: Clause | null
}

/** By when what an action asks, promises, orders or agrees is to be done; null where nothing says it, or where it is done. */
export const dueOf = (mentions: Mentions, draft: DraftAction, publishedOn: string | null, eventOn: string | null): Due | null => {
  const { tokens } = mentions.scan
  if (!FORWARD.has(draft.kind) || tokens.keys[draft.clause.from] === WAS_DONE) return null
  // "năm 2013, thành phố A chính thức ký kết …": when it was signed.
  if (draft.kind === 'agreement' && holds(tokens, draft.clause.from, draft.clause.to, SIGNED)) return null
  const due = dueIn(mentions, draft.clause, publishedOn, eventOn)
  if (due) return { due, aim: null }
  return draft.kind === 'assignment' || draft.kind === 'proposal' ? aimedDue(mentions, draft, publishedOn, eventOn) : null
}
/** Kinds that look ahead; a result or a lack has no deadline. */
const FORWARD: ReadonlySet<Action['kind']> = new Set(['proposal', 'commitment', 'assignment', 'agreement'])
/** "đã ký kết … vào năm 2004" is agreed and done. */
const WAS_DONE = keyOf('đã')
const SIGNED = phrases('đã ký|đã ký kết|đã được ký|đã được ký kết|chính thức ký|chính thức ký kết')

/**
 * When a promise, request or task is to be done: the last date in its clause that lies after `eventOn` (the meeting's day or the publication's, partial or null).
 * On a page without a day of publication its year is told from the day of the meeting. Never more precise than the words: "trong quý III" stays a quarter. A date that cannot be placed in a year is none.
 */
const dueIn = (mentions: Mentions, clause: Clause, publishedOn: string | null, eventOn: string | null): Action['due'] =>
  lastDue(mentions, clause, publishedOn, eventOn, PAST) ?? beginning(mentions, clause, publishedOn, eventOn)

/** "sẽ miễn phí khám bệnh từ ngày 1/10/2023": where a promise names no other day, the one on which it begins, if that is still to come. */
const beginning = (mentions: Mentions, clause: Clause, publishedOn: string | null, eventOn: string | null): Action['due'] => {
  const due = lastDue(mentions, clause, publishedOn, eventOn, DONE)
  const today = eventOn ?? publishedOn
  // On a page without any day a year that is stated is taken for one to come.
  return due && (today === null ? STATES_YEAR.test(due.exact) : isLater(due, today)) ? due : null
}
const DONE = new Set(['as-of', 'after'])

/** "Để dự án hoàn thành trước tháng 12, Chủ tịch yêu cầu …": by when the aim that opens the sentence is to be reached; null where it names no day or no end. */
const aimedDue = (
  mentions: Mentions,
  { sentence, clause }: DraftAction,
  publishedOn: string | null,
  eventOn: string | null
): Due | null => {
  const { tokens } = mentions.scan
  if (!AIMS.has(tokens.keys[sentence.from] as number)) return null
  const comma = tokens.keys.subarray(sentence.from, Math.min(clause.from, sentence.from + LONGEST_AIM)).indexOf(COMMA)
  const aim = { from: sentence.from, to: sentence.from + comma }
  const due = comma > 0 && holds(tokens, aim.from, aim.to, ENDS) ? lastDue(mentions, aim, publishedOn, eventOn, PAST) : null
  return due && { due, aim }
}
const AIMS = wordSet('để nhằm')
const COMMA = keyOf(',')
const LONGEST_AIM = 50
const ENDS = phrases('hoàn thành|đưa vào|khởi công|khánh thành|kịp|tiến độ|thông xe|giải ngân|kết thúc|ký kết|bàn giao|hoàn tất|đi vào')

const lastDue = (
  mentions: Mentions,
  clause: Clause,
  publishedOn: string | null,
  eventOn: string | null,
  past: ReadonlySet<string>
): Action['due'] => {
  const { tokens } = mentions.scan
  const today = eventOn ?? publishedOn
  for (const date of within(mentions.dates, clause.from, clause.to).reverse()) {
    if (
      date.phraseFrom < clause.from ||
      replaced(tokens, date.phraseFrom) ||
      compared(tokens, date.phraseFrom) ||
      date.role !== null ||
      past.has(date.relation)
    )
      continue
    const end = date.kind === 'period' && date.range ? (date.range.to.on ?? null) : null
    const on =
      end ??
      resolveDate(date, { publishedOn: publishedOn ?? eventOn, eventOn, tokens, dates: datesNear(mentions, clause), direction: 'future' })
        .on
    if (on === null || (today !== null && on.slice(0, 4) < today.slice(0, 4))) continue
    return { on, exact: tokens.text.slice(tokens.starts[date.phraseFrom], tokens.ends[date.to - 1]) }
  }
  return null
}

/** True where a clause names a day to come: "khởi công trong quý III/2021", told in April. */
export const liesAhead = (mentions: Mentions, clause: Clause, publishedOn: string | null, eventOn: string | null): boolean => {
  const due = lastDue(mentions, clause, publishedOn, eventOn, PAST)
  return due !== null && isLater(due, eventOn ?? publishedOn)
}

const isLater = (due: { readonly on: string; readonly exact: string }, today: string | null): boolean => {
  // "hoàn thành ngày 30/9", told in October, was done this year.
  if (today === null || !(due.on.startsWith(today.slice(0, 4)) || STATES_YEAR.test(due.exact))) return false
  const [end, start] = [lastDay(today), firstDay(due.on)]
  return end !== null && start !== null && start > end
}

const STATES_YEAR = /\d{4}/

/** "sang quý III, thay vì quý II": the date given up. */
const replaced = (tokens: Tokens, at: number): boolean => tokens.keys[at - 1] === INSTEAD_OF && tokens.keys[at - 2] === INSTEAD
/** "bằng 70% so với năm 2019": no day to come. */
const compared = (tokens: Tokens, at: number): boolean => tokens.keys[at - 1] === WITH && tokens.keys[at - 2] === SO
const WITH = keyOf('với')
const SO = keyOf('so')
const INSTEAD = keyOf('thay')
const INSTEAD_OF = keyOf('vì')
