import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import type { MinutesPoint } from '../dossiers/entries/minutes-entry.ts'
import { carryOutPoint } from './carry-out-point.ts'
import { findMeeting, heldMinutes, putMinutes } from './keep-minutes.ts'
import { sourceOf } from './source-of.ts'

/** The minutes of a meeting as somebody saw them. */
export interface MinutesAt {
  readonly dossierId: string
  readonly revision: number
}

/**
 * Approves minutes: what each point came to is entered at once, with the minutes as its source, in one transaction with the approval. Approved minutes
 * stay as they are when they are approved again. Gives the dossier's id. Refuses with minutes_not_begun, minutes_nothing_said, and as `findMeeting` and
 * `carryOutPoint` do.
 */
export const approveMinutes = ({ store, now, newId, by }: Acting, { dossierId, revision }: MinutesAt): Promise<Outcome<string>> =>
  store.transaction(async (inside) => {
    await inside.claimFiling()
    const held = await heldMinutes(inside, dossierId)
    if (held?.minutes.state === 'approved') return accept(dossierId)
    const found = await findMeeting(inside, dossierId, revision)
    if (!found.ok) return found
    if (!held) return refuse('minutes_not_begun', { title: found.value.title })
    const { minutes } = held
    if (minutes.conclusion === null && minutes.points.every(({ outcome }) => outcome === null)) return refuse('minutes_nothing_said')
    const doing = { store: inside, now, newId, by }
    const points: MinutesPoint[] = []
    for (const [at, point] of minutes.points.entries()) {
      const done = await carryOutPoint(doing, found.value, { point, source: sourceOf(found.value, at + 1) })
      if (!done.ok) return done
      points.push({ ...point, undertaking: done.value })
    }
    const kept = await putMinutes(doing, found.value, held, { ...minutes, state: 'approved', points }, APPROVED)
    return kept.ok ? accept(dossierId) : kept
  })

const APPROVED = 'Duyệt biên bản'
