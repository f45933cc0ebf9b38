import { assessLoan, COMPOUNDINGS, type LoanAssessment, loanData, offerId, readLoan, type Valuation, valueLoan } from '../money/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, showNumber, showPercent, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { compareFor } from './loan-compare.ts'
import { fixedPercentOf, inUnits, number, told, type Worth, worthOf } from './loan-figures.ts'
import type { LoanValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

const WAYS = ['schedule', 'offers', 'compare'] as const
/** By which rate a loan is valued where none is named: that of the IMF and the World Bank. */
const USUAL_DISCOUNT = '5'

/** `hopluu loan`: the schedule of a loan and its grant element; `offers` lists the terms that lenders publish, `compare` sets loans side by side. Needs no register. */
export const loan = async (values: LoanValues, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const [said = 'schedule', ...more] = rest
  const way = WAYS.find((each) => each === said)
  if (way === 'compare') return compareFor(values, more, today(), streams, language)
  const [strange] = more
  if (!way || strange !== undefined) {
    const wrong = way
      ? refuse('unexpected_argument', { command: `loan ${way}`, argument: strange ?? '' })
      : refuse('loan_way_unknown', { way: said, ways: WAYS.join(', ') })
    return refused(streams, wrong.refusal, language)
  }
  if (way === 'offers') {
    await write(streams.out, values.json ? `${JSON.stringify({ offers: offers() }, null, 2)}\n` : offerLines(language))
    return EXIT.ok
  }
  const assessed = assess(values)
  if (!assessed.ok) return refused(streams, assessed.refusal, language)
  await write(streams.out, values.json ? asJson(assessed.value) : asTable(assessed.value, language))
  return EXIT.ok
}

const refused = async (streams: Streams, refusal: Refusal, language: Language | null): Promise<ExitCode> => {
  await write(streams.err, `${sentencesOf(refusal, language)}\n`)
  return EXIT.usage
}

interface Assessed {
  readonly loan: LoanAssessment
  /** By the discount rate asked for. */
  readonly value: Worth
}

const assess = (values: LoanValues): Outcome<Assessed> => {
  const {
    discount = USUAL_DISCOUNT,
    compounding = 'effective',
    fees = 'counted',
    json: _,
    to: _to,
    rates: _rates,
    offers: _offers,
    ...words
  } = values
  const chosen = COMPOUNDINGS.find((each) => each === compounding)
  if (!chosen) return refuse('option_not_allowed', { option: '--compounding', value: compounding, allowed: COMPOUNDINGS.join(', ') })
  if (fees !== 'counted' && fees !== 'left-out')
    return refuse('option_not_allowed', { option: '--fees', value: fees, allowed: 'counted, left-out' })
  const terms = readLoan(
    {
      ...words,
      graceMeaning: words['grace-meaning'],
      perYear: words['per-year'],
      firstPayment: words['first-payment'],
      frontEndFee: words['front-end-fee'],
      commitmentFee: words['commitment-fee'],
      dayCount: words['day-count']
    },
    today(),
    loanData().offers
  )
  if (!terms.ok) return terms
  const valuation: Valuation = { discountPercent: discount, compounding: chosen, fees }
  const loan = assessLoan(terms.value, loanData().rules)
  if (!loan.ok) return loan
  const value = valueLoan(terms.value, valuation)
  return value.ok ? accept({ loan: loan.value, value: { ...value.value, valuation } }) : value
}

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format()

const asJson = ({ loan: { terms, schedule, values }, value }: Assessed): string => {
  const { currency } = schedule
  const amount = (minor: bigint): unknown => number(inUnits(minor, currency))
  const { principal, disbursements, repayment, ...rest } = terms
  const answer = {
    schedule: schedule.payments.map(({ on, principal, interest, fee, balance }) => ({
      on,
      principal: amount(principal),
      interest: amount(interest),
      ...(schedule.totalFees > 0n ? { fee: amount(fee) } : {}),
      balance: amount(balance)
    })),
    totalInterest: amount(schedule.totalInterest),
    totalFees: amount(schedule.totalFees),
    ...told(value, currency),
    rules: values.map((each) => ({ rule: each.rule.rule, status: each.rule.status, source: each.rule.source, ...told(each, currency) })),
    terms: {
      ...rest,
      profile: repayment.profile,
      principal: amount(principal),
      disbursements: schedule.disbursements.map(({ on, minor }) => ({ on, amount: amount(minor) }))
    }
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

const asTable = ({ loan: { schedule, values }, value }: Assessed, language: Language | null): string => {
  const { currency } = schedule
  const show = (text: string): string => showNumber(text, language ?? 'vi')
  const money = (minor: bigint): string => show(inUnits(minor, currency))
  const heads = inLanguage(language, 'Ngày\tTrả gốc\tTrả lãi\tPhí\tDư nợ', 'Day\tPrincipal\tInterest\tFee\tBalance')
  const line = (name: string, each: Worth): string =>
    `${name}\t${showPercent(each.valuation.discountPercent, language ?? 'vi')}%\t${show(worthOf(each, currency))} ${currency}\t${showPercent(fixedPercentOf(each), language ?? 'vi')}%\n`
  return [
    `${heads}\n`,
    ...schedule.payments.map(
      ({ on, principal, interest, fee, balance }) => `${[on, ...[principal, interest, fee, balance].map(money)].join('\t')}\n`
    ),
    `\n${inLanguage(language, 'Tổng lãi', 'Total interest')}\t${money(schedule.totalInterest)} ${currency}\n`,
    `${inLanguage(language, 'Tổng phí', 'Total fees')}\t${money(schedule.totalFees)} ${currency}\n\n`,
    `${inLanguage(language, 'Cách tính\tChiết khấu\tHiện giá\tThành tố không hoàn lại', 'Rule\tDiscount\tPresent value\tGrant element')}\n`,
    line(inLanguage(language, 'Theo yêu cầu', 'As asked'), value),
    ...values.map((each) => line(term('grantElementRule', each.rule.rule, language ?? 'vi'), each))
  ].join('')
}

const offers = () => loanData().offers.map((offer) => ({ id: offerId(offer), ...offer }))

const offerLines = (language: Language | null): string =>
  offers()
    .map(
      ({ id, rate, percent, years, grace, source, status }) =>
        `${[id, rate === 'fixed' ? `${showPercent(percent, language ?? 'vi')}%` : `${rate} + ${showPercent(percent, language ?? 'vi')}%`, `${years}/${grace}`, term('loanStatus', status, language ?? 'vi'), source].join('\t')}\n`
    )
    .join('')
