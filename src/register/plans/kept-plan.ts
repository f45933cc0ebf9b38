import { createHash } from 'node:crypto'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { type Acting, keepAct } from '../dossiers/act-on-dossier.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { enterInside } from '../dossiers/enter-dossier.ts'
import { PLAN_TYPE, type PlanModel } from '../dossiers/entries/works-entries.ts'
import type { Doing } from '../dossiers/open-dossier.ts'
import type { DossierView } from '../dossiers/views.ts'
import { storable } from '../storable-text.ts'
import type { Store, WritingStore } from '../store.ts'
import { type Planned, readPlanned } from './plan-models.ts'

/** A plan as somebody keeps it, by itself or as the next version of one. */
export interface NewPlan {
  /** Null: a plan of its own, called as its file says. */
  readonly of: { readonly dossierId: string; readonly revision: number } | null
  /** By what it is calculated; wastewater where nothing is said. */
  readonly model?: PlanModel | undefined
  /** The plan's file, as its published schema says. */
  readonly plan: unknown
  /** Where it is from, or why it is changed. */
  readonly reason: string
}

export interface PlanVersionView {
  readonly entry: string
  readonly sha256: string
  readonly model: PlanModel
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
}

/** What a model made of a version. */
export interface PlanRunView {
  readonly entry: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly returnPeriodYears: number
  readonly climateFactor: number
  /** The report, as it was brought. */
  readonly report: string
}

/** A plan at one of its versions. */
export type KeptPlan = Planned & Kept

interface Kept {
  readonly dossier: Pick<Dossier, 'id' | 'title' | 'revision'>
  /** Latest first; those that were withdrawn are not among them. */
  readonly versions: readonly PlanVersionView[]
  /** The one that is shown. */
  readonly version: PlanVersionView
  /** The runs of that version, latest first. */
  readonly runs: readonly PlanRunView[]
}

/** The bytes of a plan are those of its parsed form, so that the same plan is the same version, however its file was indented. */
const bytesOf = (plan: Planned['plan']): Uint8Array => new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`)

/**
 * Keeps a plan: its file among the originals, named by an entry of its dossier; nothing that was kept is written over. Gives the dossier's id. Refuses with
 * act_needs_source, reason_too_long, plan_unchanged (the latest version says the same), plan_of_another_model, dossier_not_found, dossier_joined,
 * dossier_changed_meanwhile, and as `readPlanned` and `enterDossier` do.
 */
export const keepPlan = async (
  { store, now, newId, by }: Acting,
  { of, model = 'wastewater', plan: given, reason }: NewPlan
): Promise<Outcome<string>> => {
  const read = readPlanned(model, given)
  if (!read.ok) return read
  const why = storable(reason.normalize('NFC').trim())
  if (why === '') return refuse('act_needs_source')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  const bytes = bytesOf(read.value.plan)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const doing = { store: inside, now, newId, by }
    const found = of === null ? await openPlan(doing, model, read.value.plan.name, why) : await findPlan(inside, of)
    if (!found.ok) return found
    const latest = await latestOf(inside, found.value.id)
    if (latest && latest.model !== model) return refuse('plan_of_another_model', { title: found.value.title })
    if (latest?.sha256 === sha256) return refuse('plan_unchanged', { title: found.value.title })
    await inside.keepOriginal({ sha256, mediaType: PLAN_TYPE, bytes })
    const signed = { id: newId(), by, at: () => now().toISOString(), reason: why }
    const kept = await keepAct(doing, found.value, { act: 'add entry', kind: 'version', value: { model, sha256 } }, signed)
    return kept.ok ? accept(found.value.id) : kept
  })
}

const openPlan = async (doing: Doing & Pick<Acting, 'by'>, model: PlanModel, name: string, reason: string): Promise<Outcome<Dossier>> => {
  const opened = await enterInside(doing, { kind: 'plan', fields: { name, kind: model }, reason })
  if (!opened.ok) return opened
  const [dossier] = await doing.store.dossiers([opened.value])
  return dossier ? accept(dossier) : refuse('dossier_not_found', { dossierId: opened.value })
}

const findPlan = async (
  store: WritingStore,
  { dossierId, revision }: { readonly dossierId: string; readonly revision: number }
): Promise<Outcome<Dossier>> => {
  const [dossier] = await store.dossiers([dossierId])
  if (!dossier) return refuse('dossier_not_found', { dossierId })
  if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
  return dossier.revision === revision ? accept(dossier) : refuse('dossier_changed_meanwhile', { title: dossier.title })
}

interface NamedVersion {
  readonly model: PlanModel
  readonly sha256: string
}

/** What the latest version that holds names; null where there is none. */
const latestOf = async (store: WritingStore, dossierId: string): Promise<NamedVersion | null> => {
  const held = new Map(
    (await store.valuesOf(dossierId)).flatMap(({ field, value }) => {
      const { entry, ...named } = value as unknown as NamedVersion & { readonly entry?: string }
      return field === 'version' && entry ? [[entry, named] as const] : []
    })
  )
  const last = (await store.dossierEvents(dossierId)).findLast(({ id }) => held.has(id))
  return last ? (held.get(last.id) ?? null) : null
}

/**
 * A plan at its latest version, or at the one that `sha256` names. Refuses with plan_version_not_found where it has no such version, and as
 * `readPlanned` does where a version was kept that is no plan any more.
 */
export const showKeptPlan = async (
  { store }: { readonly store: Store },
  dossier: DossierView,
  sha256?: string
): Promise<Outcome<KeptPlan>> => {
  const versions = dossier.entries
    .flatMap(({ kind, entry, value, entered, withdrawn }) =>
      kind === 'version' && 'model' in value && entered && withdrawn === null
        ? [{ entry, sha256: value.sha256, model: value.model, by: entered.by, at: entered.at, reason: entered.source }]
        : []
    )
    .toReversed()
  const version = sha256 === undefined ? versions[0] : versions.find((one) => one.sha256 === sha256)
  const original = version ? await store.keptOriginal(version.sha256) : null
  if (!version || !original) return refuse('plan_version_not_found')
  const planned = readPlanned(version.model, JSON.parse(new TextDecoder().decode(original.bytes)))
  if (!planned.ok) return planned
  const { id, title, revision } = dossier
  const runs = await runsOf(store, dossier, version.entry)
  return accept({ dossier: { id, title, revision }, versions, version, runs, ...planned.value })
}

const runsOf = async (store: Store, dossier: DossierView, version: string): Promise<PlanRunView[]> => {
  const runs: PlanRunView[] = []
  for (const { kind, entry, value, entered, withdrawn } of dossier.entries.toReversed()) {
    if (kind !== 'run' || !('climateFactor' in value) || value.version !== version || !entered || withdrawn !== null) continue
    const original = await store.keptOriginal(value.sha256)
    const { returnPeriodYears, climateFactor } = value
    const { by, at, source: reason } = entered
    const said = { entry, by, at, reason, returnPeriodYears, climateFactor }
    if (original) runs.push({ ...said, report: new TextDecoder().decode(original.bytes) })
  }
  return runs
}
