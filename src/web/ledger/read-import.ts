import {
  COLUMN_FIELDS,
  type ColumnField,
  type ImportLine,
  type LedgerImport,
  ledgerOfTable,
  type Mapping,
  namesIn,
  type Usual
} from '../../exchange/index.ts'
import type { BroughtTable } from '../../reading/index.ts'
import type { Fund, NewLedgerRow, Register, TransactionStanding, TransactionType } from '../../register/index.ts'
import { accept, isCurrency, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import { TERMS } from '../../wording/index.ts'
import { findProjects, findSides } from './find-named.ts'

/** What is said for the whole table, as it was typed. */
export const USUAL_FIELDS = ['project', 'type', 'fund', 'standing', 'currency', 'on'] as const
export type UsualTyped = Readonly<Record<(typeof USUAL_FIELDS)[number], string>>

const word = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const typedUsual = (form: FormData): UsualTyped =>
  Object.fromEntries(USUAL_FIELDS.map((field) => [field, word(form, field)])) as UsualTyped

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

/** What a table states, every name in it looked up, and what the ledger itself refuses of it. Refuses as `ledgerOfTable` and `enterLedgerRows` do. */
export const readImport = async (
  register: Register,
  table: BroughtTable,
  form: FormData,
  isFile: boolean
): Promise<Outcome<LedgerImport & { readonly entered: number }>> => {
  const mapping: Mapping = isFile ? new Map() : mappingOf(form)
  const typed = typedUsual(form)
  const names = namesIn(table, mapping)
  if (!names.ok) return names
  const projects = await findProjects(register, [...names.value.projects, ...(typed.project === '' ? [] : [typed.project])])
  const sides = await findSides(register, names.value.sides)
  const usual = usualOf(typed, projects)
  if (!usual.ok) return usual
  const read = ledgerOfTable({
    table,
    mapping,
    usual: usual.value,
    projectOf: (name) => projects.get(name) ?? 'none',
    sideOf: (name) => sides.get(name) ?? 'none'
  })
  if (!read.ok) return read
  const rows = read.value.lines.flatMap(({ value, source }): NewLedgerRow[] => (value ? [{ ...value, ...(source ? { source } : {}) }] : []))
  const isWhole = rows.length > 0 && rows.length === read.value.lines.length && read.value.missing.length === 0
  if (!isWhole) return accept({ ...read.value, entered: 0 })
  const dryRun = word(form, 'go') !== 'import'
  const done = await register.enterLedgerRows({
    rows,
    source: word(form, 'source') || (dryRun ? '…' : ''),
    again: form.has('again'),
    dryRun
  })
  if (!done.ok) return done
  const refused = new Map(done.value.errors.map(({ row, refusal }) => [row, refusal]))
  const lines = read.value.lines.map((line, at): ImportLine => {
    const refusal = refused.get(at)
    return refusal ? { ...line, errors: [{ heading: null, refusal }] } : line
  })
  return accept({ ...read.value, lines, entered: done.value.entered })
}

const usualOf = (typed: UsualTyped, projects: Awaited<ReturnType<typeof findProjects>>): Outcome<Usual> => {
  const { project, currency, on } = typed
  const found = project === '' ? null : (projects.get(project) ?? 'none')
  if (found !== null && typeof found !== 'object')
    return refuse(found === 'none' ? 'project_not_found' : 'project_ambiguous', { value: project })
  const day = on === '' ? null : readPartialDate(on)
  if (on !== '' && day === null) return refuse('day_not_read', { value: on })
  const [type, fund, standing] = [
    oneOf<TransactionType>(TERMS.transactionType, typed.type),
    oneOf<Fund>(TERMS.fund, typed.fund),
    oneOf<TransactionStanding>(TERMS.standing, typed.standing)
  ]
  return accept({
    ...found,
    ...(type ? { type } : {}),
    ...(fund ? { fund } : {}),
    ...(standing ? { standing } : {}),
    ...(isCurrency(currency) ? { currency } : {}),
    ...(day === null ? {} : { on: day })
  })
}

const oneOf = <T extends string>(words: Readonly<Record<T, unknown>>, typed: string): T | undefined =>
  (Object.keys(words) as T[]).find((word) => word === typed)
