import type { Dossier, FieldValue, Value } from '../dossiers/dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import { JUDGED_FIELD } from '../dossiers/judge-item.ts'
import { settleDossiers } from '../dossiers/settle-dossiers.ts'
import { valueKey } from '../dossiers/tally.ts'
import type { ReadingStore, WritingStore } from '../store.ts'

/** Dossiers as they stood before a report was taken out: what is no longer stated afterwards that report alone had said. */
export interface Stood {
  readonly dossiers: readonly Dossier[]
  readonly values: ReadonlyMap<string, readonly FieldValue[]>
}

export const lookAt = async (store: ReadingStore, ids: readonly string[]): Promise<Stood> => ({
  dossiers: await store.dossiers(ids),
  values: await store.valuesOfAll(ids)
})

/** What went: a report, and the dossiers that went with it. */
export interface Went {
  readonly reportId: string
  readonly dossiers: readonly string[]
}

/**
 * Takes out of the dossiers that stay what people did there by quoting what went: an item judged, a value chosen that nothing else states, a title of a
 * dossier that is there no more or is called otherwise now. Such an act stays as a note that something was done, by whom and when. Returns those acts.
 */
export const forgetActs = async (store: WritingStore, stood: Stood, went: Went): Promise<readonly DossierEvent[]> => {
  const stay = stood.dossiers.filter(({ id }) => !went.dossiers.includes(id))
  const acts = new Map((await store.actsNaming([went.reportId, ...went.dossiers])).map((act) => [act.id, act]))
  const now = new Map((await store.dossiers(stay.map(({ id }) => id))).map((dossier) => [dossier.id, dossier.title]))
  const titles = stay.filter(({ id, title }) => now.get(id) !== title).map(({ title }) => title)
  const lostOf = new Map<string, ReadonlySet<string>>()
  for (const { id } of stay) {
    lostOf.set(id, lostFrom(stood.values.get(id) ?? [], await store.valuesOf(id)))
    for (const act of await store.dossierEvents(id)) if (quotes(act, lostOf.get(id) ?? new Set(), titles)) acts.set(act.id, act)
  }
  for (const act of acts.values()) await store.blankAct(act)
  const touched = [...new Set([...stay.map(({ id }) => id), ...[...acts.values()].map(({ dossierId }) => dossierId)])]
  for (const id of touched) await dropValues(store, id, { reportId: went.reportId, lost: lostOf.get(id) ?? new Set() })
  await settleDossiers(store, touched)
  return [...acts.values()]
}

const keyOf = (field: string, value: Value): string => `${field}\n${valueKey(value)}`

/** What was stated before and is not any more. */
const lostFrom = (before: readonly FieldValue[], after: readonly FieldValue[]): ReadonlySet<string> => {
  const keys = (values: readonly FieldValue[]): string[] =>
    values.filter(({ times }) => times > 0).map(({ field, value }) => keyOf(field, value))
  const stated = new Set(keys(after))
  return new Set(keys(before).filter((key) => !stated.has(key)))
}

/** Whether an act chose what was lost, or something else in its place, or names a dossier by a title that it had of what was lost. */
const quotes = ({ act, before, after }: DossierEvent, lost: ReadonlySet<string>, titles: readonly string[]): boolean => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  if (act === 'choose') return [was.value, is.value].some((value) => value !== undefined && lost.has(keyOf(String(is.field), value)))
  return [before, was.title, is.title].some((title) => typeof title === 'string' && titles.includes(title))
}

const fieldsOf = (value: Value): Readonly<Record<string, Value | undefined>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, Value>>) : {}

/** Takes out what was said of the report's items, and what of the lost values is still there because a person chose it. */
const dropValues = async (
  store: WritingStore,
  id: string,
  { reportId, lost }: { readonly reportId: string; readonly lost: ReadonlySet<string> }
): Promise<void> => {
  const values = await store.valuesOf(id)
  const left = values.filter(
    ({ field, value, times }) =>
      !(field === JUDGED_FIELD && fieldsOf(value).reportId === reportId) && !(times === 0 && lost.has(keyOf(field, value)))
  )
  if (left.length < values.length) await store.putValues(id, left)
}
