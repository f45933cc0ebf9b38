import type { AreaPlan, Season, WastewaterPlan } from '../../planning/index.ts'
import {
  type Formula,
  least,
  literal,
  minus,
  most,
  over,
  overOrNone,
  plus,
  power,
  rounded,
  roundedDown,
  roundedUp,
  sum,
  times
} from '../workbooks/formula.ts'
import { addRow, calculated, heading, openSheet, refer, type Sheet, words } from '../workbooks/sheet.ts'
import { type Inputs, serialOf } from './input-sheet.ts'
import type { WorkbookWords } from './workbook-words.ts'

/** Flows and loads are told to the litre and the gram, as the model tells them. */
const LITRES = 3
const HUNDRED = literal(100)

/** The columns of an area's or the totals' sheet, by the name of what they hold. */
export type Columns = Readonly<Record<string, Formula>>

/** One sheet of years: each column is calculated from the inputs and from those before it in its row. */
interface YearSheet {
  readonly sheet: Sheet
  /** By year. */
  readonly rows: ReadonlyMap<number, Columns>
}

/** A column's name, how many decimals it shows, and what it is in a year, given what stands before it. */
export type Column = readonly [name: string, told: string, decimals: number, of: (year: number, row: Columns) => Formula]

export const yearSheet = (name: string, years: readonly number[], told: WorkbookWords, columns: readonly Column[]): YearSheet => {
  const sheet = openSheet(name, [10, ...columns.map(() => 18)])
  addRow(sheet, [told.year, ...columns.map(([, each]) => each)].map(heading))
  const rows = years.map((year): [number, Columns] => {
    const row: Record<string, Formula> = {}
    const at = addRow(sheet, [words(String(year))])
    columns.forEach(([column, , decimals, of], index) => {
      const formula = of(year, row)
      sheet.rows[at]?.push(calculated(formula, decimals))
      row[column] = refer(sheet, at, index + 1, formula.value)
    })
    return [year, row]
  })
  return { sheet, rows: new Map(rows) }
}

/** A column that was calculated before. */
export const from = (row: Columns | undefined, column: string): Formula => row?.[column] ?? literal(0)

const ofPercent = (amount: Formula, percent: Formula): Formula => rounded(over(times(amount, percent), HUNDRED), LITRES)

/** An area by year, before any plant; what is treated is put behind it by `treatedColumns`. */
export const areaColumns = (
  plan: WastewaterPlan,
  area: AreaPlan,
  season: Season,
  inputs: Inputs,
  told: WorkbookWords
): readonly Column[] => {
  const take = (field: keyof WastewaterPlan['parameters']): Formula => inputs.of(area.parameters?.[field] ?? plan.parameters[field])
  const load = (field: 'bodGramsPerPersonDay' | 'tnGramsPerPersonDay', row: Columns): Formula =>
    rounded(over(times(from(row, 'population'), take(field), plus(take('nonDomesticPercent'), HUNDRED)), literal(100_000)), LITRES)
  return [
    ['population', told.population, 0, (year) => populationOf(area, year, inputs)],
    ['connection', told.connection, 2, (year) => connectionOf(area, year, inputs)],
    ['connected', told.connected, 0, (_, row) => rounded(over(times(from(row, 'population'), from(row, 'connection')), HUNDRED), 0)],
    [
      'domestic',
      told.domestic,
      LITRES,
      (_, row) =>
        rounded(over(times(from(row, 'population'), take('waterUseLitresPerPersonDay'), take('returnPercent')), literal(100_000)), LITRES)
    ],
    ['nonDomestic', told.nonDomestic, LITRES, (_, row) => ofPercent(from(row, 'domestic'), take('nonDomesticPercent'))],
    [
      'sanitary',
      told.sanitary,
      LITRES,
      (_, row) => ofPercent(plus(from(row, 'domestic'), from(row, 'nonDomestic')), from(row, 'connection'))
    ],
    ['infiltration', told.infiltration, LITRES, (_, row) => infiltrationOf(plan, area, season, from(row, 'sanitary'), inputs)],
    ['produced', told.produced, LITRES, (_, row) => plus(from(row, 'domestic'), from(row, 'nonDomestic'), from(row, 'infiltration'))],
    ['collected', told.collected, LITRES, (_, row) => plus(from(row, 'sanitary'), from(row, 'infiltration'))],
    [
      'uncollected',
      told.uncollected,
      LITRES,
      (_, row) => minus(plus(from(row, 'domestic'), from(row, 'nonDomestic')), from(row, 'sanitary'))
    ],
    ['bod', told.bod, LITRES, (_, row) => load('bodGramsPerPersonDay', row)],
    ['bodCollected', told.bodCollected, LITRES, (_, row) => ofPercent(from(row, 'bod'), from(row, 'connection'))],
    ['tn', told.tn, LITRES, (_, row) => load('tnGramsPerPersonDay', row)],
    ['tnCollected', told.tnCollected, LITRES, (_, row) => ofPercent(from(row, 'tn'), from(row, 'connection'))]
  ]
}

const populationOf = (area: AreaPlan, year: number, inputs: Inputs): Formula => {
  const counts = area.population.filter((count) => count.year <= year)
  const last = counts.reduce((latest, count) => (count.year > latest.year ? count : latest))
  const growth = plus(literal(1), over(inputs.of(area.growthPercent), HUNDRED))
  return rounded(times(inputs.of(last), power(growth, literal(year - last.year))), 0)
}

const connectionOf = (area: AreaPlan, year: number, inputs: Inputs): Formula => {
  const points = area.connectionPercent.toSorted((a, b) => a.year - b.year)
  const before = points.findLast((point) => point.year <= year)
  const after = points.find((point) => point.year > year)
  if (!before || !after) return before ? inputs.of(before) : literal(0)
  const passed = over(literal(year - before.year), literal(after.year - before.year))
  return rounded(plus(inputs.of(before), times(minus(inputs.of(after), inputs.of(before)), passed)), 6)
}

/** As the model chooses: m³ a day where it is given so, of the season where it is given for it. */
const infiltrationOf = (plan: WastewaterPlan, area: AreaPlan, season: Season, sanitary: Formula, inputs: Inputs): Formula => {
  const { infiltrationM3PerDay: dry, wetInfiltrationM3PerDay: wet } = area
  if (season === 'wet' && wet) return rounded(inputs.of(wet), LITRES)
  if (dry) return rounded(inputs.of(dry), LITRES)
  const wetPercent = area.parameters?.wetInfiltrationPercent ?? plan.parameters.wetInfiltrationPercent
  const percent =
    season === 'wet' && wetPercent ? wetPercent : (area.parameters?.infiltrationPercent ?? plan.parameters.infiltrationPercent)
  return ofPercent(sanitary, inputs.of(percent))
}

/** What each plant receives, can take and treats. */
export const plantColumns = (
  plan: WastewaterPlan,
  collected: (area: string, year: number) => Formula,
  inputs: Inputs,
  told: WorkbookWords
): readonly Column[] =>
  plan.plants.flatMap((plant): Column[] => [
    [
      `received ${plant.id}`,
      told.received.replace('{plant}', plant.name),
      LITRES,
      (year) => sum(plant.serves.map((each) => over(times(collected(each.area, year), inputs.part(each, 'percent')), HUNDRED)))
    ],
    [
      `capacity ${plant.id}`,
      told.capacity.replace('{plant}', plant.name),
      LITRES,
      (year) => {
        const [first, next] = [literal(serialOf(`${year}-01-01`)), literal(serialOf(`${year + 1}-01-01`))]
        return sum(
          plant.modules.map((module) => {
            const end = module.until === undefined ? next : least(next, inputs.part(module, 'until'))
            const days = most(literal(0), minus(end, most(first, inputs.part(module, 'from'))))
            const whole = over(times(inputs.of(module.capacityM3PerDay), inputs.of(plant.availabilityPercent)), HUNDRED)
            return rounded(over(times(whole, days), literal(daysIn(year))), LITRES)
          })
        )
      }
    ],
    [
      `treated ${plant.id}`,
      told.taken.replace('{plant}', plant.name),
      LITRES,
      (_, row) => least(from(row, `received ${plant.id}`), from(row, `capacity ${plant.id}`))
    ]
  ])

export const daysIn = (year: number): number => serialOf(`${year + 1}-01-01`) - serialOf(`${year}-01-01`)

/** What of each area is treated: each plant's water shared by what it receives, where the model gives the last litres to one of them. */
export const totalColumns = (
  plan: WastewaterPlan,
  area: (id: string, year: number, column: string) => Formula,
  plants: (year: number) => Columns | undefined,
  inputs: Inputs,
  told: WorkbookWords
): readonly Column[] => {
  const all = (column: string, year: number): Formula => sum(plan.areas.map(({ id }) => area(id, year, column)))
  const summed = (column: keyof WorkbookWords, decimals: number): Column => [column, told[column], decimals, (year) => all(column, year)]
  const treatedOf = (id: string, year: number): Formula =>
    sum(
      plan.plants.flatMap((plant) =>
        plant.serves
          .filter((each) => each.area === id)
          .map((each) => {
            const row = plants(year)
            const sent = over(times(area(id, year, 'collected'), inputs.part(each, 'percent')), HUNDRED)
            return overOrNone(times(sent, from(row, `treated ${plant.id}`)), from(row, `received ${plant.id}`))
          })
      )
    )
  return [
    summed('population', 0),
    summed('connected', 0),
    summed('produced', LITRES),
    summed('collected', LITRES),
    summed('uncollected', LITRES),
    summed('sanitary', LITRES),
    ['capacity', told.allCapacity, LITRES, (year) => sum(plan.plants.map(({ id }) => from(plants(year), `capacity ${id}`)))],
    ...plan.areas.map(
      ({ id, name }): Column => [`treated ${id}`, `${name}: ${told.treated}`, LITRES, (year) => rounded(treatedOf(id, year), LITRES)]
    ),
    ['treated', told.treated, LITRES, (year) => sum(plan.plants.map(({ id }) => from(plants(year), `treated ${id}`)))],
    ['gap', told.gap, LITRES, (_, row) => minus(from(row, 'collected'), from(row, 'treated'))],
    ['modules', told.modules, 0, (_, row) => roundedUp(over(from(row, 'gap'), inputs.of(plan.moduleCapacityM3PerDay)))],
    [
      'served',
      told.served,
      0,
      (year, row) =>
        sum(
          plan.areas.map(({ id }) =>
            roundedDown(overOrNone(times(area(id, year, 'connected'), from(row, `treated ${id}`)), area(id, year, 'collected')), 0)
          )
        )
    ],
    summed('bod', LITRES),
    summed('bodCollected', LITRES),
    summed('tn', LITRES),
    summed('tnCollected', LITRES)
  ]
}
