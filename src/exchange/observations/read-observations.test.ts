import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { showInstant } from '../../monitoring/index.ts'
import { readFileName } from './file-name.ts'
import { readColumn } from './observation-columns.ts'
import type { ObservationHints } from './observations-read.ts'
import { readObservations } from './read-observations.ts'
import { readTime } from './read-time.ts'
import { readValue } from './read-value.ts'

const read = (text: string, hints: ObservationHints = {}) => {
  const found = readObservations(text, hints)
  assert.ok(found.ok, JSON.stringify(found))
  return found.value
}
const codeOf = (text: string): string => {
  const found = readObservations(text)
  return found.ok ? found.value.format : found.refusal.code
}
const told = (text: string, hints: ObservationHints = {}): unknown =>
  read(text, hints).observations.map(({ station, parameter, unit, time, value, status, line }) =>
    [station, parameter, unit, showInstant(time), value, status, line].join(' ')
  )

test('a logger’s file gives its readings with station, unit, instant and status, and PM2,5 has its comma', () => {
  const text =
    '\ufeffCOD\t42.15\tmg/L\t20260101093500\t00\r\nPM2,5\t35,2\tµg/Nm3\t20260101093500\t01\r\nXyz\t1\tfoo\t20260101240000\t02\r\n'
  assert.deepEqual(told(text, { station: 'CT1' }), [
    'CT1 COD mg/L 2026-01-01T09:35:00+07:00 42.15 normal 1',
    'CT1 PM2.5 µg/m3 2026-01-01T09:35:00+07:00 35.2 calibrating 2',
    'CT1 Xyz foo 2026-01-02T00:00:00+07:00 1 faulty 3'
  ])
})

test('each line of a logger’s file that is not of the form is told with its number, and the others are read', () => {
  const lines = [
    'COD\t1\tmg/L\t20260101093500\t00',
    'COD\t1\tmg/L\t20260101093500',
    'COD\tmany\tmg/L\t20260101093500\t00',
    'COD\t\tmg/L\t20260101093500\t00',
    'COD\t1\tmg/L\t20260230093500\t00',
    'COD\t1\tmg/L\t202601010935\t00',
    'COD\t1\tmg/L\t20260101093500\t03',
    '\t1\tmg/L\t20260101093500\t00'
  ]
  const { faults, observations } = read(lines.join('\n'))
  assert.equal(observations.length, 1)
  assert.deepEqual(
    faults.map(({ line, refusal }) => [line, refusal.code]),
    [
      [2, 'observation_line_form'],
      [3, 'observation_value_not_read'],
      [4, 'observation_value_not_read'],
      [5, 'observation_time_not_read'],
      [6, 'observation_time_not_read'],
      [7, 'observation_status_not_known'],
      [8, 'observation_line_form']
    ]
  )
})

test('a wide table is read with decimal commas, units in its headings, a byte order mark, CRLF and missing cells', () => {
  const text =
    '\ufeffThời gian;Bụi PM2,5 (µg/m³);NO2 [ppb];CO mg/m3;Ghi chú\r\n01/01/2026 01:00;35,5;12;1,2;tốt\r\n01/01/2026 24:00;;-9999;NA;\r\n'
  const { format, missing, ignored, faults } = read(text)
  assert.deepEqual([format, missing, ignored, faults], ['wide', 3, ['Ghi chú'], []])
  assert.deepEqual(told(text), [
    ' PM2.5 µg/m3 2026-01-01T01:00:00+07:00 35.5  2',
    ' NO2 ppb 2026-01-01T01:00:00+07:00 12  2',
    ' CO mg/m3 2026-01-01T01:00:00+07:00 1.2  2'
  ])
})

test('a long table names station, parameter, unit and status in each row; a time may have its own offset', () => {
  const text =
    'station,time,parameter,value,unit,status\nA,2026-01-01T00:00:00Z,pm25,10,ug/m3,00\nB,"2026-01-01 07:00",PM₁₀,"20,5",µg/m³,2\n'
  assert.deepEqual(told(text), [
    'A PM2.5 µg/m3 2026-01-01T07:00:00+07:00 10 normal 2',
    'B PM10 µg/m3 2026-01-01T07:00:00+07:00 20.5 faulty 3'
  ])
})

test('faults of a table name line and heading', () => {
  const { faults } = read('time,pm25\n2026-01-01 01:00,12,5\nyesterday,3\n2026-01-01 02:00,ten\n')
  assert.deepEqual(
    faults.map(({ line, column, refusal }) => [line, column, refusal.code]),
    [
      [2, null, 'observation_row_too_wide'],
      [3, 'time', 'observation_time_not_read'],
      [4, 'pm25', 'observation_value_not_read']
    ]
  )
  assert.equal(codeOf('a,b\n1,2\n'), 'observation_columns_missing')
  assert.equal(codeOf('time,pm25,PM2.5\n2026-01-01,1,2\n'), 'observation_column_twice')
  assert.equal(codeOf('time,pm25\n"2026-01-01,1\n'), 'table_quote_open')
  assert.equal(codeOf(''), 'table_empty')
})

test('PM1.0 is not PM10, and a heading without a known parameter gives nothing', () => {
  const parameterOf = (heading: string) => {
    const column = readColumn(heading)
    return column.use === 'reading' ? `${column.parameter} ${column.unit}` : column.use
  }
  assert.deepEqual(
    ['PM1.0', 'PM1,0', 'PM10', 'pm_10', 'pm2_5', 'pm25_ug/m3', 'Nhiệt độ không khí (°C)', 'Giá trị (mg/L)', 'x'].map(parameterOf),
    ['PM1 null', 'PM1 null', 'PM10 null', 'PM10 null', 'PM2.5 null', 'PM2.5 µg/m3', 'air-temperature °C', 'value', 'nothing']
  )
})

test('SensorThings observations are read alone, as a list, as a page and as data arrays, an interval by its end', () => {
  const one = {
    phenomenonTime: '2026-01-01T01:00:00+07:00',
    result: 12.5,
    resultTime: null,
    Datastream: { '@iot.id': 7 },
    resultQuality: '01'
  }
  const arrays = {
    value: [
      {
        'Datastream@iot.navigationLink': "http://x/v1.1/Datastreams('a b')",
        components: ['@iot.id', 'phenomenonTime', 'result'],
        'dataArray@iot.count': 1,
        dataArray: [[1, '2025-12-31T17:00:00Z/2025-12-31T18:00:00.000Z', 3]]
      }
    ]
  }
  const instants = (json: unknown) =>
    read(JSON.stringify(json)).observations.map(({ datastream, time, from, value, status }) => [datastream, time, from, value, status])
  const at = Date.UTC(2025, 11, 31, 18)
  assert.deepEqual(instants(one), [['7', at, null, 12.5, 'calibrating']])
  assert.deepEqual(instants([one, one]).length, 2)
  assert.deepEqual(instants({ value: [one] }), instants(one))
  assert.deepEqual(instants(arrays), [['a b', at, at - 3_600_000, 3, null]])
})

test('what is no SensorThings observation is told by its place', () => {
  const { faults } = read(
    JSON.stringify([
      { result: 1, phenomenonTime: '2026-01-01T00:00:00Z' },
      { result: '1', phenomenonTime: '2026-01-01T00:00:00Z', Datastream: { '@iot.id': 1 } },
      { result: 1, phenomenonTime: '2026-01-01T00:00:00', Datastream: { '@iot.id': 1 } },
      3
    ])
  )
  assert.deepEqual(
    faults.map(({ line, refusal }) => [line, refusal.code]),
    [
      [1, 'observation_series_missing'],
      [2, 'observation_value_not_read'],
      [3, 'observation_time_not_read'],
      [4, 'sensorthings_form']
    ]
  )
  assert.deepEqual([codeOf('{"name": 1}'), codeOf('{"result": ')], ['sensorthings_form', 'json_not_read'])
})

test('the name of a file is read by the grammar that is set', () => {
  const named = (grammar: string, name: string) => {
    const found = readFileName(grammar, name)
    return found.ok ? `${found.value.station} ${found.value.time === null ? '' : showInstant(found.value.time)}` : found.refusal.code
  }
  assert.equal(named('{station}_{time}.txt', 'TRAM_1_20260101093500.TXT'), 'TRAM_1 2026-01-01T09:35:00+07:00')
  assert.equal(
    named('{province}_{facility}_{station}_{time}.txt', 'CT_CaiRang_RA_202601010935.txt'),
    'CT_CaiRang_RA 2026-01-01T09:35:00+07:00'
  )
  assert.equal(named('{station}.{any}', 'A.csv'), 'A ')
  assert.equal(named('{station}_{time}.txt', 'A_20261301093500.txt'), 'file_name_not_of_grammar')
  assert.equal(named('{station}_{time}.txt', 'A.txt'), 'file_name_not_of_grammar')
  for (const grammar of ['x.txt', '{station}{station}', '{station}_{moment}']) assert.equal(named(grammar, 'x'), 'file_name_grammar')
})

test('every number is read back from a decimal point and a decimal comma alike', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = String(value)
      fc.pre(!['-999', '-9999'].includes(text))
      return readValue(text) === value && readValue(text.replace('.', ',')) === value
    })
  )
  assert.deepEqual(['1.234,5', '1 234', '1,2,3', '+', '.', 'e5', '1e999'].map(readValue), Array(7).fill('unreadable'))
})

test('every second is read back from each of its writings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const shown = showInstant(seconds * 1000)
      const [day = '', clock = ''] = shown.slice(0, 19).split('T')
      const [year, month, date] = day.split('-')
      const writings = [
        shown,
        `${day} ${clock}`,
        `${date}/${month}/${year} ${clock}`,
        `${day}${clock}`.replace(/[-:]/g, ''),
        `${clock} ${date}.${month}.${year}`
      ]
      return writings.every((text) => readTime(text) === seconds * 1000)
    })
  )
})

test('no text makes the reader throw', () => {
  const piece = fc.constantFrom(
    'time',
    'pm25',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '"',
    '12,5',
    '20260101093500',
    '00',
    '{',
    '[',
    ']',
    '}',
    'COD',
    'ngày'
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => parts.join(''))
      ),
      (text) => typeof codeOf(text) === 'string'
    )
  )
})
