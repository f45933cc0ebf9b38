import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, Kysely, PGliteDialect, sql } from 'kysely'
import { checkRegister } from '../../src/storage/audit/check-register.ts'
import type { DatabaseKind } from '../../src/storage/database-kind.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'
import type { Schema } from '../../src/storage/schema.ts'
import { accepted } from './with-register.ts'

const NOW = '2026-01-15T02:00:00.000Z'
/** SHA-256 of nothing. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const DATABASES: Readonly<Record<DatabaseKind, () => Dialect>> = {
  sqlite: () => nodeSqliteDialect(new DatabaseSync(':memory:', { enableForeignKeyConstraints: true })),
  postgres: () => new PGliteDialect({ pglite: new PGlite() })
}

for (const [kind, open] of Object.entries(DATABASES) as [DatabaseKind, () => Dialect][]) {
  test(`a register with decisions keeps them through the step to returned items, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0006-review')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into workspace (id, name, created_at) values ('w', 'w', '${NOW}')`)
    await run(`insert into original (workspace_id, sha256, media_type, byte_length, bytes) values ('w', 's', 'text/plain', 0, '')`)
    await run(`insert into report (workspace_id, id, original_sha256, newest, title, hosts, guests, added_at, counts, doubt_count,
      proposed_items, accepted_items, rejected_items) values ('w', 'r', 's', 1, 't', '[]', '[]', '${NOW}', '{}', 0, 1, 1, 1)`)
    for (const [id, state] of Object.entries({ a1: 'accepted', a2: 'rejected', a3: 'proposed' })) {
      await run(`insert into item (workspace_id, report_id, id, position, kind, state, revision, proposed, words)
        values ('w', 'r', '${id}', 0, 'action', '${state}', 0, '{}', '')`)
      await run(
        `insert into evidence (workspace_id, report_id, item_id, position, start_at, end_at, exact, page) values ('w', 'r', '${id}', 0, 0, 1, 'x', null)`
      )
    }
    const decisions = [
      ['a2', 1, '2026-01-01T00:00:02.000Z'],
      ['a1', 1, '2026-01-01T00:00:01.000Z'],
      ['a1', 2, '2026-01-01T00:00:02.000Z']
    ] as const
    for (const [item, revision, at] of decisions)
      await run(`insert into decision (workspace_id, report_id, item_id, revision, id, verdict, decided_by, decided_at, before)
        values ('w', 'r', '${item}', ${revision}, '${item}${revision}', 'accept', 'local', '${at}', '{}')`)

    accepted(await migrate(db, kind, NOW))
    const states = await db.selectFrom('item').select(['id', 'state']).orderBy('id').execute()
    assert.deepEqual(
      states.map(({ id, state }) => [id, state]),
      [
        ['a1', 'accepted'],
        ['a2', 'rejected'],
        ['a3', 'proposed']
      ]
    )
    const steps = await db.selectFrom('decision').select(['id', 'step']).orderBy('step').execute()
    assert.deepEqual(
      steps.map(({ id, step }) => [id, Number(step)]),
      [
        ['a11', 1],
        ['a12', 2],
        ['a21', 3]
      ]
    )
    await run(`update item set state = 'returned' where id = 'a3'`)
    await assert.rejects(run(`update item set state = 'lost' where id = 'a3'`), /check/i)
    await db.destroy()
  })

  test(`what was done before there was an audit log enters it in the order of its days, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0019-audit-log')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into workspace (id, name, created_at) values ('w', 'w', '${NOW}')`)
    await run(
      `insert into original (workspace_id, sha256, media_type, byte_length, bytes) values ('w', '${EMPTY}', 'text/plain', 0, ${kind === 'sqlite' ? "x''" : "''"})`
    )
    await run(`insert into report (workspace_id, id, original_sha256, newest, title, hosts, guests, added_at, counts, doubt_count,
      proposed_items, accepted_items, rejected_items, worded_by)
      values ('w', 'r', '${EMPTY}', 1, 't', '[]', '[]', '2026-01-01', '{}', 0, 0, 1, 0, '')`)
    await run(`insert into article (workspace_id, report_id, text, source, captions, pages, doubts, unread)
      values ('w', 'r', 'bài', '{}', '[]', '[]', '[]', '[]')`)
    await run(`insert into item (workspace_id, report_id, id, position, kind, state, revision, proposed, words)
      values ('w', 'r', 'a1', 0, 'action', 'accepted', 2, '{}', '')`)
    for (const [revision, day] of [
      [1, '2026-01-02'],
      [2, '2026-01-04']
    ])
      await run(`insert into decision (workspace_id, report_id, item_id, revision, id, verdict, decided_by, decided_at, before, step)
        values ('w', 'r', 'a1', ${revision}, 'd${revision}', 'accept', 'local', '${day}', '{}', ${revision})`)
    await run(`insert into report_event (workspace_id, report_id, number, id, kind, done_by, done_at)
      values ('w', 'r', 1, 'e1', 'restore', 'local', '2026-01-03')`)

    accepted(await migrate(db, kind, NOW))
    const log = await db.selectFrom('audit_log').select(['what', 'number', 'done_at']).orderBy('seq').execute()
    assert.deepEqual(
      log.map(({ what, number, done_at }) => [what, Number(number), done_at]),
      [
        ['report', 0, '2026-01-01'],
        ['decision', 1, '2026-01-02'],
        ['event', 1, '2026-01-03'],
        ['decision', 2, '2026-01-04'],
        ['opening', 4, NOW]
      ]
    )
    const found: string[] = []
    const asked = { since: [], found: ({ code }: { code: string }) => found.push(code), begins: () => {}, advanced: () => {} }
    const looked = await checkRegister(db, kind, null, asked)
    assert.deepEqual([found, looked.logRows], [[], 5])
    await run(`update decision set reason = 'x' where revision = 2`)
    await checkRegister(db, kind, null, asked)
    assert.deepEqual(found, ['row_altered'])
    await db.destroy()
  })

  test(`who brought a report is told by the audit log, where it is told at all, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0025-brought-by')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    for (const workspace of ['v', 'w']) {
      await run(`insert into workspace (id, name, created_at) values ('${workspace}', 'w', '${NOW}')`)
      await run(`insert into audit_head (workspace_id, seq, hash) values ('${workspace}', 0, '')`)
    }
    let newest = 0
    for (const [workspace, id, by] of [
      ['v', 'r', 'minh'],
      ['w', 'r', 'lan'],
      ['w', 's', '']
    ] as const) {
      const blob = kind === 'sqlite' ? "x''" : "''"
      await run(
        `insert into original (workspace_id, sha256, media_type, byte_length, bytes) values ('${workspace}', '${id}', 't', 0, ${blob})`
      )
      await run(`insert into report (workspace_id, id, original_sha256, newest, title, hosts, guests, added_at, counts, doubt_count,
        proposed_items, accepted_items, rejected_items, worded_by)
        values ('${workspace}', '${id}', '${id}', ${++newest}, 't', '[]', '[]', '2026-01-01', '{}', 0, 0, 1, 0, '')`)
      for (const [what, seq] of [
        ['report', 1],
        ['event', 2]
      ] as const)
        await run(`insert into audit_log (workspace_id, seq, what, subject, part, number, done_by, done_at, digest, previous, hash)
          values ('${workspace}', ${seq + (id === 's' ? 2 : 0)}, '${what}', '${id}', '', 0, '${what === 'event' ? 'hoa' : by}', '2026-01-01', '', '', '')`)
    }
    accepted(await migrate(db, kind, NOW))
    const reports = await db.selectFrom('report').select(['workspace_id', 'id', 'added_by']).orderBy('workspace_id').orderBy('id').execute()
    assert.deepEqual(
      reports.map((row) => [row.workspace_id, row.id, row.added_by]),
      [
        ['v', 'r', 'minh'],
        ['w', 'r', 'lan'],
        ['w', 's', null]
      ]
    )
    await db.destroy()
  })

  test(`dossiers with sums in currencies whose digits differed are to be settled anew, and no others, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0015-digits-of-currencies')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into workspace (id, name, created_at) values ('w', 'w', '${NOW}')`)
    for (const [id, settled, currencies] of [
      ['dong', 1, ['VND']],
      ['forint', 1, ['USD', 'HUF']],
      ['kip', 1, ['LAK']],
      ['new', 0, []],
      ['none', 1, []]
    ] as const) {
      await run(`insert into dossier (workspace_id, id, kind, revision, title, title_key, state, pending, spoken_on, opened_at, statements, settled)
        values ('w', '${id}', 'project', 0, 't', 't', 'open', 1, '', '${NOW}', 0, ${settled})`)
      for (const currency of currencies)
        await run(`insert into dossier_sum (workspace_id, dossier_id, currency, minor) values ('w', '${id}', '${currency}', 5)`)
    }
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before + 1)))
    const dossiers = await db.selectFrom('dossier').select(['id', 'settled']).orderBy('id').execute()
    assert.deepEqual(
      dossiers.map(({ id, settled }) => [id, Number(settled)]),
      [
        ['dong', 2],
        ['forint', 1],
        ['kip', 1],
        ['new', 0],
        ['none', 2]
      ]
    )
    await db.destroy()
  })

  test(`undertakings and agreements are to be settled anew for what stood at the end of quarters, and no others, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0016-passings')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into workspace (id, name, created_at) values ('w', 'w', '${NOW}')`)
    for (const [of, settled] of [
      ['agreement', 2],
      ['meeting', 1],
      ['project', 2],
      ['undertaking', 2]
    ] as const)
      await run(`insert into dossier (workspace_id, id, kind, revision, title, title_key, state, pending, spoken_on, opened_at, statements, settled)
        values ('w', '${of}', '${of}', 0, 't', 't', 'open', 1, '', '${NOW}', 0, ${settled})`)
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before + 1)))
    const dossiers = await db.selectFrom('dossier').select(['id', 'settled']).orderBy('id').execute()
    assert.deepEqual(
      dossiers.map(({ settled }) => Number(settled)),
      [1, 1, 2, 1]
    )
    await db.destroy()
  })

  test(`links that went along with a joined dossier are told where they came from, on ${kind}`, async () => {
    const db = new Kysely<Schema>({ dialect: open() })
    const before = migrations.findIndex(({ name }) => name === '0014-homes-of-links')
    accepted(await migrate(db, kind, NOW, migrations.slice(0, before)))
    const run = (text: string) => sql.raw(text).execute(db)
    await run(`insert into workspace (id, name, created_at) values ('w', 'w', '${NOW}')`)
    for (const [id, joinedTo] of [
      ['a', 'null'],
      ['b', `'a'`],
      ['c', 'null']
    ])
      await run(`insert into dossier (workspace_id, id, kind, revision, title, title_key, state, pending, spoken_on, opened_at, statements, joined_to)
        values ('w', '${id}', 'undertaking', 0, 't', 't', 'open', 1, '', '${NOW}', 0, ${joinedTo})`)
    const linked = (from: string, number: number, to: string) =>
      run(`insert into dossier_event (workspace_id, dossier_id, number, id, act, done_by, done_at, before, after)
        values ('w', '${from}', ${number}, '${from}${number}', 'link', 'local', '${NOW}', 'null', '{"relation":"answers","to":"${to}"}')`)
    await linked('b', 1, 'c')
    await linked('c', 1, 'b')
    await linked('c', 2, 'a')
    for (const [from, to, act] of [
      ['a', 'c', 'b1'],
      ['c', 'a', 'c1'],
      ['c', 'a', 'c2']
    ])
      await run(`insert into dossier_link (workspace_id, from_id, relation, to_id, report_id, item_id)
        values ('w', '${from}', 'answers', '${to}', '', '${act}')`)

    accepted(await migrate(db, kind, NOW))
    const links = await db.selectFrom('dossier_link').select(['item_id', 'from_home', 'to_home']).orderBy('item_id').execute()
    assert.deepEqual(
      links.map((link) => Object.values(link)),
      [
        ['b1', 'b', null],
        ['c1', null, 'b'],
        ['c2', null, null]
      ]
    )
    await db.destroy()
  })
}
