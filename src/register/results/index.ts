// What was to be reached and what was. In: the entries of dossiers. Out: indicators by period, and how many results are achieved.
export { FEED_GAPS, type FedIndicator, type FedPeriod, type FedStream, type FeedGap, showFedValues } from './fed-values.ts'
export {
  INDICATOR_STANDINGS,
  type IndicatorLine,
  type IndicatorQuery,
  type IndicatorStanding,
  type ListedIndicators,
  listIndicators
} from './list-indicators.ts'
export { type IndicatorView, indicatorsOf, isAchieved, meets, type PartsSum, type PeriodView, progressOf } from './measure.ts'
export { type ResultShare, type ResultsOfDossier, type ResultView, shareResults, showResults } from './show-results.ts'
