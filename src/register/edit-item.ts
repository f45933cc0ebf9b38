import { isDeepStrictEqual } from 'node:util'
import { itemSchemas } from '../extraction/record.ts'
import { accept, isPartialDate, type Outcome, refuse } from '../values/index.ts'
import type { Item, ItemContent } from './item.ts'
import { mapStrings, storable } from './storable-text.ts'

/**
 * Checks what a person made of an item: it must fit the record's schema of its kind, without further fields; keep its id and its evidence,
 * for the words it stands on are not the editor's; and date things by dates of the calendar. Strings come back NFC, as everything in the register is.
 * Under another name it is no more what the reader took it for: `known` goes.
 * Refuses with edit_not_valid, naming the field.
 */
export const editedContent = (item: Item, content: ItemContent): Outcome<ItemContent> => {
  const { evidence, known, ...others } = content
  const fields = known === undefined || content.name !== item.content.name ? others : { ...others, known }
  if (content.id !== item.id) return refuse('edit_not_valid', { field: 'id' })
  if (!isDeepStrictEqual(evidence, item.content.evidence)) return refuse('edit_not_valid', { field: 'evidence' })
  const edited = { ...(mapStrings(fields, (text) => storable(text.normalize('NFC'))) as ItemContent), evidence }
  const checked = itemSchemas[item.kind].strict().safeParse(edited)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const path = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? [])
    return refuse('edit_not_valid', { field: path.join('.') })
  }
  const misdated = Object.entries(datesOf(edited)).find(([, date]) => typeof date === 'string' && !isPartialDate(date))
  return misdated ? refuse('edit_not_valid', { field: misdated[0] }) : accept(edited)
}

const datesOf = (content: ItemContent): Record<string, unknown> => ({
  on: content.on,
  'due.on': (content.due as { on?: unknown } | null | undefined)?.on
})
