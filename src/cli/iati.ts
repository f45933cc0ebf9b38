import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { IATI_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'

const WAYS = ['export', 'import', 'validate'] as const
type Way = (typeof WAYS)[number]

/** `hopluu iati export`, `hopluu iati import FILE…` and `hopluu iati validate FILE…`. */
export const iati = async (
  values: OptionValues<typeof IATI_OPTIONS>,
  [said = '', ...rest]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const way = wayOf(said, rest, values)
  if (!way.ok) {
    await write(streams.err, `${sentencesOf(way.refusal, language)}\n`)
    return EXIT.usage
  }
  if (way.value === 'export') return (await import('./iati-export.ts')).exportActivities(values, streams, language)
  if (way.value === 'import') return (await import('./iati-import.ts')).importFiles(values, rest, streams, language)
  return (await import('./iati-validate.ts')).validateFiles(values, rest, streams, language)
}

const wayOf = (said: string, [first]: readonly string[], { strict, compat }: OptionValues<typeof IATI_OPTIONS>): Outcome<Way> => {
  const way = WAYS.find((each) => each === said)
  if (!way) return refuse('iati_way_unknown', { way: said, ways: WAYS.join(', ') })
  if (way === 'export' && first !== undefined) return refuse('unexpected_argument', { command: 'iati export', argument: first })
  if (way !== 'export' && first === undefined) return refuse('iati_files_missing')
  if (strict && compat) return refuse('option_not_allowed', { option: '--strict', value: '--compat', allowed: '--strict | --compat' })
  return accept(way)
}
