import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeSeries, type Series, type SeriesPoint, type StationRow } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { checked } from './suite-auditing.ts'
import { accepted, type Bench, refused, withRegister } from './with-register.ts'

const HOUR = 3_600_000
const FIRST = Date.UTC(2026, 0, 1)

const point = (at: number, value: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ at, from: null, value, status: null, knownAt: null, more: null },
  ...more
})

const named = (name: string) => ({ name, description: name })

/** A station that measures one thing; the id of its datastream. */
const station = async (series: Series, name = 'An Khánh'): Promise<number> =>
  accepted(
    await series.create({
      kind: 'Datastream',
      body: {
        ...named(`${name} PM2.5`),
        unitOfMeasurement: { name: 'µg/m³', symbol: 'µg/m³', definition: '' },
        properties: { parameter: 'PM2.5' }
      },
      naming: [
        { kind: 'Thing', body: { ...named(name), properties: { code: name } }, naming: [{ kind: 'Location', body: named('Sân trạm') }] },
        { kind: 'Sensor', body: named('BAM-1020') },
        { kind: 'ObservedProperty', body: named('PM2.5') }
      ]
    })
  )

const all = (series: Series, datastreamId: number) => series.points({ datastreamId, from: Date.UTC(1900, 0), until: Date.UTC(2200, 0) })

/** Any double that is a number, zero below nothing among them, and its bits. */
const anyValue = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
const anyPoint: fc.Arbitrary<SeriesPoint> = fc
  .record({
    at: fc.integer({ min: FIRST - 5 * 24 * HOUR, max: FIRST + 5 * 24 * HOUR }),
    lasts: fc.option(fc.integer({ min: 0, max: HOUR })),
    value: anyValue,
    status: fc.option(fc.integer({ min: 0, max: 99 })),
    knownAt: fc.option(fc.integer({ min: FIRST, max: FIRST + HOUR })),
    more: fc.option(fc.string().map((text) => JSON.stringify({ text })))
  })
  .map(({ lasts, ...rest }) => ({ ...rest, from: lasts === null ? null : rest.at - lasts }))

export const seriesSuite = (peer: Peer): void => {
  const withSeries = (run: (series: Series, bench: Bench) => Promise<void>) =>
    withRegister(peer, async (bench) => {
      await run(bench.register.series, bench)
      assert.deepEqual((await checked(bench.database)).findings, [])
    })

  test('points come out as they went in, whatever they hold and however they are sent', async () => {
    await withSeries(async (series) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(anyPoint, { maxLength: 12 }), { maxLength: 4 }), async (batches) => {
          const datastreamId = await station(series)
          const wanted = new Map<number, SeriesPoint>()
          for (const points of batches) {
            accepted(await series.receive([{ datastreamId, points }]))
            for (const each of points) wanted.set(each.at, each)
          }
          const kept = await all(series, datastreamId)
          assert.deepEqual(
            kept,
            [...wanted.values()].sort((a, b) => a.at - b.at)
          )
          for (const { at, value } of kept) assert.ok(Object.is(value, wanted.get(at)?.value))
        }),
        { numRuns: 15 }
      )
    })
  })

  test('what is sent twice changes nothing; another value takes the place of the one before, which is kept with who sent it', async () => {
    await withSeries(async (series, { given }) => {
      const datastreamId = await station(series)
      const day = Array.from({ length: 48 }, (_, i) => point(FIRST + i * HOUR, i / 3, { status: 0 }))
      assert.deepEqual(accepted(await series.receive([{ datastreamId, points: day }])), { added: 48, known: 0, corrected: 0 })
      assert.deepEqual(accepted(await series.receive([{ datastreamId, points: day.toReversed() }])), { added: 0, known: 48, corrected: 0 })
      const other = makeSeries(given('lan'))
      const now = point(FIRST + 5 * HOUR, 99, { status: 2 })
      assert.deepEqual(accepted(await other.receive([{ datastreamId, points: [now] }])), { added: 0, known: 0, corrected: 1 })
      assert.deepEqual((await series.points({ datastreamId, from: now.at, until: now.at + 1 }))[0], now)
      accepted(await series.erase({ datastreamId, at: now.at }))
      assert.equal((await all(series, datastreamId)).length, 47)
      const told = await series.corrections({ datastreamId, from: FIRST, until: FIRST + 24 * HOUR })
      assert.deepEqual(
        told.map(({ before, after, by }) => [before.value, after?.value ?? null, by]),
        [
          [5 / 3, 99, 'lan'],
          [99, null, 'local']
        ]
      )
      assert.equal(refused(await series.erase({ datastreamId, at: now.at })), 'series_point_not_found')
    })
  })

  test('a point that cannot be kept, or of no datastream, is refused with all that came with it', async () => {
    await withSeries(async (series) => {
      const datastreamId = await station(series)
      const good = point(FIRST, 1)
      for (const bad of [point(Number.NaN, 1), point(0.5, 1), point(FIRST, Number.POSITIVE_INFINITY), point(FIRST, 1, { status: 100 })])
        assert.equal(refused(await series.receive([{ datastreamId, points: [good, bad] }])), 'series_point_not_valid')
      assert.equal(
        refused(
          await series.receive([
            { datastreamId, points: [good] },
            { datastreamId: 999, points: [good] }
          ])
        ),
        'series_not_found'
      )
      assert.deepEqual(await all(series, datastreamId), [])
    })
  })

  test('a year of hours is gathered by the hour, day and month here, without what a station calls faulty', async () => {
    await withSeries(async (series) => {
      const datastreamId = await station(series)
      const begins = Date.UTC(2025, 0, 1) - 7 * HOUR
      const points = Array.from({ length: 365 * 24 }, (_, i) => point(begins + i * HOUR, i % 24, i === 30 ? { status: 2 } : {}))
      accepted(await series.receive([{ datastreamId, points }]))
      const query = { datastreamId, from: begins, until: begins + 365 * 24 * HOUR }
      assert.equal((await series.chart({ ...query, by: 'hour' })).length, 365 * 24)
      const days = await series.chart({ ...query, by: 'day' })
      assert.equal(days.length, 365)
      assert.deepEqual(days[0], { from: begins, n: 24, min: 0, mean: 11.5, max: 23, leftOut: 0 })
      assert.deepEqual(days[1], { from: begins + 24 * HOUR, n: 23, min: 0, mean: (276 - 6) / 23, max: 23, leftOut: 1 })
      const months = await series.chart({ ...query, by: 'month' })
      assert.deepEqual(
        months.map(({ n, leftOut }) => (n + leftOut) / 24),
        [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      )
      assert.deepEqual((await series.spans([datastreamId])).get(datastreamId), { first: begins, last: query.until - HOUR })
      assert.equal(await series.count({ datastreamIds: [datastreamId], fromDay: 0, untilDay: 50_000 }), 365 * 24)
    })
  })

  test('days of all datastreams are gone through in pages, forwards and backwards, each once', async () => {
    await withSeries(async (series) => {
      const ids = [await station(series, 'A'), await station(series, 'B'), await station(series, 'C')]
      for (const datastreamId of ids)
        accepted(
          await series.receive([{ datastreamId, points: Array.from({ length: 60 }, (_, i) => point(FIRST + i * HOUR, datastreamId)) }])
        )
      for (const newestFirst of [false, true]) {
        const seen: string[] = []
        for (let after: { datastreamId: number; day: number } | undefined; ; ) {
          const days = await series.days({ from: FIRST, until: FIRST + 60 * HOUR, newestFirst, limit: 2, ...(after ? { after } : {}) })
          seen.push(...days.map(({ day, datastreamId }) => `${day} ${ids.indexOf(datastreamId)}`))
          after = days.at(-1)
          if (!after) break
        }
        const day = FIRST / 86_400_000
        const wanted = [0, 1, 2].flatMap((n) => ids.map((_, i) => `${day + n} ${i}`))
        assert.deepEqual(seen, newestFirst ? wanted.reverse() : wanted)
      }
    })
  })

  test('a station’s file is taken row by row: what is wrong is told by its row, and a second time nothing changes', async () => {
    await withSeries(async (series) => {
      const row = (n: number, parameter: string, unit: string, value: number, at = FIRST, station = 'CT_01'): StationRow => ({
        ...{ row: n, station, parameter, unit },
        point: point(at, value, { status: 0 })
      })
      const rows = [row(1, 'PM2,5', 'ug/m3', 20), row(2, 'PM2.5', 'µg/m³', 21, FIRST + HOUR), row(3, 'CO', 'mg/m3', 1)]
      const unknown = accepted(await series.receiveFile({ rows, make: false, dryRun: false }))
      assert.deepEqual(
        unknown.errors.map(({ row: n, refusal }) => [n, refusal.code]),
        [1, 2, 3].map((n) => [n, 'series_station_unknown'])
      )
      const tried = accepted(await series.receiveFile({ rows, make: true, dryRun: true }))
      assert.deepEqual([tried.added, tried.made], [3, ['CT_01', 'CT_01/PM2,5', 'CT_01/CO']])
      assert.deepEqual(await series.stations(), [])
      const made = accepted(await series.receiveFile({ rows, make: true, dryRun: false }))
      assert.deepEqual([made.added, made.made, made.errors], [3, tried.made, []])
      const wrong = [
        row(1, 'PM2.5', 'ppb', 1),
        row(2, 'O3', 'µg/m³', 1),
        row(3, 'CO', 'mg/m³', 1),
        row(4, 'CO', 'mg/m³', 2),
        row(5, 'CO', 'mg/m³', Number.NaN)
      ]
      const taken = accepted(await series.receiveFile({ rows: wrong, make: false, dryRun: false }))
      assert.deepEqual(
        taken.errors.map(({ row: n, refusal }) => [n, refusal.code]),
        [
          [1, 'series_unit_differs'],
          [2, 'series_parameter_unknown'],
          [4, 'series_row_twice'],
          [5, 'series_point_not_valid']
        ]
      )
      assert.deepEqual([taken.added, taken.known], [0, 1])
      const [only] = await series.stations()
      assert.deepEqual(
        [only?.code, only?.streams.map(({ parameter, unit, last }) => [parameter, unit, last])],
        [
          'CT_01',
          [
            ['PM2,5', 'ug/m3', FIRST + HOUR],
            ['CO', 'mg/m3', FIRST]
          ]
        ]
      )
    })
  })

  test('a datastream needs its thing, sensor and property; what falls with a thing is hidden, and stays in the database', async () => {
    await withSeries(async (series, { raw }) => {
      assert.equal(refused(await series.create({ kind: 'Datastream', body: named('lạc') })), 'series_link_missing')
      assert.equal(refused(await series.create({ kind: 'Sensor', body: named('lạc'), to: [77] })), 'series_link_unknown')
      const datastreamId = await station(series)
      accepted(await series.receive([{ datastreamId, points: [point(FIRST, 1)] }]))
      const [thing] = await series.entities({ kind: 'Thing' })
      assert.equal((await series.entities({ kind: 'HistoricalLocation', naming: [thing?.id ?? 0] })).length, 1)
      const id = thing?.id ?? 0
      accepted(await series.change({ kind: 'Thing', id, body: { name: 'An Khánh 2' } }))
      const [place] = await series.entities({ kind: 'Location' })
      const elsewhere = accepted(await series.create({ kind: 'Location', body: named('Bờ sông') }))
      accepted(await series.change({ kind: 'Thing', id, body: {}, links: { Location: [elsewhere] } }))
      assert.equal((await series.entities({ kind: 'HistoricalLocation' })).length, 2)
      assert.notEqual(place?.id, elsewhere)
      accepted(await series.remove({ kind: 'Thing', id }))
      for (const kind of ['Thing', 'Datastream', 'HistoricalLocation'] as const) assert.deepEqual(await series.entities({ kind }), [])
      assert.equal((await series.entities({ kind: 'Sensor' })).length, 1)
      assert.equal(refused(await series.receive([{ datastreamId, points: [point(FIRST, 1)] }])), 'series_not_found')
      assert.equal((await raw('select * from series_day')).length, 1)
    })
  })

  test('two workspaces know nothing of one another’s stations, and two who write at once lose nothing', async () => {
    await withSeries(async (series, { registerOf }) => {
      const datastreamId = await station(series)
      const other = (await registerOf('hue')).series
      assert.deepEqual(await other.stations(), [])
      assert.equal(refused(await other.receive([{ datastreamId, points: [point(FIRST, 1)] }])), 'series_not_found')
      const beside = (await registerOf('can-tho', { beside: true })).series
      await Promise.all(
        Array.from({ length: 20 }, async (_, i) =>
          accepted(await (i % 2 ? beside : series).receive([{ datastreamId, points: [point(FIRST + i, i)] }]))
        )
      )
      assert.equal((await all(series, datastreamId)).length, 20)
    })
  })

  test('a check finds a day that was altered', async () => {
    await withRegister(peer, async ({ register: { series }, raw, database }) => {
      const datastreamId = await station(series)
      accepted(await series.receive([{ datastreamId, points: [point(FIRST, 1), point(FIRST + 1, 2)] }]))
      await raw('update series_day set n = 3')
      const { findings } = await checked(database)
      assert.deepEqual(
        findings.map(({ code, about }) => [code, about?.day]),
        [['series_day_damaged', '2026-01-01']]
      )
    })
  })
}
