import type { FedIndicator } from '../../register/index.ts'
import { type Language, showDate, showNumber } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'
import { howMuch, streamName } from './feed-value.ts'

/** What a series gives for the periods of one indicator, as its page tells it. */
export interface ShownFed {
  readonly stream: string
  readonly periods: readonly {
    readonly period: string
    readonly name: string
    readonly value: string
    readonly how: string
    /** Why nothing can be put forward, or how it stands to what was approved; "" where there is nothing to say. */
    readonly said: string
    readonly late: boolean
    readonly canFeed: boolean
  }[]
}

export const showFed = (fed: FedIndicator, language: Language): ShownFed => {
  const w = worksWordsIn(language).works.results.fed
  return {
    stream: fed.stream === null ? w.gap['stream not found'] : `${streamName(fed)}${fed.stream.unit === '' ? '' : ` (${fed.stream.unit})`}`,
    periods:
      fed.stream === null
        ? []
        : fed.periods.map((one) => ({
            period: one.period,
            name: showDate(one.period, language),
            value: one.value === null ? '' : showNumber(one.value, language),
            how: one.value === null ? '' : howMuch(fed, one, language),
            said: one.gap !== null ? w.gap[one.gap] : one.approved === null ? (one.open === null ? '' : w.open) : w[one.approved],
            late: one.approved === 'differs' || one.gap === 'too few' || one.gap === 'unit differs',
            canFeed: one.gap === null && one.approved !== 'same'
          }))
  }
}
