import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  ACTION_KINDS,
  type CooperationRecord,
  extract,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
  OBSTACLE_KINDS
} from '../../src/extraction/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { prove } from '../../src/second-reader/prove.ts'
import { type ActionNote, anyOf, hintsOf, loadCases, type ProjectNote } from './cases.ts'

/**
 * The annotations as the answer of a model that reads as a careful person does, and then falsified. This measures the proof, not any model:
 * how much that is true it lets through, and how much that is false. The rules' own actions are left out, so that each answer stands alone.
 */
interface Told {
  readonly note: ActionNote
  readonly record: CooperationRecord
  readonly sentence: string
}

/** A step or an obstacle of a project, by its kind and words; the project is in the record as the annotation has it, without anything told of it. */
interface OfProject {
  readonly list: 'milestones' | 'obstacles'
  readonly name: string
  readonly kinds: readonly string[]
  readonly statuses: readonly string[]
  readonly quote: string
  readonly record: CooperationRecord
}

const ofProjects: OfProject[] = []
const collect = (record: CooperationRecord, projects: readonly ProjectNote[]): void => {
  const { text } = record.article
  const bare = projects.flatMap((project, i) => {
    const start = text.indexOf(project.quote)
    if (start < 0) return []
    const evidence = [{ start, end: start + project.quote.length, exact: project.quote }]
    return [
      {
        id: `j${i + 1}`,
        name: project.name,
        status: 'unknown' as const,
        parties: [],
        figures: [],
        sectors: [],
        places: [],
        milestones: [],
        obstacles: [],
        evidence
      }
    ]
  })
  for (const project of projects) {
    const shared = { name: project.name, record: { ...record, projects: bare } }
    for (const { kind, status, quote } of project.milestones ?? [])
      ofProjects.push({ ...shared, list: 'milestones', kinds: anyOf(kind), statuses: anyOf(status), quote })
    for (const { kind, quote } of project.obstacles ?? [])
      ofProjects.push({ ...shared, list: 'obstacles', kinds: anyOf(kind), statuses: [], quote })
  }
}

const told: Told[] = []
for (const each of loadCases()) {
  const article = await readDocument(readFileSync(each.path), hintsOf(each))
  if (!article.ok) continue
  const record = { ...extract(article.value, { id: each.id }), actions: [] }
  collect(record, each.annotation.projects)
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

const projectTells = (
  { record, name, list, statuses }: OfProject,
  kind: string,
  quote: string,
  status = statuses[0]
): Record<string, number> | null => {
  const item = { kind, quote, ...(list === 'milestones' ? { status, on: null } : {}) }
  const project = { name, status: 'unknown', quote: '', [list]: [item] }
  const passage = { start: 0, end: record.article.text.length }
  const proof = prove(record, [{ passage, answer: { meetings: [], actions: [], agreements: [], projects: [project] } }])
  return proof.toldKept > 0 ? null : proof.dropped
}

test('the proof lets most steps and obstacles of projects through, and few that are called by a wrong kind or status', (t) => {
  for (const list of ['milestones', 'obstacles'] as const) {
    const here = ofProjects.filter((one) => one.list === list)
    const kept = here.filter((one) => projectTells(one, one.kinds[0] ?? '', one.quote) === null)
    t.diagnostic(`true ${list} kept: ${share(kept.length, here.length)}`)
    const all = list === 'milestones' ? MILESTONE_KINDS : OBSTACLE_KINDS
    const wrong = here.flatMap((one) => all.filter((kind) => !one.kinds.includes(kind)).map((kind) => ({ one, kind })))
    const wrongKept = wrong.filter(({ one, kind }) => projectTells(one, kind, one.quote) === null)
    t.diagnostic(`wrong kinds of ${list} kept: ${share(wrongKept.length, wrong.length)}`)
    assert.ok(
      here.length > 20 && kept.length / here.length > (list === 'milestones' ? 0.7 : 0.6),
      `${list}: ${share(kept.length, here.length)}`
    )
    assert.ok(wrongKept.length / wrong.length < 0.03, `${list}: ${share(wrongKept.length, wrong.length)}`)
  }
  const steps = ofProjects.filter((one) => one.list === 'milestones')
  const otherwise = steps.flatMap((one) =>
    MILESTONE_STATUSES.filter((status) => !one.statuses.includes(status)).map((status) => ({ one, status }))
  )
  const wrongStatus = otherwise.filter(({ one, status }) => projectTells(one, one.kinds[0] ?? '', one.quote, status) === null)
  t.diagnostic(`wrong statuses of milestones kept: ${share(wrongStatus.length, otherwise.length)}`)
  assert.ok(wrongStatus.length / otherwise.length < 0.05, share(wrongStatus.length, otherwise.length))
})

test('no changed digit, lost negation or word put in passes for a step or an obstacle', () => {
  for (const one of ofProjects) {
    const falsified = [
      one.quote.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      one.quote.replace(/(?:không|chưa) /u, ''),
      one.quote.replace(/ /u, ' rất ')
    ]
    for (const words of falsified)
      if (!one.record.article.text.includes(words))
        assert.notEqual(projectTells(one, one.kinds[0] ?? '', words), null, `${one.record.id}: ${words}`)
  }
})
