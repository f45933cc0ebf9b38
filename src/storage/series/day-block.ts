import type { SeriesPoint } from '../../register/index.ts'
import { DAY_MS } from '../../register/index.ts'

// A day of one datastream as bytes. What is the same for all points is not written: an hour's value with nothing else said of it takes 12 bytes. Numbers are
// in the order of the machine, which on every machine that Node.js is built for here is the little end first.
//
//   0  version (1)     1  which columns there are     4  how many points (32 bits)
//   8  values (64 bits each; none: NaN), beginnings, times of knowledge (64 bits each, where there are any; none: NaN),
//      instants (32 bits each, in milliseconds from the day's beginning), statuses (8 bits each; none: 255),
//      and to the end JSON of what else came, by the point's number

const VERSION = 1
const HEADER = 8
const [FROM, STATUS, KNOWN, MORE] = [1, 2, 4, 8]
const NO_STATUS = 255

export const dayOf = (at: number): number => Math.floor(at / DAY_MS)

/** Writes a day's points, which are in order. */
export const writeDay = (day: number, points: readonly SeriesPoint[]): Uint8Array => {
  let columns = 0
  const more: Record<string, string> = {}
  for (const [i, point] of points.entries()) {
    if (point.from !== null) columns |= FROM
    if (point.status !== null) columns |= STATUS
    if (point.knownAt !== null) columns |= KNOWN
    if (point.more === null) continue
    columns |= MORE
    more[i] = point.more
  }
  const n = points.length
  const doubles = 1 + (columns & FROM ? 1 : 0) + (columns & KNOWN ? 1 : 0)
  const rest = columns & MORE ? new TextEncoder().encode(JSON.stringify(more)) : new Uint8Array(0)
  const body = new Uint8Array(HEADER + n * (8 * doubles + 4 + (columns & STATUS ? 1 : 0)) + rest.length)
  body[0] = VERSION
  body[1] = columns
  new DataView(body.buffer).setUint32(4, n, true)
  let offset = HEADER
  const doublesOf = (of: (point: SeriesPoint) => number | null): void => {
    const column = new Float64Array(body.buffer, offset, n)
    for (let i = 0; i < n; i++) column[i] = of(points[i] as SeriesPoint) ?? Number.NaN
    offset += 8 * n
  }
  doublesOf(({ value }) => value)
  if (columns & FROM) doublesOf(({ from }) => from)
  if (columns & KNOWN) doublesOf(({ knownAt }) => knownAt)
  const instants = new Uint32Array(body.buffer, offset, n)
  for (let i = 0; i < n; i++) instants[i] = (points[i] as SeriesPoint).at - day * DAY_MS
  offset += 4 * n
  if (columns & STATUS) for (const { status } of points) body[offset++] = status ?? NO_STATUS
  body.set(rest, offset)
  return body
}

interface Columns {
  readonly n: number
  readonly values: Float64Array
  readonly begins: Float64Array | null
  readonly known: Float64Array | null
  readonly instants: Uint32Array
  readonly statuses: Uint8Array | null
  readonly more: Readonly<Record<string, string>> | null
}

/** The columns of a day. Throws where the bytes are none of ours. */
const columnsOf = (given: Uint8Array): Columns => {
  // Doubles are read where they stand, which asks for bytes that begin at a multiple of eight.
  const body = given.byteOffset % 8 === 0 ? given : new Uint8Array(given)
  const n = body.length < HEADER ? 0 : new DataView(body.buffer, body.byteOffset).getUint32(4, true)
  const columns = body[1] ?? 0
  const doubles = 1 + (columns & FROM ? 1 : 0) + (columns & KNOWN ? 1 : 0)
  const length = HEADER + n * (8 * doubles + 4 + (columns & STATUS ? 1 : 0))
  if (body[0] !== VERSION || body.length < length || (body.length > length && !(columns & MORE)))
    throw new RangeError('A day of a datastream is not as it was written.')
  let offset = body.byteOffset + HEADER
  const doublesAt = (): Float64Array => {
    const column = new Float64Array(body.buffer, offset, n)
    offset += 8 * n
    return column
  }
  const values = doublesAt()
  const begins = columns & FROM ? doublesAt() : null
  const known = columns & KNOWN ? doublesAt() : null
  const instants = new Uint32Array(body.buffer, offset, n)
  offset += 4 * n
  const statuses = columns & STATUS ? new Uint8Array(body.buffer, offset, n) : null
  const more = columns & MORE ? (JSON.parse(new TextDecoder().decode(body.subarray(length))) as Record<string, string>) : null
  return { n, values, begins, known, instants, statuses, more }
}

const orNone = (column: Float64Array | null, i: number): number | null => {
  const value = column?.[i]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** The points of a day that was written. */
export const readDay = (day: number, body: Uint8Array): SeriesPoint[] => {
  const { n, values, begins, known, instants, statuses, more } = columnsOf(body)
  const points: SeriesPoint[] = new Array(n)
  for (let i = 0; i < n; i++) {
    const status = statuses?.[i] ?? NO_STATUS
    points[i] = {
      at: day * DAY_MS + (instants[i] as number),
      from: orNone(begins, i),
      value: orNone(values, i),
      status: status === NO_STATUS ? null : status,
      knownAt: orNone(known, i),
      more: more?.[i] ?? null
    }
  }
  return points
}

/** Goes through a day's values; a value that there is not is NaN, a status that was not said -1. */
export const eachValue = (day: number, body: Uint8Array, each: (at: number, value: number, status: number) => void): void => {
  const { n, values, instants, statuses } = columnsOf(body)
  for (let i = 0; i < n; i++) {
    const status = statuses?.[i] ?? NO_STATUS
    each(day * DAY_MS + (instants[i] as number), values[i] as number, status === NO_STATUS ? -1 : status)
  }
}
