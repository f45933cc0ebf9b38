import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Knowledge, NO_KNOWLEDGE } from '../language/index.ts'
import type { Outcome } from '../values/index.ts'
import { openReader, type Reader, type ReaderOptions } from './open-reader.ts'
import { readTask } from './reading-task.ts'
import { timeToRead } from './time-limit.ts'

const CRASHING = new URL('./crashing-thread-fixture.ts', import.meta.url)
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

test('a thread reads what would be read here, and hands on why a document is refused', async (t) => {
  const { reader, faults } = readerFor(t)
  const document = { ...documentOf(REPORT), publishedOn: '2023-02-10' }
  const apart = await reader.read({ want: 'record', from: { document } })
  assert.deepEqual(apart, await readTask({ want: 'record', from: { document } }))
  assert.ok(apart.ok)
  const report = await reader.read({ want: 'report', from: { document }, addedAt: '2026-01-15T02:00:00.000Z', fileName: null })
  assert.equal(report.ok && report.value.summary.title, 'Cần Thơ tiếp đoàn JICA')
  assert.equal(codeOf(await reader.read({ want: 'record', from: { document: documentOf('') } })), 'document_empty')
  assert.deepEqual(faults, [])
})

test('every thread reads with the knowledge it is given, sent once or again', async (t) => {
  const { reader } = readerFor(t, { threads: 2 })
  const knowing = (name: string): Knowledge => ({
    ...NO_KNOWLEDGE,
    organisations: [{ name, aliases: ['MWRC'], kind: 'centre', country: null }]
  })
  const [first, second] = [knowing('Trung tâm Vòm Xanh Kala'), knowing('Trung tâm Tre Ngà Kala')]
  const from = { document: documentOf(`${REPORT} MWRC đề nghị cấp nước.`) }
  const given = [first, first, null, second, second, first, null, first, second]
  const read = await Promise.all(given.map((knowledge) => reader.read({ want: 'record', from, knowledge })))
  assert.deepEqual(
    read.map((outcome) => (outcome.ok ? outcome.value.organisations.find(({ name }) => name === 'MWRC')?.known?.name : null)),
    given.map((knowledge) => knowledge?.organisations[0]?.name)
  )
})

test('a document that fills the memory is refused, and the next is read', async (t) => {
  const { reader } = readerFor(t, { threads: 1, memoryMB: 96 })
  const endless = Array.from({ length: 40_000 }, (_, i) => `Ngày 10/2/2023, ông Trần Văn ${i} đề nghị JICA hỗ trợ ${i} tỷ đồng.`).join('\n')
  assert.equal(codeOf(await reader.read({ want: 'record', from: { document: documentOf(endless) } })), 'reader_out_of_memory')
  assert.equal(codeOf(await reader.read({ want: 'record', from: { document: documentOf(REPORT) } })), 'read')
})

test('whatever ends a thread, only what it was reading is refused', async (t) => {
  const { reader, faults } = readerFor(t, { threads: 2, thread: CRASHING })
  const words = ['exit', 'one', 'throw', 'two', 'fault', 'three', 'exit', 'four']
  const codes = await Promise.all(
    words.map(async (word) => codeOf(await reader.read({ want: 'record', from: { document: documentOf(word) } })))
  )
  const failed = 'reader_failed'
  assert.deepEqual(codes, [failed, 'read', failed, 'read', failed, 'read', failed, 'read'])
  assert.deepEqual(faults.map((fault) => fault.message).sort(), [
    'The reader failed: the trace of a fault',
    'thrown outside of any reading'
  ])
})

test('a reading that never ends is refused after its time, and the others go on', { timeout: 60_000 }, async (t) => {
  const { reader, faults } = readerFor(t, { threads: 2, thread: CRASHING, timeLimit: (size) => size * 500 })
  const words = ['spin', 'one', 'hang', 'two', 'spin', 'three']
  const codes = await Promise.all(
    words.map(async (word) => codeOf(await reader.read({ want: 'record', from: { document: documentOf(word) } })))
  )
  assert.deepEqual(codes, ['reader_too_slow', 'read', 'reader_too_slow', 'read', 'reader_too_slow', 'read'])
  assert.equal(faults[0]?.message, 'The reader was ended: 4 bytes or characters were not read within 2 s')
})

test('one thread alone that never ends does not hold up what waits behind it', { timeout: 60_000 }, async (t) => {
  const { reader } = readerFor(t, { threads: 1, thread: CRASHING, timeLimit: () => 2000 })
  const codes = ['spin', 'one', 'two'].map((word) => reader.read({ want: 'record', from: { document: documentOf(word) } }))
  assert.deepEqual((await Promise.all(codes)).map(codeOf), ['reader_too_slow', 'read', 'read'])
})

test('the time of a reading grows with its document, from a minute to five', () => {
  assert.deepEqual([0, 1024 * 1024, 25 * 1024 * 1024].map(timeToRead), [60_000, 70_000, 310_000])
})

test('closing refuses what is being read, what waits and what comes after', async (t) => {
  const { reader } = readerFor(t, { threads: 1, thread: CRASHING })
  const waiting = ['hang', 'never'].map((word) => reader.read({ want: 'record', from: { document: documentOf(word) } }))
  await reader.close()
  const after = reader.read({ want: 'record', from: { document: documentOf('late') } })
  assert.deepEqual((await Promise.all([...waiting, after])).map(codeOf), ['reader_stopped', 'reader_stopped', 'reader_stopped'])
})
