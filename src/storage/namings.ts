import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { AcceptedNaming, Naming, WritingStore } from '../register/index.ts'
import { padded } from './padded.ts'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

/** Keys asked for in one query: few queries, and no list that either database finds too long. */
const AT_ONCE = 1024

export const allNamings = async (db: Db, workspaceId: string): Promise<AcceptedNaming[]> => {
  const rows = await db
    .selectFrom('naming')
    .innerJoin('naming_item', (j) =>
      j.onRef('naming_item.workspace_id', '=', 'naming.workspace_id').onRef('naming_item.digest', '=', 'naming.digest')
    )
    .select(['naming.digest', 'naming.naming', 'said_on', 'report_id', 'item_id'])
    .where('naming.workspace_id', '=', workspaceId)
    .orderBy('naming.digest')
    .orderBy('said_on')
    .orderBy('report_id')
    .orderBy('item_id')
    .execute()
  return [...Map.groupBy(rows, ({ digest }) => digest).values()].flatMap((of): AcceptedNaming[] => {
    const last = of.at(-1)
    if (!last) return []
    const from = of.map(({ report_id, item_id }) => `${report_id}/${item_id}`)
    return [{ naming: JSON.parse(last.naming) as Naming, last: originOf(last), from }]
  })
}

const originOf = ({ said_on, report_id, item_id }: { said_on: string; report_id: string; item_id: string }): AcceptedNaming['last'] => ({
  on: said_on || null,
  reportId: report_id,
  itemId: item_id
})

export const namingsByKey = async (db: Db, workspaceId: string, keys: readonly string[]): Promise<Map<string, AcceptedNaming>> => {
  const found = new Map<string, AcceptedNaming>()
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    // A long document asks for a million: others are answered in between.
    if (from > 0) await setImmediate()
    const rows = await db
      .selectFrom('naming_key')
      .select('digest')
      .distinct()
      .where('workspace_id', '=', workspaceId)
      .where('key', 'in', padded(keys.slice(from, from + AT_ONCE)))
      .execute()
    const fresh = rows.map(({ digest }) => digest).filter((digest) => !found.has(digest))
    for (const [digest, naming] of await namingsOf(db, workspaceId, fresh)) found.set(digest, naming)
  }
  return found
}

/** Those that some accepted item still teaches. */
const namingsOf = async (db: Db, workspaceId: string, digests: readonly string[]): Promise<Map<string, AcceptedNaming>> => {
  const found = new Map<string, AcceptedNaming>()
  for (let from = 0; from < digests.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('naming')
      .select(['digest', 'naming'])
      .select((e) =>
        e
          .selectFrom('naming_item')
          .select(sql<string>`said_on || ' ' || report_id || '/' || item_id`.as('last'))
          .whereRef('naming_item.workspace_id', '=', 'naming.workspace_id')
          .whereRef('naming_item.digest', '=', 'naming.digest')
          .orderBy('said_on', 'desc')
          .orderBy('report_id', 'desc')
          .orderBy('item_id', 'desc')
          .limit(1)
          .as('last')
      )
      .where('workspace_id', '=', workspaceId)
      .where('digest', 'in', padded(digests.slice(from, from + AT_ONCE)))
      .execute()
    for (const { digest, naming, last } of rows) {
      const [, said_on = '', report_id = '', item_id = ''] = /^(\S*) (.*)\/([^/]*)$/.exec(last ?? '') ?? []
      if (last) found.set(digest, { naming: JSON.parse(naming) as Naming, last: originOf({ said_on, report_id, item_id }) })
    }
  }
  return found
}

export const putNamings = async (
  db: Db,
  workspaceId: string,
  { reportId, on, namings }: Parameters<WritingStore['putNamings']>[0]
): Promise<void> => {
  const saidOn = on ?? ''
  const there = await db
    .selectFrom('naming_item')
    .select(['item_id', 'digest', 'said_on'])
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .execute()
  const wanted = new Map(namings.map((one) => [one.itemId, one]))
  const isAsWanted = ({ item_id, digest, said_on }: (typeof there)[number]): boolean =>
    wanted.get(item_id)?.digest === digest && said_on === saidOn
  const gone = there.filter((row) => !isAsWanted(row)).map(({ item_id }) => item_id)
  const kept = new Set(there.filter(isAsWanted).map(({ item_id }) => item_id))
  const fresh = namings.filter(({ itemId }) => !kept.has(itemId))
  if (gone.length > 0)
    await db
      .deleteFrom('naming_item')
      .where('workspace_id', '=', workspaceId)
      .where('report_id', '=', reportId)
      .where('item_id', 'in', gone)
      .execute()
  if (fresh.length === 0) return
  const each = [...new Map(fresh.map((one) => [one.digest, one])).values()]
  await db
    .insertInto('naming')
    .values(each.map(({ digest, naming }) => ({ workspace_id: workspaceId, digest, naming: JSON.stringify(naming) })))
    .onConflict((c) => c.doNothing())
    .execute()
  const keys = each.flatMap(({ digest, keys }) => keys.map((key) => ({ workspace_id: workspaceId, key, digest })))
  if (keys.length > 0)
    await db
      .insertInto('naming_key')
      .values(keys)
      .onConflict((c) => c.doNothing())
      .execute()
  await db
    .insertInto('naming_item')
    .values(
      fresh.map(({ itemId, digest }) => ({ workspace_id: workspaceId, digest, said_on: saidOn, report_id: reportId, item_id: itemId }))
    )
    .execute()
}
