import type { WritingStore } from '../store.ts'
import type { Dossier, FieldValue, Value } from './dossier.ts'
import { valueKey } from './tally.ts'

/** Puts a value before all others of its field; null puts none before the others. */
export const choose = async (store: WritingStore, { id }: Dossier, field: string, value: Value, eventId: string): Promise<void> => {
  const key = value === null ? null : valueKey(value)
  const values = (await store.valuesOf(id)).map((old): FieldValue => {
    if (old.field !== field) return old
    return { ...old, chosen: valueKey(old.value) === key }
  })
  const isThere = values.some((old) => old.field === field && old.chosen)
  const entered: FieldValue[] =
    value === null || isThere
      ? []
      : [{ field, value, times: 0, firstOn: null, lastOn: null, origin: { reportId: '', itemId: eventId }, chosen: true }]
  await store.putValues(id, [...values, ...entered])
}
