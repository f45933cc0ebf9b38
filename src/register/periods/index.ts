// What happened in a month, quarter, half year or year. In: a register's dossiers, acts and transactions. Out: what began, moved, was done, slipped, was signed, reached and paid in it, beside the period before.
export { gatherPeriod } from './gather-period.ts'
export { type Locking, lockPeriod, unlockPeriod } from './lock-period.ts'
export { type Period, periodBefore, periodsAround, readPeriod } from './period.ts'
export type {
  Correction,
  Hindrance,
  LockView,
  Moved,
  PeriodCounts,
  PeriodFacts,
  PeriodStep,
  PeriodSum,
  SumCorrection
} from './period-facts.ts'
