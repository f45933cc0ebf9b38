import type { Language } from './language.ts'
import { showAmount, showNumber } from './show-amount.ts'
import { showDate } from './show-date.ts'
import { term } from './terms.ts'

/** One unit of `base` for `rate` of `quote`; `rate` is a plain decimal. */
interface Told {
  readonly base: string
  readonly quote: string
  readonly rate: string
}

/** A published rate as the sum's words name it. */
interface Published extends Told {
  readonly on: string
  readonly source: string
}

interface Legs {
  readonly legs: readonly { readonly rate: Published }[]
}

interface Average extends Legs {
  readonly year: string
  readonly rate: string
  readonly offPercent: string
  readonly isOff: boolean
}

/** A conversion that a report states, as the register judged it. */
export interface ToldConversionWords extends Told {
  readonly year: { readonly year: string } | null
  readonly average: Average | null
  readonly nearest: readonly Average[]
  readonly outside: { readonly side: 'below' | 'above'; readonly from: string; readonly until: string } | null
}

/** A rate for the eye: two digits behind the point of what is ten or more, else five digits that count. The exact one stands beside it where it matters. */
const rounded = (rate: string, language: Language): string => {
  const value = Number(rate)
  const shown = value >= 10 ? value.toFixed(2) : String(Number(value.toPrecision(5)))
  return showNumber(shown.includes('e') ? rate : shown, language)
}

/** "132,04 đồng cho 1 yên". */
export const showRate = ({ base, quote, rate }: Told, language: Language): string => {
  const one = showAmount({ value: 1, valueTo: null, unit: base, qualifier: null }, language)
  return `${rounded(rate, language)} ${term('unit', quote, language)} ${language === 'vi' ? 'cho' : 'for'} ${one}`
}

/** The rates that something was converted by, each with its day and source: "1 USD = 24164.88583 VND, 2024 (World Bank, PA.NUS.FCRF)". */
export const showLegs = ({ legs }: Legs, language: Language): string =>
  legs
    .map(
      ({ rate: { base, quote, rate, on, source } }) =>
        `1 ${base} = ${showNumber(rate, language)} ${quote}, ${on.length === 4 ? on : showDate(on, language)} (${source})`
    )
    .join('; ')

/** What a stated conversion implies, and beside it what was usual where the two are far apart; lines by name. */
export const showConversion = (told: ToldConversionWords, language: Language): { readonly name: string; readonly value: string }[] => {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const rateOf = ({ year, rate }: Average): string => `${year}: ${rounded(rate, language)}`
  const lines = [{ name: say('Tỷ giá suy ra', 'Implied rate'), value: showRate(told, language) }]
  const { average, year, outside, nearest } = told
  if (average) {
    const off = showNumber(average.offPercent.replace('-', ''), language)
    const side = average.offPercent.startsWith('-') ? say('thấp hơn', 'below') : say('cao hơn', 'above')
    lines.push({
      name: say(`Bình quân năm ${average.year}`, `Average of ${average.year}`),
      value: average.isOff
        ? say(
            `${rounded(average.rate, language)}; tỷ giá nêu ra ${side} ${off} %, hãy kiểm tra. ${showLegs(average, language)}`,
            `${rounded(average.rate, language)}; the stated one is ${off} % ${side}, check it. ${showLegs(average, language)}`
          )
        : say(
            `${rounded(average.rate, language)}, chênh ${off} %. ${showLegs(average, language)}`,
            `${rounded(average.rate, language)}, ${off} % off. ${showLegs(average, language)}`
          )
    })
  } else if (year && nearest.length > 0)
    lines.push({ name: say(`Bình quân năm ${year.year}`, `Average of ${year.year}`), value: say('chưa có', 'not there yet') })
  if (outside)
    lines.push({
      name: say('So với các năm', 'Beside all years'),
      value:
        outside.side === 'below'
          ? say(
              `thấp hơn mọi bình quân năm ${outside.from}–${outside.until}`,
              `below every yearly average of ${outside.from}–${outside.until}`
            )
          : say(
              `cao hơn mọi bình quân năm ${outside.from}–${outside.until}`,
              `above every yearly average of ${outside.from}–${outside.until}`
            )
    })
  if (nearest.length > 0 && (average?.isOff ?? true))
    lines.push({ name: say('Năm gần nhất', 'Nearest years'), value: nearest.map(rateOf).join('; ') })
  return lines
}

/** Stated parts beside their total: whether they come to it, what is left that nobody stated, or what is too much. Sums as plain decimals. */
export interface ToldPartsWords {
  readonly currency: string
  readonly state: 'adds up' | 'remainder' | 'exceeds'
  readonly parts: readonly string[]
  readonly difference: string
  readonly isHedged: boolean
}

export const showParts = ({ currency, state, parts, difference, isHedged }: ToldPartsWords, language: Language): string => {
  const sum = (value: string): string => showAmount({ value, valueTo: null, unit: currency, qualifier: null }, language)
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const told = parts.map(sum).join(' + ')
  const about = isHedged ? say(' (số nêu ra là ước chừng)', ' (told roughly)') : ''
  if (state === 'adds up') return say(`${told}, bằng tổng số${about}`, `${told}, which come to the total${about}`)
  return state === 'remainder'
    ? say(`${told}; còn ${sum(difference)} không nêu là gì${about}`, `${told}; ${sum(difference)} are not stated${about}`)
    : say(`${told}; vượt tổng số ${sum(difference)}${about}`, `${told}; ${sum(difference)} more than the total${about}`)
}
