import { accept, type Outcome, refuse } from '../../values/index.ts'
import { readTime } from './read-time.ts'

/** How the name of a logger's file is made where no other grammar is set. Which one the annex asks for was not seen, so it is a setting. */
export const USUAL_FILE_NAME = '{station}_{time}.txt'

/** What the name of a file says. */
export interface NamedFile {
  /** Province, facility and station as far as the grammar has them, joined by "_", so that two facilities may have a station of one name. */
  readonly station: string
  readonly time: number | null
}

const PLACES: Readonly<Record<string, string>> = {
  province: '[^_]+?',
  facility: '[^_]+?',
  station: '.+?',
  any: '.*?',
  time: String.raw`\d{14}|\d{12}`
}

/**
 * Reads a file's name by a grammar such as "{province}_{facility}_{station}_{time}.txt": letters outside of braces stand for themselves, whatever their
 * case; {any} for anything. Refuses: file_name_grammar (a grammar without {station}, with an unknown word or one twice), file_name_not_of_grammar.
 */
export const readFileName = (grammar: string, name: string): Outcome<NamedFile> => {
  const pattern = patternOf(grammar)
  if (!pattern) return refuse('file_name_grammar', { grammar })
  const { province, facility, station, time } = pattern.exec(name)?.groups ?? {}
  if (station === undefined) return refuse('file_name_not_of_grammar', { fileName: name, grammar })
  const at = time === undefined ? null : readTime(time)
  if (time !== undefined && at === null) return refuse('file_name_not_of_grammar', { fileName: name, grammar })
  return accept({ station: [province, facility, station].filter((part) => part !== undefined).join('_'), time: at })
}

const patternOf = (grammar: string): RegExp | null => {
  const names = [...grammar.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name)
  const own = names.filter((name) => name !== 'any')
  if (!own.includes('station') || new Set(own).size !== own.length || names.some((name) => !(name in PLACES))) return null
  const source = grammar
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? RegExp.escape(part) : part === 'any' ? `(?:${PLACES.any})` : `(?<${part}>${PLACES[part]})`))
    .join('')
  return new RegExp(`^${source}$`, 'iu')
}
