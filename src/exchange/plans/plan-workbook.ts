import type { WastewaterResult } from '../../planning/index.ts'
import type { Language } from '../../wording/index.ts'
import { literal } from '../workbooks/formula.ts'
import type { Sheet } from '../workbooks/sheet.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'
import { areaColumns, type Columns, from, plantColumns, totalColumns, yearSheet } from './flow-sheets.ts'
import { inputSheet } from './input-sheet.ts'
import { costColumns, loanSheet, phaseSheet } from './money-sheets.ts'
import { WORKBOOK_WORDS, type WorkbookWords } from './workbook-words.ts'

/**
 * A wastewater plan as a workbook that calculates: every parameter on one sheet with its unit, source and status, every other number a formula on it, by the
 * formulas of the model. Whoever changes a parameter sees what follows; unchanged, it comes to what the model comes to.
 */
export const writePlanWorkbook = (result: WastewaterResult, language: Language): Promise<Uint8Array> =>
  writeWorkbook(planSheets(result, language))

export const planSheets = (result: WastewaterResult, language: Language): readonly Sheet[] => {
  const { plan, scenario, season } = result
  const told: WorkbookWords = WORKBOOK_WORDS[language]
  const years = Array.from({ length: plan.until - plan.from + 1 }, (_, at) => plan.from + at)
  const units = new Map<string, string>(result.parameters.map(({ kind, unit }) => [kind, unit]))
  const inputs = inputSheet(plan, scenario, units, language, told)
  const areas = new Map(
    plan.areas.map((area, index) => [
      area.id,
      yearSheet(`${index + 1} ${area.name}`, years, told, areaColumns(plan, area, season, inputs, told))
    ])
  )
  const inArea = (id: string, year: number, column: string) => from(areas.get(id)?.rows.get(year), column)
  const plants = yearSheet(
    told.plants,
    years,
    told,
    plantColumns(plan, (id, year) => inArea(id, year, 'collected'), inputs, told)
  )
  const inPlants = (year: number): Columns | undefined => plants.rows.get(year)
  const totals = yearSheet(told.totals, years, told, totalColumns(plan, inArea, inPlants, inputs, told))
  const phases = phaseSheet(plan, inputs, told)
  const loan = loanSheet(result, phases.spent, inputs, told)
  const paid = loan?.paid ?? (() => literal(0))
  const inTotals = (year: number): Columns | undefined => totals.rows.get(year)
  const costs = yearSheet(`${told.costs} ${plan.currency}`, years, told, costColumns(plan, inTotals, phases.spent, paid, inputs, told))
  return [
    inputs.sheet,
    totals.sheet,
    costs.sheet,
    phases.sheet,
    ...(loan ? [loan.sheet] : []),
    plants.sheet,
    ...[...areas.values()].map(({ sheet }) => sheet)
  ]
}
