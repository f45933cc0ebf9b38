// The ledger: what was committed, paid, asked for and planned of projects and agreements, in whole minor units. In: transactions that people entered. Out: rows, exact sums.
export type { ConvertedPart, UnconvertedPart } from './convert-sums.ts'
export type { EnteredRows, NewLedgerRow, NewLedgerRows } from './enter-rows.ts'
export type { Forecast, MoneyOfCurrency, QuarterOfMoney, SumOfType, YearOfMoney } from './finance.ts'
export { type CountedRow, holdsYears, isKeptAsCells, type LedgerCell, ledgerCellsOf, ledgerDifference } from './ledger-cells.ts'
export { type LedgerRow, ledgerRowsOf, NOT_STATED } from './ledger-row.ts'
export {
  type KeptRow,
  LEDGER_DIMENSIONS,
  type LedgerDimension,
  type LedgerFilter,
  type LedgerPlace,
  type LedgerSum,
  type ReadingLedger
} from './ledger-store.ts'
export type { LedgerLine, LedgerListQuery } from './list-ledger.ts'
export type { LedgerQuery } from './read-filter.ts'
export type { FinanceOfDossier } from './show-finance.ts'
export { type LedgerSumLine, type LedgerSumQuery, type LedgerSums, sumLedger } from './sum-ledger.ts'
