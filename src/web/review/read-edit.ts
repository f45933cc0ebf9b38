import type { ItemDraft, ItemKind, ItemView } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse, searchKey } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { editFields, FIELDS, type FieldRule } from './edit-fields.ts'
import { readNumber } from './read-number.ts'

/** The content of an item after a person's edit; what the form does not show (evidence, ids) stays as it was. */
type Content = ItemView['content']

interface Reference {
  readonly id: string
  readonly name: string
}

/**
 * Reads an edit form back into the item's content. A name becomes a reference to the report's item of that name (however it is
 * spelt), or one without an id when the report has none. Refuses with field_empty, field_not_a_date, field_not_a_number, with
 * the field's label, and its name in the form.
 */
export const readEdit = (
  item: Pick<ItemView, 'kind' | 'content'>,
  items: readonly ItemView[],
  form: FormData,
  language: Language
): Outcome<Content> => {
  const content: Record<string, unknown> = { ...item.content }
  for (const rule of FIELDS[item.kind]) {
    const read = readField(rule, form, { before: item.content[rule.name], items, language })
    if (!read.ok) return refuse(read.refusal.code, { ...read.refusal.about, name: rule.name })
    content[rule.name] = read.value
  }
  return accept(content)
}

/** What the words of the article say themselves: a person who leaves these empty means just that. */
const FROM_WORDS = ['name', 'text', 'value', 'unit']

/**
 * Reads the fields of an item that a person enters on words of the article. What the words say themselves may be left empty. Refuses with words_missing and
 * as `readEdit` does.
 */
export const readEntered = (
  kind: ItemKind,
  { exact, content }: ItemDraft,
  items: readonly ItemView[],
  form: FormData,
  language: Language
): Outcome<Content> => {
  if (exact === '') return refuse('words_missing')
  const filled = new FormData()
  for (const [name, value] of form) filled.append(name, value)
  for (const { name, value } of editFields({ kind, content }, language))
    if (FROM_WORDS.includes(name) && value !== '' && String(form.get(name) ?? '').trim() === '') filled.set(name, value)
  return readEdit({ kind, content }, items, filled, language)
}

interface Setting {
  readonly before: unknown
  readonly items: readonly ItemView[]
  readonly language: Language
}

const readField = (rule: FieldRule, form: FormData, setting: Setting): Outcome<unknown> => {
  const label = rule.label[setting.language === 'vi' ? 0 : 1]
  const typed = String(form.get(rule.name) ?? '')
    .normalize('NFC')
    .trim()
  if (rule.form === 'choices') return accept(form.getAll(rule.name).map(String))
  if (rule.form === 'lines' && Array.isArray(setting.before)) return accept(lines(typed))
  if (rule.form === 'names') return accept(lines(typed).map((name) => referTo(name, setting)))
  if (rule.form === 'roles') return accept(lines(typed).map((each) => readPosition(each, setting)))
  if (typed === '') return rule.optional ? accept(null) : refuse('field_empty', { field: label })
  if (rule.form === 'date') return readDate(rule, typed, label, setting)
  if (rule.form === 'number') {
    const value = readNumber(typed, setting.language)
    return value === null ? refuse('field_not_a_number', { field: label, value: typed }) : accept(value)
  }
  return accept(typed.replace(/\s+/g, ' '))
}

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)

/** A due date keeps the words it was read from. */
const readDate = (rule: FieldRule, typed: string, label: string, { before }: Setting): Outcome<unknown> => {
  const date = readPartialDate(typed)
  if (date === null) return refuse('field_not_a_date', { field: label, value: typed })
  if (rule.name !== 'due') return accept(date)
  return accept({ on: date, exact: (before as { readonly exact: string } | null)?.exact ?? '' })
}

const readPosition = (typed: string, setting: Setting): { title: string; organisation: Reference | null } => {
  const [title = '', organisation = ''] = typed.split('|').map((part) => part.trim())
  return { title, organisation: organisation === '' ? null : referTo(organisation, setting) }
}

const NAMED = new Set(['organisation', 'person', 'place'])

const referTo = (typed: string, { before, items }: Setting): Reference => {
  const key = searchKey(typed)
  const kept = Array.isArray(before)
    ? (before as Partial<Reference>[]).find((each) => each.name !== undefined && searchKey(each.name) === key)
    : undefined
  const known = items.find((item) => NAMED.has(item.kind) && namesOf(item).some((name) => searchKey(name) === key))
  return { id: kept?.id ?? known?.id ?? '', name: typed }
}

const namesOf = (item: ItemView): string[] => [item.content.name, ...((item.content.aliases as string[] | undefined) ?? [])].map(String)
