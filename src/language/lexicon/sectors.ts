import { join } from 'node:path'
import type { SectorEntry } from './entry.ts'
import { filled, listOf, oneOf, readTable, TableFault } from './read-table.ts'

/** Phrases that point to sectors of the record's vocabulary. A phrase with no sector is there to stop a shorter one inside it ("môi trường sống"). One with capitals ("AI", "OCOP") counts only with them: "ai" is a word. */
export const readSectors = (folder: string): SectorEntry[] =>
  readTable(join(folder, 'words.tsv'), ['phrase', 'sectors', 'fallback']).map(({ of, at }) => {
    const sectors = listOf(of.sectors)
    for (const sector of sectors) if (!/^[a-z]+(?:-[a-z]+)?$/.test(sector)) throw new TableFault(`${at}: "${sector}" is no sector`)
    const entry: SectorEntry = { kind: 'sector', form: filled(of.phrase, 'phrase', at), proper: /\p{Lu}/u.test(of.phrase), sectors }
    return oneOf(of.fallback, ['yes', 'no'], at) === 'yes' ? { ...entry, fallback: true } : entry
  })
