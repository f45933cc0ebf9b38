import { accept, type Outcome } from '../../values/index.ts'
import { pageSize, readLedgerPlace, writeLedgerPlace } from '../cursor.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { isKeptEntry, type Side } from '../dossiers/entries/entry.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Page } from '../views.ts'
import type { KeptRow, LedgerFilter } from './ledger-store.ts'
import { type LedgerQuery, readFilter } from './read-filter.ts'
import { sameness, samenessesOf } from './same-row.ts'

export interface LedgerListQuery extends LedgerQuery {
  /** Only rows of this project or agreement. */
  readonly dossierId?: string
  readonly limit?: number
  readonly cursor?: string
}

/** A transaction with the project or agreement that it is of, and the document that it is known from. */
export interface LedgerLine extends Omit<KeptRow, 'partner' | 'dossierId' | 'minor' | 'eventId'> {
  readonly dossier: Pick<Dossier, 'id' | 'kind' | 'title'>
  /** Whole minor units as digits. */
  readonly amountMinor: string
  readonly provider: Side | null
  readonly receiver: Side | null
  readonly description: string | null
  /** The partner that gives; null where no source says who. */
  readonly partner: Pick<Dossier, 'id' | 'title'> | null
  /** How many other rows of the same project or agreement are alike in all that counts: it may be counted twice. */
  readonly alike: number
}

const USUAL = 50
const MOST = 1000

/** Transactions, those of the latest day first, 50 a page unless asked otherwise (at most 1000). Refuses with cursor_not_valid and as `readFilter` does. */
export const listLedger = async (
  { store }: { readonly store: Store },
  { dossierId, limit, cursor, ...query }: LedgerListQuery
): Promise<Outcome<Page<LedgerLine>>> => {
  const filter = readFilter(query)
  if (!filter.ok) return filter
  const after = cursor === undefined ? null : readLedgerPlace(cursor)
  if (after && !after.ok) return after
  const size = pageSize(limit, USUAL, MOST)
  const asked: LedgerFilter & { readonly dossierId?: string } = { ...filter.value, ...(dossierId ? { dossierId } : {}) }
  return store.snapshot(async (now) => {
    const found = await now.ledgerRows(asked, { after: after?.value ?? null, limit: size + 1 })
    const shown = found.slice(0, size)
    const last = shown.at(-1)
    return accept({
      rows: await linesOf(now, shown),
      nextCursor: last && found.length > size ? writeLedgerPlace({ on: last.from, dossierId: last.dossierId, entry: last.entry }) : null
    })
  })
}

const linesOf = async (store: ReadingStore, rows: readonly KeptRow[]): Promise<LedgerLine[]> => {
  const ids = [...new Set(rows.map(({ dossierId }) => dossierId))]
  const [values, dossiers] = await Promise.all([
    store.valuesOfAll(ids),
    store.dossiers([...new Set([...ids, ...rows.map(({ partner }) => partner)])])
  ])
  const said = new Map([...values].map(([id, own]) => [id, Map.groupBy(samenessesOf(id, own), (key) => key)]))
  const named = new Map(dossiers.map(({ id, kind, title }) => [id, { id, kind, title }]))
  return rows.map(({ dossierId, partner, minor, eventId: _, ...row }) => {
    const kept = (values.get(dossierId) ?? []).find(({ value }) => isKeptEntry(value) && value.entry === row.entry)
    const key = kept && isKeptEntry(kept.value) ? sameness(dossierId, kept.value) : ''
    const value = (kept?.value ?? {}) as { readonly provider?: Side; readonly receiver?: Side; readonly description?: string }
    const giver = named.get(partner)
    return {
      ...row,
      dossier: named.get(dossierId) ?? { id: dossierId, kind: 'project', title: '' },
      amountMinor: String(minor),
      provider: value.provider ?? null,
      receiver: value.receiver ?? null,
      description: value.description ?? null,
      partner: giver ? { id: giver.id, title: giver.title } : null,
      alike: Math.max(0, (said.get(dossierId)?.get(key)?.length ?? 1) - 1)
    }
  })
}
