import {
  compareLoans,
  type LoanSideBySide,
  type LoansToCompare,
  loanData,
  pathsOf,
  rateTable,
  readComparison,
  readSupposedRates,
  shippedRates,
  supposedOf
} from '../money/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { type Language, showNumber, showPercent, tellLoanAssumptions, term } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readFileBytes } from './input.ts'
import { fixedPercentOf, inUnits, number, told } from './loan-figures.ts'
import type { LoanValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

/** `hopluu loan compare`: loans of a file or published terms side by side, each in its own money and in another along the rates that are supposed. */
export const compareFor = async (
  values: LoanValues,
  [file, strange]: readonly string[],
  today: string,
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const asked =
    strange === undefined ? await askedOf(values, file) : refuse('unexpected_argument', { command: 'loan compare', argument: strange })
  const context = { data: loanData(), rates: rateTable(shippedRates()), today }
  const compared = asked.ok ? compareLoans(asked.value, context) : asked
  if (!compared.ok) {
    const at = compared.refusal.about?.loan
    const whose = at === undefined ? '' : `${inLanguage(language, 'Khoản vay', 'Loan')} ${at}: `
    await write(streams.err, `${whose}${sentencesOf(compared.refusal, language)}\n`)
    return EXIT.usage
  }
  const to = asked.ok ? asked.value.to : ''
  await write(streams.out, values.json ? asJson(compared.value, to) : asTable(compared.value, to, language ?? 'vi'))
  return EXIT.ok
}

const askedOf = async (values: LoanValues, file: string | undefined): Promise<Outcome<LoansToCompare>> => {
  const rates = values.rates === undefined ? accept([]) : readSupposedRates(values.rates)
  if (!rates.ok) return rates
  const { principal, currency, on, to = 'VND', offers } = values
  if (file !== undefined) {
    const read = await readJson(file)
    return read.ok ? readComparison(read.value) : read
  }
  const loans = (offers ?? '').split(',').flatMap((offer) => (offer.trim() === '' ? [] : [{ ...ofLoan(values), offer: offer.trim() }]))
  return accept({ principal, currency, on, to, rates: rates.value, loans })
}

/** What is the same of every offer that is compared. */
const ofLoan = (values: LoanValues) => ({
  graceMeaning: values['grace-meaning'],
  perYear: values['per-year'],
  dayCount: values['day-count'],
  index: values.index
})

/** Far more than any comparison needs. */
const MOST_BYTES = 1024 * 1024

const readJson = async (file: string): Promise<Outcome<unknown>> => {
  const bytes = await readFileBytes(file, MOST_BYTES)
  if (!bytes.ok) return bytes
  try {
    return accept(JSON.parse(new TextDecoder().decode(bytes.value)))
  } catch {
    return refuse('comparison_not_valid', { field: file })
  }
}

const nameOf = ({ name, offer }: LoanSideBySide, index: number): string => name || offer || String(index + 1)

const asJson = (loans: readonly LoanSideBySide[], to: string): string => {
  const answer = {
    to,
    rates: pathsOf(loans).map(({ rate, from, percentPerYear }) => ({
      ...rate,
      rate: number(rate.rate),
      from,
      percentPerYear: number(percentPerYear)
    })),
    loans: loans.map((loan, index) => {
      const { assessment, allInPercent, converted, offer } = loan
      const { terms, schedule, totalPaid, values } = assessment
      const own = (minor: bigint): unknown => number(inUnits(minor, terms.currency))
      const other = (minor: bigint): unknown => number(inUnits(minor, to))
      const { principal, disbursements, repayment, ...rest } = terms
      return {
        name: nameOf(loan, index),
        ...(offer === '' ? {} : { offer }),
        currency: terms.currency,
        principal: own(principal),
        totalInterest: own(schedule.totalInterest),
        totalFees: own(schedule.totalFees),
        totalPaid: own(totalPaid),
        allInPercent: rounded(allInPercent),
        rules: values.map((each) => ({ rule: each.rule.rule, status: each.rule.status, ...told(each, terms.currency) })),
        converted: converted && {
          currency: to,
          disbursed: other(converted.disbursed),
          totalPaid: other(converted.totalPaid),
          cost: other(converted.cost),
          allInPercent: rounded(converted.allInPercent),
          schedule: converted.payments.map((each) => ({
            on: each.on,
            principal: other(each.principal),
            interest: other(each.interest),
            fee: other(each.fee),
            balance: other(each.balance),
            rate: number(each.rate.rate)
          }))
        },
        terms: {
          ...rest,
          profile: repayment.profile,
          disbursements: schedule.disbursements.map(({ on, minor }) => ({ on, amount: own(minor) }))
        },
        schedule: schedule.payments.map(({ on, principal, interest, fee, balance }) => ({
          on,
          principal: own(principal),
          interest: own(interest),
          fee: own(fee),
          balance: own(balance)
        }))
      }
    }),
    assumptions: { vi: assumed(loans, 'vi'), en: assumed(loans, 'en') }
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

const DECIMALS = 4
const rounded = (percent: number | null): number | null => (percent === null ? null : Number(percent.toFixed(DECIMALS)))

const assumed = (loans: readonly LoanSideBySide[], language: Language): readonly string[] =>
  tellLoanAssumptions(
    pathsOf(loans),
    loans.map((loan, index) => supposedOf(loan, nameOf(loan, index))),
    language
  )

const asTable = (loans: readonly LoanSideBySide[], to: string, language: Language): string => {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const money = (minor: bigint, currency: string): string => `${showNumber(inUnits(minor, currency), language)} ${currency}`
  const percent = (value: number | null): string => (value === null ? '–' : `${showPercent(value.toFixed(2), language)}%`)
  const line = (name: string, cell: (loan: LoanSideBySide) => string): string => `${[name, ...loans.map(cell)].join('\t')}\n`
  const own = (pick: (loan: LoanSideBySide) => bigint) => (loan: LoanSideBySide) => money(pick(loan), loan.assessment.terms.currency)
  const isOther = loans.some(({ converted }) => converted)
  const other =
    (pick: (converted: NonNullable<LoanSideBySide['converted']>) => bigint, same: (loan: LoanSideBySide) => bigint) =>
    (loan: LoanSideBySide): string => {
      if (loan.converted) return money(pick(loan.converted), to)
      return loan.assessment.terms.currency === to ? money(same(loan), to) : '–'
    }
  return [
    `${[say('Nội dung', 'What'), ...loans.map(nameOf)].join('\t')}\n`,
    line(say('Lãi suất năm', 'Rate a year'), ({ assessment: { terms } }) =>
      terms.rate.kind === 'fixed'
        ? `${showPercent(terms.rate.percent, language)}%`
        : `+ ${showPercent(terms.rate.spreadPercent, language)}%`
    ),
    line(say('Thời hạn / ân hạn', 'Maturity / grace'), ({ assessment: { terms } }) => `${terms.years}/${terms.graceYears}`),
    line(
      say('Số tiền vay', 'Principal'),
      own(({ assessment }) => assessment.terms.principal)
    ),
    line(
      say('Tổng lãi', 'Total interest'),
      own(({ assessment }) => assessment.schedule.totalInterest)
    ),
    line(
      say('Tổng phí', 'Total fees'),
      own(({ assessment }) => assessment.schedule.totalFees)
    ),
    line(
      say('Tổng phải trả', 'Total to pay'),
      own(({ assessment }) => assessment.totalPaid)
    ),
    line(say('Chi phí thực mỗi năm', 'All-in cost a year'), ({ allInPercent }) => percent(allInPercent)),
    ...(isOther
      ? [
          line(
            `${say('Tổng phải trả', 'Total to pay')} (${to})`,
            other(
              ({ totalPaid }) => totalPaid,
              ({ assessment }) => assessment.totalPaid
            )
          ),
          line(
            `${say('Trả nhiều hơn nhận', 'Paid beyond what is received')} (${to})`,
            other(
              ({ cost }) => cost,
              ({ assessment }) => assessment.totalPaid - assessment.terms.principal
            )
          ),
          line(`${say('Chi phí thực mỗi năm', 'All-in cost a year')} (${to})`, ({ converted, allInPercent, assessment }) =>
            converted ? percent(converted.allInPercent) : assessment.terms.currency === to ? percent(allInPercent) : '–'
          )
        ]
      : []),
    ...(loans[0]?.assessment.values ?? []).map(({ rule }, at) =>
      line(`${term('grantElementRule', rule.rule, language)}, ${showPercent(rule.percent, language)}%`, ({ assessment }) => {
        const value = assessment.values[at]
        return value ? `${showPercent(fixedPercentOf(value), language)}%` : ''
      })
    ),
    '\n',
    ...assumed(loans, language).map((sentence) => `${sentence}\n`)
  ].join('')
}
