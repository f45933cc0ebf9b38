import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ACTION_KINDS, type CooperationRecord, extract } from '../../src/extraction/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { prove } from '../../src/second-reader/prove.ts'
import { type ActionNote, anyOf, hintsOf, loadCases } from './cases.ts'

/**
 * The annotations as the answer of a model that reads as a careful person does, and then falsified. This measures the proof, not any model:
 * how much that is true it lets through, and how much that is false. The rules' own actions are left out, so that each answer stands alone.
 */
interface Told {
  readonly note: ActionNote
  readonly record: CooperationRecord
  readonly sentence: string
}

const told: Told[] = []
for (const each of loadCases()) {
  const article = await readDocument(readFileSync(each.path), hintsOf(each))
  if (!article.ok) continue
  const record = { ...extract(article.value, { id: each.id }), actions: [] }
  for (const note of each.annotation.actions) {
    const at = record.article.text.indexOf(note.quote)
    if (at >= 0) told.push({ note, record, sentence: sentenceAround(record.article.text, at, at + note.quote.length) })
  }
}

/** The rest of the sentence, or near it: a model would name the words that tell the kind. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, text.lastIndexOf('. ', start - 1) + 2)
  const stop = /[.!?]["”]?(?=\s|$)|\n/g
  stop.lastIndex = Math.max(0, end - 1)
  return text.slice(from, stop.exec(text)?.index ?? text.length)
}

const passes = ({ record, sentence }: Told, kind: string, quote: string): boolean => {
  const item = { kind, quote, stance: sentence, by: [], to: [], due: null, figures: [], sectors: [] }
  const passage = { start: 0, end: record.article.text.length }
  return prove(record, [{ passage, answer: { meetings: [], actions: [item], agreements: [], projects: [] } }]).kept.actions.length > 0
}
const kindsOf = (each: Told): readonly string[] => anyOf(each.note.kind)
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`

test('the proof lets most of what is true through', (t) => {
  const kept = told.filter((each) => passes(each, kindsOf(each)[0] ?? '', each.note.quote)).length
  t.diagnostic(`true actions kept: ${share(kept, told.length)}`)
  assert.ok(told.length > 300 && kept / told.length > 0.85, share(kept, told.length))
})

test('the proof lets little through that is called by a wrong kind', (t) => {
  const wrong = told.flatMap((each) => ACTION_KINDS.filter((kind) => !kindsOf(each).includes(kind)).map((kind) => ({ each, kind })))
  const kept = wrong.filter(({ each, kind }) => passes(each, kind, each.note.quote)).length
  t.diagnostic(`wrong kinds kept: ${share(kept, wrong.length)}`)
  assert.ok(kept / wrong.length < 0.1, share(kept, wrong.length))
})

test('no changed digit, lost negation or word put in passes the proof', () => {
  for (const each of told) {
    const { quote } = each.note
    const kind = kindsOf(each)[0] ?? ''
    const falsified = [
      quote.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      quote.replace(/(?:không|chưa) /u, ''),
      quote.replace(/ /u, ' rất ')
    ]
    for (const words of falsified)
      if (!each.record.article.text.includes(words)) assert.ok(!passes(each, kind, words), `${each.record.id}: ${words}`)
  }
})

test('no quotation that begins behind a negation passes the proof', () => {
  const denied = told.flatMap((each) => {
    const found = /(?:^|(?<!hàng)\s)(?:không|chưa) (?!khí|gian|chỉ|những|ngừng)(.+)$/su.exec(each.note.quote)
    return found?.[1] ? [{ each, rest: found[1] }] : []
  })
  assert.ok(denied.length > 20)
  for (const { each, rest } of denied)
    for (const kind of ACTION_KINDS) assert.ok(!passes(each, kind, rest), `${each.record.id}: ${kind} of ${rest}`)
})
