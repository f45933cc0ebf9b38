import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { planWastewater, readWastewaterPlan, SCENARIOS, SEASONS, type WastewaterPlan, type WastewaterResult } from '../../planning/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import type { Sheet } from '../workbooks/sheet.ts'
import { planSheets, writePlanWorkbook } from './plan-workbook.ts'

const EXAMPLE = readFileSync(new URL('../../../examples/can-tho-wastewater-plan.json', import.meta.url), 'utf8')
const examplePlan = (change: (plan: WastewaterPlan) => void = () => {}): WastewaterPlan => {
  const plan = JSON.parse(EXAMPLE)
  change(plan)
  const read = readWastewaterPlan(plan)
  return read.ok ? read.value : assert.fail(JSON.stringify(read.refusal))
}
const resultOf = (...of: Parameters<typeof planWastewater>): WastewaterResult => {
  const result = planWastewater(...of)
  return result.ok ? result.value : assert.fail(JSON.stringify(result.refusal))
}

/** The numbers of a sheet of years: by year and by heading. */
type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>
const byHeading = (rows: readonly (readonly string[])[]): Numbers =>
  new Map(
    rows
      .slice(1)
      .map((row): [string, ReadonlyMap<string, number>] => [
        row[0] ?? '',
        new Map(row.slice(1).map((cell, at) => [rows[0]?.[at + 1] ?? '', Number(cell)]))
      ])
  )
const calculatedIn = (sheet: Sheet): Numbers =>
  byHeading(
    sheet.rows.map((row) =>
      row.map((cell) =>
        cell?.kind === 'formula'
          ? cell.formula.value.toString()
          : cell?.kind === 'input'
            ? String(cell.value)
            : cell !== null && 'text' in cell
              ? cell.text
              : ''
      )
    )
  )

/** What the workbook says is what the model says: to the litre and the smallest unit of money where nothing is shared out among areas. `ties` allows for what falls just between two litres, which a spreadsheet rounds up and the model to the even one. */
const agrees = (sheets: (name: string) => Numbers, { plan, years, costs }: WastewaterResult, ties = 0): void => {
  const [totals, money] = [sheets('Totals'), sheets(`Costs ${plan.currency}`)]
  const unit = 10 ** (minorDigitsOf(plan.currency) ?? 0)
  const close = (year: number, of: Numbers, heading: string, told: number, within: number): void => {
    const there = of.get(String(year))?.get(heading) ?? assert.fail(`${heading} in ${year}`)
    assert.ok(
      Math.abs(there - told) <= within + ties + Math.abs(told) * (ties > 0 ? 1e-6 : 1e-12),
      `${heading} in ${year}: ${there} in the workbook, ${told} by the model`
    )
  }
  for (const year of years) {
    close(year.year, totals, 'Population', year.population, ties > 0 ? plan.areas.length : 0)
    close(year.year, totals, 'People connected', year.connected, ties > 0 ? plan.areas.length : 0)
    close(year.year, totals, 'Produced (m³/day)', year.produced.toNumber(), 0)
    close(year.year, totals, 'Collected (m³/day)', year.collected.toNumber(), 0)
    close(year.year, totals, 'Not collected (m³/day)', year.uncollected.toNumber(), 0)
    close(year.year, totals, 'Capacity (m³/day)', year.capacity.toNumber(), 0)
    close(year.year, totals, 'Treated (m³/day)', year.treated.toNumber(), 0)
    close(year.year, totals, 'Gap (m³/day)', year.gap.toNumber(), 0)
    close(year.year, totals, 'Modules missing', year.modulesNeeded, 0)
    close(year.year, totals, 'People served', year.served, plan.areas.length)
    close(year.year, totals, 'BOD5 produced (kg/day)', year.loads.bod.produced.toNumber(), 0)
    close(year.year, totals, 'TN collected (kg/day)', year.loads.tn.collected.toNumber(), 0)
  }
  for (const year of costs.years.filter((each) => each.year <= plan.until)) {
    const minor = (amount: bigint): number => Number(amount) / unit
    close(year.year, money, 'Investment', minor(year.capex), 0)
    close(year.year, money, 'Operation', minor(year.operation), 0)
    // The model converts principal, interest and fees of a year together, and so does the workbook.
    close(year.year, money, 'Debt service', minor(year.debtService), 1 / unit)
    close(year.year, money, 'Annualised cost', minor(year.annualised), 0)
    close(year.year, money, 'Annualised cost of a m³ treated', year.annualisedPerM3?.toNumber() ?? 0, 0)
    close(year.year, money, 'Tariff that pays debt and operation (a m³)', year.tariffCash?.toNumber() ?? 0, 0.01)
    close(year.year, money, 'Tariff that pays all costs (a m³)', year.tariffFull?.toNumber() ?? 0, 0)
  }
}

test('the values in the workbook are those of the model, in every scenario and season', () => {
  for (const scenario of SCENARIOS)
    for (const season of SEASONS) {
      const result = resultOf(examplePlan(), scenario, season)
      const sheets = planSheets(result, 'en')
      agrees((name) => calculatedIn(sheets.find((sheet) => sheet.name === name) ?? assert.fail(name)), result)
    }
})

test('the loan’s payments are those of the schedule, to the smallest unit', () => {
  for (const profile of ['equal-principal', 'bullet', 'annuity'] as const) {
    const result = resultOf(
      examplePlan(({ loan }) => {
        if (loan) loan.profile = profile
      })
    )
    const sheet = planSheets(result, 'en').find(({ name }) => name === 'Loan') ?? assert.fail()
    const unit = 10 ** (minorDigitsOf(result.loan?.currency ?? '') ?? 0)
    const rows = sheet.rows
      .slice(-(result.loan?.schedule.payments.length ?? 0))
      .map((row) => row.slice(2, 6).map((cell) => (cell?.kind === 'formula' ? cell.formula.value.times(unit).toFixed() : assert.fail())))
    assert.deepEqual(
      rows,
      result.loan?.schedule.payments.map(({ principal, interest, fee, balance }) => [principal, interest, fee, balance].map(String))
    )
  }
})

test('every number that is not an input is a formula with its value, every parameter says its source and status', async () => {
  const result = resultOf(examplePlan())
  const [inputs, ...others] = planSheets(result, 'vi')
  assert.ok(others.flatMap(({ rows }) => rows.flat()).every((cell) => cell?.kind !== 'input'))
  const told = inputs?.rows.filter((row) => row.length === 7).slice(1) ?? []
  assert.ok(told.length > 40)
  for (const row of told)
    for (const cell of [row[0], row[2], row[5], row[6]]) assert.ok(cell && 'text' in cell && cell.text !== '', JSON.stringify(row))
  const files = unzipSync(await writePlanWorkbook(result, 'vi'))
  const formulas = Object.entries(files)
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
  assert.equal([...formulas.matchAll(/<\/f>/g)].length, [...formulas.matchAll(/<\/f><v>-?\d[\d.e+-]*<\/v>/g)].length)
  assert.ok([...formulas.matchAll(/<\/f>/g)].length > 1000)
  assert.deepEqual(await writePlanWorkbook(result, 'vi'), await writePlanWorkbook(resultOf(examplePlan()), 'vi'))
})

/** The program that opens workbooks as people do; false, having said NOT RUN, where this machine has none. */
const hasCalc = (): boolean => {
  try {
    execFileSync('localc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('NOT RUN: LibreOffice Calc\n')
    return false
  }
}

/** What LibreOffice makes of a workbook from whose formulas every value was taken out, by sheet. */
const recalculated = (workbook: Uint8Array, change: (inputs: string) => string): ((name: string) => Numbers) => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-plan-'))
  try {
    const bare = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Uint8Array] => {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, bytes]
      const text = strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, '</f>')
      return [name, strToU8(name.endsWith('sheet1.xml') ? change(text) : text)]
    })
    writeFileSync(join(folder, 'plan.xlsx'), zipSync(Object.fromEntries(bare)))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    // All sheets, fields by commas, texts in quotes, UTF-8, numbers with all their digits.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1'
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'plan.xlsx')], {
      stdio: 'ignore'
    })
    const files = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [
          name.replace(/^plan-|\.csv$/g, ''),
          byHeading(parse(readFileSync(join(folder, name), 'utf8'), { relaxColumnCount: true }))
        ])
    )
    return (name) => files.get(name) ?? assert.fail(`${name} in ${[...files.keys()]}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('LibreOffice calculates from the formulas alone what the model does, also after a parameter is changed', async () => {
  if (!hasCalc()) return
  const result = resultOf(examplePlan())
  const workbook = await writePlanWorkbook(result, 'en')
  agrees(
    recalculated(workbook, (inputs) => inputs),
    result,
    0.01
  )
  const thirsty = resultOf(
    examplePlan((plan) => {
      plan.parameters.waterUseLitresPerPersonDay.value = 187
    })
  )
  assert.notEqual(thirsty.years.at(-1)?.gap.toFixed(), result.years.at(-1)?.gap.toFixed())
  // The first parameter is the use of water.
  agrees(
    recalculated(workbook, (inputs) => inputs.replace(/(<c r="B2"[^>]*><v>)150(<\/v>)/, '$1187$2')),
    thirsty,
    0.01
  )
})
