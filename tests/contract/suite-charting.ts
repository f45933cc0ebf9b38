import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Chance } from '../../bench/chance.ts'
import {
  type DossierLine,
  fileUnfiled,
  type Page,
  type Register,
  type Store,
  SUM_KINDS,
  settleUnsettled,
  writeMinor
} from '../../src/register/index.ts'
import { drawReport } from './charting-reports.ts'
import { type Conditions, type Counted, countedOf, tally, under } from './count-by-hand.ts'
import type { Peer } from './peers.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

const REPORTS = 6

/** A register of drawn reports in which people set states, joined, opened again and withdrew. */
const drawn = async ({ register, store }: Bench, seed: number): Promise<void> => {
  const chance = new Chance(seed)
  let ids = 0
  const filing = { store, now: () => new Date(Date.UTC(2026, 0, 15)), newId: () => `x${seed}-${++ids}` }
  const reports: string[] = []
  for (let number = 0; number < REPORTS; number++) {
    const report = drawReport(chance, number)
    const { sha256 } = report.text.source
    await store.transaction((inside) => inside.addReport(report, { sha256, mediaType: 'text/plain', bytes: new Uint8Array() }))
    reports.push(report.summary.id)
  }
  await fileUnfiled(filing)
  const undertakings = await countedOf(store, 'undertaking')
  const act = async (dossierId: string, act: Parameters<Register['actOnDossier']>[0]['act']) => {
    const { revision } = accepted(await register.showDossier(dossierId))
    accepted(await register.actOnDossier({ dossierId, revision, act }))
  }
  for (const { id } of undertakings)
    if (chance.below(2) === 0) await act(id, { act: 'set state', state: chance.pick(['under way', 'done', 'declined', 'lapsed']) })
  const [first, second] = undertakings
  assert.ok(first && second)
  await act(first.id, { act: 'join', to: second.id })
  for (const itemId of ['a0', 'j1']) {
    const [reportId = ''] = reports
    const item = accepted(await register.showReport(reportId)).items.find(({ id }) => id === itemId)
    accepted(await register.decide({ reportId, itemId, revision: item?.revision ?? 0, verdict: 'reopen' }))
  }
  accepted(await register.withdrawReport({ reportId: reports.at(-1) ?? '', reason: 'đăng trùng' }))
}

/** Every way of asking: nothing, one condition, two, three; all years and some. */
const conditionsOf = (all: readonly Counted[]): Conditions[] => {
  const partner = all.flatMap(({ facets }) => facets.get('partner') ?? [])[0] ?? 'nobody'
  const each: Conditions[] = [{}, { partner }, { sector: 'health' }, { sector: 'none' }, { province: 'Cà Mau' }]
  const both: Conditions[] = [
    { partner, sector: 'health' },
    { partner, province: 'Huế' },
    { sector: 'tourism', province: 'Cà Mau' }
  ]
  const many = [...each, ...both, { partner, sector: 'wastewater', province: 'Cà Mau' }]
  return [...many, ...many.map((one) => ({ ...one, from: '2024', until: '2024' })), { from: '2024' }]
}

const statesSuite = async (register: Register, store: Store): Promise<void> => {
  const all = await countedOf(store, 'undertaking')
  assert.ok(all.length > 8)
  for (const conditions of conditionsOf(all)) {
    const wanted = under(all, conditions)
    for (const by of ['year', 'quarter'] as const) {
      const chart = accepted(await register.countStates({ ...conditions, by }))
      const keys = wanted.map(({ state, year, quarter }) => `${by === 'quarter' ? (quarter ?? year) : year} ${state}`)
      const shown = chart.columns.flatMap(({ period, states }) => states.map(({ state, count }) => [`${period} ${state}`, count]))
      assert.deepEqual(Object.fromEntries(shown), tally(keys), JSON.stringify({ conditions, by }))
      assert.equal(chart.count, wanted.length)
    }
  }
}

const moneySuite = async (register: Register, store: Store): Promise<void> => {
  let seen = 0
  for (const of of SUM_KINDS) {
    const kind = of === 'project' || of === 'result' ? of : 'undertaking'
    const said = (await countedOf(store, kind)).filter(({ facets }) => kind !== 'undertaking' || facets.get('action')?.includes(of))
    for (const conditions of conditionsOf(said)) {
      const expected: Record<string, bigint> = {}
      for (const { year, facets, sums } of under(said, conditions))
        for (const { currency, minor } of sums)
          for (const sector of ['', ...(facets.get('sector') ?? [])])
            if (conditions.sector === undefined || sector === '' || sector === conditions.sector) {
              const key = `${currency} ${sector} ${year}`
              expected[key] = (expected[key] ?? 0n) + minor
            }
      const { panels } = accepted(await register.sumMoney({ ...conditions, of }))
      const shown = panels.flatMap(({ currency, years, sectors }) => [
        ...years.map(({ year, amount }) => [`${currency}  ${year}`, amount]),
        ...sectors.flatMap((row) => row.years.map(({ year, amount }) => [`${currency} ${row.sector} ${year}`, amount]))
      ])
      seen += shown.length
      const wanted = Object.entries(expected).map(([key, minor]) => [key, writeMinor(minor, key.slice(0, 3))])
      assert.deepEqual(Object.fromEntries(shown), Object.fromEntries(wanted), JSON.stringify({ of, conditions }))
    }
  }
  assert.ok(seen > 20)
}

const partnersSuite = async (register: Register, store: Store, home: string | null): Promise<void> => {
  for (const kind of ['undertaking', 'agreement', 'project'] as const) {
    const all = await countedOf(store, kind)
    for (const conditions of conditionsOf(all)) {
      const { partners } = accepted(await register.relatePartners({ ...conditions, kind }))
      const shown = partners.flatMap(({ partner, count, sectors }) => [
        [partner.id, count],
        ...sectors.map(({ sector, count: n }) => [`${partner.id} ${sector}`, n])
      ])
      const keys = under(all, conditions).flatMap(({ facets }) =>
        (facets.get('partner') ?? [])
          .filter((partner) => (conditions.partner === undefined ? partner !== home : partner === conditions.partner))
          .flatMap((partner) => [
            partner,
            ...(facets.get('sector') ?? [])
              .filter((sector) => conditions.sector === undefined || sector === conditions.sector)
              .map((sector) => `${partner} ${sector}`)
          ])
      )
      assert.deepEqual(Object.fromEntries(shown), tally(keys), JSON.stringify({ kind, conditions, home }))
    }
  }
}

export const chartingSuite = (peer: Peer): void => {
  for (const seed of [1, 2])
    test(`charts count what a count by hand counts, whatever people did (register ${seed})`, async () => {
      await withRegister(peer, async (bench) => {
        const { register, store } = bench
        await drawn(bench, seed)
        await statesSuite(register, store)
        await moneySuite(register, store)
        await partnersSuite(register, store, null)
        const [partner] = accepted(await register.listDossiers({ kind: 'partner', named: 'ca mau' })).rows
        accepted(await register.setHome(partner?.id ?? null))
        await partnersSuite(register, store, partner?.id ?? null)
      })
    })

  test('a register from before charts is settled when it is opened, and then counts as any other', async () => {
    await withRegister(peer, async (bench) => {
      const { register, store, raw, database } = bench
      await drawn(bench, 4)
      const before = accepted(await register.countStates({ by: 'quarter' }))
      assert.ok(before.count > 0)
      for (const table of ['chart_cell', 'chart_sum', 'dossier_sum', 'dossier_passing']) await raw(`delete from ${table}`)
      // A register of that time has its facets, without those that charts brought.
      await raw(`delete from dossier_facet where facet = 'money' or value = 'none'`)
      await raw(`delete from dossier_count where facet = 'money' or value = 'none'`)
      await raw(`update dossier set settled = 0, first_on = null, first_from = null, first_until = null`)
      assert.equal(accepted(await register.countStates({})).count, 0)
      await settleUnsettled({ store: database.store('can-tho') })
      assert.deepEqual(accepted(await register.countStates({ by: 'quarter' })), before)
      await moneySuite(register, store)
    })
  })

  test('sums that were counted by other digits of their currency are counted anew when the register is opened', async () => {
    await withRegister(peer, async ({ register, raw, database }) => {
      for (const [text, value] of [
        ['tài trợ', '125000000.5'],
        ['cho vay', '3000000']
      ] as const) {
        const figure = [
          { value, unit: 'LAK' },
          { value: 5000, unit: 'USD' }
        ]
        accepted(await register.enterDossier({ kind: 'undertaking', fields: { text, action: 'commitment', sector: ['health'], figure } }))
      }
      const sums = async () => accepted(await register.sumMoney({ of: 'commitment' }))
      const before = await sums()
      assert.match(JSON.stringify(before), /"128000000.5"/)
      for (const table of ['dossier_sum', 'chart_sum']) await raw(`update ${table} set minor = minor / 100 where currency = 'LAK'`)
      await raw('update dossier set settled = 1')
      assert.notDeepEqual(await sums(), before)
      await settleUnsettled({ store: database.store('can-tho') })
      assert.deepEqual(await sums(), before)
    })
  })

  test('a list by when things were first stated holds what the column counts, and no year is taken for none', async () => {
    await withRegister(peer, async (bench) => {
      const { register } = bench
      await drawn(bench, 5)
      for (const { period, count } of accepted(await register.countStates({ by: 'quarter' })).columns) {
        const bounds = period === '' ? { undated: true } : { firstFrom: period, firstUntil: period }
        const { rows } = accepted(await register.listDossiers({ kind: 'undertaking', ...bounds, limit: 200 }))
        const exact = rows.filter(({ firstOn }) => period.length !== 4 || firstOn === '2024')
        assert.equal(exact.length, count, period)
        assert.equal(accepted(await register.countDossiers({ kind: 'undertaking', ...bounds })), rows.length)
      }
      const pages: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page<DossierLine> = accepted(
          await register.listDossiers({ kind: 'undertaking', firstFrom: '2023', limit: 3, ...(cursor === '' ? {} : { cursor }) })
        )
        pages.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
      }
      assert.equal(new Set(pages).size, pages.length)
      assert.equal(pages.length, accepted(await register.countStates({ from: '2023' })).count)
      assert.equal(refused(await register.countStates({ from: '24' })), 'year_not_valid')
      assert.equal(refused(await register.sumMoney({ until: 'nay' })), 'year_not_valid')
    })
  })
}
