import { dayHere } from '../day-here.ts'
import type { Origin } from '../dossiers/dossier.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { ReadingStore } from '../store.ts'
import { originKey, type Told } from './facts.ts'

/** A database takes no question of any length. */
const AT_ONCE = 2000

/** What says each value and link of some dossiers, by its origin; what is of a report is asked for in one question. */
export const toldOf = async (
  store: ReadingStore,
  lines: readonly DossierLine[],
  more: readonly Origin[] = []
): Promise<ReadonlyMap<string, Told>> => {
  const origins = new Map<string, Origin>()
  const entered = new Set<string>()
  for (const line of lines)
    for (const origin of originsOf(line)) {
      if (origin.reportId === '') entered.add(line.id)
      else origins.set(originKey(origin), origin)
    }
  for (const { reportId, itemId } of more) if (reportId !== '') origins.set(originKey({ reportId, itemId }), { reportId, itemId })
  const told = new Map<string, Told>()
  const all = [...origins.values()]
  for (let at = 0; at < all.length; at += AT_ONCE)
    for (const { reportId, itemId, report, quotes } of await store.wordsAt(all.slice(at, at + AT_ONCE)))
      told.set(originKey({ reportId, itemId }), {
        ...{ from: 'report', reportId, itemId, title: report.title },
        on: report.meetingOn ?? report.publishedOn,
        publishedOn: report.publishedOn,
        words: quotes
      })
  for (const dossierId of [...entered].sort())
    for (const { id, by, at, reason } of await store.dossierEvents(dossierId))
      told.set(originKey({ reportId: '', itemId: id }), { from: 'person', dossierId, by, on: dayHere(new Date(at)), source: reason })
  return told
}

const originsOf = ({ fields, links }: DossierLine): Origin[] => [
  ...fields.flatMap(({ holds, others }) => [...holds, ...others].map(({ origin }) => origin)),
  ...links.flatMap(({ origins }) => origins)
]
