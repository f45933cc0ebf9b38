import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordSchema } from '../../src/extraction/index.ts'
import { isPartialDate } from '../../src/values/index.ts'
import { type Annotation, type AnyOf, anyOf, loadCases } from './cases.ts'
import { textOfDocument } from './document-text.ts'
import { LINES, scoreCorpus } from './score-corpus.ts'
import { f1 } from './tally.ts'

/** What the reader has reached, a line each (F1, or the share of yes), less two hundredths where it is not whole. A floor rises when the reader does; it never sinks. */
const FLOORS: Readonly<Record<(typeof LINES)[number], number>> = {
  evidence: 1,
  'article end': 1,
  'publication date': 1,
  'quiet on other news': 1,
  meetings: 0.95,
  'meeting date': 0.97,
  'meeting format': 0.96,
  'meeting sides': 0.87,
  people: 0.96,
  titles: 0.94,
  "person's organisation": 0.88,
  side: 0.76,
  organisations: 0.94,
  places: 0.94,
  figures: 0.96,
  hedges: 1,
  'actions (words)': 0.88,
  'actions (words and kind)': 0.83,
  speaker: 0.91,
  addressee: 0.8,
  sectors: 0.77,
  due: 0.9,
  agreements: 0.9,
  'agreement status': 0.77,
  'agreement kind': 1,
  'agreement parties': 0.88,
  projects: 0.85,
  'project status': 0.4
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

const plain = (text: string): string => text.normalize('NFC').replaceAll('Ð', 'Đ').replace(/\s+/g, ' ').trim()

const quotesOf = (annotation: Annotation): readonly string[] => [
  annotation.articleEnds,
  ...(annotation.source.title ? [annotation.source.title] : []),
  ...[annotation.figures, annotation.actions, annotation.agreements, annotation.projects].flatMap((list) => list.map(({ quote }) => quote))
]

test('every quotation of an annotation stands in its document', async () => {
  const strays: string[] = []
  for (const { id, path, annotation } of loadCases()) {
    const text = plain(await textOfDocument(path))
    strays.push(
      ...quotesOf(annotation)
        .filter((quote) => !text.includes(plain(quote)))
        .map((quote) => `${id}: ${quote}`)
    )
  }
  assert.deepEqual(strays, [])
})

/** The record's own vocabularies, so that the corpus cannot drift from them. */
const { meetings, people, figures, actions, agreements, projects } = recordSchema.shape
const WORDS: Readonly<Record<string, readonly string[]>> = {
  format: meetings.element.shape.format.options,
  partOfDay: meetings.element.shape.partOfDay.unwrap().options,
  side: people.element.shape.side.options,
  qualifier: figures.element.shape.qualifier.unwrap().options,
  'action kind': actions.element.shape.kind.options,
  sector: actions.element.shape.sectors.element.options,
  'agreement kind': agreements.element.shape.kind.options,
  'agreement status': agreements.element.shape.status.options,
  'project status': projects.element.shape.status.options,
  role: projects.element.shape.parties.element.shape.role.options
}

const wordsUsed = (note: Annotation): readonly (readonly [string, AnyOf | undefined])[] => [
  ...note.meetings.flatMap(
    ({ format, partOfDay }) =>
      [
        ['format', format],
        ['partOfDay', partOfDay]
      ] as const
  ),
  ...note.people.map(({ side }) => ['side', side] as const),
  ...note.figures.map(({ qualifier }) => ['qualifier', qualifier] as const),
  ...note.actions.flatMap(
    ({ kind, sectors }) =>
      [
        ['action kind', kind],
        ['sector', sectors]
      ] as const
  ),
  ...note.agreements.flatMap(
    ({ kind, status, fields }) =>
      [
        ['agreement kind', kind],
        ['agreement status', status],
        ['sector', fields]
      ] as const
  ),
  ...note.projects.flatMap(
    ({ status, sectors, parties }) =>
      [
        ['project status', status],
        ['sector', sectors],
        ['role', parties?.map(([, role]) => role)]
      ] as const
  )
]

test('annotations use the words of the record', () => {
  const unknown = loadCases().flatMap(({ id, annotation }) =>
    wordsUsed(annotation).flatMap(([list, value]) =>
      anyOf(value)
        .filter((word) => !WORDS[list]?.includes(word))
        .map((word) => `${id}: ${list} ${word}`)
    )
  )
  assert.deepEqual(unknown, [])
})

test('annotated days are dates of the calendar', () => {
  const wrong = loadCases().flatMap(({ id, annotation }) => {
    const days = [
      ...annotation.meetings.map(({ on }) => on),
      ...annotation.actions.map(({ due }) => due),
      annotation.source.publishedOn,
      annotation.given?.publishedOn
    ]
    return days.filter((day) => typeof day === 'string' && !isPartialDate(day)).map((day) => `${id}: ${day}`)
  })
  assert.deepEqual(wrong, [])
})

test('every case says what it is about, and no two are numbered alike', () => {
  const cases = loadCases()
  assert.ok(cases.length >= 70)
  assert.deepEqual(
    cases.filter(({ annotation }) => !/^[A-Z0-9"'"].{20,}\.$/s.test(annotation.phenomenon)).map(({ id }) => id),
    []
  )
  assert.equal(new Set(cases.map(({ id }) => id.slice(0, 4))).size, cases.length)
})
