import { accept, type Outcome, refuse } from '../../values/index.ts'
import { dayHere } from '../day-here.ts'
import { type Acting, actOnDossier } from '../dossiers/act-on-dossier.ts'
import type { Value } from '../dossiers/dossier.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import { LOCKED_GROUPS, type Lock } from '../dossiers/entries/lock-entry.ts'
import type { ReadingStore } from '../store.ts'
import { happened, moneyIn } from './gather-period.ts'
import { readPeriod } from './period.ts'

/** A lock that holds, with the entry that it is. */
export interface HeldLock {
  readonly entry: string
  readonly lock: Lock
}

/** The lock of a period; null where it is not locked, or nobody said which partner the office is. */
export const lockOf = async (store: ReadingStore, homeId: string | null, name: string): Promise<HeldLock | null> => {
  if (homeId === null) return null
  for (const { field, value } of await store.valuesOf(homeId)) {
    if (field !== 'lock' || !isKeptEntry(value) || value.period !== name) continue
    const { entry, ...lock } = value as unknown as Lock & { readonly entry: string }
    return { entry, lock }
  }
  return null
}

export interface Locking {
  readonly period: string
  /** Why, or by which paper: "Báo cáo 45/BC-UBND". */
  readonly reason: string
}

/**
 * Locks a period that is over: what it tells today is kept with the office's own partner, and what changes later shows as a correction. Refuses with
 * period_not_over, period_needs_home, period_is_locked, and as `readPeriod` and `actOnDossier` do.
 */
export const lockPeriod = async (acting: Acting, { period: name, reason }: Locking): Promise<Outcome<null>> => {
  const today = dayHere(acting.now())
  const read = readPeriod(name, today)
  if (!read.ok) return read
  if (read.value.until >= today) return refuse('period_not_over', { period: name })
  const seen = await acting.store.snapshot(async (now) => {
    const homeId = await now.home()
    const [home] = homeId === null ? [] : await now.dossiers([homeId])
    if (!home) return refuse('period_needs_home')
    if (await lockOf(now, home.id, name)) return refuse('period_is_locked', { period: name })
    const told = await happened(now, read.value, today)
    const { sums } = await moneyIn(now, read.value)
    const ids = {
      meetings: told.meetings.map(({ id }) => id),
      started: told.started.map(({ id }) => id),
      done: told.done.map(({ dossier }) => dossier.id),
      slipped: told.slipped.map(({ id }) => id),
      signed: told.signed.map(({ dossier }) => dossier.id)
    }
    const lock: Lock = {
      period: name,
      groups: LOCKED_GROUPS.map((group) => ({ group, dossiers: ids[group] })),
      sums: sums.map(({ minor, ...sum }) => ({ ...sum, amountMinor: minor.toString() }))
    }
    return accept({ home, lock })
  })
  if (!seen.ok) return seen
  const { home, lock } = seen.value
  const kept = await actOnDossier(acting, {
    dossierId: home.id,
    revision: home.revision,
    act: { act: 'add entry', kind: 'lock', value: lock as unknown as Value },
    reason
  })
  return kept.ok ? accept(null) : kept
}

/** Opens a locked period again; that it was locked, and why it is opened, stays in the history. Refuses with period_not_locked, and as `actOnDossier` does. */
export const unlockPeriod = async (acting: Acting, { period: name, reason }: Locking): Promise<Outcome<null>> => {
  const seen = await acting.store.snapshot(async (now) => {
    const homeId = await now.home()
    const [home] = homeId === null ? [] : await now.dossiers([homeId])
    const held = home ? await lockOf(now, home.id, name) : null
    return home && held ? accept({ home, held }) : refuse('period_not_locked', { period: name })
  })
  if (!seen.ok) return seen
  const { home, held } = seen.value
  const kept = await actOnDossier(acting, {
    dossierId: home.id,
    revision: home.revision,
    act: { act: 'withdraw entry', entry: held.entry },
    reason
  })
  return kept.ok ? accept(null) : kept
}
