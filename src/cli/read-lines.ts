import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type LineReaders, openLineReaders } from './line-readers.ts'
import { linesOf } from './lines.ts'
import { openDocuments } from './open-document.ts'
import { type Streams, write } from './output.ts'
import { openProgress } from './progress.ts'
import { type LineAnswer, type ListSettings, readLine } from './read-line.ts'

const PIECE = 256 * 1024
const LONGEST_LINE = 128 * 1024 * 1024
/** Below this much input, starting threads costs more than it saves. */
const WORTH_THREADS = 1024 * 1024
/** While one long report is read, the threads go on with those behind it, whose answers wait; so many lines and bytes of them at most. */
const MOST_UNDER_WAY = 1000
const MOST_BYTES_UNDER_WAY = 16 * 1024 * 1024

/** How many lines came out each way. */
export interface LineCounts {
  readonly read: number
  readonly refused: number
  readonly faults: number
}

/**
 * Reads a list of reports (JSON Lines) and writes one line for each, in the same order, each as soon as it and those before it are read.
 * Memory stays bounded: no more of the list is taken while enough of it is under way. The settings' `listName` is an absolute path, or "-".
 */
export const readLines = async (
  settings: Omit<ListSettings, 'lineLimit'>,
  streams: Streams,
  threads = availableParallelism()
): Promise<LineCounts> => {
  const { listName } = settings
  const list: ListSettings = { ...settings, lineLimit: LONGEST_LINE }
  const found = listName === '-' ? null : await stat(listName)
  const size = found?.isFile() ? found.size : null
  const pieces: AsyncIterable<Uint8Array> =
    listName === '-' ? (streams.in as AsyncIterable<Uint8Array>) : createReadStream(listName, { highWaterMark: PIECE })
  const progress = openProgress(streams.err, size)
  const counts = { read: 0, refused: 0, faults: 0 }
  const documents = openDocuments()
  let readers: LineReaders | null = null
  let seen = 0
  let bytesUnderWay = 0
  let written: Promise<void> = Promise.resolve()
  const underWay: Promise<void>[] = []

  const writeNext = async (before: Promise<void>, answer: Promise<LineAnswer>, bytes: number): Promise<void> => {
    await before
    const { json, outcome } = await answer
    counts[outcome] += 1
    await write(streams.out, `${json}\n`)
    bytesUnderWay -= bytes
    progress.advance(bytes, counts.read + counts.refused + counts.faults)
  }

  try {
    for await (const line of linesOf(pieces, LONGEST_LINE)) {
      const bytes = line.bytes.length + 1
      seen += bytes
      if (!readers && threads > 1 && Math.max(seen, size ?? 0) > WORTH_THREADS) readers = openLineReaders(threads, list)
      bytesUnderWay += bytes
      written = writeNext(written, readers ? readers.read(line) : readLine(line, list, documents), bytes)
      written.catch(() => {}) // Awaited below, where the fault is met; this only keeps Node from ending the process before.
      underWay.push(written)
      while (underWay.length > (readers ? MOST_UNDER_WAY : 0) || bytesUnderWay > MOST_BYTES_UNDER_WAY) await underWay.shift()
    }
    await written
  } finally {
    progress.finish()
    await readers?.close()
    await documents.close()
  }
  return counts
}
