import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import pg from 'pg'
import { DOSSIER_KINDS, type Register } from '../../src/register/index.ts'
import { openPostgres, openSqlite, transferSqlite } from '../../src/storage/index.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA, only, TOLD_AGAIN } from './filing-texts.ts'
import { findPostgres, type Opened, type Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, WORKSPACE, withRegister } from './with-register.ts'

/** A register in one file, for a test. */
const inFile = async (run: (file: string, peer: Peer) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-transfer-'))
  const file = join(folder, 'register.sqlite')
  const open = async (): Promise<Opened> => {
    const database = openSqlite(file)
    const direct = new DatabaseSync(file)
    return {
      database,
      beside: database,
      raw: async (sql) => direct.prepare(sql).all(),
      close: async () => {
        direct.close()
        await database.close()
      }
    }
  }
  try {
    await run(file, { name: 'SQLite in a file', open, stop: async () => {} })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** An empty schema of a PostgreSQL, by an address of its own. */
const inSchema = async (
  url: string,
  run: (own: string, raw: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<void>
): Promise<void> => {
  const schema = `hopluu_transfer_${randomUUID().replaceAll('-', '')}`
  const outside = new pg.Client({ connectionString: url })
  await outside.connect()
  try {
    await outside.query(`create schema ${schema}; set search_path = ${schema}`)
    const own = new URL(url)
    own.searchParams.set('options', `-c search_path=${schema}`)
    await run(own.href, async (sql) => (await outside.query(sql)).rows)
  } finally {
    await outside.query(`drop schema ${schema} cascade`)
    await outside.end()
  }
}

const AWKWARD =
  'Ngày 3/4/2025, UBND thành phố Cần Thơ làm việc với đoàn JICA về thoát nước.\nTệp “\\N”\ttách ở C:\\tam\\N và \\. một mình\n\\.\n😀 Hai bên trao đổi.'

/** Reports with decisions, dossiers joined and linked, one report withdrawn, one workspace beside. */
const fill = async (register: Register, another: Register, store: Parameters<typeof only>[0]): Promise<void> => {
  for (const text of [CA_MAU, AGAIN, NARA, TOLD_AGAIN, HAI_BOI])
    await decideAll(register, await add(register, text, '2024-11-15'), 'accept')
  const doubted = await add(register, NARA.replace('Chiều', 'Sáng'), '2025-04-23')
  for (const { id, revision } of accepted(await register.showReport(doubted)).items)
    accepted(await register.decide({ reportId: doubted, itemId: id, revision, verdict: 'reject', reason: 'Bản tin trùng' }))
  const withdrawn = await add(register, `${HAI_BOI} Thêm một câu.`, '2024-01-02')
  accepted(await register.withdrawReport({ reportId: withdrawn, reason: 'Trùng bản tin trước' }))
  accepted(await register.addReport(documentOf(AWKWARD, { publishedOn: '2025-04-03' })))
  accepted(
    await another.addReport(
      documentOf('Ngày 4/4/2025, UBND thành phố Huế làm việc với đoàn JICA về cấp nước sạch.', { publishedOn: '2025-04-04' })
    )
  )
  const tables = [{ row: 1, station: 'CT_01', parameter: 'PM2.5', unit: 'µg/m³' }]
  const measured = [-1, 0, 0.1, 40].map((value, i) => ({
    at: Date.UTC(2025, i, 1),
    from: null,
    value,
    status: 0,
    knownAt: null,
    more: null
  }))
  accepted(
    await register.series.receiveFile({
      rows: tables.flatMap((row) => measured.map((point) => ({ ...row, point }))),
      make: true,
      dryRun: false
    })
  )
  const hanoi = await only(store, 'partner', 'Hà Nội')
  const caMau = await only(store, 'partner', 'Cà Mau')
  accepted(await register.setHome(hanoi.id))
  accepted(
    await register.actOnDossier({
      dossierId: caMau.id,
      revision: (await only(store, 'partner', 'Cà Mau')).revision,
      act: { act: 'note', text: 'Đã gọi điện\tngày 5/5' }
    })
  )
}

const WORDS = ['ubnd ha noi', 'bac lieu', 'đào tạo cán bộ y tế', '“cầu hải bối”', 'jica', 'nar', 'mot minh', 'khong co gi'] as const

/** All that people can ask of a register. */
const everything = async (register: Register): Promise<unknown> => {
  const { rows: reports } = accepted(await register.listReports({}))
  const kinds = await Promise.all(
    DOSSIER_KINDS.map(async (kind) => {
      const { rows } = accepted(await register.listDossiers({ kind, limit: 200 }))
      const orders = await Promise.all(
        (['title', 'spoken', 'first', 'due'] as const).map(async (order) => accepted(await register.listDossiers({ kind, order })).rows)
      )
      const shown = await Promise.all(rows.map(async ({ id }) => [await register.showDossier(id), await register.followChain(id)]))
      return { rows, orders, shown, named: accepted(await register.listDossiers({ kind, named: 'ha noi' })) }
    })
  )
  return JSON.parse(
    JSON.stringify({
      reports,
      kinds,
      withdrawn: accepted(await register.listWithdrawn({})),
      shown: await Promise.all(reports.map(async ({ id }) => accepted(await register.showReport(id)))),
      originals: await Promise.all(reports.map(async ({ id }) => [...accepted(await register.originalOf(id)).bytes])),
      found: await Promise.all(WORDS.map((text) => register.search({ text }))),
      today: accepted(await register.lookAtToday()),
      states: accepted(await register.countStates({ by: 'quarter' })),
      standing: accepted(await register.countStanding({})),
      money: accepted(await register.sumMoney({})),
      partners: accepted(await register.relatePartners({})),
      places: accepted(await register.lookAtPlaces()),
      knowledge: await register.knowledge()
    })
  )
}

const NOW = { now: '2026-01-15T02:00:00.000Z', onTable: () => {} }
const clock = () => new Date('2026-01-15T02:00:00Z')
const url = await findPostgres()
if (url === null) process.stdout.write('NOT RUN: PostgreSQL\n')

test('a register that was transferred answers everything as before, in every workspace, and goes on from there', {
  skip: url === null
}, async () => {
  await inFile(async (file, peer) => {
    await withRegister(
      peer,
      async ({ registerOf, store, raw }) => {
        const [here, beside] = [await registerOf(WORKSPACE, { now: clock }), await registerOf('khac', { now: clock })]
        await fill(here, beside, store)
        const before = [await everything(here), await everything(beside)]
        await inSchema(url ?? '', async (own, rawThere) => {
          const told: string[] = []
          const done = accepted(await transferSqlite(file, own, { ...NOW, onTable: ({ table, rows }) => told.push(`${table} ${rows}`) }))
          assert.equal(done.reports, 9)
          assert.ok(told.includes('report 9') && told.includes('report_words 8'), told.join(', '))
          for (const table of ['item', 'evidence', 'decision', 'dossier_event', 'statement', 'chart_cell']) {
            const count = async (of: typeof raw) => Number((await of(`select count(*) as n from ${table}`))[0]?.n)
            assert.equal(await count(rawThere), await count(raw), table)
          }
          await withRegister(
            { ...peer, open: async () => openedAt(own, rawThere) },
            async (there) => {
              const moved = [await there.registerOf(WORKSPACE, { now: clock }), await there.registerOf('khac', { now: clock })] as const
              assert.deepEqual([await everything(moved[0]), await everything(moved[1])], before)
              await decideAll(moved[0], await add(moved[0], `${CA_MAU} Thêm một câu.`, '2024-05-16'), 'accept')
              assert.equal((await only(there.store, 'person', 'Lê Hoàng Nam')).statements, 4)
            },
            { reader: true, firstId: 1_000_000 }
          )
        })
      },
      { reader: true }
    )
  })
})

const openedAt = async (own: string, raw: Opened['raw']): Promise<Opened> => {
  const database = openPostgres(own, () => {})
  return { database, beside: database, raw, close: () => database.close() }
}

test('tables, indexes and keys are those of a register that began on PostgreSQL', { skip: url === null }, async () => {
  const made = `select 'index' as what, replace(pg_get_indexdef(indexrelid), current_schema() || '.', '') as def from pg_index
      join pg_class on pg_class.oid = indexrelid where relnamespace = current_schema()::regnamespace
    union all select conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
    order by 1, 2`
  await inFile(async (file, peer) => {
    await withRegister(peer, async () => {
      await inSchema(url ?? '', async (own, raw) => {
        accepted(await transferSqlite(file, own, NOW))
        const transferred = await raw(made)
        await inSchema(url ?? '', async (other, rawOther) => {
          const database = openPostgres(other, () => {})
          accepted(await database.migrate(NOW.now))
          await database.close()
          assert.deepEqual(transferred, await rawOther(made))
        })
      })
    })
  })
})

test('a database that holds anything is refused and left as it is', { skip: url === null }, async () => {
  await inFile(async (file, peer) => {
    await withRegister(peer, async () => {
      await inSchema(url ?? '', async (own, raw) => {
        await raw('create table their_own (n integer)')
        assert.equal(refused(await transferSqlite(file, own, NOW)), 'transfer_into_not_empty')
        assert.deepEqual(await raw(`select relname from pg_class where relnamespace = current_schema()::regnamespace`), [
          { relname: 'their_own' }
        ])
      })
    })
  })
})

test('where a row cannot be taken in, nothing stays behind, and the file can be written again', { skip: url === null }, async () => {
  await inFile(async (file, peer) => {
    await withRegister(peer, async ({ register, raw }) => {
      await register.addReport(documentOf('Cần Thơ tiếp JICA'))
      await raw(`update article set text = 'a' || char(0) || 'b'`)
      await inSchema(url ?? '', async (own, rawThere) => {
        await assert.rejects(transferSqlite(file, own, NOW), (fault: Error & { code?: string }) => fault.code === 'storage_failed')
        assert.deepEqual(await rawThere(`select relname from pg_class where relnamespace = current_schema()::regnamespace`), [])
      })
      accepted(await register.addReport(documentOf('Cần Thơ tiếp Đà Nẵng')))
    })
  })
})
