// The words users meet. In: a refusal or doubt code, a fixed word of the record, a date, an amount. Out: what people call it, in Vietnamese or English.
import type { Refusal } from '../values/index.ts'
import { accountsWording } from './accounts.ts'
import { auditWording } from './audit.ts'
import { briefingWording } from './briefing.ts'
import { cliWording } from './cli.ts'
import { deliveryWording } from './delivery.ts'
import { dossiersWording } from './dossiers.ts'
import { drainageWording } from './drainage.ts'
import { exchangeWording } from './exchange.ts'
import { extractionWording } from './extraction.ts'
import { feedsWording } from './feeds.ts'
import { importsWording } from './imports.ts'
import { keptPlansWording } from './kept-plans.ts'
import type { Language } from './language.ts'
import { mergingWording } from './merging.ts'
import { minutesWording } from './minutes.ts'
import { moneyWording } from './money.ts'
import { monitoringWording } from './monitoring.ts'
import { observationsWording } from './observations.ts'
import { operationWording } from './operation.ts'
import { planningWording } from './planning.ts'
import { plantsWording } from './plants.ts'
import { productsWording } from './products.ts'
import { readingWording } from './reading.ts'
import { registerWording } from './register.ts'
import { secondReaderWording } from './second-reader.ts'
import { seriesWording } from './series.ts'
import { storageWording } from './storage.ts'
import { webWording } from './web.ts'

export { DRAINAGE_TERMS } from './drainage-terms.ts'
export { IATI_CODE, IATI_RULES, IATI_SCHEMA } from './iati-terms.ts'
export type { Language } from './language.ts'
export { type ToldPath, type ToldTerms, tellLoanAssumptions, tellPath } from './loan-assumptions.ts'
export { type Amount, showAmount, showNumber, showPercent } from './show-amount.ts'
export { showDate, showDayMonth } from './show-date.ts'
export { showDays } from './show-days.ts'
export { showEvery } from './show-every.ts'
export { showConversion, showLegs, showParts, showRate, type ToldConversionWords, type ToldPartsWords } from './show-rate.ts'
export { showStated } from './show-stated.ts'
export { capital, type SaidValue, showValue } from './show-value.ts'
export { choices, TERMS, type TermGroup, term } from './terms.ts'
export { WASTEWATER_TERMS } from './wastewater-terms.ts'

/** One sentence in both languages; `{name}` in it is filled from the refusal's `about`. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** Every code of every part. A code belongs to one part only; `tests/house` fails when two parts claim one. */
export const wordingParts: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  reading: readingWording,
  money: moneyWording,
  planning: planningWording,
  drainage: drainageWording,
  delivery: deliveryWording,
  extraction: extractionWording,
  'second-reader': secondReaderWording,
  register: registerWording,
  series: seriesWording,
  storage: storageWording,
  dossiers: dossiersWording,
  products: productsWording,
  'kept-plans': keptPlansWording,
  plants: plantsWording,
  minutes: minutesWording,
  feeds: feedsWording,
  accounts: accountsWording,
  briefing: briefingWording,
  operation: operationWording,
  audit: auditWording,
  merging: mergingWording,
  exchange: exchangeWording,
  imports: importsWording,
  monitoring: monitoringWording,
  observations: observationsWording,
  web: webWording,
  cli: cliWording
}

let sentences: ReadonlyMap<string, Sentence> | undefined

/** Made when first asked for, so that a page which only needs the terms does not carry every sentence. */
const allSentences = (): ReadonlyMap<string, Sentence> => {
  sentences ??= new Map(Object.values(wordingParts).flatMap((part) => Object.entries(part)))
  return sentences
}

const UNKNOWN: Sentence = {
  vi: 'Yêu cầu không thực hiện được (mã {code}).',
  en: 'The request could not be carried out (code {code}).'
}

/** Puts the values of `about` in the places a sentence keeps for them; fractions in the language's own form; a place without a value stays visible. */
const fill = (sentence: string, about: Refusal['about'], language: Language): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = about?.[name]
    return typeof value === 'number' && !Number.isInteger(value)
      ? value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
      : String(value ?? place)
  })

/** The sentence for a refusal: what is wrong and what to do next. A code without one (a fault `tests/house` catches) is named as it is. */
export const sentenceOf = (refusal: Refusal, language: Language): string => {
  const sentence = allSentences().get(refusal.code)
  return sentence ? fill(sentence[language], refusal.about, language) : fill(UNKNOWN[language], { code: refusal.code }, language)
}
