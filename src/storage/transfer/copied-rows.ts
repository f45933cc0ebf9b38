import { hash } from 'node:crypto'

/** A value as SQLite gives it, whole numbers as bigint. */
export type Cell = string | bigint | number | Uint8Array | null

/** What PostgreSQL writes with a backslash in COPY's text format: written in just that way, so that a row read back is the same line. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v'
}
const TO_ESCAPE = /[\\\b\f\n\r\t\v]/g

/** A row as a line of COPY's text format, without its end. */
export const lineOf = (cells: readonly Cell[]): string => cells.map(cellOf).join('\t')

const cellOf = (cell: Cell): string => {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return cell.replace(TO_ESCAPE, (letter) => ESCAPED[letter] ?? letter)
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex')}`
  return String(cell)
}

/** How many rows there are and what they hold, whatever their order: the sum of the rows' digests. */
export class Tally {
  rows = 0
  readonly #sums = new Uint32Array(8)

  add(line: string | Buffer): void {
    const digest = hash('sha256', line, 'buffer')
    for (let i = 0; i < this.#sums.length; i++) this.#sums[i] = (this.#sums[i] ?? 0) + digest.readUInt32LE(4 * i)
    this.rows++
  }

  isSame(other: Tally): boolean {
    return this.rows === other.rows && this.#sums.every((sum, i) => sum === other.#sums[i])
  }
}

/** About so many letters go over the wire at once. */
const CHUNK = 65_536

/** Lines, several together, each ended. */
export async function* inChunks(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = []
  let letters = 0
  for await (const line of lines) {
    held.push(line, '\n')
    letters += line.length
    if (letters < CHUNK) continue
    yield Buffer.from(held.join(''))
    held = []
    letters = 0
  }
  if (held.length > 0) yield Buffer.from(held.join(''))
}

const END = 10

/** The lines of what comes in pieces cut anywhere, without their ends. */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(END); end !== -1; end = piece.indexOf(END, from)) {
      const part = piece.subarray(from, end)
      yield begun.length === 0 ? part : Buffer.concat([...begun, part])
      begun = []
      from = end + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) throw new Error('The last line has no end.')
}
