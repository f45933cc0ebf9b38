import type { Dossier, FieldValue } from '../dossiers/dossier.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import type { Minutes, MinutesPoint } from '../dossiers/entries/minutes-entry.ts'
import { compare } from '../dossiers/noun.ts'
import { MINUTES } from '../dossiers/nouns/meeting.ts'
import type { ReadingStore } from '../store.ts'

/** A point that an earlier meeting with the same partner left open, and that none since has closed. */
export interface CarriedPoint {
  readonly meeting: Pick<Dossier, 'id' | 'title' | 'spokenOn'>
  readonly point: MinutesPoint
  /** When it was first raised; a partial date, null where that meeting has none. */
  readonly on: string | null
  /** What says so: the act by which the minutes stand. */
  readonly eventId: string
}

const MOST = 200

/**
 * The points that approved minutes of meetings with some partners left open, the oldest first. One that a later meeting took up is closed by it, or carried
 * on from there. `meeting`: the one that is asked for; nothing of its own or of later ones is carried to it.
 */
export const carriedPoints = async (store: ReadingStore, bases: readonly Facet[], meeting: Dossier | null): Promise<CarriedPoint[]> => {
  const meetings = new Map<string, Dossier>()
  for (const base of bases)
    for (const value of ['carried', 'taken up'])
      for (const found of await store.listDossiers({
        kind: 'meeting',
        facets: [base, { facet: MINUTES, value }],
        order: 'title',
        after: null,
        limit: MOST
      }))
        if (isBefore(found, meeting)) meetings.set(found.id, found)
  const values = await store.valuesOfAll([...meetings.keys()])
  const all = [...meetings.values()].flatMap((meeting) =>
    (values.get(meeting.id) ?? []).filter(isApproved).flatMap(({ value, origin }) =>
      (value as unknown as Minutes).points.map((point) => ({
        meeting,
        point,
        on: point.from?.on ?? meeting.firstOn,
        eventId: origin.itemId
      }))
    )
  )
  const taken = new Set(
    all.flatMap(({ point: { from, outcome } }) => (from && outcome !== null ? [keyOf(from.dossierId, from.point)] : []))
  )
  return all
    .filter(({ meeting, point }) => point.outcome === 'carried' && !taken.has(keyOf(meeting.id, point.id)))
    .sort((a, b) => compare(a.on ?? '', b.on ?? '') || compare(a.meeting.id, b.meeting.id))
}

const isBefore = (found: Dossier, meeting: Dossier | null): boolean =>
  meeting === null || (found.id !== meeting.id && (found.spokenOn ?? '') <= (meeting.spokenOn ?? '9'))

const keyOf = (dossierId: string, point: string): string => `${dossierId}\n${point}`

const isApproved = ({ field, value }: FieldValue): boolean =>
  field === 'minutes' && isKeptEntry(value) && (value as unknown as Minutes).state === 'approved'
