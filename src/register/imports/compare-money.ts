import { nameKey } from '../../language/index.ts'
import { decimalOfMinor, firstDay, isPartialDate, lastDay } from '../../values/index.ts'
import type { Budget, KeptEntry, Side, Transaction } from '../dossiers/entries/entry.ts'
import { TRANSACTION_CODES } from '../dossiers/entries/entry.ts'
import type { Difference, SaidOfField, Taking } from './difference.ts'
import type { StatedOrganisation, StatedTransaction } from './stated-activity.ts'

/** An entry that the register has: of this project, or (`entry` null) of an agreement that is about it alone. */
export interface Held<V> {
  readonly entry: string | null
  readonly value: V
}

export const heldOf = <V>(kept: KeptEntry, own: boolean): Held<V> => ({ entry: own ? kept.entry : null, value: kept as unknown as V })

/** The dossiers under which who is named may stand, its own first. */
export type DossiersOf = (organisation: StatedOrganisation) => readonly string[]

const add = (kind: 'budget' | 'transaction', value: object): Taking => ({ result: null, act: { act: 'add entry', kind, value } })
const withdraw = (entry: string): Taking => ({ result: null, act: { act: 'withdraw entry', entry } })

const money = ({ amountMinor, currency }: { readonly amountMinor: string; readonly currency: string }) => ({
  value: decimalOfMinor(amountMinor, currency),
  currency
})

/** Budgets are one where they are of the same days, sum and type. */
export const compareBudgets = (stated: readonly Budget[], held: readonly Held<Budget>[]): Difference => {
  const left = [...held]
  const fresh = stated.filter((one) => {
    const at = left.findIndex(({ value }) => isSameBudget(one, value))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  const tell = (one: Budget): SaidOfField => ({ from: one.from, to: one.to, ...money(one) })
  return {
    ...{ field: 'budget', same: stated.length - fresh.length },
    ...{ theirs: fresh.map(tell), fresh: fresh.map((one) => add('budget', one)) },
    ours: left.map(({ value }) => tell(value)),
    gone: left.flatMap(({ entry }) => (entry === null ? [] : [withdraw(entry)]))
  }
}

const isSameBudget = (stated: Budget, held: Budget): boolean =>
  firstDay(held.from) === firstDay(stated.from) &&
  lastDay(held.to) === lastDay(stated.to) &&
  held.amountMinor === stated.amountMinor &&
  held.currency === stated.currency &&
  held.type === stated.type

/**
 * Transactions are one where type, sum and standing are, the day of the one is a day that the date of the other can mean, and neither names another giver or
 * receiver than the other; each counts once. What only an office has (allotments, contracts) no file can say: it differs from nothing.
 */
export const compareTransactions = (
  stated: readonly StatedTransaction[],
  held: readonly Held<Transaction>[],
  dossiersOf: DossiersOf
): Difference => {
  const isSide = isSideBy(dossiersOf)
  const haveSameSides = (one: StatedTransaction, other: Transaction): boolean =>
    isSide(one.provider, other.provider) && isSide(one.receiver, other.receiver)
  const left = Map.groupBy(held.filter(isSayable), ({ value }) => keyOf(value))
  const fresh = stated.filter((one) => {
    const alike = left.get(keyOf(one)) ?? []
    const exact = alike.findIndex(({ value }) => value.on === one.on && haveSameSides(one, value))
    const at = exact === -1 ? alike.findIndex(({ value }) => mayBeOn(one.on, value.on) && haveSameSides(one, value)) : exact
    if (at !== -1) alike.splice(at, 1)
    return at === -1
  })
  const ours = [...left.values()].flat().filter(({ entry }) => entry !== null)
  const tell = (one: StatedTransaction | Transaction): SaidOfField => ({
    on: one.on,
    type: one.type,
    planned: one.standing === 'planned',
    ...money(one)
  })
  return {
    ...{ field: 'transaction', same: stated.length - fresh.length },
    ...{ theirs: fresh.map(tell), fresh: fresh.map((one) => add('transaction', sided(one, dossiersOf))) },
    ...{ ours: ours.map(({ value }) => tell(value)), gone: ours.flatMap(({ entry }) => (entry === null ? [] : [withdraw(entry)])) }
  }
}

const isSayable = ({ value: { type, standing } }: Held<Transaction>): boolean =>
  type in TRANSACTION_CODES && (standing === 'actual' || type === 'disbursement')

const keyOf = ({ type, standing, amountMinor, currency }: StatedTransaction | Transaction): string =>
  `${type} ${standing} ${amountMinor} ${currency}`

/** Whether a date that is as exact as it can be told ("2024-12-31") may be what a less exact one ("2024") means. */
const mayBeOn = (stated: string, held: string): boolean => {
  if (!isPartialDate(stated) || !isPartialDate(held)) return false
  const [from, to, first, last] = [firstDay(stated), lastDay(stated), firstDay(held), lastDay(held)].map(String) as [
    string,
    string,
    string,
    string
  ]
  return (first <= from && to <= last) || (from <= first && last <= to)
}

const isSideBy =
  (dossiersOf: DossiersOf) =>
  (stated: StatedOrganisation | null, held: Side | null): boolean => {
    if (stated === null || held === null) return true
    const ids = dossiersOf(stated)
    return (held.dossierId !== null && ids.includes(held.dossierId)) || stated.names.some((name) => nameKey(name) === nameKey(held.name))
  }

/** With the sides as the register names them. */
const sided = (stated: StatedTransaction, dossiersOf: DossiersOf): Transaction => {
  const side = (organisation: StatedOrganisation | null): Side | null =>
    organisation && { name: organisation.names[0] ?? organisation.identifier ?? '', dossierId: dossiersOf(organisation)[0] ?? null }
  return { ...stated, provider: side(stated.provider), receiver: side(stated.receiver) }
}
