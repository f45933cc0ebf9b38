import { join } from 'node:path'
import { type At, readTable } from './read-table.ts'

/** verified: seen in the standard. secondary: told by another. recalled: written from memory, not to be stated as the standard's. */
export type RainStatus = 'verified' | 'secondary' | 'recalled'

/** The constants of design rainfall at a station: q = A (1 + C lg P) / (t + b)^n, q in litres a second a hectare, P in years, t in minutes. */
export interface RainStation {
  readonly station: string
  readonly name: string
  readonly a: number
  readonly c: number
  readonly b: number
  readonly n: number
  readonly source: string
  readonly status: RainStatus
}

/** The stations whose constants come with the program. */
export const readRainStations = (folder: string): readonly RainStation[] => {
  const sources = new Map(
    readTable(join(folder, 'sources.tsv'), ['source', 'name', 'address'], ([source, name]): [string, string] => [source, name])
  )
  return readTable(
    join(folder, 'rain-stations.tsv'),
    ['station', 'name', 'a', 'c', 'b', 'n', 'source', 'status'],
    ([station, name, a, c, b, n, source, status], at): RainStation => {
      const named = sources.get(source)
      if (named === undefined) throw at.fault(`"${source}" is no source of rain`)
      const constants = { a: Number(a), c: Number(c), b: Number(b), n: Number(n) }
      if (!Object.values(constants).every((constant) => constant > 0)) throw at.fault('a constant is no number above nought')
      return { station, name, ...constants, source: named, status: statusOf(status, at) }
    }
  )
}

const statusOf = (cell: string, at: At): RainStatus => {
  if (cell !== 'verified' && cell !== 'secondary' && cell !== 'recalled') throw at.fault(`"${cell}" is no status of rain`)
  return cell
}
