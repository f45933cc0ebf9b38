import type { BroughtTable } from '../../reading/index.ts'
import type { Fund, NewLedgerRow, Register, TransactionStanding, TransactionType } from '../../register/index.ts'
import { accept, isCurrency, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import { TERMS } from '../../wording/index.ts'
import type { Mapping } from './find-headings.ts'
import { type ImportLine, type LedgerImport, ledgerOfTable, namesIn, projectRefused, type Usual } from './ledger-table.ts'
import { findProjects, findSides, isDossier, type NamedDossiers } from './name-dossiers.ts'

/** What is said for the whole table, in the words of whoever brings it; "" says nothing. */
export const USUAL_FIELDS = ['project', 'type', 'fund', 'standing', 'currency', 'on'] as const
export type UsualSaid = Readonly<Record<(typeof USUAL_FIELDS)[number], string>>

export interface BroughtLedger {
  readonly table: BroughtTable
  readonly mapping?: Mapping
  readonly usual: UsualSaid
  /** The document that the rows are known from; may be empty where nothing is entered. */
  readonly source: string
  /** Also what the ledger holds already. */
  readonly again?: boolean
  /** Only say what would be entered and what is wrong. */
  readonly dryRun?: boolean
}

/** What a brought table comes to, and how many rows of the ledger were entered: all of its rows or none. */
export interface BroughtIn extends LedgerImport {
  readonly entered: number
}

/**
 * Reads a table, looks up every name in it, has the ledger say what it refuses, and enters all rows or none. Pages, API and command line all bring tables
 * by this. Refuses as `ledgerOfTable` and `enterLedgerRows` do.
 */
export const bringLedger = async (
  register: Register,
  { table, mapping, usual: said, source, again = false, dryRun = false }: BroughtLedger
): Promise<Outcome<BroughtIn>> => {
  const names = namesIn(table, mapping)
  if (!names.ok) return names
  const projects = await findProjects(register, [...names.value.projects, ...(said.project === '' ? [] : [said.project])])
  const sides = await findSides(register, names.value.sides)
  const usual = usualOf(said, projects)
  if (!usual.ok) return usual
  const read = ledgerOfTable({
    table,
    usual: usual.value,
    projectOf: (name) => projects.get(name) ?? 'none',
    sideOf: (name) => sides.get(name) ?? 'none',
    ...(mapping ? { mapping } : {})
  })
  if (!read.ok) return read
  const rows = read.value.lines.flatMap(({ value, source }): NewLedgerRow[] => (value ? [{ ...value, ...(source ? { source } : {}) }] : []))
  const isWhole = rows.length > 0 && rows.length === read.value.lines.length && read.value.missing.length === 0
  if (!isWhole) return accept({ ...read.value, entered: 0 })
  const done = await register.enterLedgerRows({ rows, source: source || (dryRun ? '…' : ''), again, dryRun })
  if (!done.ok) return done
  const refused = new Map(done.value.errors.map(({ row, refusal }) => [row, refusal]))
  const lines = read.value.lines.map((line, at): ImportLine => {
    const refusal = refused.get(at)
    return refusal ? { ...line, errors: [{ heading: null, refusal }] } : line
  })
  return accept({ ...read.value, lines, entered: done.value.entered })
}

const usualOf = (said: UsualSaid, projects: NamedDossiers): Outcome<Usual> => {
  const { project, currency, on } = said
  const found = project === '' ? undefined : (projects.get(project) ?? 'none')
  if (found !== undefined && !isDossier(found)) return projectRefused(found, project)
  const day = on === '' ? null : readPartialDate(on)
  if (on !== '' && day === null) return refuse('day_not_read', { value: on })
  const [type, fund, standing] = [
    oneOf<TransactionType>(TERMS.transactionType, said.type),
    oneOf<Fund>(TERMS.fund, said.fund),
    oneOf<TransactionStanding>(TERMS.standing, said.standing)
  ]
  if (said.type !== '' && type === undefined) return refuse('ledger_type_not_known', { value: said.type })
  if (said.fund !== '' && fund === undefined) return refuse('ledger_fund_not_known', { value: said.fund })
  if (said.standing !== '' && standing === undefined) return refuse('ledger_standing_not_known', { value: said.standing })
  if (currency !== '' && !isCurrency(currency)) return refuse('currency_not_known', { currency })
  return accept({
    ...found,
    ...(type ? { type } : {}),
    ...(fund ? { fund } : {}),
    ...(standing ? { standing } : {}),
    ...(currency === '' ? {} : { currency }),
    ...(day === null ? {} : { on: day })
  })
}

const oneOf = <T extends string>(words: Readonly<Record<T, unknown>>, said: string): T | undefined =>
  (Object.keys(words) as T[]).find((word) => word === said)
