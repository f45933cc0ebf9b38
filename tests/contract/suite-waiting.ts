import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister, readAllWaiting, readWaiting } from '../../src/register/index.ts'
import { refuse } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, rowCounts, withRegister } from './with-register.ts'

const TEXT = 'Huế tiếp đoàn Nara\nÔng Lê Văn An đề nghị thêm học bổng\nHuế cam kết 5 tỷ đồng'

/** Somebody who is to read, and notes what is asked instead. */
const noting = (): { readonly asked: string[]; readonly later: { soon(reportId: string): Promise<void> } } => {
  const asked: string[] = []
  return { asked, later: { soon: async (reportId) => void asked.push(reportId) } }
}

export const waitingSuite = (peer: Peer): void => {
  test('a document that is read later waits with its bytes, and is a report of whoever brought it once it is read', async () => {
    await withRegister(peer, async ({ given, raw }) => {
      const { asked, later } = noting()
      const register = makeRegister({ ...given('lan'), later })
      const document = { ...documentOf(TEXT, { publishedOn: '2025-12-03' }), fileName: 'nara.txt', later: true }
      const brought = accepted(await register.addReport(document))
      assert.deepEqual([brought.added, brought.waiting, asked], [true, true, [brought.reportId]])
      assert.equal(refused(await register.showReport(brought.reportId)), 'report_waiting')
      assert.deepEqual(accepted(await register.listReports({})).rows, [])
      assert.deepEqual(
        (await register.listWaiting()).map(({ reportId, fileName, by, refusal }) => [reportId, fileName, by, refusal]),
        [[brought.reportId, 'nara.txt', 'lan', null]]
      )
      // The same bytes while they wait: nothing more waits.
      assert.equal(accepted(await register.addReport(document)).reportId, brought.reportId)
      assert.equal((await register.listWaiting()).length, 1)

      await readWaiting(given('worker'), brought.reportId)
      assert.deepEqual(await register.listWaiting(), [])
      const report = accepted(await register.showReport(brought.reportId))
      assert.deepEqual([report.fileName, report.publishedOn, report.items.length > 0], ['nara.txt', '2025-12-03', true])
      const signed = await raw(`select done_by from audit_log where what = 'report'`)
      assert.deepEqual(
        signed.map((row) => row.done_by),
        ['lan']
      )
      const again = accepted(await register.addReport(document))
      assert.deepEqual([again.added, again.waiting], [false, undefined])
    })
  })

  test('a document that two read at once, and a third time after, is one report and one row of the log', async () => {
    await withRegister(peer, async (bench) => {
      const { given } = bench
      const { later } = noting()
      const register = makeRegister({ ...given('lan'), later })
      const { reportId } = accepted(await register.addReport({ ...documentOf(TEXT), later: true }))
      await Promise.all([readWaiting(given('one'), reportId), readWaiting(given('two', { beside: true }), reportId)])
      const counts = await rowCounts(bench)
      await readWaiting(given('three'), reportId)
      assert.deepEqual(await rowCounts(bench), counts)
      assert.deepEqual([counts.report, counts.original, counts.audit_log], [1, 1, 1])
    })
  })

  test('what the reader refuses is told with its reason for some days, may be brought again, and a fault leaves it waiting', async () => {
    await withRegister(peer, async ({ given }) => {
      const { asked, later } = noting()
      let now = new Date('2026-03-01T00:00:00Z')
      const at = { now: () => now }
      const register = makeRegister({ ...given('lan'), ...at, later })
      const { reportId } = accepted(await register.addReport({ ...documentOf(TEXT), later: true }))
      const broken = { ...given('worker'), ...at, openDocument: () => Promise.reject(new Error('no memory left')) }
      await assert.rejects(readWaiting(broken, reportId))
      assert.equal((await register.listWaiting())[0]?.refusal, null)
      const refusing = { ...given('worker'), ...at, openDocument: async () => refuse('document_empty') }
      await readWaiting(refusing, reportId)
      assert.deepEqual((await register.listWaiting())[0]?.refusal, { code: 'document_empty' })
      assert.equal(refused(await register.showReport(reportId)), 'report_not_taken')
      // One that was refused is not read again by itself, and waits again once it is brought again.
      await readWaiting(given('worker'), reportId)
      assert.deepEqual(accepted(await register.listReports({})).rows, [])
      await readAllWaiting({ store: given('worker').store, later })
      assert.equal(asked.length, 1)
      accepted(await register.addReport({ ...documentOf(TEXT), later: true }))
      await readAllWaiting({ store: given('worker').store, later })
      assert.equal(asked.length, 3)
      await readWaiting(refusing, reportId)
      now = new Date('2026-03-05T00:00:00Z')
      accepted(await register.addReport({ ...documentOf('Tin khác\nVề học bổng'), later: true }))
      assert.deepEqual(
        (await register.listWaiting()).map(({ refusal }) => refusal),
        [null]
      )
    })
  })

  test('where nobody reads later a document is read at once, whoever asks', async () => {
    await withRegister(peer, async ({ register }) => {
      const added = accepted(await register.addReport({ ...documentOf(TEXT), later: true }))
      assert.deepEqual([added.waiting, accepted(await register.showReport(added.reportId)).items.length > 0], [undefined, true])
    })
  })
}
