/** What a network of sensors is described by, in the words of OGC SensorThings 1.1. Observations are no entities here: there are millions of them. */
export const SERIES_KINDS = [
  'Thing',
  'Location',
  'HistoricalLocation',
  'Sensor',
  'ObservedProperty',
  'Datastream',
  'FeatureOfInterest'
] as const

export type SeriesKind = (typeof SERIES_KINDS)[number]

export interface SeriesEntity {
  /** Unique in its workspace whatever the kind, and never given twice. */
  readonly id: number
  readonly kind: SeriesKind
  /** Its properties as they were sent. */
  readonly body: Readonly<Record<string, unknown>>
  /** The ids of those that it names. */
  readonly to: readonly number[]
}

/** A kind that another names: how many, and whether it must. */
export interface SeriesLink {
  readonly kind: SeriesKind
  readonly many: boolean
  readonly needed: boolean
}

/**
 * Which kind names which. A datastream is of one thing, sensor and observed property; a thing stands at locations; where it stood before are its historical
 * locations. The standard's two ways of each relation are one here, and asked from either end.
 */
export const LINKS: Readonly<Record<SeriesKind, readonly SeriesLink[]>> = {
  Thing: [{ kind: 'Location', many: true, needed: false }],
  Location: [],
  HistoricalLocation: [
    { kind: 'Thing', many: false, needed: true },
    { kind: 'Location', many: true, needed: false }
  ],
  Sensor: [],
  ObservedProperty: [],
  Datastream: [
    { kind: 'Thing', many: false, needed: true },
    { kind: 'Sensor', many: false, needed: true },
    { kind: 'ObservedProperty', many: false, needed: true }
  ],
  FeatureOfInterest: []
}

/** What stands or falls with an entity: those of these kinds that name it go with it. A thing’s datastreams are nothing without it. */
export const FALLS_WITH: Readonly<Record<SeriesKind, readonly SeriesKind[]>> = {
  Thing: ['Datastream', 'HistoricalLocation'],
  Location: [],
  HistoricalLocation: [],
  Sensor: ['Datastream'],
  ObservedProperty: ['Datastream'],
  Datastream: [],
  FeatureOfInterest: []
}
