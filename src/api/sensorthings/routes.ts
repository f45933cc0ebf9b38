import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { registerOf, visitOf } from '../enter-api.ts'
import { Refused, take } from '../problem.ts'
import { BAD_REQUEST, json, NOT_FOUND, NOT_TAKEN, ok } from '../routes.ts'
import { type Address, readAddress, SETS } from './address.ts'
import { readOptions } from './options.ts'
import { openReading, type Reading } from './read.ts'
import { changeAt, createAt, createMany, removeAt } from './write.ts'

// OGC SensorThings API 1.1: the description of a network of sensors and what it measured, read and written. Its addresses are a language of their own, so
// that each method has one route, which reads the rest of the address itself.

export const SENSORTHINGS_ROOT = '/sta/v1.1'
const PATH = `${SENSORTHINGS_ROOT}/{address}`

const anything = z.record(z.string(), z.unknown()).openapi('SensorThingsEntity', { description: 'As OGC SensorThings 1.1 says (18-088).' })
const params = z.object({
  address: z.string().openapi({ example: 'Datastreams(7)/Observations', description: 'A resource path of SensorThings 1.1.' })
})

const about = { path: PATH, tags: ['series'] }
const showRoot = createRoute({
  method: 'get',
  path: SENSORTHINGS_ROOT,
  operationId: 'showSensorThings',
  tags: ['series'],
  responses: { 200: ok(anything) }
})
const readOne = createRoute({
  ...about,
  method: 'get',
  operationId: 'readSensorThings',
  request: { params },
  responses: { 200: ok(anything), ...BAD_REQUEST, ...NOT_FOUND }
})
const create = createRoute({
  ...about,
  method: 'post',
  operationId: 'createSensorThings',
  request: { params, body: { required: true, content: json(anything) } },
  responses: { 201: { description: 'Created', content: json(anything) }, ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})
const change = createRoute({
  ...about,
  method: 'patch',
  operationId: 'changeSensorThings',
  request: { params, body: { required: true, content: json(anything) } },
  responses: { 200: ok(anything), ...BAD_REQUEST, ...NOT_FOUND, ...NOT_TAKEN }
})
const remove = createRoute({
  ...about,
  method: 'delete',
  operationId: 'removeSensorThings',
  request: { params },
  responses: { 200: ok(anything), ...BAD_REQUEST, ...NOT_FOUND }
})

/** The classes of the standard that the service keeps, as its root tells them. */
const CONFORMANCE = [
  'http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/resource-path/resource-path-to-entities',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/request-data',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/create-update-delete/create-entity',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/create-update-delete/update-entity',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/create-update-delete/delete-entity',
  'http://www.opengis.net/spec/iot_sensing/1.1/req/data-array/data-array'
]

interface Asked {
  readonly reading: Reading
  readonly address: string
  readonly now: number
}

const asked = (c: Context): Asked => {
  const now = Date.now()
  const { pathname } = new URL(c.req.url)
  const address = decoded(pathname.slice(SENSORTHINGS_ROOT.length + 1))
  return { reading: openReading({ root: rootOf(c), series: registerOf(c).series, now }), address, now }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const rootOf = (c: Context): string => `${visitOf(c).origin}${SENSORTHINGS_ROOT}`

/** The last language asked for is no option of the service. */
const optionsIn = (c: Context) => readOptions([...new URL(c.req.url).searchParams].filter(([name]) => name !== 'lang'))

const bodyIn = async (c: Context): Promise<Outcome<unknown>> => {
  try {
    return accept(await c.req.json())
  } catch {
    return refuse('body_not_json')
  }
}

const addressIn = ({ address }: Asked): Address => take(readAddress(address))

export const addSensorThingsRoutes = (app: OpenAPIHono): void => {
  for (const route of [showRoot, readOne, create, change, remove]) app.openAPIRegistry.registerPath(route)
  const every = `${SENSORTHINGS_ROOT}/:address{.+}`
  const root = (c: Context): Response =>
    c.json({
      value: Object.keys(SETS).map((name) => ({ name, url: `${rootOf(c)}/${name}` })),
      serverSettings: { conformance: CONFORMANCE }
    })
  for (const path of [SENSORTHINGS_ROOT, `${SENSORTHINGS_ROOT}/`]) app.get(path, root)
  app.get(every, async (c) => {
    const told = asked(c)
    const answer = take(await told.reading.answer(addressIn(told), take(optionsIn(c)), new URL(c.req.url).search))
    return typeof answer === 'string' ? c.text(answer) : c.json(answer as object)
  })
  app.post(every, async (c) => {
    const told = asked(c)
    const { series } = registerOf(c)
    const given = take(await bodyIn(c))
    if (told.address === 'CreateObservations') return c.json(take(await createMany(told.reading, series, given, told.now)), 201)
    const made = take(await createAt(told.reading, series, addressIn(told), given, told.now))
    c.header('location', made.self)
    return c.json(made.body as object, 201)
  })
  app.on('PATCH', every, async (c) => {
    const told = asked(c)
    const made = take(await changeAt(told.reading, registerOf(c).series, addressIn(told), take(await bodyIn(c)), told.now))
    return c.json(made.body as object)
  })
  app.delete(every, async (c) => {
    const told = asked(c)
    take(await removeAt(told.reading, registerOf(c).series, addressIn(told)))
    return c.json({})
  })
  app.all(every, () => {
    throw new Refused({ code: 'method_not_allowed' })
  })
}
