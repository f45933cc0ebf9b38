import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DumpHead,
  type DumpRow,
  type DumpTableName,
  decisionRows,
  dictionaryAsJson,
  dictionaryAsMarkdown,
  dossierRow,
  itemRows,
  linkRows,
  rateRow,
  reportRow,
  transactionRow,
  valueRows
} from '../../exchange/index.ts'
import { DOSSIER_KINDS, type Page, type Register } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type DumpFormat, openTableFiles } from './table-files.ts'

const PAGE = 200

/**
 * Writes a whole register, as it stands at one moment, into an empty folder: a file for each table and the data dictionary that says what their columns mean. Memory holds a
 * page of it. Refuses with dump_folder_not_empty.
 */
export const dumpRegister = async (
  register: Register,
  { folder, format, at }: { readonly folder: string; readonly format: DumpFormat; readonly at: Date }
): Promise<Outcome<DumpHead>> => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) return refuse('dump_folder_not_empty', { folder })
  const files = await openTableFiles(folder, format)
  const rows: Record<string, number> = {}
  const add = async (table: DumpTableName, more: readonly DumpRow[]): Promise<void> => {
    rows[table] = (rows[table] ?? 0) + more.length
    await files.add(table, more)
  }
  try {
    await register.atOnce(async (now) => {
      for await (const { id } of pages((cursor) => now.listReports({ limit: PAGE, ...cursor }))) {
        const report = must(await now.showReport(id))
        await add('reports', [reportRow(report)])
        await add('items', itemRows(report))
        await add('decisions', decisionRows(report))
      }
      for (const kind of DOSSIER_KINDS)
        for await (const line of pages((cursor) => now.listDossiers({ kind, order: 'title', limit: PAGE, ...cursor }))) {
          await add('dossiers', [dossierRow(line)])
          await add('values', valueRows(line))
          await add('links', linkRows(line))
        }
      for await (const line of pages((cursor) => now.listLedger({ limit: PAGE, ...cursor })))
        await add('transactions', [transactionRow(line)])
      await add('rates', must(await now.listRates({})).rates.map(rateRow))
    })
  } finally {
    await files.close()
  }
  const head: DumpHead = { level: register.level, at: at.toISOString(), rows }
  await writeFile(join(folder, 'data-dictionary.json'), dictionaryAsJson(head))
  await writeFile(join(folder, 'data-dictionary.md'), dictionaryAsMarkdown(head))
  await register.saw({ what: 'export', subject: `dump.${format}` })
  return accept(head)
}

/** The rows of a list, page after page. */
async function* pages<T>(list: (cursor: { readonly cursor?: string }) => Promise<Outcome<Page<T>>>): AsyncGenerator<T> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { rows, nextCursor }: Page<T> = must(await list(cursor === undefined ? {} : { cursor }))
    yield* rows
    cursor = nextCursor
  }
}

/** A list without conditions, and what was listed a moment ago in the same state of the register, cannot be refused. */
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the register could not be listed: ${outcome.refusal.code}`)
  return outcome.value
}
