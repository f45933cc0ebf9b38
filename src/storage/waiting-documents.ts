import type { Kysely } from 'kysely'
import type { NewDocument, WaitingDocument } from '../register/index.ts'
import type { Refusal } from '../values/index.ts'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

const rowsOf = (db: Db, workspaceId: string) => db.selectFrom('waiting_document').where('workspace_id', '=', workspaceId)

const SHOWN = ['report_id', 'file_name', 'added_by', 'added_at', 'refusal'] as const
type Shown = Pick<Schema['waiting_document'], (typeof SHOWN)[number]>

const shown = ({ report_id, file_name, added_by, added_at, refusal }: Shown): WaitingDocument => ({
  reportId: report_id,
  fileName: file_name,
  by: added_by,
  addedAt: added_at,
  refusal: refusal === null ? null : JSON.parse(refusal)
})

export const waitingDocuments = async (db: Db, workspaceId: string): Promise<WaitingDocument[]> =>
  (await rowsOf(db, workspaceId).select(SHOWN).orderBy('added_at').orderBy('report_id').execute()).map(shown)

export const waitingDocument = async (
  db: Db,
  workspaceId: string,
  reportId: string
): Promise<(WaitingDocument & { readonly document: NewDocument }) | null> => {
  const row = await rowsOf(db, workspaceId).selectAll().where('report_id', '=', reportId).executeTakeFirst()
  if (!row) return null
  const document: NewDocument = {
    bytes: row.bytes,
    ...(row.file_name === null ? {} : { fileName: row.file_name }),
    ...(row.media_type === null ? {} : { mediaType: row.media_type }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.published_on === null ? {} : { publishedOn: row.published_on })
  }
  return { ...shown(row), document }
}

export const putWaiting = async (
  db: Db,
  workspaceId: string,
  document: NewDocument,
  { reportId, by, addedAt }: Pick<WaitingDocument, 'reportId' | 'by' | 'addedAt'>
): Promise<void> => {
  await db
    .insertInto('waiting_document')
    .values({
      workspace_id: workspaceId,
      report_id: reportId,
      file_name: document.fileName ?? null,
      media_type: document.mediaType ?? null,
      url: document.url ?? null,
      published_on: document.publishedOn ?? null,
      added_by: by,
      added_at: addedAt,
      bytes: document.bytes,
      refusal: null,
      refused_at: null
    })
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'report_id'])
        .doUpdateSet({ bytes: document.bytes, added_by: by, added_at: addedAt, refusal: null, refused_at: null })
        .where('waiting_document.refusal', 'is not', null)
    )
    .execute()
}

export const endWaiting = async (db: Db, workspaceId: string, reportId: string): Promise<void> => {
  await db.deleteFrom('waiting_document').where('workspace_id', '=', workspaceId).where('report_id', '=', reportId).execute()
}

export const refuseWaiting = async (db: Db, workspaceId: string, reportId: string, refusal: Refusal, at: string): Promise<void> => {
  await db
    .updateTable('waiting_document')
    .set({ refusal: JSON.stringify(refusal), refused_at: at, bytes: new Uint8Array() })
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .execute()
}

export const forgetRefused = async (db: Db, workspaceId: string, before: string): Promise<void> => {
  await db.deleteFrom('waiting_document').where('workspace_id', '=', workspaceId).where('refused_at', '<', before).execute()
}
