import type { GrantElementRule, LoanData, PublishedOffer } from '../../language/index.ts'
import {
  assessLoan,
  convertSchedule,
  findOffer,
  type LoanAssessment,
  type LoanTerms,
  offerId,
  onLentTerms,
  type Rate,
  readLoan,
  scheduleLoan,
  splitFinancing,
  valueLoan
} from '../../money/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { type Language, sentenceOf, showDate, showNumber, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { drawLoan } from './draw-loan.ts'
import { filledLoans, type LoanAddress, plainNumber, wordsOf } from './loan-address.ts'

/** One loan of those that are compared, reckoned. */
export interface ReckonedLoan {
  readonly at: number
  readonly name: string
  readonly offer: PublishedOffer | null
  readonly assessment: LoanAssessment
  /** Each payment in đồng at the rate supposed; null where none is. */
  readonly inDong: readonly bigint[] | null
  readonly asked: string | null
}

/** What comes with a request: the tables of lenders among it, for the pages carry none of their own. `today` is the day of commitment where none is given. */
export interface LoanContext {
  readonly language: Language
  readonly today: string
  readonly data: LoanData
}

/** The loan at a place of an address, or why it cannot be reckoned. */
export const reckonLoan = (address: LoanAddress, at: number, { language, today, data }: LoanContext): Outcome<ReckonedLoan> => {
  const loan = address.loans[at - 1]
  if (!loan) return refuse('request_not_valid')
  const offer = loan.offer === '' ? null : (findOffer(data.offers, loan.offer) ?? null)
  const { currency, vnd, discount } = address.common
  if (offer && offer.currency !== currency) return refuse('loan_currency_differs', { offered: offer.currency, currency })
  const terms = readLoan(wordsOf(address, loan, language), today, data.offers)
  if (!terms.ok) return terms
  const assessment = assessLoan(terms.value, data.rules)
  if (!assessment.ok) return assessment
  const inDong = vnd === '' || currency === 'VND' ? accept(null) : dongOf(assessment.value, plainNumber(vnd), today, language)
  if (!inDong.ok) return inDong
  const valued =
    discount === '' ? null : valueLoan(terms.value, { discountPercent: plainNumber(discount), compounding: 'effective', fees: 'counted' })
  if (valued && !valued.ok) return valued
  return accept({
    at,
    name: loan.name || (offer ? nameOf(offer, language) : ledgerWordsIn(language).loans.own(at)),
    offer,
    assessment: assessment.value,
    inDong: inDong.value,
    asked: valued ? valued.value.grantElementPercent.toFixed(SHOWN_DECIMALS) : null
  })
}

const SHOWN_DECIMALS = 2

const dongOf = ({ terms, schedule }: LoanAssessment, rate: string, today: string, language: Language): Outcome<readonly bigint[]> => {
  const supposed: Rate = {
    base: terms.currency,
    quote: 'VND',
    rate,
    kind: 'day',
    on: today,
    source: ledgerWordsIn(language).loans.supposed,
    origin: 'entered',
    status: 'stated'
  }
  if (!/^\d{1,12}(?:\.\d{1,12})?$/.test(rate) || !/[1-9]/.test(rate)) return refuse('rate_not_valid', { rate })
  const converted = convertSchedule(schedule, 'VND', [{ from: terms.committedOn, rate: supposed }])
  return converted.ok ? accept(converted.value.map(({ principal, interest, fee }) => principal + interest + fee)) : converted
}

const nameOf = (offer: PublishedOffer, language: Language): string =>
  [term('lender', offer.lender, language), term('loanProduct', offer.product, language), term('loanOption', offer.option, language)].join(
    ', '
  )

/** The offers that a locality of Việt Nam may meet, the newest of each lender, grouped by lender. */
export const showOffers = (address: LoanAddress, { language, data: { offers } }: LoanContext) => {
  const inForce = offers.filter(
    (offer) =>
      ['lmic', 'ida'].includes(offer.group) &&
      (offers.every((other) => other.lender !== offer.lender || other.group !== offer.group || other.from <= offer.from) ||
        address.loans.some((loan) => loan.offer === offerId(offer)))
  )
  return [...new Set(inForce.map(({ lender }) => lender))].map((lender) => ({
    lender: term('lender', lender, language),
    offers: inForce
      .filter((offer) => offer.lender === lender)
      .map((offer) => ({
        id: offerId(offer),
        name: [
          `${term('loanProduct', offer.product, language)}, ${term('loanOption', offer.option, language)}`,
          rateOf(offer, language),
          `${offer.years}/${offer.grace}`,
          offer.currency,
          showDate(offer.from, language)
        ].join(' · ')
      }))
  }))
}

const rateOf = ({ rate, percent }: Pick<PublishedOffer, 'rate' | 'percent'>, language: Language): string =>
  rate === 'fixed' ? `${showNumber(percent, language)} %` : `${rate} + ${showNumber(percent, language)} %`

/** All that the page shows of an address. */
export const showLoans = (address: LoanAddress, context: LoanContext) => {
  const { language, data } = context
  const words = ledgerWordsIn(language).loans
  const filled = filledLoans(address).map(({ at }) => ({ at, reckoned: reckonLoan(address, at, context) }))
  const loans = filled.flatMap(({ reckoned }) => (reckoned.ok ? [reckoned.value] : []))
  const shown = loans.find(({ at }) => String(at) === address.common.show) ?? loans[0] ?? null
  const refusals = filled.flatMap(({ at, reckoned }) =>
    reckoned.ok ? [] : [{ at, sentence: `${words.loan(at)}: ${sentenceOf(inWords(reckoned.refusal, language), language)}` }]
  )
  const financing = shown ? financingOf(address, shown.assessment.terms, language) : null
  return {
    refusals: financing?.ok === false ? [...refusals, { at: 0, sentence: sentenceOf(financing.refusal, language) }] : refusals,
    compared: loans.length === 0 ? null : compare(loans, address, data.rules, language),
    shown: shown && { ...describe(shown, language), chart: drawLoan(shown.assessment.schedule, language) },
    financing: financing?.ok ? financing.value : null
  }
}

/** A refusal that names a field by what the form calls it. */
const inWords = (refusal: Refusal, language: Language): Refusal => {
  const words = ledgerWordsIn(language).loans
  const names: Readonly<Record<string, string>> = {
    ...{ principal: words.amount, rate: words.rate, years: words.yearsField, grace: words.graceField, parts: words.parts },
    ...{ profile: words.profileField, graceMeaning: words.grace, perYear: words.perYear, dayCount: words.dayCount }
  }
  const word = String(refusal.about?.word ?? '')
  return word in names ? { ...refusal, about: { ...refusal.about, word: names[word] ?? word } } : refusal
}

const money = (minor: bigint, currency: string, language: Language): string => showMoney({ amountMinor: String(minor), currency }, language)

/** The rows of the comparison: what is said of each loan, in the order of the loans. */
const compare = (loans: readonly ReckonedLoan[], address: LoanAddress, all: readonly GrantElementRule[], language: Language) => {
  const words = ledgerWordsIn(language).loans
  const row = (name: string, cellOf: (loan: ReckonedLoan) => string) => ({ name, cells: loans.map(cellOf) })
  const amount = (minor: bigint, loan: ReckonedLoan): string => money(minor, loan.assessment.terms.currency, language)
  const rules = all.map((rule, at) =>
    row(`${term('grantElementRule', rule.rule, language)}, ${showNumber(rule.percent, language)} %`, ({ assessment }) => {
      const percent = assessment.values[at]?.grantElementPercent.toFixed(SHOWN_DECIMALS) ?? ''
      return `${showNumber(percent, language)} %`
    })
  )
  const asked = row(
    words.grantAsked(showNumber(plainNumber(address.common.discount), language)),
    (loan) => `${showNumber(loan.asked ?? '', language)} %`
  )
  return {
    loans: loans.map(({ at, name, offer }) => ({
      at,
      name,
      offer: offer && { from: showDate(offer.from, language), source: offer.source, address: offer.address },
      status: term('loanStatus', offer?.status ?? 'entered', language)
    })),
    terms: [
      row(words.rate, ({ assessment, offer }) => showRate(assessment.terms, offer, language)),
      row(words.years, ({ assessment: { terms } }) => `${showNumber(terms.years, language)} / ${showNumber(terms.graceYears, language)}`),
      row(words.profile, ({ assessment: { terms } }) => term('repaymentProfile', terms.repayment.profile, language)),
      row(words.totalInterest, (loan) => amount(loan.assessment.schedule.totalInterest, loan)),
      row(words.totalFees, (loan) => amount(loan.assessment.schedule.totalFees, loan)),
      row(words.totalPaid, (loan) => amount(loan.assessment.totalPaid, loan)),
      ...(loans.some(({ inDong }) => inDong)
        ? [
            row(words.totalPaidDong, ({ inDong }) =>
              inDong
                ? money(
                    inDong.reduce((sum, each) => sum + each, 0n),
                    'VND',
                    language
                  )
                : ''
            )
          ]
        : [])
    ],
    rules: address.common.discount === '' ? rules : [asked, ...rules]
  }
}

const showRate = ({ rate }: LoanTerms, offer: PublishedOffer | null, language: Language): string =>
  rate.kind === 'fixed'
    ? `${showNumber(rate.percent, language)} %`
    : rateOf({ rate: offer?.rate ?? '', percent: rate.spreadPercent }, language)

const describe = ({ at, name, assessment: { terms, schedule }, inDong }: ReckonedLoan, language: Language) => ({
  at,
  name,
  hasFees: schedule.totalFees > 0n,
  frontEndFee: schedule.frontEndFee > 0n ? money(schedule.frontEndFee, terms.currency, language) : null,
  rows: schedule.payments.map(({ on, principal, interest, fee, balance }, index) => ({
    on: showDate(on, language),
    principal: money(principal, terms.currency, language),
    interest: money(interest, terms.currency, language),
    fee: money(fee, terms.currency, language),
    balance: money(balance, terms.currency, language),
    inDong: inDong ? money(inDong[index] ?? 0n, 'VND', language) : null
  }))
})

/** Who bears the loan that is shown, where an on-lent share or counterpart funds are given. */
const financingOf = ({ common }: LoanAddress, terms: LoanTerms, language: Language) => {
  if (common.onLent === '' && common.counterpart === '') return null
  const split = splitFinancing(terms.principal, plainNumber(common.onLent) || '0', plainNumber(common.counterpart) || '0')
  if (!split.ok) return split
  const { onLent, allocated, counterpart, total } = split.value
  const show = (minor: bigint): string => money(minor, terms.currency, language)
  const own = onLent > 0n ? scheduleLoan(onLentTerms(terms, onLent)) : null
  const interest = own?.ok ? show(own.value.totalInterest) : null
  return accept({ onLent: show(onLent), allocated: show(allocated), counterpart: show(counterpart), total: show(total), interest })
}
