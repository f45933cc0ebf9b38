import type { Kysely } from 'kysely'
import { padded } from './padded.ts'
import type { Schema } from './schema.ts'

/** Which of these reports and dossiers were taken out because they are of a higher level, and are not here again. */
export const goneAmong = async (db: Kysely<Schema>, workspaceId: string, subjects: readonly string[]): Promise<ReadonlySet<string>> => {
  if (subjects.length === 0) return new Set()
  const gone = await db
    .selectFrom('gone')
    .select('subject')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('subject', 'in', padded(subjects))
    .execute()
  const found = gone.map(({ subject }) => subject)
  if (found.length === 0) return new Set()
  const back = new Set<string>()
  for (const table of ['report', 'dossier'] as const)
    for (const { id } of await db.selectFrom(table).select('id').where('workspace_id', '=', workspaceId).where('id', 'in', found).execute())
      back.add(id)
  return new Set(found.filter((id) => !back.has(id)))
}
