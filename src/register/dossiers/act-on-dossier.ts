import { ROUTES, routeOf } from '../../law/index.ts'
import { accept, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { storable } from '../storable-text.ts'
import type { Store, WritingStore } from '../store.ts'
import { STEP_FIELD, STEP_STATES, type StepState } from './agreement-route.ts'
import { mayLink } from './allowed-links.ts'
import { choose } from './choose-value.ts'
import { type Dossier, type Link, type Relation, STATES, type Value } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import { joinDossiers, partDossiers, splitDossier } from './join-dossiers.ts'
import { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { type PlanAct, planProject } from './plan-project.ts'
import { settleDossiers } from './settle-dossiers.ts'

/** What a person does to a dossier. */
export type DossierAct =
  | { readonly act: 'set state'; readonly state: string }
  /** Enters a value of a field, or chooses one of those that were stated; the others stay visible. Null takes the choice back. */
  | { readonly act: 'choose'; readonly field: string; readonly value: Value }
  /** Notes how far a step of an agreement's legal route is. */
  | { readonly act: 'step'; readonly step: string; readonly state: StepState; readonly on?: string; readonly document?: string }
  | PlanAct
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
 * link_not_valid, link_stated, join_not_valid, part_not_valid, split_not_valid, likeness_not_proposed, step_not_valid, plan_not_valid. Returns the id of the dossier to look at next.
 */
export const actOnDossier = async (
  { store, now, newId, by }: Acting,
  { dossierId, revision, act, reason }: NewAct
): Promise<Outcome<string>> => {
  const why = storable(reason?.normalize('NFC').trim() ?? '') || null
  if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const [dossier] = await inside.dossiers([dossierId])
    if (!dossier) return refuse('dossier_not_found', { dossierId })
    if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
    if (dossier.revision !== revision) return refuse('dossier_changed_meanwhile', { title: dossier.title })
    const eventId = newId()
    const done = await carryOut({ store: inside, now, newId }, dossier, act, eventId)
    if (!done.ok) return done
    const events = await inside.dossierEvents(dossierId)
    const event: DossierEvent = {
      id: eventId,
      dossierId,
      number: events.length + 1,
      act: act.act,
      by,
      at: now().toISOString(),
      reason: why,
      ...done.value
    }
    await inside.addDossierEvent(event)
    await inside.reviseDossier(dossierId, revision + 1)
    await settleDossiers(inside, [dossierId])
    return accept(act.act === 'join' ? act.to : dossierId)
  })
}

type Doing = Omit<Acting, 'store' | 'by'> & { readonly store: WritingStore }

const carryOut = async (doing: Doing, dossier: Dossier, act: DossierAct, eventId: string): Promise<Outcome<Done>> => {
  const { store } = doing
  switch (act.act) {
    case 'set state': {
      const states: readonly string[] = STATES[dossier.kind]
      if (!states.includes(act.state)) return refuse('state_not_valid', { state: act.state })
      await choose(store, dossier, 'state', act.state, eventId)
      return accept({ before: dossier.state, after: act.state })
    }
    case 'choose':
      return chooseValue(store, dossier, act, eventId)
    case 'step':
      return noteStep(store, dossier, act, eventId)
    case 'milestone':
    case 'obstacle':
      return planProject(store, dossier, act, eventId)
    case 'link':
      return link(store, dossier, act, eventId)
    case 'unlink':
      return unlink(store, dossier, act)
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
  { step, state, on, document }: Extract<DossierAct, { readonly act: 'step' }>,
  eventId: string
): Promise<Outcome<Done>> => {
  if (dossier.kind !== 'agreement' || !isStep(step) || !STEP_STATES.includes(state)) return refuse('step_not_valid', { step })
  if (on !== undefined && !isPartialDate(on)) return refuse('day_not_valid', { day: on })
  const field = `${STEP_FIELD}${step}`
  const before = new Values(await store.valuesOf(dossier.id)).latest(field) ?? null
  const value = { state, on: on ?? null, document: storable(document?.normalize('NFC').trim() ?? '') || null }
  await choose(store, dossier, field, value, eventId)
  return accept({ before, after: { step, ...value } })
}

const isStep = (step: string): boolean => ROUTES.some((route) => routeOf(route).steps.some((one) => one.step === step))

const chooseValue = async (
  store: WritingStore,
  dossier: Dossier,
  { field, value }: { readonly field: string; readonly value: Value },
  eventId: string
): Promise<Outcome<Done>> => {
  const { modes } = nounOf(dossier.kind)
  if (!(field in modes)) return refuse('field_not_valid', { field })
  const day = field === 'due' && value !== null ? (value as { readonly on?: unknown }).on : DAYS.has(field) ? value : null
  if (day !== null && !(typeof day === 'string' && isPartialDate(day))) return refuse('day_not_valid', { day: String(day) })
  const values = new Values(await store.valuesOf(dossier.id))
  const before = (modes[field] === 'one' ? values.one(field) : values.latest(field)) ?? null
  await choose(store, dossier, field, value, eventId)
  return accept({ before: { field, value: before }, after: { field, value } })
}

/** Fields whose values are partial dates. */
const DAYS = new Set(['on', 'validUntil'])

const link = async (
  store: WritingStore,
  dossier: Dossier,
  { relation, to }: { readonly relation: Relation; readonly to: string },
  eventId: string
): Promise<Outcome<Done>> => {
  const [other] = await store.dossiers([to])
  if (!other || other.id === dossier.id || other.joinedTo !== null || !mayLink(dossier.kind, relation, other.kind))
    return refuse('link_not_valid', { relation })
  // A body has one partner: the new one takes the place of the old.
  const gone = relation === 'within' ? (await store.linksFrom([dossier.id])).filter((old) => old.relation === 'within') : []
  const fresh: Link = { from: dossier.id, relation, to, reportId: '', itemId: eventId }
  await store.changeLinks({ gone, fresh: [fresh] })
  if (relation === 'within') await settleAround(store, dossier.id, [...gone, fresh])
  return accept({ before: gone[0]?.to ?? null, after: { relation, to } })
}

const unlink = async (
  store: WritingStore,
  dossier: Dossier,
  { relation, to }: { readonly relation: Relation; readonly to: string }
): Promise<Outcome<Done>> => {
  const found = (await store.linksFrom([dossier.id])).filter((old) => old.relation === relation && old.to === to)
  if (found.length === 0 || relation === 'within') return refuse('link_not_valid', { relation })
  // What a report says is put right where it was read.
  if (found.some(({ reportId }) => reportId !== '')) return refuse('link_stated', { relation })
  await store.changeLinks({ gone: found, fresh: [] })
  return accept({ before: { relation, to }, after: null })
}

const AT_ONCE = 500

/** A body that moves to another partner takes along all that names it. */
const settleAround = async (store: WritingStore, dossierId: string, links: readonly Link[]): Promise<void> => {
  const naming = await store.linksTo(dossierId, Number.MAX_SAFE_INTEGER)
  const ids = [...new Set([dossierId, ...naming.map(({ from }) => from), ...links.map(({ to }) => to)])]
  for (let at = 0; at < ids.length; at += AT_ONCE) await settleDossiers(store, ids.slice(at, at + AT_ONCE))
}
