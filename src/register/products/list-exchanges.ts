import { accept, firstDay, type Outcome } from '../../values/index.ts'
import type { Value } from '../dossiers/dossier.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { ReadingStore, Store } from '../store.ts'

/** What exchanges are narrowed to: a partner's id, the year in which they begin, a field, a role. "" asks for what has none. */
export interface ExchangeQuery {
  readonly partner?: string
  readonly year?: string
  readonly sector?: string
  readonly role?: string
}

/** People who went from one side to the other for a time, and what came of it. */
export interface ExchangeLine {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly kind: string | null
  readonly role: string | null
  /** How many went, where that is a number. */
  readonly people: number | null
  readonly sectors: readonly string[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  /** Partial dates: when it really began and ended, else when it was to. */
  readonly from: string | null
  readonly to: string | null
  readonly year: string | null
  readonly outcome: string | null
  /** It is over by its day or its state, and nobody has said what came of it. */
  readonly owesOutcome: boolean
}

/** How many exchanges and people there are of one kind; people are counted only where their number is known. */
export interface ExchangeCount {
  readonly key: string
  /** What the key is called, of a partner. */
  readonly name: string
  readonly exchanges: number
  readonly people: number
  /** Of how many it is not known how many went. */
  readonly uncounted: number
  readonly done: number
  readonly withOutcome: number
}

export interface Exchanges {
  readonly total: ExchangeCount
  readonly byPartner: readonly ExchangeCount[]
  readonly byYear: readonly ExchangeCount[]
  readonly bySector: readonly ExchangeCount[]
  readonly byRole: readonly ExchangeCount[]
  /** Those that begin last come first. */
  readonly lines: readonly ExchangeLine[]
}

const AT_ONCE = 200

const allPlacements = async (store: ReadingStore): Promise<DossierLine[]> => {
  const found: DossierLine[] = []
  for (let after: { readonly at: string; readonly id: string } | null = null; ; ) {
    const page = await store.listDossiers({ kind: 'placement', facets: [], order: 'spoken', after, limit: AT_ONCE })
    found.push(...(await linesOf(store, page)))
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return found
    after = { at: last.spokenOn ?? '', id: last.id }
  }
}

/** Exchanges of teachers, coaches, athletes, experts and others, by partner, year and field, with what came of them. One with two partners counts under both. */
export const listExchanges = (
  { store }: { readonly store: Store },
  { partner, year, sector, role }: ExchangeQuery,
  today: string
): Promise<Outcome<Exchanges>> =>
  store.snapshot(async (now) => {
    const lines = (await allPlacements(now))
      .map((line) => lineOf(line, today))
      .filter(
        (line) =>
          (partner === undefined || (partner === '' ? line.partners.length === 0 : line.partners.some(({ id }) => id === partner))) &&
          (year === undefined || (line.year ?? '') === year) &&
          (sector === undefined || (sector === '' ? line.sectors.length === 0 : line.sectors.includes(sector))) &&
          (role === undefined || (line.role ?? '') === role)
      )
      .sort((a, b) => compare(b.from ?? '', a.from ?? '') || compare(a.title, b.title))
    const names = new Map(lines.flatMap(({ partners }) => partners.map(({ id, name }) => [id, name] as const)))
    const counts = (keysOf: (line: ExchangeLine) => readonly string[]): ExchangeCount[] => {
      const keys = [...new Set(lines.flatMap((line) => orNone(keysOf(line))))].sort()
      return keys.map((key) =>
        countOf(
          key,
          names.get(key) ?? key,
          lines.filter((line) => orNone(keysOf(line)).includes(key))
        )
      )
    }
    return accept({
      total: countOf('', '', lines),
      byPartner: counts(({ partners }) => partners.map(({ id }) => id)),
      byYear: counts((line) => (line.year === null ? [] : [line.year])),
      bySector: counts(({ sectors }) => sectors),
      byRole: counts((line) => (line.role === null ? [] : [line.role])),
      lines
    })
  })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const orNone = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : [''])

const countOf = (key: string, name: string, lines: readonly ExchangeLine[]): ExchangeCount => ({
  ...{ key, name, exchanges: lines.length },
  people: lines.reduce((sum, { people }) => sum + (people ?? 0), 0),
  uncounted: lines.filter(({ people }) => people === null).length,
  done: lines.filter(({ state }) => state === 'done').length,
  withOutcome: lines.filter(({ outcome }) => outcome !== null).length
})

const WHOLE = /^\d{1,6}$/

const lineOf = (line: DossierLine, today: string): ExchangeLine => {
  const held = (field: string): readonly Value[] => line.fields.find((one) => one.field === field)?.holds.map(({ value }) => value) ?? []
  const word = (field: string): string | null => {
    const [value] = held(field)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null
  }
  const people = word('people')
  const [from, to] = [word('actualStart') ?? word('plannedStart'), word('actualEnd') ?? word('plannedEnd')]
  const outcome = word('outcome')
  const isOver = line.state === 'done' || (line.pending && line.dueBy !== null && line.dueBy < today)
  return {
    ...{ id: line.id, title: line.title, state: line.state, kind: word('kind'), role: word('role') },
    people: people !== null && WHOLE.test(people) ? Number(people) : null,
    sectors: held('sector').filter((value) => typeof value === 'string'),
    partners: line.partners.map(({ id, title }) => ({ id, name: title })),
    ...{ from, to, year: from === null ? null : (firstDay(from) ?? from).slice(0, 4) },
    ...{ outcome, owesOutcome: isOver && outcome === null }
  }
}
