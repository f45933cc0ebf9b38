import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileNames, type Drawer, type KnownNames } from '../known-names.ts'
import { type PaperStatus, readPaperStatuses, readPapers } from './agreements.ts'
import { type Currency, type Measure, readCurrencies, readMeasures } from './amounts.ts'
import { readCues } from './cues.ts'
import type { Entry, KnownPlace } from './entry.ts'
import { type LoanData, readLoanData } from './loans.ts'
import { readTellings } from './meetings.ts'
import { readForeignSurnames, readSurnames } from './names.ts'
import { readAgencyFields, readHeads, readKnownOrganisations, readProjectBoards, readTrades } from './organisations.ts'
import { type PageLayout, readPageLayout } from './page-layout.ts'
import { readProjectWords } from './projects.ts'
import { type RainStation, readRainStations } from './rain-stations.ts'
import { readYearlyRates, type YearlyRate } from './rates.ts'
import { readTable } from './read-table.ts'
import { readSectors } from './sectors.ts'
import { readHonorifics, readTitles } from './titles.ts'
import { readProvinces, readUnits } from './units.ts'
import { readWords, readWordsBy } from './words.ts'
import { readPlaceTypes, readWorld } from './world.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))
let compiled: KnownNames<Entry> | undefined

/** Every known name and word of the project's own tables, to be looked for in texts. Read and compiled once. Throws as `loadLexicon` does. */
export const loadNames = (): KnownNames<Entry> => {
  if (compiled === undefined) {
    const { entries, before, behind } = readLexicon(DATA)
    compiled = compileNames(entries, { before, behind })
  }
  return compiled
}

/**
 * Every known name and word, in a list. `folder` holds the tables (`places/`, `organisations/`, `titles/`, `names/`, `sectors/`, `projects/`, `actions/`, `meetings/`, `agreements/`); by default the project's own `data/`.
 * Throws TableFault for a table that is missing or does not keep its form.
 */
export const loadLexicon = (folder: string = DATA): Entry[] => {
  const { entries, before, behind } = readLexicon(folder)
  const opened = (drawers: readonly Drawer<Entry>[]): Entry[] => drawers.flatMap((drawer) => drawer.open())
  return [...opened(before), ...entries, ...opened(behind)]
}

interface Lexicon {
  readonly entries: Entry[]
  /** As `compileNames` takes them. */
  readonly before: readonly Drawer<Entry>[]
  readonly behind: readonly Drawer<Entry>[]
}

const readLexicon = (folder: string): Lexicon => {
  const places = join(folder, 'places')
  const organisations = join(folder, 'organisations')
  const titles = join(folder, 'titles')
  const world = readWorld(places)
  const worldNames = world.map(({ form }) => form)
  const units = readUnits(places, worldNames)
  const entries = [
    ...units.entries,
    ...world,
    ...readPlaceTypes(places),
    ...readKnownOrganisations(organisations),
    ...readHeads(organisations),
    ...readProjectBoards(organisations),
    ...readAgencyFields(organisations),
    ...readTrades(organisations),
    ...readTitles(titles),
    ...readHonorifics(titles),
    ...readSurnames(join(folder, 'names')),
    ...readForeignSurnames(join(folder, 'names')),
    ...readSectors(join(folder, 'sectors')),
    ...readProjectWords(join(folder, 'projects')),
    ...readCues(join(folder, 'actions')),
    ...readTellings(join(folder, 'meetings')),
    ...readPapers(join(folder, 'agreements'))
  ]
  return { entries, before: units.before, behind: units.behind }
}

/** The words in which projects are told of, from the same folder. */
export const loadProjectWords = (folder: string = DATA): Entry[] => readProjectWords(join(folder, 'projects'))

/** Provinces and centrally run cities, of today and before, each once, from the same folder. */
export const loadProvinces = (folder: string = DATA): KnownPlace[] => [
  ...new Set(readProvinces(join(folder, 'places', 'provinces.tsv')).map(({ place }) => place))
]

/** Yearly average exchange rates as they were published, from the same folder. */
export const loadYearlyRates = (folder: string = DATA): readonly YearlyRate[] => readYearlyRates(join(folder, 'rates'))

/** What lenders publish of their loans, by which discount rates they are valued, and what is lent on, from the same folder. */
export const loadLoanData = (folder: string = DATA): LoanData => readLoanData(join(folder, 'loans'))

/** The constants of design rainfall by station, from the same folder. */
export const loadRainStations = (folder: string = DATA): readonly RainStation[] => readRainStations(join(folder, 'drainage'))

/** How an official document is laid out, from the same folder. */
export const loadPageLayout = (folder: string = DATA): PageLayout => readPageLayout(join(folder, 'documents'))

/** Words that say where an agreement stands, from the same folder. */
export const loadPaperStatuses = (folder: string = DATA): readonly PaperStatus[] => readPaperStatuses(join(folder, 'agreements'))

/** The currencies and the other units of amounts, from the same folder. */
export const loadCurrencies = (folder: string = DATA): readonly Currency[] => readCurrencies(join(folder, 'amounts'))
export const loadMeasures = (folder: string = DATA): readonly Measure[] => readMeasures(join(folder, 'amounts'))

/** The phrases of one plain list of the same folder: `loadWords('organisations/english')`. */
export const loadWords = (table: string, folder: string = DATA): readonly string[] => readWords(join(folder, `${table}.tsv`))

/** The phrases of one list by what they say: `loadWordsBy('amounts/hedges', ['about', …])`. */
export const loadWordsBy = <W extends string>(
  table: string,
  says: readonly W[],
  folder: string = DATA
): Readonly<Record<W, readonly string[]>> => readWordsBy(join(folder, `${table}.tsv`), says)

/** Words that nearly every report of cooperation holds, from the same folder. */
export const loadCommonPairs = (folder: string = DATA): readonly string[] =>
  readTable(join(folder, 'register', 'common-pairs.tsv'), ['words'], ([words]) => words)
