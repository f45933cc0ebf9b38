import { findProjects, findSides, isDossier, projectRefused } from '../../exchange/index.ts'
import type { NewLedgerRow, Register } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readMoney } from '../format/money.ts'

/** The fields of the form for one row. */
export const ROW_FIELDS = [
  'project',
  'type',
  'fund',
  'standing',
  'on',
  'amount',
  'currency',
  'provider',
  'receiver',
  'description',
  'source'
] as const
export type RowTyped = Readonly<Record<(typeof ROW_FIELDS)[number], string>>

export const typedRow = (form: FormData): RowTyped =>
  Object.fromEntries(ROW_FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()])) as RowTyped

/** What stays in the form for the next row: all that is likely to be the same. */
export const keptForNext = (typed: RowTyped): RowTyped => ({ ...typed, on: '', amount: '', description: '' })

/** A row as it was typed. Refuses with project_not_named, project_not_found, project_near, project_ambiguous and as `readTransactionForm` does. */
export const readRowForm = async (register: Register, typed: RowTyped, language: Language): Promise<Outcome<NewLedgerRow>> => {
  const { project } = typed
  if (project === '') return refuse('project_not_named')
  const found = (await findProjects(register, [project])).get(project) ?? 'none'
  if (!isDossier(found)) return projectRefused(found, project)
  const value = await readTransactionForm(register, typed, language)
  return value.ok ? accept({ dossierId: found.dossierId, value: value.value }) : value
}

/** A transaction as it was typed, whatever it is of. Refuses with day_not_read, amount_not_valid. */
export const readTransactionForm = async (
  register: Register,
  typed: Omit<RowTyped, 'project' | 'source'>,
  language: Language
): Promise<Outcome<Readonly<Record<string, unknown>>>> => {
  const { on, amount, currency } = typed
  const day = readPartialDate(on)
  if (day === null) return refuse('day_not_read', { value: on })
  const amountMinor = readMoney(amount, currency, language)
  if (amountMinor === null) return refuse('amount_not_valid', { value: amount })
  const sides = await findSides(
    register,
    [typed.provider, typed.receiver].filter((name) => name !== '')
  )
  const sideOf = (name: string) => {
    const known = sides.get(name)
    return name === '' ? null : { name, dossierId: isDossier(known) ? known.dossierId : null }
  }
  return accept({
    type: typed.type,
    fund: typed.fund || null,
    standing: typed.standing,
    on: day,
    amountMinor,
    currency,
    provider: sideOf(typed.provider),
    receiver: sideOf(typed.receiver),
    description: typed.description || null
  })
}
