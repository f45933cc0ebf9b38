import { accept, type Outcome } from '../../values/index.ts'
import { convert } from '../rates/convert.ts'
import { rateTable } from '../rates/rate-table.ts'
import { type RatePath, rateOn } from './rate-path.ts'
import type { LoanSchedule } from './schedule-loan.ts'

/** What moves in a year, in whole minor units of one currency. */
export interface LoanFlows {
  readonly drawn: bigint
  readonly principal: bigint
  readonly interest: bigint
  /** Commitment fees, and the front-end fee in the year of commitment. */
  readonly fee: bigint
  /** Principal, interest and fees. */
  readonly paid: bigint
  /** What is owed on 31 December. */
  readonly owed: bigint
}

export interface LoanYear {
  readonly year: number
  /** In the loan's currency. */
  readonly own: LoanFlows
  /** In the other money of the path, each flow at the rate of its day, what is owed at that of 31 December; null where there is no path. */
  readonly converted: LoanFlows | null
}

type Amounts = Omit<LoanFlows, 'paid' | 'owed'>
interface Flow {
  readonly on: string
  readonly kind: keyof Amounts
  readonly minor: bigint
}

/** A loan by calendar years, from that of commitment to that of the last payment. Refuses as `rateOn` does. */
export const loanYears = (schedule: LoanSchedule, path: RatePath | null): Outcome<readonly LoanYear[]> => {
  const flows = flowsOf(schedule)
  const [first, last] = [yearOf(schedule.committedOn), yearOf(schedule.payments.at(-1)?.on ?? schedule.committedOn)]
  const years: LoanYear[] = []
  let owed = 0n
  for (let year = first; year <= last; year++) {
    const here = flows.filter(({ on }) => yearOf(on) === year)
    const own = sumOf(here)
    owed += own.drawn - own.principal
    const ownFlows = { ...own, paid: own.principal + own.interest + own.fee, owed }
    if (path === null) {
      years.push({ year, own: ownFlows, converted: null })
      continue
    }
    const converted: Flow[] = []
    for (const flow of here) {
      const minor = inOther(flow.minor, schedule.currency, flow.on, path)
      if (!minor.ok) return minor
      converted.push({ ...flow, minor: minor.value })
    }
    const stillOwed = inOther(owed, schedule.currency, `${year}-12-31`, path)
    if (!stillOwed.ok) return stillOwed
    const sums = sumOf(converted)
    years.push({
      year,
      own: ownFlows,
      converted: { ...sums, paid: sums.principal + sums.interest + sums.fee, owed: stillOwed.value }
    })
  }
  return accept(years)
}

const yearOf = (on: string): number => Number(on.slice(0, 4))

const flowsOf = ({ committedOn, frontEndFee, disbursements, payments }: LoanSchedule): readonly Flow[] => [
  { on: committedOn, kind: 'fee', minor: frontEndFee },
  ...disbursements.map(({ on, minor }): Flow => ({ on, kind: 'drawn', minor })),
  ...payments.flatMap(({ on, principal, interest, fee }): Flow[] => [
    { on, kind: 'principal', minor: principal },
    { on, kind: 'interest', minor: interest },
    { on, kind: 'fee', minor: fee }
  ])
]

const sumOf = (flows: readonly Flow[]): Amounts => {
  const of = (kind: Flow['kind']): bigint => flows.reduce((sum, flow) => (flow.kind === kind ? sum + flow.minor : sum), 0n)
  return { drawn: of('drawn'), principal: of('principal'), interest: of('interest'), fee: of('fee') }
}

const NO_RATES = rateTable([])

const inOther = (minor: bigint, currency: string, on: string, path: RatePath): Outcome<bigint> => {
  const rate = rateOn(path, on)
  if (!rate.ok) return rate
  const converted = convert({ minor, currency, on }, { to: path.rate.quote, by: { rule: 'given', rate: rate.value }, rates: NO_RATES })
  return converted.ok ? accept(converted.value.minor) : converted
}
