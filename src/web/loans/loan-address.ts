import type { LoanWords } from '../../money/index.ts'
import { readDay } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readMoney, typeMoney } from '../format/money.ts'

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
  'discount',
  'show'
] as const
const OWN = ['offer', 'name', 'rate', 'years', 'grace', 'profile', 'parts', 'frontEndFee', 'commitmentFee'] as const

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
  return {
    common: Object.fromEntries(COMMON.map((name) => [name, typed(name)])) as LoanAddress['common'],
    loans: Array.from(
      { length: MOST_LOANS },
      (_, at) => Object.fromEntries(OWN.map((name) => [name, typed(`${name}${at + 1}`)])) as LoanAddress['loans'][number]
    )
  }
}

/** The loans of an address that anything is said of, by their place in it (from 1). */
export const filledLoans = ({ loans }: LoanAddress): { readonly at: number; readonly loan: LoanAddress['loans'][number] }[] =>
  loans.flatMap((loan, index) => (loan.offer !== '' || loan.rate !== '' ? [{ at: index + 1, loan }] : []))

/** A percentage as it is typed in either language: "2,9" and "2.9". */
export const plainNumber = (typed: string): string => typed.replace(/\s|%/g, '').replace(',', '.')

/** One loan of an address in the words that the calculation reads. */
export const wordsOf = ({ common }: LoanAddress, loan: LoanAddress['loans'][number], language: Language): LoanWords => {
  const minor = readMoney(common.principal, common.currency, language)
  const amount = minor === null ? common.principal : typeMoney({ amountMinor: minor, currency: common.currency }, 'en').replaceAll(',', '')
  return {
    principal: amount,
    currency: common.currency,
    on: common.on === '' ? '' : (readDay(common.on) ?? common.on),
    graceMeaning: common.graceMeaning,
    perYear: common.perYear,
    dayCount: common.dayCount,
    disbursements: common.disbursements,
    offer: loan.offer,
    index: loan.offer.endsWith('/fixed') || loan.offer === '' ? '' : common.index,
    rate: plainNumber(loan.rate),
    years: plainNumber(loan.years),
    grace: plainNumber(loan.grace),
    profile: loan.profile,
    parts: loan.parts,
    frontEndFee: plainNumber(loan.frontEndFee),
    commitmentFee: plainNumber(loan.commitmentFee)
  }
}
