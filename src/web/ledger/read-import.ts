import {
  type BroughtIn,
  bringLedger,
  COLUMN_FIELDS,
  type ColumnField,
  type Mapping,
  USUAL_FIELDS,
  type UsualSaid
} from '../../exchange/index.ts'
import type { BroughtTable } from '../../reading/index.ts'
import type { Register } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

const word = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What is said for the whole table, as it was typed. */
export const typedUsual = (form: FormData): UsualSaid =>
  Object.fromEntries(USUAL_FIELDS.map((field) => [field, word(form, field)])) as UsualSaid

/** What a person chose for columns, by their headings: fields "column-0" beside "heading-0" and so on. */
const mappingOf = (form: FormData): Mapping =>
  new Map(
    [...form].flatMap(([name, value]) => {
      const index = /^column-(\d{1,3})$/.exec(name)?.[1]
      const field = COLUMN_FIELDS.find((one) => one === value)
      return index === undefined || !(field || value === '')
        ? []
        : [[word(form, `heading-${index}`), (field ?? '') as ColumnField | ''] as const]
    })
  )

/** The table that was brought: a file that was chosen, else the text of the field. Refuses with table_empty and as `openTable` does. */
export const broughtTable = async (
  register: Register,
  form: FormData
): Promise<Outcome<{ readonly table: BroughtTable; readonly isFile: boolean }>> => {
  const file = form.get('file')
  const isFile = file instanceof File && file.size > 0
  // What is pasted keeps the tabs at the ends of its lines: they are empty cells.
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(String(form.get('text') ?? ''))
  if (bytes.byteLength === 0) return refuse('table_empty')
  const sheet = word(form, 'sheet')
  const table = await register.openTable({ bytes, ...(isFile && sheet !== '' ? { sheet } : {}) })
  return table.ok ? accept({ table: table.value, isFile }) : table
}

/** What a table comes to by what was chosen on the page; all of it is entered where that was asked for and nothing is wrong. Refuses as `bringLedger` does. */
export const readImport = (register: Register, table: BroughtTable, form: FormData, isFile: boolean): Promise<Outcome<BroughtIn>> =>
  bringLedger(register, {
    table,
    mapping: isFile ? new Map() : mappingOf(form),
    usual: typedUsual(form),
    source: word(form, 'source'),
    again: form.has('again'),
    dryRun: word(form, 'go') !== 'import'
  })
