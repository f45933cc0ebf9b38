import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LedgerRow, ledgerCellsOf, type NewLedgerRow, type Register, type Value } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

/** A partner's body, two projects, and the money of one of them. */
interface Scene {
  readonly jica: string
  readonly partner: string
  readonly plant: string
  readonly road: string
}

const open = async (register: Register): Promise<Scene> => {
  const jica = accepted(
    await register.enterDossier({ kind: 'organisation', fields: { name: 'JICA', kind: 'agency', country: 'JP' }, reason: 'Công văn 12' })
  )
  const plant = accepted(
    await register.enterDossier({
      kind: 'project',
      fields: { name: 'Nhà máy xử lý nước thải Cái Răng', sector: ['wastewater', 'environment'], province: ['Cần Thơ'] },
      links: [{ relation: 'lender', to: jica }],
      reason: 'Công văn 12'
    })
  )
  const road = accepted(await register.enterDossier({ kind: 'project', fields: { name: 'Đường vành đai' }, reason: 'Công văn 13' }))
  const [within] = accepted(await register.showDossier(jica)).links.filter(({ relation }) => relation === 'within')
  assert.ok(within)
  return { jica, partner: within.dossier.id, plant, road }
}

const PAID = { type: 'disbursement', on: '2024-08-15', amountMinor: '1000', currency: 'JPY' } as const

const sum = async (register: Register, query: Parameters<Register['sumLedger']>[0]) => accepted(await register.sumLedger(query)).lines

const enter = async (register: Register, rows: readonly NewLedgerRow[]) =>
  accepted(await register.enterLedgerRows({ rows, source: 'Sao kê quý III/2024' }))

export const ledgerSuite = (peer: Peer): void => {
  const inRegister = (run: (bench: Bench, scene: Scene) => Promise<void>) =>
    withRegister(peer, async (bench) => run(bench, await open(bench.register)))

  test('transactions are added up by partner, year, sector, place and fund, and never across currencies, types or plan and fact', async () => {
    await inRegister(async ({ register }, { partner, plant, road }) => {
      const rows = [
        { dossierId: plant, value: PAID },
        { dossierId: plant, value: { ...PAID, on: '2025', amountMinor: '50', fund: 'loan' } },
        { dossierId: plant, value: { ...PAID, standing: 'planned', amountMinor: '7000' } },
        { dossierId: plant, value: { ...PAID, type: 'commitment', amountMinor: '90000' } },
        { dossierId: road, value: { ...PAID, currency: 'VND', amountMinor: '500' } }
      ]
      assert.deepEqual(await enter(register, rows), { entered: 5, errors: [] })
      const paid = { type: 'disbursement', standing: 'actual' } as const
      assert.deepEqual(await sum(register, { ...paid, by: 'partner,year' }), [
        { partner: { id: partner, title: 'JICA' }, year: '2024', ...paid, currency: 'JPY', count: 1, amountMinor: '1000', amount: '1000' },
        { partner: { id: partner, title: 'JICA' }, year: '2025', ...paid, currency: 'JPY', count: 1, amountMinor: '50', amount: '50' },
        { partner: null, year: '2024', ...paid, currency: 'VND', count: 1, amountMinor: '500', amount: '500' }
      ])
      const totals = await sum(register, {})
      assert.deepEqual(
        totals.map(({ type, standing, currency, amountMinor }) => [type, standing, currency, amountMinor]),
        [
          ['commitment', 'actual', 'JPY', '90000'],
          ['disbursement', 'actual', 'JPY', '1050'],
          ['disbursement', 'actual', 'VND', '500'],
          ['disbursement', 'planned', 'JPY', '7000']
        ]
      )
      const bySector = await sum(register, { ...paid, by: 'sector,place', currency: 'JPY' })
      assert.deepEqual(
        bySector.map(({ sector, place, amountMinor }) => [sector, place, amountMinor]),
        [
          ['environment', 'Cần Thơ', '1050'],
          ['wastewater', 'Cần Thơ', '1050']
        ]
      )
      assert.deepEqual(
        (await sum(register, { ...paid, by: 'fund,quarter', partner })).map(({ fund, quarter, amountMinor }) => [
          fund,
          quarter,
          amountMinor
        ]),
        [
          [null, '2024-Q3', '1000'],
          ['loan', '2025', '50']
        ]
      )
      assert.deepEqual(
        (await sum(register, { ...paid, by: 'partner,sector,place,quarter', currency: 'JPY' })).map(
          ({ sector, place, quarter, amountMinor }) => [sector, place, quarter, amountMinor]
        ),
        [
          ['environment', 'Cần Thơ', '2024-Q3', '1000'],
          ['environment', 'Cần Thơ', '2025', '50'],
          ['wastewater', 'Cần Thơ', '2024-Q3', '1000'],
          ['wastewater', 'Cần Thơ', '2025', '50']
        ]
      )
      assert.deepEqual(
        (await sum(register, { ...paid, by: 'year', partner, sector: 'wastewater', place: 'Cần Thơ' })).map(
          ({ amountMinor }) => amountMinor
        ),
        ['1000', '50']
      )
      assert.deepEqual(
        (await sum(register, { by: 'quarter', place: 'none', sector: 'none' })).map(({ count, amountMinor }) => [count, amountMinor]),
        [[1, '500']]
      )
      assert.equal(refused(await register.sumLedger({ by: 'weather' })), 'ledger_dimension_not_valid')
      assert.equal(refused(await register.sumLedger({ type: 'gift' })), 'ledger_filter_not_valid')
      assert.equal(refused(await register.listLedger({ from: '24' })), 'year_not_valid')
    })
  })

  test('sums are converted by the average of each year, with its rate and source; what has none is told beside them', async () => {
    await inRegister(async ({ register }, { plant }) => {
      await enter(register, [
        { dossierId: plant, value: { ...PAID, amountMinor: '1000000', on: '2015' } },
        { dossierId: plant, value: { ...PAID, amountMinor: '7', currency: 'VND', on: '2016' } },
        { dossierId: plant, value: { ...PAID, amountMinor: '5', on: '1999' } }
      ])
      const [line, ...others] = await sum(register, { in: 'VND' })
      assert.ok(line)
      assert.deepEqual(others, [])
      assert.deepEqual(
        line.unconverted?.map(({ currency, year, amountMinor, refusal }) => [currency, year, amountMinor, refusal.code]),
        [['JPY', '1999', '5', 'no_rate_for_year']]
      )
      const yen = line.parts?.find(({ currency }) => currency === 'JPY')
      assert.ok(yen)
      assert.ok(yen.rates.every(({ on, source }) => on === '2015' && source !== ''))
      assert.equal(line.amountMinor, String(BigInt(yen.comesTo) + 7n))
      // By the rate that it says, to ten digits.
      assert.ok(Math.abs(Number(yen.comesTo) / (1_000_000 * Number(yen.rate)) - 1) < 1e-8)
      assert.equal(line.count, 2)
      assert.deepEqual(
        (await sum(register, { in: 'VND', by: 'year' })).map(({ year, amountMinor }) => [year, amountMinor]),
        [
          ['1999', '0'],
          ['2015', yen.comesTo],
          ['2016', '7']
        ]
      )
      assert.equal(refused(await register.sumLedger({ in: 'XXX' })), 'currency_not_known')
    })
  })

  test('sums are exact beyond 64 bits and values of 10^18 come back as they went in', async () => {
    await inRegister(async ({ register }, { plant }) => {
      const huge = 10n ** 18n + 7n
      const rows = Array.from({ length: 30 }, (_, i) => ({
        dossierId: plant,
        value: { ...PAID, on: `2024-01-${String(i + 1).padStart(2, '0')}`, currency: 'VND', amountMinor: String(huge) }
      }))
      await enter(register, [...rows, { dossierId: plant, value: { ...PAID, currency: 'VND', amountMinor: String(-huge) } }])
      assert.deepEqual(
        (await sum(register, { by: 'year' })).map(({ amountMinor, count }) => [amountMinor, count]),
        [[String(29n * huge), 31]]
      )
      const listed = accepted(await register.listLedger({ limit: 1000 })).rows
      assert.deepEqual(new Set(listed.map(({ amountMinor }) => amountMinor)), new Set([String(huge), String(-huge)]))
    })
  })

  test('rows enter all or none, each error by its row; what is there already is not entered twice unless a person says so', async () => {
    await inRegister(async ({ register, raw }, { plant, jica }) => {
      const rows = [
        { dossierId: plant, value: PAID },
        { dossierId: plant, value: { ...PAID, amountMinor: '12,5' } },
        { dossierId: 'nowhere', value: PAID },
        { dossierId: jica, value: PAID },
        { dossierId: plant, value: PAID }
      ]
      const before = (await raw('select * from dossier_event')).length
      assert.deepEqual(
        (await enter(register, rows)).errors.map(({ row, refusal }) => [row, refusal.code]),
        [
          [1, 'amount_not_valid'],
          [2, 'dossier_not_found'],
          [3, 'entry_not_valid'],
          [4, 'ledger_row_known']
        ]
      )
      assert.equal((await raw('select * from dossier_event')).length, before)
      assert.equal(refused(await register.enterLedgerRows({ rows: [], source: ' ' })), 'act_needs_source')
      const one = [{ dossierId: plant, value: PAID }]
      assert.deepEqual(accepted(await register.enterLedgerRows({ rows: one, source: 'Sao kê', dryRun: true })), { entered: 0, errors: [] })
      assert.equal((await enter(register, one)).entered, 1)
      assert.equal((await enter(register, one)).errors[0]?.refusal.code, 'ledger_row_known')
      assert.equal(accepted(await register.enterLedgerRows({ rows: one, source: 'Sao kê', again: true })).entered, 1)
      assert.deepEqual(
        (await sum(register, {})).map(({ count, amountMinor }) => [count, amountMinor]),
        [[2, '2000']]
      )
      assert.deepEqual(
        accepted(await register.listLedger({})).rows.map(({ alike }) => alike),
        [1, 1]
      )
      assert.deepEqual(
        accepted(await register.listLedger({}))
          .rows.map(({ source, dossier }) => `${dossier.title}: ${source}`)
          .sort(),
        ['Nhà máy xử lý nước thải Cái Răng: Sao kê', 'Nhà máy xử lý nước thải Cái Răng: Sao kê quý III/2024']
      )
      assert.equal(accepted(await register.showDossier(plant)).entries.length, 2)
      const own = { dossierId: plant, value: { ...PAID, amountMinor: '77' }, source: 'Công văn 12/STC' }
      assert.equal((await enter(register, [{ ...own, source: 'x'.repeat(3000) }])).errors[0]?.refusal.code, 'reason_too_long')
      assert.equal((await enter(register, [own])).entered, 1)
      const found = accepted(await register.listLedger({})).rows.find(({ amountMinor }) => amountMinor === '77')
      assert.equal(found?.source, 'Công văn 12/STC', 'a row that names its own document is known from it')
    })
  })

  test('pages of the ledger follow one another, the latest day first', async () => {
    await inRegister(async ({ register }, { plant, road }) => {
      const days = ['2024-03-01', '2024-03-01', '2023-12-31', '2025', '2024-02']
      await enter(
        register,
        days.map((on, i) => ({ dossierId: i % 2 ? road : plant, value: { ...PAID, on, amountMinor: String(i + 1) } }))
      )
      const seen: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = accepted(await register.listLedger({ limit: 2, ...(cursor ? { cursor } : {}) }))
        seen.push(...page.rows.map(({ from }) => from))
        cursor = page.nextCursor
      }
      assert.deepEqual(seen, ['2025-01-01', '2024-03-01', '2024-03-01', '2024-02-01', '2023-12-31'])
      assert.equal(accepted(await register.listLedger({ dossierId: road })).rows.length, 2)
      assert.equal(accepted(await register.listLedger({ sector: 'wastewater', place: 'Cần Thơ' })).rows.length, 3)
      assert.equal(accepted(await register.listLedger({ place: 'none' })).rows.length, 2)
      assert.equal(refused(await register.listLedger({ cursor: 'x' })), 'cursor_not_valid')
      // Within a quarter lies what is known to: not what is known by its year alone. It is so for sums that are kept by year, too.
      const quarter = { from: '2024-Q1', until: '2024-Q1' }
      assert.equal(accepted(await register.listLedger(quarter)).rows.length, 3)
      assert.equal(accepted(await register.listLedger({ from: '2025-Q1', until: '2025-Q4' })).rows.length, 0)
      for (const by of ['', 'sector', 'partner', 'partner,place', 'partner,year'])
        assert.deepEqual(
          (await sum(register, { ...quarter, sector: 'wastewater', by })).map(({ count, amountMinor }) => [count, amountMinor]),
          [[2, '6']],
          by
        )
      assert.equal(refused(await register.listLedger({ from: '2024-Q5' })), 'year_not_valid')
    })
  })

  test('what is corrected, withdrawn, moved to another sector, joined or parted counts as it is now', async () => {
    await inRegister(async (bench, { jica, plant, road }) => {
      const { register } = bench
      await enter(register, [
        { dossierId: plant, value: PAID },
        { dossierId: road, value: { ...PAID, amountMinor: '30', provider: { name: 'JICA', dossierId: jica } } }
      ])
      const act = async (dossierId: string, done: Parameters<Register['actOnDossier']>[0]['act']) =>
        accepted(
          await register.actOnDossier({
            dossierId,
            revision: accepted(await register.showDossier(dossierId)).revision,
            act: done,
            reason: 'Đối chiếu'
          })
        )
      const [line] = accepted(await register.listLedger({ dossierId: plant })).rows
      assert.ok(line)
      await act(plant, { act: 'replace entry', entry: line.entry, value: { ...PAID, amountMinor: '1500' } })
      assert.deepEqual(await kept(bench), await counted(bench))
      await act(road, { act: 'join', to: plant })
      assert.deepEqual(await kept(bench), await counted(bench))
      assert.deepEqual(
        (await sum(register, { by: 'place' })).map(({ place, amountMinor }) => [place, amountMinor]),
        [['Cần Thơ', '1530']]
      )
      await act(plant, { act: 'part', joined: road })
      assert.deepEqual(await kept(bench), await counted(bench))
      assert.deepEqual(
        (await sum(register, { by: 'place' })).map(({ place, amountMinor }) => [place, amountMinor]),
        [
          ['Cần Thơ', '1500'],
          ['none', '30']
        ]
      )
      await act(plant, { act: 'withdraw entry', entry: line.entry })
      assert.deepEqual(await kept(bench), await counted(bench))
      assert.deepEqual(
        (await sum(register, {})).map(({ amountMinor }) => amountMinor),
        ['30']
      )
    })
  })

  test('money stands under the partner that its giver belongs to, also after that body moves to another', async () => {
    await inRegister(async ({ register }, { jica, partner, road }) => {
      const embassy = accepted(
        await register.enterDossier({
          kind: 'organisation',
          fields: { name: 'Đại sứ quán Nhật Bản tại Việt Nam', kind: 'embassy', country: 'JP' },
          reason: 'Công văn 14'
        })
      )
      const [within] = accepted(await register.showDossier(embassy)).links.filter(({ relation }) => relation === 'within')
      assert.ok(within && within.dossier.id !== partner)
      await enter(register, [{ dossierId: road, value: { ...PAID, provider: { name: 'JICA', dossierId: jica } } }])
      assert.deepEqual((await sum(register, { by: 'partner' }))[0]?.partner?.id, partner)
      accepted(
        await register.actOnDossier({
          dossierId: jica,
          revision: accepted(await register.showDossier(jica)).revision,
          act: { act: 'link', relation: 'within', to: within.dossier.id },
          reason: 'Cùng một đối tác'
        })
      )
      assert.deepEqual((await sum(register, { by: 'partner' }))[0]?.partner?.id, within.dossier.id)
    })
  })

  test('the finance of a project tells apart what was asked for, allotted, contracted, accepted and paid', async () => {
    await inRegister(async ({ register }, { plant }) => {
      const of = (type: string, on: string, amountMinor: string, more: object = {}) => ({
        dossierId: plant,
        value: { type, on, amountMinor, currency: 'VND', ...more }
      })
      await enter(register, [
        of('commitment', '2024', '1000'),
        of('request', '2025', '600'),
        of('allotment', '2025', '400'),
        of('contract', '2025-02', '900'),
        of('disbursement', '2025-03-01', '100'),
        of('disbursement', '2025-06-01', '150'),
        of('disbursement', '2025-03-31', '120', { standing: 'planned' }),
        of('accepted work', '2025-07-01', '300'),
        of('expenditure', '2025-07-20', '220')
      ])
      const [money, ...others] = accepted(await register.showFinance(plant)).money
      assert.ok(money)
      assert.deepEqual(others, [])
      const { requested, allotted, committed, contracted, disbursed, accepted: done, paid, unpaid } = money
      assert.deepEqual(
        [requested, allotted, committed, contracted, disbursed, done, paid, unpaid],
        ['600', '400', '1000', '900', '250', '300', '220', '80']
      )
      assert.deepEqual(money.years, [{ year: '2025', allotted: '400', disbursed: '250', absorption: 625 }])
      assert.deepEqual(money.quarters, [
        { period: '2025-Q1', planned: '120', actual: '100', plannedSoFar: '120', actualSoFar: '100' },
        { period: '2025-Q2', planned: '0', actual: '150', plannedSoFar: '120', actualSoFar: '250' }
      ])
      // 750 left at (100 + 150) / 4 a quarter; the clock stands in the first quarter of 2026.
      assert.deepEqual(money.forecast, { left: '750', pace: '62', until: '2029-Q1' })
      assert.equal(refused(await register.showFinance('nowhere')), 'dossier_not_found')
    })
  })

  test('whatever is entered and withdrawn, the sums kept are those of the rows', async () => {
    const row = fc.record({
      type: fc.constantFrom('disbursement', 'commitment', 'allotment'),
      on: fc.constantFrom('2023', '2024-05', '2024-11-30', '2025-Q2'),
      amountMinor: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String),
      currency: fc.constantFrom('VND', 'USD', 'JPY'),
      fund: fc.constantFrom(null, 'loan', 'counterpart'),
      standing: fc.constantFrom('actual', 'planned')
    })
    const [rows = []] = fc.sample(fc.array(row, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 20240510 })
    await inRegister(async (bench, { plant, road }) => {
      const { register } = bench
      accepted(
        await register.enterLedgerRows({
          rows: rows.map((value, i) => ({ dossierId: i % 3 ? plant : road, value })),
          source: 'Sổ kế toán',
          again: true
        })
      )
      assert.deepEqual(await kept(bench), await counted(bench))
      for (const { dossier, entry } of accepted(await register.listLedger({ limit: 1000 })).rows.filter((_, i) => i % 4 === 0)) {
        const { revision } = accepted(await register.showDossier(dossier.id))
        accepted(await register.actOnDossier({ dossierId: dossier.id, revision, act: { act: 'withdraw entry', entry }, reason: 'Nhầm' }))
      }
      assert.deepEqual(await kept(bench), await counted(bench))
    })
  })
}

/** The sums that are kept, those of nothing left out. */
const kept = async ({ raw }: Bench): Promise<string[]> =>
  (
    await raw(
      'select province, sector, partner, standing, type, fund, currency, period, n, cast(high as text) as high, cast(low as text) as low from ledger_cell'
    )
  )
    .filter(({ n }) => Number(n) !== 0)
    .map(({ high, low, n, ...place }) =>
      JSON.stringify([...Object.values(place), Number(n), String(BigInt(String(high)) * 1_000_000_000n + BigInt(String(low)))])
    )
    .sort()

/** The same, of the rows by today's facets. */
const counted = async ({ raw, store }: Bench): Promise<string[]> => {
  const rows = await raw(
    'select dossier_id, type, fund, standing, currency, period, partner, cast(high as text) as high, cast(low as text) as low from ledger_row'
  )
  const cells: string[] = []
  const sums = new Map<string, { n: number; minor: bigint }>()
  for (const [id, own] of Map.groupBy(rows, ({ dossier_id }) => String(dossier_id))) {
    const facets = await store.facetsOf(id)
    const read = own.map(
      (row) =>
        ({
          ...row,
          fund: row.fund === '' ? null : row.fund,
          minor: BigInt(String(row.high)) * 1_000_000_000n + BigInt(String(row.low))
        }) as unknown as LedgerRow
    )
    for (const { n, minor, province, sector, partner, standing, type, fund, currency, period } of ledgerCellsOf(read, facets)) {
      const key = JSON.stringify([province, sector, partner, standing, type, fund, currency, period] as Value)
      const there = sums.get(key) ?? { n: 0, minor: 0n }
      sums.set(key, { n: there.n + n, minor: there.minor + minor })
    }
  }
  for (const [key, { n, minor }] of sums) cells.push(JSON.stringify([...(JSON.parse(key) as string[]), n, String(minor)]))
  return cells.sort()
}
