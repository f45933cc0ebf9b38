import type { Parameter, WastewaterResult } from '../../planning/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { type Language, showNumber, WASTEWATER_TERMS } from '../../wording/index.ts'
import type { Block, OfficialDocument, TableCell, TableColumn } from '../documents/document.ts'
import { CONCEPT_WORDS } from './concept-words.ts'
import { unitWords } from './unit-words.ts'

export interface ConceptNote {
  readonly language: Language
  /** Whose note it is; dots where the office has not said. */
  readonly office: string | null
  /** A whole day. */
  readonly day: string
  /** The partner that it is addressed to; null while nobody is chosen. */
  readonly partner: string | null
  /** Which version of the plan it stands on: when it was kept, and the first digits of its bytes' hash. */
  readonly version: { readonly on: string; readonly sha256: string }
}

type Fixed = { toFixed(decimals: number): string }

/** At most so many years stand in a table: the first, the last and those evenly between. */
const MOST_YEARS = 8

/**
 * A plan as a concept note for a partner: the need and the gap, what is proposed in phases, what it costs and who pays, whom it serves, what else could come,
 * and every assumption with its source and how sure it is. It says nothing that the plan does not say; the same plan and day make the same bytes.
 */
export const conceptDocument = (result: WastewaterResult, { language, office, day, partner, version }: ConceptNote): OfficialDocument => {
  const w = CONCEPT_WORDS[language]
  const at = language === 'vi' ? 0 : 1
  const { plan, years, areas, costs, loan, modules, scenarios, parameters } = result
  const told = (value: Fixed, decimals = 0): string => showNumber(value.toFixed(decimals), language)
  const plain = (value: Fixed, decimals = 0): TableCell => ({ number: value.toFixed(decimals) })
  const millions = (minor: bigint, currency = plan.currency): string =>
    (Number(minor) / 10 ** ((minorDigitsOf(currency) ?? 0) + 6)).toFixed(0)
  const money = (minor: bigint, currency = plan.currency): string =>
    `${showNumber(millions(minor, currency), language)} ${w.millions(currency)}`
  const chosen = `${WASTEWATER_TERMS.needScenario[result.scenario][at]}, ${WASTEWATER_TERMS.season[result.season][at]}`
  const [first, last] = [years[0], years.at(-1)]
  const few = evenly(years)
  const paid = costs.years.findLast(({ year }) => year <= plan.until)
  const perhaps = (value: Fixed | null): TableCell => (value === null ? '–' : plain(value))
  const body: Block[] = [
    { block: 'heading', level: 1, text: w.needHeading },
    ...(plan.note ? [{ block: 'paragraph', words: plan.note } as const] : []),
    ...(first && last
      ? [
          {
            block: 'paragraph',
            words: w.need(first.year, told(first.produced), told(first.capacity), told(shareOf(first.capacity, first.produced), 1))
          } as const,
          { block: 'paragraph', words: w.last(last.year, told(last.collected), told(last.treated), told(last.gap)) } as const
        ]
      : []),
    {
      block: 'table',
      caption: w.flows(chosen),
      columns: columnsOf([w.year, w.people, w.produced, w.collected, w.treated, w.gap, w.capacity, w.served]),
      rows: few.map((year) => [
        String(year.year),
        { number: String(year.population) },
        ...[year.produced, year.collected, year.treated, year.gap, year.capacity].map((flow) => plain(flow)),
        { number: String(year.served) }
      ])
    },
    {
      block: 'chart',
      kind: 'line',
      caption: w.flowChart,
      unit: w.perDay,
      categories: years.map(({ year }) => String(year)),
      series: [
        { name: w.collected, values: years.map(({ collected }) => collected.toNumber()) },
        { name: w.treated, values: years.map(({ treated }) => treated.toNumber()) },
        { name: w.capacity, values: years.map(({ capacity }) => capacity.toNumber()) }
      ]
    },
    { block: 'heading', level: 1, text: w.proposalHeading },
    {
      block: 'table',
      caption: w.phases(w.millions(plan.currency), plan.priceYear),
      columns: columnsOf([w.phase, w.years, w.cost]),
      rows: [
        ...costs.phases.map(({ name, total, years: spent }): readonly TableCell[] => [
          name,
          spanOf(spent.filter(({ amount }) => amount > 0n).map(({ year }) => year)),
          { number: millions(total) }
        ]),
        [w.total, '', { number: millions(costs.capexTotal) }]
      ],
      totals: 1
    },
    {
      block: 'paragraph',
      words: modules.length === 0 ? w.enough : w.modules(modules.map(({ year, count }) => `${count} (${year})`).join(', '))
    },
    { block: 'heading', level: 2, text: w.areasHeading },
    {
      block: 'table',
      caption: w.areas(last?.year ?? plan.until),
      columns: columnsOf([w.area, w.people, w.collected, w.treated, w.gap]),
      rows: areas.map(({ name, years: own }): readonly TableCell[] => {
        const end = own.at(-1)
        return end
          ? [name, { number: String(end.population) }, plain(end.collected), plain(end.treated), plain(end.gap)]
          : [name, null, null, null, null]
      })
    },
    { block: 'heading', level: 1, text: w.moneyHeading },
    { block: 'paragraph', words: w.capex(money(costs.capexTotal), money(costs.operationTotal), plan.from, plan.until, plan.priceYear) },
    {
      block: 'paragraph',
      words: loan ? w.loan(money(loan.principal, loan.currency), money(loan.schedule.totalInterest, loan.currency)) : w.noLoan
    },
    ...(paid?.tariffCash && paid.tariffFull
      ? [
          {
            block: 'paragraph',
            words: w.tariff(paid.year, `${told(paid.tariffCash)} ${plan.currency}`, `${told(paid.tariffFull)} ${plan.currency}`)
          } as const
        ]
      : []),
    ...(paid?.affordFullPercent && plan.affordability
      ? [
          {
            block: 'paragraph',
            words: w.afford(told(paid.affordFullPercent, 2), showNumber(String(plan.affordability.limitPercent.value), language))
          } as const
        ]
      : []),
    {
      block: 'table',
      caption: w.moneyYears(w.millions(plan.currency)),
      columns: columnsOf([w.year, w.invested, w.operation, w.debt, `${w.perM3} (${plan.currency})`]),
      rows: evenly(costs.years).map((year): readonly TableCell[] => [
        String(year.year),
        ...[year.capex, year.operation, year.debtService].map((minor): TableCell => ({ number: millions(minor) })),
        perhaps(year.annualisedPerM3)
      ])
    },
    { block: 'heading', level: 1, text: w.riskHeading },
    { block: 'paragraph', words: w.risk },
    {
      block: 'table',
      caption: w.scenarios(plan.until),
      columns: columnsOf([w.case, w.collected, w.treated, w.gap, w.moduleCount]),
      rows: scenarios.map((each): readonly TableCell[] => [
        `${WASTEWATER_TERMS.needScenario[each.scenario][at]}, ${WASTEWATER_TERMS.season[each.season][at]}`,
        ...[each.collected, each.treated, each.gap].map((flow) => plain(flow)),
        { number: String(each.modulesNeeded) }
      ])
    },
    { block: 'heading', level: 1, text: w.basisHeading },
    {
      block: 'paragraph',
      words: w.basis(
        countOf(parameters, 'verified'),
        countOf(parameters, 'secondary'),
        countOf(parameters, 'recalled'),
        countOf(parameters, 'set')
      )
    },
    {
      block: 'table',
      caption: w.parameters,
      columns: [
        { name: w.parameter, share: 3 },
        { name: w.of, share: 2 },
        { name: w.value, share: 2, align: 'right' },
        { name: w.unit, share: 2 },
        { name: w.status, share: 2 },
        { name: w.source, share: 4 }
      ],
      rows: parameters.map(({ kind, of, year, value, unit, status, source, on }): readonly TableCell[] => [
        `${WASTEWATER_TERMS.parameterKind[kind][at]}${year === null ? '' : ` ${year}`}`,
        of ?? w.whole,
        { number: String(value) },
        unitWords(unit, plan.currency, language),
        WASTEWATER_TERMS.parameterStatus[status][at],
        on === null ? source : `${source} (${on})`
      ])
    },
    { block: 'paragraph', words: [{ text: w.version(version.on, version.sha256.slice(0, 12)), italic: true }] }
  ]
  return {
    language,
    mark: w.draft,
    agency: { superior: null, name: office ?? '…………………' },
    number: null,
    place: null,
    day,
    title: w.title,
    subject: plan.name,
    addressees: partner === null ? [] : [partner],
    body,
    signature: null,
    recipients: []
  }
}

const shareOf = <T extends { isZero(): boolean; dividedBy(other: T): T; times(by: number): T }>(part: T, whole: T): T =>
  whole.isZero() ? part : part.dividedBy(whole).times(100)

const columnsOf = (names: readonly string[]): TableColumn[] =>
  names.map((name, at) => (at === 0 ? { name, share: 3 } : { name, share: 2, align: 'right' }))

/** The first, the last, and those evenly between them. */
const evenly = <T>(all: readonly T[]): readonly T[] => {
  if (all.length <= MOST_YEARS) return all
  const step = (all.length - 1) / (MOST_YEARS - 1)
  return Array.from({ length: MOST_YEARS }, (_, at) => all[Math.round(at * step)] as T)
}

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? '–' : first === last ? String(first) : `${first}–${last}`
}

const countOf = (parameters: readonly Pick<Parameter, 'status'>[], status: Parameter['status']): number =>
  parameters.filter((one) => one.status === status).length
