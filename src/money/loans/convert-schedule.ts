import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Conversion, convert } from '../rates/convert.ts'
import type { Rate } from '../rates/rate.ts'
import { rateTable } from '../rates/rate-table.ts'
import type { PaymentOf } from './lay-out.ts'
import type { LoanSchedule } from './schedule-loan.ts'

/** A rate and the day from which it is supposed to hold. */
export interface PathRate {
  readonly from: string
  readonly rate: Rate
}

/** A payment in other money, with the rate that it was converted by. */
export interface ConvertedPayment extends PaymentOf<bigint> {
  readonly rate: Rate
}

/**
 * The payments of a schedule in another money along a path of rates: each at the rate that holds on its day, rounded once to whole minor units, half to
 * even. The balance is what is owed at the rate of the same day, so that it moves with the rate as well. Refuses as `convert` does, and with
 * rate_path_missing (on: a day before the path begins).
 */
export const convertSchedule = (schedule: LoanSchedule, to: string, path: readonly PathRate[]): Outcome<readonly ConvertedPayment[]> => {
  const payments: ConvertedPayment[] = []
  for (const payment of schedule.payments) {
    const rate = path.filter(({ from }) => from <= payment.on).reduce<PathRate | null>(laterOf, null)?.rate
    if (!rate) return refuse('rate_path_missing', { on: payment.on })
    const conversion: Conversion = { to, by: { rule: 'given', rate }, rates: NOTHING }
    const amounts: bigint[] = []
    for (const minor of [payment.principal, payment.interest, payment.fee, payment.balance]) {
      const converted = convert({ minor, currency: schedule.currency, on: payment.on }, conversion)
      if (!converted.ok) return converted
      amounts.push(converted.value.minor)
    }
    const [principal = 0n, interest = 0n, fee = 0n, balance = 0n] = amounts
    payments.push({ on: payment.on, principal, interest, fee, balance, rate })
  }
  return accept(payments)
}

const NOTHING = rateTable([])
const laterOf = (last: PathRate | null, each: PathRate): PathRate => (last === null || each.from >= last.from ? each : last)
