import { fileURLToPath } from 'node:url'
import { readTable } from '../../language/index.ts'

/** Over how long a limit holds of a mean. */
export const LIMIT_AVERAGES = ['1h', '8h', '24h', 'year'] as const
export type LimitAverage = (typeof LIMIT_AVERAGES)[number]

/** verified: the standard was read. set: an office says so, with its paper. */
export type LimitStatus = 'verified' | 'set'

/** A limit of a mean, from a day to a day (both within), as a standard or an office sets it. */
export interface Limit {
  readonly standard: string
  /** Of effluents, by the water they flow into; null where the standard has no columns. */
  readonly column: 'A' | 'B' | 'C' | null
  readonly parameter: string
  readonly average: LimitAverage
  readonly from: string
  /** Null: no end is known. */
  readonly until: string | null
  /** Below which it is not kept, as of pH; null for most. */
  readonly least: number | null
  /** Above which it is not kept. */
  readonly most: number | null
  readonly unit: string
  readonly status: LimitStatus
  readonly source: string
  readonly address: string | null
}

const FOLDER = fileURLToPath(new URL('../../../data/monitoring', import.meta.url))
const DAY = /^\d{4}-\d\d-\d\d$/

let published: readonly Limit[] | undefined

/** The limits that come with the program (`data/monitoring/limits.tsv`), read when first asked for. */
export const publishedLimits = (): readonly Limit[] => {
  if (published) return published
  const sources = new Map(
    readTable(`${FOLDER}/sources.tsv`, ['source', 'name', 'address'], ([source, name, address]) => [source, { name, address }] as const)
  )
  const figure = (cell: string): number | null => (cell === '' ? null : Number(cell))
  published = readTable(
    `${FOLDER}/limits.tsv`,
    ['standard', 'parameter', 'average', 'from', 'until', 'least', 'most', 'unit', 'status', 'source'],
    ([standard, parameter, over, from, until, least, most, unit, status, source], at): Limit => {
      const average = LIMIT_AVERAGES.find((each) => each === over)
      const read = sources.get(source)
      if (!average || !read) throw at.fault(`"${over}" of "${source}" is no average of a source`)
      if (!DAY.test(from) || (until !== '' && !DAY.test(until))) throw at.fault('a day is missing')
      if (status !== 'verified') throw at.fault('only what was verified is a limit')
      if (Number.isNaN(figure(least) ?? 0) || !(Number(most) > 0)) throw at.fault(`"${most}" is no limit`)
      return {
        standard,
        column: null,
        parameter,
        average,
        from,
        until: until || null,
        least: figure(least),
        most: figure(most),
        unit,
        status,
        source: read.name,
        address: read.address
      }
    }
  )
  return published
}

/** The limits in force on a day, of one parameter or of all. */
export const limitsOn = (limits: readonly Limit[], day: string, parameter?: string): readonly Limit[] =>
  limits.filter(
    (limit) =>
      (parameter === undefined || limit.parameter === parameter) && limit.from <= day && (limit.until === null || day <= limit.until)
  )
