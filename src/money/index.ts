// What money amounts to: exact sums, conversions by stated rates, loans and what they cost. In: whole minor units, rates with their day and source, terms. Out: the same.
export { Decimal } from './decimal.ts'
