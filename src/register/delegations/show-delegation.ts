import { accept, decimalOfMinor, firstDay, lastDay, type Outcome, refuse } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import type { Approval, Care, Expense, Gift, Member, ProgrammeItem } from '../dossiers/entries/delegation-entries.ts'
import { type EntryKind, isKeptEntry } from '../dossiers/entries/entry.ts'
import { Values } from '../dossiers/noun.ts'
import type { ReadingStore, Store } from '../store.ts'
import { type Clash, findClashes, type PlannedItem } from './clashes.ts'

export interface ProgrammeDay {
  readonly on: string
  readonly items: readonly ProgrammeItem[]
}

/** An exact sum of the budget in one currency; never over currencies. */
export interface DelegationSum {
  readonly standing: 'planned' | 'actual'
  readonly currency: string
  readonly amountMinor: string
  /** The same as a plain decimal. */
  readonly amount: string
  readonly count: number
}

/** What is still to be seen to before it comes or goes. */
export const DELEGATION_GAPS = ['approval', 'head', 'interpreter', 'programme', 'days', 'outside days'] as const
export type DelegationGap = (typeof DELEGATION_GAPS)[number]

/** A delegation as its days need it: who, when, what by the hour, what it costs, what does not go together. */
export interface DelegationView {
  readonly dossier: Dossier
  readonly kind: string | null
  readonly purpose: string | null
  readonly spoken: string | null
  readonly places: readonly string[]
  /** Whole days; null where they are not known. */
  readonly from: string | null
  readonly to: string | null
  readonly approvals: readonly Approval[]
  readonly members: readonly Member[]
  readonly days: readonly ProgrammeDay[]
  readonly expenses: readonly Expense[]
  readonly sums: readonly DelegationSum[]
  readonly gifts: readonly Gift[]
  /** What is to be minded of its people: at this level; it stands in no programme that is printed. */
  readonly care: readonly Care[]
  readonly clashes: readonly Clash[]
  readonly gaps: readonly DelegationGap[]
}

/** So many delegations are looked at for what they share. */
const MOST = 200

/** A delegation with its programme, sums and clashes. Refuses with dossier_not_found, delegation_not_found. */
export const showDelegation = async ({ store }: { readonly store: Store }, dossierId: string): Promise<Outcome<DelegationView>> =>
  store.snapshot(async (now) => {
    const [dossier] = await now.dossiers([dossierId])
    if (!dossier) return refuse('dossier_not_found', { dossierId })
    if (dossier.kind !== 'delegation') return refuse('delegation_not_found', { title: dossier.title })
    const values = new Values(await now.valuesOf(dossierId))
    const of = <T>(kind: EntryKind): T[] => values.all(kind).flatMap(({ value }) => (isKeptEntry(value) ? [value as unknown as T] : []))
    const items = of<ProgrammeItem>('programme').toSorted((a, b) => hourOf(a).localeCompare(hourOf(b)))
    const own = items.map((item) => ({ delegation: { id: dossier.id, title: dossier.title }, item }))
    const word = (field: string): string | null => {
      const value = values.latest(field)
      return typeof value === 'string' ? value : null
    }
    const [from, to] = [word('actualStart') ?? word('plannedStart'), word('actualEnd') ?? word('plannedEnd')]
    const view = {
      ...{ dossier, kind: word('kind'), purpose: word('purpose'), spoken: word('spoken'), places: values.texts('place') },
      ...{ from: from === null ? null : firstDay(from), to: to === null ? null : lastDay(to) },
      approvals: of<Approval>('approval').toSorted((a, b) => a.on.localeCompare(b.on)),
      members: of<Member>('member').toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || a.name.localeCompare(b.name, 'vi')),
      days: [...Map.groupBy(items, ({ on }) => on)].map(([on, own]) => ({ on, items: own })),
      expenses: of<Expense>('expense'),
      sums: sumsOf(of<Expense>('expense')),
      gifts: of<Gift>('gift'),
      care: of<Care>('care'),
      clashes: findClashes(own, await itemsOfOthers(now, dossier.id, new Set(items.map(({ on }) => on))))
    }
    return accept({ ...view, gaps: gapsOf(view) })
  })

const PARTS: readonly Member['part'][] = ['head', 'deputy', 'member', 'interpreter', 'escort']

const hourOf = ({ on, begins, ends }: ProgrammeItem): string => `${on} ${begins} ${ends ?? ''}`

/** Sums by whether they are planned or spent, and currency: exact, whatever their size. */
const sumsOf = (expenses: readonly Expense[]): DelegationSum[] =>
  [...Map.groupBy(expenses, ({ standing, currency }) => `${standing} ${currency}`)]
    .map(([, lines]): DelegationSum => {
      const { standing, currency } = lines[0] as Expense
      const sum = lines.reduce((all, { amountMinor }) => all + BigInt(amountMinor), 0n)
      return { standing, currency, amountMinor: String(sum), amount: decimalOfMinor(sum, currency), count: lines.length }
    })
    .sort((a, b) => b.standing.localeCompare(a.standing) || a.currency.localeCompare(b.currency))

const itemsOfOthers = async (store: ReadingStore, own: string, days: ReadonlySet<string>): Promise<PlannedItem[]> => {
  if (days.size === 0) return []
  const listed = await store.listDossiers({ kind: 'delegation', facets: [], pending: true, order: 'coming', after: null, limit: MOST })
  const others = listed.filter(({ id }) => id !== own)
  const values = await store.valuesOfAll(others.map(({ id }) => id))
  return others.flatMap(({ id, title }) =>
    (values.get(id) ?? []).flatMap(({ field, value }) =>
      field === 'programme' && isKeptEntry(value) && days.has(String(value.on))
        ? [{ delegation: { id, title }, item: value as unknown as ProgrammeItem }]
        : []
    )
  )
}

const gapsOf = ({ approvals, members, days, from, to, spoken }: Omit<DelegationView, 'gaps'>): DelegationGap[] => {
  const isOutside = days.some(({ on }) => (from !== null && on < from) || (to !== null && on > to))
  const needsInterpreter = spoken !== null && !members.some(({ part }) => part === 'interpreter')
  const lacking: Readonly<Record<DelegationGap, boolean>> = {
    approval: approvals.length === 0,
    head: !members.some(({ part }) => part === 'head'),
    interpreter: needsInterpreter,
    programme: days.length === 0,
    days: from === null || to === null,
    'outside days': isOutside
  }
  return DELEGATION_GAPS.filter((gap) => lacking[gap])
}
