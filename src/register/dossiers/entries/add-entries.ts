import type { WritingStore } from '../../store.ts'
import type { Dossier, Value } from '../dossier.ts'
import type { EntryKind } from './entry.ts'
import { entryValue } from './keep-entries.ts'

/** An entry that was read (`readEntry`), the id it is to have, and the document that it is known from. */
export interface EntryToAdd {
  readonly id: string
  readonly kind: EntryKind
  readonly value: Readonly<Record<string, Value>>
  readonly source: string
}

/** Puts many entries into one dossier at once, each an act that is kept for ever, as if it had been added by itself. Who calls settles the dossier. */
export const addEntries = async (
  store: WritingStore,
  { id: dossierId, revision }: Pick<Dossier, 'id' | 'revision'>,
  entries: readonly EntryToAdd[],
  { by, at }: { readonly by: string; readonly at: () => string }
): Promise<void> => {
  await store.putValues(dossierId, [
    ...(await store.valuesOf(dossierId)),
    ...entries.map(({ id, kind, value }) => entryValue(kind, id, id, value))
  ])
  let number = (await store.dossierEvents(dossierId)).length
  for (const { id, kind, value, source } of entries) {
    number++
    const after = { kind, entry: id, ...value }
    await store.addDossierEvent({ id, dossierId, number, act: 'add entry', by, at: at(), reason: source, before: null, after })
  }
  await store.reviseDossier(dossierId, revision + entries.length)
}
