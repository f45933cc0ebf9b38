import {
  type Agreeing,
  chooseRoute,
  isBarredName,
  type Law,
  lawsOn,
  ROUTES,
  type RouteChoice,
  type RouteId,
  type RouteStep,
  routeOf,
  stepsOn
} from '../../law/index.ts'
import { firstDay } from '../../values/index.ts'
import type { DossierLine, FieldView } from './views.ts'

/** How far a step of a route is; `on` a day, `document` what shows it. */
export const STEP_STATES = ['open', 'under way', 'done', 'not needed'] as const
export type StepState = (typeof STEP_STATES)[number]

export interface StepView extends RouteStep {
  readonly state: StepState
  readonly on: string | null
  readonly document: string | null
  /** Who of the office sees to it, by the name of the account. */
  readonly responsible: string | null
}

/** The legal route of an agreement, as a checklist. */
export interface RouteView {
  readonly route: RouteId
  /** Why the machine chose it; null where a person did. */
  readonly why: RouteChoice['why'] | null
  readonly vi: string
  readonly en: string
  /** All the routes that a person can choose from. */
  readonly routes: readonly { readonly route: RouteId; readonly vi: string; readonly en: string }[]
  /** The day by which the law is chosen: of the signing, else today. */
  readonly day: string
  /** The laws in force on that day, with how far each is verified; empty where none is known. */
  readonly laws: readonly Law[]
  /** The steps that those laws ask for, and the recalled ones. */
  readonly steps: readonly StepView[]
  /** The first step that is neither done nor not needed. */
  readonly next: string | null
  /** Whether the name is one that the route bars. */
  readonly nameBarred: boolean
}

export const STEP_FIELD = 'step:'

/** The route of an agreement by its type, its parties and its day; `today` where it has no day. */
export const agreementRoute = (agreement: DossierLine, partners: Agreeing['parties'], today: string): RouteView => {
  const { fields } = agreement
  const chosen = held(fields, 'route')
  const found = chooseRoute({ type: text(fields, 'type'), parties: partners })
  const byPerson = ROUTES.find((route) => route === chosen)
  const route = byPerson ?? found.route
  const day = firstDay(text(fields, 'on')) ?? today
  const { vi, en } = routeOf(route)
  const noted = new Set(fields.filter(({ field }) => field.startsWith(STEP_FIELD)).map(({ field }) => field.slice(STEP_FIELD.length)))
  const views = stepsOn(route, day, noted).map((step): StepView => ({ ...step, ...stateOf(fields, step.step) }))
  return {
    route,
    why: byPerson ? null : found.why,
    vi,
    en,
    routes: ROUTES.map((one) => ({ route: one, vi: routeOf(one).vi, en: routeOf(one).en })),
    day,
    laws: lawsOn(route, day),
    steps: views,
    next: views.find(({ state }) => state === 'open' || state === 'under way')?.step ?? null,
    nameBarred: isBarredName(route, text(fields, 'name'))
  }
}

const held = (fields: readonly FieldView[], field: string): unknown => fields.find((one) => one.field === field)?.holds[0]?.value

const text = (fields: readonly FieldView[], field: string): string => {
  const value = held(fields, field)
  return typeof value === 'string' ? value : ''
}

const stateOf = (fields: readonly FieldView[], step: string): Pick<StepView, 'state' | 'on' | 'document' | 'responsible'> => {
  const value = (held(fields, `${STEP_FIELD}${step}`) ?? {}) as {
    readonly state?: unknown
    readonly on?: unknown
    readonly document?: unknown
    readonly responsible?: unknown
  }
  const state = STEP_STATES.find((one) => one === value.state) ?? 'open'
  const word = (one: unknown): string | null => (typeof one === 'string' && one !== '' ? one : null)
  return { state, on: word(value.on), document: word(value.document), responsible: word(value.responsible) }
}
