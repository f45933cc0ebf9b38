import type { LoanSchedule } from '../../money/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Language, showAmount } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'

/** A year of a loan: what is paid in it, and what is owed at its end. */
export interface DrawnYear {
  readonly year: string
  readonly isMarked: boolean
  readonly x: number
  readonly said: string
  readonly principal: { readonly y: number; readonly height: number }
  readonly interest: { readonly y: number; readonly height: number }
  readonly owed: { readonly y: number; readonly height: number }
}

export interface DrawnLoan {
  readonly width: number
  readonly height: number
  readonly barWidth: number
  readonly years: readonly DrawnYear[]
  readonly panels: readonly {
    readonly title: string
    readonly top: number
    readonly ground: number
    readonly ticks: readonly { readonly y: number; readonly label: string }[]
  }[]
}

const [LEFT, TOP, ROOM, BETWEEN, FOOT, TICKS] = [96, 28, 150, 44, 28, 3]
const [WIDE, LEAST_STEP, MOST_STEP, LEAST_MARK] = [820, 14, 48, 44]

/** A loan by years in two panels, each on a scale of its own: payments of principal and of interest with fees, one on the other, and what is owed. */
export const drawLoan = ({ payments, currency, frontEndFee, committedOn }: LoanSchedule, language: Language): DrawnLoan => {
  const words = ledgerWordsIn(language).loans
  const first = { year: committedOn.slice(0, 4), principal: 0n, interest: frontEndFee, balance: 0n }
  const byYear = new Map(frontEndFee > 0n ? [[first.year, first]] : [])
  for (const { on, principal, interest, fee, balance } of payments) {
    const year = on.slice(0, 4)
    const before = byYear.get(year)
    byYear.set(year, {
      year,
      principal: (before?.principal ?? 0n) + principal,
      interest: (before?.interest ?? 0n) + interest + fee,
      balance
    })
  }
  const years = [...byYear.values()]
  const [mostPaid, mostOwed] = [
    roundUp(Math.max(1, ...years.map(({ principal, interest }) => Number(principal + interest)))),
    roundUp(Math.max(1, ...years.map(({ balance }) => Number(balance))))
  ]
  const step = Math.max(LEAST_STEP, Math.min(MOST_STEP, Math.floor((WIDE - LEFT) / years.length)))
  const [paidGround, owedGround] = [TOP + ROOM, TOP + ROOM + BETWEEN + ROOM]
  const bar = (amount: bigint, most: number, ground: number) => {
    const height = Math.round((Number(amount) / most) * ROOM)
    return { y: ground - height, height }
  }
  const every = Math.ceil(LEAST_MARK / step)
  const show = (minor: bigint): string => showMoney({ amountMinor: String(minor), currency }, language)
  return {
    width: LEFT + years.length * step + 8,
    height: owedGround + FOOT,
    barWidth: Math.round(step * 0.72),
    years: years.map(({ year, principal, interest, balance }, at) => {
      const paid = bar(principal, mostPaid, paidGround)
      return {
        year,
        isMarked: at % every === 0,
        x: LEFT + at * step + Math.round(step * 0.14),
        said: words.inYear(year, show(principal), show(interest), show(balance)),
        principal: paid,
        interest: bar(interest, mostPaid, paid.y),
        owed: bar(balance, mostOwed, owedGround)
      }
    }),
    panels: [
      { title: words.paidByYear, top: TOP, ground: paidGround, ticks: ticksOf(mostPaid, paidGround, currency, language) },
      { title: words.owedByYear, top: TOP + ROOM + BETWEEN, ground: owedGround, ticks: ticksOf(mostOwed, owedGround, currency, language) }
    ]
  }
}

const ticksOf = (most: number, ground: number, currency: string, language: Language) =>
  Array.from({ length: TICKS + 1 }, (_, at) => ({
    y: ground - Math.round((at / TICKS) * ROOM),
    label: at === 0 ? '0' : roughly((most / TICKS) * at, currency, language)
  }))

/** The first of 3, 6, 9, 15 and 30 times a power of ten that is not below: each divides into three marks in a few digits. */
const roundUp = (most: number): number => {
  const size = 10 ** Math.floor(Math.log10(most) - 0.4)
  return ([3, 6, 9, 12, 15, 18, 24, 30].find((each) => each * size >= most) ?? 60) * size
}

/** A mark of the scale in a few digits: "1,25 tỷ". */
const roughly = (minor: number, currency: string, language: Language): string => {
  const value = Number((minor / 10 ** (minorDigitsOf(currency) ?? 0)).toPrecision(3))
  const shown = Number.isInteger(value) ? BigInt(value).toString() : String(value)
  return showAmount({ value: shown, valueTo: null, unit: currency, qualifier: null }, language)
}
