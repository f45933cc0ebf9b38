import type { Series, SeriesEntity } from '../../register/index.ts'
import { type Kind, kindOfWay, SETS } from './address.ts'

/**
 * The whole description of a network, looked at once for a request: some thousands of entities at most, of which any can be asked for by way of any other.
 * Observations are none of it.
 */
export interface Network {
  entity(id: number): SeriesEntity | undefined
  all(kind: Kind): readonly SeriesEntity[]
  /** Where a way leads from an entity. */
  along(from: SeriesEntity, way: string): readonly SeriesEntity[]
}

export const lookAtNetwork = async (series: Series): Promise<Network> => {
  const entities = await series.entities({})
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const byKind = Map.groupBy(entities, ({ kind }) => kind as Kind)
  const naming = new Map<number, SeriesEntity[]>()
  for (const entity of entities)
    for (const id of entity.to) {
      const there = naming.get(id)
      if (there) there.push(entity)
      else naming.set(id, [entity])
    }
  return {
    entity: (id) => byId.get(id),
    all: (kind) => byKind.get(kind) ?? [],
    along: (from, way) => {
      const kind = kindOfWay(way)
      const named = from.to.map((id) => byId.get(id))
      return [...named, ...(naming.get(from.id) ?? [])].filter((each): each is SeriesEntity => each?.kind === kind)
    }
  }
}

/** What stands at a path of an entity: a property, an id, or a property of what a way leads to; of a way to many each is looked at, and the first that has it counts. */
export const valueIn = (network: Network, from: SeriesEntity, steps: readonly string[]): unknown => {
  const [name = '', ...rest] = steps
  if (name === 'id' || name === '@iot.id') return from.id
  if (Object.hasOwn(from.body, name)) return rest.reduce<unknown>(inside, from.body[name])
  const isWay = Object.hasOwn(SETS, name) || Object.values(SETS).includes(name as Kind)
  if (!isWay || rest.length === 0) return undefined
  for (const entity of network.along(from, name)) {
    const value = valueIn(network, entity, rest)
    if (value !== undefined) return value
  }
  return undefined
}

export const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
