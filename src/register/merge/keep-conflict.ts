import type { WritingStore } from '../store.ts'
import type { Conflict, FoundConflict, Sides } from './conflict.ts'
import { idsOfTheirs } from './conflict.ts'
import type { Brought } from './merge-store.ts'

/** What a batch of a merge is done with: the target inside of its transaction, and where the things come from. */
export interface Bringing {
  readonly store: WritingStore
  readonly now: () => Date
  readonly newId: () => string
  readonly chain: string
  readonly name: string
  /** Counted as it goes. */
  readonly brought: { -readonly [kind in keyof Brought]: Brought[kind] }
}

/** What was done otherwise here: where, and both sides. */
type Found = Pick<FoundConflict, 'subject' | 'part' | 'sides'> & { readonly refusal?: FoundConflict['refusal'] }

/**
 * Keeps a conflict, in the place of an open one about the same that knew less. One that is there already, open or settled, with just what their side did
 * is left as it is.
 */
export const keepConflict = async (bringing: Bringing, { refusal = null, ...found }: Found): Promise<void> => {
  const { store, now, newId, chain, name, brought } = bringing
  const id = newId()
  const at = now().toISOString()
  const kept: FoundConflict = { id, chain, name, at, refusal, ...found }
  const before = (await store.conflictsAbout(found.subject)).filter(({ part }) => part === found.part)
  if (before.some((conflict) => isAlike(conflict, kept))) return
  await supersede(bringing, before)
  await store.addConflict(kept)
  brought.conflicts += 1
}

/** What is open about an item, or another part of something, is settled by itself: what their side did later took it in. */
export const supersedeOn = async (bringing: Bringing, { subject, part }: Pick<FoundConflict, 'subject' | 'part'>): Promise<void> =>
  supersede(
    bringing,
    (await bringing.store.conflictsAbout(subject)).filter((conflict) => conflict.part === part)
  )

const supersede = async ({ store, now }: Pick<Bringing, 'store' | 'now'>, conflicts: readonly Conflict[]): Promise<void> => {
  for (const { id, settlement } of conflicts)
    if (settlement === null) await store.settleConflict(id, { choice: 'superseded', by: '', at: now().toISOString(), reason: null })
}

/** Keeps what their side did before something that both have: it is known from now on, and nobody need say anything. */
export const keepPassedOver = async (bringing: Bringing, found: Pick<FoundConflict, 'subject' | 'part'> & { readonly sides: Sides }) => {
  const { store, now, newId, chain, name } = bringing
  const known = new Set((await store.conflictsAbout(found.subject)).flatMap(idsOfTheirs))
  const kept: FoundConflict = { id: newId(), chain, name, at: now().toISOString(), refusal: null, ...found }
  if (idsOfTheirs(kept).every((id) => known.has(id))) return
  await store.addConflict(kept)
  await supersede({ store, now }, [{ ...kept, settlement: null }])
}

const isAlike = (one: FoundConflict, other: FoundConflict): boolean => {
  const ids = new Set(idsOfTheirs(one))
  return idsOfTheirs(other).every((id) => ids.has(id))
}
