import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type ColumnType, DUMP_TABLES, type DumpRow, type DumpTableName } from '../../exchange/index.ts'

export const DUMP_FORMATS = ['jsonl', 'parquet'] as const
export type DumpFormat = (typeof DUMP_FORMATS)[number]

/** The files of a dump while they are written: a table takes rows in any number of portions. */
export interface TableFiles {
  add(table: DumpTableName, rows: readonly DumpRow[]): Promise<void>
  close(): Promise<void>
}

/** Opens a file for each table in a folder, by the format. */
export const openTableFiles = (folder: string, format: DumpFormat): Promise<TableFiles> =>
  format === 'jsonl' ? openJsonLines(folder) : openParquet(folder)

/** A row a line, its columns in their order. */
const openJsonLines = async (folder: string): Promise<TableFiles> => {
  const files = new Map<string, FileHandle>()
  for (const { name } of DUMP_TABLES) files.set(name, await open(join(folder, `${name}.jsonl`), 'w'))
  return {
    add: async (table, rows) => {
      if (rows.length > 0) await files.get(table)?.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    },
    close: async () => {
      for (const file of files.values()) await file.close()
    }
  }
}

const PARQUET_TYPES = { text: 'STRING', json: 'JSON', integer: 'INT32', boolean: 'BOOLEAN' } as const satisfies Record<ColumnType, string>

/** So many rows stand in memory before they are written as one group. */
const GROUP_ROWS = 10_000

const openParquet = async (folder: string): Promise<TableFiles> => {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const tables = new Map(
    DUMP_TABLES.map((table) => {
      const columnData = (rows: readonly DumpRow[]) =>
        table.columns.map(({ name, type }) => ({ name, data: rows.map((row) => row[name] ?? null), type: PARQUET_TYPES[type] }))
      const writer = new ParquetWriter({
        writer: fileWriter(join(folder, `${table.name}.parquet`)),
        schema: schemaFromColumnData({ columnData: columnData([]) }),
        createdBy: 'Hợp Lưu'
      })
      return [table.name as DumpTableName, { writer, columnData, waiting: [] as DumpRow[] }] as const
    })
  )
  const flush = async ({ writer, columnData, waiting }: NonNullable<ReturnType<typeof tables.get>>): Promise<void> => {
    if (waiting.length > 0) await writer.write({ columnData: columnData(waiting), rowGroupSize: GROUP_ROWS })
    waiting.length = 0
  }
  return {
    add: async (name, rows) => {
      const table = tables.get(name)
      if (!table) return
      for (const row of rows) table.waiting.push(row)
      if (table.waiting.length >= GROUP_ROWS) await flush(table)
    },
    close: async () => {
      for (const table of tables.values()) {
        await flush(table)
        await table.writer.finish()
      }
    }
  }
}
