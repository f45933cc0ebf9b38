import type { PlantLine, PlantNext, Register } from '../../register/index.ts'
import { capital, type Language, showDate, showEvery, showNumber, term } from '../../wording/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { plantsWordsIn } from '../words/plants.ts'
import { shiftMonth } from './show-month.ts'

/** What is due in so many days stands in the calendar of the page. */
const AHEAD_DAYS = 30

export interface PlantsAddress {
  readonly month: string
  readonly cursor: string | null
}

export const readPlantsAddress = (query: URLSearchParams, today: string): PlantsAddress => ({
  month: query.get('month') || today.slice(0, 7),
  cursor: query.get('cursor')
})

/** How every plant stands in a month, and what upkeep is late or due soon. */
export const showPlants = async (
  register: Pick<Register, 'listPlants'>,
  { month, cursor }: PlantsAddress,
  { language, today }: { readonly language: Language; readonly today: string }
) => {
  const w = plantsWordsIn(language).plants
  const page = orError(await register.listPlants({ month, ...(cursor === null ? {} : { cursor }) }), language)
  // Upkeep is told as it stands today, whichever month is looked at.
  const isNow = month === today.slice(0, 7)
  const now = isNow ? page : orError(await register.listPlants(cursor === null ? {} : { cursor }), language)
  const href = (asked: string): string => `/plants?${new URLSearchParams({ month: asked })}`
  const last = shiftDay(today, AHEAD_DAYS)
  const due = now.rows
    .flatMap(({ facility, tasks }) =>
      tasks.flatMap((task) => (task.due !== null && task.due <= last ? [{ facility, task, due: task.due }] : []))
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1))
  return {
    name: capital(showDate(month, language)),
    earlier: href(shiftMonth(month, -1)),
    later: month < today.slice(0, 7) ? href(shiftMonth(month, 1)) : null,
    more: page.nextCursor === null ? null : `${href(month)}&${new URLSearchParams({ cursor: page.nextCursor })}`,
    rows: page.rows.map((line) => ({
      id: line.facility.id,
      title: line.facility.title,
      href: `/plants/${line.facility.id}?${new URLSearchParams({ month })}`,
      lastDay: line.lastDay === null ? w.list.never : showDate(line.lastDay, language),
      days: w.list.days(line.logged, line.missing),
      compliance: complianceOf(line, language),
      isOver: line.exceeded > 0,
      upkeep: upkeepOf(line, language),
      isLate: line.tasks.some(({ late }) => late),
      next: nextOf(line.facility.id, line.next, { month, language })
    })),
    due: due.map(({ facility, task: { entry, title, every, interval, lastDone, late }, due: on }) => ({
      key: `${facility.id} ${entry}`,
      plant: facility.title,
      href: `/plants/${facility.id}#upkeep`,
      title,
      every: showEvery({ every, interval }, language),
      lastDone: lastDone === null ? w.upkeep.never : showDate(lastDone, language),
      due: showDate(on, language),
      isLate: late
    })),
    backlog: w.upkeep.backlog(due.filter(({ task }) => task.late).length, due.filter(({ task }) => !task.late).length)
  }
}

const complianceOf = ({ judged, exceeded, unjudged }: PlantLine, language: Language): string => {
  const w = plantsWordsIn(language).plants.list
  if (judged === 0) return unjudged === 0 ? w.noQuality : w.noLimit
  return w.kept(showNumber(String(Math.floor(((judged - exceeded) / judged) * 1000) / 10), language), exceeded, judged)
}

const upkeepOf = ({ tasks, openFaults }: PlantLine, language: Language): string => {
  const w = plantsWordsIn(language).plants.list
  return w.upkeep(tasks.filter(({ late }) => late).length, openFaults)
}

const nextOf = (id: string, next: PlantNext, { month, language }: { readonly month: string; readonly language: Language }) => {
  const w = plantsWordsIn(language).plants.next
  const day = (on: string): string => showDate(on, language)
  const page = `/plants/${id}?${new URLSearchParams({ month })}`
  switch (next.step) {
    case 'exceeded':
      return {
        said: w.exceeded(term('plantParameter', next.parameter, language), day(next.day)),
        href: `${page}&${new URLSearchParams({ chart: `effluent.${next.parameter}` })}#chart`
      }
    case 'task':
      return { said: w.task(next.title, day(next.due)), href: `/plants/${id}#upkeep` }
    case 'missing':
      return { said: w.missing(day(next.day), next.days), href: `${page}#log` }
    case 'fault':
      return { said: w.fault(next.title), href: `/facilities/${id}#e-fault` }
    case 'limits':
      return { said: w.limits, href: `/facilities/${id}#e-limit` }
    case 'start':
      return { said: w.start, href: `${page}#log` }
    case 'calm':
      return { said: w.calm, href: null }
  }
}
