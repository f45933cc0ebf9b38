import { createHash } from 'node:crypto'
import type { Chance } from '../../bench/chance.ts'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import { type NewReport, reportOfRecord } from '../../src/register/index.ts'

const BODIES = ['UBND tỉnh Cà Mau', 'UBND thành phố Huế', 'Công ty Hợp Phát', 'Quỹ Mê Kông', 'Trường Đại học Nara']
const PROVINCES = ['Cà Mau', 'Huế', 'Cần Thơ']
const SECTORS = ['wastewater', 'health', 'tourism'] as const
const ACTIONS = ['need', 'proposal', 'commitment', 'assignment', 'agreement', 'result'] as const
const CURRENCIES = ['VND', 'USD', 'JPY', 'm3']
/** When a report says that it was: to the day, the month, the quarter or the year, or not at all. */
const DAYS = ['2023-02-10', '2023-11-30', '2024-05', '2024-Q3', '2024', '2025-01-01', null]

/** A report of accepted items drawn by chance: bodies, places, sums, actions of every kind, a project and an agreement. */
export const drawReport = (chance: Chance, number: number): NewReport => {
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: chance.below(most + 1) }, () => chance.pick(list)))
  ]
  const lines: string[] = []
  let at = 0
  const say = (exact: string) => {
    const evidence = [{ start: at, end: at + exact.length, exact }]
    lines.push(exact)
    at += exact.length + 1
    return evidence
  }
  const organisations = BODIES.map((name, i) => {
    const isCommittee = name.startsWith('UBND')
    const kind = isCommittee ? "people's committee" : 'company'
    return { id: `o${i}`, name, kind, country: isCommittee ? 'VN' : null, aliases: [], evidence: say(name) }
  })
  const places = PROVINCES.map((name, i) => ({
    ...{ id: `l${i}`, name, unit: null, level: 'province', country: 'VN', today: [], candidates: [], aliases: [] },
    evidence: say(name)
  }))
  const figures: CooperationRecord['figures'] = Array.from({ length: 6 }, (_, i) => ({
    id: `f${i}`,
    value: chance.below(3) === 0 ? `${chance.below(900) + 1}.5` : (chance.below(900) + 1) * 10 ** chance.below(12),
    valueTo: null,
    unit: chance.pick(CURRENCIES),
    qualifier: null,
    of: null,
    since: null,
    // Some are told again in other money, some are parts of others.
    equals: i % 2 === 0 && chance.below(3) === 0 ? `f${i + 1}` : null,
    partOf: i > 3 && chance.below(2) === 0 ? 'f0' : null,
    evidence: say(`số liệu ${i}`)
  }))
  const names = (list: readonly { readonly id: string; readonly name: string }[], most: number) =>
    some(list, most).map(({ id, name }) => ({ id, name }))
  const actions = Array.from({ length: 5 }, (_, i) => {
    const text = `việc ${number}-${i} ${chance.below(1000)}`
    return {
      id: `a${i}`,
      kind: chance.pick(ACTIONS),
      by: names(organisations, 2),
      to: names(organisations, 1),
      text,
      sectors: some(SECTORS, 2),
      places: names(places, 2),
      due: null,
      figures: some(figures, 3).map(({ id }) => id),
      evidence: say(text)
    }
  })
  const project = `Dự án đường tránh số ${chance.below(3)}`
  const projects: CooperationRecord['projects'] = [
    {
      id: 'j1',
      name: project,
      status: chance.pick(['preparation', 'implementation', 'unknown'] as const),
      parties: names(organisations, 2).map((organisation) => ({ organisation, role: 'funding' })),
      figures: some(figures, 3).map(({ id }) => id),
      sectors: some(SECTORS, 2),
      places: names(places, 1),
      milestones: [],
      obstacles: [],
      evidence: say(project)
    }
  ]
  const agreements: CooperationRecord['agreements'] = [
    {
      id: 'g1',
      kind: 'memorandum',
      parties: names(organisations, 2),
      fields: some(SECTORS, 1),
      status: 'signed',
      on: null,
      evidence: say('bản ghi nhớ')
    }
  ]
  const text = lines.join('\n')
  const sha256 = createHash('sha256').update(`${number}\n${text}`).digest('hex')
  const source = { sha256, mediaType: 'text/plain', url: null, title: `Báo cáo ${number}`, author: null, publisher: null, language: 'vi' }
  const record: CooperationRecord = {
    ...{ id: sha256.slice(0, 16), source: { ...source, publishedOn: chance.pick(DAYS) } },
    article: { text, captions: [], pages: [] },
    ...{ meetings: [], people: [], organisations, places, figures, actions, agreements, projects, doubts: [], unread: [] }
  }
  const report = reportOfRecord(record, '2026-01-15T02:00:00.000Z', `${number}.txt`)
  const items = report.items.map((item) => ({ ...item, state: 'accepted' as const, revision: 1 }))
  return { ...report, items, summary: { ...report.summary, states: { proposed: 0, accepted: items.length, returned: 0, rejected: 0 } } }
}
