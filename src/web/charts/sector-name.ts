import { type Language, term } from '../../wording/index.ts'
import { NO_SECTOR } from '../dossiers/show-filters.ts'
import { capital } from '../dossiers/show-value.ts'
import { wordsIn } from '../words/index.ts'

export const sectorName = (sector: string, language: Language): string =>
  capital(sector === NO_SECTOR ? wordsIn(language).charts.noSector : term('sector', sector, language))
