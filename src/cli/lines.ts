/** Whole lines of a list, as they came from the stream together. */
export interface Chunk {
  readonly bytes: Uint8Array
  /** The number of the first line in it, from 1. */
  readonly firstLine: number
  /** True in place of a line that was longer than allowed and was dropped; `bytes` is then empty. */
  readonly tooLong: boolean
}

const NEWLINE = 0x0a

const countLines = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/**
 * Cuts a byte stream after the last newline of each piece that arrives, so that a slow sender is answered line by line and a
 * fast one in large chunks. Holds at most one piece and one unfinished line of `longest` bytes.
 */
export async function* chunksOfLines(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Chunk> {
  let pending: Uint8Array[] = []
  let pendingSize = 0
  let dropping = false
  let line = 1
  for await (const piece of pieces) {
    let start = 0
    if (dropping) {
      const end = piece.indexOf(NEWLINE)
      if (end < 0) continue
      yield { bytes: new Uint8Array(), firstLine: line, tooLong: true }
      line += 1
      start = end + 1
      dropping = false
    }
    const end = piece.lastIndexOf(NEWLINE) + 1
    if (end > start) {
      const bytes = Buffer.concat([...pending, piece.subarray(start, end)])
      yield { bytes, firstLine: line, tooLong: false }
      line += countLines(bytes)
      pending = []
      pendingSize = 0
      start = end
    }
    if (start < piece.length) {
      pending.push(piece.subarray(start))
      pendingSize += piece.length - start
    }
    if (pendingSize > longest) {
      pending = []
      pendingSize = 0
      dropping = true
    }
  }
  if (dropping) yield { bytes: new Uint8Array(), firstLine: line, tooLong: true }
  else if (pendingSize > 0) yield { bytes: Buffer.concat(pending), firstLine: line, tooLong: false }
}

/** The lines of a chunk with their numbers; blank ones are left out, as JSON Lines readers do. */
export function* linesOf(chunk: Chunk): Generator<{ readonly bytes: Uint8Array; readonly line: number }> {
  let line = chunk.firstLine
  for (let start = 0; start < chunk.bytes.length; line++) {
    const found = chunk.bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? chunk.bytes.length : found
    const bytes = chunk.bytes.subarray(start, end)
    if (bytes.some((byte) => byte > 0x20)) yield { bytes, line }
    start = end + 1
  }
}
