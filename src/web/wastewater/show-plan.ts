import type { AreaYear, WastewaterPlan, WastewaterResult } from '../../planning/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Language, showNumber, WASTEWATER_TERMS } from '../../wording/index.ts'
import { showPlanPlace } from '../places/show-plan-place.ts'
import { plansWordsIn } from '../words/plans.ts'
import { drawYears } from './draw-years.ts'
import { figuresIn, kindOf } from './figures-in.ts'

type Fixed = { toFixed(decimals: number): string }

const TORNADO = { width: 820, left: 260, right: 20, bar: 18, step: 30 } as const
const MOST_ROWS = 12

/** A table of shown texts. */
export interface ShownTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A result as the page shows it: sentences, drawings and tables, each number in the language's own digits. */
export const showPlan = (result: WastewaterResult, language: Language) => {
  const { plan, years, costs, loan, tornado, tornadoMiddle } = result
  const w = plansWordsIn(language).plans
  const at = language === 'vi' ? 0 : 1
  const told = (value: Fixed, decimals = 0): string => showNumber(value.toFixed(decimals), language)
  const perhaps = (value: Fixed | null, decimals = 0): string => (value === null ? '–' : told(value, decimals))
  const units = (minor: bigint, currency = plan.currency): number => Number(minor) / 10 ** (minorDigitsOf(currency) ?? 0)
  const millions = (minor: bigint, currency = plan.currency): string => told(units(minor, currency) / 1e6)
  const money = (minor: bigint, currency = plan.currency): string => `${millions(minor, currency)} ${w.inMillions(currency)}`
  const rough = (value: number): string => told(value)
  const span = years.map(({ year }) => year)
  const numbers = (pick: (year: (typeof years)[number]) => { toNumber(): number }): number[] => years.map((year) => pick(year).toNumber())
  const flowRow = (year: AreaYear): string[] => [
    String(year.year),
    told(year.population),
    ...[year.produced, year.collected, year.treated, year.gap, year.peak].map((flow) => told(flow)),
    told(year.served),
    told(year.loads.bod.produced),
    told(year.loads.tn.produced)
  ]
  const flowHeads = [w.year, w.people, w.produced, w.collected, w.treated, w.gap, w.peak, w.served, w.bod, w.tn]
  const moved = tornado.filter(({ gapLow, gapHigh }) => !gapLow.equals(gapHigh)).slice(0, MOST_ROWS)
  const most = Math.max(1, ...moved.flatMap(({ gapLow, gapHigh }) => [gapLow.toNumber(), gapHigh.toNumber()]))
  const xOf = (value: number): number => Math.round(TORNADO.left + (value / most) * (TORNADO.width - TORNADO.left - TORNADO.right))
  return {
    name: plan.name,
    note: plan.note ?? null,
    chosen: `${WASTEWATER_TERMS.needScenario[result.scenario][at]}, ${WASTEWATER_TERMS.season[result.season][at]}`,
    place: showPlanPlace(plan.place, `${w.produced} ${told(years.at(-1)?.produced ?? 0)} m³/24 h (${plan.until})`),
    sentences: sentencesOf(result, language, { told, money }),
    charts: [
      {
        title: w.flowChart,
        drawn: drawYears(
          span,
          [
            { name: w.produced, tone: 'ink', kind: 'line', values: numbers(({ produced }) => produced) },
            { name: w.collected, tone: 'way', kind: 'line', values: numbers(({ collected }) => collected) },
            { name: w.treated, tone: 'done', kind: 'line', values: numbers(({ treated }) => treated) },
            { name: w.capacity, tone: 'open', kind: 'line', values: numbers(({ capacity }) => capacity) }
          ],
          rough,
          [w.collected, w.treated]
        ),
        surface: w.gap
      },
      {
        title: w.loadChart,
        drawn: drawYears(
          span,
          [
            { name: w.bod, tone: 'way', kind: 'bar', values: numbers(({ loads }) => loads.bod.produced) },
            { name: w.bodTreated, tone: 'done', kind: 'bar', values: numbers(({ loads }) => loads.bod.treated) }
          ],
          rough
        ),
        surface: null
      },
      {
        title: `${w.moneyChart} (${w.inMillions(plan.currency)})`,
        drawn: drawYears(
          costs.years.map(({ year }) => year),
          [
            { name: w.invested, tone: 'way', kind: 'bar', values: costs.years.map(({ capex }) => units(capex) / 1e6) },
            { name: w.debt, tone: 'done', kind: 'line', values: costs.years.map(({ debtService }) => units(debtService) / 1e6) }
          ],
          rough
        ),
        surface: null
      }
    ],
    tornado: {
      width: TORNADO.width,
      height: moved.length * TORNADO.step + 24,
      middle: xOf(tornadoMiddle.gap.toNumber()),
      bars: moved.map(({ kind, gapLow, gapHigh }, row) => {
        const [a, b] = [gapLow.toNumber(), gapHigh.toNumber()]
        return {
          name: WASTEWATER_TERMS.parameterKind[kind][at],
          y: row * TORNADO.step + 4,
          x: xOf(Math.min(a, b)),
          width: Math.max(2, xOf(Math.max(a, b)) - xOf(Math.min(a, b))),
          said: `${told(gapLow)} – ${told(gapHigh)}`
        }
      })
    },
    tables: {
      total: {
        title: w.flows,
        heads: [...flowHeads, w.capacity, w.moduleCount],
        rows: years.map((year) => [...flowRow(year), told(year.capacity), String(year.modulesNeeded)])
      },
      areas: result.areas.map(({ name, years: own }): ShownTable => ({ title: name, heads: flowHeads, rows: own.map(flowRow) })),
      money: {
        title: `${w.money} (${w.inMillions(plan.currency)})`,
        heads: [
          w.year,
          w.invested,
          w.operation,
          w.drawn,
          w.debt,
          w.annualised,
          `${w.perM3} (${plan.currency})`,
          `${w.perPerson} (${plan.currency})`
        ],
        rows: costs.years.map((year) => [
          String(year.year),
          ...[year.capex, year.operation, year.draw, year.debtService, year.annualised].map((minor) => millions(minor)),
          perhaps(year.annualisedPerM3),
          perhaps(year.annualisedPerPerson)
        ])
      },
      scenarios: {
        title: w.scenarios(plan.until),
        heads: [w.scenario, w.season, w.produced, w.collected, w.treated, w.gap, w.moduleCount],
        rows: result.scenarios.map((each) => [
          WASTEWATER_TERMS.needScenario[each.scenario][at],
          WASTEWATER_TERMS.season[each.season][at],
          ...[each.produced, each.collected, each.treated, each.gap].map((flow) => told(flow)),
          String(each.modulesNeeded)
        ])
      },
      tornado: {
        title: w.tornado,
        heads: [w.parameter, w.gapLow, w.gapHigh, `${w.costLow} (${w.inMillions(plan.currency)})`, w.costHigh],
        rows: tornado.map(({ kind, gapLow, gapHigh, costLow, costHigh }) => [
          WASTEWATER_TERMS.parameterKind[kind][at],
          told(gapLow),
          told(gapHigh),
          millions(costLow),
          millions(costHigh)
        ])
      },
      parameters: {
        title: w.sources,
        heads: [w.parameter, w.of, w.value, w.low, w.high, w.unit, w.status, w.source],
        rows: result.parameters.map(({ kind, of, year, value, low, high, unit, source, status, on }) => [
          `${WASTEWATER_TERMS.parameterKind[kind][at]}${year === null ? '' : ` ${year}`}`,
          of ?? w.whole,
          showNumber(String(value), language),
          low === null ? '–' : showNumber(String(low), language),
          high === null ? '–' : showNumber(String(high), language),
          unit,
          WASTEWATER_TERMS.parameterStatus[status][at],
          on === null ? source : `${source} (${on})`
        ])
      }
    },
    fields: fieldsOf(plan, at),
    hasLoan: loan !== null
  }
}

const sentencesOf = (
  { plan, years, modules, costs, loan }: WastewaterResult,
  language: Language,
  {
    told,
    money
  }: { readonly told: (value: Fixed, decimals?: number) => string; readonly money: (minor: bigint, currency?: string) => string }
): readonly string[] => {
  const w = plansWordsIn(language).plans
  const [first, last, paid] = [years[0], years.at(-1), costs.years.findLast(({ year }) => year <= plan.until)]
  if (!first || !last || !paid) return []
  const share = first.produced.isZero() ? first.capacity : first.capacity.dividedBy(first.produced).times(100)
  return [
    w.need(first.year, told(first.produced), told(share, 1)),
    w.last(last.year, told(last.collected), told(last.treated), told(last.gap)),
    ...(modules.length === 0 ? [w.noModules] : modules.map(({ year, count }) => w.modules(year, count))),
    w.capex(money(costs.capexTotal)),
    ...(loan ? [w.borrowed(money(loan.principal, loan.currency), money(loan.schedule.totalInterest, loan.currency))] : []),
    ...(paid.tariffCash && paid.tariffFull
      ? [w.tariff(paid.year, `${told(paid.tariffCash)} ${plan.currency}`, `${told(paid.tariffFull)} ${plan.currency}`)]
      : []),
    ...(paid.affordFullPercent && plan.affordability
      ? [w.afford(told(paid.affordFullPercent, 2), showNumber(String(plan.affordability.limitPercent.value), language))]
      : [])
  ]
}

/** Every figure of the plan with what it is called, whose it is, and the field that changes it. */
const fieldsOf = (plan: WastewaterPlan, at: 0 | 1) =>
  figuresIn(plan).map(({ path, of, figure: { value, low, high, source, status, year } }) => ({
    path: path.join('.'),
    of,
    name: [WASTEWATER_TERMS.parameterKind[kindOf(path) as keyof typeof WASTEWATER_TERMS.parameterKind][at], year].join(' ').trim(),
    value: String(value),
    low: low === undefined ? '' : String(low),
    high: high === undefined ? '' : String(high),
    source,
    status: WASTEWATER_TERMS.parameterStatus[status][at]
  }))

export type ShownPlan = ReturnType<typeof showPlan>
