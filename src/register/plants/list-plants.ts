import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { heldEntries } from '../dossiers/entries/show-entries.ts'
import { listDossiers } from '../dossiers/list-dossiers.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { Store } from '../store.ts'
import type { Page } from '../views.ts'
import { daysOf, MONTH, type PlantTask, type PlantView, showPlant, tasksAt } from './show-plant.ts'

export interface PlantQuery {
  /** "2026-10"; this month unless named. */
  readonly month?: string
  readonly limit?: number
  readonly cursor?: string
}

/** What is most pressing at a facility. */
export type PlantNext =
  | { readonly step: 'start' | 'limits' | 'calm' }
  | { readonly step: 'exceeded'; readonly day: string; readonly parameter: string }
  | { readonly step: 'task'; readonly title: string; readonly due: string }
  | { readonly step: 'missing'; readonly day: string; readonly days: number }
  | { readonly step: 'fault'; readonly title: string }

/** A facility and how its log and its upkeep stand. */
export interface PlantLine {
  readonly facility: Pick<Dossier, 'id' | 'title' | 'revision'>
  readonly month: string
  /** The last day of all that something was entered of. */
  readonly lastDay: string | null
  /** Days of the month with figures, and days of it that are over without any. */
  readonly logged: number
  readonly missing: number
  /** Values of the effluent held against a limit of their day; those that did not keep it; those that no limit was in force for. */
  readonly judged: number
  readonly exceeded: number
  readonly unjudged: number
  /** Tasks with a day by which they are to be done, what is late first. */
  readonly tasks: readonly PlantTask[]
  readonly openFaults: number
  readonly next: PlantNext
}

const PAGE = 25
const MOST = 100
const KINDS = ['log', 'limit', 'task', 'upkeep', 'fault'] as const

/** Facilities by name, 25 a page unless asked otherwise (at most 100). Refuses with plant_month_not_valid, plant_log_not_found and as `listDossiers` does. */
export const listPlants = async (
  given: { readonly store: Store },
  { month = '', limit = PAGE, cursor }: PlantQuery,
  today: string
): Promise<Outcome<Page<PlantLine>>> => {
  const asked = month === '' ? today.slice(0, 7) : month
  if (!MONTH.test(asked)) return refuse('plant_month_not_valid', { month: asked })
  const query = { kind: 'facility', order: 'title', limit: Math.min(limit, MOST), ...(cursor === undefined ? {} : { cursor }) } as const
  const listed = await listDossiers(given, query, today)
  if (!listed.ok) return listed
  const rows: PlantLine[] = []
  for (const line of listed.value.rows) {
    const entries = KINDS.flatMap((kind) => heldEntries(line, kind))
    const view = await showPlant(given, { ...line, entries }, asked, today)
    if (!view.ok) return view
    const last = await lastDayOf(given, line)
    if (!last.ok) return last
    rows.push(lineOf(view.value, last.value))
  }
  return accept({ ...listed.value, rows })
}

/** Tasks of a facility that are still to be done, as they stand on a day; what is late first. */
export const upkeepOf = (line: Pick<DossierLine, 'fields'>, today: string): readonly (PlantTask & { readonly due: string })[] =>
  tasksAt(heldEntries(line, 'task'), heldEntries(line, 'upkeep'), { first: today, until: today }).filter(isToDo)

const isToDo = (task: PlantTask): task is PlantTask & { readonly due: string } => task.due !== null

const lastDayOf = async ({ store }: { readonly store: Store }, line: DossierLine): Promise<Outcome<string | null>> => {
  const logs = heldEntries(line, 'log').filter(({ value }) => value.days > 0)
  const latest = logs.sort((a, b) => (a.value.month < b.value.month ? -1 : 1)).at(-1)
  const days = await daysOf(store, latest)
  return days.ok ? accept([...days.value.keys()].sort().at(-1) ?? null) : days
}

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, each) => sum + each, 0)

const lineOf = (view: PlantView, lastDay: string | null): PlantLine => ({
  facility: view.facility,
  month: view.month,
  lastDay,
  logged: view.days.length,
  missing: view.missing.length,
  judged: sumOf(view.sums.judged),
  exceeded: new Set(view.sums.exceedances.map(({ day, parameter }) => `${day} ${parameter}`)).size,
  unjudged: sumOf(view.sums.unjudged),
  tasks: view.tasks.filter(isToDo),
  openFaults: view.faults.filter(({ open }) => open).length,
  next: nextOf(view, lastDay)
})

/** What the water that went out says comes first, then what is late, then what nobody knows. */
const nextOf = ({ sums, tasks, missing, faults }: PlantView, lastDay: string | null): PlantNext => {
  const over = sums.exceedances.at(-1)
  if (over) return { step: 'exceeded', day: over.day, parameter: over.parameter }
  const late = tasks.find((task) => task.late)
  if (late?.due) return { step: 'task', title: late.title, due: late.due }
  if (lastDay === null) return { step: 'start' }
  const [first] = missing
  if (first !== undefined) return { step: 'missing', day: first, days: missing.length }
  if (sumOf(sums.unjudged) > 0) return { step: 'limits' }
  const fault = faults.find(({ open }) => open)
  return fault ? { step: 'fault', title: fault.title } : { step: 'calm' }
}
