import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Register, reportOfRecord } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { documentOf, sampleRecord } from './sample-record.ts'
import { accepted, refused, rowCounts, WORKSPACE, withRegister } from './with-register.ts'

const TEXT = `Cần Thơ làm việc với đoàn chuyên gia
Hai bên đề nghị xây dựng nhà máy xử lý nước thải tại quận Ninh Kiều.
Ông Trần Việt Trường cho biết tổng vốn là 900 tỷ đồng.`

/** m1 is in doubt; a1, a2, p1 and f1 are not. */
const addOne = async (register: Register): Promise<string> => accepted(await register.addReport(documentOf(TEXT))).reportId

const viewOf = async (register: Register, reportId: string) => {
  const report = accepted(await register.showReport(reportId))
  const item = (id: string) => {
    const found = report.items.find((each) => each.id === id)
    assert.ok(found, id)
    return found
  }
  return { ...report, item, stateOf: (id: string) => item(id).state }
}

/** How many undertakings something is filed in. */
const dossiers = async (register: Register): Promise<number> =>
  accepted(await register.listDossiers({ kind: 'undertaking' })).rows.filter(({ statements }) => statements > 0).length

export const reviewingSuite = (peer: Peer): void => {
  test('an item goes back with a reason, is counted and listed apart, and leaves that state by an edit, an acceptance or a reopening', async () => {
    await withRegister(peer, async ({ register }) => {
      const reportId = await addOne(register)
      const reason = 'Thiếu văn bản kèm theo'
      const returned = accepted(await register.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'return', reason }))
      assert.deepEqual([returned.state, returned.decisions[0]?.verdict, returned.decisions[0]?.reason], ['returned', 'return', reason])
      const states = async () => accepted(await register.listReports({})).rows[0]?.states
      const listed = async (query: Parameters<Register['listReports']>[0]) => accepted(await register.listReports(query)).rows.length
      assert.deepEqual(await states(), { proposed: 4, accepted: 0, returned: 1, rejected: 0 })
      assert.equal(await listed({ returned: true }), 1)
      assert.equal(await listed({ returned: true, toReview: true }), 1)
      assert.equal(await listed({ returned: true, text: 'ninh kieu' }), 1)
      assert.equal(await dossiers(register), 0, 'what went back is in no dossier')

      const { content } = returned
      const edited = { ...content, text: 'xây dựng nhà máy xử lý nước thải' }
      const leave = [
        { verdict: 'accept', state: 'accepted' },
        { verdict: 'edit', content: edited, state: 'accepted' },
        { verdict: 'reopen', state: 'proposed' }
      ] as const
      let revision = returned.revision
      for (const { state, ...decision } of leave) {
        const left = accepted(await register.decide({ reportId, itemId: 'a1', revision, ...decision }))
        assert.equal(left.state, state)
        assert.equal(await listed({ returned: true }), 0)
        const back = accepted(await register.decide({ reportId, itemId: 'a1', revision: left.revision, verdict: 'return', reason }))
        revision = back.revision
        assert.equal(await listed({ returned: true }), 1)
        assert.equal(await listed({ returned: true, text: 'khong co' }), 0)
      }
    })
  })

  test('what has no doubt is accepted as one step and filed once, and undone as one', async () => {
    await withRegister(peer, async (bench) => {
      const { register } = bench
      const reportId = await addOne(register)
      assert.deepEqual((await viewOf(register, reportId)).undoubted.toSorted(), ['a1', 'a2', 'f1', 'p1'])
      const before = await viewOf(register, reportId)
      assert.equal(before.lastStep, null)
      const bulk = accepted(await register.acceptUndoubted({ reportId }))
      assert.deepEqual([bulk.step, bulk.verdict, bulk.items.toSorted()], [1, 'accept', ['a1', 'a2', 'f1', 'p1']])
      const after = await viewOf(register, reportId)
      assert.deepEqual(after.states, { proposed: 1, accepted: 4, returned: 0, rejected: 0 })
      assert.deepEqual([after.stateOf('m1'), after.undoubted, after.lastStep], ['proposed', [], bulk])
      assert.equal(new Set(after.items.flatMap(({ decisions }) => decisions.map(({ at }) => at))).size, 1, 'one step has one moment')
      assert.equal(await dossiers(register), 2)
      assert.equal(refused(await register.acceptUndoubted({ reportId })), 'nothing_undoubted')

      const undone = accepted(await register.undo({ reportId, step: bulk.step }))
      assert.deepEqual([undone.step, undone.verdict, undone.items], [2, 'undo', bulk.items])
      const again = await viewOf(register, reportId)
      assert.deepEqual(again.states, before.states)
      assert.deepEqual([again.undoubted, again.lastStep], [before.undoubted, null])
      assert.deepEqual(again.item('a1').content, before.item('a1').content)
      assert.deepEqual(
        again.item('a1').decisions.map(({ verdict, step, undoes, revision }) => [verdict, step, undoes, revision]),
        [
          ['accept', 1, null, 1],
          ['undo', 2, 1, 2]
        ]
      )
      assert.equal(await dossiers(register), 0, 'what was undone is in no dossier')
      assert.equal((await rowCounts(bench)).decision, 8, 'every decision stays')
      assert.equal(refused(await register.undo({ reportId, step: 2 })), 'nothing_to_undo')
    })
  })

  test('a bulk of what a person saw takes all of it or nothing', async () => {
    await withRegister(peer, async (bench) => {
      const { register } = bench
      const reportId = await addOne(register)
      const seen = (...ids: string[]) => ids.map((itemId) => ({ itemId, revision: 0 }))
      const bulk = (...ids: string[]) => register.acceptUndoubted({ reportId, items: seen(...ids) })
      assert.equal(refused(await bulk('a1', 'm1')), 'item_doubted')
      assert.equal(refused(await bulk('a1', 'a9')), 'item_not_found')
      accepted(await register.decide({ reportId, itemId: 'a2', revision: 0, verdict: 'reject', reason: 'trùng' }))
      assert.equal(refused(await bulk('a1', 'a2')), 'item_changed_meanwhile')
      assert.equal(refused(await register.acceptUndoubted({ reportId, items: [{ itemId: 'a1', revision: 3 }] })), 'item_changed_meanwhile')
      assert.equal((await viewOf(register, reportId)).stateOf('a1'), 'proposed')
      assert.deepEqual(accepted(await bulk('a1', 'p1')).items.toSorted(), ['a1', 'p1'])
      assert.deepEqual((await viewOf(register, reportId)).undoubted, ['f1'])
      assert.equal(refused(await register.acceptUndoubted({ reportId: '0000000000000000' })), 'report_not_found')
    })
  })

  test('what only a model read is no part of a bulk', async () => {
    await withRegister(peer, async ({ register, store }) => {
      const document = documentOf(TEXT)
      const record = sampleRecord(document.bytes)
      const actions = record.actions.map((action, i) => (i === 0 ? { ...action, reader: 'model' as const } : action))
      const original = { sha256: record.source.sha256, mediaType: 'text/plain', bytes: document.bytes }
      await store.transaction((inside) => inside.addReport(reportOfRecord({ ...record, actions }, '2026-01-01T00:00:00.000Z'), original))
      assert.deepEqual((await viewOf(register, record.id)).undoubted.toSorted(), ['a2', 'f1', 'p1'])
    })
  })

  test('one undo after the other takes back each step, state and content, whatever it was', async () => {
    await withRegister(peer, async ({ register }) => {
      const reportId = await addOne(register)
      const { content } = (await viewOf(register, reportId)).item('a1')
      const text = 'kè chống sạt lở sông Hậu'
      const steps = [
        { verdict: 'return', reason: 'hỏi lại' },
        { verdict: 'edit', content: { ...content, text } },
        { verdict: 'reopen' },
        { verdict: 'reject', reason: 'trùng' },
        { verdict: 'accept' }
      ] as const
      const passed: unknown[] = []
      for (const [revision, decision] of steps.entries()) {
        const { state, content } = (await viewOf(register, reportId)).item('a1')
        passed.push([state, content.text])
        accepted(await register.decide({ reportId, itemId: 'a1', revision, ...decision }))
      }
      assert.equal(accepted(await register.search({ text: 'sat lo song hau' })).rows.length, 2)
      for (const expected of passed.toReversed()) {
        const { lastStep } = await viewOf(register, reportId)
        accepted(await register.undo({ reportId, step: lastStep?.step ?? 0 }))
        const { state, content } = (await viewOf(register, reportId)).item('a1')
        assert.deepEqual([state, content.text], expected)
      }
      const { lastStep, states, item } = await viewOf(register, reportId)
      assert.deepEqual([lastStep, states.proposed, item('a1').decisions.length], [null, 5, 10])
      assert.deepEqual(accepted(await register.search({ text: 'sat lo song hau' })).rows, [], 'undone words find nothing')
      accepted(await register.decide({ reportId, itemId: 'a1', revision: 10, verdict: 'accept' }))
      assert.equal((await viewOf(register, reportId)).lastStep?.step, 11)
    })
  })

  test('each undoes their own, not what somebody else decided, and not a step that is no longer the last', async () => {
    await withRegister(peer, async (bench) => {
      const mine = bench.register
      const theirs = await bench.registerOf(WORKSPACE, { by: 'lan' })
      const reportId = await addOne(mine)
      accepted(await mine.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'accept' }))
      accepted(await theirs.decide({ reportId, itemId: 'a2', revision: 0, verdict: 'accept' }))
      assert.deepEqual([(await viewOf(mine, reportId)).lastStep?.items, (await viewOf(theirs, reportId)).lastStep?.items], [['a1'], ['a2']])
      assert.equal(refused(await mine.undo({ reportId, step: 2 })), 'step_not_last')
      accepted(await theirs.decide({ reportId, itemId: 'a1', revision: 1, verdict: 'reject', reason: 'không phải' }))
      assert.equal((await viewOf(mine, reportId)).lastStep, null, 'somebody decided on it since')
      assert.equal(refused(await mine.undo({ reportId, step: 1 })), 'nothing_to_undo')
      accepted(await theirs.undo({ reportId, step: 3 }))
      assert.equal((await viewOf(mine, reportId)).lastStep?.step, 1, 'and took it back')
      accepted(await mine.undo({ reportId, step: 1 }))
      assert.deepEqual((await viewOf(mine, reportId)).states, { proposed: 4, accepted: 1, returned: 0, rejected: 0 })
    })
  })

  test('of bulks, undoings and decisions at one moment each is kept whole or refused', async () => {
    await withRegister(peer, async (bench) => {
      const reportId = await addOne(bench.register)
      const beside = await bench.registerOf(WORKSPACE, { beside: true })
      const outcomes = await Promise.all([
        bench.register.acceptUndoubted({ reportId }),
        beside.acceptUndoubted({ reportId }),
        beside.decide({ reportId, itemId: 'm1', revision: 0, verdict: 'accept' }),
        bench.register.decide({ reportId, itemId: 'a1', revision: 0, verdict: 'return', reason: 'hỏi lại' })
      ])
      assert.ok(outcomes.some(({ ok }) => ok))
      const { states, items, lastStep } = await viewOf(bench.register, reportId)
      const steps = new Set(items.flatMap(({ decisions }) => decisions.map(({ step }) => step)))
      assert.equal(steps.size, outcomes.filter(({ ok }) => ok).length, 'each step has a number of its own')
      const undone = await Promise.all([
        bench.register.undo({ reportId, step: lastStep?.step ?? 0 }),
        beside.undo({ reportId, step: lastStep?.step ?? 0 })
      ])
      assert.equal(undone.filter(({ ok }) => ok).length, 1, 'a step is undone once')
      assert.equal(states.proposed + states.accepted + states.returned, 5)
    })
  })
}
