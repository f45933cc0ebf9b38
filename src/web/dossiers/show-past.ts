import { isPartialDate, lastDay } from '../../values/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { type ListAddress, OVERDUE, withChanged } from './list-address.ts'
import { stateName } from './states.ts'

/** What is said above a list that shows what stood on a day that is past. */
export interface Past {
  readonly on: string
  readonly said: string
  /** The same list as of today. */
  readonly today: string
}

/** Null for a list of today, and for a day that the register refuses. */
export const showPast = ({ kind, at, stood }: ListAddress, query: URLSearchParams, language: Language): Past | null => {
  const on = at !== '' && isPartialDate(at) ? lastDay(at) : null
  if (on === null) return null
  const words = wordsIn(language).dossiers.list
  const state = stood === '' ? null : stood === OVERDUE ? words.overdue : stateName(kind, stood, language)
  return {
    on,
    said: words.past(showDate(on, language), state === null ? null : state.toLocaleLowerCase(language)),
    today: withChanged(query, { at: '', stood: '' })
  }
}
