import { rounded } from './figures.ts'
import { runScript } from './run-script.ts'
import { STRAINS } from './strained-texts.ts'
import type { StrainTime } from './time-one-strain.ts'

export const MIXED = 'mixed reports'
/** The line every case is measured against: mixed reports of this many characters. */
const LINE_LENGTH = 100_000
/** A reading of 10 MB that takes ten times as long as it should is still waited for. */
const PATIENCE_MS = 180_000

export interface StrainRow {
  readonly name: string
  readonly times: readonly StrainTime[]
  /** False where the reading of the next length was given up. */
  readonly finished: boolean
}

const timesOf = async (name: string, longest: number, line: number): Promise<StrainRow> => {
  const times: StrainTime[] = []
  const finished = await runScript(
    'time-one-strain.ts',
    [name, String(longest), String(line)],
    (text) => times.push(JSON.parse(text) as StrainTime),
    PATIENCE_MS
  )
  return { name, times, finished: finished && (times.at(-1)?.length ?? 0) >= longest }
}

/** Mixed reports first, whose time makes the line; then every strain, one process each. */
export async function* measureLinearity(longest: number): AsyncGenerator<{ readonly row: StrainRow; readonly line: number }> {
  const mixed = await timesOf(MIXED, longest, 0)
  const line = mixed.times.find(({ length }) => length === LINE_LENGTH)?.msPerMillion ?? 0
  yield { row: mixed, line }
  for (const name of Object.keys(STRAINS)) yield { row: await timesOf(name, longest, line), line }
}

/** The largest ratio to the line. Below 10 KB the fixed cost of a reading is most of it, so those lengths do not count. */
export const worstRatio = ({ times }: StrainRow, line: number): number =>
  Math.max(...times.filter(({ length }) => length >= 10_000).map(({ msPerMillion }) => msPerMillion / line))

/** One row of the table: ms a million characters at each length, and the worst ratio to the line. */
export const showRow = (row: StrainRow, line: number, lengths: readonly number[]): string => {
  const cells = lengths.map((length) => {
    const found = row.times.find((time) => time.length === length)
    return found ? rounded(found.msPerMillion) : 'given up'
  })
  const slowest = row.times.findLast(({ slowest }) => slowest)?.slowest
  return `| ${[row.name, ...cells, rounded(worstRatio(row, line))].join(' | ')} |${slowest ? `\n<!-- ${slowest.join('; ')} -->` : ''}`
}
