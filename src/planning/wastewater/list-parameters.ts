import type { Kind, Parameter } from './parameter.ts'
import { type Sourced, type WastewaterPlan, wastewaterPlanSchema } from './plan-schema.ts'

/** Every parameter of a plan, in the order of the file: what it is, whose, and where it is from. The peak factor is a row for each point of its table. */
export const parametersOf = (plan: WastewaterPlan): readonly Parameter[] => [
  ...listed(plan.parameters, null),
  ...plan.peakFactor.points.map(
    ({ litresPerSecond, factor }): Parameter => ({
      kind: 'peakFactor',
      of: null,
      year: null,
      value: factor,
      low: null,
      high: null,
      unit: `× (${litresPerSecond} L/s)`,
      source: plan.peakFactor.source,
      status: plan.peakFactor.status,
      on: null
    })
  ),
  ...plan.areas.flatMap(({ name, parameters, ...area }) => [...listed(area, name), ...listed(parameters ?? {}, name)]),
  ...plan.plants.flatMap(({ name, modules, ...plant }) => [...listed(plant, name), ...modules.flatMap((module) => listed(module, name))]),
  ...listed({ moduleCapacityM3PerDay: plan.moduleCapacityM3PerDay }, null),
  ...plan.phases.flatMap(({ name, ...phase }) => listed(phase, name)),
  ...listed(plan.costs, null),
  ...listed(plan.loan ?? {}, null),
  ...listed(plan.affordability ?? {}, null)
]

const listed = (fields: object, of: string | null): Parameter[] =>
  Object.entries(fields).flatMap(([field, figure]: [string, unknown]) =>
    (Array.isArray(figure) ? figure : [figure]).filter(isFigure).map((each) => {
      const { value, low = null, high = null, source, status, on = null, year = null } = each
      return { kind: field as Kind, of, year, value, low, high, unit: unitOf(field), source, status, on }
    })
  )

const isFigure = (figure: unknown): figure is Sourced & { readonly year?: number } =>
  typeof figure === 'object' && figure !== null && 'value' in figure && 'status' in figure

const shape = wastewaterPlanSchema.shape
const within = (list: { readonly element: unknown }): Record<string, { description?: string | undefined }> =>
  (list.element as { readonly shape: Record<string, { description?: string | undefined }> }).shape

/** The units as the schema says them, so that they are told once. */
const unitOf = (field: string): string => {
  const places: readonly Record<string, unknown>[] = [
    shape.parameters.shape,
    within(shape.areas),
    within(within(shape.plants).modules as never),
    within(shape.plants),
    within(shape.phases),
    shape.costs.shape,
    shape.loan.unwrap().shape,
    shape.affordability.unwrap().shape,
    { moduleCapacityM3PerDay: shape.moduleCapacityM3PerDay }
  ]
  const described = places.find((place) => field in place)?.[field] as Described | undefined
  return described?.description ?? described?.element?.description ?? described?.unwrap?.().description ?? ''
}

interface Described {
  readonly description?: string
  readonly element?: Described
  readonly unwrap?: () => Described
}
