import { daysIn, type Limit, type PlantDay, type PlantMonth, plantMonth } from '../../monitoring/index.ts'
import { accept, firstDay, lastDay, type Outcome, refuse, shiftDay } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { type Entered, type EntryView, ofKind } from '../dossiers/entries/show-entries.ts'
import type { Fault, PlantLimit, Task, Training } from '../dossiers/entries/works-entries.ts'
import type { DossierView } from '../dossiers/views.ts'
import type { Store } from '../store.ts'
import { lateOn, nextDue } from './next-due.ts'
import { type LogDays, readLogBytes } from './plant-log.ts'

/** Which month of which facility; the latest with a log, or else this one, where none is named. */
export interface PlantAt {
  readonly dossierId: string
  readonly month?: string
}

export interface PlantTask extends Task {
  readonly entry: string
  readonly lastDone: string | null
  /** The days of the month on which it was done. */
  readonly done: readonly string[]
  /** By when it is to be done next, as it stood at the end of the month, or stands today; null of what was to be done once and was. */
  readonly due: string | null
  readonly late: boolean
}

export interface PlantFault extends Fault {
  readonly entry: string
  readonly open: boolean
  /** Whole days that it was or is open. */
  readonly ageDays: number
}

/** A month of a facility: what it ran like, and how it stood at the month's end (or today, while the month goes on). */
export interface PlantView {
  readonly facility: Pick<Dossier, 'id' | 'title' | 'revision'>
  readonly month: string
  /** The months with a log, latest first. */
  readonly months: readonly string[]
  readonly until: string
  readonly days: readonly ({ readonly day: string } & PlantDay)[]
  /** Days before today on which nothing was entered. */
  readonly missing: readonly string[]
  readonly sums: PlantMonth
  /** Those that held on a day of the month. */
  readonly limits: readonly (PlantLimit & { readonly entry: string; readonly source: string })[]
  readonly tasks: readonly PlantTask[]
  readonly faults: readonly PlantFault[]
  readonly training: readonly Training[]
  /** Who entered the log and each correction, latest first. */
  readonly entered: readonly Entered[]
}

export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** Shows a month of a facility. Refuses with plant_not_facility, plant_month_not_valid, plant_log_not_found. */
export const showPlant = async (
  { store }: { readonly store: Pick<Store, 'keptOriginal'> },
  dossier: Pick<DossierView, 'id' | 'title' | 'revision' | 'kind' | 'entries'>,
  asked: string | undefined,
  today: string
): Promise<Outcome<PlantView>> => {
  if (dossier.kind !== 'facility') return refuse('plant_not_facility', { title: dossier.title })
  if (asked !== undefined && !MONTH.test(asked)) return refuse('plant_month_not_valid', { month: asked })
  const held = dossier.entries.filter(({ withdrawn }) => withdrawn === null)
  const logs = ofKind(held, 'log')
  const months = [...new Set(logs.map(({ value }) => value.month))].sort().reverse()
  const month = asked ?? months[0] ?? today.slice(0, 7)
  const log = logs.findLast(({ value }) => value.month === month)
  const days = await daysOf(store, log)
  if (!days.ok) return days
  const [first, last] = [`${month}-01`, `${month}-${String(daysIn(month)).padStart(2, '0')}`]
  const until = last < today ? last : today
  const limits = ofKind(held, 'limit').flatMap(({ entry, value, entered }) =>
    value.status !== 'recalled' && value.from <= last && (value.to === null || value.to >= first)
      ? [{ ...value, entry, source: entered?.source ?? '' }]
      : []
  )
  const all = Array.from({ length: daysIn(month) }, (_, at) => shiftDay(first, at))
  return accept({
    facility: { id: dossier.id, title: dossier.title, revision: dossier.revision },
    month,
    months,
    until,
    days: all.flatMap((day) => {
      const of = days.value.get(day)
      return of ? [{ day, ...of }] : []
    }),
    missing: all.filter((day) => day < today && !days.value.has(day)),
    sums: plantMonth(days.value, month, limits.map(asLimit)),
    limits,
    tasks: tasksAt(ofKind(held, 'task'), ofKind(held, 'upkeep'), { first, until }),
    faults: ofKind(held, 'fault')
      .filter(({ value }) => (firstDay(value.since) ?? '') <= until && (value.mended === null || (lastDay(value.mended) ?? '') >= first))
      .map(({ entry, value }) => faultAt(entry, value, until))
      .sort((a, b) => Number(b.open) - Number(a.open) || b.ageDays - a.ageDays),
    training: ofKind(held, 'training')
      .map(({ value }) => value)
      .filter(({ from }) => (firstDay(from) ?? '') <= until)
      .sort((a, b) => (a.from < b.from ? 1 : -1)),
    entered: log ? [...(log.entered ? [log.entered] : []), ...log.earlier.map(({ entered }) => entered)] : []
  })
}

export const daysOf = async (store: Pick<Store, 'keptOriginal'>, log: EntryView<'log'> | undefined): Promise<Outcome<LogDays>> => {
  if (!log) return accept(new Map())
  const original = await store.keptOriginal(log.value.sha256)
  return original ? readLogBytes(original.bytes, log.value.month) : refuse('plant_log_not_found')
}

const asLimit = ({
  standard,
  column,
  parameter,
  least,
  most,
  unit,
  from,
  to,
  status,
  source
}: PlantLimit & { readonly source: string }): Limit => ({
  ...{ standard, column, parameter, average: '24h', from, until: to, unit, source, address: null },
  least: least === null ? null : Number(least),
  most: most === null ? null : Number(most),
  status: status === 'verified' ? 'verified' : 'set'
})

/** Tasks as they stood on a day: what is late first, then what is due soonest, at the end what is done for good. */
export const tasksAt = (
  tasks: readonly EntryView<'task'>[],
  upkeep: readonly EntryView<'upkeep'>[],
  days: { readonly first: string; readonly until: string }
): PlantTask[] =>
  tasks.map((task) => taskAt(task, upkeep, days)).sort((a, b) => ((a.due ?? LAST) < (b.due ?? LAST) ? -1 : a.due === b.due ? 0 : 1))

/** After every day that a task is due on. */
const LAST = '9999'

const taskAt = (
  { entry, value }: EntryView<'task'>,
  upkeep: readonly EntryView<'upkeep'>[],
  { first, until }: { readonly first: string; readonly until: string }
): PlantTask => {
  const done = upkeep.flatMap(({ value: { task, on } }) => (task === entry && (firstDay(on) ?? '') <= until ? [on] : [])).sort()
  const lastDone = done.at(-1) ?? null
  const due = nextDue(value, lastDone)
  return { ...value, entry, lastDone, done: done.filter((on) => (lastDay(on) ?? '') >= first), due, late: lateOn(due, until) }
}

const faultAt = (entry: string, fault: Fault, until: string): PlantFault => {
  const mended = fault.mended === null ? null : (firstDay(fault.mended) ?? null)
  const open = mended === null || mended > until
  // Of a fault that is only known to a month, the fewest days are told.
  const since = lastDay(fault.since) ?? until
  const days = (Date.parse(open ? until : (mended as string)) - Date.parse(since)) / 86_400_000
  return { ...fault, entry, open, ageDays: Math.max(0, days) }
}
