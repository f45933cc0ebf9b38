import type { Kysely } from 'kysely'
import type { Act, DossierEvent } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

export const dossierEvents = async (db: Db, workspaceId: string, dossierId: string): Promise<DossierEvent[]> => {
  const rows = await db
    .selectFrom('dossier_event')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute()
  return rows.map(eventOf)
}

export const dossiersActedOn = async (db: Db, workspaceId: string, from: string, most: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('dossier_event')
    .select('dossier_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('done_at', '>=', from)
    .orderBy('dossier_id')
    .limit(most)
    .execute()
  return rows.map((row) => row.dossier_id)
}

export const eventOf = (row: Omit<Schema['dossier_event'], 'workspace_id'>): DossierEvent => ({
  id: row.id,
  dossierId: row.dossier_id,
  number: row.number,
  act: row.act as Act,
  by: row.done_by,
  at: row.done_at,
  reason: row.reason,
  before: JSON.parse(row.before),
  after: JSON.parse(row.after)
})

export const insertDossierEvent = async (db: Db, workspaceId: string, event: DossierEvent, noted: Noted): Promise<void> => {
  const row = {
    workspace_id: workspaceId,
    dossier_id: event.dossierId,
    number: event.number,
    id: event.id,
    act: event.act,
    done_by: event.by,
    done_at: event.at,
    reason: event.reason,
    before: JSON.stringify(event.before),
    after: JSON.stringify(event.after)
  }
  await db.insertInto('dossier_event').values(row).execute()
  noted.push(entryOf('act', row))
}
