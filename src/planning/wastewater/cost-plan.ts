import { Decimal, type LoanSchedule } from '../../money/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { capitalRecoveryOf, perCapacity, spentIn, toMinor } from './cost-phases.ts'
import { loanPerPlan } from './draw-loan.ts'
import type { Evaluation } from './evaluate.ts'
import type { Pick } from './parameter.ts'
import type { MoneyYear, PhaseOutcome, PlanCosts, PlanLoan, YearTotal } from './plan-result.ts'
import type { WastewaterPlan } from './plan-schema.ts'
import { daysOf } from './treat.ts'

const NONE = new Decimal(0)
const big = (amount: bigint): Decimal => new Decimal(amount.toString())

/** What a plan costs by year, at the prices of its price year: nothing is inflated. The years of the plan come first, those in which its loan is still paid behind them. */
export const costPlan = (
  plan: WastewaterPlan,
  evaluation: Evaluation,
  phases: readonly PhaseOutcome[],
  loan: PlanLoan | null,
  pick: Pick
): PlanCosts => {
  const capitalRecovery = capitalRecoveryOf(plan, pick)
  const paid = loan ? debtByYear(plan, loan.schedule, pick) : new Map<number, Debt>()
  const after = [...paid.keys()].filter((year) => year > plan.until).sort((a, b) => a - b)
  let spent = 0n
  const years = evaluation.years.map((total, at): MoneyYear => {
    const capex = spentIn(phases, total.year)
    spent += capex
    const operation = operationOf(plan, total, pick)
    const debt = paid.get(total.year) ?? NO_DEBT
    const annualised = BigInt(big(spent).times(capitalRecovery).toFixed(0)) + operation
    const days = daysOf(total.year)
    const billed = (evaluation.sanitary[at] ?? NONE).times(days)
    const tariffCash = perUnit(plan, operation + debt.debtService, billed)
    const tariffFull = perUnit(plan, annualised, billed)
    return {
      year: total.year,
      capex,
      operation,
      ...debt,
      annualised,
      annualisedPerM3: perUnit(plan, annualised, total.treated.times(days)),
      annualisedPerPerson: perUnit(plan, annualised, new Decimal(total.served)),
      tariffCash,
      tariffFull,
      affordCashPercent: billShare(plan, tariffCash, total, pick),
      affordFullPercent: billShare(plan, tariffFull, total, pick)
    }
  })
  const last = evaluation.years.at(-1)
  return {
    phases,
    capexTotal: phases.reduce((sum, { total }) => sum + total, 0n),
    operationTotal: years.reduce((sum, { operation }) => sum + operation, 0n),
    modulesStillNeeded: last ? costOfModules(plan, last.modulesNeeded, pick) : 0n,
    capitalRecovery,
    years: [...years, ...after.map((year): MoneyYear => ({ year, ...NO_YEAR, ...(paid.get(year) ?? NO_DEBT) }))]
  }
}

/** So many modules at the unit cost, with what comes on top; sewers to them are not in it. */
export const costOfModules = (plan: WastewaterPlan, modules: number, pick: Pick): bigint =>
  toMinor(pick('moduleCapacityM3PerDay', plan.moduleCapacityM3PerDay).times(modules).times(perCapacity(plan, pick)), plan.currency)

/** Treated m³ of the year × the cost of treating one. */
export const operationOf = (plan: WastewaterPlan, { treated, year }: YearTotal, pick: Pick): bigint =>
  toMinor(treated.times(daysOf(year)).times(pick('operationPerM3', plan.costs.operationPerM3)), plan.currency)

type Debt = Readonly<{ draw: bigint; principal: bigint; interest: bigint; debtService: bigint }>
const NO_DEBT: Debt = { draw: 0n, principal: 0n, interest: 0n, debtService: 0n }
const NO_YEAR = {
  capex: 0n,
  operation: 0n,
  annualised: 0n,
  annualisedPerM3: null,
  annualisedPerPerson: null,
  tariffCash: null,
  tariffFull: null,
  affordCashPercent: null,
  affordFullPercent: null
}

/** What is drawn and paid each year, in the plan's currency; each sum is converted once. */
const debtByYear = (plan: WastewaterPlan, schedule: LoanSchedule, pick: Pick): ReadonlyMap<number, Debt> => {
  const sums = new Map<number, { draw: bigint; principal: bigint; interest: bigint; fees: bigint }>()
  const of = (on: string) => {
    const year = Number(on.slice(0, 4))
    const known = sums.get(year) ?? { draw: 0n, principal: 0n, interest: 0n, fees: 0n }
    sums.set(year, known)
    return known
  }
  of(schedule.committedOn).fees += schedule.frontEndFee
  for (const { on, minor } of schedule.disbursements) of(on).draw += minor
  for (const { on, principal, interest, fee } of schedule.payments) {
    const year = of(on)
    year.principal += principal
    year.interest += interest
    year.fees += fee
  }
  const rate = loanPerPlan(plan, pick)
  const convert = (amount: bigint): bigint => BigInt(big(amount).dividedBy(rate).toFixed(0))
  return new Map(
    [...sums].map(([year, { draw, principal, interest, fees }]) => [
      year,
      { draw: convert(draw), principal: convert(principal), interest: convert(interest), debtService: convert(principal + interest + fees) }
    ])
  )
}

const MORE_DECIMALS = 2

/** Minor units over m³ or people, in units of the currency. */
const perUnit = ({ currency }: WastewaterPlan, minor: bigint, units: Decimal): Decimal | null => {
  const digits = minorDigitsOf(currency) ?? 0
  return units.isZero()
    ? null
    : big(minor)
        .dividedBy(units)
        .dividedBy(10 ** digits)
        .toDecimalPlaces(digits + MORE_DECIMALS)
}

/** people of a household × wastewater of one a month × tariff ÷ income, in percent; by the parameters of the whole plan. */
const billShare = (plan: WastewaterPlan, tariff: Decimal | null, { domestic, population }: YearTotal, pick: Pick): Decimal | null => {
  const { affordability } = plan
  if (!affordability || tariff === null || population === 0) return null
  const income = pick('householdIncomePerMonth', affordability.householdIncomePerMonth)
  if (income.isZero()) return null
  const monthly = domestic
    .dividedBy(population)
    .times(pick('peoplePerHousehold', affordability.peoplePerHousehold))
    .times(365)
    .dividedBy(12)
  return monthly.times(tariff).dividedBy(income).times(100).toDecimalPlaces(2)
}
