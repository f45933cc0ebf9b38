import { rateTable } from '../../money/index.ts'
import type { ReadingStore } from '../store.ts'
import { type CheckedReport, checkMoney, currenciesToCheck, type MoneyCheck } from './check-money.ts'
import { ratesBetween } from './known-rates.ts'

/** Rates are asked for only where the report tells a conversion. */
export const checksOf = async (store: ReadingStore, report: CheckedReport): Promise<readonly MoneyCheck[]> => {
  const currencies = currenciesToCheck(report.items)
  return checkMoney(report, currencies.length === 0 ? rateTable([]) : await ratesBetween(store, currencies))
}
