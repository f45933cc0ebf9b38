import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createApi } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import type { ItemKind, Verdict } from '../../src/register/index.ts'
import { hopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-knowledge-'))
after(() => rmSync(folder, { recursive: true }))

const FIRST = `Vĩnh Long tiếp Trung tâm Nghiên cứu Nước Mekong
Sáng 15/3, UBND tỉnh Vĩnh Long tiếp đoàn Trung tâm Nghiên cứu Nước Mekong (MWRC) do ông Somchai Rattana, Giám đốc Trung tâm Nghiên cứu Nước Mekong làm trưởng đoàn.
Ông Somchai Rattana đề nghị tỉnh bố trí 2 ha đất cho dự án “Nước sạch cho cù lao An Bình”.`

const SECOND = `Vĩnh Long và MWRC bàn về nước sạch
Sáng 12/6, UBND tỉnh Vĩnh Long đã làm việc với MWRC về tiến độ cấp nước.
Ông Somchai đề nghị tỉnh sớm bàn giao mặt bằng cho Nước sạch cho cù lao An Bình. Somchai Rattana cho biết MWRC sẽ cử chuyên gia cấp nước sang Vĩnh Long.`

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the second report is read as, by what was decided on the items of the first. */
const readSecondAfter = async (
  name: string,
  verdictOn: (item: { readonly kind: ItemKind; readonly name: string }) => Verdict | null
): Promise<{ record: CooperationRecord; dataFolder: string }> => {
  const dataFolder = join(folder, name)
  const opened = await openApp({ environment: {}, dataFolder })
  assert.ok(opened.ok)
  const { register, close }: App = opened.value
  try {
    const first = await register.addReport({ bytes: bytesOf(FIRST), publishedOn: '2024-03-16' })
    assert.ok(first.ok)
    const { reportId } = first.value
    const shown = await register.showReport(reportId)
    assert.ok(shown.ok)
    for (const { id: itemId, kind, content, revision } of shown.value.items) {
      const verdict = verdictOn({ kind, name: String(content.name ?? '') })
      if (verdict) assert.ok((await register.decide({ reportId, itemId, revision, verdict, reason: 'thử' })).ok)
    }
    const second = await register.addReport({ bytes: bytesOf(SECOND), publishedOn: '2025-06-13' })
    assert.ok(second.ok)
    const api = createApi(register)
    const known = await (await api.request('/api/v1/knowledge')).json()
    assert.deepEqual(known, JSON.parse(JSON.stringify(await register.knowledge())))
    const answer = await api.request(`/api/v1/reports/${second.value.reportId}/record`)
    return { record: (await answer.json()) as CooperationRecord, dataFolder }
  } finally {
    await close()
  }
}

const namesIn = ({ organisations, people, projects, meetings }: CooperationRecord) => ({
  organisations: organisations.map(({ name, known }) => [name, known?.name ?? null]),
  people: people.map(({ name, known }) => [name, known?.organisation?.name ?? null]),
  projects: projects.map(({ name }) => name),
  guests: meetings.flatMap(({ guests }) => guests.map(({ name }) => name))
})

const UNTAUGHT = { organisations: [['UBND tỉnh Vĩnh Long', null]], people: [], projects: [], guests: [] }

test('the second report about a partner is read better than the first, once the first was reviewed', async () => {
  const { record, dataFolder } = await readSecondAfter('reviewed', () => 'accept')
  assert.deepEqual(namesIn(record), {
    organisations: [
      ['MWRC', 'Trung tâm Nghiên cứu Nước Mekong (MWRC)'],
      ['UBND tỉnh Vĩnh Long', null]
    ],
    people: [['Somchai Rattana', 'MWRC']],
    projects: ['Nước sạch cho cù lao An Bình'],
    guests: ['MWRC']
  })
  const [asked] = record.actions
  assert.deepEqual([asked?.kind, asked?.by[0]?.name], ['proposal', 'Somchai Rattana'])
  assert.match(asked?.to[0]?.name ?? '', /tỉnh Vĩnh Long$/)
  assert.deepEqual(record.people[0]?.positions, [], 'no post is stated that the text does not say')
  const { digest = '', ...counts } = record.knowledge ?? {}
  assert.match(digest, /^[0-9a-f]{16}$/)
  assert.deepEqual(counts, { organisations: 2, people: 1, projects: 1 })

  const printed = await hopluu(['knowledge', '--lang', 'en'], { environment: { HOPLUU_DATA: dataFolder } })
  assert.equal(printed.code, 0)
  assert.match(printed.err, new RegExp(`^2 organisations, 1 people, 1 projects \\(${digest}\\)`))
  const file = join(folder, 'knowledge.json')
  writeFileSync(file, printed.out)
  const second = join(folder, 'second.txt')
  writeFileSync(second, SECOND)
  const read = await hopluu(['read', '--json', '--knowledge', file, '--published-on', '2025-06-13', second])
  const apart = JSON.parse(read.out) as CooperationRecord
  assert.deepEqual(namesIn(apart), namesIn(record))
  assert.deepEqual(apart.knowledge, record.knowledge)
  const list = join(folder, 'list.jsonl')
  writeFileSync(list, `${JSON.stringify({ id: apart.id, path: second, publishedOn: '2025-06-13' })}\n`)
  const listed = await hopluu(['read', '--jsonl', list, '--knowledge', file])
  assert.deepEqual(JSON.parse(listed.out), apart)
  const explained = await hopluu(['read', '--explain', '--knowledge', file, '--lang', 'en', second])
  assert.match(explained.out, /MWRC \(.+\) · Body known to the office\n {6}taken for: Trung tâm Nghiên cứu Nước Mekong/)
})

test('what nobody decided on teaches nothing', async () => {
  const { record } = await readSecondAfter('unreviewed', () => null)
  assert.deepEqual([namesIn(record), record.knowledge], [UNTAUGHT, null])
})

test('what was rejected teaches nothing', async () => {
  const { record } = await readSecondAfter('rejected', () => 'reject')
  assert.deepEqual([namesIn(record), record.knowledge], [UNTAUGHT, null])
  const but = await readSecondAfter('but-one', ({ name }) => (name.includes('MWRC') ? 'reject' : 'accept'))
  assert.deepEqual(namesIn(but.record).organisations, UNTAUGHT.organisations)
  assert.deepEqual(namesIn(but.record).projects, ['Nước sạch cho cù lao An Bình'])
})

test('a file that is no knowledge is refused by the field, and nothing is read', async () => {
  const document = join(folder, 'document.txt')
  writeFileSync(document, SECOND)
  const cases: readonly (readonly [string, string])[] = [
    ['không phải JSON', 'JSON'],
    ['[]', 'JSON'],
    ['{"organizations": []}', 'organizations'],
    ['{"organisations": [{"name": "A", "aliases": ["B", 3]}]}', 'organisations.0.aliases.1'],
    ['{"people": [{"name": "A", "positions": [{"title": "B", "on": "hôm qua"}]}]}', 'people.0.positions.0.on'],
    ['{"organisations": [{"name": "A", "country": "Việt Nam"}]}', 'organisations.0.country'],
    [`{"projects": [{"name": "${'a'.repeat(501)}"}]}`, 'projects.0.name']
  ]
  for (const [json, field] of cases) {
    const file = join(folder, 'wrong.json')
    writeFileSync(file, json)
    const { code, out, err } = await hopluu(['read', '--knowledge', file, document])
    assert.deepEqual([code, out], [1, ''], json)
    assert.match(
      err,
      new RegExp(`Tệp hiểu biết không đúng dạng ở mục “${field.replaceAll('.', '\\.')}”[^]+at "${field.replaceAll('.', '\\.')}"`)
    )
  }
  const missing = await hopluu(['read', '--knowledge', join(folder, 'none.json'), document])
  assert.deepEqual([missing.code, missing.out], [1, ''])
  const both = await hopluu(['read', '--schema', '--knowledge', document])
  assert.equal(both.code, 2)
  const word = await hopluu(['knowledge', 'all'])
  assert.equal(word.code, 2)
})
