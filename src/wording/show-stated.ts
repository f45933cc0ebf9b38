import type { Language } from './language.ts'
import { showAmount, showNumber } from './show-amount.ts'
import { showDate } from './show-date.ts'
import { term } from './terms.ts'

/** What a file of activities, or the register, says of one field: whatever of this it has. */
interface Stated {
  readonly text?: string
  readonly relation?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly planned?: boolean
  readonly value?: string
  readonly currency?: string
}

/** The fields whose text is a word with a name of its own. */
const WORDS = { activityStatus: 'activityStatus', sector: 'sector' } as const
const DAYS: ReadonlySet<string> = new Set(['plannedStart', 'actualStart', 'plannedEnd', 'actualEnd'])

/** One thing that is stated of a field, as people read it: a name, a day, a sum with its day and kind, a value with its period. */
export const showStated = (
  field: string,
  { text, relation, on, from, to, type, planned, value, currency }: Stated,
  language: Language
): string => {
  const group = WORDS[field as keyof typeof WORDS]
  const said = text === undefined ? undefined : group ? term(group, text, language) : DAYS.has(field) ? showDate(text, language) : text
  const days =
    on !== undefined
      ? showDate(on, language)
      : from !== undefined && to !== undefined
        ? `${showDate(from, language)} – ${showDate(to, language)}`
        : undefined
  const kind =
    type === undefined ? undefined : field === 'transaction' ? term('transactionType', type, language) : term('importValue', type, language)
  const plan = planned ? `(${term('standing', 'planned', language)})` : undefined
  const sum =
    value === undefined
      ? undefined
      : currency === undefined
        ? showNumber(value, language)
        : showAmount({ value, valueTo: null, unit: currency, qualifier: null }, language)
  const who = relation === undefined ? undefined : `(${term('relation', relation, language)})`
  const head = [said, who, days, kind, plan].filter((part) => part !== undefined).join(' ')
  return [head, sum].filter((part) => part !== undefined && part !== '').join(': ')
}
