import type { Language } from './language.ts'
import { showNumber } from './show-amount.ts'
import { showDate } from './show-date.ts'
import { term } from './terms.ts'

/** A rate as it is supposed to go on. */
export interface ToldPath {
  readonly rate: {
    readonly base: string
    readonly quote: string
    readonly rate: string
    readonly kind: 'year-average' | 'day'
    readonly on: string
    readonly source: string
    readonly origin: string
    readonly status: string
  }
  readonly from: string
  readonly percentPerYear: string
}

/** What of a loan is supposed and not known. */
export interface ToldTerms {
  readonly name: string
  readonly graceMeaning: string
  readonly dayCount: string
  readonly remainder: string
  readonly isDrawnAtOnce: boolean
  readonly index: readonly { readonly from: string; readonly percent: string }[]
}

/** The path of a rate in one sentence, with its day, source and how far it is verified. */
export const tellPath = ({ rate, from, percentPerYear }: ToldPath, language: Language): string => {
  const vi = language === 'vi'
  const one = `1 ${rate.base} = ${showNumber(rate.rate, language)} ${rate.quote}`
  const source = rate.source === 'supposed' ? (vi ? 'người tính giả định' : 'supposed by whoever reckons') : rate.source
  const origin =
    rate.kind === 'year-average'
      ? `${vi ? `bình quân năm ${rate.on}` : `average of ${rate.on}`} (${source}; ${term('rateStatus', rate.status, language)})`
      : `(${source})`
  const size = percentPerYear.replace('-', '')
  const day = showDate(from, language)
  if (Number(percentPerYear) === 0) return `${one}, ${origin}${vi ? `, giữ nguyên từ ${day}.` : `, the same from ${day} on.`}`
  const way = percentPerYear.startsWith('-') ? (vi ? 'rẻ đi' : 'cheaper') : vi ? 'đắt lên' : 'dearer'
  return vi
    ? `${one}, ${origin}; từ ${day} ${rate.base} ${way} ${showNumber(size, language)} % mỗi năm so với ${rate.quote}.`
    : `${one}, ${origin}; from ${day} on ${rate.base} grows ${showNumber(size, language)} % ${way} against ${rate.quote} each year.`
}

/** All that is supposed where loans are set side by side, a sentence each. */
export const tellLoanAssumptions = (paths: readonly ToldPath[], loans: readonly ToldTerms[], language: Language): readonly string[] => {
  const vi = language === 'vi'
  const each = (of: (loan: ToldTerms) => string): string => [...new Set(loans.map(of))].join('; ')
  const late = loans.every(({ isDrawnAtOnce }) => isDrawnAtOnce)
  const last = loans.every(({ remainder }) => remainder === 'last')
  return [
    ...paths.map((path) => tellPath(path, language)),
    ...loans.flatMap(({ name, index }) => (index.length === 0 ? [] : [tellIndex(name, index, language)])),
    vi
      ? `Ân hạn tính ${each(({ graceMeaning }) => term('graceMeaning', graceMeaning, language))}. Bảng của bên cho vay thường không nói rõ; đổi cách hiểu thì thành tố không hoàn lại đổi theo.`
      : `Grace runs: ${each(({ graceMeaning }) => term('graceMeaning', graceMeaning, language))}. Lenders’ sheets rarely say which they mean; read the other way, the grant element is another.`,
    ...(late ? [vi ? 'Giải ngân hết vào ngày cam kết.' : 'All is disbursed on the day of commitment.'] : []),
    vi
      ? `Ngày tính lãi theo quy ước ${each(({ dayCount }) => dayCount)}; chiết khấu theo kỳ trọn, ${PER_PERIOD}.`
      : `Days of interest count by ${each(({ dayCount }) => dayCount)}; discounting goes by whole periods, ${PER_PERIOD}.`,
    vi
      ? `Lãi và phí làm tròn một lần mỗi kỳ đến đơn vị nhỏ nhất của loại tiền, nửa đơn vị về số chẵn; gốc làm tròn xuống, phần lẻ dồn vào kỳ ${last ? 'cuối' : 'nêu trong điều kiện'}. Giá trị và phần trăm tính trước khi làm tròn.`
      : `Interest and fees are rounded once for each payment to the smallest unit of the currency, a half to the even one; principal is rounded down and the rest falls to the ${last ? 'last payment' : 'payment that the terms name'}. Values and percentages are reckoned before rounding.`,
    vi
      ? 'OECD-DAC tính lãi và cách trả gốc, không tính phí; IMF và Ngân hàng Thế giới tính cả phí. Chi phí thực mỗi năm là lãi suất hiệu dụng khiến số nhận và số trả (gốc, lãi, phí) có cùng hiện giá, thời gian theo 30/360.'
      : 'The OECD-DAC values interest and repayment without fees; the IMF and the World Bank count fees. The all-in cost a year is the effective rate at which what is received and what is paid (principal, interest, fees) have one present value, time by 30/360.'
  ]
}

/** The discount rate of one of `a` periods of a year, D being that of the year. */
const PER_PERIOD = '(1 + D)^(1/a) − 1'

const tellIndex = (name: string, index: ToldTerms['index'], language: Language): string => {
  const steps = index.map(({ from, percent }) =>
    language === 'vi'
      ? `${showNumber(percent, language)} % từ ${showDate(from, language)}`
      : `${showNumber(percent, language)} % from ${showDate(from, language)}`
  )
  return language === 'vi'
    ? `${name}: chỉ số thả nổi giả định ${steps.join(', ')}; lãi suất không dưới 0.`
    : `${name}: the floating index is supposed to be ${steps.join(', ')}; the rate never falls below nought.`
}
