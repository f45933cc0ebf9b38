import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { type Acting, keepAct } from '../dossiers/act-on-dossier.ts'
import type { Dossier, Value } from '../dossiers/dossier.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import type { Minutes, MinutesPoint } from '../dossiers/entries/minutes-entry.ts'
import { readEntry } from '../dossiers/entries/read-entry.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { type CarryingOut, carryOutPoint } from './carry-out-point.ts'
import { correctPoint } from './correct-point.ts'
import { sourceOf } from './source-of.ts'

/** Minutes as somebody writes them, on the dossier of the meeting as they saw it. What the register keeps of them itself (state, what came of a point) is left as it is. */
export interface NewMinutes {
  readonly dossierId: string
  readonly revision: number
  readonly minutes: unknown
  /** Why what was approved is corrected; of a draft nothing need be said. */
  readonly reason?: string
}

/** The minutes that a dossier holds, with the id of their entry. */
export interface HeldMinutes {
  readonly entry: string
  readonly minutes: Minutes
}

export const heldMinutes = async (store: WritingStore, dossierId: string): Promise<HeldMinutes | null> => {
  const value = (await store.valuesOf(dossierId)).find((one) => one.field === 'minutes' && isKeptEntry(one.value))?.value
  if (value === undefined) return null
  const { entry, ...minutes } = value as unknown as Minutes & { readonly entry: string }
  return { entry, minutes }
}

/** A meeting as it was seen. Refuses with dossier_not_found, dossier_joined, dossier_changed_meanwhile, minutes_of_meeting_only. */
export const findMeeting = async (store: WritingStore, dossierId: string, revision: number | null): Promise<Outcome<Dossier>> => {
  const [dossier] = await store.dossiers([dossierId])
  if (!dossier) return refuse('dossier_not_found', { dossierId })
  if (dossier.kind !== 'meeting') return refuse('minutes_of_meeting_only', { title: dossier.title })
  if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
  return revision === null || dossier.revision === revision
    ? accept(dossier)
    : refuse('dossier_changed_meanwhile', { title: dossier.title })
}

/** Puts minutes in the place of those that are there. */
export const putMinutes = async (
  doing: CarryingOut,
  meeting: Dossier,
  held: HeldMinutes | null,
  minutes: Minutes,
  reason: string
): Promise<Outcome<void>> => {
  const { store, now, newId, by } = doing
  const [dossier = meeting] = await store.dossiers([meeting.id])
  const value = minutes as unknown as Value
  const act = held ? ({ act: 'replace entry', entry: held.entry, value } as const) : ({ act: 'add entry', kind: 'minutes', value } as const)
  return keepAct(doing, dossier, act, { id: newId(), by, at: () => now().toISOString(), reason })
}

/**
 * Keeps minutes as a draft, or what was approved as corrected: a correction needs its reason, is carried over to what came of the point, and what stood
 * there stays in the history. Gives the dossier's id. Refuses with reason_too_long, minutes_correction_needs_reason, minutes_point_followed (a point that
 * something came of cannot be taken out), as `findMeeting` and as `readEntry` do.
 */
export const keepMinutes = (
  { store, now, newId, by }: Acting,
  { dossierId, revision, minutes: given, reason }: NewMinutes
): Promise<Outcome<string>> =>
  store.transaction(async (inside) => {
    await inside.claimFiling()
    const why = storable(reason?.normalize('NFC').trim() ?? '') || null
    if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
    const found = await findMeeting(inside, dossierId, revision)
    if (!found.ok) return found
    const held = await heldMinutes(inside, dossierId)
    const read = readEntry('minutes', given)
    if (!read.ok) return read
    const written = asKept(read.value as unknown as Minutes, held?.minutes ?? null)
    const doing = { store: inside, now, newId, by }
    if (held?.minutes.state !== 'approved') {
      const kept = await putMinutes(doing, found.value, held, written, why ?? DRAFTED)
      return kept.ok ? accept(dossierId) : kept
    }
    if (why === null) return refuse('minutes_correction_needs_reason')
    const points: MinutesPoint[] = []
    const gone = held.minutes.points.find(({ id, undertaking }) => undertaking && !written.points.some((one) => one.id === id))
    if (gone) return refuse('minutes_point_followed', { topic: gone.text ?? gone.topic })
    for (const [at, point] of written.points.entries()) {
      const was = held.minutes.points.find(({ id }) => id === point.id)
      const source = sourceOf(found.value, at + 1, why)
      const done = was?.undertaking
        ? await correctPoint(doing, { was, point, source })
        : await carryOutPoint(doing, found.value, { point, source, was: was ?? null })
      if (!done.ok) return done
      points.push({ ...point, undertaking: done.value })
    }
    const kept = await putMinutes(doing, found.value, held, { ...written, points }, why)
    return kept.ok ? accept(dossierId) : kept
  })

const DRAFTED = 'Dự thảo biên bản'

/** Each point by its name once, with what the register knows of it; the state is the register's. */
const asKept = (written: Minutes, held: Minutes | null): Minutes => {
  const seen = new Set<string>()
  const points = written.points.filter(({ id }) => !seen.has(id) && seen.add(id))
  return {
    ...written,
    state: held?.state ?? 'draft',
    points: points.map((point) => ({ ...point, undertaking: held?.points.find(({ id }) => id === point.id)?.undertaking ?? null }))
  }
}
