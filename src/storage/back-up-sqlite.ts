import { backup, DatabaseSync } from 'node:sqlite'
import { asFault, StorageFault } from './faults.ts'

/** In one step: between steps another's write would have it begin again. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies the register in one SQLite file into another, `into`, which is empty or not there; whoever works in the first meanwhile is not held up,
 * and what is copied is one moment of it. The copy is checked, and is one file. Returns how many reports it holds. Throws StorageFault.
 */
export const backUpSqlite = async (file: string, into: string): Promise<{ readonly reports: number }> => {
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
      return { reports: Number(copy.prepare('select count(*) as n from report').get()?.n) }
    } finally {
      copy.close()
    }
  } catch (error) {
    throw asFault(error)
  }
}
