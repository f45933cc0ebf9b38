import { offerId } from '../../money/index.ts'
import type { Refusal } from '../../values/index.ts'
import { type Language, sentenceOf, showDate, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { compareRows, showLoanRate } from './compare-rows.ts'
import { drawLoan } from './draw-loan.ts'
import { filledLoans, type LoanAddress } from './loan-address.ts'
import { assumptionsOf, type LoanContext, type ReckonedLoan, reckonLoan } from './reckon-loan.ts'
import { type SharedLoan, shareLoan, sharePayments, showFinancing } from './show-financing.ts'

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
          showLoanRate(
            {
              rate:
                offer.rate === 'fixed'
                  ? { kind: 'fixed', percent: offer.percent }
                  : { kind: 'floating', spreadPercent: offer.percent, index: [] }
            },
            offer.rate,
            language
          ),
          `${offer.years}/${offer.grace}`,
          offer.currency,
          showDate(offer.from, language)
        ].join(' · ')
      }))
  }))
}

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
  const shared = shown ? shareLoan(address, shown) : null
  const sharing = shared?.ok ? shared.value : null
  return {
    refusals: shared?.ok === false ? [...refusals, { at: 0, sentence: sentenceOf(shared.refusal, language) }] : refusals,
    compared: loans.length === 0 ? null : compareRows(loans, address, data.rules, language),
    supposed: assumptionsOf(loans, language),
    shown: shown && { ...describe(shown, sharing, language), chart: drawLoan(shown.assessment.schedule, language) },
    financing: shown && sharing ? showFinancing(sharing, shown, language) : null
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

const describe = (loan: ReckonedLoan, sharing: SharedLoan | null, language: Language) => {
  const { at, name, assessment, converted } = loan
  const { schedule } = assessment
  const words = ledgerWordsIn(language).loans
  const money = (minor: bigint, currency = schedule.currency): string => showMoney({ amountMinor: String(minor), currency }, language)
  const dong = (minor: bigint | null): string => (minor === null ? '–' : money(minor, 'VND'))
  const shares = sharing?.onLent ? sharePayments(loan, sharing.onLent) : null
  const hasFees = schedule.totalFees > 0n
  return {
    at,
    name,
    frontEndFee: schedule.frontEndFee > 0n ? money(schedule.frontEndFee) : null,
    columns: [
      ...[words.day, words.principal, words.interest, ...(hasFees ? [words.fee] : []), words.balance],
      ...(shares ? [words.provincePays, words.statePays] : []),
      ...(converted ? [words.paidDong, words.balanceDong, ...(shares ? [words.provincePaysDong, words.statePaysDong] : [])] : [])
    ],
    rows: schedule.payments.map(({ on, principal, interest, fee, balance }, index) => {
      const [there, share] = [converted?.payments[index], shares?.[index]]
      return {
        on: showDate(on, language),
        cells: [
          ...[principal, interest, ...(hasFees ? [fee] : []), balance].map((minor) => money(minor)),
          ...(share ? [money(share.province), money(share.state)] : []),
          ...(there ? [dong(there.principal + there.interest + there.fee), dong(there.balance)] : []),
          ...(there && share ? [dong(share.provinceDong), dong(share.stateDong)] : [])
        ]
      }
    })
  }
}
