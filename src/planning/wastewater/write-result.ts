import type { Decimal, LoanPayment } from '../../money/index.ts'
import type { AreaYear, Load, MoneyYear, TornadoRow, WastewaterResult, YearTotal } from './plan-result.ts'

/** Thousandths of m³ and kg are told apart by a float up to nine billion; money is digits, so that none passes through one. */
const number = (amount: Decimal): number => amount.toNumber()
const digits = (minor: bigint): string => minor.toString()
const perhaps = (amount: Decimal | null): string | null => amount?.toFixed() ?? null

const load = ({ produced, collected, treated }: Load) => ({
  producedKgPerDay: number(produced),
  collectedKgPerDay: number(collected),
  treatedKgPerDay: number(treated)
})

const flows = (of: AreaYear) => ({
  year: of.year,
  population: of.population,
  connected: of.connected,
  served: of.served,
  domesticM3PerDay: number(of.domestic),
  nonDomesticM3PerDay: number(of.nonDomestic),
  infiltrationM3PerDay: number(of.infiltration),
  producedM3PerDay: number(of.produced),
  collectedM3PerDay: number(of.collected),
  uncollectedM3PerDay: number(of.uncollected),
  treatedM3PerDay: number(of.treated),
  gapM3PerDay: number(of.gap),
  peakM3PerDay: number(of.peak),
  bod: load(of.loads.bod),
  tn: load(of.loads.tn)
})

const total = (of: YearTotal) => ({ ...flows(of), capacityM3PerDay: number(of.capacity), modulesNeeded: of.modulesNeeded })

const money = (of: MoneyYear) => ({
  year: of.year,
  capexMinor: digits(of.capex),
  operationMinor: digits(of.operation),
  drawMinor: digits(of.draw),
  principalMinor: digits(of.principal),
  interestMinor: digits(of.interest),
  debtServiceMinor: digits(of.debtService),
  annualisedMinor: digits(of.annualised),
  annualisedPerM3: perhaps(of.annualisedPerM3),
  annualisedPerPerson: perhaps(of.annualisedPerPerson),
  tariffCashPerM3: perhaps(of.tariffCash),
  tariffFullPerM3: perhaps(of.tariffFull),
  affordCashPercent: perhaps(of.affordCashPercent),
  affordFullPercent: perhaps(of.affordFullPercent)
})

const payment = ({ on, principal, interest, fee, balance }: LoanPayment) => ({
  on,
  principalMinor: digits(principal),
  interestMinor: digits(interest),
  feeMinor: digits(fee),
  balanceMinor: digits(balance)
})

const moved = ({ kind, gapLow, gapHigh, costLow, costHigh }: TornadoRow) => ({
  kind,
  gapLowM3PerDay: number(gapLow),
  gapHighM3PerDay: number(gapHigh),
  costLowMinor: digits(costLow),
  costHighMinor: digits(costHigh)
})

/** A result as JSON: m³ and kg a day as numbers, money as digits of whole minor units (`…Minor`), money over a unit in units of the currency. */
export const writeWastewater = ({ plan, scenario, season, costs, loan, ...result }: WastewaterResult) => ({
  name: plan.name,
  place: plan.place,
  currency: plan.currency,
  priceYear: plan.priceYear,
  from: plan.from,
  until: plan.until,
  scenario,
  season,
  years: result.years.map(total),
  areas: result.areas.map(({ id, name, years }) => ({ id, name, years: years.map(flows) })),
  plants: result.plants.map(({ id, name, years }) => ({
    id,
    name,
    years: years.map(({ year, capacity, received, treated }) => ({
      year,
      capacityM3PerDay: number(capacity),
      receivedM3PerDay: number(received),
      treatedM3PerDay: number(treated)
    }))
  })),
  modules: result.modules,
  costs: {
    phases: costs.phases.map(({ id, name, total: whole, years }) => ({
      id,
      name,
      totalMinor: digits(whole),
      years: years.map(({ year, amount }) => ({ year, amountMinor: digits(amount) }))
    })),
    capexTotalMinor: digits(costs.capexTotal),
    operationTotalMinor: digits(costs.operationTotal),
    modulesStillNeededMinor: digits(costs.modulesStillNeeded),
    capitalRecovery: costs.capitalRecovery.toDecimalPlaces(12).toFixed(),
    years: costs.years.map(money)
  },
  loan: loan && {
    currency: loan.currency,
    principalMinor: digits(loan.principal),
    totalInterestMinor: digits(loan.schedule.totalInterest),
    totalFeesMinor: digits(loan.schedule.totalFees),
    schedule: loan.schedule.payments.map(payment)
  },
  scenarios: result.scenarios.map(({ produced, collected, treated, gap, ...rest }) => ({
    ...rest,
    producedM3PerDay: number(produced),
    collectedM3PerDay: number(collected),
    treatedM3PerDay: number(treated),
    gapM3PerDay: number(gap)
  })),
  tornadoMiddle: { gapM3PerDay: number(result.tornadoMiddle.gap), costMinor: digits(result.tornadoMiddle.cost) },
  tornado: result.tornado.map(moved),
  parameters: result.parameters
})

export type WrittenWastewater = ReturnType<typeof writeWastewater>
