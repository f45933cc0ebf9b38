import type { Kysely } from 'kysely'
import { type FieldValue, valueKey } from '../../register/index.ts'
import { padded } from '../padded.ts'
import type { DossierValueRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

export const valuesOf = async (db: Db, workspaceId: string, dossierId: string): Promise<FieldValue[]> =>
  (await valueRows(db, workspaceId, [dossierId])).map(fieldValueOf)

export const valuesOfAll = async (db: Db, workspaceId: string, dossierIds: readonly string[]): Promise<Map<string, FieldValue[]>> =>
  valuesByDossier(await valueRows(db, workspaceId, dossierIds))

export const valuesByDossier = (rows: readonly DossierValueRow[]): Map<string, FieldValue[]> =>
  new Map([...Map.groupBy(rows, (row) => row.dossier_id)].map(([id, own]) => [id, own.map(fieldValueOf)]))

const fieldValueOf = (row: DossierValueRow): FieldValue => ({
  field: row.field,
  value: JSON.parse(row.value),
  times: row.times,
  firstOn: row.first_on,
  lastOn: row.last_on,
  origin: { reportId: row.report_id, itemId: row.item_id },
  chosen: row.chosen === 1
})

export const valueRows = async (db: Db, workspaceId: string, dossierIds: readonly string[]): Promise<DossierValueRow[]> =>
  dossierIds.length === 0
    ? []
    : db
        .selectFrom('dossier_value')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('dossier_id', 'in', padded(dossierIds))
        .orderBy('dossier_id')
        .orderBy('field')
        .orderBy('value_key')
        .execute()

/** Makes these the dossier's values; only rows that differ are written. */
export const putValues = async (db: Db, workspaceId: string, dossierId: string, values: readonly FieldValue[]): Promise<void> => {
  const key = ({ field, value_key }: Pick<DossierValueRow, 'field' | 'value_key'>): string => `${field}\n${value_key}`
  const wanted = new Map(values.map((value) => rowOf(workspaceId, dossierId, value)).map((row) => [key(row), row]))
  for (const old of await valueRows(db, workspaceId, [dossierId])) {
    const row = wanted.get(key(old))
    if (row && isSame(row, old)) {
      wanted.delete(key(old))
      continue
    }
    await db
      .deleteFrom('dossier_value')
      .where('workspace_id', '=', workspaceId)
      .where('dossier_id', '=', dossierId)
      .where('field', '=', old.field)
      .where('value_key', '=', old.value_key)
      .execute()
  }
  if (wanted.size > 0)
    await db
      .insertInto('dossier_value')
      .values([...wanted.values()])
      .execute()
}

const rowOf = (workspaceId: string, dossierId: string, value: FieldValue): DossierValueRow => ({
  workspace_id: workspaceId,
  dossier_id: dossierId,
  field: value.field,
  value_key: valueKey(value.value),
  value: JSON.stringify(value.value),
  times: value.times,
  first_on: value.firstOn,
  last_on: value.lastOn,
  report_id: value.origin.reportId,
  item_id: value.origin.itemId,
  chosen: value.chosen ? 1 : 0
})

const isSame = (a: DossierValueRow, b: DossierValueRow): boolean =>
  a.times === b.times &&
  a.first_on === b.first_on &&
  a.last_on === b.last_on &&
  a.report_id === b.report_id &&
  a.item_id === b.item_id &&
  a.chosen === b.chosen
