import { nameKey } from '../../../language/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../../values/index.ts'
import type { WritingStore } from '../../store.ts'
import type { Dossier, FieldValue, Value } from '../dossier.ts'
import { wrongMove } from './actual-moves.ts'
import { ENTERED_INTO, ENTRY_KINDS, type EntryKind, isKeptEntry } from './entry.ts'
import { readEntry } from './read-entry.ts'
import { LOG_TYPE, PLAN_TYPE, RUN_TYPE } from './works-entries.ts'

/** What a person does to the entries of a dossier. Each needs its source, the document or the reason. */
export type EntryAct =
  | { readonly act: 'add entry'; readonly kind: EntryKind; readonly value: unknown }
  /** Another takes the place of one; what was there stays in the history. */
  | { readonly act: 'replace entry'; readonly entry: string; readonly value: unknown }
  | { readonly act: 'withdraw entry'; readonly entry: string }

interface Done {
  readonly before: Value
  readonly after: Value
}

/** Refuses with act_needs_source, entry_not_found, entry_still_named, entry_stands_already, as `readEntry` does, and as `wrongMove` does. */
export const keepEntry = async (
  store: WritingStore,
  dossier: Dossier,
  act: EntryAct,
  { eventId, source }: { readonly eventId: string; readonly source: string | null }
): Promise<Outcome<Done>> => {
  if (source === null) return refuse('act_needs_source')
  const values = await store.valuesOf(dossier.id)
  const old = act.act === 'add entry' ? null : values.find((value) => isEntry(value) && entryOf(value) === act.entry)
  if (old === undefined) return refuse('entry_not_found', { title: dossier.title })
  const kind = act.act === 'add entry' ? act.kind : (old?.field as EntryKind)
  if (!ENTERED_INTO[kind].includes(dossier.kind)) return refuse('entry_not_valid', { field: kind })
  const others = values.filter((value) => value !== old)
  const was = old ? (old.value as Readonly<Record<string, Value>>) : null
  const before = old ? { kind, ...(old.value as Readonly<Record<string, Value>>) } : null
  if (act.act === 'withdraw entry') {
    const wrong = wrongMove(kind, was, null) ?? stillNamed(act.entry, others)
    if (wrong) return { ok: false, refusal: wrong }
    await store.putValues(dossier.id, others)
    return accept({ before, after: null })
  }
  const read = readEntry(kind, act.value)
  if (!read.ok) return read
  // A photo, a plan's file or a month of a log is named by bytes that are here, and that are such: an entry alone shows nobody anything.
  const bytes = BYTES[kind]
  if (bytes && (await store.originalType(String(read.value.sha256))) !== bytes.typeOf(read.value)) return refuse(bytes.code)
  const wrong = wrongMove(kind, was, read.value)
  if (wrong) return { ok: false, refusal: wrong }
  const named = NAMES[kind]?.(read.value)
  if (named !== undefined && !others.some((value) => isEntry(value) && entryOf(value) === named))
    return refuse('entry_not_found', { title: dossier.title })
  if (isTwice(kind, read.value, others)) return refuse('entry_stands_already', { name: String(read.value.vi) })
  const value = { entry: act.act === 'replace entry' ? act.entry : eventId, ...read.value }
  await store.putValues(dossier.id, [...others, entryValue(kind, eventId, value.entry, read.value)])
  return accept({ before, after: { kind, ...value } })
}

/** An entry as a value of its dossier: by the act that said it last. */
export const entryValue = (kind: EntryKind, eventId: string, entry: string, fields: Readonly<Record<string, Value>>): FieldValue => ({
  field: kind,
  value: { entry, ...fields },
  times: 0,
  firstOn: null,
  lastOn: null,
  origin: { reportId: '', itemId: eventId },
  chosen: false
})

/** A value that a person entered as one of several. */
export const isEntry = ({ field, value, origin }: FieldValue): boolean =>
  origin.reportId === '' && ENTRY_KINDS.some((kind) => kind === field) && isKeptEntry(value)

/** The entries whose bytes are kept apart, as which media type, and the refusal where they are not here. */
const BYTES: Partial<
  Record<EntryKind, { readonly code: string; readonly typeOf: (value: Readonly<Record<string, Value>>) => Value | undefined }>
> = {
  photo: { code: 'photo_not_found', typeOf: ({ mediaType }) => mediaType },
  version: { code: 'plan_version_not_found', typeOf: () => PLAN_TYPE },
  log: { code: 'plant_log_not_found', typeOf: () => LOG_TYPE },
  run: { code: 'plan_run_not_found', typeOf: () => RUN_TYPE }
}

/** The entry that an entry is about. */
const NAMES: Partial<Record<EntryKind, (value: Readonly<Record<string, Value>>) => Value | undefined>> = {
  target: ({ indicator }) => indicator,
  actual: ({ indicator }) => indicator,
  upkeep: ({ task }) => task,
  run: ({ version }) => version
}

/** A glossary has each term once, however it is written. */
const isTwice = (kind: EntryKind, { vi }: Readonly<Record<string, Value>>, others: readonly FieldValue[]): boolean =>
  kind === 'term' &&
  others.some(({ field, value }) => field === kind && isKeptEntry(value) && nameKey(String(value.vi)) === nameKey(String(vi)))

/** What others are about cannot go before them. */
const stillNamed = (entry: string, others: readonly FieldValue[]): Refusal | null =>
  others.some(({ field, value }) => isKeptEntry(value) && NAMES[field as EntryKind]?.(value) === entry)
    ? refuse('entry_still_named').refusal
    : null

const entryOf = ({ value }: FieldValue): string => (isKeptEntry(value) ? value.entry : '')
