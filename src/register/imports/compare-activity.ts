import { nameKey } from '../../language/index.ts'
import { firstDay, lastDay, searchKey } from '../../values/index.ts'
import type { Dossier, FieldValue, Link, Value } from '../dossiers/dossier.ts'
import { type Budget, isKeptEntry, type KeptEntry, type Location, type Transaction } from '../dossiers/entries/entry.ts'
import type { Loan } from '../dossiers/entries/works-entries.ts'
import { roleCodeOf, sectorCodeOf, sectorOfCode, statusCodeOf } from '../dossiers/iati/iati-terms.ts'
import { Values } from '../dossiers/noun.ts'
import { compareBudgets, compareTransactions, type DossiersOf, type Held, heldOf } from './compare-money.ts'
import { compareResults, type HeldResult } from './compare-results.ts'
import type { Difference, Taking } from './difference.ts'
import { type ImportField, SINGLE_FIELDS, type SingleField, type StatedActivity } from './stated-activity.ts'

/** All of the register that an activity is held against. */
export interface HeldProject {
  readonly dossier: Dossier
  readonly values: readonly FieldValue[]
  readonly links: readonly Link[]
  /** Transactions of the agreements that are about it alone. */
  readonly ofAgreements: readonly Held<Transaction>[]
  readonly loansOfAgreements: readonly KeptEntry[]
  readonly results: readonly HeldResult[]
}

export interface Finding {
  /** The day by which codes are chosen. */
  readonly today: string
  /** The dossiers that who is named may stand under, its own first; none for one that the register does not have. */
  readonly dossiersOf: DossiersOf
}

/** Sectors that the register has no word for, by code. */
export const wordlessSectors = ({ sectors }: StatedActivity, today: string): string[] =>
  sectors.filter(({ vocabulary, code }) => sectorOfCode(vocabulary, code, today) === null).map(({ code }) => code)

/** Wherein an activity of a file differs from a project of the register, field by field. */
export const compareActivity = (stated: StatedActivity, held: HeldProject, finding: Finding): Difference[] => {
  const known = new Values(held.values)
  const entries = (field: string) => held.values.flatMap((one) => (one.field === field && isKeptEntry(one.value) ? [one.value] : []))
  const project = { dossierId: held.dossier.id, title: held.dossier.title, values: held.values }
  return [
    compareNames(stated, known),
    ...SINGLE_FIELDS.map((field) => compareSingle(field, stated.values[field], known, held.dossier)),
    compareSectors(stated, known, finding.today),
    compareParties(stated, held.links, finding),
    compareLocations(stated, entries('location'), known.texts('place')),
    compareBudgets(
      stated.budgets,
      entries('budget').map((kept) => heldOf<Budget>(kept, true))
    ),
    compareTransactions(
      stated.transactions,
      [...entries('transaction').map((kept) => heldOf<Transaction>(kept, true)), ...held.ofAgreements],
      finding.dossiersOf
    ),
    compareLoans(stated.loans, entries('loan'), held.loansOfAgreements),
    compareResults(stated.results, project, held.results)
  ]
}

const choose = (field: string, value: Value): Taking => ({ result: null, act: { act: 'choose', field, value } })

const nothing = (field: ImportField, same: number): Difference => ({ field, same, theirs: [], fresh: [], ours: [], gone: [] })

const compareNames = ({ names }: StatedActivity, known: Values): Difference => {
  const ours = known.texts('name')
  const keys = new Set(ours.map(nameKey))
  if (names.some((name) => keys.has(nameKey(name)))) return nothing('name', 1)
  const [name = ''] = names
  return {
    ...nothing('name', 0),
    theirs: [{ text: name }],
    fresh: [choose('name', name)],
    ours: ours.slice(0, 1).map((text) => ({ text }))
  }
}

const compareSingle = (field: SingleField, stated: string | undefined, known: Values, { state }: Dossier): Difference => {
  if (stated === undefined) return nothing(field, 0)
  const ours = field === 'activityStatus' ? (known.texts(field)[0] ?? statusCodeOf(state)?.code) : known.latest(field)
  const held = typeof ours === 'string' ? ours : null
  if (held !== null && isSameValue(field, stated, held)) return nothing(field, 1)
  return { ...nothing(field, 0), theirs: [{ text: stated }], fresh: [choose(field, stated)], ours: held === null ? [] : [{ text: held }] }
}

/** What is published of a date that is less exact than a day is one of the days that it can mean. */
const isSameValue = (field: SingleField, stated: string, held: string): boolean =>
  field === 'activityStatus' ? stated === held : (firstDay(held) ?? '9') <= stated && stated <= (lastDay(held) ?? '')

/** A sector is there where one of ours is published under its code, in five digits or three. */
const compareSectors = ({ sectors }: StatedActivity, known: Values, today: string): Difference => {
  const ours = known.texts('sector')
  const codes = new Set(ours.flatMap((sector) => sectorCodeOf(sector, today)?.code ?? []).flatMap((code) => [code, code.slice(0, 3)]))
  const words = sectors.flatMap(({ vocabulary, code }) => (codes.has(code) ? [] : (sectorOfCode(vocabulary, code, today) ?? [])))
  const fresh = [...new Set(words)].filter((word) => !ours.includes(word))
  return {
    ...nothing('sector', sectors.filter(({ code }) => codes.has(code)).length),
    ...{ theirs: fresh.map((text) => ({ text })), fresh: fresh.map((word) => choose('sector', word)) }
  }
}

const compareParties = ({ parties }: StatedActivity, links: readonly Link[], { dossiersOf }: Finding): Difference => {
  const held = new Set(links.map(({ relation, to }) => `${roleCodeOf(relation)?.code ?? ''} ${to}`))
  const named = parties.map(({ organisation, ...party }) => ({ ...party, organisation, ids: dossiersOf(organisation) }))
  const fresh = named
    .filter(({ role, ids }) => !ids.some((id) => held.has(`${role} ${id}`)))
    .map(({ ids: [to = null], ...party }) => ({ ...party, to }))
  const once = [...new Map(fresh.map((party) => [`${party.relation} ${party.to ?? party.organisation.names[0] ?? ''}`, party])).values()]
  return {
    ...nothing('party', named.length - fresh.length),
    theirs: once.map(({ relation, organisation }) => ({ text: organisation.names[0] ?? organisation.identifier ?? '', relation })),
    // Who is not there yet is opened before this is done.
    fresh: once.flatMap(({ relation, to }) => (to === null ? [] : [{ result: null, act: { act: 'link' as const, relation, to } }]))
  }
}

const compareLocations = ({ locations }: StatedActivity, held: readonly Value[], places: readonly string[]): Difference => {
  const ours = held as unknown as readonly Location[]
  // A name alone that reports tell as well is nothing new.
  const isTold = ({ name, latitude }: Location): boolean =>
    latitude === null && places.some((place) => searchKey(place) === searchKey(name))
  const fresh = locations.filter((one) => !isTold(one) && !ours.some((other) => isSamePlace(one, other)))
  return {
    ...nothing('location', locations.length - fresh.length),
    theirs: fresh.map(({ name }) => ({ text: name })),
    fresh: fresh.map((value) => ({ result: null, act: { act: 'add entry', kind: 'location', value } }))
  }
}

const isSamePlace = (a: Location, b: Location): boolean => {
  if (a.latitude === null || b.latitude === null) return searchKey(a.name) === searchKey(b.name)
  return Number(a.latitude) === Number(b.latitude) && Number(a.longitude) === Number(b.longitude)
}

/** The terms of a loan are one where rates, repayment and days are; of our days those alone count that are known whole. A file states no sum with them. */
const compareLoans = (stated: readonly Loan[], own: readonly KeptEntry[], ofAgreements: readonly KeptEntry[]): Difference => {
  const held = [...own, ...ofAgreements]
  const fresh = stated.filter((one) => !held.some((other) => isSameLoan(one, other as unknown as Loan)))
  const tell = ({ signedOn, ratePercent }: Loan) => ({ on: signedOn, value: ratePercent })
  return {
    ...nothing('loan', stated.length - fresh.length),
    theirs: fresh.map(tell),
    fresh: fresh.map((value) => ({ result: null, act: { act: 'add entry', kind: 'loan', value } })),
    ours: fresh.length === 0 ? [] : own.map((kept) => tell(kept as unknown as Loan)),
    gone: fresh.length === 0 ? [] : own.map(({ entry }) => ({ result: null, act: { act: 'withdraw entry', entry } }))
  }
}

const isSameLoan = (stated: Loan, held: Loan): boolean => {
  const day = (on: string | null): string | null => (on !== null && firstDay(on) === lastDay(on) ? on : null)
  const number = (value: string | null): number | null => (value === null ? null : Number(value))
  return (
    number(stated.ratePercent) === number(held.ratePercent) &&
    number(stated.secondRatePercent) === number(held.secondRatePercent) &&
    stated.repayment === held.repayment &&
    stated.perYear === held.perYear &&
    stated.signedOn === day(held.signedOn) &&
    stated.firstRepayment === day(held.firstRepayment) &&
    stated.lastRepayment === day(held.lastRepayment)
  )
}
