import type { QuarterOfMoney } from '../../register/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Language, showAmount, showDate } from '../../wording/index.ts'
import { ledgerHref } from '../ledger/ledger-address.ts'
import { ledgerWordsIn } from '../words/ledger.ts'

export interface QuarterBar {
  readonly isPlanned: boolean
  readonly x: number
  readonly y: number
  readonly height: number
  readonly href: string
  readonly said: string
}

export interface DrawnQuarters {
  readonly width: number
  readonly height: number
  readonly ground: number
  readonly barWidth: number
  readonly columns: readonly {
    readonly period: string
    readonly label: string
    readonly middle: number
    readonly bars: readonly QuarterBar[]
  }[]
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
}

const [LEFT, TOP, ROOM, FOOT] = [96, 12, 200, 34]
const STEP = 64
const BAR = 22
const TICKS = 4

/** Whose bars they are: of one project, or of all that an address narrows to. `currency` is what they are told in; rows of it are opened unless `narrowed` says else. */
export interface QuartersOf {
  readonly currency: string
  readonly show: (amountMinor: string) => string
  readonly narrowed: Readonly<Record<string, string>>
}

type Bars = Pick<QuarterOfMoney, 'period' | 'planned' | 'actual'>

/** What was planned and what was disbursed, a pair of bars a quarter, all on one scale; heights are rounded, what is said is exact. */
export const drawQuarters = (quarters: readonly Bars[], { currency, show, narrowed }: QuartersOf, language: Language): DrawnQuarters => {
  const words = ledgerWordsIn(language).ledger.money
  const most = Math.max(1, ...quarters.flatMap(({ planned, actual }) => [Number(planned), Number(actual)]))
  const top = roundUp(most)
  const ground = TOP + ROOM
  const columns = quarters.map(({ period, planned, actual }, at) => {
    const middle = LEFT + at * STEP + STEP / 2
    const name = nameOfPeriod(period, language)
    const bar = (amount: string, isPlanned: boolean): QuarterBar[] => {
      const height = Math.max(1, Math.round((Math.max(0, Number(amount)) / top) * ROOM))
      const href = ledgerHref({
        type: 'disbursement',
        standing: isPlanned ? 'planned' : 'actual',
        currency,
        from: period,
        until: period,
        ...narrowed
      })
      const said = words.column(name, isPlanned ? words.planned : words.actual, show(amount))
      return amount === '0' ? [] : [{ isPlanned, x: isPlanned ? middle - BAR : middle, y: ground - height, height, href, said }]
    }
    return { period, label: labelOf(period), middle, bars: [...bar(planned, true), ...bar(actual, false)] }
  })
  return {
    width: LEFT + Math.max(1, quarters.length) * STEP + 8,
    height: ground + FOOT,
    ground,
    barWidth: BAR,
    columns,
    ticks: Array.from({ length: TICKS + 1 }, (_, i) => ({
      y: ground - (i / TICKS) * ROOM,
      label: roughly((top / TICKS) * i, currency, language)
    }))
  }
}

/** "2024-Q3" in words; a year of which no quarter is known says so. */
export const nameOfPeriod = (period: string, language: Language): string =>
  period.length === 4 ? ledgerWordsIn(language).ledger.money.yearOnly(period) : showDate(period, language)

const labelOf = (period: string): string => (period.length === 4 ? `${period} ?` : `${period.slice(5)}/${period.slice(2, 4)}`)

/** The first of 1, 2, 4, 5, 8 and 10 times a power of ten that is not below. */
const roundUp = (most: number): number => {
  const size = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 4, 5, 8, 10].find((step) => step * size >= most) ?? 10) * size
}

/** A mark of the scale in a few digits: "1,25 tỷ". */
const roughly = (minor: number, currency: string, language: Language): string => {
  if (minor === 0) return '0'
  const value = minor / 10 ** (minorDigitsOf(currency) ?? 0)
  const shown = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(3)))
  return showAmount({ value: shown, valueTo: null, unit: currency, qualifier: null }, language)
}
