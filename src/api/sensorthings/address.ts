import type { SeriesKind } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/** Kinds as the service knows them: ours, and observations. */
export type Kind = SeriesKind | 'Observation'

export const SETS: Readonly<Record<string, Kind>> = {
  Things: 'Thing',
  Locations: 'Location',
  HistoricalLocations: 'HistoricalLocation',
  Datastreams: 'Datastream',
  Sensors: 'Sensor',
  ObservedProperties: 'ObservedProperty',
  Observations: 'Observation',
  FeaturesOfInterest: 'FeatureOfInterest'
}

export const SET_OF: Readonly<Record<Kind, string>> = Object.fromEntries(Object.entries(SETS).map(([set, kind]) => [kind, set])) as Record<
  Kind,
  string
>

/** Where one can go from a kind; a set by its plural, one by its singular. */
export const WAYS: Readonly<Record<Kind, readonly string[]>> = {
  Thing: ['Locations', 'HistoricalLocations', 'Datastreams'],
  Location: ['Things', 'HistoricalLocations'],
  HistoricalLocation: ['Thing', 'Locations'],
  Sensor: ['Datastreams'],
  ObservedProperty: ['Datastreams'],
  Datastream: ['Thing', 'Sensor', 'ObservedProperty', 'Observations'],
  Observation: ['Datastream', 'FeatureOfInterest'],
  FeatureOfInterest: []
}

export const kindOfWay = (way: string): Kind => SETS[way] ?? (way as Kind)

/** A step of an address: a set or a way, with the id where one is named. */
export interface Step {
  readonly name: string
  readonly id: string | null
}

export interface Address {
  readonly steps: readonly Step[]
  /** A property of the entity. */
  readonly property: string | null
  /** What is asked of it: the property's value alone, or only the addresses of the entities. */
  readonly bare: '$value' | '$ref' | null
}

const STEP = /^(\w+)(?:\(('(?:[^']|'')*'|[^()']+)\))?$/

/** Reads "Things(1)/Datastreams", "Observations('3-1700000000000')/result/$value". Refuses with sensorthings_address_unknown. */
export const readAddress = (path: string): Outcome<Address> => {
  const unknown = refuse('sensorthings_address_unknown', { address: path.slice(0, 120) })
  const words = path.split('/').filter((word) => word !== '')
  const bare = words.at(-1) === '$value' ? '$value' : words.at(-1) === '$ref' ? '$ref' : null
  if (bare) words.pop()
  const steps: Step[] = []
  let kind: Kind | null = null
  let isOne = false
  let property: string | null = null
  for (const word of words) {
    const [, name = '', id] = STEP.exec(word) ?? []
    if (property !== null || name === '') return unknown
    const isWay: boolean = kind === null ? Object.hasOwn(SETS, name) : isOne && WAYS[kind].includes(name)
    if (!isWay) {
      if (kind === null || !isOne || id !== undefined) return unknown
      property = name
      continue
    }
    kind = kindOfWay(name)
    isOne = id !== undefined || !Object.hasOwn(SETS, name)
    if (id !== undefined && !Object.hasOwn(SETS, name)) return unknown
    steps.push({ name, id: id === undefined ? null : id.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'") })
  }
  if (steps.length === 0 || (bare === '$value' && property === null) || (bare === '$ref' && property !== null)) return unknown
  return accept({ steps, property, bare })
}

export const observationId = (datastreamId: number, at: number): string => `${datastreamId}-${at}`

export const readObservationId = (id: string): { readonly datastreamId: number; readonly at: number } | null => {
  const [, datastream, at] = /^(\d{1,9})-(-?\d{1,14})$/.exec(id) ?? []
  return datastream === undefined ? null : { datastreamId: Number(datastream), at: Number(at) }
}
