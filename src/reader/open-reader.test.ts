import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { extract } from '../extraction/index.ts'
import { type Knowledge, NO_KNOWLEDGE } from '../language/index.ts'
import { readDocument } from '../reading/index.ts'
import { makeDocx, paragraph } from '../reading/zip-fixture.ts'
import { reportIdOf } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'
import { openReader, type Reader, type ReaderOptions } from './open-reader.ts'
import { timeToOpen, timeToRead } from './time-limit.ts'

const CRASHING = new URL('./crashing-process-fixture.ts', import.meta.url)
const REPORT =
  'Cần Thơ tiếp đoàn JICA\nNgày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA. Ông Trần Việt Trường đề nghị JICA hỗ trợ dự án thoát nước.'

const documentOf = (text: string) => ({ bytes: new TextEncoder().encode(text) })

const readerFor = (t: TestContext, options: Partial<ReaderOptions> = {}): { reader: Reader; faults: Error[] } => {
  const faults: Error[] = []
  const reader = openReader({ onFault: (fault) => faults.push(fault), ...options })
  t.after(() => reader.close())
  return { reader, faults }
}

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'read' : outcome.refusal.code)

test('processes read what would be read here, and hand on why a document is refused', async (t) => {
  const { reader, faults } = readerFor(t)
  const document = { ...documentOf(REPORT), publishedOn: '2023-02-10' }
  const here = await readDocument(document.bytes, { publishedOn: '2023-02-10' })
  assert.ok(here.ok)
  const record = await reader.read({ want: 'record', document })
  assert.deepEqual(record, { ok: true, value: extract(here.value, { id: reportIdOf(here.value.source.sha256) }) })
  assert.deepEqual(await reader.read({ want: 'record', article: here.value }), record)
  const report = await reader.read({ want: 'report', document, addedAt: '2026-01-15T02:00:00.000Z', fileName: null })
  assert.equal(report.ok && report.value.summary.title, 'Cần Thơ tiếp đoàn JICA')
  assert.equal(codeOf(await reader.read({ want: 'record', document: documentOf('') })), 'document_empty')
  assert.deepEqual(faults, [])
})

test('every process reads with the knowledge it is given, sent once or again', async (t) => {
  const { reader } = readerFor(t, { processes: 2 })
  const knowing = (name: string): Knowledge => ({
    ...NO_KNOWLEDGE,
    organisations: [{ name, aliases: ['MWRC'], kind: 'centre', country: null }]
  })
  const [first, second] = [knowing('Trung tâm Vòm Xanh Kala'), knowing('Trung tâm Tre Ngà Kala')]
  const document = documentOf(`${REPORT} MWRC đề nghị cấp nước.`)
  const given = [first, first, null, second, second, first, null, first, second]
  const read = await Promise.all(given.map((knowledge) => reader.read({ want: 'record', document, knowledge })))
  assert.deepEqual(
    read.map((outcome) => (outcome.ok ? outcome.value.organisations.find(({ name }) => name === 'MWRC')?.known?.name : null)),
    given.map((knowledge) => knowledge?.organisations[0]?.name)
  )
})

test('an article that fills the memory is refused, and the next is read', async (t) => {
  const { reader } = readerFor(t, { processes: 1, memory: () => 200 })
  const endless = Array.from({ length: 40_000 }, (_, i) => `Ngày 10/2/2023, ông Trần Văn ${i} đề nghị JICA hỗ trợ ${i} tỷ đồng.`).join('\n')
  const filled = await reader.read({ want: 'record', document: documentOf(endless) })
  assert.deepEqual(filled, { ok: false, refusal: { code: 'reader_out_of_memory', about: { limit: 200 } } })
  assert.equal(codeOf(await reader.read({ want: 'record', document: documentOf(REPORT) })), 'read')
})

test('buffers beside the heap count as well: a document that fills them is refused long before they fill the machine', async (t) => {
  const { reader, faults } = readerFor(t, { processes: 1, opening: CRASHING })
  assert.equal(codeOf(await reader.open(documentOf('buffers'))), 'reader_out_of_memory')
  assert.equal(faults[0]?.message, 'The reader was ended: 7 bytes were not opened within 280 MB')
  assert.equal(codeOf(await reader.open(documentOf('one'))), 'read')
})

test('a document that unpacks to much is read with more memory; where there is none, it is refused before it fills what there is', async (t) => {
  // Twenty thousand different paragraphs, as a long report has them.
  const body = Array.from({ length: 20_000 }, (_, at) => paragraph(`Đoạn ${at}, số liệu ${(at * 7919) % 99_991} của tỉnh.`)).join('')
  const document = { bytes: makeDocx(body + paragraph(REPORT).repeat(3)), fileName: 'dai.docx' }
  const { reader, faults } = readerFor(t, { processes: 1, memory: () => 240 })
  const opened = await reader.open(document)
  assert.ok(opened.ok && opened.value.text.includes('Đoạn 19999,'), codeOf(opened))
  assert.deepEqual(faults, [])
  const here = await readDocument(document.bytes, {}, { memoryMB: 240 })
  assert.equal(codeOf(here), 'document_needs_room')
})

test('whatever ends a process, only what it was opening is refused, and what the log says of it quotes no document', async (t) => {
  const { reader, faults } = readerFor(t, { processes: 2, opening: CRASHING })
  const words = ['exit', 'one', 'throw', 'two', 'fault', 'three', 'exit', 'four']
  const codes = await Promise.all(words.map(async (word) => codeOf(await reader.open(documentOf(word)))))
  const failed = 'reader_failed'
  assert.deepEqual(codes, [failed, 'read', failed, 'read', failed, 'read', failed, 'read'])
  const told = faults.map((fault) => fault.message).sort()
  assert.deepEqual(
    told.map((message) => message.split('\n')[0]),
    [
      'The reader failed: RangeError',
      'The reader failed: The process ended with 1.',
      'The reader failed: The process ended with 9.',
      'The reader failed: The process ended with 9.'
    ]
  )
  assert.match(told[1] ?? '', /RangeError\n +at throwing \(.*crashing-process-fixture/)
  assert.doesNotMatch(told.join('\n'), /Nguyễn Văn An/)
})

test('a document that is never opened is refused after its time, and the others go on', { timeout: 60_000 }, async (t) => {
  const { reader, faults } = readerFor(t, { processes: 2, opening: CRASHING, timeLimit: (size) => size * 500 })
  const words = ['spin', 'three', 'hang', 'seven', 'spin', 'eight']
  const codes = await Promise.all(words.map(async (word) => codeOf(await reader.open(documentOf(word)))))
  assert.deepEqual(codes, ['reader_too_slow', 'read', 'reader_too_slow', 'read', 'reader_too_slow', 'read'])
  assert.equal(faults[0]?.message, 'The reader was ended: 4 bytes were not opened within 2 s')
})

test('one process alone that never ends does not hold up what waits behind it', { timeout: 60_000 }, async (t) => {
  const { reader } = readerFor(t, { processes: 1, opening: CRASHING, timeLimit: () => 2000 })
  const codes = ['spin', 'one', 'two'].map((word) => reader.open(documentOf(word)))
  assert.deepEqual((await Promise.all(codes)).map(codeOf), ['reader_too_slow', 'read', 'read'])
})

test('the time of a reading grows with its document, from a minute to five, and opening it may take half a minute less', () => {
  const sizes = [0, 1024 * 1024, 25 * 1024 * 1024]
  assert.deepEqual(sizes.map(timeToRead), [60_000, 70_000, 310_000])
  assert.deepEqual(sizes.map(timeToOpen), [30_000, 40_000, 280_000])
})

test('closing refuses what is being read, what waits and what comes after', async (t) => {
  const { reader } = readerFor(t, { processes: 1, opening: CRASHING })
  const waiting = ['hang', 'never'].map((word) => reader.open(documentOf(word)))
  await reader.close()
  const after = reader.open(documentOf('late'))
  assert.deepEqual((await Promise.all([...waiting, after])).map(codeOf), ['reader_stopped', 'reader_stopped', 'reader_stopped'])
})

test('a table is opened in the process that takes documents apart, and one that fills the memory is refused', async (t) => {
  const { reader } = readerFor(t)
  const read = await reader.openTable(documentOf('Ngày;Số tiền\n30/6/2026;5\n'))
  assert.deepEqual(read.ok && read.value.rows.map(({ row, cells }) => [row, ...cells]), [
    [1, 'Ngày', 'Số tiền'],
    [2, '30/6/2026', '5']
  ])
  assert.equal(codeOf(await reader.openTable(documentOf(''))), 'document_empty')
  const small = readerFor(t, { memory: () => 200, opening: CRASHING })
  assert.equal(codeOf(await small.reader.openTable(documentOf('buffers'))), 'reader_out_of_memory')
})
