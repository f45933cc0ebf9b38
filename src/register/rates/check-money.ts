import { checkParts, judgeStated, type RateTable, type StatedConversion } from '../../money/index.ts'
import { isCurrency } from '../../values/index.ts'
import { sentenceAround } from '../charts/sentence-around.ts'
import { minorUnits } from '../charts/stated-sums.ts'
import type { Contents } from '../dossiers/noun.ts'
import type { Item } from '../item.ts'
import { yearOfRate } from './year-of-rate.ts'

/** What a report says of one sum beside the sum itself, held against rates and against its parts. */
export interface MoneyCheck {
  /** The figure that is the sum. */
  readonly itemId: string
  /** The same money in other money, as the report tells it; null where it tells none. */
  readonly conversion: ToldConversion | null
  /** Whether its parts come to it; null where none is told in its currency. */
  readonly parts: ToldParts | null
}

export interface ToldConversion extends StatedConversion {
  /** The figure that tells it in the other money. */
  readonly itemId: string
  /** The year whose average it is held against, and whether the report names that year or speaks in it; null where neither is known. */
  readonly year: { readonly year: string; readonly basis: 'named' | 'report' } | null
}

export interface ToldParts {
  /** ISO 4217. */
  readonly currency: string
  readonly state: 'adds up' | 'remainder' | 'exceeds'
  /** Whole minor units as digits: each part with its figure, what they come to, and how far that is from the total. */
  readonly parts: readonly { readonly itemId: string; readonly amountMinor: string }[]
  readonly partsMinor: string
  readonly differenceMinor: string
  /** True where the total or a part is told as about, more than, up to …: the difference is no more exact than they are. */
  readonly isHedged: boolean
}

type Figure = Contents['figure']

/** Of a report: its items, its article, and the day it tells of. */
export interface CheckedReport {
  readonly items: readonly Item[]
  readonly text: string
  readonly on: string | null
}

/** The figures of a report that a person has not rejected and that are money, with what they are an equivalent or a part of. */
const moneyOf = (items: readonly Item[]): ReadonlyMap<string, { readonly item: Item; readonly figure: Figure }> =>
  new Map(
    items.flatMap((item) => {
      const figure = item.content as unknown as Figure
      return item.kind === 'figure' && item.state !== 'rejected' && isCurrency(figure.unit) ? [[item.id, { item, figure }]] : []
    })
  )

/** The currencies that a report's conversions are between: whose rates are asked for; none where it tells no conversion. */
export const currenciesToCheck = (items: readonly Item[]): readonly string[] => {
  const money = moneyOf(items)
  return [
    ...new Set(
      [...money.values()].flatMap(({ figure }) => {
        const other = figure.equals === null ? undefined : money.get(figure.equals)
        return other ? [figure.unit, other.figure.unit] : []
      })
    )
  ]
}

/** Holds each sum that a report tells in other money, or in parts, against the rates and the parts. Sums that are neither are left out. */
export const checkMoney = ({ items, text, on }: CheckedReport, rates: RateTable): MoneyCheck[] => {
  const money = moneyOf(items)
  return [...money.values()].flatMap(({ item, figure }) => {
    const other = figure.equals === null ? undefined : money.get(figure.equals)
    const conversion = other ? conversionOf({ item, figure }, other, { text, on }, rates) : null
    const parts = partsOf({ item, figure }, [...money.values()])
    return conversion || parts ? [{ itemId: item.id, conversion, parts }] : []
  })
}

interface Told {
  readonly item: Item
  readonly figure: Figure
}

const conversionOf = (
  { item, figure }: Told,
  other: Told,
  { text, on }: Pick<CheckedReport, 'text' | 'on'>,
  rates: RateTable
): ToldConversion | null => {
  // A range has no one rate.
  if (figure.valueTo !== null || other.figure.valueTo !== null) return null
  const [words] = item.evidence
  const named = words ? yearOfRate(sentenceAround(text, words)) : null
  const spoken = on === null ? null : on.slice(0, 4)
  const year = named ? ({ year: named, basis: 'named' } as const) : spoken ? ({ year: spoken, basis: 'report' } as const) : null
  const judged = judgeStated(
    {
      original: { value: String(figure.value), currency: figure.unit },
      equivalent: { value: String(other.figure.value), currency: other.figure.unit },
      year: year?.year ?? null
    },
    rates
  )
  return judged && { ...judged, itemId: other.item.id, year }
}

const partsOf = (total: Told, all: readonly Told[]): ToldParts | null => {
  const currency = total.figure.unit
  const own = all.flatMap(({ item, figure }) => {
    const minor = figure.partOf === total.item.id && figure.unit === currency ? minorUnits(figure.value, currency) : null
    return minor === null ? [] : [{ itemId: item.id, minor, isHedged: isHedged(figure) }]
  })
  const whole = minorUnits(total.figure.value, currency)
  const checked =
    whole === null
      ? null
      : checkParts(
          whole,
          own.map(({ minor }) => minor)
        )
  return (
    checked && {
      currency,
      state: checked.state,
      parts: own.map(({ itemId, minor }) => ({ itemId, amountMinor: String(minor) })),
      partsMinor: String(checked.partsMinor),
      differenceMinor: String(checked.differenceMinor),
      isHedged: isHedged(total.figure) || own.some((part) => part.isHedged)
    }
  )
}

const isHedged = ({ qualifier, valueTo }: Figure): boolean => qualifier !== null || valueTo !== null
