import { ROUTES, routeOf } from '../../law/index.ts'
import { accept, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { storable } from '../storable-text.ts'
import type { Store, WritingStore } from '../store.ts'
import { STEP_FIELD, STEP_STATES, type StepState } from './agreement-route.ts'
import { wrongValue } from './check-value.ts'
import { choose } from './choose-value.ts'
import type { Dossier, Relation, Value } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import { ENTRY_KINDS, isKeptEntry } from './entries/entry.ts'
import { type EntryAct, keepEntry } from './entries/keep-entries.ts'
import { joinDossiers, partDossiers, splitDossier } from './join-dossiers.ts'
import { type JudgeAct, judgeItem } from './judge-item.ts'
import { linkDossiers, unlinkDossiers } from './link-dossiers.ts'
import { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { NAME_FIELDS } from './nouns/names.ts'
import { PUBLISHER_FIELDS } from './nouns/publisher.ts'
import type { Doing } from './open-dossier.ts'
import { type PlanAct, planProject } from './plan-project.ts'
import { responsibleOf } from './responsible.ts'
import { type StateAct, setState } from './set-state.ts'
import { settleDossiers } from './settle-dossiers.ts'
import { valueKey } from './tally.ts'

/** What a person does to a dossier. */
export type DossierAct =
  | StateAct
  /** Enters a value of a field, or chooses one of those that were stated; the others stay visible. Null takes the choice back. */
  | { readonly act: 'choose'; readonly field: string; readonly value: Value }
  /** Notes how far a step of an agreement's legal route is. */
  | {
      readonly act: 'step'
      readonly step: string
      readonly state: StepState
      readonly on?: string
      readonly document?: string
      readonly responsible?: string
    }
  | PlanAct
  | EntryAct
  | JudgeAct
  /** Unlinking needs a reason. */
  | { readonly act: 'link' | 'unlink'; readonly relation: Relation; readonly to: string }
  /** Joins this dossier to another of its kind: they are one from now on. */
  | { readonly act: 'join'; readonly to: string }
  /** Parts a dossier that was joined to this one from it again. */
  | { readonly act: 'part'; readonly joined: string }
  /** Takes statements out into a dossier of their own. */
  | { readonly act: 'split'; readonly statements: readonly { readonly reportId: string; readonly itemId: string }[] }
  /** Says that this and one proposed as the same are not one. */
  | { readonly act: 'tell apart'; readonly from: string }
  | { readonly act: 'note'; readonly text: string }

export interface NewAct {
  readonly dossierId: string
  /** The revision that the person saw. */
  readonly revision: number
  readonly act: DossierAct
  readonly reason?: string
}

export interface Acting {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  readonly by: string
}

/** What an act changed, for its event. */
interface Done {
  readonly before: Value
  readonly after: Value
}

/**
 * Does what a person decided on a dossier, and keeps it for ever. Two who act from the same revision cannot both succeed.
 * Refuses with dossier_not_found, dossier_joined, dossier_changed_meanwhile, reason_too_long, note_empty, state_not_valid, field_not_valid, day_not_valid,
 * minutes_by_own_page, join_not_valid, part_not_valid, split_not_valid, likeness_not_proposed, step_not_valid, plan_not_valid, and as `setState`, `linkDossiers`,
 * `unlinkDossiers`, `keepEntry`, `judgeItem` and `wrongValue` do, and with act_needs_source where a value of a project's activity is entered without one. Returns the id of the dossier to look at next. `ready` is done first, in the same
 * transaction: the bytes of a photo are kept before the entry that names them.
 */
export const actOnDossier = async (
  { store, now, newId, by }: Acting,
  { dossierId, revision, act, reason }: NewAct,
  ready: (inside: WritingStore) => Promise<void> = async () => {}
): Promise<Outcome<string>> => {
  const why = storable(reason?.normalize('NFC').trim() ?? '') || null
  if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const [dossier] = await inside.dossiers([dossierId])
    if (!dossier) return refuse('dossier_not_found', { dossierId })
    if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
    if (dossier.revision !== revision) return refuse('dossier_changed_meanwhile', { title: dossier.title })
    if (await writesMinutes(inside, dossierId, act)) return refuse('minutes_by_own_page')
    await ready(inside)
    const done = await keepAct({ store: inside, now, newId }, dossier, act, { id: newId(), by, at: () => now().toISOString(), reason: why })
    return done.ok ? accept(act.act === 'join' ? act.to : dossierId) : done
  })
}

/** Whether an act writes or replaces minutes: what approved ones come to is carried out with them, and only where they are written. */
const writesMinutes = async (store: WritingStore, dossierId: string, act: DossierAct): Promise<boolean> => {
  if (act.act === 'add entry') return act.kind === 'minutes'
  if (act.act !== 'replace entry') return false
  return (await store.valuesOf(dossierId)).some(
    ({ field, value }) => field === 'minutes' && isKeptEntry(value) && value.entry === act.entry
  )
}

/** By whom an act was done, when and why, and the id that it is known by. */
export interface Signed {
  readonly id: string
  readonly by: string
  /** Asked for when it is done. */
  readonly at: () => string
  readonly reason: string | null
}

/** Does an act on a dossier as it stands, and keeps it for ever. The caller has claimed the filing. Refuses as `actOnDossier` does for what the act says. */
export const keepAct = async (doing: Doing, dossier: Dossier, act: DossierAct, { id, by, at, reason }: Signed): Promise<Outcome<void>> => {
  const done = await carryOut(doing, dossier, act, { eventId: id, source: reason })
  return done.ok ? accept(await keepEvent(doing.store, dossier, { id, act: act.act, by, at: at(), reason, ...done.value })) : done
}

/** Keeps what was done to a dossier, and shows the dossier as it is by that. */
export const keepEvent = async (
  store: WritingStore,
  { id: dossierId, revision }: Dossier,
  event: Omit<DossierEvent, 'dossierId' | 'number'>
): Promise<void> => {
  const events = await store.dossierEvents(dossierId)
  await store.addDossierEvent({ ...event, dossierId, number: events.length + 1 })
  await store.reviseDossier(dossierId, revision + 1)
  await settleDossiers(store, [dossierId])
}

/** The id of the event that an act will be kept as, and the document or reason that was named for it. */
interface Kept {
  readonly eventId: string
  readonly source: string | null
}

const carryOut = async (doing: Doing, dossier: Dossier, act: DossierAct, kept: Kept): Promise<Outcome<Done>> => {
  const { eventId, source } = kept
  const { store } = doing
  switch (act.act) {
    case 'set state':
      return setState(store, dossier, act, eventId)
    case 'choose':
      return chooseValue(store, dossier, act, kept)
    case 'step':
      return noteStep(store, dossier, act, eventId)
    case 'milestone':
    case 'obstacle':
      return planProject(store, dossier, act, eventId)
    case 'add entry':
    case 'replace entry':
    case 'withdraw entry':
      return keepEntry(store, dossier, act, kept)
    case 'judge':
      return judgeItem(store, dossier, act, eventId)
    case 'link':
      return linkDossiers(store, dossier, act, eventId)
    case 'unlink':
      return unlinkDossiers(store, dossier, act, source)
    case 'join':
      return joinDossiers(doing, dossier, act.to)
    case 'part':
      return partDossiers(doing, dossier, act.joined)
    case 'split':
      return splitDossier(doing, dossier, act.statements)
    case 'tell apart': {
      const [other] = await store.dossiers([act.from])
      if (!other || !(await store.turnDownLikeness(dossier.id, act.from))) return refuse('likeness_not_proposed', { title: dossier.title })
      return accept({ before: null, after: { from: act.from, title: other.title } })
    }
    case 'note': {
      const text = storable(act.text.normalize('NFC').trim())
      if (text === '') return refuse('note_empty')
      return text.length > MAX_REASON ? refuse('reason_too_long', { max: MAX_REASON }) : accept({ before: null, after: text })
    }
  }
}

const noteStep = async (
  store: WritingStore,
  dossier: Dossier,
  { step, state, on, document, responsible }: Extract<DossierAct, { readonly act: 'step' }>,
  eventId: string
): Promise<Outcome<Done>> => {
  if (dossier.kind !== 'agreement' || !isStep(step) || !STEP_STATES.includes(state)) return refuse('step_not_valid', { step })
  if (on !== undefined && !isPartialDate(on)) return refuse('day_not_valid', { day: on })
  const person = responsibleOf({ responsible })
  if (!person.ok) return person
  const field = `${STEP_FIELD}${step}`
  const before = new Values(await store.valuesOf(dossier.id)).latest(field) ?? null
  const value = { state, on: on ?? null, document: storable(document?.normalize('NFC').trim() ?? '') || null, responsible: person.value }
  await choose(store, dossier, field, value, eventId)
  return accept({ before, after: { step, ...value } })
}

const isStep = (step: string): boolean => ROUTES.some((route) => routeOf(route).steps.some((one) => one.step === step))

/** What is published of a project and no report states: whoever enters it says where it is from. What is there already has its source. */
const NEEDS_SOURCE: ReadonlySet<string> = new Set([
  'identifier',
  'localCode',
  'activityStatus',
  ...NAME_FIELDS,
  ...PUBLISHER_FIELDS,
  'plannedStart',
  'actualStart',
  'plannedEnd',
  'actualEnd'
])

const chooseValue = async (
  store: WritingStore,
  dossier: Dossier,
  { field, value }: { readonly field: string; readonly value: Value },
  { eventId, source }: Kept
): Promise<Outcome<Done>> => {
  const noun = nounOf(dossier.kind)
  const { modes } = noun
  // What is entered several times over has acts of its own, each with its source.
  if (!(field in modes) || ENTRY_KINDS.some((kind) => kind === field)) return refuse('field_not_valid', { field })
  const wrong = wrongValue(field, value, noun)
  if (wrong) return { ok: false, refusal: wrong }
  const values = new Values(await store.valuesOf(dossier.id))
  const isThere = value === null || values.all(field).some((one) => valueKey(one.value) === valueKey(value))
  if (NEEDS_SOURCE.has(field) && !isThere && source === null) return refuse('act_needs_source')
  const before = (modes[field] === 'one' ? values.one(field) : values.latest(field)) ?? null
  await choose(store, dossier, field, value, eventId)
  return accept({ before: { field, value: before }, after: { field, value } })
}
