import type { PlantView, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { capital, type Language, showDate, showDays, showEvery, showNumber, term } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { drawSeries, type Level } from '../monitoring/draw-series.ts'
import { plantsWordsIn } from '../words/plants.ts'
import { columnsOf, figuresOf, hasAll, type LogColumn, type Wanted } from './log-columns.ts'
import { typeCell } from './read-cell.ts'

/** What the address of a month's page says. */
export interface MonthAddress {
  readonly month: string
  readonly chart: string | null
  readonly all: boolean
}

export const readMonthAddress = (query: URLSearchParams, today: string): MonthAddress => ({
  month: query.get('month') || today.slice(0, 7),
  chart: query.get('chart'),
  all: query.get('columns') === 'all'
})

const hrefTo = (id: string, { month, chart, all }: MonthAddress): string =>
  `/plants/${id}?${new URLSearchParams({ month, ...(chart === null ? {} : { chart }), ...(all ? { columns: 'all' } : {}) })}`

/** A cell of the page: what stands there, and what is to be said of it. */
export interface ShownCell {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly text: string
  /** Above or below the limit of its day. */
  readonly isOver: boolean
}

/** One month of a plant as its page needs it, and the view that it was made of. */
export interface LookedAt {
  readonly view: PlantView
  readonly columns: readonly LogColumn[]
}

/** Looks at a month. Where nothing was entered of it yet, the columns are those of the month before. Refuses as `showPlant` does. */
export const lookAtMonth = async (
  register: Pick<Register, 'showPlant'>,
  dossierId: string,
  { month, all }: MonthAddress,
  wanted: Omit<Wanted, 'all'>
): Promise<Outcome<LookedAt>> => {
  const shown = await register.showPlant({ dossierId, month })
  if (!shown.ok) return shown
  const before = shown.value.months.find((each) => each < month)
  const earlier = before === undefined ? null : await register.showPlant({ dossierId, month: before })
  if (earlier && !earlier.ok) return earlier
  const views = earlier ? [shown.value, earlier.value] : [shown.value]
  return accept({ view: shown.value, columns: columnsOf(views, { ...wanted, all }) })
}

/** The name under which a cell is sent. */
export const cellName = (day: string, key: string): string => `${day} ${key}`

/** Every figure of a month by the name of its cell. */
export const figuresIn = ({ days }: PlantView): ReadonlyMap<string, number> =>
  new Map(days.flatMap((day) => [...figuresOf(day)].map(([key, value]) => [cellName(day.day, key), value] as const)))

/** The page of a month. `typed`: what was typed, by the name of the cell, where that is not what is kept. */
export const showMonth = (
  { view, columns }: LookedAt,
  address: MonthAddress,
  {
    language,
    today,
    typed = new Map()
  }: { readonly language: Language; readonly today: string; readonly typed?: ReadonlyMap<string, string> }
) => {
  const w = plantsWordsIn(language).plants
  const { facility, month, sums } = view
  const kept = figuresIn(view)
  const over = new Set(sums.exceedances.map(({ day, parameter }) => cellName(day, `effluent.${parameter}`)))
  const days = Array.from({ length: sums.inflow.days.expected }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
  const to = (more: Partial<MonthAddress>): string => hrefTo(facility.id, { ...address, ...more })
  const judged = Object.values(sums.judged).reduce((sum, each) => sum + each, 0)
  const unjudged = Object.values(sums.unjudged).reduce((sum, each) => sum + each, 0)
  const late = view.tasks.filter((task) => task.late)
  return {
    id: facility.id,
    title: facility.title,
    revision: facility.revision,
    /** What a form keeps of the address. */
    at: String(new URLSearchParams({ month, ...(address.chart === null ? {} : { chart: address.chart }) })),
    month,
    name: capital(showDate(month, language)),
    isOver: view.until < today,
    earlier: to({ month: shiftMonth(month, -1) }),
    later: month < today.slice(0, 7) ? to({ month: shiftMonth(month, 1) }) : null,
    hasAll: hasAll(columns),
    seen: JSON.stringify(Object.fromEntries(kept)),
    columns,
    rows: days
      .filter((day) => day <= today)
      .map((day) => ({
        day,
        label: String(Number(day.slice(8))),
        name: showDate(day, language),
        cells: columns.map(({ key, head, side, unit }): ShownCell => {
          const name = cellName(day, key)
          const value = kept.get(name)
          return {
            id: idOf(name),
            name,
            label: `${[head, side].filter(Boolean).join(' ')}${unit === '' ? '' : ` (${unit})`}, ${showDate(day, language)}`,
            text: typed.get(name) ?? (value === undefined ? '' : typeCell(value, language)),
            isOver: over.has(name)
          }
        })
      })),
    facts: [
      view.days.length === 0 ? w.month.empty : w.month.logged(view.days.length),
      view.missing.length === 0 ? '' : w.month.missing(showDays(view.missing)),
      judged === 0 ? '' : w.month.judged(judged, over.size),
      unjudged === 0 ? '' : w.month.unjudged(unjudged)
    ].filter(Boolean),
    chart: drawMonth({ view, columns }, address.chart, language),
    charts: columns.map(({ key, head, side }) => ({
      key,
      label: [head, side].filter(Boolean).join(' '),
      href: to({ chart: key })
    })),
    tasks: view.tasks.map(({ entry, title, every, interval, lastDone, due, late: isLate }) => ({
      entry,
      title,
      every: showEvery({ every, interval }, language),
      lastDone: lastDone === null ? w.upkeep.never : showDate(lastDone, language),
      due: due === null ? w.upkeep.over : showDate(due, language),
      isLate,
      isToDo: due !== null
    })),
    backlog:
      view.tasks.length === 0 ? w.upkeep.none : late.length === 0 ? w.upkeep.nothingLate : w.upkeep.late(late.length, view.tasks.length),
    faults: view.faults
      .filter(({ open }) => open)
      .map(({ entry, title, since, priority, ageDays }) => ({
        entry,
        said: `${title} (${term('priority', priority, language)}), ${w.upkeep.openSince(showDate(since, language), ageDays)}`
      })),
    dossier: `/facilities/${facility.id}`,
    report: (['html', 'docx', 'pdf', 'xlsx'] as const).map((format) => ({
      format,
      name: format === 'html' ? w.month.print : format === 'xlsx' ? 'Excel' : format.toUpperCase(),
      href: `/api/v1/plants/${facility.id}/report?${new URLSearchParams({ month, format, lang: language })}`
    })),
    entered: view.entered.map((each) => ({ at: each.at, said: [showWho(each, language), each.source].filter(Boolean).join(': ') }))
  }
}

export type ShownMonth = ReturnType<typeof showMonth>

/** An id has no space and nothing that an address would have to write otherwise. */
export const idOf = (name: string): string => `c-${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}`

export const shiftMonth = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 7)

const DAY = 86_400_000

/** A column of the month drawn by day, with the limits that hold for it; the first that has figures where none is asked for. */
const drawMonth = ({ view, columns }: LookedAt, asked: string | null, language: Language) => {
  const w = plantsWordsIn(language).plants.chart
  const has = ({ key }: LogColumn): boolean => view.days.some((day) => figuresOf(day).has(key))
  const column =
    columns.find(({ key }) => key === asked) ??
    columns.find((each) => each.key.startsWith('effluent.') && has(each)) ??
    columns.find(has) ??
    columns[0]
  if (!column) return null
  const from = Date.parse(`${view.month}-01T00:00:00Z`)
  const span = { from, until: from + view.sums.inflow.days.expected * DAY, stepMs: DAY }
  const steps = view.days.flatMap((day) => {
    const value = figuresOf(day).get(column.key)
    return value === undefined ? [] : [{ from: Date.parse(`${day.day}T00:00:00Z`), n: 1, min: value, mean: value, max: value }]
  })
  const parameter = column.key.startsWith('effluent.') ? column.key.slice('effluent.'.length) : null
  const limits = view.limits.filter((limit) => limit.parameter === parameter)
  const levels = limits.flatMap(({ from: begins, to, least, most }): Level[] =>
    [least, most].flatMap((value) =>
      value === null
        ? []
        : [
            {
              from: Date.parse(`${begins}T00:00:00Z`),
              until: to === null ? span.until : Date.parse(`${to}T00:00:00Z`) + DAY,
              value: Number(value)
            }
          ]
    )
  )
  const marks = [1, 5, 10, 15, 20, 25].map((day) => ({ at: from + (day - 1) * DAY, label: String(day) }))
  const drawn = drawSeries(steps, span, levels, marks)
  const name = [column.head, column.side].filter(Boolean).join(' ')
  return {
    key: column.key,
    title: `${name}${column.unit === '' ? '' : ` (${column.unit})`}, ${showDate(view.month, language)}`,
    note: w.note,
    isEmpty: steps.length === 0,
    limit: limits.map(({ standard, least, most }) =>
      w.limit([least && `≥ ${showNumber(least, language)}`, most && `≤ ${showNumber(most, language)}`].filter(Boolean).join(', '), standard)
    ),
    drawn: { ...drawn, band: '', ticks: drawn.ticks.map((tick) => ({ ...tick, label: showNumber(String(tick.value), language) })) }
  }
}
