import type { Kysely } from 'kysely'
import type { Dossier, DossierFilter, DossierKind, Facet } from '../../register/index.ts'
import { firstDay } from '../../values/index.ts'
import type { Ask } from '../gather.ts'
import { padded } from '../padded.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

/** By what a dossier is listed from now on, with the days that such lists are ordered by; how many each facet has is counted along. */
export const putFacets = async (db: Db, workspaceId: string, dossier: Dossier, facets: readonly Facet[]): Promise<void> => {
  const { id, kind } = dossier
  const days = {
    spoken_on: dossier.spokenOn ?? '',
    awaited_by: dossier.pending ? dossier.dueBy : null,
    first_from: dossier.firstOn === null ? null : firstDay(dossier.firstOn)
  }
  const rows = await db
    .selectFrom('dossier_facet')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', id)
    .execute()
  const key = ({ facet, value }: Facet): string => `${facet}\n${value}`
  // A dossier that was joined to another is in no list.
  const wanted = new Map((dossier.joinedTo === null ? facets : []).map(({ facet, value }) => [key({ facet, value }), { facet, value }]))
  const gone = rows.filter((row) => !wanted.has(key(row)))
  const fresh = [...wanted.values()].filter((facet) => !rows.some((row) => key(row) === key(facet)))

  if (rows.some((row) => row.spoken_on !== days.spoken_on || row.awaited_by !== days.awaited_by || row.first_from !== days.first_from))
    await db.updateTable('dossier_facet').set(days).where('workspace_id', '=', workspaceId).where('dossier_id', '=', id).execute()
  for (const { facet, value } of gone)
    await db
      .deleteFrom('dossier_facet')
      .where('workspace_id', '=', workspaceId)
      .where('dossier_id', '=', id)
      .where('facet', '=', facet)
      .where('value', '=', value)
      .execute()
  if (fresh.length > 0)
    await db
      .insertInto('dossier_facet')
      .values(fresh.map((facet) => ({ workspace_id: workspaceId, kind, ...facet, ...days, dossier_id: id })))
      .execute()
  await count(db, workspaceId, kind, fresh, 1)
  await count(db, workspaceId, kind, gone, -1)
}

const count = async (db: Db, workspaceId: string, kind: DossierKind, facets: readonly Facet[], by: 1 | -1): Promise<void> => {
  if (facets.length === 0) return
  await db
    .insertInto('dossier_count')
    .values(facets.map(({ facet, value }) => ({ workspace_id: workspaceId, kind, facet, value, dossiers: by })))
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'kind', 'facet', 'value'])
        .doUpdateSet((e) => ({ dossiers: e('dossier_count.dossiers', '+', e.ref('excluded.dossiers')) }))
    )
    .execute()
}

export type CountRow = Pick<Schema['dossier_count'], 'kind' | 'facet' | 'value' | 'dossiers'>

/** Names one count: a kind, a facet and a value. */
export const countKey = ({ kind, facet, value }: Omit<CountRow, 'dossiers'>): string => JSON.stringify([kind, facet, value])

/** The counts that these keys name, where there are any. */
export const countRows = async (db: Db, workspaceId: string, keys: readonly string[]): Promise<CountRow[]> => {
  if (keys.length === 0) return []
  const named = padded(keys).map((key) => JSON.parse(key) as [string, string, string])
  return db
    .selectFrom('dossier_count')
    .select(['kind', 'facet', 'value', 'dossiers'])
    .where((e) =>
      e.or(
        named.map(([kind, facet, value]) =>
          e.and([e('workspace_id', '=', workspaceId), e('kind', '=', kind), e('facet', '=', facet), e('value', '=', value)])
        )
      )
    )
    .execute()
}

/** How many dossiers of a kind each of these facets has, in their order. */
export const countsOf = async (countRows: Ask<CountRow>, kind: DossierKind, facets: readonly Facet[]): Promise<number[]> => {
  const keys = facets.map((facet) => countKey({ kind, ...facet }))
  const known = new Map((await countRows(keys)).map((row) => [countKey(row), row.dossiers]))
  return keys.map((key) => known.get(key) ?? 0)
}

interface Awaited {
  readonly kind: DossierKind
  readonly facet: Facet
  readonly due: NonNullable<DossierFilter['due']>
  readonly most: number
}

/** How many dossiers with a facet somebody still has to see to within some days, counted no further than `most`. */
export const countAwaited = async (db: Db, workspaceId: string, { kind, facet, due, most }: Awaited): Promise<number> => {
  const { from, until } = due
  const awaited = db
    .selectFrom('dossier_facet')
    .select('dossier_id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('facet', '=', facet.facet)
    .where('value', '=', facet.value)
    .where('awaited_by', 'is not', null)
    .$if(from !== undefined, (q) => q.where('awaited_by', '>=', from ?? ''))
    .$if(until !== undefined, (q) => q.where('awaited_by', '<=', until ?? ''))
    .limit(most)
  const { n } = await db
    .selectFrom(awaited.as('counted'))
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** How many dossiers of each kind each value of a facet has, where there are any. */
export const countsByValue = async (db: Db, workspaceId: string, kinds: readonly DossierKind[], facet: string) => {
  const rows = await db
    .selectFrom('dossier_count')
    .select(['kind', 'value', 'dossiers'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', kinds)
    .where('facet', '=', facet)
    .where('dossiers', '>', 0)
    .execute()
  return rows.map(({ kind, value, dossiers }) => ({ kind: kind as DossierKind, value, dossiers }))
}

export const facetsOf = (db: Db, workspaceId: string, dossierId: string): Promise<Facet[]> =>
  db
    .selectFrom('dossier_facet')
    .select(['facet', 'value'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('facet')
    .orderBy('value')
    .execute()

/** The last day on which anything listed under a body or partner was spoken of; null where nothing with a day is. */
export const lastSpoken = async (
  db: Db,
  workspaceId: string,
  facet: 'organisation' | 'partner',
  dossierId: string
): Promise<string | null> => {
  let last = ''
  // One look at the top of each list: of a large body all of them together are not to be walked.
  for (const kind of ['meeting', 'need', 'undertaking', 'agreement', 'project', 'result', 'placement'] as const) {
    const row = await db
      .selectFrom('dossier_facet')
      .select('spoken_on')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .where('facet', '=', facet)
      .where('value', '=', dossierId)
      .orderBy('spoken_on', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row && row.spoken_on > last) last = row.spoken_on
  }
  return last || null
}
