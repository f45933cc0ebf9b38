import { Decimal } from '../../money/index.ts'
import { type Kind, NEED_KINDS, type Scenario, type Sourced, type WastewaterPlan } from '../../planning/index.ts'
import { type Language, showNumber, WASTEWATER_TERMS } from '../../wording/index.ts'
import { type Formula, literal } from '../workbooks/formula.ts'
import { addRow, heading, openSheet, refer, type Sheet, words } from '../workbooks/sheet.ts'
import { unitWords } from './unit-words.ts'
import type { WorkbookWords } from './workbook-words.ts'

type Day = string
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** A day as workbooks count them. */
export const serialOf = (day: Day): number => (Date.parse(day) - DAY_ZERO) / 86_400_000

/** The sheet on which everything stands that people may change, and where each of it is found again. */
export interface Inputs {
  readonly sheet: Sheet
  /** The cell of a parameter; one that the sheet does not have counts as nothing. */
  readonly of: (figure: Sourced | undefined) => Formula
  /** The cell of a share or a day, by the object that holds it and the field's name. */
  readonly part: (holder: object, field: string) => Formula
}

const WIDTHS = [52, 16, 34, 12, 12, 70, 26]

export const inputSheet = (
  plan: WastewaterPlan,
  scenario: Scenario,
  units: ReadonlyMap<string, string>,
  language: Language,
  told: WorkbookWords
): Inputs => {
  const sheet = openSheet(told.inputs, WIDTHS)
  const figures = new Map<Sourced, Formula>()
  const parts = new Map<object, Map<string, Formula>>()
  addRow(sheet, [told.parameter, told.value, told.unit, told.low, told.high, told.source, told.status].map(heading))
  const needs: readonly string[] = NEED_KINDS
  const at = language === 'vi' ? 0 : 1

  const figure = (kind: Kind, { year, ...each }: Sourced & { readonly year?: number }, key: Sourced, of: string | null): void => {
    const value = (scenario !== 'mid' && needs.includes(kind) ? each[scenario] : undefined) ?? each.value
    const name = [WASTEWATER_TERMS.parameterKind[kind][at], of, year].filter((part) => part !== null && part !== undefined).join(' · ')
    const row = addRow(sheet, [
      words(name),
      { kind: 'input', value },
      words(unitWords(units.get(kind) ?? '', plan.currency, language)),
      words(each.low === undefined ? '' : showNumber(String(each.low), language)),
      words(each.high === undefined ? '' : showNumber(String(each.high), language)),
      words([each.source, each.on].filter(Boolean).join(', ')),
      words(WASTEWATER_TERMS.parameterStatus[each.status][at])
    ])
    figures.set(key, refer(sheet, row, 1, new Decimal(String(value))))
  }
  const figuresOf = (holder: object, of: string | null): void => {
    for (const [kind, field] of Object.entries(holder))
      for (const each of Array.isArray(field) ? field : [field]) if (isFigure(each)) figure(kind as Kind, each, each, of)
  }
  const keep = (holder: object, field: string, reference: Formula): void => {
    const known = parts.get(holder) ?? new Map<string, Formula>()
    parts.set(holder, known.set(field, reference))
  }
  const share = (holder: { readonly percent: number }, name: string): void => {
    const row = addRow(sheet, [words(name), { kind: 'input', value: holder.percent }, words('%')])
    keep(holder, 'percent', refer(sheet, row, 1, new Decimal(String(holder.percent))))
  }
  const day = (holder: object, field: string, on: Day, name: string): void => {
    const row = addRow(sheet, [words(name), { kind: 'day', day: on }])
    keep(holder, field, refer(sheet, row, 1, new Decimal(serialOf(on))))
  }

  figuresOf(plan.parameters, null)
  for (const area of plan.areas) {
    figuresOf(area, area.name)
    figuresOf(area.parameters ?? {}, area.name)
  }
  for (const plant of plan.plants) {
    figuresOf(plant, plant.name)
    plant.modules.forEach((module, index) => {
      const name = `${plant.name} ${index + 1}`
      figuresOf(module, name)
      day(module, 'from', module.from, `${told.from} · ${name}`)
      if (module.until !== undefined) day(module, 'until', module.until, `${told.until} · ${name}`)
    })
    for (const serving of plant.serves) {
      const area = plan.areas.find(({ id }) => id === serving.area)
      share(serving, `${told.serves.replace('{area}', area?.name ?? serving.area)} · ${plant.name}`)
    }
  }
  figuresOf({ moduleCapacityM3PerDay: plan.moduleCapacityM3PerDay }, null)
  for (const phase of plan.phases) {
    figuresOf(phase, phase.name)
    for (const each of phase.spending) share(each, `${told.spending} · ${phase.name} · ${each.year}`)
  }
  figuresOf(plan.costs, null)
  if (plan.loan) figuresOf(plan.loan, told.loan)

  return {
    sheet,
    of: (figure) => (figure && figures.get(figure)) ?? literal(0),
    part: (holder, field) => parts.get(holder)?.get(field) ?? literal(0)
  }
}

const isFigure = (value: unknown): value is Sourced & { readonly year?: number } =>
  typeof value === 'object' && value !== null && 'value' in value && 'status' in value
