import type { DossierView, ValueView } from '../../register/index.ts'
import { choices, showDate, term } from '../../wording/index.ts'
import { typeDay } from '../format/type-day.ts'
import { showBy } from '../format/who.ts'
import { type PartState, showPartState } from './part-state.ts'
import { wordsHref } from './show-fields.ts'
import type { Setting } from './show-line.ts'
import { showValue } from './show-value.ts'

interface Told {
  readonly text: string
  readonly href: string | null
}

/** A step of a project's life: what reports told beside what the office keeps, as it is typed. */
export interface ShownMilestone {
  readonly kind: string
  readonly name: string
  readonly told: readonly Told[]
  readonly planned: string
  readonly actual: string
  readonly days: { readonly planned: string; readonly actual: string }
  /** The name that is typed, and what it is called. */
  readonly responsible: string
  readonly responsibleSaid: string
  readonly state: PartState
}

export interface ShownObstacle {
  readonly key: string
  readonly told: Told
  readonly measure: string
  readonly body: string
  readonly due: string
  readonly dueSaid: string
  readonly responsible: string
  readonly responsibleSaid: string
  readonly state: PartState
}

export interface ShownPlan {
  readonly milestones: readonly ShownMilestone[]
  readonly others: readonly { readonly value: string; readonly name: string }[]
  readonly obstacles: readonly ShownObstacle[]
  readonly states: readonly { readonly value: string; readonly name: string }[]
}

/** A project's milestones and obstacles, with what is planned for each. */
export const showPlan = ({ plan }: DossierView, { language, today }: Setting): ShownPlan | null => {
  if (plan === null) return null
  const say = (day: string | null): string => (day === null ? '' : showDate(day, language))
  const typed = (day: string | null): string => (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? typeDay(day, language) : (day ?? ''))
  const seenTo = (name: string | null) => ({ responsible: name ?? '', responsibleSaid: name === null ? '' : showBy(name, language) })
  const stateOf = (state: string, due: string | null) => showPartState(state, due, { language, today })
  const told = (field: string, { value, origin }: ValueView): Told => ({
    text: showValue('project', field, value, language),
    href: origin.reportId === '' ? null : wordsHref(origin)
  })
  return {
    milestones: plan.milestones.map(({ kind, stated, planned, actual, responsible, state }) => ({
      kind,
      name: term('milestone', kind, language),
      told: stated.map((one) => told('milestone', one)),
      planned: typed(planned),
      actual: typed(actual),
      days: { planned: say(planned), actual: say(actual) },
      ...seenTo(responsible),
      state: stateOf(state, planned)
    })),
    others: plan.others.map((value) => ({ value, name: term('milestone', value, language) })),
    obstacles: plan.obstacles.map(({ stated, measure, body, responsible, due, state }) => ({
      key: stated.key,
      told: told('obstacle', stated),
      measure: measure ?? '',
      body: body ?? '',
      due: typed(due),
      dueSaid: say(due),
      ...seenTo(responsible),
      state: stateOf(state, due)
    })),
    states: choices('stepState', language)
  }
}
