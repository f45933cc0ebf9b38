import { Decimal, type LoanSchedule } from '../../money/index.ts'
import type { WastewaterPlan, WastewaterResult } from '../../planning/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Formula, literal, minus, over, overOrNone, plus, power, rounded, roundedDown, sum, times } from '../workbooks/formula.ts'
import { addRow, calculated, heading, openSheet, refer, type Sheet, words } from '../workbooks/sheet.ts'
import { type Column, type Columns, daysIn, from } from './flow-sheets.ts'
import { type Inputs, serialOf } from './input-sheet.ts'
import type { WorkbookWords } from './workbook-words.ts'

const HUNDRED = literal(100)
const ONE = literal(1)

/** Each phase's total and what of it falls in each year, cumulatively rounded, so that the years add up to the whole. */
export const phaseSheet = (
  plan: WastewaterPlan,
  inputs: Inputs,
  told: WorkbookWords
): { readonly sheet: Sheet; readonly spent: (year: number) => Formula } => {
  const digits = minorDigitsOf(plan.currency) ?? 0
  const sheet = openSheet(told.capex, [34, ...plan.phases.flatMap(({ spending }) => spending.map(() => 20)), 20])
  const years = [...new Set(plan.phases.flatMap(({ spending }) => spending.map(({ year }) => year)))].sort((a, b) => a - b)
  addRow(sheet, [`${told.capex} (${plan.currency})`, told.phaseTotal, ...years.map(String)].map(heading))
  const spent = new Map<number, Formula[]>()
  for (const phase of plan.phases) {
    const total = rounded(phase.statedCost ? inputs.of(phase.statedCost) : byUnits(plan, phase, inputs), digits)
    const row = addRow(sheet, [words(phase.name), calculated(total, digits)])
    const whole = refer(sheet, row, 1, total.value)
    let [passed, before] = [literal(0), literal(0)]
    for (const year of years) {
      const shares = phase.spending.filter((each) => each.year === year).map((each) => inputs.part(each, 'percent'))
      passed = shares.length === 0 ? passed : passed.text === '0' ? sum(shares) : plus(passed, ...shares)
      const soFar = rounded(over(times(whole, passed), HUNDRED), digits)
      const amount = shares.length === 0 ? literal(0) : before.text === '0' ? soFar : minus(soFar, before)
      sheet.rows[row]?.push(calculated(amount, digits))
      spent.set(year, [...(spent.get(year) ?? []), refer(sheet, row, 2 + years.indexOf(year), amount.value)])
      before = soFar
    }
  }
  return { sheet, spent: (year) => sum(spent.get(year) ?? []) }
}

const byUnits = (plan: WastewaterPlan, { id, sewerMetres }: WastewaterPlan['phases'][number], inputs: Inputs): Formula => {
  const capacity = sum(
    plan.plants.flatMap(({ modules }) =>
      modules.filter(({ phase }) => phase === id).map(({ capacityM3PerDay }) => inputs.of(capacityM3PerDay))
    )
  )
  const { plantPerM3Day, sewerPerMetre, otherPercent } = plan.costs
  const works = plus(times(capacity, inputs.of(plantPerM3Day)), times(inputs.of(sewerMetres), inputs.of(sewerPerMetre)))
  return times(works, plus(ONE, over(inputs.of(otherPercent), HUNDRED)))
}

/** The loan's payments; null where nothing is borrowed. Paid by year in the plan's currency, for the costs. */
export const loanSheet = (
  { plan, loan }: WastewaterResult,
  spent: (year: number) => Formula,
  inputs: Inputs,
  told: WorkbookWords
): { readonly sheet: Sheet; readonly paid: (year: number) => Formula } | null => {
  const terms = plan.loan
  if (!loan || !terms) return null
  const { schedule, currency } = loan
  const digits = minorDigitsOf(currency) ?? 0
  const sheet = openSheet(told.loan, [14, 20, 20, 20, 20, 20, 20])
  const percent = (figure: (typeof terms)['ratePercent'] | undefined): Formula => over(inputs.of(figure), HUNDRED)
  addRow(sheet, [told.draw, currency].map(heading))
  const draws = schedule.disbursements.map(({ on }) => {
    const borrowed = times(spent(Number(on.slice(0, 4))), percent(terms.sharePercent))
    const amount = rounded(terms.exchangeRate ? over(borrowed, inputs.of(terms.exchangeRate)) : borrowed, digits)
    const row = addRow(sheet, [{ kind: 'day', day: on }, calculated(amount, digits)])
    return { on, amount: refer(sheet, row, 1, amount.value) }
  })
  const whole = sum(draws.map(({ amount }) => amount))
  const total = refer(sheet, addRow(sheet, [words(told.principal), calculated(whole, digits)]), 1, whole.value)
  const fee = rounded(times(total, percent(terms.frontEndFeePercent)), digits)
  const frontEnd = refer(sheet, addRow(sheet, [words(told.frontEnd), calculated(fee, digits)]), 1, fee.value)
  addRow(sheet, [words(told.fixed)])
  addRow(sheet, [told.day, told.before, told.principal, told.interest, told.fee, told.balance, told.paid].map(heading))

  const repaid = schedule.payments.filter(({ principal }) => principal > 0n)
  const paid: { year: number; amount: Formula }[] = [{ year: Number(schedule.committedOn.slice(0, 4)), amount: frontEnd }]
  let [owed, undrawn, since] = [literal(0), total, schedule.committedOn]
  schedule.payments.forEach(({ on, principal }, index) => {
    const here = draws.filter((each) => each.on >= since && each.on < on)
    const last = index === schedule.payments.length - 1
    const accrue = (rate: Formula, start: Formula, sign: typeof plus | typeof minus): Formula =>
      here.reduce((all, each) => sign(all, times(each.amount, rate, part(each.on, on))), times(start, rate, literal(0.5)))
    const interest = rounded(accrue(percent(terms.ratePercent), owed, plus), digits)
    const commitment = rounded(accrue(percent(terms.commitmentFeePercent), undrawn, minus), digits)
    const drawn = sum([owed, ...here.map(({ amount }) => amount)])
    const due =
      principal === 0n
        ? literal(0)
        : last
          ? drawn
          : terms.profile === 'annuity'
            ? literal(Number(new Decimal(principal.toString()).dividedBy(10 ** digits)))
            : roundedDown(over(total, literal(repaid.length)), digits)
    const after = minus(drawn, due)
    const row = addRow(sheet, [
      { kind: 'day', day: on },
      ...[owed, due, interest, commitment, after].map((each) => calculated(each, digits))
    ])
    const cell = (column: number, formula: Formula): Formula => refer(sheet, row, column, formula.value)
    const all = plus(cell(2, due), cell(3, interest), cell(4, commitment))
    sheet.rows[row]?.push(calculated(all, digits))
    paid.push({ year: Number(on.slice(0, 4)), amount: cell(6, all) })
    owed = cell(5, after)
    undrawn = here.reduce((left, { amount }) => minus(left, amount), undrawn)
    since = on
  })
  const planDigits = minorDigitsOf(plan.currency) ?? 0
  return {
    sheet,
    paid: (year) => {
      const inYear = sum(paid.filter((each) => each.year === year).map(({ amount }) => amount))
      return terms.exchangeRate ? rounded(times(inYear, inputs.of(terms.exchangeRate)), planDigits) : inYear
    }
  }
}

/** The part of a year between two days by months of thirty, as the schedule counts it. */
const part = (start: LoanSchedule['committedOn'], end: string): Formula => {
  const [a, b] = [start, end].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const lastOfMonth = serialOf(day) === serialOf(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`) - 1
    return year * 360 + month * 30 + (lastOfMonth ? 30 : Math.min(date, 30))
  })
  return over(literal((b ?? 0) - (a ?? 0)), literal(360))
}

/** What each year costs; `totals` are the rows of the sheet of totals. */
export const costColumns = (
  plan: WastewaterPlan,
  totals: (year: number) => Columns | undefined,
  spent: (year: number) => Formula,
  paid: (year: number) => Formula,
  inputs: Inputs,
  told: WorkbookWords
): readonly Column[] => {
  const digits = minorDigitsOf(plan.currency) ?? 0
  const rate = over(inputs.of(plan.costs.discountPercent), HUNDRED)
  const growth = power(plus(ONE, rate), inputs.of(plan.costs.lifeYears))
  // A discount rate of nothing has no such factor: then it is one part for each year of life.
  const recovery = (): Formula =>
    rate.value.isZero() ? over(ONE, inputs.of(plan.costs.lifeYears)) : over(times(rate, growth), minus(growth, ONE))
  let sofar: Formula | null = null
  const unit = (a: Formula, b: Formula): Formula => rounded(overOrNone(a, b), digits + 2)
  const volume = (year: number, column: string): Formula => times(from(totals(year), column), literal(daysIn(year)))
  return [
    ['capex', told.capex, digits, spent],
    ['operation', told.operation, digits, (year) => rounded(times(volume(year, 'treated'), inputs.of(plan.costs.operationPerM3)), digits)],
    ['debt', told.debt, digits, paid],
    ['recovery', told.recovery, 6, recovery],
    [
      'annualised',
      told.annualised,
      digits,
      (_, row) => {
        sofar = sofar === null ? from(row, 'capex') : plus(sofar, from(row, 'capex'))
        return plus(rounded(times(sofar, from(row, 'recovery')), digits), from(row, 'operation'))
      }
    ],
    ['perM3', told.perM3, digits + 2, (year, row) => unit(from(row, 'annualised'), volume(year, 'treated'))],
    [
      'tariffCash',
      told.tariffCash,
      digits + 2,
      (year, row) => unit(plus(from(row, 'operation'), from(row, 'debt')), volume(year, 'sanitary'))
    ],
    ['tariffFull', told.tariffFull, digits + 2, (year, row) => unit(from(row, 'annualised'), volume(year, 'sanitary'))]
  ]
}
