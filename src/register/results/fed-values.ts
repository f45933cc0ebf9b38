import { Decimal } from '../../money/index.ts'
import { LEAST_SHARE } from '../../monitoring/index.ts'
import { accept, firstDay, lastDay, type Outcome, searchKey } from '../../values/index.ts'
import type { Indicator } from '../dossiers/entries/entry.ts'
import { listStations, type Station, type StationStream } from '../series/list-stations.ts'
import { DAY_MS } from '../series/series-point.ts'
import type { ReadingSeries } from '../series/series-store.ts'
import type { Store } from '../store.ts'
import type { IndicatorView, PeriodView } from './measure.ts'
import { showResults } from './show-results.ts'

/** Why a series proposes nothing for a period. */
export const FEED_GAPS = ['stream not found', 'unit differs', 'not begun', 'not over', 'no values', 'too few'] as const
export type FeedGap = (typeof FEED_GAPS)[number]

/** What a series gives for one period of an indicator. */
export interface FedPeriod {
  readonly period: string
  /** A plain decimal, put together as the indicator says; null where there is nothing to put together. */
  readonly value: string | null
  /** How many values were counted, how many left out: those without a value, or whose station said that it was calibrating or faulty. */
  readonly counted: number
  readonly leftOut: number
  /** How many there would be, at the spacing that is commonest among them; null where there are fewer than two. */
  readonly expected: number | null
  readonly sharePercent: string | null
  /** Null where the value can be put forward. */
  readonly gap: FeedGap | null
  /** How it stands to what was approved for the period; null where nothing was. */
  readonly approved: 'same' | 'differs' | null
  /** The value that somebody has still to see to and whose place this would take: the entry; null where there is none. */
  readonly open: string | null
}

export interface FedStream {
  readonly id: number
  readonly station: string
  readonly name: string
  readonly unit: string
}

/** An indicator that names a datastream, with what that gives for each of its periods. */
export interface FedIndicator {
  readonly indicator: string
  readonly title: string
  readonly aggregate: NonNullable<Indicator['aggregate']>
  /** Null where no datastream goes by what the indicator names. */
  readonly stream: FedStream | null
  readonly periods: readonly FedPeriod[]
}

interface Looking {
  readonly store: Store
  readonly series: Store
  readonly today: string
}

/** Digits behind the point that a mean is told to. */
const MEAN_DIGITS = 4

/**
 * What the series named by a dossier's indicators give for their periods. Days are those here (UTC+7); a point belongs to the day of its instant, as in
 * charts. Nothing is written: a person puts a value forward. Refuses with dossier_not_found.
 */
export const showFedValues = async ({ store, series, today }: Looking, dossierId: string): Promise<Outcome<readonly FedIndicator[]>> => {
  const shown = await showResults({ store, today }, dossierId)
  if (!shown.ok) return shown
  const named = shown.value.indicators.filter(({ entry }) => entry.value.datastream !== null)
  if (named.length === 0) return accept([])
  const stations = await listStations(series)
  const fed: FedIndicator[] = []
  for (const view of named) {
    const { title, datastream, aggregate } = view.entry.value
    const stream = streamOf(stations, datastream ?? '')
    const way = aggregate ?? 'mean'
    const periods: FedPeriod[] = []
    for (const period of view.periods) periods.push(await feed(series, { view, period, stream, way, today }))
    fed.push({ indicator: view.entry.entry, title, aggregate: way, stream, periods })
  }
  return accept(fed)
}

/** By its id ("12"), or by station and what is measured, as pages and files name them: "Cái Răng / BOD5". */
const streamOf = (stations: readonly Station[], named: string): FedStream | null => {
  const [station = '', ...rest] = named.split('/').map((part) => searchKey(part).trim())
  const parameter = rest.join('/')
  const found = stations.flatMap((each) =>
    each.streams.flatMap((stream): FedStream[] => {
      const isIt = parameter === '' ? named.trim() === String(stream.id) : isOf(each, station) && isCalled(stream, parameter)
      return isIt ? [{ id: stream.id, station: each.name, name: stream.name || stream.parameter, unit: stream.unit }] : []
    })
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

const isOf = ({ name, code }: Station, key: string): boolean => [name, code].some((one) => searchKey(one) === key)
const isCalled = ({ name, parameter }: StationStream, key: string): boolean => [name, parameter].some((one) => searchKey(one) === key)

interface Fed {
  readonly view: IndicatorView
  readonly period: PeriodView
  readonly stream: FedStream | null
  readonly way: NonNullable<Indicator['aggregate']>
  readonly today: string
}

const NOTHING = { value: null, counted: 0, leftOut: 0, expected: null, sharePercent: null } as const

const feed = async (series: ReadingSeries, { view, period, stream, way, today }: Fed): Promise<FedPeriod> => {
  const [from, to] = [firstDay(period.period), lastDay(period.period)]
  const open = period.open.findLast(({ value }) => value.dimensions.length === 0)?.entry ?? null
  const known = { period: period.period, approved: null, open }
  const without = (gap: FeedGap): FedPeriod => ({ ...known, ...NOTHING, gap })
  if (stream === null || from === null || to === null) return without('stream not found')
  if (way !== 'count' && view.entry.value.unit !== null && unitKey(view.entry.value.unit) !== unitKey(stream.unit))
    return without('unit differs')
  if (from > today) return without('not begun')
  const [begins, ends] = [instantOf(from), instantOf(to) + DAY_MS]
  const gathered = new Gathered()
  await series.seriesValues({ datastreamId: stream.id, from: begins, until: ends }, (at, value, status) => gathered.take(at, value, status))
  const value = gathered.value(way)
  if (value === null) return { ...without('no values'), leftOut: gathered.leftOut }
  const expected = gathered.spacing === null ? null : Math.round((ends - begins) / gathered.spacing)
  const share = expected === null ? 0 : Math.min(1, gathered.counted / expected)
  const approved = period.counted?.value.value ?? null
  return {
    ...known,
    ...{ value, counted: gathered.counted, leftOut: gathered.leftOut, expected },
    sharePercent: expected === null ? null : new Decimal(Math.floor(share * 1000)).div(10).toFixed(),
    gap: to >= today ? 'not over' : share < LEAST_SHARE ? 'too few' : null,
    approved: approved === null ? null : new Decimal(approved).eq(value) ? 'same' : 'differs'
  }
}

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)
const unitKey = (unit: string): string => unit.normalize('NFKC').replace(/\s/gu, '').toLocaleLowerCase('vi')

/** The values of one period as they come, in order of time. */
class Gathered {
  counted = 0
  leftOut = 0
  #sum = new Decimal(0)
  #least = Number.POSITIVE_INFINITY
  #most = Number.NEGATIVE_INFINITY
  #last = Number.NaN
  #before: number | null = null
  readonly #spaces = new Map<number, number>()

  take(at: number, value: number, status: number): void {
    if (this.#before !== null) this.#spaces.set(at - this.#before, (this.#spaces.get(at - this.#before) ?? 0) + 1)
    this.#before = at
    if (Number.isNaN(value) || status > 0) {
      this.leftOut++
      return
    }
    this.counted++
    this.#sum = this.#sum.plus(value)
    this.#least = Math.min(this.#least, value)
    this.#most = Math.max(this.#most, value)
    this.#last = value
  }

  /** The commonest time from one point to the next, in milliseconds; of several the shortest. */
  get spacing(): number | null {
    const [most] = [...this.#spaces].sort(([a, times], [b, others]) => others - times || a - b)
    return most?.[0] ?? null
  }

  value(way: NonNullable<Indicator['aggregate']>): string | null {
    if (this.counted === 0) return null
    switch (way) {
      case 'sum':
        return this.#sum.toFixed()
      case 'mean':
        return this.#sum.div(this.counted).toDecimalPlaces(MEAN_DIGITS).toFixed()
      case 'max':
        return new Decimal(this.#most).toFixed()
      case 'min':
        return new Decimal(this.#least).toFixed()
      case 'count':
        return String(this.counted)
      case 'last':
        return new Decimal(this.#last).toFixed()
    }
  }
}
