import { type Budget, type EntryView, type Side, TRANSACTION_CODES, type Transaction } from '../../../register/index.ts'
import { decimalOfMinor, firstDay, isPartialDate, lastDay } from '../../../values/index.ts'
import { type Element, element } from '../write/element.ts'
import { narrated, saidOnly } from './narratives.ts'
import { organisation } from './organisations.ts'
import type { LeaveOut, ProjectToPublish } from './publication.ts'

type Publishing = Pick<ProjectToPublish, 'organisation' | 'today'>

/** OECD-DAC's type of finance, where the register knows whose money it is: a standard grant, a standard loan. */
const FINANCE_TYPES: Readonly<Partial<Record<string, string>>> = { grant: '110', loan: '421' }

const BUDGET_STATUS_CODES = { indicative: '1', committed: '2' } as const
const BUDGET_TYPE_CODES = { original: '1', revised: '2' } as const

/** What holds of the entries of one kind. */
const holding = <V extends EntryView>(entries: readonly V[]): V[] => entries.filter(({ withdrawn }) => withdrawn === null)

/** `transaction` and `planned-disbursement`: the exact sums of a project and of the agreements that are about it alone. */
export const transactionsOf = (
  { project, agreements, ...publishing }: ProjectToPublish,
  leaveOut: LeaveOut
): { readonly planned: Element[]; readonly done: Element[] } => {
  const rows = holding(project.activity?.transactions ?? []).map(({ value }) => ({ value, agreement: null as string | null }))
  for (const { title, transactions, projects } of agreements) {
    const own = holding(transactions).map(({ value }) => ({ value, agreement: title }))
    if (projects === 1) rows.push(...own)
    else for (const _ of own) leaveOut('agreement of several projects')
  }
  const planned: Element[] = []
  const done: Element[] = []
  for (const { value, agreement } of rows) {
    if (value.standing === 'planned') {
      if (value.type === 'disbursement') planned.push(plannedDisbursement(value, publishing))
      else leaveOut('planned transaction')
    } else {
      const made = transaction(value, agreement, publishing, leaveOut)
      if (made) done.push(made)
    }
  }
  return { planned, done }
}

const transaction = (value: Transaction, agreement: string | null, publishing: Publishing, leaveOut: LeaveOut): Element | null => {
  const { type, on, fund } = value
  if (!(type in TRANSACTION_CODES)) {
    leaveOut('office transaction')
    return null
  }
  const day = dayOf(on, publishing.today)
  if (day === null) {
    leaveOut('transaction in the future')
    return null
  }
  const finance = FINANCE_TYPES[fund ?? '']
  return element('transaction', {}, [
    element('transaction-type', { code: TRANSACTION_CODES[type as keyof typeof TRANSACTION_CODES] }),
    element('transaction-date', { 'iso-date': day }),
    amount(value, day),
    description(value, agreement, day),
    side('provider-org', value.provider, publishing),
    side('receiver-org', value.receiver, publishing),
    finance ? element('finance-type', { code: finance }) : null
  ])
}

const plannedDisbursement = (value: Transaction, publishing: Publishing): Element => {
  const [from, to] = [firstDay(value.on as never) ?? value.on, lastDay(value.on as never) ?? value.on]
  return element('planned-disbursement', { type: BUDGET_TYPE_CODES.original }, [
    element('period-start', { 'iso-date': from }),
    element('period-end', { 'iso-date': to }),
    amount(value, from),
    side('provider-org', value.provider, publishing),
    side('receiver-org', value.receiver, publishing)
  ])
}

/**
 * The whole day that IATI wants: the last that the date can mean and that is not to come; what is less exact is said in the description. Null where even
 * the first day is to come.
 */
const dayOf = (on: string, today: string): string | null => {
  const [from, until] = isPartialDate(on) ? [firstDay(on), lastDay(on)] : [null, null]
  if (from === null || until === null || from > today) return null
  return until > today ? today : until
}

const amount = ({ amountMinor, currency }: Pick<Transaction, 'amountMinor' | 'currency'>, day: string): Element =>
  element('value', { currency, 'value-date': day }, decimalOfMinor(amountMinor, currency))

const description = ({ description: told, on }: Transaction, agreement: string | null, day: string): Element | null => {
  const vague = on === day ? [] : [saidOnly(on)]
  const by = agreement === null ? [] : [{ vi: `Theo thỏa thuận: ${agreement}`, en: null }]
  const parts = [...(told ? [{ vi: told, en: null }] : []), ...by, ...vague]
  if (parts.length === 0) return null
  const inEnglish = parts.flatMap(({ en }) => en ?? [])
  return narrated('description', {
    vi: `${parts.map(({ vi }) => vi).join('. ')}.`,
    en: inEnglish.length > 0 ? `${inEnglish.join('. ')}.` : null
  })
}

const side = (name: string, said: Side | null, { organisation: known }: Publishing): Element | null => {
  if (said === null) return null
  const found = said.dossierId === null ? null : known(said.dossierId)
  if (found === null && said.name === '') return null
  return organisation(name, found ?? { name: said.name, english: null, identifier: null, type: null })
}

/** Days between the first and the last of a budget's period that the standard allows. */
const MOST_BUDGET_DAYS = 365
const DAY_MS = 86_400_000

/** `budget`: as entered; what covers more than a year the standard has no place for, and no source says how it is spread. */
export const budgetsOf = ({ project }: ProjectToPublish, leaveOut: LeaveOut): Element[] =>
  holding(project.activity?.budgets ?? []).flatMap(({ value }) => {
    const [from, to] = daysOf(value)
    if (from === null || to === null) return []
    if ((Date.parse(to) - Date.parse(from)) / DAY_MS > MOST_BUDGET_DAYS) {
      leaveOut('budget longer than a year')
      return []
    }
    return element('budget', { type: BUDGET_TYPE_CODES[value.type], status: BUDGET_STATUS_CODES[value.status] }, [
      element('period-start', { 'iso-date': from }),
      element('period-end', { 'iso-date': to }),
      amount(value, from)
    ])
  })

const daysOf = ({ from, to }: Budget): readonly [string | null, string | null] =>
  isPartialDate(from) && isPartialDate(to) ? [firstDay(from), lastDay(to)] : [null, null]
