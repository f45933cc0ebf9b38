// The small facts every part shares. In: nothing. Out: spans, evidence, partial dates, outcomes, traces of faults, the accent-free search key, the digits of currencies.
export { type Evidence, isQuoted, quote } from './evidence.ts'
export { CURRENCIES, isCurrency, minorDigitsOf } from './money.ts'
export { accept, type Outcome, type Refusal, refuse } from './outcome.ts'
export { daysInMonth, firstDay, isPartialDate, lastDay, type PartialDate } from './partial-date.ts'
export { readDay } from './read-day.ts'
export { type FoldedText, foldWithOffsets, searchKey } from './search-key.ts'
export { contains, overlaps, type Span } from './span.ts'
export { traceOf } from './trace.ts'
