import type { LoansToCompare, LoanToCompare } from '../../money/index.ts'
import { readDay } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readMoney, typeMoney } from '../format/money.ts'

/** The currencies that most loans are in: each has a field for its rate; `vnd` is that of any other. */
export const RATED = ['JPY', 'USD', 'EUR', 'XDR'] as const

/** How many loans stand side by side. */
export const MOST_LOANS = 4

const COMMON = [
  'principal',
  'currency',
  'on',
  'graceMeaning',
  'perYear',
  'dayCount',
  'index',
  'disbursements',
  'onLent',
  'counterpart',
  'vnd',
  'vndJPY',
  'vndUSD',
  'vndEUR',
  'vndXDR',
  'dearer',
  'discount',
  'show'
] as const
const OWN = ['offer', 'name', 'currency', 'index', 'rate', 'years', 'grace', 'profile', 'parts', 'frontEndFee', 'commitmentFee'] as const

export type CommonField = (typeof COMMON)[number]
export type OwnField = (typeof OWN)[number]

/** What an address, and the form behind it, says of loans, as it was typed: what is the same of all, and what each has of its own. */
export interface LoanAddress {
  readonly common: Readonly<Record<CommonField, string>>
  readonly loans: readonly Readonly<Record<OwnField, string>>[]
}

/** "offer1", "offer2" … are each loan's own. */
export const readLoanAddress = (query: URLSearchParams): LoanAddress => {
  const typed = (name: string): string => (query.get(name) ?? '').trim()
  const common = Object.fromEntries(COMMON.map((name) => [name, typed(name)])) as LoanAddress['common']
  // An older address names the rate of the one currency as `vnd`.
  const rated = RATED.find((currency) => currency === common.currency)
  const moved = rated && common[`vnd${rated}`] === '' ? { [`vnd${rated}`]: common.vnd, vnd: '' } : {}
  return {
    common: { ...common, ...moved },
    loans: Array.from({ length: MOST_LOANS }, (_, at) => {
      const loan = Object.fromEntries(OWN.map((name) => [name, typed(`${name}${at + 1}`)])) as LoanAddress['loans'][number]
      // An older address supposes one index for every floating offer.
      return loan.index === '' && isFloating(loan.offer) ? { ...loan, index: common.index } : loan
    })
  }
}

const isFloating = (offer: string): boolean => offer !== '' && !offer.endsWith('/fixed')

/** The loans of an address that anything is said of, by their place in it (from 1). */
export const filledLoans = ({ loans }: LoanAddress): { readonly at: number; readonly loan: LoanAddress['loans'][number] }[] =>
  loans.flatMap((loan, index) => (loan.offer !== '' || loan.rate !== '' ? [{ at: index + 1, loan }] : []))

/** A percentage as it is typed in either language: "2,9" and "2.9". */
export const plainNumber = (typed: string): string => typed.replace(/\s|%/g, '').replace(',', '.')

/** A rate as it is typed: "25.400" is twenty-five thousand in Vietnamese, and "25,400" in English; "165,5" and "165.5" are what they seem. */
const plainRate = (typed: string, language: Language): string => {
  const grouped = language === 'vi' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
  const bare = typed.replace(/\s/g, '')
  return plainNumber(grouped.test(bare) ? bare.replaceAll(language === 'vi' ? '.' : ',', '') : bare)
}

/** What an address says of all loans, in the words that the calculation reads; the currencies are those whose rate may be asked for. */
export const comparisonOf = ({ common }: LoanAddress, currencies: readonly string[], language: Language): LoansToCompare => {
  const minor = readMoney(common.principal, common.currency, language)
  const amount = minor === null ? common.principal : typeMoney({ amountMinor: minor, currency: common.currency }, 'en').replaceAll(',', '')
  const percentPerYear = plainNumber(common.dearer)
  return {
    principal: amount,
    currency: common.currency,
    on: common.on === '' ? '' : (readDay(common.on) ?? common.on),
    disbursements: common.disbursements,
    to: 'VND',
    rates: [...new Set(currencies)].flatMap((currency) => {
      const rated = RATED.find((each) => each === currency)
      const rate = plainRate(rated ? common[`vnd${rated}`] : currency === common.currency ? common.vnd : '', language)
      return currency === 'VND' || (rate === '' && percentPerYear === '') ? [] : [{ currency, rate, percentPerYear }]
    }),
    loans: []
  }
}

/** One loan of an address in the words that the calculation reads. */
export const wordsOf = ({ common }: LoanAddress, loan: LoanAddress['loans'][number]): LoanToCompare => ({
  graceMeaning: common.graceMeaning,
  perYear: common.perYear,
  dayCount: common.dayCount,
  name: loan.name,
  offer: loan.offer,
  currency: loan.offer === '' ? loan.currency : '',
  index: loan.offer === '' || isFloating(loan.offer) ? loan.index : '',
  rate: plainNumber(loan.rate),
  years: plainNumber(loan.years),
  grace: plainNumber(loan.grace),
  profile: loan.profile,
  parts: loan.parts,
  frontEndFee: plainNumber(loan.frontEndFee),
  commitmentFee: plainNumber(loan.commitmentFee)
})
