// Scores the reader on the corpus: `node tests/corpus/score-corpus.ts [--verbose] [filter]` prints a table, and with --verbose every difference.
import { readFileSync } from 'node:fs'
import { type CooperationRecord, extract } from '../../src/extraction/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { type Case, hintsOf, loadCases } from './cases.ts'
import { scoreRecord } from './score.ts'
import { f1, type Line, precision, recall, Tally } from './tally.ts'

/** The lines in the order in which they are printed. */
export const LINES = [
  'evidence',
  'article end',
  'publication date',
  'quiet on other news',
  'meetings',
  'meeting date',
  'meeting format',
  'meeting sides',
  'people',
  'titles',
  "person's organisation",
  'side',
  'organisations',
  'places',
  'figures',
  'hedges',
  'actions (words)',
  'actions (words and kind)',
  'speaker',
  'addressee',
  'sectors',
  'due',
  'agreements',
  'agreement status',
  'agreement kind',
  'agreement parties',
  'agreement date',
  'projects',
  'project status',
  'project parties',
  'party role',
  'project figures',
  'milestones',
  'milestone status',
  'milestone date',
  'obstacles',
  'obstacle kind'
] as const

/** The record of one case's document; null when the reader refuses it. */
export const recordOf = async (one: Case): Promise<CooperationRecord | null> => {
  const outcome = await readDocument(readFileSync(one.path), hintsOf(one))
  return outcome.ok ? extract(outcome.value, { id: one.id }) : null
}

export interface Score {
  readonly total: Tally
  readonly byCase: ReadonlyMap<string, Tally>
}

export const scoreCorpus = async (filter = ''): Promise<Score> => {
  const total = new Tally()
  const byCase = new Map<string, Tally>()
  for (const one of loadCases(filter)) {
    const tally = new Tally()
    const record = await recordOf(one)
    if (record === null) tally.note('the reader refused the document')
    scoreRecord(one.annotation, record, tally)
    byCase.set(one.id, tally)
    total.include(tally)
  }
  return { total, byCase }
}

const row = (name: string, line: Line): string => {
  const [p, r, f] = [precision(line), recall(line), f1(line)].map((share) => share.toFixed(3))
  return `${name.padEnd(26)} P ${p}  R ${r}  F1 ${f}  (${line.wanted})`
}

if (import.meta.main) {
  const verbose = process.argv.includes('--verbose')
  const filter = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? ''
  const { total, byCase } = await scoreCorpus(filter)
  if (verbose) {
    for (const [id, { differences }] of byCase) console.log([`== ${id}`, ...differences.map((difference) => `   ${difference}`)].join('\n'))
  }
  for (const name of LINES) {
    const line = total.lines.get(name)
    if (line) console.log(row(name, line))
  }
  console.log(`${byCase.size} cases`)
}
