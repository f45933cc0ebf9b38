import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Original } from '../register/index.ts'
import { StorageFault } from './faults.ts'
import { type Files, fileKeyOf } from './files/files.ts'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

/** Where the originals of a workspace are. */
export interface OriginalsAt {
  readonly workspaceId: string
  /** Where they are kept beside the database; null where nowhere. */
  readonly files: Files | null
}

/**
 * Keeps the bytes of a document; the same again change nothing. Beside the database they are kept before the row that speaks of them is written: what a
 * transaction then takes back leaves bytes that nobody knows of, and never a row without its bytes. Throws StorageFault.
 */
export const insertOriginal = async (
  db: Db,
  { workspaceId, files }: OriginalsAt,
  { sha256, mediaType, bytes }: Original
): Promise<void> => {
  await files?.put(fileKeyOf(workspaceId, sha256), bytes)
  await db
    .insertInto('original')
    .values({
      workspace_id: workspaceId,
      sha256,
      media_type: mediaType,
      byte_length: bytes.byteLength,
      bytes: files ? new Uint8Array() : bytes,
      away: files ? 1 : 0
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The bytes of an original as a row tells of it; null where its place has none. Throws StorageFault where no place is set or it does not answer. */
export const bytesOf = async (
  { workspaceId, files }: OriginalsAt,
  row: Pick<Schema['original'], 'sha256' | 'bytes' | 'away'>
): Promise<Uint8Array | null> => {
  if (row.away === 0) return new Uint8Array(row.bytes)
  if (files === null) throw new StorageFault('storage_files_unreachable', 'HOPLUU_FILES')
  return files.get(fileKeyOf(workspaceId, row.sha256))
}

/** An original as its row tells of it. Throws StorageFault where its bytes are gone or are others. */
export const originalOfRow = async (
  at: OriginalsAt,
  row: Pick<Schema['original'], 'sha256' | 'media_type' | 'bytes' | 'away'>
): Promise<Original> => {
  const bytes = await bytesOf(at, row)
  if (bytes === null) throw new StorageFault('storage_file_missing', row.sha256)
  // What a share or a store gives under the right name need not be what was kept there.
  if (row.away === 1 && createHash('sha256').update(bytes).digest('hex') !== row.sha256)
    throw new StorageFault('storage_file_altered', row.sha256)
  return { sha256: row.sha256, mediaType: row.media_type, bytes }
}

/** The media type of bytes that are kept; null where there are none. */
export const originalType = async (db: Db, workspaceId: string, sha256: string): Promise<string | null> => {
  const row = await db
    .selectFrom('original')
    .select('media_type')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.media_type ?? null
}

/** Bytes that are kept, by their hash; null where there are none. Throws StorageFault as `originalOfRow` does. */
export const keptOriginal = async (db: Db, at: OriginalsAt, sha256: string): Promise<Original | null> => {
  const row = await db
    .selectFrom('original')
    .select(['sha256', 'media_type', 'bytes', 'away'])
    .where('workspace_id', '=', at.workspaceId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? originalOfRow(at, row) : null
}

/** What is done once a transaction has ended well. */
export type Afterwards = (() => Promise<void>)[]

/**
 * Takes an original out. What lies beside the database goes afterwards, for a transaction that fails must find it where it was. Throws StorageFault where it
 * lies in a place that the settings do not name: it would be forgotten and still be there.
 */
export const deleteOriginal = async (
  db: Db,
  { workspaceId, files, afterwards }: OriginalsAt & { readonly afterwards: Afterwards },
  sha256: string
): Promise<void> => {
  const gone = await db
    .deleteFrom('original')
    .where('workspace_id', '=', workspaceId)
    .where('sha256', '=', sha256)
    .returning('away')
    .executeTakeFirst()
  if (gone?.away === 1 && files === null) throw new StorageFault('storage_files_unreachable', 'HOPLUU_FILES')
  if (files) afterwards.push(() => files.remove(fileKeyOf(workspaceId, sha256)))
}

/** Whether some originals are not in the database. */
export const anyAway = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('original').select('sha256').where('away', '=', 1).limit(1).executeTakeFirst()) !== undefined
