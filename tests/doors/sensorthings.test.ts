import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openDoor, startServer } from '../../src/api/index.ts'
import { type App, openApp } from '../../src/app/index.ts'

// Requests as the standard's own examples and its conformance classes have them (OGC 18-088), sent to a server.

let app: App
let root = ''
let close: () => Promise<void>

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-sensorthings-'))
  const opened = await openApp({ environment: {}, dataFolder: folder })
  assert.ok(opened.ok)
  app = opened.value
  const started = await startServer({
    register: openDoor({ ...app, reach: { origin: null, proxies: [], needsAccounts: false } }),
    port: 0,
    pages: null
  })
  assert.ok(started.ok)
  root = `${started.value.url}/sta/v1.1`
  close = async () => {
    await started.value.close()
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
after(() => close())

// biome-ignore lint/suspicious/noExplicitAny: what a service answers is looked into as a client would.
type Json = any

const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; json: Json; headers: Headers }> => {
  const answer = await fetch(path.startsWith('http') ? path : `${root}/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  })
  const text = await answer.text()
  return { status: answer.status, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text, headers: answer.headers }
}
const get = (path: string) => send('GET', path)

const STATION = {
  name: 'Trạm An Khánh',
  description: 'Trạm quan trắc không khí',
  properties: { code: 'CT_01' },
  Locations: [
    {
      name: 'Sân trạm',
      description: 'Quận Ninh Kiều',
      encodingType: 'application/vnd.geo+json',
      location: { type: 'Point', coordinates: [105.76, 10.03] }
    }
  ],
  Datastreams: [
    {
      name: 'PM2.5',
      description: 'Bụi mịn theo giờ',
      observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
      unitOfMeasurement: { name: 'microgam trên mét khối', symbol: 'µg/m³', definition: '' },
      Sensor: { name: 'BAM-1020', description: 'Máy đo', encodingType: 'application/pdf', metadata: 'https://example.org/bam.pdf' },
      ObservedProperty: { name: 'PM2.5', description: 'Bụi mịn', definition: 'https://example.org/pm25' }
    }
  ]
}

const hour = (n: number): string => new Date(Date.UTC(2026, 0, 1, n)).toISOString()
let datastream = 0

test('a station is made with all that stands in it, and each is found by the ways between them', async () => {
  const made = await send('POST', 'Things', STATION)
  assert.equal(made.status, 201)
  assert.equal(made.headers.get('location'), made.json['@iot.selfLink'])
  const thing = await get(made.json['@iot.selfLink'])
  assert.equal(thing.json.name, STATION.name)
  assert.deepEqual(thing.json.properties, STATION.properties)
  const streams = await get(thing.json['Datastreams@iot.navigationLink'])
  datastream = streams.json.value[0]['@iot.id']
  assert.equal((await get(`Datastreams(${datastream})/Thing`)).json['@iot.id'], thing.json['@iot.id'])
  assert.equal((await get(`Datastreams(${datastream})/ObservedProperty/name`)).json.name, 'PM2.5')
  assert.equal((await get(`Datastreams(${datastream})/Sensor/name/$value`)).json, 'BAM-1020')
  assert.equal((await get(`Things(${thing.json['@iot.id']})/HistoricalLocations`)).json.value.length, 1)
  assert.deepEqual((await get('Locations/$ref')).json.value.length, 1)
  const names = (await get('')).json.value.map(({ name }: { name: string }) => name)
  assert.deepEqual(names.toSorted(), [
    'Datastreams',
    'FeaturesOfInterest',
    'HistoricalLocations',
    'Locations',
    'Observations',
    'ObservedProperties',
    'Sensors',
    'Things'
  ])
})

test('observations come in one by one and as data arrays, and the same again changes nothing', async () => {
  const one = await send('POST', `Datastreams(${datastream})/Observations`, {
    phenomenonTime: hour(0),
    result: 12.5,
    resultTime: hour(0),
    resultQuality: '00'
  })
  assert.equal(one.status, 201)
  assert.equal((await get(one.json['@iot.selfLink'])).json.result, 12.5)
  const array = [
    {
      Datastream: { '@iot.id': datastream },
      components: ['phenomenonTime', 'result'],
      'dataArray@iot.count': 24,
      dataArray: [...Array.from({ length: 23 }, (_, i) => [hour(i + 1), i + 0.25]), ['hôm qua', 3]]
    }
  ]
  for (const _ of [1, 2]) {
    const many = await send('POST', 'CreateObservations', array)
    assert.equal(many.status, 201)
    assert.equal(many.json.length, 24)
    assert.equal(many.json.at(-1), 'error')
  }
  assert.equal((await get('Observations?$count=true&$top=0')).json['@iot.count'], 24)
  const stream = (await get(`Datastreams(${datastream})`)).json
  assert.equal(stream.phenomenonTime, `${hour(0)}/${hour(23)}`)
})

test('pages lead on to the last, each row once', async () => {
  const seen: string[] = []
  for (let next: string | undefined = `Datastreams(${datastream})/Observations?$top=7&$orderby=phenomenonTime desc`; next; ) {
    const page: { json: Json } = await get(next)
    seen.push(...page.json.value.map(({ phenomenonTime }: { phenomenonTime: string }) => phenomenonTime))
    next = page.json['@iot.nextLink']
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 24 }, (_, i) => hour(23 - i))
  )
})

test('filters say what they say, by time, value, names along the ways, functions and arithmetic', async () => {
  const filtered = async (set: string, filter: string): Promise<number> => {
    const { status, json } = await get(`${set}?$filter=${encodeURIComponent(filter)}&$top=1000`)
    assert.equal(status, 200, `${filter}: ${JSON.stringify(json)}`)
    return json.value.length
  }
  for (const [filter, n] of [
    [`phenomenonTime ge ${hour(10)} and phenomenonTime lt ${hour(12)}`, 2],
    ['phenomenonTime gt 2026-01-01T16:00:00+07:00', 14],
    ['result gt 20', 3],
    ['result eq 12.5', 1],
    ['not (result lt 20) or result eq 0.25', 4],
    ['(result sub 0.25) mod 2 eq 0 and result lt 5', 3],
    ['hour(phenomenonTime) eq 5', 1],
    [`Datastream/id eq ${datastream}`, 24],
    ['Datastream/id eq 999999', 0],
    ["Datastream/ObservedProperty/name eq 'PM2.5' and result ge 22", 1],
    ["resultQuality eq '00'", 1]
  ] as const)
    assert.equal(await filtered('Observations', filter), n, filter)
  for (const [set, filter, n] of [
    ['Things', "substringof('An Khánh', name)", 1],
    ['Things', "startswith(tolower(name), 'trạm')", 1],
    ['Things', "properties/code eq 'CT_01'", 1],
    ['Things', "Datastreams/ObservedProperty/name eq 'PM2.5'", 1],
    ['Datastreams', "Thing/name eq 'It''s another'", 0],
    ['Datastreams', 'length(name) eq 5', 1]
  ] as const)
    assert.equal(await filtered(set, filter), n, filter)
})

test('what is expanded and selected comes, and nothing else', async () => {
  const { json } = await get(
    'Things?$select=name,id&$expand=Datastreams($select=name;$expand=Observations($top=2;$orderby=phenomenonTime desc;$select=result)),Locations/HistoricalLocations'
  )
  const [thing] = json.value
  assert.deepEqual(Object.keys(thing).toSorted(), ['@iot.id', 'Datastreams', 'Locations', 'name'])
  assert.deepEqual(thing.Datastreams[0].Observations, [{ result: 22.25 }, { result: 21.25 }])
  assert.ok(thing.Datastreams[0]['Observations@iot.nextLink'])
  assert.equal(thing.Locations[0].HistoricalLocations.length, 1)
  const latest = await get(`Observations?$expand=Datastream/Thing&$top=1`)
  assert.equal(latest.json.value[0].Datastream.Thing.name, STATION.name)
  const array = await get(`Datastreams(${datastream})/Observations?$resultFormat=dataArray&$top=2&$select=phenomenonTime,result`)
  assert.deepEqual(array.json.value[0].dataArray, [
    [hour(0), 12.5],
    [hour(1), 0.25]
  ])
})

test('an observation that is put right keeps what it said before; one that is deleted is gone from sight', async () => {
  const at = Date.parse(hour(3))
  const id = `Observations('${datastream}-${at}')`
  assert.equal((await send('PATCH', id, { result: 99 })).json.result, 99)
  assert.equal((await send('PATCH', id, { phenomenonTime: hour(4) })).json.code, 'sensorthings_time_fixed')
  assert.equal((await send('DELETE', id)).status, 200)
  assert.equal((await get(id)).status, 404)
  const told = await app.register.series.corrections({ datastreamId: datastream, from: at, until: at + 1 })
  assert.deepEqual(
    told.map(({ before, after: now }) => [before.value, now?.value ?? null]),
    [
      [2.25, 99],
      [99, null]
    ]
  )
})

test('intervals, parameters, features and results that there are not come back as they were sent', async () => {
  const sent = {
    phenomenonTime: `${hour(100)}/${hour(101)}`,
    result: null,
    validTime: `${hour(100)}/${hour(200)}`,
    parameters: { method: 'β' },
    FeatureOfInterest: {
      name: 'Không khí',
      description: 'quanh trạm',
      encodingType: 'application/vnd.geo+json',
      feature: { type: 'Point', coordinates: [105.7, 10] }
    }
  }
  const made = await send('POST', `Datastreams(${datastream})/Observations`, sent)
  assert.equal(made.status, 201, JSON.stringify(made.json))
  const { json } = await get(`${made.json['@iot.selfLink']}?$expand=FeatureOfInterest`)
  for (const name of ['phenomenonTime', 'result', 'validTime', 'parameters'] as const) assert.deepEqual(json[name], sent[name])
  assert.equal(json.FeatureOfInterest.name, 'Không khí')
})

test('what is wrong is told by a code and in two languages, and nothing is written', async () => {
  const things = (await get('Things?$count=true')).json['@iot.count']
  for (const [method, path, body, status, code] of [
    ['GET', 'Things(999)', undefined, 404, 'sensorthings_not_found'],
    ['GET', 'Cái', undefined, 404, 'sensorthings_address_unknown'],
    ['GET', 'Things?$filter=name eq', undefined, 400, 'sensorthings_filter_not_valid'],
    ['GET', "Things?$filter=st_within(location, geography'POINT (1 1)')", undefined, 400, 'sensorthings_filter_not_valid'],
    ['GET', 'Things?$top=-1', undefined, 400, 'sensorthings_option_not_valid'],
    ['GET', 'Things?$expand=Sensor', undefined, 400, 'sensorthings_option_not_valid'],
    ['POST', 'Things', { name: 'thiếu mô tả' }, 400, 'sensorthings_body_not_valid'],
    ['POST', 'Datastreams', { ...STATION.Datastreams[0] }, 400, 'series_link_missing'],
    [
      'POST',
      'Things',
      { ...STATION, Datastreams: [{ ...STATION.Datastreams[0], Sensor: { name: 'x' } }] },
      400,
      'sensorthings_body_not_valid'
    ],
    ['POST', `Datastreams(${datastream})/Observations`, { result: 'cao' }, 400, 'sensorthings_result_not_number'],
    [
      'POST',
      `Datastreams(${datastream})/Observations`,
      { result: 1, phenomenonTime: '2026-01-01T00:00:00' },
      400,
      'sensorthings_time_not_valid'
    ],
    ['POST', 'Observations', { result: 1, Datastream: { '@iot.id': 4711 } }, 404, 'series_not_found'],
    ['DELETE', 'Things(999)', undefined, 404, 'sensorthings_not_found']
  ] as const) {
    const answer = await send(method, path, body)
    assert.deepEqual([answer.status, answer.json.code], [status, code], `${method} ${path}`)
    assert.ok(answer.json.sentences.vi !== answer.json.sentences.en)
  }
  assert.equal((await get('Things?$count=true')).json['@iot.count'], things)
})

test('a thing is changed and moved, and what goes with it goes', async () => {
  const { json: made } = await send('POST', 'Things', { ...STATION, name: 'Trạm tạm' })
  const self = made['@iot.selfLink']
  assert.equal((await send('PATCH', self, { description: 'đã dời' })).json.description, 'đã dời')
  const elsewhere = await send('POST', `${self}/Locations`, {
    name: 'Bờ sông',
    description: 'mới',
    encodingType: 'application/vnd.geo+json',
    location: {}
  })
  assert.equal(elsewhere.status, 201)
  assert.equal((await get(`${self}/HistoricalLocations`)).json.value.length, 2)
  const [stream] = (await get(`${self}/Datastreams`)).json.value
  assert.equal((await send('DELETE', self)).status, 200)
  assert.equal((await get(stream['@iot.selfLink'])).status, 404)
  assert.equal((await get(self)).status, 404)
})
