import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Annotation } from '../../src/cli/corpus/annotation.ts'
import { recordSchema } from '../../src/extraction/record.ts'
import { hopluu } from './cli-process.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { addExample, EXAMPLES } from './web-server.ts'

const FILE = '2025-12-05-hue-nara-mot-nam-thuc-hien.txt'
const UNREAD = 'Ông Phan Đình Nguyên nhất trí với các đề nghị trên.'
const AGREED = { kind: 'action', words: { exact: 'nhất trí với các đề nghị trên' }, content: { kind: 'agreement', sectors: ['relations'] } }

let api: PromisedApi
let reportId = ''
const folder = mkdtempSync(join(tmpdir(), 'hopluu-by-hand-'))

before(async () => {
  api = await openPromisedApi()
  reportId = await addExample(api.register, FILE)
})
after(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

const enter = (body: unknown, id = reportId): Promise<Response> => api.send('POST', `/reports/${id}/items`, body)
const report = async () => api.kept('/reports/{reportId}', 'get', await api.call(`/reports/${reportId}`))
const record = async (items: string) => recordSchema.parse(await (await api.call(`/reports/${reportId}/record?items=${items}`)).json())

test('an item is entered over the API: accepted, by a person, on the very words; read again it stays, and what was refused leaves nothing', async () => {
  const before = await report()
  const sentence = before.unread.find(({ start, end }: { start: number; end: number }) => before.article.text.slice(start, end) === UNREAD)
  assert.ok(sentence)
  await api.refused(await enter({ ...AGREED, words: { exact: 'không có trong bài' } }), 422, 'words_not_in_article')
  await api.refused(await enter({ ...AGREED, words: { exact: 'Nara' } }), 422, 'words_not_once')
  await api.refused(await enter({ ...AGREED, words: { exact: '…' } }), 422, 'words_missing')
  await api.refused(await enter({ ...AGREED, words: { exact: 'và '.repeat(900) } }), 422, 'words_too_long')
  await api.refused(await enter({ ...AGREED, content: { kind: 'promise' } }), 422, 'item_not_valid')
  await api.refused(await enter({ ...AGREED, content: { due: { on: '2025-02-31', exact: '' } } }), 422, 'item_not_valid')
  await api.refused(await enter({ ...AGREED, also: [{ exact: 'các đề nghị' }] }), 422, 'words_overlap')
  await api.refused(await enter({ ...AGREED, also: Array(21).fill({ exact: 'Nara' }) }), 400, 'request_not_valid')
  await api.refused(await enter({ ...AGREED, kind: 'rumour' }), 400, 'request_not_valid')
  await api.refused(await enter({ ...AGREED, words: 'Nara' }), 400, 'request_not_valid')
  await api.refused(await enter(AGREED, 'none'), 404, 'report_not_found')
  assert.deepEqual(await report(), before)

  const answer = await enter({ ...AGREED, words: { ...AGREED.words, within: sentence } })
  const item = await api.kept('/reports/{reportId}/items', 'post', answer, 201)
  assert.deepEqual([item.state, item.content.reader, item.content.text, item.takenBack], ['accepted', 'person', AGREED.words.exact, false])
  assert.deepEqual([item.decisions[0].verdict, item.decisions[0].by], ['enter', 'local'])
  await api.refused(await enter(AGREED), 409, 'item_there_already')
  const after = await report()
  assert.deepEqual([after.unread.length, after.stillUnread.length], [before.unread.length, before.stillUnread.length - 1])
  assert.deepEqual([after.lastStep.verdict, after.lastStep.items], ['enter', [item.id]])

  const { event } = await api.kept('/reports/{reportId}/readings', 'post', await api.send('POST', `/reports/${reportId}/readings`))
  assert.ok(!event.changes.some(({ itemId }: { itemId: string }) => itemId === item.id))
  const again = (await report()).items.filter(({ content }: { content: { reader?: string } }) => content.reader === 'person')
  assert.deepEqual(again, [item])
})

test('nobody can say afterwards that the machine had read what a person entered, or the other way round', async () => {
  const { items } = await report()
  const own = items.find(({ content }: { content: { reader?: string } }) => content.reader === 'person')
  const read = items.find(({ state, kind }: { state: string; kind: string }) => state === 'proposed' && kind === 'action')
  const edit = (item: { id: string; revision: number }, content: object) =>
    api.send('POST', `/reports/${reportId}/items/${item.id}/decisions`, { revision: item.revision, verdict: 'edit', content })
  await api.refused(await edit(own, { ...own.content, reader: 'rules' }), 422, 'edit_not_valid')
  await api.refused(await edit(read, { ...read.content, reader: 'person' }), 422, 'edit_not_valid')
  const { reader: _, ...content } = own.content
  const path = '/reports/{reportId}/items/{itemId}/decisions'
  const edited = await api.kept(path, 'post', await edit(own, { ...content, text: 'nhất trí với các đề nghị' }))
  assert.deepEqual([edited.content.reader, edited.content.text], ['person', 'nhất trí với các đề nghị'])
})

test('it is in the record of what was accepted, not in that of what was read, and becomes part of a corpus case', async () => {
  const read = await record('read')
  assert.ok(read.actions.every(({ reader }) => reader !== 'person'))
  const accepted = await record('accepted')
  assert.deepEqual(
    accepted.actions.map(({ reader, evidence }) => [reader, evidence[0]?.exact]),
    [['person', AGREED.words.exact]]
  )
  assert.equal(accepted.unread.length, read.unread.length - 1)
  const path = join(folder, 'accepted.json')
  writeFileSync(path, JSON.stringify(accepted))
  const corpus = join(folder, 'corpus')
  const { code, err } = await hopluu(['corpus', 'add', path, '--document', `${EXAMPLES}${FILE}`, '--into', corpus])
  assert.equal(code, 0, err)
  const [id = ''] = readdirSync(corpus)
  const { actions } = JSON.parse(readFileSync(join(corpus, id, 'record.json'), 'utf8')) as Annotation
  assert.deepEqual(
    actions.map(({ kind, quote }) => [kind, quote]),
    [['agreement', AGREED.words.exact]]
  )
})
