import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DossierKind,
  expungeReport,
  type Merged,
  mergeRegister,
  type NewAct,
  type Register,
  type Store
} from '../../src/register/index.ts'
import { chanceOf } from '../trust/chance.ts'
import { AGAIN, add, all, CA_MAU, decideAll, NARA, only, TOLD_AGAIN, titles } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { checked } from './suite-auditing.ts'
import { accepted, type Bench, refused, WORKSPACE, withRegister } from './with-register.ts'

/** Two offices, each with a register of its own. */
interface Offices {
  readonly bench: Bench
  readonly province: Register
  readonly unit: Register
  readonly stores: { readonly province: Store; readonly unit: Store }
  /** The unit's register into the province's, or back. */
  merge(way?: 'up' | 'down', limit?: number): Promise<Merged>
}

const UNIT = 'ban-du-an'

const withOffices = (peer: Peer, run: (offices: Offices) => Promise<void>): Promise<void> =>
  withRegister(
    peer,
    async (bench) => {
      const province = await bench.registerOf(WORKSPACE, { by: 'tinh' })
      const unit = await bench.registerOf(UNIT, { by: 'ban' })
      const stores = { province: bench.database.store(WORKSPACE), unit: bench.database.store(UNIT) }
      let [ids, seconds] = [0, 0]
      await run({
        ...{ bench, province, unit, stores },
        merge: async (way = 'up', limit = Number.POSITIVE_INFINITY) => {
          const [from, into] = way === 'up' ? [stores.unit, stores.province] : [stores.province, stores.unit]
          const now = () => new Date(Date.UTC(2026, 1, 1, 0, 0, seconds++))
          const merging = { from: { store: from, name: 'Ban dự án' }, into, now, newId: () => `g${++ids}`, by: 'nguoi-gop' }
          return accepted(await mergeRegister(merging, { limit }))
        }
      })
      assert.deepEqual((await checked(bench.database)).findings, [])
    },
    { reader: true }
  )

const counts = ({ reports, decisions, events, acts, conflicts }: Merged) => [reports, decisions, events, acts, conflicts]

/** How a report stands, without the numbers by which each register counts its own doings. */
const standing = async (register: Register, reportId: string): Promise<unknown> => {
  const { items, events, ...report } = accepted(await register.showReport(reportId))
  return {
    ...{ title: report.title, publishedOn: report.publishedOn, states: report.states, counts: report.counts, addedAt: report.addedAt },
    items: items.map(({ id, state, content, proposed, evidence, decisions }) => ({
      ...{ id, state, content, proposed, evidence },
      decisions: decisions.map(({ id, verdict, by, at, reason }) => ({ id, verdict, by, at, reason }))
    })),
    events
  }
}

const verdictsOn = async (register: Register, reportId: string, itemId: string): Promise<string[]> =>
  accepted(await register.showReport(reportId))
    .items.filter(({ id }) => id === itemId)
    .flatMap(({ decisions }) => decisions.map(({ verdict, by }) => `${by} ${verdict}`))

const decide = async (
  register: Register,
  reportId: string,
  itemId: string,
  verdict: 'accept' | 'reject' | 'reopen' | 'edit',
  content?: (now: Record<string, unknown>) => Record<string, unknown>
): Promise<void> => {
  const item = accepted(await register.showReport(reportId)).items.find(({ id }) => id === itemId)
  assert.ok(item, `there is no ${itemId}`)
  const more = content ? { content: content({ ...item.content }) } : {}
  accepted(await register.decide({ reportId, itemId, revision: item.revision, verdict, reason: 'đã xem', ...more }))
}

/** Does something to the one dossier of a kind whose title holds these words. Returns its id. */
const act = async (
  register: Register,
  store: Store,
  [kind, title]: readonly [DossierKind, string],
  what: NewAct['act'],
  reason = 'công văn số 5'
): Promise<string> => {
  const { id } = await only(store, kind, title)
  const { revision } = accepted(await register.showDossier(id))
  accepted(await register.actOnDossier({ dossierId: id, revision, act: what, reason }))
  return id
}

/** What people did to a dossier, as its history tells. */
const history = async (store: Store, id: string): Promise<unknown[]> =>
  (await store.dossierEvents(id)).map(({ act: what, by, at, reason, after }) => ({ what, by, at, reason, after }))

const HEALTH = ['undertaking', 'Sở Y tế chủ trì'] as const
const TRAINING = ['undertaking', 'đào tạo cán bộ y tế'] as const

export const mergingSuite = (peer: Peer): void => {
  test('what one office did stands in the register it is merged into as it was done, and merging again changes nothing', async () => {
    await withOffices(peer, async ({ bench, province, unit, stores, merge }) => {
      const reportId = await add(unit, CA_MAU, '2024-05-15')
      await decideAll(unit, reportId, 'accept')
      await decide(unit, reportId, 'm1', 'reopen')
      const second = await add(unit, AGAIN, '2024-06-15')
      accepted(await unit.redateReport({ reportId: second, publishedOn: '2024-06-16' }))
      accepted(await unit.withdrawReport({ reportId: second, reason: 'đưa nhầm' }))
      const merged = await merge()
      assert.equal(merged.reports, 2)
      assert.equal(merged.events, 2)
      assert.equal(merged.conflicts, 0)
      assert.deepEqual(await standing(province, reportId), await standing(unit, reportId))
      assert.equal(refused(await province.showReport(second)), 'report_withdrawn')
      for (const kind of ['undertaking', 'organisation', 'partner', 'person'] as const) {
        assert.deepEqual(await titles(stores.province, kind), await titles(stores.unit, kind), kind)
      }
      const dossiers = (store: Store) => store.listDossiers({ kind: 'undertaking', facets: [], order: 'title', after: null, limit: 9 })
      assert.deepEqual(
        (await dossiers(stores.province)).map(({ id }) => id),
        (await dossiers(stores.unit)).map(({ id }) => id)
      )
      const bytes = accepted(await province.originalOf(reportId)).bytes
      assert.equal(Buffer.from(bytes).toString(), CA_MAU)

      const rows = await bench.raw('select count(*) as n from audit_log')
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
      assert.deepEqual(await bench.raw('select count(*) as n from audit_log'), rows)
      // Nothing of it comes back to the office as if it were new.
      assert.deepEqual(counts(await merge('down')), [0, 0, 0, 0, 0])
    })
  })

  test('both read one document and decided on different items: both hold, each signed by who took it', async () => {
    await withOffices(peer, async ({ province, unit, merge }) => {
      const reportId = await add(province, CA_MAU, '2024-05-15')
      await add(unit, CA_MAU, '2024-05-15')
      await decide(province, reportId, 'a1', 'accept')
      await decide(unit, reportId, 'a2', 'reject')
      await decide(unit, reportId, 'm1', 'accept')
      assert.deepEqual(counts(await merge()), [0, 2, 0, 0, 0])
      assert.deepEqual(await verdictsOn(province, reportId, 'a1'), ['tinh accept'])
      assert.deepEqual(await verdictsOn(province, reportId, 'a2'), ['ban reject'])
      assert.deepEqual(counts(await merge('down')), [0, 1, 0, 0, 0])
      assert.deepEqual(await verdictsOn(unit, reportId, 'a1'), ['tinh accept'])
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
    })
  })

  test('an item decided otherwise here is left as it is, and kept as a conflict with both sides', async () => {
    await withOffices(peer, async ({ province, unit, stores, merge }) => {
      const reportId = await add(province, CA_MAU, '2024-05-15')
      await add(unit, CA_MAU, '2024-05-15')
      await decide(province, reportId, 'a1', 'accept')
      await decide(unit, reportId, 'a1', 'reject')
      await decide(province, reportId, 'a2', 'accept')
      await decide(unit, reportId, 'a2', 'accept')
      assert.deepEqual(counts(await merge()), [0, 1, 0, 0, 1])
      assert.deepEqual(await verdictsOn(province, reportId, 'a1'), ['tinh accept'])
      assert.deepEqual(await verdictsOn(province, reportId, 'a2'), ['tinh accept', 'ban accept'])
      const [conflict] = await stores.province.conflicts({ settled: false, limit: 9 })
      assert.ok(conflict?.sides.about === 'item')
      assert.deepEqual(
        [conflict.subject, conflict.part, conflict.name, conflict.sides.theirs.state, conflict.sides.ours.state],
        [reportId, 'a1', 'Ban dự án', 'rejected', 'accepted']
      )
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
      // The unit comes round by itself: what it says now is what stands here.
      await decide(unit, reportId, 'a1', 'accept')
      assert.deepEqual(counts(await merge()), [0, 2, 0, 0, 0])
      assert.deepEqual(await stores.province.conflicts({ settled: false, limit: 9 }), [])
      assert.deepEqual(await verdictsOn(province, reportId, 'a1'), ['tinh accept', 'ban reject', 'ban accept'])
    })
  })

  test('what two people entered under one id are two items, and what both entered alike is one', async () => {
    await withOffices(peer, async ({ province, unit, merge }) => {
      const reportId = await add(province, NARA, '2025-04-23')
      await add(unit, NARA, '2025-04-23')
      const enter = async (register: Register, exact: string) =>
        accepted(await register.enterItem({ reportId, kind: 'action', words: { exact } })).id
      const one = await enter(province, 'đề xuất ký bản ghi nhớ hợp tác về du lịch')
      const other = await enter(unit, 'chuẩn bị nội dung đào tạo điều dưỡng')
      assert.equal(one, other)
      await enter(province, 'Huế tiếp đoàn Nara')
      await enter(unit, 'Huế tiếp đoàn Nara')
      await merge()
      const entered = accepted(await province.showReport(reportId)).items.filter(({ proposed }) => proposed.reader === 'person')
      assert.deepEqual(entered.map(({ evidence }) => evidence[0]?.exact).sort(), [
        'Huế tiếp đoàn Nara',
        'chuẩn bị nội dung đào tạo điều dưỡng',
        'đề xuất ký bản ghi nhớ hợp tác về du lịch'
      ])
      assert.equal(new Set(entered.map(({ id }) => id)).size, 3)
      assert.deepEqual(counts(await merge('down')).slice(3), [0, 0])
      const back = accepted(await unit.showReport(reportId)).items.filter(({ proposed }) => proposed.reader === 'person')
      assert.equal(back.length, 3)
    })
  })

  test('an undoing undoes here what it undid there, and decisions taken at one stroke are one step', async () => {
    await withOffices(peer, async ({ province, unit, merge }) => {
      const reportId = await add(unit, CA_MAU, '2024-05-15')
      await decide(unit, reportId, 'm1', 'reject')
      accepted(await unit.acceptUndoubted({ reportId }))
      await merge()
      const before = accepted(await unit.showReport(reportId))
      assert.ok(before.lastStep)
      accepted(await unit.undo({ reportId, step: before.lastStep.step }))
      await merge()
      assert.deepEqual(await standing(province, reportId), await standing(unit, reportId))
      const steps = accepted(await province.showReport(reportId)).items.flatMap(({ decisions }) => decisions.map(({ step }) => step))
      assert.deepEqual([...new Set(steps)].sort(), [1, 2, 3])
    })
  })

  test('a merge that is ended after any number of rows goes on where it was, and two at once bring nothing twice', async () => {
    await withOffices(peer, async ({ province, unit, stores, merge }) => {
      for (const [text, day] of [
        [CA_MAU, '2024-05-15'],
        [AGAIN, '2024-06-15'],
        [NARA, '2025-04-23']
      ] as const)
        await decideAll(unit, await add(unit, text, day), 'accept')
      let [rounds, reports, decisions] = [0, 0, 0]
      for (let done = false; !done; rounds++) {
        const some = await merge('up', 7)
        done = some.done
        reports += some.reports
        decisions += some.decisions
      }
      assert.ok(rounds > 2)
      assert.equal(reports, 3)
      const lines = accepted(await unit.listReports({})).rows
      for (const { id } of lines) assert.deepEqual(await standing(province, id), await standing(unit, id))
      assert.equal(
        decisions,
        lines.reduce((sum, { states }) => sum + states.accepted, 0)
      )
      await decideAll(unit, lines[0]?.id ?? '', 'reopen')
      const both = await Promise.all([merge(), merge()])
      assert.equal(both[0].decisions + both[1].decisions, lines[0]?.states.accepted)
      assert.equal(
        (await stores.province.mergings(100)).reduce((sum, { brought }) => sum + brought.reports, 0),
        3
      )
    })
  })

  test('a log that is not the one that was merged before, going on, is refused', async () => {
    await withOffices(peer, async ({ bench, unit, stores, merge }) => {
      const reportId = await add(unit, CA_MAU, '2024-05-15')
      await decide(unit, reportId, 'a1', 'accept')
      await merge()
      const merging = {
        ...{ from: { store: stores.unit, name: 'Ban dự án' }, into: stores.province, now: () => new Date(), newId: () => 'x', by: 'x' }
      }
      await decide(unit, reportId, 'a2', 'accept')
      const [kept] = await bench.raw(`select * from audit_log where workspace_id = '${UNIT}' and seq = 3`)
      await bench.raw(`update audit_log set done_by = 'ai khác' where workspace_id = '${UNIT}' and seq = 3`)
      assert.equal(refused(await mergeRegister(merging)), 'merge_log_broken')
      await bench.raw(`update audit_log set done_by = '${kept?.done_by}' where workspace_id = '${UNIT}' and seq = 3`)
      const [second] = await bench.raw(`select hash from audit_log where workspace_id = '${UNIT}' and seq = 2`)
      await bench.raw(`update audit_log set hash = '${'0'.repeat(64)}' where workspace_id = '${UNIT}' and seq = 2`)
      assert.equal(refused(await mergeRegister(merging)), 'merge_log_cut')
      await bench.raw(`update audit_log set hash = '${second?.hash}' where workspace_id = '${UNIT}' and seq = 2`)
      assert.deepEqual(counts(await merge()), [0, 1, 0, 0, 0])
    })
  })

  test('what was done to a dossier in one office is done to the same dossier in the other, whoever opened it', async () => {
    await withOffices(peer, async ({ province, unit, stores, merge }) => {
      for (const register of [province, unit]) await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
      const there = await act(unit, stores.unit, HEALTH, { act: 'set state', state: 'under way' })
      await act(unit, stores.unit, HEALTH, { act: 'note', text: 'đã gọi điện' })
      await act(unit, stores.unit, HEALTH, { act: 'choose', field: 'responsible', value: 'Lan' })
      const lead = await only(stores.unit, 'organisation', 'Sở Y tế')
      await act(unit, stores.unit, HEALTH, { act: 'link', relation: 'coordinating', to: lead.id })
      const project = accepted(await unit.enterDossier({ kind: 'project', fields: { name: 'Trường y Bạc Liêu' }, reason: 'công văn' }))
      await act(unit, stores.unit, ['project', 'Trường y'], {
        act: 'add entry',
        kind: 'location',
        value: { name: 'Bạc Liêu', latitude: '9.29', longitude: '105.72' }
      })
      const merged = await merge()
      assert.deepEqual([merged.acts, merged.conflicts], [6, 0])
      const here = await only(stores.province, ...HEALTH)
      assert.notEqual(here.id, there, 'each had opened its own')
      assert.equal(here.state, 'under way')
      assert.deepEqual(
        (await history(stores.province, here.id)).map((event) => JSON.stringify(event).replace(lead.id, '…')).slice(0, 3),
        (await history(stores.unit, there)).map((event) => JSON.stringify(event)).slice(0, 3)
      )
      const shown = accepted(await province.showDossier(here.id))
      assert.ok(shown.links.some(({ relation, dossier }) => relation === 'coordinating' && dossier.title.includes('Sở Y tế')))
      const entered = accepted(await province.showDossier(project))
      assert.deepEqual([entered.title, entered.entries.length], ['Trường y Bạc Liêu', 1])
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
      assert.deepEqual(counts(await merge('down')), [0, 0, 0, 0, 0])
    })
  })

  test('dossiers that were joined, parted and split there are so here, in a register that has nothing yet', async () => {
    await withOffices(peer, async ({ unit, stores, merge }) => {
      await decideAll(unit, await add(unit, CA_MAU, '2024-05-15'), 'accept')
      const told = await add(unit, TOLD_AGAIN, '2024-11-03')
      await decideAll(unit, told, 'accept')
      const [first, again] = (await all(stores.unit, 'undertaking')).filter(({ title }) => title.includes('đào tạo cán bộ y tế'))
      assert.ok(first && again)
      accepted(await unit.actOnDossier({ dossierId: first.id, revision: 0, act: { act: 'join', to: again.id } }))
      await merge()
      assert.deepEqual(await titles(stores.province, 'undertaking'), await titles(stores.unit, 'undertaking'))
      assert.equal((await stores.province.dossiers([first.id]))[0]?.joinedTo, again.id)
      accepted(await unit.actOnDossier({ dossierId: again.id, revision: 0, act: { act: 'part', joined: first.id } }))
      const [lam] = (await all(stores.unit, 'person')).filter(({ statements }) => statements === 2)
      assert.ok(lam)
      const statements = (await stores.unit.statementsOf(lam.id)).filter(({ reportId }) => reportId === told)
      accepted(await unit.actOnDossier({ dossierId: lam.id, revision: 0, act: { act: 'split', statements } }))
      assert.equal((await merge()).conflicts, 0)
      for (const kind of ['undertaking', 'person'] as const) {
        const lines = async (store: Store) =>
          (await all(store, kind))
            .map(({ id, title, statements: n, joinedTo }) => ({ id, title, n, joinedTo }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        assert.deepEqual(await lines(stores.province), await lines(stores.unit), kind)
      }
    })
  })

  test('the same thing of a dossier done otherwise here is a conflict; what both said, and notes, are none', async () => {
    await withOffices(peer, async ({ province, unit, stores, merge }) => {
      for (const register of [province, unit]) await decideAll(register, await add(register, CA_MAU, '2024-05-15'), 'accept')
      const here = await act(province, stores.province, TRAINING, { act: 'set state', state: 'done' })
      await act(province, stores.province, TRAINING, { act: 'choose', field: 'responsible', value: 'Lan' })
      await act(province, stores.province, TRAINING, { act: 'note', text: 'ở tỉnh' })
      await act(unit, stores.unit, TRAINING, { act: 'set state', state: 'lapsed' })
      await act(unit, stores.unit, TRAINING, { act: 'choose', field: 'responsible', value: 'Lan' })
      await act(unit, stores.unit, TRAINING, { act: 'note', text: 'ở ban' })
      const { acts, conflicts } = await merge()
      assert.deepEqual([acts, conflicts], [2, 1])
      const [conflict, ...others] = await stores.province.conflicts({ settled: false, limit: 9 })
      assert.ok(conflict?.sides.about === 'dossier' && others.length === 0)
      assert.deepEqual([conflict.subject, conflict.part], [here, 'state'])
      assert.deepEqual(
        [conflict.sides.theirs.map(({ after }) => after), conflict.sides.ours.map(({ after }) => after)],
        [['lapsed'], ['done']]
      )
      assert.equal((await stores.province.dossiers([here]))[0]?.state, 'done')
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
    })
  })

  test('whichever side a person says stands, no decision is lost, and both registers come to say the same', async () => {
    for (const choice of ['ours', 'theirs'] as const)
      await withOffices(peer, async ({ province, unit, stores, merge }) => {
        const reportId = await add(province, CA_MAU, '2024-05-15')
        await add(unit, CA_MAU, '2024-05-15')
        await decide(province, reportId, 'a1', 'edit', (now) => ({ ...now, text: 'ở tỉnh' }))
        await decide(unit, reportId, 'a1', 'reject')
        for (const register of [province, unit]) await decide(register, reportId, 'a2', 'accept')
        await act(province, stores.province, HEALTH, { act: 'set state', state: 'done' })
        await act(unit, stores.unit, HEALTH, { act: 'set state', state: 'lapsed' })
        assert.equal((await merge()).conflicts, 2)
        for (const { id, title } of await province.listConflicts()) {
          assert.ok(title.length > 0)
          accepted(await province.settleConflict({ conflictId: id, choice, reason: 'đã hỏi cả hai bên' }))
          assert.equal(refused(await province.settleConflict({ conflictId: id, choice })), 'conflict_settled')
        }
        assert.deepEqual(await province.listConflicts(), [])
        assert.equal((await province.listConflicts({ settled: true })).length, 2)
        const verdicts = await verdictsOn(province, reportId, 'a1')
        assert.deepEqual(verdicts, ['tinh edit', 'ban reject', choice === 'ours' ? 'tinh edit' : 'tinh reject'])
        const stands = choice === 'ours' ? 'done' : 'lapsed'
        assert.equal((await only(stores.province, ...HEALTH)).state, stands)
        assert.equal((await merge('down')).conflicts, 0)
        assert.equal((await only(stores.unit, ...HEALTH)).state, stands)
        const stateOf = async (register: Register) =>
          accepted(await register.showReport(reportId)).items.map(({ id, state, content }) => ({ id, state, content }))
        assert.deepEqual(await stateOf(unit), await stateOf(province))
        assert.equal((await merge()).conflicts, 0)
        assert.deepEqual(counts(await merge('down')), [0, 0, 0, 0, 0])
        assert.deepEqual(await stateOf(unit), await stateOf(province))
      })
  })

  test('a report withdrawn there and restored here, or given another day, is a conflict that a person settles', async () => {
    await withOffices(peer, async ({ province, unit, merge }) => {
      const reportId = await add(unit, CA_MAU, '2024-05-15')
      await decideAll(unit, reportId, 'accept')
      await merge()
      accepted(await province.redateReport({ reportId, publishedOn: '2024-05-16' }))
      accepted(await unit.redateReport({ reportId, publishedOn: '2024-05-17' }))
      accepted(await unit.withdrawReport({ reportId, reason: 'đưa nhầm' }))
      const merged = await merge()
      assert.deepEqual([merged.events, merged.conflicts], [1, 1])
      assert.equal(refused(await province.showReport(reportId)), 'report_withdrawn')
      accepted(await province.restoreReport({ reportId }))
      const [conflict] = await province.listConflicts()
      assert.ok(conflict)
      accepted(await province.settleConflict({ conflictId: conflict.id, choice: 'theirs' }))
      assert.equal(accepted(await province.showReport(reportId)).publishedOn, '2024-05-17')
      assert.equal((await merge('down')).conflicts, 0)
      assert.equal(accepted(await unit.showReport(reportId)).publishedOn, '2024-05-17')
      assert.deepEqual(counts(await merge()), [0, 0, 0, 0, 0])
    })
  })

  test('what was raised to a higher level here does not come back to the lower one', async () => {
    await withOffices(peer, async ({ province, unit, stores, merge }) => {
      const reportId = await add(unit, CA_MAU, '2024-05-15')
      await decide(unit, reportId, 'a1', 'accept')
      await merge()
      const [dossier] = await all(stores.province, 'undertaking')
      assert.ok(dossier)
      const raising = { store: stores.province, now: () => new Date(0), newId: () => 'x', by: 'lanh-dao' }
      accepted(await expungeReport(raising, { reportId, level: 'confidential' }))
      await decide(unit, reportId, 'a2', 'accept')
      await act(unit, stores.unit, TRAINING, { act: 'note', text: 'đã gọi điện' })
      const merged = await merge()
      assert.deepEqual([counts(merged), merged.withheld], [[0, 0, 0, 0, 0], 2])
      assert.equal(refused(await province.showReport(reportId)), 'report_not_found')
      assert.deepEqual(await all(stores.province, 'undertaking'), [])
    })
  })

  test('however decisions, merges and settlements follow each other, no decision of either office is lost', async () => {
    for (const seed of [3, 47, 116])
      await withOffices(peer, async ({ province, unit, stores, merge }) => {
        const chance = chanceOf(seed)
        const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
        const reportId = await add(province, CA_MAU, '2024-05-15')
        await add(unit, CA_MAU, '2024-05-15')
        for (let step = 0; step < 24; step++) {
          const register = pick([province, unit])
          const what = chance()
          if (what < 0.15) await merge(pick(['up', 'down']))
          else if (what < 0.3)
            for (const { id } of (await register.listConflicts()).slice(0, 1))
              accepted(await register.settleConflict({ conflictId: id, choice: pick(['ours', 'theirs']) }))
          else await decide(register, reportId, pick(['a1', 'a2', 'm1']), pick(['accept', 'reject', 'reopen']))
        }
        for (const way of ['up', 'down', 'up', 'down'] as const) await merge(way)
        const took = async (store: Store) => (await store.decisions(reportId)).map(({ id }) => id)
        const kept = async (store: Store) => {
          const theirs = (await store.conflictsAbout(reportId)).flatMap(({ sides }) =>
            sides.about === 'item' ? sides.theirs.decisions : []
          )
          return new Set([...(await took(store)), ...theirs.map(({ id }) => id)])
        }
        const [here, there] = [await kept(stores.province), await kept(stores.unit)]
        for (const id of [...(await took(stores.province)), ...(await took(stores.unit))])
          assert.ok(here.has(id) && there.has(id), `seed ${seed}: ${id} is lost`)
        // Where nothing is open, both say the same of every item.
        const open = new Set([...(await province.listConflicts()), ...(await unit.listConflicts())].map(({ part }) => part))
        const states = async (store: Store) =>
          (await store.items(reportId)).filter(({ id }) => !open.has(id)).map(({ id, state }) => `${id} ${state}`)
        assert.deepEqual(await states(stores.unit), await states(stores.province), `seed ${seed}`)
      })
  })
}
