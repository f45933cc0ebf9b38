import { existsSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Finding, type LogHead, readHead } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Checked } from '../audit/check-register.ts'
import { asFault, StorageFault } from '../faults.ts'
import { makeFolder } from '../make-folder.ts'
import { migrations } from '../migrations/index.ts'
import { headFileOf } from './back-up.ts'
import { backUpSqlite } from './back-up-sqlite.ts'
import { lookInto } from './look-into.ts'
import { runPgTool } from './run-pg-tool.ts'
import type { Where } from './where.ts'

/** What was restored, and what a check of it found. */
export interface Restored {
  readonly reports: number
  readonly heads: readonly LogHead[]
  readonly findings: readonly Finding[]
  /** False for a register of an older schema: it is checked once it was opened, which brings it up to date. */
  readonly checked: boolean
  /** Where the register that was there before is now; null where there was none, or where PostgreSQL held it. */
  readonly replaced: string | null
}

interface Asked {
  readonly where: Where
  readonly file: string
  /** Said in so many words: a register that is there makes way. */
  readonly overwrite: boolean
  /** What the files of now are told apart by. */
  readonly now: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Puts a backup in the place of the register, and checks it there. A register that is there is left alone unless `overwrite` is said; on SQLite its file
 * is kept under another name. Refuses with restore_file_missing, restore_over_register, register_in_use, restore_not_a_register, schema_newer,
 * pg_tool_missing, pg_tool_failed, as `makeFolder` does, or with the code of a storage fault. Whatever it refuses, the register is as it was.
 */
export const restore = async (asked: Asked): Promise<Outcome<Restored>> => {
  if (!existsSync(asked.file)) return refuse('restore_file_missing', { file: asked.file })
  try {
    return asked.where.kind === 'sqlite' ? await restoreSqlite(asked, asked.where.file) : await restorePostgres(asked, asked.where.url)
  } catch (error) {
    const fault = asFault(error)
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  }
}

const restoreSqlite = async ({ where: { files = null }, file, overwrite, now }: Asked, register: string): Promise<Outcome<Restored>> => {
  const version = versionOfFile(file)
  if (version === null) return refuse('restore_not_a_register', { file })
  if (version > migrations.length) return refuse('schema_newer', { found: version, known: migrations.length })
  const folder = dirname(register)
  if (existsSync(register) && !overwrite) return refuse('restore_over_register', { place: folder })
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const copy = join(folder, `.hopluu-restore-${process.pid}.sqlite`)
  try {
    await (await open(copy, 'wx', 0o600)).close()
    const { reports, heads } = await backUpSqlite(file, copy)
    const checked = version === migrations.length
    const findings = checked ? await findingsOf({ kind: 'sqlite', file: copy, files }, []) : accept([])
    if (!findings.ok) return findings
    const replaced = existsSync(register) ? join(folder, `hopluu-replaced-${now.replace(/[:.]/g, '-')}.sqlite`) : null
    const swapped = await swap(register, copy, replaced)
    return swapped.ok ? accept({ reports, heads, findings: findings.value, checked, replaced }) : swapped
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(copy + end, { force: true })
  }
}

/** The schema of the register in a file; null where that is none. */
const versionOfFile = (file: string): number | null => {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(file, { readOnly: true })
    return Number(database.prepare('select max(version) as version from schema_version').get()?.version)
  } catch {
    // Whatever is wrong with it, it is no backup of a register.
    return null
  } finally {
    database?.close()
  }
}

/** Puts the copy in the place of the register, which nobody may have open: it would go on writing into a file that nobody finds any more. */
const swap = async (register: string, copy: string, replaced: string | null): Promise<Outcome<null>> => {
  const held = replaced === null ? null : hold(register)
  if (held === 'in use') return refuse('register_in_use', { place: dirname(register) })
  try {
    if (replaced !== null)
      for (const end of ['', '-wal', '-shm']) if (existsSync(register + end)) await rename(register + end, replaced + end)
    await rename(copy, register)
    await settle(dirname(register))
  } finally {
    held?.close()
  }
  return accept(null)
}

/** Takes a register for oneself: out of WAL it only goes while no one else has it open. Null for a file so damaged that it cannot be taken. */
const hold = (register: string): DatabaseSync | 'in use' | null => {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(register, { timeout: 0 })
    database.exec('pragma journal_mode = delete; begin exclusive')
    return database
  } catch (error) {
    database?.close()
    const fault = asFault(error)
    return fault instanceof StorageFault && fault.code === 'storage_busy' ? 'in use' : null
  }
}

/** Writes a folder's names to the disk, so that a power cut does not undo what was renamed. Windows has nothing of the kind. */
const settle = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const restorePostgres = async (
  { where: { files = null }, file, overwrite, environment }: Asked,
  url: string
): Promise<Outcome<Restored>> => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'hopluu restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows: tables } = await client.query(
      `select 1 from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace limit 1`
    )
    const { rows: others } = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'hopluu' limit 1`
    )
    if (tables.length > 0 && !overwrite) return refuse('restore_over_register', { place: 'PostgreSQL' })
    if (others.length > 0) return refuse('register_in_use', { place: 'PostgreSQL' })
    const over = tables.length > 0 ? ['--clean', '--if-exists'] : []
    const words = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error', ...over, file]
    const restored = await runPgTool('pg_restore', words, url, environment)
    if (!restored.ok) return restored
    await client.query('analyze')
    const { rows: counted } = await client.query<{ n: string }>('select count(*) as n from report')
    const heads = await headsBeside(file)
    const findings = await findingsOf({ kind: 'postgres', url, files }, heads)
    const reports = Number(counted[0]?.n)
    if (findings.ok) return accept({ reports, heads, findings: findings.value, checked: true, replaced: null })
    return findings.refusal.code === 'schema_older' ? accept({ reports, heads, findings: [], checked: false, replaced: null }) : findings
  } finally {
    await client.end().catch(() => {})
  }
}

/** The heads that the backup wrote down beside its dump. */
const headsBeside = async (dump: string): Promise<LogHead[]> => {
  const file = headFileOf(dump)
  if (!existsSync(file)) return []
  return (await readFile(file, 'utf8')).split('\n').flatMap((line) => readHead(line) ?? [])
}

const findingsOf = async (where: Where, since: readonly LogHead[]): Promise<Outcome<readonly Finding[]>> => {
  const findings: Finding[] = []
  const nothing = (): void => {}
  const looked = await lookInto<Checked>(where, (database) =>
    database.check({ since, found: (finding) => findings.push(finding), begins: nothing, advanced: nothing })
  )
  return looked.ok ? accept(findings) : looked
}

/** What a file is called that holds a register as it was before it was brought up to date. */
export const fileBeforeUpgrade = (register: string, schema: number, now: string): string =>
  join(dirname(register), `${basename(register, '.sqlite')}-schema-${schema}-${now.replace(/[:.]/g, '-')}.sqlite`)
