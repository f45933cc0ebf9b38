import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from '../../src/reading/tables/read-table.ts'
import { makeRegister, mergeRegister, type NewRate, type Register } from '../../src/register/index.ts'
import { decideAll } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { checked } from './suite-auditing.ts'
import { accepted, type Bench, refused, WORKSPACE, withRegister } from './with-register.ts'

const YEN: NewRate = { base: 'JPY', quote: 'VND', on: '2024-03-15', rate: '166.5', source: 'Ngân hàng Nhà nước' }

const enter = async (register: Register, rates: readonly NewRate[], more: { readonly sure?: boolean; readonly dryRun?: boolean } = {}) =>
  accepted(await register.enterRates({ rates, origin: 'entered', reason: 'Thông báo 12', ...more }))

const listed = async (register: Register, query: Parameters<Register['listRates']>[0]) => accepted(await register.listRates(query)).rates

export const ratesSuite = (peer: Peer): void => {
  const inRegister = (run: (bench: Bench) => Promise<void>) =>
    withRegister(peer, async (bench) => {
      await run(bench)
      assert.deepEqual((await checked(bench.database)).findings, [])
    })

  test('a rate that is entered takes the place of another for its day, whichever way round, and the history keeps both', async () => {
    await inRegister(async ({ register }) => {
      assert.deepEqual(await enter(register, [YEN]), { entered: 1, known: 0, errors: [] })
      assert.deepEqual(await enter(register, [YEN]), { entered: 0, known: 1, errors: [] })
      await enter(register, [{ ...YEN, base: 'VND', quote: 'JPY', rate: '0.006' }])
      const told = (await listed(register, { currency: 'JPY', year: '2024', history: true })).filter(({ kind }) => kind === 'day')
      assert.deepEqual(
        told.map(({ base, rate, stands, by, reason }) => [base, rate, stands, by, reason]),
        [
          ['JPY', '166.5', false, 'local', 'Thông báo 12'],
          ['VND', '0.006', true, 'local', 'Thông báo 12']
        ]
      )
      assert.equal((await listed(register, { currency: 'JPY', year: '2024' })).filter(({ kind }) => kind === 'day').length, 1)
    })
  })

  test('an office’s average stands in the place of the one that came with the program, until it is taken back', async () => {
    await inRegister(async ({ register }) => {
      const average = async () =>
        (await listed(register, { currency: 'VND', year: '2024' })).map(({ base, rate, origin }) => [base, rate, origin])
      assert.deepEqual(await average(), [['USD', '24164.88583', 'shipped']])
      await enter(register, [{ base: 'USD', quote: 'VND', on: '2024', rate: '24200', source: 'Sở Tài chính' }])
      assert.deepEqual(await average(), [['USD', '24200', 'entered']])
      const id = (await listed(register, { currency: 'VND', year: '2024' }))[0]?.id ?? ''
      assert.equal(refused(await register.takeBackRate({ id, reason: ' ' })), 'rate_needs_reason')
      accepted(await register.takeBackRate({ id, reason: 'Ghi nhầm năm' }))
      assert.deepEqual(await average(), [['USD', '24164.88583', 'shipped']])
      assert.equal(refused(await register.takeBackRate({ id, reason: 'Lần nữa' })), 'rate_replaced')
      assert.equal(refused(await register.takeBackRate({ id: 'không có', reason: 'Thử' })), 'rate_not_found')
    })
  })

  test('of many rates all are entered, or none because of some, each of which is named', async () => {
    await inRegister(async ({ register }) => {
      const rows = [
        YEN,
        { ...YEN, rate: '166,5' },
        { ...YEN, on: '2024-02-30' },
        { ...YEN, source: ' ' },
        YEN,
        { ...YEN, on: '2024-03-18', rate: '1665' }
      ]
      const wrong = await enter(register, rows)
      assert.equal(wrong.entered, 0)
      assert.deepEqual(
        wrong.errors.map(({ row, refusal }) => [row, refusal.code]),
        [
          [1, 'rate_not_valid'],
          [2, 'rate_day_not_valid'],
          [3, 'rate_source_missing'],
          [4, 'rate_twice'],
          [5, 'rate_far_off']
        ]
      )
      assert.deepEqual(
        await listed(register, { currency: 'JPY', year: '2024', history: true }).then((all) => all.map(({ origin }) => origin)),
        ['shipped']
      )
      assert.equal((await enter(register, [YEN], { dryRun: true })).entered, 0)
      assert.equal((await enter(register, [{ ...YEN, rate: '1665' }], { sure: true })).entered, 1)
      assert.equal(refused(await register.listRates({ currency: 'yên' })), 'currency_not_known')
      assert.equal(refused(await register.listRates({ year: '24' })), 'year_not_valid')
    })
  })

  test('a table is imported with its headings in Vietnamese or English, and each wrong row is named as people count', async () => {
    await inRegister(async ({ given }) => {
      const register = makeRegister({ ...given('can-bo'), openTable: (table) => readTable(table) })
      const table = (text: string) => ({ bytes: new TextEncoder().encode(text), name: 'ty-gia.csv' })
      const good = 'Tỷ giá ngân hàng\nTừ;Ngày;Tỷ giá\nJPY;15/03/2024;166.5\nUSD;2024-03-15;24700\n'
      const preview = accepted(await register.importRates({ ...table(good), source: 'Ngân hàng Nhà nước', dryRun: true }))
      assert.deepEqual([preview.entered, preview.errors, preview.rows.map(({ row }) => row)], [0, [], [3, 4]])
      assert.equal(accepted(await register.importRates({ ...table(good), source: 'Ngân hàng Nhà nước' })).entered, 2)
      const [yen] = await listed(register, { currency: 'JPY', year: '2024' })
      assert.deepEqual([yen?.on, yen?.quote, yen?.origin, yen?.reason, yen?.by], ['2024-03-15', 'VND', 'imported', 'ty-gia.csv', 'can-bo'])
      const bad = accepted(
        await register.importRates(table('base,on,rate,source\nJPY,2024-03-18,167,NHNN\nYEN,2024-03-19,x,NHNN\nJPY,2024-03-18,168,NHNN\n'))
      )
      assert.deepEqual(
        bad.errors.map(({ row, refusal }) => [row, refusal.code, refusal.about?.row ?? null]),
        [
          [3, 'currency_not_known', null],
          [4, 'rate_twice', 2]
        ]
      )
      assert.equal(bad.entered, 0)
      assert.equal(refused(await register.importRates(table('a,b\n1,2\n'))), 'rates_headings_missing')
    })
  })

  test('merged, a register brings its rates once, signed by whoever entered them, and the one said last stands', async () => {
    await inRegister(async ({ database, registerOf }) => {
      const [province, unit] = [await registerOf(WORKSPACE, { by: 'tinh' }), await registerOf('ban-du-an', { by: 'ban' })]
      await enter(province, [YEN])
      await enter(unit, [{ ...YEN, rate: '167' }])
      let ids = 0
      const merge = async () =>
        accepted(
          await mergeRegister({
            from: { store: database.store('ban-du-an'), name: 'Ban dự án' },
            into: database.store(WORKSPACE),
            now: () => new Date('2026-02-01T00:00:00Z'),
            newId: () => `g${++ids}`,
            by: 'nguoi-gop'
          })
        )
      assert.equal((await merge()).rates, 1)
      assert.equal((await merge()).rates, 0)
      const told = (await listed(province, { currency: 'JPY', year: '2024', history: true })).filter(({ kind }) => kind === 'day')
      assert.deepEqual(
        told.map(({ rate, by, stands }) => [rate, by, stands]),
        [
          ['167', 'ban', true],
          ['166.5', 'tinh', false]
        ]
      )
    })
  })

  test('the ledger’s sums in another money go by the office’s average', async () => {
    await inRegister(async ({ register }) => {
      const project = accepted(await register.enterDossier({ kind: 'project', fields: { name: 'Đường vành đai' }, reason: 'Công văn 13' }))
      const value = { type: 'disbursement', on: '2024-08-15', amountMinor: '10000', currency: 'USD' }
      accepted(await register.enterLedgerRows({ rows: [{ dossierId: project, value }], source: 'Sao kê' }))
      const sum = async () => accepted(await register.sumLedger({ in: 'VND' })).lines.map(({ amountMinor }) => amountMinor)
      assert.deepEqual(await sum(), ['2416489'])
      await enter(register, [{ base: 'USD', quote: 'VND', on: '2024', rate: '24200', source: 'Sở Tài chính' }])
      assert.deepEqual(await sum(), ['2420000'])
    })
  })

  test('a sum that a report tells in yen and đồng, and in parts, is shown beside the average and its parts', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        const text = `UBND thành phố Huế làm việc với JICA

Ngày 12/5/2022, Phó Chủ tịch UBND thành phố Huế Phan Quý Phương làm việc với Văn phòng JICA Việt Nam. Dự án Cải thiện môi trường nước thành phố Huế có vốn vay JICA 24 tỷ yên, tương đương 3.169 tỷ đồng.
Tổng kinh phí hỗ trợ tỉnh Cà Mau là 139 tỷ đồng, trong đó 12 tỷ đồng cho an sinh xã hội và 127 tỷ đồng cho công trình Cột cờ Hà Nội.
`
        const { reportId } = accepted(await register.addReport({ bytes: new TextEncoder().encode(text), fileName: 'hue.txt' }))
        const checks = accepted(await register.showReport(reportId)).moneyChecks
        const conversion = checks.find((one) => one.conversion)?.conversion
        assert.deepEqual(
          [conversion?.base, conversion?.quote, conversion?.rate, conversion?.year],
          ['JPY', 'VND', '132.0416667', { year: '2022', basis: 'report' }]
        )
        assert.deepEqual(
          [conversion?.average?.rate, conversion?.average?.offPercent, conversion?.average?.isOff],
          ['177.0227235', '-25.4', true]
        )
        assert.deepEqual(conversion?.outside, { side: 'below', from: '2007', until: '2024' })
        const parts = checks.find((one) => one.parts)?.parts
        assert.deepEqual([parts?.state, parts?.partsMinor, parts?.differenceMinor], ['adds up', '139000000000', '0'])
        // The office's own average of that year is the one to hold it against.
        await enter(register, [{ base: 'JPY', quote: 'VND', on: '2022', rate: '135', source: 'Sở Tài chính' }])
        const again = accepted(await register.showReport(reportId)).moneyChecks.find((one) => one.conversion)?.conversion
        assert.deepEqual([again?.average?.rate, again?.average?.offPercent, again?.average?.isOff], ['135', '-2.2', false])
      },
      { reader: true }
    )
  })

  test('a total counts once beside its parts and equivalent, two projects that may be one are told where they are added up, and each year goes into other money by its own average', async () => {
    await withRegister(
      peer,
      async ({ register }) => {
        const tell = async (day: string, project: string, money: string): Promise<void> => {
          const text = `UBND thành phố Huế làm việc với JICA

Ngày ${day}, Phó Chủ tịch UBND thành phố Huế Phan Quý Phương làm việc với Văn phòng JICA Việt Nam. ${project} có vốn vay JICA ${money}.
`
          const { reportId } = accepted(
            await register.addReport({ bytes: new TextEncoder().encode(text), fileName: `${day.replaceAll('/', '-')}.txt` })
          )
          await decideAll(register, reportId, 'accept')
        }
        await tell('12/5/2022', 'Dự án Cải thiện môi trường nước thành phố Huế', '24 tỷ yên, tương đương 3.169 tỷ đồng')
        await tell('14/6/2023', 'Dự án Cải thiện môi trường nước', '24 tỷ yên')
        const { rows } = accepted(await register.listDossiers({ kind: 'partner' }))
        const sums = (await Promise.all(rows.map(({ id }) => register.listSums(id)))).flatMap((lines) => accepted(lines))
        const yen = sums.filter(({ of, currency, count }) => of === 'project' && currency === 'JPY' && count === 2)
        assert.deepEqual(
          yen.map(({ count, amount, maybeTwice }) => [count, amount, maybeTwice.map((pair) => pair.map(({ title }) => title).toSorted())]),
          [[2, '48000000000', [['Cải thiện môi trường nước', 'Cải thiện môi trường nước thành phố Huế']]]]
        )
        await tell('15/4/2025', 'Dự án Xây dựng nhà máy xử lý rác Phú Sơn', '3 tỷ yên')
        const panelIn = async (to: string) =>
          accepted(await register.sumMoney({ of: 'project', in: to })).panels.find(({ currency }) => currency === 'JPY')
        const dong = await panelIn('VND')
        assert.deepEqual(
          dong?.years.map(({ year, amount, converted }) => [year, amount, converted]),
          [
            ['2022', '24000000000', '4248545362847'],
            ['2023', '24000000000', '4063311414583'],
            ['2025', '3000000000', null]
          ]
        )
        assert.deepEqual(
          [dong?.converted?.amount, dong?.converted?.notConverted],
          ['8311856777430', [{ year: '2025', count: 1, amount: '3000000000' }]]
        )
        assert.deepEqual(
          dong?.converted?.rates.map(({ year, through, rates }) => [year, through, rates.map(({ source }) => source)]),
          ['2022', '2023'].map((year) => [year, 'USD', ['Federal Reserve, G.5A', 'World Bank, PA.NUS.FCRF']])
        )
        assert.deepEqual((await panelIn('USD'))?.converted?.notConverted, [])
        assert.equal(refused(await register.sumMoney({ in: 'đồng' })), 'currency_not_known')
        const project = yen[0]?.dossiers.find(({ dossier }) => dossier.title.endsWith('Huế'))
        const shown = accepted(await register.showDossier(project?.dossier.id ?? ''))
        assert.deepEqual(
          shown.activity?.told.map(({ stated, counts, check }) => [
            (stated.value as { readonly unit?: unknown }).unit,
            counts,
            check?.conversion?.rate ?? null
          ]),
          [
            ['JPY', 'counted', '132.0416667'],
            ['VND', 'equivalent', null]
          ]
        )
      },
      { reader: true }
    )
  })
}
