import assert from 'node:assert/strict'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { test } from 'node:test'
import { DOSSIER_KINDS } from '../../src/register/index.ts'
import { databaseOver } from '../../src/storage/index.ts'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, only, TOLD_AGAIN } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { withRegister } from './with-register.ts'

const inMemory: Peer = {
  name: 'SQLite in memory',
  open: async () => {
    const direct = new DatabaseSync(':memory:')
    const database = databaseOver(nodeSqliteDialect(direct), 'sqlite')
    return { database, beside: database, raw: async (sql) => direct.prepare(sql).all(), close: () => database.close() }
  },
  stop: async () => {}
}

/** How many questions the database is asked while `run` goes on. */
const questionsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const statement = StatementSync.prototype as { all: (...given: unknown[]) => unknown }
  const { all } = statement
  let asked = 0
  statement.all = function (this: unknown, ...given) {
    asked++
    return all.apply(this, given)
  }
  try {
    await run()
  } finally {
    statement.all = all
  }
  return asked
}

// Each question goes over the wire to PostgreSQL: what a page asks must not grow with what it shows, nor by one more list as one more page.
test('a page asks few questions, whatever it shows', async () => {
  await withRegister(
    inMemory,
    async ({ register, store }) => {
      for (const text of [CA_MAU, AGAIN, TOLD_AGAIN, HAI_BOI]) await decideAll(register, await add(register, text, '2024-11-15'), 'accept')
      const { id } = await only(store, 'partner', 'Hà Nội')
      const facets = [{ facet: 'partner', value: id }]
      const page = await questionsOf(() =>
        register.atOnce((inside) =>
          Promise.all([
            inside.showDossier(id),
            inside.listSums(id),
            ...DOSSIER_KINDS.flatMap((kind) => [
              inside.listDossiers({ kind, facets }),
              inside.listDossiers({ kind, facets, order: 'first' }),
              inside.countDossiers({ kind, facets })
            ])
          ])
        )
      )
      // Nine kinds, each listed twice and counted: a list by itself asks nine.
      assert.ok(page < 60, `a page of 18 lists asks ${page}`)
      const list = await questionsOf(() => register.listDossiers({ kind: 'undertaking', facets: [{ facet: 'partner', value: id }] }))
      assert.ok(list < 12, `a list asks ${list}`)
      const search = await questionsOf(() => register.search({ text: 'ha noi' }))
      assert.ok(search < 25, `a search asks ${search}`)
    },
    { reader: true }
  )
})
