import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hopluu } from './cli-process.ts'

const DUST = [26.9, 24.7, 20.5, 23.5, 19.5, 16.5, 19.0, 16.5, 20.3, 22.4, 19.6, 20.6]
/** The decision's twelve hours of dust, as a sheet in Việt Nam writes them. */
const SHEET = `\ufeffThời gian;PM2,5 (µg/m³);O3;NO2 [ppb];CO mg/m3;Ghi chú\r\n${DUST.map(
  (dust, at) => `01/01/2026 ${at + 1}:00;${String(dust).replace('.', ',')};136,1;63,1;1,2;\r\n`
).join('')}`

const run = async (input: string, ...words: string[]) => hopluu(['aqi', '--hourly', '-', ...words], { input })

test('a file of hourly values gives one JSON document: each hour’s index by NowCast, each day’s, how units were converted, what is missing', async () => {
  const { code, out } = await run(SHEET, '--json')
  assert.equal(code, 0)
  const { method, stations, ignoredColumns } = JSON.parse(out)
  assert.deepEqual([method.name, method.decision, method.hoursADay, ignoredColumns], ['VN_AQI', '1459/QĐ-TCMT', 18, ['Ghi chú']])
  assert.deepEqual(
    method.units.map(({ parameter, unit, by }: Record<string, string>) => `${parameter} ${unit} ${by}`),
    ['PM2.5 µg/m3 stated', 'O3 null supposed', 'NO2 ppb at-25-c', 'CO mg/m3 same-kind']
  )
  const [{ hours, days }] = stations
  const last = hours.at(-1)
  assert.deepEqual(
    [hours.length, last.time, last.aqi, last.main, last.band.vi],
    [12, '2026-01-01T12:00:00+07:00', 59, ['NO2'], 'Trung bình']
  )
  const nowcast = last.subIndices.find(({ average }: { average: string }) => average === 'nowcast')
  assert.deepEqual([nowcast.concentration, nowcast.index], [20.2658, 41])
  assert.deepEqual([hours[0].aqi, hours[0].missing[0].reason], [null, 'recent_hours_missing'])
  assert.deepEqual([days.length, days[0].day, days[0].aqi, days[0].missing[0].hours], [1, '2026-01-01', null, 12])
  assert.match(days[0].missing[0].en, /^Of PM2\.5 only 12 hours came in; at least 18 are needed\.$/)
})

test('lines of JSON carry the same hours and days', async () => {
  const { out } = await run(SHEET, '--jsonl')
  const kinds = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind)
  assert.deepEqual(kinds, [...Array(12).fill('hour'), 'day'])
})

test('people read lines with a band, the main pollutant and why an index is missing', async () => {
  const { out } = await run(SHEET, '--lang', 'en')
  assert.match(out, /^\t2026-01-01T12:00:00\+07:00\t59\tModerate\tNO2$/m)
  assert.match(out, /^\t2026-01-01\t–\t\t\tOf PM2\.5 only 12 hours came in/m)
})

test('a file with a wrong row gives no index; each fault has line, column, code and a sentence in two languages', async () => {
  const input =
    'time,pm25,no2 (mg/L)\n2026-01-01 01:30,3,\n2026-01-01 02:00,-4,\n2026-01-01 03:00,abc,\n2026-01-01 04:00,3,1\n2026-01-01 04:00,4,\n'
  const { code, out } = await run(input, '--json')
  assert.equal(code, 1)
  const { errors, ...rest } = JSON.parse(out)
  assert.deepEqual(rest, {})
  assert.deepEqual(
    errors.map(({ line, code }: { line: number; code: string }) => [line, code]),
    [
      [2, 'aqi_not_full_hour'],
      [3, 'aqi_below_nought'],
      [4, 'observation_value_not_read'],
      [5, 'aqi_unit_not_convertible'],
      [6, 'aqi_hour_twice']
    ]
  )
  assert.ok(errors.every(({ vi, en }: { vi: string; en: string }) => vi !== en && vi !== ''))
  assert.equal((await run(input)).out, '')
})

test('readings while a device was calibrated are set aside, one station can be asked for, and hours may be stamped by their beginning', async () => {
  const input = `station,time,parameter,value,unit,status\n${['A', 'B']
    .flatMap((station) =>
      [0, 1, 2].map((hour) => `${station},2026-01-01 0${hour}:00,PM10,${hour === 1 ? 9000 : 50},µg/m3,0${hour === 1 ? 1 : 0}`)
    )
    .join('\n')}\n`
  const { out } = await run(input, '--station', 'B', '--stamped', 'begin', '--json')
  const { method, stations } = JSON.parse(out)
  assert.deepEqual([method.setAside, stations.length, stations[0].station], [2, 1, 'B'])
  assert.deepEqual(
    stations[0].hours.map(({ time, aqi }: { time: string; aqi: number | null }) => [time, aqi]),
    [
      ['2026-01-01T01:00:00+07:00', null],
      ['2026-01-01T02:00:00+07:00', null],
      ['2026-01-01T03:00:00+07:00', 50]
    ]
  )
})

test('what cannot be asked is refused in a sentence', async () => {
  const refused = async (...words: string[]) => (await hopluu(['aqi', ...words, '--lang', 'en'], { input: SHEET })).err
  assert.match(await refused(), /^The file of hourly values is missing/)
  assert.match(await refused('--hourly', '-', '--units', 'CO=furlongs'), /CO=mg\/m3,NO2=ppb/)
  assert.match(await refused('--hourly', '-', '--stamped', 'middle'), /end, begin/)
  assert.match(await refused('--hourly', '-', '--station', 'X'), /^There is no station “X”/)
})
