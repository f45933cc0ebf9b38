import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Peer } from './peers.ts'
import { accepted, refused, TABLES, withRegister } from './with-register.ts'

const NOW = '2026-01-15T02:00:00.000Z'

export const schemaSuite = (peer: Peer): void => {
  test('migrating again takes no step', async () => {
    const { database, close } = await peer.open()
    try {
      const [first, ...others] = await Promise.all([1, 2, 3].map(() => database.migrate(NOW)))
      assert.ok(first)
      const taken = [first, ...others].map((outcome) => accepted(outcome).taken).sort()
      assert.deepEqual(taken.slice(0, -1), [0, 0])
      assert.ok((taken.at(-1) as number) > 0)
      assert.deepEqual(accepted(await database.migrate(NOW)), { taken: 0 })
    } finally {
      await close()
    }
  })

  test('a schema newer than the program is refused and left as it is', async () => {
    await withRegister(peer, async ({ database, raw }) => {
      await raw(`insert into schema_version (version, name, applied_at) values (99, '0099-from-the-future', '${NOW}')`)
      const outcome = await database.migrate(NOW)
      assert.equal(refused(outcome), 'schema_newer')
      assert.deepEqual(!outcome.ok && outcome.refusal.about?.found, 99)
      assert.equal((await raw('select max(version) as version from schema_version'))[0]?.version, 99)
    })
  })

  test('every table begins its key with the workspace', async () => {
    await withRegister(peer, async ({ database, raw }) => {
      for (const table of TABLES) {
        const sql =
          database.kind === 'sqlite'
            ? `select name from pragma_table_info('${table}') where pk = 1`
            : `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
               where i.indrelid = '${table}'::regclass and i.indisprimary`
        assert.equal((await raw(sql))[0]?.name, 'workspace_id', table)
      }
    })
  })
}
