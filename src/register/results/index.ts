// What was to be reached and what was. In: the entries of dossiers. Out: indicators by period, and how many results are achieved.
export { type IndicatorView, indicatorsOf, isAchieved, meets, type PeriodView, progressOf } from './measure.ts'
export { type ResultShare, type ResultsOfDossier, type ResultView, shareResults, showResults } from './show-results.ts'
