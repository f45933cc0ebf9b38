import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemView, Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { documentOf } from './sample-record.ts'
import { accepted, refused, rowCounts, WORKSPACE, withRegister } from './with-register.ts'

const TEXT = `Cần Thơ làm việc với đoàn chuyên gia
Hai bên đề nghị xây dựng nhà máy xử lý nước thải tại quận Ninh Kiều.
Ông Trần Việt Trường cho biết tổng vốn là 900 tỷ đồng.`

const addOne = async (register: Register): Promise<string> => accepted(await register.addReport(documentOf(TEXT))).reportId

const itemOf = async (register: Register, reportId: string, itemId: string): Promise<ItemView> => {
  const item = accepted(await register.showReport(reportId)).items.find(({ id }) => id === itemId)
  assert.ok(item)
  return item
}

export const decidingSuite = (peer: Peer): void => {
  test('decisions are kept in their order, each with what was before and after', async () => {
    await withRegister(peer, async ({ register }) => {
      const reportId = await addOne(register)
      const proposed = await itemOf(register, reportId, 'a1')
      const content = { ...proposed.content, text: 'xây dựng nhà máy xử lý nước thải Ninh Kiều', sectors: ['wastewater', 'urban'] }
      const first = accepted(await register.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'accept' }))
      assert.deepEqual([first.state, first.revision, first.content], ['accepted', 1, proposed.content])
      const edited = accepted(
        await register.decide({ reportId, itemId: 'a1', revision: 1, verdict: 'edit', content, reason: '  nói gọn lại  ' })
      )
      assert.deepEqual([edited.state, edited.revision, edited.content, edited.proposed], ['accepted', 2, content, proposed.content])
      const reopened = accepted(await register.decide({ reportId, itemId: 'a1', revision: 2, verdict: 'reopen' }))
      assert.deepEqual([reopened.state, reopened.revision, reopened.content], ['proposed', 3, content])
      const rejected = accepted(
        await register.decide({ reportId, itemId: 'a1', revision: 3, verdict: 'reject', reason: 'trùng với mục khác' })
      )
      assert.equal(rejected.state, 'rejected')
      assert.deepEqual(await itemOf(register, reportId, 'a1'), rejected)
      assert.deepEqual(
        rejected.decisions.map(({ verdict, reason, before, after, by }) => [verdict, reason, before, after, by]),
        [
          ['accept', null, proposed.content, proposed.content, 'local'],
          ['edit', 'nói gọn lại', proposed.content, content, 'local'],
          ['reopen', null, content, content, 'local'],
          ['reject', 'trùng với mục khác', content, content, 'local']
        ]
      )
      const instants = rejected.decisions.map(({ at }) => at)
      assert.deepEqual(instants, instants.toSorted())
      assert.equal(new Set(rejected.decisions.map(({ id }) => id)).size, 4)
      assert.equal((await itemOf(register, reportId, 'p1')).decisions.length, 0)
    })
  })

  test('the report counts its items as they move from state to state', async () => {
    await withRegister(peer, async ({ register }) => {
      const reportId = await addOne(register)
      const states = async () => accepted(await register.listReports({})).rows[0]?.states
      const toReview = async () => accepted(await register.listReports({ toReview: true })).rows.length
      assert.deepEqual(await states(), { proposed: 5, accepted: 0, returned: 0, rejected: 0 })
      for (const itemId of ['m1', 'a1', 'a2', 'p1']) await register.decide({ reportId, itemId, revision: 0, verdict: 'accept' })
      assert.equal(await toReview(), 1)
      await register.decide({ reportId, itemId: 'f1', revision: 0, verdict: 'reject', reason: 'trùng' })
      assert.deepEqual([await states(), await toReview()], [{ proposed: 0, accepted: 4, returned: 0, rejected: 1 }, 0])
      await register.decide({ reportId, itemId: 'a1', revision: 1, verdict: 'reopen' })
      assert.deepEqual([await states(), await toReview()], [{ proposed: 1, accepted: 3, returned: 0, rejected: 1 }, 1])
    })
  })

  test('of two who decide from one revision the second is told that the item has changed', async () => {
    await withRegister(peer, async (bench) => {
      const reportId = await addOne(bench.register)
      const doors = [bench.register, await bench.registerOf(WORKSPACE, { beside: true, by: 'beside' })]
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          doors[i % 2]?.decide({ reportId, itemId: 'a1', revision: 0, verdict: i < 4 ? 'accept' : 'reject', reason: 'cùng lúc' })
        )
      )
      assert.equal(outcomes.filter((outcome) => outcome?.ok).length, 1)
      assert.deepEqual(
        new Set(outcomes.flatMap((outcome) => (outcome?.ok ? [] : [outcome?.refusal.code]))),
        new Set(['item_changed_meanwhile'])
      )
      assert.equal((await rowCounts(bench)).decision, 1)
      const { states } = accepted(await bench.register.showReport(reportId))
      assert.equal(states.proposed, 4)
    })
  })

  test('decisions at one moment on different items of a report are all kept and counted', async () => {
    await withRegister(peer, async (bench) => {
      const reportId = await addOne(bench.register)
      const doors = [bench.register, await bench.registerOf(WORKSPACE, { beside: true })]
      const items = accepted(await bench.register.showReport(reportId)).items
      const outcomes = await Promise.all(
        items.map(({ id, content }, i) =>
          doors[i % 2]?.decide({ reportId, itemId: id, revision: 0, verdict: 'edit', content: { ...content } })
        )
      )
      assert.ok(outcomes.every((outcome) => outcome?.ok))
      assert.deepEqual(accepted(await bench.register.showReport(reportId)).states, { proposed: 0, accepted: 5, returned: 0, rejected: 0 })
    })
  })

  test('edits at one moment of different items leave the report found by the words of each', async () => {
    await withRegister(peer, async (bench) => {
      const reportId = await addOne(bench.register)
      const doors = [bench.register, await bench.registerOf(WORKSPACE, { beside: true })]
      const edits = [
        ['a1', 'kè sông Hậu'],
        ['a2', 'cầu Quang Trung']
      ] as const
      for (let revision = 0; revision < 10; revision++) {
        const outcomes = await Promise.all(
          edits.map(async ([itemId, text], i) => {
            const { content } = await itemOf(bench.register, reportId, itemId)
            return doors[i]?.decide({
              reportId,
              itemId,
              revision,
              verdict: 'edit',
              content: { ...content, text: `${text}${revision}` }
            })
          })
        )
        assert.ok(outcomes.every((outcome) => outcome?.ok))
        for (const [, text] of edits)
          assert.equal(accepted(await bench.register.listReports({ text: `${text}${revision}` })).rows.length, 1, text)
      }
    })
  })

  test('what is not there, an edit without content, a rejection or return without a reason and a reason without end are refused', async () => {
    await withRegister(peer, async ({ register, ...bench }) => {
      const reportId = await addOne(register)
      const about = { reportId, itemId: 'a1', revision: 0 } as const
      assert.equal(refused(await register.decide({ ...about, reportId: '0000000000000000', verdict: 'accept' })), 'report_not_found')
      assert.equal(refused(await register.decide({ ...about, itemId: 'a99', verdict: 'accept' })), 'item_not_found')
      assert.equal(refused(await register.decide({ ...about, verdict: 'edit' })), 'edit_needs_content')
      assert.equal(refused(await register.decide({ ...about, verdict: 'reject', reason: ' ' })), 'reject_needs_reason')
      assert.equal(refused(await register.decide({ ...about, verdict: 'return' })), 'return_needs_reason')
      assert.equal(refused(await register.decide({ ...about, verdict: 'reject', reason: 'ạ'.repeat(2001) })), 'reason_too_long')
      assert.equal(refused(await register.decide({ ...about, revision: 1, verdict: 'accept' })), 'item_changed_meanwhile')
      const { content } = await itemOf(register, reportId, 'a1')
      const edits = { id: 'a2', evidence: [], kind: 'promise', text: undefined, due: { on: '2026-13', exact: 'tháng 13' }, author: 'tôi' }
      for (const [field, value] of Object.entries(edits)) {
        const outcome = await register.decide({ ...about, verdict: 'edit', content: { ...content, [field]: value } })
        assert.equal(refused(outcome), 'edit_not_valid', field)
        assert.match(String(!outcome.ok && outcome.refusal.about?.field), new RegExp(`^${field}`))
      }
      assert.equal((await rowCounts(bench)).decision, 0)
      assert.equal((await itemOf(register, reportId, 'a1')).revision, 0)
    })
  })

  test('an edited item is found by its new words, typed in either Unicode form', async () => {
    await withRegister(peer, async ({ register }) => {
      const reportId = await addOne(register)
      const { content } = await itemOf(register, reportId, 'a1')
      const text = 'kè chống sạt lở sông Hậu'
      assert.deepEqual(accepted(await register.search({ text: 'sat lo song hau' })).rows, [])
      const edited = accepted(
        await register.decide({
          reportId,
          itemId: 'a1',
          revision: 0,
          verdict: 'edit',
          content: { ...content, text: text.normalize('NFD') }
        })
      )
      assert.equal(edited.content.text, text)
      const { rows } = accepted(await register.search({ text: 'sạt lở sông hậu' }))
      assert.deepEqual(
        rows.map(({ itemId }) => itemId),
        [null, 'a1']
      )
      assert.equal(rows[1]?.snippet, text)
    })
  })
}
