import type { LogHead } from '../register/index.ts'
import {
  type BackedUp,
  backUp,
  type Check,
  type Checked,
  lookInto,
  openFiles,
  type Restored,
  restore,
  StorageFault,
  type Where
} from '../storage/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { whereOf } from './open-database.ts'
import { type AppOptions, readSettings } from './settings.ts'

/** What is done to the register that the settings name, as a whole; refuses as `readSettings` does, too. */
const withWhere = async <T>(options: AppOptions, work: (where: Where) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const settings = readSettings(options)
  return settings.ok ? work(whereOf(settings.value)) : settings
}

/** Copies the register into a file. Refuses as `backUp` does. */
export const backUpRegister = (into: string, options: AppOptions = {}): Promise<Outcome<BackedUp>> =>
  withWhere(options, (where) => backUp(where, into, process.env))

/** Puts a backup in the place of the register; over one that is there only where `overwrite` is said. Refuses as `restore` does. */
export const restoreRegister = (
  { file, overwrite }: { readonly file: string; readonly overwrite: boolean },
  options: AppOptions = {}
): Promise<Outcome<Restored>> =>
  withWhere(options, (where) => restore({ where, file, overwrite, now: new Date().toISOString(), environment: process.env }))

/** Looks at all that the register keeps for ever, and writes nothing. Refuses as `lookInto` does. */
export const checkRegister = (asked: Check, options: AppOptions = {}): Promise<Outcome<Checked>> =>
  withWhere(options, (where) => lookInto(where, (database) => database.check(asked)))

/** The heads of the audit logs, to be kept elsewhere. Refuses as `lookInto` does. */
export const headsOfRegister = (options: AppOptions = {}): Promise<Outcome<readonly LogHead[]>> =>
  withWhere(options, (where) => lookInto(where, (database) => database.heads()))

/**
 * Which schema the register has, which one this program knows, and whether anybody has an account; null where there is no register yet. Changes nothing.
 * Refuses as `readSettings` does and with schema_newer, or the code of a storage fault.
 */
export const stateOfRegister = async (options: AppOptions = {}): Promise<Outcome<RegisterState | null>> => {
  const settings = readSettings(options)
  if (!settings.ok) return settings
  const looked = await lookInto(whereOf(settings.value), async (database) => ({
    behind: false,
    hasAccounts: await database.accounts(settings.value.workspace).hasAccounts()
  }))
  if (looked.ok || (looked.refusal.code !== 'register_missing' && looked.refusal.code !== 'schema_older')) return looked
  return accept(looked.refusal.code === 'schema_older' ? { behind: true, hasAccounts: null } : null)
}

/** Where originals are kept beside the database, once that place has answered; null where nowhere. Refuses as `readSettings` does, or with the place's fault. */
export const placeOfFiles = async (options: AppOptions = {}): Promise<Outcome<string | null>> => {
  const settings = readSettings(options)
  if (!settings.ok) return settings
  const files = openFiles(settings.value.files)
  try {
    await files?.answers()
    return accept(files?.place ?? null)
  } catch (fault) {
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  }
}

export interface RegisterState {
  /** Whether the next start brings the schema up to date. */
  readonly behind: boolean
  /** Null where the schema is too old to be asked. */
  readonly hasAccounts: boolean | null
}
