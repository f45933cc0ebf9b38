import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, rowCounts, withRegister } from './with-register.ts'

const TEXT = 'Huế tiếp đoàn Nara\nÔng Lê Văn An đề nghị thêm học bổng\nHuế cam kết 5 tỷ đồng'

export const withdrawingSuite = (peer: Peer): void => {
  test('a withdrawn report is in no list, search or page, and loses nothing', async () => {
    await withRegister(peer, async (bench) => {
      const { register } = bench
      const { reportId } = accepted(await register.addReport(documentOf(TEXT, { publishedOn: '2025-12-03' })))
      const other = accepted(await register.addReport(documentOf('Tin khác\nVề học bổng', { publishedOn: '2025-12-01' }))).reportId
      accepted(await register.decide({ reportId, itemId: 'p1', revision: 0, verdict: 'accept' }))
      const before = await rowCounts(bench)
      const event = accepted(await register.withdrawReport({ reportId, reason: '  Tải nhầm văn bản mật ' }))
      assert.deepEqual([event.kind, event.by, event.reason], ['withdraw', 'local', 'Tải nhầm văn bản mật'])

      assert.deepEqual(
        accepted(await register.listReports({})).rows.map(({ id }) => id),
        [other]
      )
      assert.deepEqual(
        accepted(await register.listReports({ text: 'hoc bong' })).rows.map(({ id }) => id),
        [other]
      )
      assert.deepEqual(
        accepted(await register.listReports({ toReview: true })).rows.map(({ id }) => id),
        [other]
      )
      assert.deepEqual([...new Set(accepted(await register.search({ text: 'học bổng' })).rows.map((hit) => hit.reportId))], [other])
      assert.deepEqual((await register.knowledge()).people, [])
      const gone = [
        await register.showReport(reportId),
        await register.originalOf(reportId),
        await register.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'accept' }),
        await register.redateReport({ reportId, publishedOn: null }),
        await register.addReport(documentOf(TEXT)),
        await register.withdrawReport({ reportId, reason: 'lần nữa' })
      ]
      assert.deepEqual(
        gone.map(refused),
        Array.from({ length: gone.length }, () => 'report_withdrawn')
      )
      assert.deepEqual(await rowCounts(bench), { ...before, report_event: 1, audit_log: (before.audit_log ?? 0) + 1 })
      const [listed] = accepted(await register.listWithdrawn({})).rows
      assert.deepEqual([listed?.report.id, listed?.withdrawal], [reportId, event])
    })
  })

  test('a restored report is as it was, and found as it was', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT, { publishedOn: '2025-12-03' })))
      accepted(await register.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'accept' }))
      const before = accepted(await register.showReport(reportId))
      accepted(await register.withdrawReport({ reportId, reason: 'Nhầm' }))
      accepted(await register.restoreReport({ reportId }))
      const after = accepted(await register.showReport(reportId))
      assert.deepEqual({ ...after, events: [] }, before)
      assert.deepEqual(
        after.events.map(({ kind, reason }) => [kind, reason]),
        [
          ['withdraw', 'Nhầm'],
          ['restore', null]
        ]
      )
      assert.deepEqual(
        accepted(await register.listReports({ text: 'hoc bong' })).rows.map(({ id }) => id),
        [reportId]
      )
      assert.deepEqual(accepted(await register.listWithdrawn({})).rows, [])
      assert.equal(refused(await register.restoreReport({ reportId })), 'report_not_withdrawn')
    })
  })

  test('withdrawn reports are listed a page at a time', async () => {
    await withRegister(peer, async ({ register }) => {
      const ids: string[] = []
      for (const day of ['2025-01-03', '2025-01-02', '2025-01-01']) {
        const { reportId } = accepted(await register.addReport(documentOf(`${TEXT}\n${day}`, { publishedOn: day })))
        accepted(await register.withdrawReport({ reportId, reason: 'Thử' }))
        ids.push(reportId)
      }
      const first = accepted(await register.listWithdrawn({ limit: 2 }))
      const second = accepted(await register.listWithdrawn({ limit: 2, cursor: first.nextCursor ?? '' }))
      assert.deepEqual(
        [...first.rows, ...second.rows].map(({ report }) => report.id),
        ids
      )
      assert.equal(second.nextCursor, null)
    })
  })

  test('a withdrawal needs a reason and a report', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      assert.equal(refused(await register.withdrawReport({ reportId, reason: '  ' })), 'withdraw_needs_reason')
      assert.equal(refused(await register.withdrawReport({ reportId, reason: 'x'.repeat(2001) })), 'reason_too_long')
      for (const outcome of [
        await register.withdrawReport({ reportId: '0000000000000000', reason: 'x' }),
        await register.restoreReport({ reportId: '0000000000000000' })
      ])
        assert.equal(refused(outcome), 'report_not_found')
    })
  })
}
