import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister, reportOfRecord } from '../../src/register/index.ts'
import { accept } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf, openSample, sampleRecord } from './sample-record.ts'
import { accepted, type Bench, refused, rowCounts, withRegister } from './with-register.ts'

const TEXT = 'Huế tiếp đoàn Nara\nNara đề nghị thêm học bổng\nHuế cam kết 5 tỷ đồng\nHai bên hẹn gặp lại'

/**
 * A register whose reader dates the meeting by the day of publication, and, with a day of 2026 or later, takes nothing from the last line and
 * the commitment as two items, so that a new reading changes, adds and takes away.
 */
const datingRegister = ({ store }: Pick<Bench, 'store'>, ids: string) => {
  let count = 0
  const recordOf = (bytes: Uint8Array, publishedOn: string | undefined) => {
    const record = sampleRecord(bytes, publishedOn === undefined ? {} : { publishedOn })
    const later = publishedOn !== undefined && publishedOn >= '2026'
    const [first, second] = record.actions
    assert.ok(first && second)
    return {
      ...record,
      meetings: record.meetings.map((meeting) => ({ ...meeting, on: publishedOn ?? null })),
      actions: later
        ? [
            { ...second, id: 'a1', figures: ['f1'] },
            { ...first, id: 'a2' },
            { ...second, id: 'a3', kind: 'commitment' as const }
          ]
        : record.actions,
      doubts: publishedOn === undefined ? record.doubts : []
    }
  }
  return makeRegister({
    store,
    openDocument: openSample,
    readArticle: async ({ text, source }, { addedAt, fileName }) =>
      accept(reportOfRecord(recordOf(new TextEncoder().encode(text), source.publishedOn ?? undefined), addedAt, fileName)),
    now: () => new Date('2026-02-01T03:00:00.000Z'),
    newId: () => `${ids}${++count}`,
    by: 'lan'
  })
}

export const redatingSuite = (peer: Peer): void => {
  test('a known document says the day the register has, and changes nothing', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT, { publishedOn: '2025-12-03' })))
      assert.deepEqual(accepted(await register.addReport(documentOf(TEXT, { publishedOn: '2025-12-04' }))), {
        reportId,
        added: false,
        publishedOn: '2025-12-03'
      })
    })
  })

  test('another day of publication has the undecided read anew, keeps what was decided, and is kept as an event', async () => {
    await withRegister(peer, async (bench) => {
      const register = datingRegister(bench, 'e')
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const actions = accepted(await register.showReport(reportId)).items.filter(({ kind }) => kind === 'action')
      assert.deepEqual(
        actions.map(({ id }) => id),
        ['a1', 'a2', 'a3']
      )
      const decidedOn = { reportId, itemId: 'm1', revision: 0 } as const
      accepted(await register.decide({ ...decidedOn, verdict: 'reject', reason: 'Không phải buổi tiếp' }))
      const reopened = accepted(await register.decide({ ...decidedOn, revision: 1, verdict: 'reopen' }))

      const redated = accepted(await register.redateReport({ reportId, publishedOn: '3/1/2026' }))
      assert.deepEqual(redated, { reportId, before: null, publishedOn: '2026-01-03', kept: 1, replaced: 2 })
      const report = accepted(await register.showReport(reportId))
      assert.deepEqual([report.publishedOn, report.source.publishedOn], ['2026-01-03', '2026-01-03'])
      assert.deepEqual(report.events, [
        {
          id: report.events[0]?.id,
          kind: 'redate',
          by: 'lan',
          at: '2026-02-01T03:00:00.000Z',
          reason: null,
          before: null,
          after: '2026-01-03',
          changes: report.events[0]?.changes
        }
      ])
      const told = report.events[0]?.changes?.map(({ itemId, before, after, stays }) => {
        const said = (content: typeof before) => content && [content.kind ?? content.format, content.on ?? content.figures ?? null]
        return [itemId, said(before), said(after), stays]
      })
      assert.deepEqual(
        told,
        [
          ['m1', ['reception', null], ['reception', '2026-01-03'], true],
          ['a2', ['proposal', []], ['proposal', ['f1']], false],
          ['a4', null, ['commitment', []], false],
          ['a3', ['proposal', []], null, false]
        ],
        'the event keeps what changed, came, went, and what would change had it not been decided on'
      )

      const item = (id: string) => report.items.find((each) => each.id === id)
      assert.deepEqual({ ...item('m1'), doubts: [] }, { ...reopened, doubts: [] }, 'what was decided, even if it was reopened since, stays')
      assert.deepEqual(
        item('m1')?.doubts.map(({ code }) => code),
        ['year_not_stated', 'reread_differs']
      )
      assert.deepEqual(
        [item('a1')?.content.text, item('a1')?.revision],
        ['Nara đề nghị thêm học bổng', 0],
        'what is read as before stays as it is'
      )
      assert.deepEqual([item('a2')?.content.figures, item('a2')?.revision], [['f1'], 1], 'an item keeps the id that its words had')
      assert.equal(item('a3'), undefined, 'what is not read any more goes')
      assert.deepEqual(
        [item('a4')?.content.kind, item('a4')?.revision],
        ['commitment', 1],
        'a further reading of the same words gets a new id'
      )
      for (const { evidence } of report.items)
        for (const { start, end, exact } of evidence) assert.equal(report.article.text.slice(start, end), exact)
      assert.deepEqual(report.counts, { ...report.counts, meeting: 1, action: 3, figure: 1 })
      assert.deepEqual(report.states, { proposed: 5, accepted: 0, returned: 0, rejected: 0 })

      const stale = await register.decide({ reportId, itemId: 'a2', revision: 0, verdict: 'accept' })
      assert.equal(refused(stale), 'item_changed_meanwhile')
      accepted(await register.decide({ reportId, itemId: 'a2', revision: 1, verdict: 'accept' }))
      assert.equal(accepted(await register.showReport(reportId)).states.accepted, 1)
    })
  })

  test('the day can be set back or taken away, and each time is an event', async () => {
    await withRegister(peer, async (bench) => {
      const register = datingRegister(bench, 'e')
      const { reportId } = accepted(await register.addReport(documentOf(TEXT, { publishedOn: '2025-12-03' })))
      const before = accepted(await register.showReport(reportId))
      for (const publishedOn of ['2026-01-03', '2025-12-03', null, null]) accepted(await register.redateReport({ reportId, publishedOn }))
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.publishedOn, null)
      assert.deepEqual(
        report.events.map(({ before, after }) => [before, after]),
        [
          ['2025-12-03', '2026-01-03'],
          ['2026-01-03', '2025-12-03'],
          ['2025-12-03', null]
        ]
      )
      assert.deepEqual(
        report.items.map(({ kind, evidence }) => [kind, evidence]),
        before.items.map(({ kind, evidence }) => [kind, evidence])
      )
      assert.equal((await rowCounts(bench)).report_event, 3)
    })
  })

  test('a report takes the place in the lists that its new day has, and is found there', async () => {
    await withRegister(peer, async ({ register }) => {
      const idOf = async (text: string, publishedOn: string) =>
        accepted(await register.addReport(documentOf(text, { publishedOn }))).reportId
      const old = await idOf('Tin cũ\nVề thoát nước', '2024-01-01')
      const middle = await idOf('Tin giữa\nVề thoát nước', '2025-01-01')
      accepted(await register.redateReport({ reportId: old, publishedOn: '2025-06-01' }))
      const listed = accepted(await register.listReports({})).rows.map(({ id }) => id)
      const found = accepted(await register.listReports({ text: 'thoat nuoc' })).rows.map(({ id }) => id)
      assert.deepEqual(
        [listed, found],
        [
          [old, middle],
          [old, middle]
        ]
      )
      const hits = accepted(await register.search({ text: 'thoát nước', limit: 1 }))
      assert.equal(hits.rows[0]?.reportId, old)
    })
  })

  test('of decisions and new days at one moment none is lost', async () => {
    await withRegister(peer, async (bench) => {
      const register = datingRegister(bench, 'e')
      const beside = datingRegister({ store: bench.beside.store('can-tho') }, 'f')
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const outcomes = await Promise.allSettled([
        register.redateReport({ reportId, publishedOn: '2026-01-03' }),
        beside.decide({ reportId, itemId: 'a3', revision: 0, verdict: 'accept' }),
        beside.redateReport({ reportId, publishedOn: '2026-01-04' }),
        register.decide({ reportId, itemId: 'm1', revision: 0, verdict: 'accept' })
      ])
      const done = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value.ok)
      const report = accepted(await register.showReport(reportId))
      assert.equal(report.events.length, [done[0], done[2]].filter(Boolean).length)
      assert.deepEqual(
        ['a3', 'm1'].filter((id) => report.items.some((item) => item.id === id && item.decisions.length === 1)),
        ['a3', 'm1'].filter((_, i) => done[1 + 2 * i])
      )
      const count = (state: string): number => report.items.filter((item) => item.state === state).length
      assert.deepEqual(report.states, {
        proposed: count('proposed'),
        accepted: count('accepted'),
        returned: count('returned'),
        rejected: count('rejected')
      })
    })
  })

  test('a report that is not there and a day that is none are refused', async () => {
    await withRegister(peer, async ({ register }) => {
      assert.equal(refused(await register.redateReport({ reportId: '0000000000000000', publishedOn: null })), 'report_not_found')
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      assert.equal(refused(await register.redateReport({ reportId, publishedOn: '30/2/2026' })), 'published_on_not_a_date')
    })
  })

  test('what became of the second reader stays with the report', async () => {
    await withRegister(peer, async ({ store }) => {
      const secondReader = { model: 'm', asked: 1, answered: 4, confirmed: 1, kept: 1, dropped: { quote_not_in_text: 2 }, fault: null }
      const register = makeRegister({
        store,
        openDocument: openSample,
        readArticle: async ({ text }, { addedAt }) =>
          accept(reportOfRecord({ ...sampleRecord(new TextEncoder().encode(text)), secondReader }, addedAt)),
        now: () => new Date(0),
        newId: () => 'x',
        by: 'local'
      })
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      assert.deepEqual(accepted(await register.showReport(reportId)).secondReader, secondReader)
    })
  })
}
