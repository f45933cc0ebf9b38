import type { LogRow } from '../audit/log-row.ts'
import type { Dossier, DossierKind, EnteredLink, Statement } from '../dossiers/dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import { endOf } from '../dossiers/end-of.ts'
import type { Decision, Item } from '../item.ts'
import type { RateEntry } from '../rates/rate-entry.ts'
import type { ReportText } from '../report.ts'
import type { ReportEvent } from '../report-event.ts'
import type { Original, ReadingStore } from '../store.ts'
import type { ReportSummary } from '../views.ts'
import { dossiersNamedBy, reportsNamedBy } from './act-of-event.ts'

/** A report as the source has it, with all that was done to it. */
export interface SourceReport {
  readonly summary: ReportSummary
  readonly isWithdrawn: boolean
  readonly text: ReportText
  readonly items: readonly Item[]
  readonly decisions: readonly Decision[]
  readonly events: readonly ReportEvent[]
  readonly statements: readonly Statement[]
  /** Who added it; "" where no row tells. */
  readonly by: string
  /** Null where the target has it already. */
  readonly original: Original | null
}

/** A dossier of the source that somebody acted on, or that such an act names. */
export interface SourceDossier {
  readonly dossier: Dossier
  readonly keys: readonly string[]
  /** What was filed in it itself; only of one without keys, which is found again by nothing else. */
  readonly statements: readonly Statement[]
  readonly events: readonly DossierEvent[]
  /** Links that people entered from it. */
  readonly links: readonly EnteredLink[]
}

/** What some rows of the source's log speak of, as the source has it by now. */
export interface Gathered {
  /** In the order in which the rows name them first; what the source has no more is left out. */
  readonly reports: readonly SourceReport[]
  readonly dossiers: ReadonlyMap<string, SourceDossier>
  /** The items of the reports that acts name, or by which their dossiers are found. */
  readonly itemsOf: ReadonlyMap<string, readonly Item[]>
  /** What was said of exchange rates, in the order in which it was. */
  readonly rates: readonly RateEntry[]
  /** Which dossier of the source a key finds, by `keyOf`: of several the one it finds first. */
  readonly ids: ReadonlyMap<string, string>
}

export const keyOf = (kind: DossierKind, key: string): string => `${kind}\n${key}`

/** Reads of the source, in one snapshot of it, all that the target needs to know of what the rows tell. `has`: whether the target has a report. */
export const gatherSource = async (
  source: ReadingStore,
  rows: readonly LogRow[],
  has: (reportId: string) => boolean
): Promise<Gathered> => {
  const adders = new Map(rows.filter(({ what }) => what === 'report').map(({ subject, by }) => [subject, by]))
  const reports: SourceReport[] = []
  for (const reportId of subjectsOf(rows, ['report', 'decision', 'event'])) {
    const report = await readReport(source, reportId, { by: adders.get(reportId) ?? '', isThere: has(reportId) })
    if (report) reports.push(report)
  }
  const dossiers = new Map<string, SourceDossier>()
  // A set that grows while it is walked: what an act names is read as well.
  const wanted = new Set(subjectsOf(rows, ['act']))
  for (const id of wanted) {
    const dossier = await readDossier(source, id)
    if (!dossier) continue
    dossiers.set(id, dossier)
    for (const event of dossier.events) for (const named of dossiersNamedBy(event)) wanted.add(named)
  }
  const itemsOf = new Map<string, readonly Item[]>()
  const named = [...dossiers.values()].flatMap(({ events, statements }) => [
    ...events.flatMap(reportsNamedBy),
    ...statements.map(({ reportId }) => reportId)
  ])
  for (const reportId of new Set(named)) itemsOf.set(reportId, await source.items(reportId))
  const rates = await source.rateEntriesById(subjectsOf(rows, ['rate']))
  return { reports, dossiers, itemsOf, rates, ids: await idsByKey(source, reports) }
}

/** What rows of some kinds speak of, each once, in their order. */
export const subjectsOf = (rows: readonly LogRow[], kinds: readonly LogRow['what'][]): string[] => [
  ...new Set(rows.filter(({ what }) => kinds.includes(what)).map(({ subject }) => subject))
]

const readReport = async (
  source: ReadingStore,
  reportId: string,
  { by, isThere }: { readonly by: string; readonly isThere: boolean }
): Promise<SourceReport | null> => {
  const standing = await source.reportSummary(reportId)
  const summary = standing ?? (await source.withdrawnSummary(reportId))
  const text = summary && (await source.reportText(reportId))
  if (!text) return null
  return {
    ...{ summary, text, by, isWithdrawn: standing === null },
    items: await source.items(reportId),
    decisions: await source.decisions(reportId),
    events: await source.events(reportId),
    statements: await source.statementsOfReport(reportId),
    original: isThere ? null : await source.original(reportId)
  }
}

const readDossier = async (source: ReadingStore, id: string): Promise<SourceDossier | null> => {
  const [dossier] = await source.dossiers([id])
  if (!dossier) return null
  const keys = (await source.keysOf([id])).map(({ key }) => key)
  const statements = keys.length > 0 ? [] : await source.statementsOf(await endOf(source, id))
  return {
    ...{ dossier, keys },
    statements: statements.filter(({ home }) => home === id),
    events: await source.dossierEvents(id),
    links: (await source.enteredLinks([id])).filter(({ home }) => home.from === id)
  }
}

/** The dossiers that these reports' items are filed in or name, and the partners of those, by the keys that find them. */
const idsByKey = async (source: ReadingStore, reports: readonly SourceReport[]): Promise<Map<string, string>> => {
  const named = new Set<string>()
  for (const { summary, statements } of reports) {
    for (const { home } of statements) named.add(home)
    for (const { from, to } of await source.linksOfReport(summary.id)) named.add(from).add(to)
  }
  for (const { to } of await source.linksFrom([...named])) named.add(to)
  const ids = new Map<string, string>()
  for (const { kind, key, dossierId } of await source.keysOf([...named]))
    if (!ids.has(keyOf(kind, key))) ids.set(keyOf(kind, key), dossierId)
  return ids
}
