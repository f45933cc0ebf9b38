import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry } from './entry.ts'
import { readNameCounts, readSurnames } from './names.ts'
import { readAgencyFields, readHeads, readKnownOrganisations, readTrades } from './organisations.ts'
import { readProjectWords } from './projects.ts'
import { readYearlyRates, type YearlyRate } from './rates.ts'
import { readSectors } from './sectors.ts'
import { readHonorifics, readTitles } from './titles.ts'
import { readUnits } from './units.ts'
import { readPlaceTypes, readWorld } from './world.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))
let loaded: Entry[] | undefined

/**
 * Every known name and word. `folder` holds the tables (`places/`, `organisations/`, `titles/`, `names/`, `sectors/`, `projects/`); by default the project's own `data/`,
 * which is read once. Throws TableFault for a table that is missing or does not keep its form.
 */
export const loadLexicon = (folder?: string): Entry[] => {
  if (folder !== undefined) return readLexicon(folder)
  loaded ??= readLexicon(DATA)
  return loaded
}

const readLexicon = (folder: string): Entry[] => {
  const places = join(folder, 'places')
  const organisations = join(folder, 'organisations')
  const titles = join(folder, 'titles')
  const world = readWorld(places)
  const worldNames = world.map(({ form }) => form)
  return [
    ...readUnits(places, worldNames),
    ...world,
    ...readPlaceTypes(places),
    ...readKnownOrganisations(organisations),
    ...readHeads(organisations),
    ...readAgencyFields(organisations),
    ...readTrades(organisations),
    ...readTitles(titles),
    ...readHonorifics(titles),
    ...readSurnames(join(folder, 'names')),
    ...readSectors(join(folder, 'sectors')),
    ...readProjectWords(join(folder, 'projects'))
  ]
}

/** Counts of given and middle syllables of Vietnamese names, from the same folder; hints for telling "Hoàng Mai" the person from the district. */
export const loadNameCounts = (
  folder: string = DATA
): { readonly given: ReadonlyMap<string, number>; readonly middle: ReadonlyMap<string, number> } => {
  const names = join(folder, 'names')
  return { given: readNameCounts(names, 'given'), middle: readNameCounts(names, 'middle') }
}

/** Yearly average exchange rates by year, from the same folder. */
export const loadYearlyRates = (folder: string = DATA): ReadonlyMap<number, YearlyRate> => readYearlyRates(join(folder, 'rates'))
