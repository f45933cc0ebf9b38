import type { FedIndicator, FedPeriod, Register } from '../../register/index.ts'
import { type Outcome, refuse } from '../../values/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'

/**
 * Puts forward what a series gives for a period, reckoned anew, as a value that waits for approval; its source tells the series and how complete it is. It
 * takes the place of a value that still waits, never of one that was approved. Refuses with entry_not_found, value_not_fed and as the register does.
 */
export const feedValue = async (register: Register, dossierId: string, form: FormData, language: Language): Promise<Outcome<string>> => {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  const fed = await register.showFedValues(dossierId)
  if (!fed.ok) return fed
  const indicator = fed.value.find((one) => one.indicator === word('indicator'))
  const period = indicator?.periods.find((one) => one.period === word('period'))
  if (!indicator || !period) return refuse('entry_not_found', { title: indicator?.title ?? '' })
  if (period.gap !== null || period.value === null) return refuse('value_not_fed', { period: showDate(period.period, language) })
  const value = { indicator: indicator.indicator, period: period.period, value: period.value, dimensions: [], state: 'pending' }
  const act =
    period.open === null
      ? ({ act: 'add entry', kind: 'actual', value } as const)
      : ({ act: 'replace entry', entry: period.open, value } as const)
  return register.actOnDossier({ dossierId, revision: Number(word('revision')), act, reason: sourceOf(indicator, period) })
}

/** "Cái Răng – BOD5: trung bình của 8.701 giá trị, đủ 99,3 %": kept in Vietnamese, as sources are. */
const sourceOf = (fed: FedIndicator, period: FedPeriod): string => `${streamName(fed)}: ${howMuch(fed, period, 'vi')}`

/** A series that is named after its station names it once. */
export const streamName = ({ stream }: FedIndicator): string =>
  stream === null ? '' : stream.name.startsWith(stream.station) ? stream.name : `${stream.station} – ${stream.name}`

export const howMuch = ({ aggregate }: FedIndicator, { counted, leftOut, sharePercent }: FedPeriod, language: Language): string => {
  const w = worksWordsIn(language).works.results.fed
  return [
    w.of(term('aggregate', aggregate, language).toLocaleLowerCase(language), counted, showNumber(String(counted), language)),
    ...(leftOut > 0 ? [w.leftOut(showNumber(String(leftOut), language))] : []),
    ...(sharePercent === null ? [] : [w.complete(showNumber(sharePercent, language))])
  ].join(', ')
}
