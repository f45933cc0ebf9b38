import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Annotation } from '../../src/cli/corpus/annotation.ts'
import { lintAnnotation } from '../../src/cli/corpus/lint-annotation.ts'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import { hopluu, ROOT } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-corpus-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const EXAMPLE = `${ROOT}examples/2023-02-10-can-tho-jica.txt`
const PHENOMENON = 'A request that the reader had taken for a promise, put right by a reviewer.'

const read = async (file: string): Promise<CooperationRecord> =>
  JSON.parse((await hopluu(['read', '--json', file])).out) as CooperationRecord

const saved = (name: string, record: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(record))
  return path
}

const annotationOf = (corpus: string, id: string): Annotation =>
  JSON.parse(readFileSync(join(corpus, id, 'record.json'), 'utf8')) as Annotation

test('a corrected record becomes a case that the corpus lint accepts, with its article as the document', async () => {
  const record = await read(EXAMPLE)
  const corrected = { ...record, actions: record.actions.slice(1).map((action, i) => (i === 0 ? { ...action, kind: 'proposal' } : action)) }
  const corpus = join(folder, 'first')
  const { code, out, err } = await hopluu([
    'corpus',
    'add',
    saved('corrected.json', corrected),
    '--phenomenon',
    PHENOMENON,
    '--into',
    corpus
  ])
  assert.equal(code, 0, err)
  const [id = ''] = readdirSync(corpus)
  assert.match(id, /^0001-can-tho-de-nghi-jica/)
  assert.ok(out.includes(id))
  const text = readFileSync(join(corpus, id, 'source.txt'), 'utf8')
  const annotation = annotationOf(corpus, id)
  assert.equal(text.trimEnd(), record.article.text)
  assert.deepEqual(lintAnnotation(annotation, text), [])
  assert.equal(annotation.phenomenon, PHENOMENON)
  assert.deepEqual(annotation.given, { publishedOn: '2023-02-10' }, 'the stamp is no part of the article')
  assert.equal(annotation.actions.length, corrected.actions.length)
  assert.equal(annotation.actions[0]?.kind, 'proposal')
  assert.ok(text.trimEnd().endsWith(annotation.articleEnds))
})

test('with its original a case holds the bytes that were read, and what they tell need not be given', async () => {
  const corpus = join(folder, 'second')
  const record = saved('whole.json', await read(EXAMPLE))
  const { code, err } = await hopluu(['corpus', 'add', record, '--document', EXAMPLE, '--into', corpus])
  assert.equal(code, 0, err)
  const [id = ''] = readdirSync(corpus)
  assert.deepEqual(readFileSync(join(corpus, id, 'source.txt')), readFileSync(EXAMPLE))
  assert.equal(annotationOf(corpus, id).given, undefined)
  const again = await hopluu(['corpus', 'add', record, '--document', EXAMPLE, '--into', corpus, '--lang', 'en'])
  assert.equal(again.code, 1)
  assert.ok(again.err.includes(id), again.err)
  assert.deepEqual(readdirSync(corpus), [id])
})

test('a record that is none, does not quote, or was read from another document is refused and leaves nothing behind', async () => {
  const corpus = join(folder, 'third')
  const record = await read(EXAMPLE)
  const [action, ...others] = record.actions
  assert.ok(action)
  const evidence = action.evidence.map((one) => ({ ...one, exact: `${one.exact}.` }))
  const other = `${ROOT}examples/2025-04-18-can-tho-jica-phuong-an-vay.txt`
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['not-a-record.json', [saved('not-a-record.json', { id: 'x' })], /not a valid record/],
    [
      'no-quote.json',
      [saved('no-quote.json', { ...record, actions: [{ ...action, evidence }, ...others] })],
      /not the words of the article/
    ],
    ['other.json', [saved('other.json', record), '--document', other], /not the document this record was read from/],
    ['short.json', [saved('short.json', record), '--phenomenon', 'too short'], /cannot become a case yet/],
    ['missing.json', [join(folder, 'missing.json')], /was not found/]
  ]
  for (const [name, words, said] of wrong) {
    const { code, err } = await hopluu(['corpus', 'add', ...words, '--into', corpus, '--lang', 'en'])
    assert.equal(code, 1, name)
    assert.match(err, said, name)
  }
  assert.throws(() => readdirSync(corpus), { code: 'ENOENT' })
})

test('corpus says how it is used', async () => {
  for (const words of [['corpus'], ['corpus', 'add'], ['corpus', 'drop', 'x'], ['corpus', 'add', 'a', 'b']])
    assert.equal((await hopluu(words)).code, 2)
})
