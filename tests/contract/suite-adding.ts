import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type Given, makeRegister, reportOfRecord } from '../../src/register/index.ts'
import { accept, refuse } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf, openSample, sampleRecord } from './sample-record.ts'
import { accepted, refused, rowCounts, WORKSPACE, withRegister } from './with-register.ts'

const HUE = `Thừa Thiên Huế tiếp đoàn công tác tỉnh Nara (Nhật Bản)
Ông Nguyễn Thanh Bình mong muốn hai tỉnh sớm ký bản ghi nhớ về thoát nước và giữ gìn di sản.
Dự án cải thiện môi trường nước có tổng mức đầu tư 3.169 tỷ đồng.`

const readsNothing = async () => refuse('document_empty')

export const addingSuite = (peer: Peer): void => {
  test('a report comes back as it was read, every quote at its place', async () => {
    await withRegister(peer, async ({ register }) => {
      const document = documentOf(HUE, { fileName: 'tin/hue-nara.txt', publishedOn: '2024-04-23', url: 'https://example.org/hue-nara' })
      const { reportId, added } = accepted(await register.addReport(document))
      assert.equal(added, true)
      const report = accepted(await register.showReport(reportId))
      const record = sampleRecord(document.bytes, document)
      assert.deepEqual(report.article, record.article)
      assert.deepEqual(report.source, record.source)
      assert.deepEqual(report.allDoubts, record.doubts)
      assert.equal(report.fileName, 'hue-nara.txt')
      assert.equal(report.title, 'Thừa Thiên Huế tiếp đoàn công tác tỉnh Nara (Nhật Bản)')
      assert.deepEqual(
        [report.meetingOn, report.meetingDayMonth, report.hosts, report.guests],
        [null, '22/4', ['UBND tỉnh Thừa Thiên Huế'], ['Tỉnh Nara']]
      )
      assert.deepEqual(report.counts, { meeting: 1, person: 1, organisation: 0, place: 0, figure: 1, action: 2, agreement: 0, project: 0 })
      assert.deepEqual(report.states, { proposed: 5, accepted: 0, returned: 0, rejected: 0 })
      assert.deepEqual(
        report.items.map((item) => item.id),
        ['m1', 'a1', 'p1', 'a2', 'f1']
      )
      const contents = [...record.meetings, ...record.people, ...record.figures, ...record.actions]
      for (const item of report.items) {
        assert.deepEqual(
          item.content,
          contents.find((content) => content.id === item.id)
        )
        assert.deepEqual(item.proposed, item.content)
        assert.deepEqual(item.decisions, [])
        for (const { start, end, exact } of item.evidence) assert.equal(report.article.text.slice(start, end), exact)
      }
      assert.deepEqual(
        report.items[0]?.doubts.map((doubt) => doubt.code),
        ['year_not_stated']
      )
      assert.equal(report.items[0]?.evidence[0]?.page, 1)
    })
  })

  test('who brought a report stands with it, and lists and Today go by it', async () => {
    await withRegister(peer, async ({ registerOf }) => {
      const [lan, minh] = [await registerOf(WORKSPACE, { by: 'lan' }), await registerOf(WORKSPACE, { by: 'minh' })]
      const first = accepted(await lan.addReport(documentOf(HUE))).reportId
      const second = accepted(await minh.addReport(documentOf(`${HUE} Hết.`))).reportId
      accepted(await minh.addReport(documentOf(HUE)))
      const broughtBy = async (addedBy: string, text?: string) =>
        accepted(await lan.listReports({ addedBy, ...(text ? { text } : {}) })).rows.map((row) => [row.id, row.addedBy])
      assert.deepEqual([await broughtBy('lan'), await broughtBy('minh')], [[[first, 'lan']], [[second, 'minh']]])
      assert.deepEqual([await broughtBy('lan', 'thoat nuoc'), await broughtBy('hoa', 'thoat nuoc')], [[[first, 'lan']], []])
      const toReview = async (responsible?: string) => {
        const { rows, count } = accepted(await lan.lookAtToday(responsible ? { responsible } : {})).toReview
        return [count, rows.map(({ id }) => id).sort()]
      }
      assert.deepEqual(
        [await toReview('minh'), await toReview('hoa'), await toReview()],
        [
          [1, [second]],
          [0, []],
          [2, [first, second].sort()]
        ]
      )
      assert.equal(accepted(await lan.showReport(second)).addedBy, 'minh')
    })
  })

  test('the same bytes again change nothing and say so', async () => {
    await withRegister(peer, async (bench) => {
      const { reportId } = accepted(await bench.register.addReport(documentOf(HUE, { fileName: 'first.txt' })))
      const before = await rowCounts(bench)
      const again = accepted(await bench.register.addReport(documentOf(HUE, { fileName: 'second.txt', publishedOn: '2024-04-24' })))
      assert.deepEqual(again, { reportId, added: false, publishedOn: null })
      assert.deepEqual(await rowCounts(bench), before)
      assert.equal(accepted(await bench.register.showReport(reportId)).fileName, 'first.txt')
    })
  })

  test('of many who add the same bytes at one moment exactly one adds them', async () => {
    await withRegister(peer, async (bench) => {
      const doors = [bench.register, await bench.registerOf(WORKSPACE, { beside: true })]
      const outcomes = await Promise.all(Array.from({ length: 12 }, (_, i) => doors[i % 2]?.addReport(documentOf(HUE))))
      const values = outcomes.map((outcome) => outcome && accepted(outcome))
      assert.equal(values.filter((value) => value?.added).length, 1)
      assert.equal(new Set(values.map((value) => value?.reportId)).size, 1)
      assert.deepEqual(await rowCounts(bench), {
        original: 1,
        report: 1,
        article: 1,
        item: 5,
        evidence: 5,
        decision: 0,
        report_event: 0,
        audit_log: 1
      })
    })
  })

  test('a fault halfway through adding leaves nothing', async () => {
    await withRegister(peer, async (bench) => {
      const document = documentOf(HUE)
      const record = sampleRecord(document.bytes)
      const report = reportOfRecord(record, '2026-01-15T02:00:00.000Z', null)
      // The last item a second time: original, report, article and words are written by then.
      const broken = { ...report, items: [...report.items, ...report.items.slice(-1)] }
      const original = { sha256: record.source.sha256, mediaType: 'text/plain', bytes: document.bytes }
      await assert.rejects(
        bench.store.transaction((inside) => inside.addReport(broken, original)),
        { name: 'StorageFault', code: 'storage_row_exists' }
      )
      assert.deepEqual(await rowCounts(bench), {
        original: 0,
        report: 0,
        article: 0,
        item: 0,
        evidence: 0,
        decision: 0,
        report_event: 0,
        audit_log: 0
      })
      assert.deepEqual(accepted(await bench.register.search({ text: 'thoát nước' })).rows, [])
      assert.equal(accepted(await bench.register.addReport(document)).added, true)
    })
  })

  test('a workspace that is not there takes no rows', async () => {
    await withRegister(peer, async ({ database }) => {
      const store = database.store('nowhere')
      const readArticle: Given['readArticle'] = async ({ text }, { addedAt }) =>
        accept(reportOfRecord(sampleRecord(new TextEncoder().encode(text)), addedAt))
      const register = makeRegister({ store, openDocument: openSample, readArticle, now: () => new Date(0), newId: () => 'x', by: 'local' })
      await assert.rejects(register.addReport(documentOf(HUE)), { name: 'StorageFault', code: 'storage_row_missing' })
    })
  })

  test('a document the reader refuses is not kept', async () => {
    await withRegister(peer, async (bench) => {
      const register = makeRegister({
        store: bench.store,
        openDocument: async () => refuse('document_empty'),
        readArticle: readsNothing,
        now: () => new Date(0),
        newId: () => 'x',
        by: 'local'
      })
      assert.equal(refused(await register.addReport(documentOf('   '))), 'document_empty')
      assert.equal((await rowCounts(bench)).original, 0)
    })
  })

  test('an address that is none of the web and a day that is none are refused', async () => {
    await withRegister(peer, async ({ register }) => {
      assert.equal(refused(await register.addReport(documentOf(HUE, { url: 'javascript:alert(1)' }))), 'url_not_web')
      for (const publishedOn of ['2025-02-30', '30/2/2025', '2025-02'])
        assert.equal(refused(await register.addReport(documentOf(HUE, { publishedOn }))), 'published_on_not_a_date')
      const { reportId } = accepted(await register.addReport(documentOf(HUE, { publishedOn: '3.12.2025' })))
      assert.equal(accepted(await register.showReport(reportId)).publishedOn, '2025-12-03')
    })
  })

  test('Vietnamese text is kept sign by sign', async () => {
    await withRegister(peer, async ({ register }) => {
      const text =
        'Ẵ ẵ Ễ ễ Ộ ộ Ở ỡ Ự ự Ỵ ỵ Đ đ Ð – “Thửa đất ở xã Đắk Ơ” … 2.500 m³ ½ €\nÔng Đặng Đình Ễnh nói: tiếng Việt 𠊛 😀'.normalize('NFC')
      const { reportId } = accepted(await register.addReport(documentOf(text)))
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.article.text, text)
      assert.equal(report.items.find((item) => item.kind === 'person')?.content.name, 'Đặng Đình Ễnh')
    })
  })

  test('characters no database keeps become one sign each, and every span stays true', async () => {
    await withRegister(peer, async ({ register }) => {
      const text = 'Tin\0 một\nÔng Lê Văn\0 An thăm \0 Cần Thơ'
      const { reportId } = accepted(await register.addReport(documentOf(text)))
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.article.text, text.replaceAll('\0', '\uFFFD'))
      for (const { evidence } of report.items) {
        for (const { start, end, exact } of evidence) assert.equal(report.article.text.slice(start, end), exact)
      }
    })
  })

  test('an original comes back byte by byte', async () => {
    await withRegister(peer, async ({ register, store }) => {
      const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff)
      const text = documentOf(HUE)
      const named = createHash('sha256').update(bytes).digest('hex')
      const record = sampleRecord(text.bytes)
      const own = { ...record, id: named.slice(0, 16), source: { ...record.source, sha256: named, mediaType: 'application/pdf' } }
      const openDocument: Given['openDocument'] = async () => accept({ ...own.article, source: own.source })
      const readArticle: Given['readArticle'] = async (_, { addedAt, fileName }) => accept(reportOfRecord(own, addedAt, fileName))
      const reading = makeRegister({ store, openDocument, readArticle, now: () => new Date(0), newId: () => 'x', by: 'local' })
      const { reportId } = accepted(await reading.addReport({ bytes, fileName: 'Biên bản.pdf' }))
      const original = accepted(await register.originalOf(reportId))
      assert.equal(createHash('sha256').update(original.bytes).digest('hex'), named)
      assert.deepEqual([original.mediaType, original.fileName], ['application/pdf', 'Biên bản.pdf'])
      assert.equal(refused(await register.originalOf('0000000000000000')), 'report_not_found')
    })
  })

  test('a report of two thousand items, one of them of a megabyte, is kept whole', async () => {
    await withRegister(peer, async ({ register }) => {
      const long = 'thoát nước và xử lý nước thải '.repeat(35_000)
      const text = ['Biên bản dài', long, ...Array.from({ length: 2000 }, (_, i) => `Hai bên thống nhất điểm ${i}`)].join('\n')
      const { reportId } = accepted(await register.addReport(documentOf(text)))
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.items.length, 2002)
      assert.equal(report.items[1]?.content.text, long)
      assert.equal(report.items.at(-1)?.content.text, 'Hai bên thống nhất điểm 1999')
    })
  })
}
