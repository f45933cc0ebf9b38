import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { Kysely, sql } from 'kysely'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openSqlite } from './open-sqlite.ts'

interface Notes {
  note: { id: number; text: string }
}

const openNotes = async () => {
  const database = new DatabaseSync(':memory:')
  const db = new Kysely<Notes>({ dialect: nodeSqliteDialect(database) })
  await sql`create table note (id integer primary key, text text not null)`.execute(db)
  return { database, db }
}

test('a full disk is the fault that is reported, and nothing of the transaction stays', async () => {
  const { database, db } = await openNotes()
  database.exec('pragma max_page_count = 20')
  const filling = db.transaction().execute(async (inside) => {
    for (let id = 1; id <= 200; id++)
      await inside
        .insertInto('note')
        .values({ id, text: 'đầy '.repeat(500) })
        .execute()
  })
  await assert.rejects(filling, /database or disk is full/)
  assert.equal(database.isTransaction, false)
  assert.deepEqual(await db.selectFrom('note').selectAll().execute(), [])
  database.exec('pragma max_page_count = 1000')
  await db.insertInto('note').values({ id: 1, text: 'còn chỗ' }).execute()
  await db.destroy()
})

test('a statement says how many rows it changed, and one that returns rows returns them', async () => {
  const { db } = await openNotes()
  const added = await db
    .insertInto('note')
    .values([
      { id: 1, text: 'một' },
      { id: 2, text: 'hai' }
    ])
    .returning('id')
    .execute()
  assert.deepEqual(
    added.map(({ id }) => id),
    [1, 2]
  )
  const changed = await db.updateTable('note').set({ text: 'ba' }).where('id', '>', 1).executeTakeFirstOrThrow()
  assert.equal(changed.numUpdatedRows, 1n)
  const streamed: string[] = []
  for await (const { text } of db.selectFrom('note').select('text').orderBy('id').stream()) streamed.push(text)
  assert.deepEqual(streamed, ['một', 'ba'])
  await db.destroy()
})

test('a file that is no database is a damaged one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-sqlite-'))
  const file = join(folder, 'register.sqlite')
  await writeFile(file, 'Đây không phải là cơ sở dữ liệu. '.repeat(100))
  assert.throws(() => openSqlite(file), { name: 'StorageFault', code: 'storage_damaged' })
  await rm(folder, { recursive: true })
})

test('a file that cannot be opened is unreachable', () => {
  assert.throws(() => openSqlite('/nonexistent/folder/register.sqlite'), { name: 'StorageFault', code: 'storage_unreachable' })
})

test('two processes writing to one file wait for each other, reading before they write', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-sqlite-'))
  const file = join(folder, 'notes.sqlite')
  const notes = new DatabaseSync(file)
  notes.exec('pragma journal_mode = wal; create table note (id integer primary key, text text not null)')
  const writer = `
    import { DatabaseSync } from 'node:sqlite'
    import { Kysely } from 'kysely'
    import { nodeSqliteDialect } from ${JSON.stringify(new URL('./node-sqlite-dialect.ts', import.meta.url).href)}
    const db = new Kysely({ dialect: nodeSqliteDialect(new DatabaseSync(${JSON.stringify(file)}, { timeout: 5000 })) })
    for (let i = 0; i < 40; i++) {
      await db.transaction().execute(async (inside) => {
        const { last } = await inside.selectFrom('note').select((e) => e.fn.max('id').as('last')).executeTakeFirstOrThrow()
        await inside.insertInto('note').values({ id: (last ?? 0) + 1, text: 'ghi' }).execute()
      })
    }
    await db.destroy()`
  const run = () =>
    new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', writer], { cwd: import.meta.dirname })
      let stderr = ''
      child.stderr.on('data', (part) => {
        stderr += part
      })
      child.on('close', (code) => resolve({ code, stderr }))
    })
  for (const { code, stderr } of await Promise.all([run(), run()])) assert.equal(code, 0, stderr)
  assert.equal(notes.prepare('select max(id) as last from note').get()?.last, 80)
  notes.close()
  await rm(folder, { recursive: true })
})

test('what only reads does not wait for a transaction that writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-sqlite-'))
  const database = openSqlite(join(folder, 'hopluu.sqlite'))
  await database.migrate('2026-01-15T02:00:00.000Z')
  await database.ensureWorkspace({ id: 'w', name: 'w', now: '2026-01-15T02:00:00.000Z' })
  const store = database.store('w')
  const listed = () => store.listReports({ limit: 1, after: null, search: null, having: [] })
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const writing = store.transaction(async () => {
    begun.resolve()
    await goOn.promise
  })
  await begun.promise
  assert.deepEqual(await listed(), [])
  goOn.resolve()
  await writing
  await database.close()
  await rm(folder, { recursive: true })
})
