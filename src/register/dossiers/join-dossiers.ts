import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { WritingStore } from '../store.ts'
import type { Dossier, FieldValue, Origin, Value } from './dossier.ts'
import { isKeptEntry } from './entries/entry.ts'
import { isEntry } from './entries/keep-entries.ts'
import { fileReport } from './file-report.ts'
import { JUDGED_FIELD } from './judge-item.ts'
import { givenBy, settleAround } from './link-dossiers.ts'
import { type Doing, openDossier } from './open-dossier.ts'
import { placeLinks, withJoined } from './place-links.ts'
import { settleDossiers } from './settle-dossiers.ts'
import { tally, valueKey } from './tally.ts'

interface Done {
  readonly before: Value
  readonly after: Value
}

/**
 * Two dossiers are one from now on: what is filed in the first counts for the other, and what names the first means the other. Nothing is written over:
 * every statement keeps the dossier it was filed in, and every entered link those it was entered between, so that they can be parted again.
 */
export const joinDossiers = async (doing: Doing, dossier: Dossier, to: string): Promise<Outcome<Done>> => {
  const { store } = doing
  const [other] = await store.dossiers([to])
  if (!other || other.id === dossier.id || other.kind !== dossier.kind || other.joinedTo !== null)
    return refuse('join_not_valid', { title: dossier.title })
  const reports = await store.reportsAround(dossier.id)
  await store.joinDossier(dossier.id, to)
  const { gone, fresh } = await placeLinks(store, [to])
  await moveKept(store, dossier.id, to, () => true)
  for (const reportId of reports) await fileReport(doing, reportId)
  await settleDossiers(store, [dossier.id, to, ...(await givenBy(store, [dossier.id]))])
  await settleAround(store, [...gone, ...fresh])
  return accept({ before: dossier.title, after: { to, title: other.title } })
}

/** What was joined stands by itself again, with what was filed in it and what names it. */
export const partDossiers = async (doing: Doing, dossier: Dossier, joined: string): Promise<Outcome<Done>> => {
  const { store } = doing
  const [other] = await store.dossiers([joined])
  if (other?.joinedTo !== dossier.id) return refuse('part_not_valid', { title: dossier.title })
  const reports = await store.reportsAround(dossier.id)
  await store.joinDossier(joined, null)
  const { gone, fresh } = await placeLinks(store, [dossier.id, joined])
  const own = new Set<string>()
  for (const one of await withJoined(store, [joined])) for (const { id } of await store.dossierEvents(one)) own.add(id)
  await moveKept(store, dossier.id, joined, ({ value, origin }) => own.has(isKeptEntry(value) ? value.entry : origin.itemId))
  for (const reportId of reports) await fileReport(doing, reportId)
  await settleDossiers(store, [dossier.id, joined, ...(await givenBy(store, [joined]))])
  await settleAround(store, [...gone, ...fresh])
  return accept({ before: { joined, title: other.title }, after: null })
}

/** Takes statements out into a dossier of their own, where they stay whatever is read later. */
export const splitDossier = async (doing: Doing, dossier: Dossier, wanted: readonly Origin[]): Promise<Outcome<Done>> => {
  const { store } = doing
  const all = await store.statementsOf(dossier.id)
  const taken = all.filter(({ reportId, itemId }) => wanted.some((one) => one.reportId === reportId && one.itemId === itemId))
  if (taken.length === 0 || taken.length !== wanted.length || taken.length === all.length)
    return refuse('split_not_valid', { title: dossier.title })
  const id = await openDossier(doing, { kind: dossier.kind, keys: [], entered: {} })
  for (const statement of taken) await store.putStatement({ ...statement, dossierId: id, home: id, placed: true })
  for (const one of [dossier.id, id]) await store.putValues(one, tally(await store.statementsOf(one), await store.valuesOf(one)))
  for (const reportId of new Set(taken.map((statement) => statement.reportId))) await fileReport(doing, reportId)
  await settleDossiers(store, [dossier.id, id])
  return accept({ before: null, after: { opened: id, statements: taken.map(({ reportId, itemId }) => ({ reportId, itemId })) } })
}

/** Entries, and what was said of items, go along with the dossier they were made in; what the other holds as well stays. */
const moveKept = async (store: WritingStore, from: string, to: string, isOwn: (value: FieldValue) => boolean): Promise<void> => {
  const values = await store.valuesOf(from)
  const there = await store.valuesOf(to)
  const held = new Set(there.map(keyOf))
  const going = values.filter((value) => (isEntry(value) || value.field === JUDGED_FIELD) && isOwn(value) && !held.has(keyOf(value)))
  if (going.length === 0) return
  await store.putValues(to, [...there, ...going])
  await store.putValues(
    from,
    values.filter((value) => !going.includes(value))
  )
}

const keyOf = ({ field, value }: FieldValue): string => `${field}\n${valueKey(value)}`
