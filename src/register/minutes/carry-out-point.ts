import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Acting, type DossierAct, keepAct } from '../dossiers/act-on-dossier.ts'
import type { Dossier, Relation } from '../dossiers/dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import { enterInside } from '../dossiers/enter-dossier.ts'
import type { Side } from '../dossiers/entries/entry.ts'
import { MADE, type MinutesPoint, TAKEN_UP } from '../dossiers/entries/minutes-entry.ts'
import type { Doing } from '../dossiers/open-dossier.ts'
import { findBody } from './find-body.ts'

export type CarryingOut = Doing & Pick<Acting, 'by'>

/** What is carried out, and what it names as its source; `was`: the same point as it was approved, where it is a correction. */
export interface Carried {
  readonly point: MinutesPoint
  readonly source: string
  readonly was?: MinutesPoint | null
}

/** How bodies stand to a task, by the field of the point. */
export const WAYS = ['by', 'to', 'lead', 'coordinating'] as const satisfies readonly Relation[]

/** What a point comes to in the register: a new undertaking, or something said of the open one that it is about; null where nothing. Refuses as the acts do. */
export const carryOutPoint = async (doing: CarryingOut, meeting: Dossier, { point, source }: Carried): Promise<Outcome<Side | null>> => {
  const { outcome, about } = point
  if (outcome === null) return accept(null)
  if (about !== null && TAKEN_UP.includes(outcome)) return takeUp(doing, meeting, point, source)
  return MADE.includes(outcome) && makesTask(point) ? makeTask(doing, meeting, point, source) : accept(null)
}

/** A decision is a task where somebody is to carry it out or a day is set; else it is decided, and nothing is left to do. */
const makesTask = ({ outcome, by, lead, coordinating, due }: MinutesPoint): boolean =>
  outcome !== 'decision' || due !== null || [by, lead, coordinating].some((names) => names.length > 0)

/** What an undertaking's kind is called in the record; of a decision, that it is charged. */
export const actionOf = ({ outcome }: MinutesPoint): string => (outcome === 'decision' ? 'assignment' : String(outcome))

const makeTask = async (doing: CarryingOut, meeting: Dossier, point: MinutesPoint, source: string): Promise<Outcome<Side | null>> => {
  const links: { readonly relation: Relation; readonly to: string }[] = [{ relation: 'at', to: meeting.id }]
  for (const relation of WAYS)
    for (const name of point[relation]) {
      const body = await findBody(doing, name, source)
      if (!body.ok) return body
      if (!links.some((link) => link.relation === relation && link.to === body.value)) links.push({ relation, to: body.value })
    }
  const { text, by, to, due } = point
  const fields = { action: actionOf(point), text, by, to, ...(due === null ? {} : { due: { on: due } }) }
  const entered = await enterInside(doing, { kind: 'undertaking', fields, links, reason: source })
  return entered.ok ? accept({ name: text ?? '', dossierId: entered.value }) : entered
}

const takeUp = async (doing: CarryingOut, meeting: Dossier, point: MinutesPoint, source: string): Promise<Outcome<Side | null>> => {
  const asked = point.about?.dossierId ?? ''
  const [known] = await doing.store.dossiers([asked])
  if (known?.kind !== 'undertaking') return refuse('dossier_not_found', { dossierId: asked })
  const id = await endOf(doing.store, asked)
  const acts: DossierAct[] = [{ act: 'link', relation: 'at', to: meeting.id }]
  if (point.outcome === 'restated') acts.push({ act: 'note', text: point.text ?? point.topic })
  if (point.outcome === 'done') acts.push({ act: 'set state', state: 'done' })
  const done = await doAll(doing, id, acts, source)
  if (!done.ok) return done
  const changed = point.outcome === 'changed' ? await changeTask(doing, id, { was: null, point, source }) : accept(undefined)
  if (!changed.ok) return changed
  const [dossier] = await doing.store.dossiers([id])
  return accept({ name: dossier?.title ?? '', dossierId: id })
}

/** Says anew what a task is, by when and whose: what a point says otherwise than before. */
export const changeTask = async (
  doing: CarryingOut,
  id: string,
  { was, point, source }: Carried & { readonly was: MinutesPoint | null }
): Promise<Outcome<void>> => {
  const acts: DossierAct[] = []
  if (point.text !== null && point.text !== was?.text) acts.push({ act: 'choose', field: 'text', value: point.text })
  if (point.due !== null && point.due !== was?.due) acts.push({ act: 'choose', field: 'due', value: { on: point.due } })
  for (const relation of WAYS) {
    for (const name of point[relation].filter((one) => !was?.[relation].includes(one))) {
      const body = await findBody(doing, name, source)
      if (!body.ok) return body
      acts.push({ act: 'link', relation, to: body.value })
    }
    for (const name of was?.[relation].filter((one) => !point[relation].includes(one)) ?? []) {
      const body = await findBody(doing, name, source)
      if (!body.ok) return body
      const own = (await doing.store.linksFrom([id])).some(
        (link) => link.relation === relation && link.to === body.value && link.reportId === ''
      )
      if (own) acts.push({ act: 'unlink', relation, to: body.value })
    }
  }
  return doAll(doing, id, acts, source)
}

/** Does acts on one dossier in their order, each kept by itself. */
export const doAll = async (doing: CarryingOut, id: string, acts: readonly DossierAct[], reason: string): Promise<Outcome<void>> => {
  const { store, now, newId, by } = doing
  for (const act of acts) {
    const [dossier] = await store.dossiers([id])
    if (!dossier) return refuse('dossier_not_found', { dossierId: id })
    const done = await keepAct(doing, dossier, act, { id: newId(), by, at: () => now().toISOString(), reason })
    if (!done.ok) return done
  }
  return accept(undefined)
}
