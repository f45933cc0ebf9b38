import type { Cell, Table } from '../../exchange/index.ts'
import type { Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Language, showDate, showLegs, term } from '../../wording/index.ts'
import { statesOf } from '../dossiers/states.ts'
import { wordsIn } from '../words/index.ts'
import { type ChartAddress, queryOf } from './chart-address.ts'
import { sectorName } from './sector-name.ts'

export const CHARTS = ['undertakings', 'standing', 'money', 'partners'] as const
export type ChartName = (typeof CHARTS)[number]

/** The figures of a chart as a table for a file, one line for each of its parts. Refuses as the chart does. */
export const tableOfChart = (name: ChartName, register: Register, address: ChartAddress, language: Language): Promise<Outcome<Table>> =>
  TABLES[name](register, address, language)

type Tabling = (register: Register, address: ChartAddress, language: Language) => Promise<Outcome<Table>>

const states: Tabling = async (register, address, language) => {
  const chart = await register.countStates({ ...queryOf(address), by: address.by })
  if (!chart.ok) return chart
  const words = wordsIn(language).charts
  const known = statesOf('undertaking', language)
  return accept({
    name: words.states.title,
    columns: [
      { name: words.states.period, width: 20 },
      ...known.map(({ name }) => ({ name, width: 18 })),
      { name: words.total, width: 10 }
    ],
    rows: chart.value.columns.map(({ period, states: counts, count }): Cell[] => [
      period === '' ? words.noDay : showDate(period, language),
      ...known.map(({ value }) => counts.find(({ state }) => state === value)?.count ?? 0),
      count
    ])
  })
}

const standing: Tabling = async (register, address, language) => {
  const { stood: kind, each: by } = address
  const chart = await register.countStanding({ ...queryOf(address), kind, by })
  if (!chart.ok) return chart
  const words = wordsIn(language).charts
  const known = statesOf(kind, language)
  const isLate = kind === 'undertaking'
  const { columns, now } = chart.value
  return accept({
    name: words.standing.title,
    columns: [
      { name: words.standing.day, width: 28 },
      { name: term('dossiers', kind, language), width: 18 },
      ...known.map(({ name }) => ({ name, width: 18 })),
      { name: words.total, width: 10 },
      ...(isLate ? [{ name: words.standing.ofThemOverdue, width: 18 }] : [])
    ],
    rows: [...columns, ...(now ? [now] : [])].map(({ period, on, states: counts, count, overdue }): Cell[] => [
      period === '' ? words.standing.today(showDate(on, language)) : words.standing.end(showDate(period, language)),
      term('dossiers', kind, language),
      ...known.map(({ value }) => counts.find(({ state }) => state === value)?.count ?? 0),
      count,
      ...(isLate ? [overdue] : [])
    ])
  })
}

const money: Tabling = async (register, address, language) => {
  const chart = await register.sumMoney({ ...queryOf(address), of: address.of, in: address.in })
  if (!chart.ok) return chart
  const words = wordsIn(language).charts
  return accept({
    name: words.money.title,
    columns: [
      { name: words.money.of, width: 16 },
      { name: 'ISO 4217', width: 10 },
      { name: words.sector, width: 28 },
      { name: words.states.year, width: 14 },
      { name: words.total, width: 24 },
      { name: words.money.dossiers, width: 10 },
      ...(address.in === ''
        ? []
        : [
            { name: words.money.convertedTo(address.in), width: 24 },
            { name: words.money.byRates, width: 60 }
          ])
    ],
    rows: chart.value.panels.flatMap(({ currency, years, sectors, converted: into }) =>
      [{ sector: words.all, years }, ...sectors.map((row) => ({ sector: sectorName(row.sector, language), years: row.years }))].flatMap(
        (row) =>
          row.years.map(({ year, amount, count, converted }): Cell[] => [
            words.money.kinds[address.of] ?? address.of,
            currency,
            row.sector,
            year || words.noDay,
            numberOf(amount),
            count,
            ...(into
              ? [
                  converted ? numberOf(converted) : words.money.noRate,
                  showLegs({ legs: (into.rates.find((one) => one.year === year)?.rates ?? []).map((rate) => ({ rate })) }, language)
                ]
              : [])
          ])
      )
    )
  })
}

/** As a number where a number is exact, else as words. */
const numberOf = (amount: string): Cell =>
  BigInt(amount.split('.')[0] ?? '0') <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : amount

const partners: Tabling = async (register, address, language) => {
  const chart = await register.relatePartners({ ...queryOf(address), kind: address.kind })
  if (!chart.ok) return chart
  const words = wordsIn(language).charts
  const { partners: shown, others } = chart.value
  const line = (partner: string, sector: string, count: number): Cell[] => [partner, sector, count]
  return accept({
    name: words.partners.title,
    columns: [
      { name: words.partners.partner, width: 48 },
      { name: words.sector, width: 28 },
      { name: term('dossiers', address.kind, language), width: 18 }
    ],
    rows: [
      ...shown.flatMap(({ partner, count, sectors }) => [
        line(partner.title, words.all, count),
        ...sectors.map((one) => line(partner.title, sectorName(one.sector, language), one.count))
      ]),
      ...others.sectors.map((one) => line(words.partners.others(others.partners), sectorName(one.sector, language), one.count))
    ]
  })
}

const TABLES: Readonly<Record<ChartName, Tabling>> = { undertakings: states, standing, money, partners }
