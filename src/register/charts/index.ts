// What charts show of the register. In: kept counts, conditions. Out: undertakings by state over time and at the end of each quarter, money by year and sector, partners by sector.
export {
  type Cell,
  COUNTED_KINDS,
  COUNTED_SECTORS,
  type Countable,
  type CountedKind,
  cellsOf,
  EVERY_PARTNER,
  NO_SECTOR,
  periodsOf,
  SUM_KINDS,
  type SumCell,
  type SumKind,
  sumCellsOf
} from './cells.ts'
export type { ChartQuery } from './chart-query.ts'
export type { ReadingCharts, Under, Years } from './chart-store.ts'
export type { ConvertedPanel, RateOfYear } from './convert-panel.ts'
export { countStanding, type Standing, type StandingChart, type StandingQuery } from './count-standing.ts'
export { countStates, type StatesChart, type StatesColumn, type StatesQuery } from './count-states.ts'
export { listSums, type SumLine, type SumOfDossier } from './list-sums.ts'
export { isStoodKind, OVERDUE, type Passing, STOOD_KINDS, type StoodKind } from './passings.ts'
export { type PartnersChart, type PartnersQuery, relatePartners } from './relate-partners.ts'
export { countSums, LEFT_OUT, type LeftOut, type LeftOutSum, type StatedSum, statedSums, writeMinor } from './stated-sums.ts'
export { type MoneyCell, type MoneyChart, type MoneyPanel, type MoneyQuery, type MoneySum, sumMoney } from './sum-money.ts'
