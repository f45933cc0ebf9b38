import type { MoneyCell, MoneyChart, MoneyPanel, SumKind } from '../../register/index.ts'
import { type Language, showAmount, showLegs, showRate, term } from '../../wording/index.ts'
import { capital } from '../dossiers/show-value.ts'
import { wordsIn } from '../words/index.ts'
import { type Conditions, countedHref } from './chart-address.ts'
import { fitted } from './scale.ts'
import { sectorName } from './sector-name.ts'

export interface MoneyBar {
  readonly year: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly href: string
  readonly said: string
  /** Rounded; what was said is exact. */
  readonly label: string
}

export interface MoneyRow {
  readonly sector: string
  readonly name: string
  readonly shortName: string
  readonly ground: number
  readonly bars: readonly MoneyBar[]
}

export interface MoneyTableRow {
  readonly name: string
  readonly cells: readonly ({ readonly amount: string; readonly href: string; readonly said: string } | null)[]
  readonly total: string
  readonly totalHref: string
  readonly count: number
}

/** The sums of a panel in other money: by year, what they come to, by which rates, and what is not in it. */
export interface ShownConversion {
  readonly name: string
  readonly cells: readonly (string | null)[]
  readonly total: string
  readonly rates: readonly string[]
  readonly left: string | null
}

export interface DrawnPanel {
  readonly currency: string
  readonly name: string
  readonly said: string
  readonly width: number
  readonly height: number
  readonly barWidth: number
  readonly rows: readonly MoneyRow[]
  readonly years: readonly { readonly label: string; readonly x: number }[]
  /** How many sectors the picture has no room for. */
  readonly left: number
  readonly table: { readonly years: readonly string[]; readonly rows: readonly MoneyTableRow[] }
  readonly conversion: ShownConversion | null
}

const [LEFT, TOP, ROW, BAR] = [190, 8, 62, 34]
const MOST_ROWS = 8
const ROOM = 660

export const moneyHref = (of: SumKind, conditions: Conditions, more: Readonly<Record<string, string>>): string =>
  of === 'project' || of === 'result' ? countedHref(of, conditions, more) : countedHref('undertaking', conditions, { action: of, ...more })

/** An exact decimal in words: "139 tỷ đồng". */
export const showSum = (amount: string, currency: string, language: Language): string =>
  showAmount({ value: amount, valueTo: null, unit: currency, qualifier: null }, language)

export const drawMoney = (chart: MoneyChart, conditions: Conditions, language: Language): DrawnPanel[] =>
  chart.panels.map((panel) => drawPanel(panel, chart, conditions, language))

const drawPanel = (panel: MoneyPanel, { of, years }: MoneyChart, conditions: Conditions, language: Language): DrawnPanel => {
  const words = wordsIn(language).charts
  const { currency, total } = panel
  const name = capital(term('unit', currency, language))
  const undated = panel.years.some(({ year }) => year === '')
  const shown = [...years, ...(undated ? [''] : [])]
  const step = Math.max(74, Math.min(130, Math.floor(ROOM / Math.max(1, shown.length))))
  const barWidth = Math.round(step * 0.5)
  const rows = panel.sectors.slice(0, MOST_ROWS)
  const most = Math.max(...rows.flatMap((row) => row.years.map(({ amount }) => Number(amount))), 1)
  const hrefOf = (sector: string, year: string): string =>
    moneyHref(of, conditions, { money: currency, ...(sector === '' ? {} : { sector }), first: year === '' ? 'none' : year })
  const said = (sector: string, { year, amount, count }: MoneyCell): string =>
    words.money.cell(sector, year || words.noDay, showSum(amount, currency, language), count)
  const tableRow = (sector: string, rowName: string, cells: readonly MoneyCell[], sum: MoneyPanel['total']): MoneyTableRow => ({
    name: rowName,
    cells: shown.map((year) => {
      const cell = cells.find((one) => one.year === year)
      return cell ? { amount: showSum(cell.amount, currency, language), href: hrefOf(sector, year), said: said(rowName, cell) } : null
    }),
    total: showSum(sum.amount, currency, language),
    totalHref: moneyHref(of, conditions, { money: currency, ...(sector === '' ? {} : { sector }) }),
    count: sum.count
  })
  return {
    currency,
    name,
    said: words.money.panel(name, showSum(total.amount, currency, language), total.count),
    width: LEFT + shown.length * step + 8,
    height: TOP + rows.length * ROW + 28,
    barWidth,
    rows: rows.map((row, i): MoneyRow => {
      const ground = TOP + i * ROW + ROW - 6
      return {
        sector: row.sector,
        name: sectorName(row.sector, language),
        shortName: fitted(sectorName(row.sector, language), 24),
        ground,
        bars: row.years.map((cell) => {
          const height = Math.max(2, Math.round((Number(cell.amount) / most) * BAR))
          return {
            year: cell.year,
            x: LEFT + shown.indexOf(cell.year) * step + (step - barWidth) / 2,
            y: ground - height,
            height,
            href: hrefOf(row.sector, cell.year),
            said: said(sectorName(row.sector, language), cell),
            label: rough(cell.amount, currency, language)
          }
        })
      }
    }),
    years: shown.map((year, i) => ({ label: year || '?', x: LEFT + i * step + step / 2 })),
    left: panel.sectors.length - rows.length,
    conversion: showConversion(panel, shown, language),
    table: {
      years: shown.map((year) => year || words.noDay),
      rows: [
        tableRow('', words.all, panel.years, total),
        ...panel.sectors.map((row) => tableRow(row.sector, sectorName(row.sector, language), row.years, row))
      ]
    }
  }
}

const showConversion = (
  { currency, years, converted }: MoneyPanel,
  shown: readonly string[],
  language: Language
): ShownConversion | null => {
  if (!converted || converted.currency === currency) return null
  const words = wordsIn(language).charts
  const sum = (amount: string): string => showSum(amount, converted.currency, language)
  return {
    name: words.money.convertedTo(converted.currency),
    cells: shown.map((year) => {
      const amount = years.find((cell) => cell.year === year)?.converted
      return amount ? sum(amount) : null
    }),
    total: sum(converted.amount),
    rates: converted.rates.flatMap(({ year, rate, rates }) =>
      rates.length === 0
        ? []
        : [
            `${year}: ${showRate({ base: currency, quote: converted.currency, rate }, language)} (${showLegs({ legs: rates.map((one) => ({ rate: one })) }, language)})`
          ]
    ),
    left:
      converted.notConverted.length === 0
        ? null
        : words.money.notConverted(
            converted.notConverted
              .map(({ year, amount, count }) => words.money.leftYear(year || words.noDay, showSum(amount, currency, language), count))
              .join('; ')
          )
  }
}

const DIGITS = 3

/** Three digits of a sum, without its currency, for where there is little room: "1,25 tỷ". */
const rough = (amount: string, currency: string, language: Language): string => {
  const rounded = Number(Number(amount).toPrecision(DIGITS))
  const shown = showSum(Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded), currency, language)
  return shown.replace(` ${term('unit', currency, language)}`, '')
}
