import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Chance } from '../../bench/chance.ts'
import {
  type DossierAct,
  type DossierListQuery,
  fileUnfiled,
  type Register,
  type Standing,
  type StandingQuery,
  type Store,
  settleUnsettled
} from '../../src/register/index.ts'
import { drawReport } from './charting-reports.ts'
import { type Conditions, countedOf, tally, under } from './count-by-hand.ts'
import type { Peer } from './peers.ts'
import { standingOf } from './stand-by-hand.ts'
import { accepted, type Bench, refused, WORKSPACE, withRegister } from './with-register.ts'

const REPORTS = 5
const DAY_MS = 86_400_000

/** A register whose clock the test moves on. */
interface Timed extends Bench {
  readonly clock: { at: number }
  readonly reports: string[]
  act(dossierId: string, act: DossierAct, reason?: string): Promise<void>
}

const openTimed = async (bench: Bench, seed: number): Promise<Timed> => {
  const clock = { at: Date.UTC(2024, 1, 10) }
  const now = () => {
    clock.at += 1000
    return new Date(clock.at)
  }
  const register = await bench.registerOf(WORKSPACE, { now })
  const { store } = bench
  let ids = 0
  const reports: string[] = []
  const chance = new Chance(seed)
  for (let number = 0; number < REPORTS; number++) {
    const report = drawReport(chance, number)
    const { sha256 } = report.text.source
    await store.transaction((inside) => inside.addReport(report, { sha256, mediaType: 'text/plain', bytes: new Uint8Array() }))
    await fileUnfiled({ store, now, newId: () => `s${seed}-${++ids}` })
    reports.push(report.summary.id)
    clock.at += 70 * DAY_MS
  }
  const act = async (dossierId: string, what: DossierAct, reason?: string) => {
    const { revision } = accepted(await register.showDossier(dossierId))
    accepted(await register.actOnDossier({ dossierId, revision, act: what, ...(reason === undefined ? {} : { reason }) }))
  }
  return { ...bench, register, clock, reports, act }
}

/** What people do to undertakings and agreements in the course of two years. */
const live = async ({ store, clock, reports, act }: Timed, seed: number): Promise<void> => {
  const chance = new Chance(seed + 100)
  const idsOf = async (kind: 'undertaking' | 'agreement' | 'result') => (await countedOf(store, kind)).map(({ id }) => id)
  const results = await idsOf('result')
  const days = ['2023-04-01', '2024-Q1', '2024', '2024-06-30', '2025-05']
  for (let round = 0; round < 4; round++) {
    for (const id of await idsOf('undertaking')) {
      if (chance.below(4) === 0) await act(id, { act: 'choose', field: 'due', value: { on: chance.pick(days) } })
      if (round < 2 && chance.below(4) === 0) {
        const itemId = chance.pick(['a0', 'a1', 'a2', 'j1'])
        await act(id, { act: 'judge', reportId: chance.pick(reports), itemId, judgement: chance.pick(['fulfils', 'contradicts'] as const) })
      }
      const result = chance.pick(results)
      if (result && round < 2 && chance.below(4) === 0) await act(result, { act: 'link', relation: 'fulfils', to: id })
      if (chance.below(2) === 0)
        await act(id, { act: 'set state', state: chance.pick(['open', 'under way', 'done', 'done', 'declined', 'lapsed', 'superseded']) })
    }
    for (const id of await idsOf('agreement'))
      await act(id, {
        ...{ act: 'set state', state: chance.pick(['signed', 'in force', 'extended', 'expired', 'being prepared']) },
        ...(chance.below(2) === 0 ? { on: chance.pick(days) } : {})
      })
    clock.at += 95 * DAY_MS
  }
}

/** A date as the days that it can be the end of: the last of each quarter from 2022 on. */
const ENDS = Array.from({ length: 24 }, (_, i) => {
  const [year, quarter] = [2022 + Math.floor(i / 4), (i % 4) + 1]
  return { period: `${year}-Q${quarter}`, on: new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10) }
})

const conditions = (partner: string): Conditions[] => [
  {},
  { partner },
  { sector: 'health' },
  { sector: 'none' },
  { province: 'Huế' },
  { sector: 'tourism', province: 'Cà Mau' },
  { partner, sector: 'health' },
  { partner, province: 'Cà Mau' }
]

/** Every number of a column that is past has its list. */
const listsHold = async (register: Register, kind: 'undertaking' | 'agreement', asked: Conditions, columns: readonly Standing[]) => {
  const facets = Object.entries(asked).map(([facet, value]) => ({ facet, value: String(value) }))
  for (const { period, on, states, count, overdue } of columns.slice(-2)) {
    const listed = async (asOfState?: string) =>
      accepted(await register.listDossiers({ kind, facets, asOf: period, limit: 200, ...(asOfState ? { asOfState } : {}) })).rows
    const all = await listed()
    assert.equal(all.length, count, JSON.stringify({ kind, asked, period }))
    for (const { state, count: n } of states) {
      const rows = await listed(state)
      assert.equal(rows.length, n, JSON.stringify({ kind, asked, period, state }))
      assert.ok(rows.every(({ stood }) => stood?.on === on && stood.state === state))
      assert.equal(accepted(await register.countDossiers({ kind, facets, asOf: on, asOfState: state })), n)
    }
    if (kind === 'undertaking') assert.equal((await listed('overdue')).length, overdue)
    assert.equal(all.filter(({ stood }) => stood?.overdue).length, overdue)
  }
}

const holds = async (register: Register, store: Store, clock: { readonly at: number }, lists = false): Promise<number> => {
  const today = new Date(clock.at + 7 * 3_600_000).toISOString().slice(0, 10)
  let seen = 0
  for (const kind of ['undertaking', 'agreement'] as const) {
    const all = await countedOf(store, kind)
    const stood = new Map((await standingOf(store, kind)).map((one) => [one.id, one]))
    const partner = all.flatMap(({ facets }) => facets.get('partner') ?? [])[0] ?? 'nobody'
    for (const asked of conditions(partner)) {
      const own = under(all, asked).map(({ id }) => stood.get(id) as NonNullable<ReturnType<typeof stood.get>>)
      const byHand = (day: string) => {
        const states = own.flatMap(({ stateOn }) => stateOn(day) ?? [])
        const late = own.filter(
          ({ dueBy, stateOn }) =>
            kind === 'undertaking' && dueBy !== null && dueBy < day && ['open', 'under way'].includes(stateOn(day) ?? '')
        )
        return { states: tally(states), count: states.length, overdue: late.length }
      }
      const shownOf = ({ states, count, overdue }: Standing) => ({
        ...{ count, overdue },
        states: Object.fromEntries(states.map(({ state, count: n }) => [state, n]))
      })
      const { columns, now } = accepted(await register.countStanding({ ...asked, kind }))
      const shown = new Map(columns.map((column) => [column.period, column]))
      for (const { period, on } of ENDS.filter((end) => end.on < today)) {
        const column = shown.get(period)
        const wanted = byHand(on)
        assert.deepEqual(column ? shownOf(column) : { states: {}, count: 0, overdue: 0 }, wanted, JSON.stringify({ kind, asked, period }))
        assert.equal(column?.on ?? on, on)
        seen += wanted.count
      }
      if (lists) await listsHold(register, kind, asked, columns)
      assert.ok(columns.every(({ on }) => on < today))
      assert.ok(now)
      assert.deepEqual(shownOf(now).states, tally(own.map(({ state }) => state)), 'now it stands as lists show it')
      assert.deepEqual(shownOf(now), byHand(today), JSON.stringify({ kind, asked }))
      const { columns: years } = accepted(await register.countStanding({ ...asked, kind, by: 'year' }))
      for (const year of years) assert.deepEqual({ ...year, period: `${year.period}-Q4` }, shown.get(`${year.period}-Q4`))
    }
  }
  return seen
}

export const standingSuite = (peer: Peer): void => {
  for (const seed of [1, 2])
    test(`at the end of each quarter stood what a count by hand finds, whatever people did before and after (register ${seed})`, async () => {
      await withRegister(peer, async (bench) => {
        const timed = await openTimed(bench, seed)
        const { register, store, clock, reports, act } = timed
        assert.ok((await holds(register, store, clock)) > 20)
        await live(timed, seed)
        assert.ok((await holds(register, store, clock)) > 100)

        const [first, second, third] = (await countedOf(store, 'undertaking')).map(({ id }) => id)
        assert.ok(first && second && third)
        await act(first, { act: 'join', to: second })
        await act(third, { act: 'join', to: second })
        await holds(register, store, clock)
        await act(second, { act: 'part', joined: third })
        const [taken] = await store.statementsOf(second)
        assert.ok(taken)
        await act(second, { act: 'split', statements: [{ reportId: taken.reportId, itemId: taken.itemId }] })
        for (const { id } of await countedOf(store, 'result'))
          for (const { relation, to } of (await store.linksFrom([id])).filter(({ relation }) => relation === 'fulfils').slice(0, 1))
            await act(id, { act: 'unlink', relation, to }, 'nhầm')
        await holds(register, store, clock)

        const [reportId = '', other = ''] = reports
        for (const itemId of ['a0', 'a1']) {
          const item = accepted(await register.showReport(reportId)).items.find(({ id }) => id === itemId)
          accepted(await register.decide({ reportId, itemId, revision: item?.revision ?? 0, verdict: 'reopen' }))
        }
        await holds(register, store, clock)
        const { lastStep } = accepted(await register.showReport(reportId))
        accepted(await register.undo({ reportId, step: lastStep?.step ?? 0 }))
        await holds(register, store, clock)
        accepted(await register.withdrawReport({ reportId: other, reason: 'đăng trùng' }))
        await holds(register, store, clock)
        accepted(await register.restoreReport({ reportId: other }))
        await holds(register, store, clock, seed === 1)
      })
    })

  test('a register from before it was kept how many stood is settled when it is opened, and then says it as any other', async () => {
    await withRegister(peer, async (bench) => {
      const timed = await openTimed(bench, 3)
      const { register, store, clock, raw, database } = timed
      await live(timed, 3)
      const queries: StandingQuery[] = [{}, { kind: 'agreement' }, { sector: 'health' }]
      const ask = () => Promise.all(queries.map(async (query) => accepted(await register.countStanding(query))))
      const before = await ask()
      const states = accepted(await register.countStates({}))
      assert.ok(before[0]?.columns.some(({ overdue }) => overdue > 0))
      await raw('delete from dossier_passing')
      await raw(`delete from chart_cell where scope in ('stood', 'stood partner')`)
      await raw(`update dossier set settled = 1 where kind in ('undertaking', 'agreement')`)
      assert.deepEqual(accepted(await register.countStanding({})).columns, [])
      await settleUnsettled({ store: database.store(WORKSPACE) })
      assert.deepEqual(await ask(), before)
      assert.deepEqual(accepted(await register.countStates({})), states)
      assert.deepEqual(await store.unsettledDossiers(10), [])
      assert.ok((await holds(register, store, clock)) > 0)
    })
  })

  test('what is done counts as done since the report that a person took as its fulfilment, for as long as that stands', async () => {
    await withRegister(peer, async (bench) => {
      const early = await bench.registerOf(WORKSPACE, { now: () => new Date('2020-05-05T02:00:00Z') })
      const undertaking = accepted(await early.enterDossier({ kind: 'undertaking', fields: { text: 'Mở lớp đào tạo' } }))
      const timed = await openTimed(bench, 6)
      const { register, store, clock, act } = timed
      const doneSince = async (): Promise<string> => {
        const rows = await bench.raw(
          `select period from dossier_passing where dossier_id = '${undertaking}' and state = 'done' and n > 0 order by period`
        )
        return String(rows[0]?.period)
      }
      const results = await store.listDossiers({ kind: 'result', facets: [], order: 'title', after: null, limit: 100 })
      const result = results.find(({ firstOn, statements }) => firstOn?.length === 10 && statements === 1)
      assert.ok(result?.firstOn)
      const [{ reportId } = { reportId: '' }] = await store.statementsOf(result.id)
      const told = `${result.firstOn.slice(0, 4)}-Q${Math.ceil(Number(result.firstOn.slice(5, 7)) / 3)}`
      clock.at = Date.UTC(2026, 5, 30, 18)
      await act(undertaking, { act: 'set state', state: 'done' })
      assert.equal(await doneSince(), '2026-Q3', 'the day of an act is the day here')
      await act(result.id, { act: 'link', relation: 'fulfils', to: undertaking })
      assert.equal(await doneSince(), told)
      await act(result.id, { act: 'unlink', relation: 'fulfils', to: undertaking }, 'nhầm')
      assert.equal(await doneSince(), '2026-Q3')
      await act(result.id, { act: 'link', relation: 'fulfils', to: undertaking })
      accepted(await register.withdrawReport({ reportId, reason: 'đăng trùng' }))
      assert.equal(await doneSince(), '2026-Q3')
      accepted(await register.restoreReport({ reportId }))
      await act(undertaking, { act: 'judge', reportId, itemId: 'j1', judgement: 'fulfils' })
      assert.equal(await doneSince(), told)
      accepted(await register.withdrawReport({ reportId, reason: 'đăng trùng' }))
      assert.equal(await doneSince(), '2026-Q3')
      accepted(await register.restoreReport({ reportId }))
      assert.equal(await doneSince(), told)
      await holds(register, store, clock)
    })
  })

  test('a list is asked only for the end of a quarter or year that is over, of what is kept so, and for a state that there is', async () => {
    await withRegister(peer, async (bench) => {
      const { register } = await openTimed(bench, 5)
      const ask = async (query: Omit<DossierListQuery, 'kind'>, kind: DossierListQuery['kind'] = 'undertaking') =>
        register.listDossiers({ kind, ...query })
      for (const asOf of ['nay', '2024-02', '2024-05-31', '2099-Q4', '2099'])
        assert.equal(refused(await ask({ asOf })), 'as_of_not_valid', asOf)
      assert.equal(refused(await ask({ asOfState: 'open' })), 'as_of_not_valid')
      assert.equal(refused(await ask({ asOf: '2024' }, 'project')), 'as_of_not_kept')
      assert.equal(refused(await ask({ asOf: '2024', asOfState: 'signed' })), 'as_of_state_not_valid')
      assert.equal(refused(await ask({ asOf: '2024', asOfState: 'overdue' }, 'agreement')), 'as_of_state_not_valid')
      const ids = async (query: Omit<DossierListQuery, 'kind'>) => accepted(await ask(query)).rows.map(({ id }) => id)
      assert.ok((await ids({ asOf: '2024' })).length > 3)
      assert.deepEqual(await ids({ asOf: '2024' }), await ids({ asOf: '2024-12-31' }))
      const two = accepted(await ask({ asOf: '2024-Q4', order: 'title', limit: 2 }))
      const rest = accepted(await ask({ asOf: '2024-Q4', order: 'title', limit: 200, cursor: two.nextCursor ?? '' }))
      assert.deepEqual(
        [...two.rows, ...rest.rows].map(({ id }) => id),
        await ids({ asOf: '2024-Q4', order: 'title', limit: 200 })
      )
    })
  })

  test('years narrow which ends are shown and not what stood at them', async () => {
    await withRegister(peer, async (bench) => {
      const timed = await openTimed(bench, 4)
      await live(timed, 4)
      const { register } = timed
      const all = accepted(await register.countStanding({}))
      const some = accepted(await register.countStanding({ from: '2024', until: '2024' }))
      assert.deepEqual(
        some.columns,
        all.columns.filter(({ period }) => period.startsWith('2024'))
      )
      assert.equal(some.now, null)
      assert.deepEqual(accepted(await register.countStanding({ from: '2024' })).now, all.now)
      assert.equal(refused(await register.countStanding({ from: 'nay' })), 'year_not_valid')
    })
  })
}
