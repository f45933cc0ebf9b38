import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import { makeRegister, type Register, reportOfRecord } from '../../src/register/index.ts'
import { accept, quote } from '../../src/values/index.ts'
import type { Peer } from './peers.ts'
import { documentOf, openSample, sampleRecord } from './sample-record.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

const TEXT = 'Huế tiếp đoàn Nara\nNara đề nghị thêm học bổng\nHuế cam kết 5 tỷ đồng cho trường\nHai bên hẹn gặp lại'

/** A register whose reader was first the sample's and is `better` when the article is read again. */
export const learningRegister = ({ store }: Pick<Bench, 'store'>, better: (record: CooperationRecord) => CooperationRecord): Register => {
  let count = 0
  const fresh = new Set<string>()
  return makeRegister({
    store,
    openDocument: async (document) => {
      const opened = await openSample(document)
      if (opened.ok) fresh.add(opened.value.source.sha256)
      return opened
    },
    readArticle: async ({ text, source }, { addedAt, fileName }) => {
      const record = { ...sampleRecord(new TextEncoder().encode(text)), source }
      return accept(reportOfRecord(fresh.delete(source.sha256) ? record : better(record), addedAt, fileName))
    },
    now: () => new Date('2026-02-01T03:00:00.000Z'),
    newId: () => `r${++count}`,
    by: 'lan'
  })
}

/** The second reading finds the commitment's own words, of the first proposal another sector and of the last line nothing; and a new person. */
const better = (record: CooperationRecord): CooperationRecord => {
  const { text } = record.article
  const wordsOf = (exact: string) => quote(text, { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length })
  const [first, second] = record.actions
  assert.ok(first && second)
  const commitment = wordsOf('cam kết 5 tỷ đồng cho trường')
  return {
    ...record,
    people: [
      {
        id: 'p1',
        name: 'Nara',
        honorific: null,
        side: 'guest',
        positions: [],
        aliases: [],
        evidence: [wordsOf('Nara')]
      }
    ],
    actions: [
      { ...second, kind: 'commitment', text: commitment.exact, evidence: [commitment], id: 'a1' },
      { ...first, sectors: ['education'], id: 'a2' }
    ]
  }
}

const told = async (register: Register, reportId: string) => {
  const { event, ...counts } = accepted(await register.readAgain(reportId))
  const said = (content: Readonly<Record<string, unknown>> | null) =>
    content && [content.text ?? content.name ?? null, content.sectors ?? null]
  return {
    ...counts,
    event,
    changes: event.changes?.map(({ itemId, before, after, stays }) => [itemId, said(before), said(after), stays])
  }
}

export const rereadingSuite = (peer: Peer): void => {
  test('a second reading tells only what it reads otherwise, and keeps it', async () => {
    await withRegister(peer, async (bench) => {
      const register = learningRegister(bench, better)
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const { changes, event, kept, replaced } = await told(register, reportId)
      assert.deepEqual([kept, replaced, event.kind, event.by], [0, 3, 'reread', 'lan'])
      assert.deepEqual(changes, [
        ['p1', null, ['Nara', null], false],
        ['a1', ['Nara đề nghị thêm học bổng', ['wastewater']], ['Nara đề nghị thêm học bổng', ['education']], false],
        ['a2', ['Huế cam kết 5 tỷ đồng cho trường', ['wastewater']], ['cam kết 5 tỷ đồng cho trường', ['wastewater']], false],
        ['a3', ['Hai bên hẹn gặp lại', ['wastewater']], null, false]
      ])
      const report = accepted(await register.showReport(reportId))
      assert.deepEqual(
        report.items.map(({ id }) => id),
        ['m1', 'p1', 'a1', 'a2', 'f1']
      )
      for (const { evidence } of report.items)
        for (const { start, end, exact } of evidence) assert.equal(report.article.text.slice(start, end), exact)
      assert.deepEqual(report.events, [event])
      assert.deepEqual(report.states, { proposed: 5, accepted: 0, returned: 0, rejected: 0 })
      const stale = await register.decide({ reportId, itemId: 'a2', revision: 0, verdict: 'accept' })
      assert.equal(refused(stale), 'item_changed_meanwhile', 'nobody accepts what they have not seen')

      const again = await told(register, reportId)
      assert.deepEqual([again.replaced, again.changes], [0, []], 'read once more by the same reader, nothing changes')
      assert.equal(accepted(await register.showReport(reportId)).events.length, 2)
    })
  })

  test('what was decided stays in every state, is not proposed a second time, and is told where it would now be read otherwise', async () => {
    await withRegister(peer, async (bench) => {
      const register = learningRegister(bench, better)
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      const decide = async (itemId: string, verdict: 'accept' | 'return' | 'reject') =>
        accepted(await register.decide({ reportId, itemId, revision: 0, verdict, reason: 'thử' }))
      const decided = [await decide('a1', 'accept'), await decide('a2', 'return'), await decide('a3', 'reject')]
      const { changes, kept, replaced } = await told(register, reportId)
      assert.deepEqual([kept, replaced], [3, 1])
      assert.deepEqual(changes, [
        ['p1', null, ['Nara', null], false],
        ['a1', ['Nara đề nghị thêm học bổng', ['wastewater']], ['Nara đề nghị thêm học bổng', ['education']], true],
        ['a2', ['Huế cam kết 5 tỷ đồng cho trường', ['wastewater']], ['cam kết 5 tỷ đồng cho trường', ['wastewater']], true],
        ['a3', ['Hai bên hẹn gặp lại', ['wastewater']], null, true]
      ])
      const report = accepted(await register.showReport(reportId))
      for (const before of decided) {
        const after = report.items.find(({ id }) => id === before.id)
        assert.deepEqual({ ...after, doubts: [] }, { ...before, doubts: [] })
        assert.deepEqual(
          after?.doubts.map(({ code }) => code),
          ['reread_differs']
        )
      }
      assert.deepEqual(report.states, { proposed: 3, accepted: 1, returned: 1, rejected: 1 })
      assert.equal(report.items.filter(({ kind }) => kind === 'action').length, 3)
      accepted(await register.undo({ reportId, step: report.lastStep?.step ?? 0 }))
    })
  })

  test('another version of a page takes the place of the old one: what both say stays decided, and only the rest is told', async () => {
    await withRegister(peer, async ({ register }) => {
      const { reportId } = accepted(await register.addReport(documentOf(TEXT, { url: 'https://hue.gov.vn/nara' })))
      const contentOf = async (itemId: string) =>
        accepted(await register.showReport(reportId)).items.find(({ id }) => id === itemId)?.content
      const decide = async (itemId: string, verdict: 'accept' | 'return' | 'edit', content?: object) => {
        const edit = content ? { content: { ...(await contentOf(itemId)), ...content } } : {}
        return accepted(await register.decide({ reportId, itemId, revision: 0, verdict, reason: 'thử', ...edit }))
      }
      await decide('m1', 'accept')
      await decide('a1', 'edit', { sectors: ['education'] })
      await decide('a2', 'accept')
      await decide('a3', 'return')
      const undertakings = async () => {
        const { rows } = accepted(await register.listDossiers({ kind: 'undertaking' }))
        return rows.filter(({ statements }) => statements > 0).map(({ id, title }) => ({ id, title }))
      }
      const before = await undertakings()
      const changed = TEXT.replace('5 tỷ đồng', '7 tỷ đồng').replace('\n', '\nTin đã được bổ sung\n')
      const { event, ...counts } = accepted(await register.readVersion({ reportId, document: documentOf(changed) }))
      assert.deepEqual([counts.kept, counts.replaced, event.kind, event.before], [3, 3, 'version', reportId])
      const report = accepted(await register.showReport(counts.reportId))
      assert.deepEqual([report.source.url, report.events], ['https://hue.gov.vn/nara', [event]])
      assert.deepEqual(
        report.items.map(({ state, content }) => [state, content.text ?? content.value ?? content.format]),
        [
          ['accepted', 'reception'],
          ['proposed', 'Tin đã được bổ sung'],
          ['accepted', 'Nara đề nghị thêm học bổng'],
          ['proposed', 'Huế cam kết 7 tỷ đồng cho trường'],
          ['proposed', 7],
          ['returned', 'Hai bên hẹn gặp lại']
        ]
      )
      for (const { evidence } of report.items)
        for (const { start, end, exact } of evidence) assert.equal(report.article.text.slice(start, end), exact)
      const edited = report.items.find(({ content }) => content.text === 'Nara đề nghị thêm học bổng')
      assert.deepEqual(
        [edited?.content.sectors, edited?.decisions[0]?.verdict, edited?.decisions[0]?.reason],
        [['education'], 'edit', 'thử']
      )
      assert.deepEqual(
        event.changes?.map(({ before, after }) => [before?.text ?? before?.value ?? null, after?.text ?? after?.value ?? null]),
        [
          [null, 'Tin đã được bổ sung'],
          [null, 'Huế cam kết 7 tỷ đồng cho trường'],
          [null, 7],
          ['Huế cam kết 5 tỷ đồng cho trường', null],
          [5, null]
        ]
      )
      const kept = before.filter(({ title }) => !title.includes('5 tỷ'))
      assert.ok(kept.length > 0)
      assert.deepEqual(await undertakings(), kept, 'what both say stays in the dossier it was in')
      const versionOf = (id: string, text: string) => register.readVersion({ reportId: id, document: documentOf(text) })
      assert.equal(refused(await register.showReport(reportId)), 'report_withdrawn')
      assert.equal(refused(await versionOf(reportId, 'Bản khác')), 'report_withdrawn')
      assert.equal(refused(await versionOf(counts.reportId, TEXT)), 'version_known')
      assert.equal(refused(await versionOf(counts.reportId, changed)), 'version_known')
      accepted(await register.undo({ reportId: counts.reportId, step: 1 }))
      assert.equal(accepted(await register.showReport(counts.reportId)).states.proposed, 6, 'what was carried over is undone as one')
    })
  })

  test('a report that is not there or was withdrawn is not read again', async () => {
    await withRegister(peer, async ({ register }) => {
      assert.equal(refused(await register.readAgain('0000000000000000')), 'report_not_found')
      const { reportId } = accepted(await register.addReport(documentOf(TEXT)))
      accepted(await register.withdrawReport({ reportId, reason: 'đăng nhầm' }))
      assert.equal(refused(await register.readAgain(reportId)), 'report_withdrawn')
    })
  })
}
