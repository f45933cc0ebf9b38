import { join } from 'node:path'
import type { SectorEntry } from './entry.ts'
import { filled, isYes, listOf, readTable } from './read-table.ts'

/**
 * Phrases that point to sectors of the record's vocabulary. A phrase with no sector is there to stop a shorter one inside it ("môi trường sống").
 * One with capitals ("AI", "OCOP") counts only with them: "ai" is a word.
 */
export const readSectors = (folder: string): SectorEntry[] =>
  readTable(join(folder, 'words.tsv'), ['phrase', 'sectors', 'fallback'], ([phrase, sectorsCell, fallback], at) => {
    const sectors = listOf(sectorsCell)
    for (const sector of sectors) if (!/^[a-z]+(?:-[a-z]+)?$/.test(sector)) throw at.fault(`"${sector}" is no sector`)
    const entry: SectorEntry = { kind: 'sector', form: filled(phrase, 'phrase', at), proper: /\p{Lu}/u.test(phrase), sectors }
    return isYes(fallback, at) ? { ...entry, fallback: true } : entry
  })
