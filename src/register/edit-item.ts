import { isDeepStrictEqual } from 'node:util'
import { itemSchemas } from '../extraction/record.ts'
import { accept, isPartialDate, type Outcome, refuse } from '../values/index.ts'
import type { Item, ItemContent, ItemKind } from './item.ts'
import { mapStrings, storable } from './storable-text.ts'

/**
 * Checks what a person made of an item: it must fit the record's schema of its kind, without further fields; keep its id and its evidence,
 * for the words it stands on are not the editor's; and date things by dates of the calendar. Strings come back NFC, as everything in the register is.
 * Who read the item is not theirs to say either. Under another name it is no more what the reader took it for: `known` goes.
 * Refuses with edit_not_valid, naming the field.
 */
export const editedContent = (item: Item, content: ItemContent): Outcome<ItemContent> => {
  const { evidence, known, reader, ...others } = content
  const fields = known === undefined || content.name !== item.content.name ? others : { ...others, known }
  if (content.id !== item.id) return refuse('edit_not_valid', { field: 'id' })
  if (!isDeepStrictEqual(evidence, item.content.evidence)) return refuse('edit_not_valid', { field: 'evidence' })
  if (reader !== undefined && reader !== item.content.reader) return refuse('edit_not_valid', { field: 'reader' })
  const read = item.content.reader === undefined ? {} : { reader: item.content.reader }
  const edited = { ...(mapStrings(fields, (text) => storable(text.normalize('NFC'))) as ItemContent), ...read, evidence }
  const wrong = wrongField(item.kind, edited)
  return wrong === null ? accept(edited) : refuse('edit_not_valid', { field: wrong })
}

/** The first field in which content does not fit the record's schema of its kind, has one too many, or dates by no day of the calendar; null where all is right. */
export const wrongField = (kind: ItemKind, content: ItemContent): string | null => {
  const checked = itemSchemas[kind].strict().safeParse(content)
  if (checked.success)
    return Object.entries(datesOf(content)).find(([, date]) => typeof date === 'string' && !isPartialDate(date))?.[0] ?? null
  const [issue] = checked.error.issues
  const path = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? [])
  return path.join('.')
}

const datesOf = (content: ItemContent): Record<string, unknown> => ({
  on: content.on,
  'due.on': (content.due as { on?: unknown } | null | undefined)?.on
})
