import type { Value } from '../dossier.ts'
import type { DossierEvent } from '../dossier-event.ts'
import type { DossierLine } from '../views.ts'
import { ENTRY_KINDS, type Entries, type EntryKind, isKeptEntry } from './entry.ts'

/** Who entered something, when and by what source: the document or reason named. */
export interface Entered {
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly source: string | null
}

/** One entry as it holds, with what stood there before. */
export interface EntryView<K extends EntryKind = EntryKind> {
  readonly kind: K
  readonly entry: string
  readonly value: Entries[K]
  readonly entered: Entered | null
  /** What it was before others took its place, latest first. */
  readonly earlier: readonly { readonly value: Entries[K]; readonly entered: Entered }[]
  /** Who withdrew it and why; null while it holds. */
  readonly withdrawn: Entered | null
}

/** All entries of a dossier in the order in which they were made, those withdrawn among them. `events`: what people did to it and to what was joined to it. */
export const entriesOf = (line: DossierLine, events: readonly DossierEvent[]): EntryView[] => {
  const found = new Map<string, EntryView>()
  for (const { act, by, at, reason, before, after } of events) {
    if (act !== 'add entry' && act !== 'replace entry' && act !== 'withdraw entry') continue
    const kept = kindAndValue(act === 'withdraw entry' ? before : after)
    if (!kept) continue
    const old = found.get(kept.entry)
    const entered = { by, at, source: reason }
    if (act === 'withdraw entry') {
      if (old) found.set(kept.entry, { ...old, withdrawn: entered })
      continue
    }
    const earlier = old?.entered ? [{ value: old.value, entered: old.entered }, ...old.earlier] : []
    found.set(kept.entry, { ...kept, entered, earlier, withdrawn: null })
  }
  const holding = new Map(
    ENTRY_KINDS.flatMap((kind) =>
      (line.fields.find(({ field }) => field === kind)?.holds ?? []).map(({ value }) => ({ kind, value }))
    ).flatMap(({ kind, value }) => (isKeptEntry(value) ? [[value.entry, kind] as const] : []))
  )
  // An entry that went with a dossier that was parted again is that one's.
  return [...found.values()].filter(({ entry, withdrawn }) => withdrawn !== null || holding.has(entry))
}

/** What is meant where an older program kept no word of it. */
const FILLED_IN: Partial<Record<EntryKind, Readonly<Record<string, Value>>>> = {
  transaction: { fund: null, standing: 'actual' } satisfies Pick<Entries['transaction'], 'fund' | 'standing'>,
  outlet: { undertaking: null } satisfies Partial<Entries['outlet']>,
  trade: { undertaking: null } satisfies Partial<Entries['trade']>,
  task: { interval: 1 } satisfies Partial<Entries['task']>,
  indicator: { measure: 'unit', direction: 'up', code: null, datastream: null, aggregate: null } satisfies Partial<Entries['indicator']>
}

const kindAndValue = (change: Value): { kind: EntryKind; entry: string; value: never } | null => {
  if (change === null || typeof change !== 'object' || Array.isArray(change)) return null
  const { kind, entry, ...value } = change as Readonly<Record<string, Value>>
  const known = ENTRY_KINDS.find((one) => one === kind)
  return known && typeof entry === 'string' ? { kind: known, entry, value: { ...FILLED_IN[known], ...value } as never } : null
}

/** The entries of a kind that hold in a dossier, as a list tells it, the one made first before the others: who entered them is not looked up. */
export const heldEntries = <K extends EntryKind>(line: Pick<DossierLine, 'fields'>, kind: K): EntryView<K>[] =>
  (line.fields.find(({ field }) => field === kind)?.holds ?? []).toReversed().flatMap(({ value: kept }) => {
    if (!isKeptEntry(kept)) return []
    const { entry, ...value } = kept
    return [{ kind, entry, value: { ...FILLED_IN[kind], ...value } as never, entered: null, earlier: [], withdrawn: null }]
  })

export const ofKind = <K extends EntryKind>(entries: readonly EntryView[], kind: K): EntryView<K>[] =>
  entries.filter((entry): entry is EntryView<K> => entry.kind === kind)
