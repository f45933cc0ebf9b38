import type { Observation } from '../../monitoring/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ObservationFault, ObservationHints, ObservationsRead } from './observations-read.ts'
import { readTime } from './read-time.ts'
import { readStatus } from './read-value.ts'

type Json = unknown
type Entity = Readonly<Record<string, Json>>

/**
 * Observations of OGC SensorThings 1.1: one entity, a list of them, a page of a service (`value`), or data arrays as a service gives them
 * ($resultFormat=dataArray) and takes them (CreateObservations). Each must have a time with its offset, a number as its result and a datastream, by its id
 * or by the link to it, else `hints.datastream`. Refuses: json_not_read, sensorthings_form.
 */
export const readSensorThings = (text: string, hints: ObservationHints = {}): Outcome<ObservationsRead> => {
  let json: Json
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('json_not_read')
  }
  const entities = listOf(json)
  if (!entities) return refuse('sensorthings_form')
  const observations: Observation[] = []
  const faults: ObservationFault[] = []
  let line = 0
  for (const entity of entities.flatMap(unpacked)) {
    line += 1
    const read = isEntity(entity) ? readEntity(entity, line, hints) : refuse('sensorthings_form')
    if (read.ok) observations.push(read.value)
    else faults.push({ line, column: null, refusal: read.refusal })
  }
  return accept({ format: 'sensorthings', observations, faults, missing: 0, ignored: [] })
}

const isEntity = (json: Json): json is Entity => typeof json === 'object' && json !== null && !Array.isArray(json)

const listOf = (json: Json): readonly Json[] | null => {
  if (Array.isArray(json)) return json
  if (!isEntity(json)) return null
  if (Array.isArray(json.value)) return json.value
  return 'result' in json || 'dataArray' in json ? [json] : null
}

/** A data array as the entities it stands for; anything else as it is. */
const unpacked = (json: Json): readonly Json[] => {
  if (!isEntity(json) || !Array.isArray(json.dataArray) || !Array.isArray(json.components)) return [json]
  const { components, dataArray, ...about } = json
  const names = components as readonly Json[]
  return (dataArray as readonly Json[]).map((row) =>
    Array.isArray(row) ? { ...about, ...Object.fromEntries(names.map((name, at) => [String(name), row[at]])) } : row
  )
}

const readEntity = (entity: Entity, line: number, hints: ObservationHints): Outcome<Observation> => {
  const datastream = datastreamOf(entity) ?? hints.datastream ?? null
  if (datastream === null) return refuse('observation_series_missing')
  const { result } = entity
  if (typeof result !== 'number' || !Number.isFinite(result))
    return refuse('observation_value_not_read', { value: JSON.stringify(result) ?? '' })
  const span = spanOf(entity.phenomenonTime ?? entity.resultTime)
  if (!span) return refuse('observation_time_not_read', { value: String(entity.phenomenonTime ?? entity.resultTime ?? '') })
  const quality = entity.resultQuality
  const status = typeof quality === 'string' ? readStatus(quality) : null
  return accept({
    station: null,
    parameter: null,
    unit: null,
    datastream,
    ...span,
    resultTime: spanOf(entity.resultTime)?.time ?? null,
    value: result,
    status: status ?? null,
    line
  })
}

/** The id of the datastream, from the entity itself or from the link to it: "…/Datastreams(7)", "…/Datastreams('a b')". */
const datastreamOf = (entity: Entity): string | null => {
  const { Datastream: said } = entity
  const id = isEntity(said) ? said['@iot.id'] : undefined
  if (typeof id === 'number' || typeof id === 'string') return String(id)
  const link = entity['Datastream@iot.navigationLink']
  const found = typeof link === 'string' ? /Datastreams\((?:'(?<text>[^']+)'|(?<number>[^')]+))\)/.exec(link)?.groups : undefined
  return found?.text ?? found?.number ?? null
}

// The standard asks for an offset, so a time without one is none.
const WITH_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i
const instantOf = (text: string): number | null => (WITH_OFFSET.test(text.trim()) ? readTime(text) : null)

/** An instant, or the two of an interval ("…/…"), of which the end is the reading's time. */
const spanOf = (json: Json): Pick<Observation, 'time' | 'from'> | null => {
  if (typeof json !== 'string') return null
  const [first = '', second, ...more] = json.split('/')
  if (more.length > 0) return null
  const [one, other] = [instantOf(first), second === undefined ? null : instantOf(second)]
  if (second === undefined) return one === null ? null : { time: one, from: null }
  return one === null || other === null || other < one ? null : { time: other, from: one }
}
