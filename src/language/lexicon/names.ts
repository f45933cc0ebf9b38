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

/** How often a syllable ended ("given") or stood inside ("middle") a person's name in a sample of news; a hint, never a rule. */
export const readNameCounts = (folder: string, table: 'given' | 'middle'): ReadonlyMap<string, number> =>
  new Map(
    readTable(join(folder, `${table}.tsv`), [table, 'count'], ([syllable, count], at): [string, number] => {
      if (!/^[1-9]\d*$/.test(count)) throw at.fault(`"${count}" is no count`)
      return [filled(syllable, table, at), Number(count)]
    })
  )
