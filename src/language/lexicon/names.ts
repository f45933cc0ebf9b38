import { join } from 'node:path'
import type { ForeignSurnameEntry, SurnameEntry } from './entry.ts'
import { filled, readTable } from './read-table.ts'

/** Family names of the peoples of Việt Nam. Many are words or places too ("Hà", "Đoàn", "Từ"); a name goes on with a capital. */
export const readSurnames = (folder: string): SurnameEntry[] =>
  readTable(join(folder, 'surnames.tsv'), ['surname', 'people'], ([surname], at) => ({
    kind: 'surname',
    form: filled(surname, 'surname', at),
    proper: true
  }))

/** Family names of Korea, Japan and China; many are firms, places or Vietnamese words too. */
export const readForeignSurnames = (folder: string): ForeignSurnameEntry[] =>
  readTable(join(folder, 'foreign-surnames.tsv'), ['surname', 'people'], ([surname], at) => ({
    kind: 'foreign-surname',
    form: filled(surname, 'surname', at),
    proper: true
  }))
