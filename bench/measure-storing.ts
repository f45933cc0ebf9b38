import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CooperationRecord } from '../src/extraction/index.ts'
import { makeRegister, type Register, reportOfRecord } from '../src/register/index.ts'
import { openSqlite } from '../src/storage/index.ts'
import { accept } from '../src/values/index.ts'
import { countItems, type Example } from './examples.ts'
import { type Figure, rounded } from './figures.ts'

const REPORTS = 600

/** A register over SQLite that takes prepared records instead of reading, so that only the storing is measured. */
export const openBenchRegister = async (
  file: string
): Promise<{
  readonly register: Register
  readonly prepare: (example: Example, n: number) => Uint8Array
  readonly close: () => Promise<void>
}> => {
  const database = openSqlite(file)
  const now = new Date().toISOString()
  await database.migrate(now)
  await database.ensureWorkspace({ id: 'default', name: 'Bench', now })
  const prepared = new Map<Uint8Array, CooperationRecord>()
  const opened = new Map<string, CooperationRecord>()
  const register = makeRegister({
    store: database.store('default'),
    openDocument: async ({ bytes }) => {
      const record = prepared.get(bytes)
      if (!record) throw new Error('This document was not prepared.')
      prepared.delete(bytes)
      opened.set(record.id, record)
      return accept({ ...record.article, source: record.source })
    },
    readArticle: async ({ source }, { addedAt }) => {
      const id = source.sha256.slice(0, 16)
      const record = opened.get(id)
      if (!record) throw new Error('Nothing is read anew here.')
      opened.delete(id)
      return accept(reportOfRecord(record, addedAt))
    },
    now: () => new Date(),
    newId: randomUUID,
    by: 'bench'
  })
  const prepare = ({ bytes: original, record }: Example, n: number): Uint8Array => {
    const bytes = Buffer.concat([original, Buffer.from(`\n${n}`)])
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    prepared.set(bytes, { ...record, id: sha256.slice(0, 16), source: { ...record.source, sha256 } })
    return bytes
  }
  return { register, prepare, close: () => database.close() }
}

/** Adds many reports one after another, each its own durable transaction: original, article, items with evidence, search words. */
export const measureStoring = async (examples: readonly Example[]): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-bench-'))
  const { register, prepare, close } = await openBenchRegister(join(folder, 'bench.sqlite'))
  try {
    let items = 0
    let took = 0
    for (let n = 0; n < REPORTS; n++) {
      const example = examples[n % examples.length]
      if (!example) break
      const bytes = prepare(example, n)
      const begun = performance.now()
      const added = await register.addReport({ bytes })
      took += performance.now() - begun
      if (!added.ok || !added.value.added) throw new Error(`Report ${n} was not added.`)
      items += countItems(example.record)
    }
    return [
      {
        what: 'Storing, SQLite',
        value: `${rounded((items * 1000) / took)} items/s`,
        of: `${REPORTS} reports with ${rounded(items)} items, one transaction a report, ${rounded((REPORTS * 1000) / took)} reports/s`
      }
    ]
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
