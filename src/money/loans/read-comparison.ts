import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { LoansToCompare, LoanToCompare } from './compare-loans.ts'
import type { SupposedRate } from './suppose-path.ts'

const COMMON = ['principal', 'currency', 'disbursements', 'on', 'to'] as const
const OF_RATE = ['currency', 'rate', 'source', 'percentPerYear'] as const
const OF_LOAN = [
  ...['name', 'offer', 'principal', 'currency', 'rate', 'index', 'years', 'grace', 'graceMeaning', 'perYear', 'profile', 'parts', 'on'],
  ...['firstPayment', 'disbursements', 'frontEndFee', 'commitmentFee', 'dayCount', 'remainder']
] as const
/** The money that all loans are shown in where none is named. */
const USUAL_MONEY = 'VND'

/**
 * Loans to compare as a file or a program states them in JSON; a number stands for its digits. A field that is not known is refused, for a slip in a name
 * would change the answer in silence: comparison_not_valid (field: "loans.2.grase").
 */
export const readComparison = (json: unknown): Outcome<LoansToCompare> => {
  if (!isObject(json)) return unreadable('{}')
  const { rates = [], loans, ...rest } = json
  const common = textsOf(rest, COMMON, '')
  if (!common.ok) return common
  if (!Array.isArray(rates)) return unreadable('rates')
  if (!Array.isArray(loans)) return unreadable('loans')
  const supposed = listOf<SupposedRate>(rates, OF_RATE, 'rates')
  if (!supposed.ok) return supposed
  const nameless = supposed.value.findIndex(({ currency }) => !currency)
  if (nameless >= 0) return unreadable(`rates.${nameless + 1}.currency`)
  const compared = listOf<LoanToCompare>(loans, OF_LOAN, 'loans')
  return compared.ok
    ? accept({ ...common.value, to: common.value.to ?? USUAL_MONEY, rates: supposed.value, loans: compared.value })
    : compared
}

/** "JPY:165,USD:25000:2,EUR::1.5": a currency, what one unit costs (nothing: the last average), how much dearer it grows a year. Refuses with loan_list_not_valid (list). */
export const readSupposedRates = (written: string): Outcome<readonly SupposedRate[]> => {
  const rates: SupposedRate[] = []
  for (const entry of written.split(',')) {
    const [currency = '', rate = '', percentPerYear = '', more] = entry.trim().split(':')
    if (currency === '' || more !== undefined) return refuse('loan_list_not_valid', { list: written })
    rates.push({ currency, rate, percentPerYear })
  }
  return accept(rates)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const unreadable = (field: string) => refuse('comparison_not_valid', { field })

const textsOf = (value: Record<string, unknown>, known: readonly string[], at: string): Outcome<Record<string, string>> => {
  const texts: Record<string, string> = {}
  for (const [field, said] of Object.entries(value)) {
    if (!known.includes(field) || (typeof said !== 'string' && typeof said !== 'number')) return unreadable(`${at}${field}`)
    texts[field] = String(said)
  }
  return accept(texts)
}

const listOf = <T>(list: readonly unknown[], known: readonly string[], name: string): Outcome<readonly T[]> => {
  const all: T[] = []
  for (const [index, each] of list.entries()) {
    if (!isObject(each)) return unreadable(`${name}.${index + 1}`)
    const texts = textsOf(each, known, `${name}.${index + 1}.`)
    if (!texts.ok) return texts
    all.push(texts.value as T)
  }
  return accept(all)
}
