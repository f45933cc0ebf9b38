import { accept, type Outcome } from '../../values/index.ts'
import { pageSize, readPlace, writePlace } from '../cursor.ts'
import type { Given } from '../make-register.ts'
import type { Register } from '../register.ts'
import type { Store } from '../store.ts'
import type { Page } from '../views.ts'

/** What can be seen: a report opened, its original, a page of it, a dossier opened or its chain followed, a list or an export looked at, a hit of a search. */
export const SEEN = ['report', 'original', 'page', 'dossier', 'list', 'export', 'found'] as const

/** That somebody saw something at the confidential level; kept for ever, without the words that were asked for. */
export interface Sight {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly what: (typeof SEEN)[number]
  /** The id of a report or dossier, or the name of a list. */
  readonly subject: string
}

type Seen = Pick<Sight, 'what' | 'subject'>

/** A sight with what its subject is called now; null for a list, or for what is gone. */
export type SightView = Sight & { readonly title: string | null; readonly isReport: boolean }

/**
 * A register that keeps who saw what: each answer is noted before it is given. Inside `atOnce`, where nothing can be written, what was seen is kept until its
 * end.
 */
export const watchedRegister = (register: Register, given: Pick<Given, 'store' | 'now' | 'newId' | 'by'>): Register => {
  const kept = new Set<string>()
  /** A register is made for each request: what one page asks for three times was seen once. */
  const keep = async (seen: readonly Seen[]): Promise<void> => {
    const keyOf = ({ what, subject }: Seen): string => `${what} ${subject}`
    const fresh = new Map(seen.map((one) => [keyOf(one), one] as const).filter(([key]) => !kept.has(key)))
    await keepSights(given, [...fresh.values()])
    for (const key of fresh.keys()) kept.add(key)
  }
  const watched = watching(register, keep)
  return {
    ...watched,
    atOnce: async (look) => {
      const all: Seen[] = []
      const looked = await register.atOnce((now) => look(watching(now, async (seen) => void all.push(...seen))))
      await keep(all)
      return looked
    },
    saw: async (seen) => keep([seen])
  }
}

const keepSights = async (
  { store, now, newId, by }: Pick<Given, 'store' | 'now' | 'newId' | 'by'>,
  seen: readonly Seen[]
): Promise<void> => {
  if (seen.length === 0) return
  const at = now().toISOString()
  await store.transaction((inside) => inside.addSights(seen.map((one) => ({ ...one, id: newId(), at, by }))))
}

type Keep = (seen: readonly Seen[]) => Promise<void>

/** Hands each way of reading on, and says what was seen by it where it was answered. */
const watching = (register: Register, keep: Keep): Register => {
  const after =
    <Asked extends readonly unknown[], T>(
      act: (...asked: Asked) => Promise<Outcome<T>>,
      seenIn: (value: T, ...asked: Asked) => readonly Seen[]
    ) =>
    async (...asked: Asked): Promise<Outcome<T>> => {
      const answer = await act(...asked)
      if (answer.ok) await keep(seenIn(answer.value, ...asked))
      return answer
    }
  const one = (what: Seen['what'], subject: string): readonly Seen[] => [{ what, subject }]
  return {
    ...register,
    showReport: after(register.showReport, (_, id) => one('report', id)),
    originalOf: after(register.originalOf, (_, id) => one('original', id)),
    showPage: after(register.showPage, (_, { reportId }) => one('page', reportId)),
    drawPage: after(register.drawPage, (_, { reportId }) => one('page', reportId)),
    listReports: after(register.listReports, () => one('list', 'reports')),
    listWithdrawn: after(register.listWithdrawn, () => one('list', 'withdrawn')),
    showDossier: after(register.showDossier, (_, id) => one('dossier', id)),
    followChain: after(register.followChain, (_, id) => one('dossier', id)),
    listLedger: after(register.listLedger, () => one('list', 'ledger')),
    sumLedger: after(register.sumLedger, () => one('list', 'ledger')),
    showDelivery: after(register.showDelivery, (_, id) => one('dossier', id)),
    showFedValues: after(register.showFedValues, (_, id) => one('dossier', id)),
    showResults: after(register.showResults, (_, id) => one('dossier', id)),
    showFinance: after(register.showFinance, (_, id) => one('dossier', id)),
    gatherFacts: after(register.gatherFacts, (_, { of, value }) =>
      of === 'country' || of === 'sector' ? one('list', of) : one('dossier', value)
    ),
    gatherPeriod: after(register.gatherPeriod, () => one('list', 'period')),
    listSums: after(register.listSums, (_, id) => one('dossier', id)),
    listDossiers: after(register.listDossiers, (_, { kind }) => one('list', kind)),
    search: after(register.search, ({ rows, dossiers }) => [...rows.map(foundReport), ...dossiers.rows.map(foundDossier)]),
    searchKinds: after(register.searchKinds, (kinds) => kinds.flatMap(({ rows }) => rows.map(foundDossier))),
    knowledge: async () => {
      const known = await register.knowledge()
      await keep(one('list', 'knowledge'))
      return known
    },
    listIndicators: async (query) => {
      const listed = await register.listIndicators(query)
      await keep(one('list', 'indicators'))
      return listed
    },
    lookAtToday: async (query) => {
      const today = await register.lookAtToday(query)
      await keep(one('list', 'today'))
      return today
    }
  }
}

const foundReport = (hit: { readonly reportId: string }): Seen => ({ what: 'found', subject: hit.reportId })
const foundDossier = ({ dossier }: { readonly dossier: { readonly id: string } }): Seen => ({ what: 'found', subject: dossier.id })

const [USUAL, MOST] = [50, 200]

/** Who saw what, the last first, 50 a page unless asked otherwise (at most 200); of one report, dossier or list where that is asked. Refuses with cursor_not_valid. */
export const listSights = async (
  { store }: { readonly store: Store },
  query: { readonly of?: string; readonly limit?: number; readonly cursor?: string }
): Promise<Outcome<Page<SightView>>> => {
  const after = query.cursor === undefined ? null : readPlace(query.cursor)
  if (after && !after.ok) return after
  const size = pageSize(query.limit, USUAL, MOST)
  const found = await store.sights({ of: query.of ?? null, limit: size + 1, after: after?.value ?? null })
  const rows: SightView[] = []
  for (const { value } of found.slice(0, size)) {
    const isList = value.what === 'list' || value.what === 'export'
    const report = isList ? null : ((await store.reportSummary(value.subject)) ?? (await store.withdrawnSummary(value.subject)))
    const [dossier] = isList || report ? [] : await store.dossiers([value.subject])
    rows.push({ ...value, title: report?.title ?? dossier?.title ?? null, isReport: report !== null })
  }
  const last = found[size - 1]
  return accept({ rows, nextCursor: last && found.length > size ? writePlace(last.place) : null })
}
