// What money amounts to: exact sums, conversions by stated rates, loans and what they cost. In: whole minor units, rates with their day and source, terms. Out: the same.
export { Decimal } from './decimal.ts'
export { checkParts, type PartsCheck } from './parts/check-parts.ts'
export { averageOf, type Conversion, type Converted, convert, type DatedSum, type Leg } from './rates/convert.ts'
export { judgeStated, type StatedAmount, type StatedConversion, type YearAverage } from './rates/judge-stated.ts'
export { checkRate, RATE_KINDS, RATE_ORIGINS, type Rate, type RateKind, type RateOrigin } from './rates/rate.ts'
export { givenRate, MOST_DAYS_BACK, type RateRule, readRateRule, writeRateRule } from './rates/rate-rule.ts'
export { pairOf, type RateTable, rateTable, shippedRates } from './rates/rate-table.ts'
export { compareRatios, inverse, type Ratio, readRatio, roundHalfEven, times, writeRatio, writeSignificant } from './ratio.ts'
