/** One line of a list. */
export interface Line {
  /** Without its newline; empty where the line was too long. */
  readonly bytes: Uint8Array
  /** From 1; blank lines count. */
  readonly number: number
  /** True in place of a line that was longer than allowed and was dropped. */
  readonly tooLong: boolean
}

const NEWLINE = 0x0a

/** The parts of a line as a buffer of its own, so that handing it to another thread does not copy the piece of the stream it came in. */
const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * Cuts a byte stream into its lines, each as soon as it is there. Blank lines are left out, as JSON Lines readers do.
 * Holds at most one piece of the stream and one unfinished line of `longest` bytes.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let tooLong = false
  let number = 1
  const line = (): Line | null => {
    const bytes = joined(parts, size)
    return tooLong || bytes.some((byte) => byte > 0x20) ? { bytes, number, tooLong } : null
  }
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; ) {
      const found = piece.indexOf(NEWLINE, start)
      const end = found < 0 ? piece.length : found
      if (!tooLong) parts.push(piece.subarray(start, end))
      size += end - start
      if (size > longest) {
        tooLong = true
        parts = []
        size = 0
      }
      start = end + 1
      if (found < 0) continue
      const whole = line()
      if (whole) yield whole
      number += 1
      parts = []
      size = 0
      tooLong = false
    }
  }
  const last = line()
  if (last) yield last
}
