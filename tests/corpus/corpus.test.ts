import assert from 'node:assert/strict'
import { test } from 'node:test'
import { impossibleDays, saysWhatItIsAbout, strayQuotes, unknownWords } from '../../src/cli/corpus/lint-annotation.ts'
import { loadCases } from './cases.ts'
import { textOfDocument } from './document-text.ts'
import { LINES, scoreCorpus } from './score-corpus.ts'
import { f1 } from './tally.ts'

/** What the reader has reached, a line each (F1, or the share of yes), less two hundredths where it is not whole. A floor rises when the reader does; it never sinks. */
const FLOORS: Readonly<Record<(typeof LINES)[number], number>> = {
  evidence: 1,
  'article end': 1,
  'publication date': 1,
  'quiet on other news': 1,
  meetings: 0.97,
  'meeting date': 0.98,
  'meeting format': 0.96,
  'meeting sides': 0.95,
  people: 0.97,
  titles: 0.96,
  "person's organisation": 0.92,
  side: 0.94,
  organisations: 0.96,
  places: 0.96,
  figures: 0.97,
  hedges: 1,
  'actions (words)': 0.93,
  'actions (words and kind)': 0.89,
  speaker: 0.94,
  addressee: 0.9,
  sectors: 0.77,
  due: 0.91,
  agreements: 0.98,
  'agreement status': 0.96,
  'agreement kind': 1,
  'agreement parties': 0.93,
  'agreement date': 0.96,
  projects: 0.94,
  'project status': 0.88,
  'project parties': 0.78,
  'party role': 0.98,
  'project figures': 0.9,
  milestones: 0.96,
  'milestone status': 0.98,
  'milestone date': 0.98,
  obstacles: 0.88,
  'obstacle kind': 0.98
}

test('the reader does not read the corpus worse than it did', async () => {
  const { total } = await scoreCorpus()
  const fallen = LINES.flatMap((name) => {
    const line = total.lines.get(name)
    const reached = line ? f1(line) : 0
    return reached < FLOORS[name] ? [`${name}: ${reached.toFixed(3)}, was ${FLOORS[name]}`] : []
  })
  assert.deepEqual(fallen, [], 'see: node tests/corpus/score-corpus.ts --verbose')
})

test('every quotation of an annotation stands in its document', async () => {
  const strays: string[] = []
  for (const { id, path, annotation } of loadCases()) {
    strays.push(...strayQuotes(annotation, await textOfDocument(path)).map((quote) => `${id}: ${quote}`))
  }
  assert.deepEqual(strays, [])
})

test('annotations use the words of the record', () => {
  assert.deepEqual(
    loadCases().flatMap(({ id, annotation }) => unknownWords(annotation).map((word) => `${id}: ${word}`)),
    []
  )
})

test('annotated days are dates of the calendar', () => {
  assert.deepEqual(
    loadCases().flatMap(({ id, annotation }) => impossibleDays(annotation).map((day) => `${id}: ${day}`)),
    []
  )
})

test('every case says what it is about, and no two are numbered alike', () => {
  const cases = loadCases()
  assert.ok(cases.length >= 70)
  assert.deepEqual(
    cases.filter(({ annotation }) => !saysWhatItIsAbout(annotation)).map(({ id }) => id),
    []
  )
  assert.equal(new Set(cases.map(({ id }) => id.slice(0, 4))).size, cases.length)
})
