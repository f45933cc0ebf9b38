import { type Fund, type StatedTransaction, TRANSACTION_CODES, type TransactionType } from '../../../register/index.ts'
import { minorDigitsOf } from '../../../values/index.ts'
import { calendarPeriod } from './calendar-period.ts'
import type { Told } from './told.ts'

const PLAIN = /^([-+]?)(\d*)(?:\.(\d*))?$/

/** A sum in whole minor units; `exact` false where it was stated more finely than its currency can be paid, and is rounded half away from nought. */
interface Sum {
  readonly amountMinor: string
  readonly exact: boolean
}

/** A plain decimal in the minor units of a currency; null where it is none, or the currency is not known. */
export const minorOf = (decimal: string, currency: string): Sum | null => {
  const digits = minorDigitsOf(currency)
  const [all = '', sign = '', whole = '', behind = ''] = PLAIN.exec(decimal.trim()) ?? []
  if (digits === null || all === '' || whole + behind === '' || whole.length > 22) return null
  const kept = BigInt(`${whole}${behind.slice(0, digits).padEnd(digits, '0')}` || '0')
  const beyond = behind.slice(digits)
  const rounded = beyond !== '' && (beyond[0] as string) >= '5' ? kept + 1n : kept
  return { amountMinor: String(sign === '-' ? -rounded : rounded), exact: /^0*$/.test(beyond) }
}

const TYPES = new Map<string, TransactionType>(Object.entries(TRANSACTION_CODES).map(([type, code]) => [code, type as TransactionType]))

/** OECD-DAC's type of finance where it says whose money it is: a standard grant, a standard loan. */
const FUNDS: Readonly<Record<string, Fund>> = { '110': 'grant', '421': 'loan' }

/** `value`: the sum with its currency, the activity's where none is named. */
export const sumIn = (told: Told, element: number): (Sum & { readonly currency: string; readonly stated: string }) | null => {
  const value = told.child(element, 'value')
  if (value === -1) return null
  const currency = told.attribute(value, 'currency') ?? told.attribute(0, 'default-currency') ?? ''
  const stated = told.text(value).trim()
  const sum = minorOf(stated, currency)
  return sum && { ...sum, currency, stated }
}

/** `transaction`: what was committed, paid, spent. */
export const transactionOf = (told: Told, element: number): StatedTransaction | null => {
  const type = TYPES.get(told.codeOf(element, 'transaction-type') ?? '')
  if (!type) return told.leaveOut('transaction type')
  const on = told.dayOf(element, 'transaction-date')
  if (on === null) return told.leaveOut('transaction without day')
  const sum = sumIn(told, element)
  if (sum === null) return told.leaveOut('sum')
  const finance = told.codeOf(element, 'finance-type') ?? told.codeOf(0, 'default-finance-type')
  return {
    ...{ type, fund: FUNDS[finance ?? ''] ?? null, standing: 'actual', on },
    ...{ amountMinor: sum.amountMinor, currency: sum.currency },
    provider: told.organisation(told.child(element, 'provider-org')),
    receiver: told.organisation(told.child(element, 'receiver-org')),
    description: described(told, element, sum)
  }
}

/** `planned-disbursement`: what is to be paid in a period. */
export const plannedOf = (told: Told, element: number): StatedTransaction | null => {
  const [from, to] = [told.dayOf(element, 'period-start'), told.dayOf(element, 'period-end')]
  if (from === null) return told.leaveOut('transaction without day')
  const sum = sumIn(told, element)
  if (sum === null) return told.leaveOut('sum')
  const period = calendarPeriod(from, to ?? from)
  const until = period === null ? `${from} – ${to}` : null
  const description = [until, described(told, element, sum)].filter((part) => part !== null).join('; ')
  return {
    ...{ type: 'disbursement', fund: null, standing: 'planned', on: period ?? from },
    ...{ amountMinor: sum.amountMinor, currency: sum.currency },
    provider: told.organisation(told.child(element, 'provider-org')),
    receiver: told.organisation(told.child(element, 'receiver-org')),
    description: description || null
  }
}

/** What is said of it, and the sum as it is stated where that is finer than money is. */
const described = (told: Told, element: number, { exact, stated, currency }: { exact: boolean; stated: string; currency: string }) => {
  if (!exact) told.leaveOut('sum rounded')
  const said = told.best(told.child(element, 'description'))
  const parts = [...(said ? [said] : []), ...(exact ? [] : [`${stated} ${currency}`])]
  return parts.length === 0 ? null : told.short(parts.join('; '))
}
