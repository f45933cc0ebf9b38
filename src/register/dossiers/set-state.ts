import { accept, firstDay, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { LIFE_FIELD } from './agreement-life.ts'
import { choose } from './choose-value.ts'
import { type Dossier, STATES, type Value } from './dossier.ts'
import { Values } from './noun.ts'

/** Sets the state of a dossier; of an agreement with the day of the move, the paper that shows it, and until when it holds from then on. */
export interface StateAct {
  readonly act: 'set state'
  readonly state: string
  /** Partial dates. */
  readonly on?: string
  readonly until?: string
  readonly document?: string
}

/** States from which on an agreement holds until a day. */
const HOLDING: ReadonlySet<string> = new Set(['signed', 'in force', 'extended'])

/** Refuses with state_not_valid, day_not_valid, days_out_of_order. */
export const setState = async (
  store: WritingStore,
  dossier: Dossier,
  { state, on, until, document }: StateAct,
  eventId: string
): Promise<Outcome<{ readonly before: Value; readonly after: Value }>> => {
  const states: readonly string[] = STATES[dossier.kind]
  const paper = storable(document?.normalize('NFC').trim() ?? '') || null
  const isMove = on !== undefined || until !== undefined || paper !== null
  if (!states.includes(state) || (isMove && dossier.kind !== 'agreement') || (until !== undefined && !HOLDING.has(state)))
    return refuse('state_not_valid', { state })
  for (const day of [on, until]) if (day !== undefined && !isPartialDate(day)) return refuse('day_not_valid', { day })
  if (on !== undefined && until !== undefined && (firstDay(on) as string) > (firstDay(until) as string))
    return refuse('days_out_of_order', { from: on, to: until })
  if (dossier.kind === 'agreement') {
    const field = `${LIFE_FIELD}${state}`
    const before = new Values(await store.valuesOf(dossier.id)).latest(field) as { on?: Value; document?: Value } | undefined
    // A move that is told again without its day or paper keeps those it has.
    if (isMove || !before)
      await choose(store, dossier, field, { on: on ?? before?.on ?? null, document: paper ?? before?.document ?? null }, eventId)
    if (until !== undefined) await choose(store, dossier, state === 'extended' ? 'renewedUntil' : 'validUntil', until, eventId)
  }
  await choose(store, dossier, 'state', state, eventId)
  return accept({ before: dossier.state, after: isMove ? { state, on: on ?? null, until: until ?? null, document: paper } : state })
}
