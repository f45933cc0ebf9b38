import { backup, DatabaseSync } from 'node:sqlite'
import { asFault, StorageFault } from '../faults.ts'
import type { BackedUp } from './back-up.ts'

/** In one step: between steps another's write would have it begin again. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the register in one SQLite file into another, `into`, which is empty or not there; whoever works in the first meanwhile is not held up,
 * and what is copied is one moment of it. The copy is checked, and is one file. Returns what it holds. Throws StorageFault.
 */
export const backUpSqlite = async (file: string, into: string): Promise<BackedUp> => {
  try {
    const from = new DatabaseSync(file, { readOnly: true })
    try {
      await backup(from, into, { rate: ALL_PAGES })
    } finally {
      from.close()
    }
    const copy = new DatabaseSync(into)
    try {
      // Out of WAL, so that no second file belongs to it.
      copy.exec('pragma journal_mode = delete')
      const checked = copy.prepare('pragma quick_check').get()
      if (checked?.quick_check !== 'ok') throw new StorageFault('storage_damaged', `The copy is not whole: ${checked?.quick_check}`)
      const hasLog = copy.prepare(`select 1 from sqlite_schema where name = 'audit_head'`).get() !== undefined
      const heads = hasLog ? copy.prepare('select workspace_id, seq, hash from audit_head order by workspace_id').all() : []
      const knowsAway = copy.prepare(`select 1 from pragma_table_info('original') where name = 'away'`).get() !== undefined
      return {
        away: knowsAway ? Number(copy.prepare('select count(*) as n from original where away = 1').get()?.n) : 0,
        reports: Number(copy.prepare('select count(*) as n from report').get()?.n),
        heads: heads.map(({ workspace_id, seq, hash }) => ({ workspaceId: String(workspace_id), seq: Number(seq), hash: String(hash) }))
      }
    } finally {
      copy.close()
    }
  } catch (error) {
    throw asFault(error)
  }
}
