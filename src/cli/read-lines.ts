import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { type ChunkReaders, openChunkReaders } from './chunk-readers.ts'
import { chunksOfLines } from './lines.ts'
import { type Streams, write } from './output.ts'
import { openProgress } from './progress.ts'
import { type ChunkAnswer, type ListSettings, readChunk } from './read-chunk.ts'

const PIECE = 256 * 1024
const LONGEST_LINE = 128 * 1024 * 1024
/** Below this much input, starting threads costs more than it saves. */
const WORTH_THREADS = 1024 * 1024

/** How many lines came out each way. */
export interface LineCounts {
  readonly read: number
  readonly refused: number
  readonly faults: number
}

/**
 * Reads a list of reports (JSON Lines) and writes one line for each, in the same order, while the list is still coming in.
 * Memory stays bounded: no more than three chunks a thread are under way. `listName` is an absolute path, or "-".
 */
export const readLines = async (listName: string, streams: Streams, documentLimit: number): Promise<LineCounts> => {
  const list: ListSettings = { listName, documentLimit, lineLimit: LONGEST_LINE }
  const size = listName === '-' ? null : (await stat(listName)).size
  const pieces: AsyncIterable<Uint8Array> =
    listName === '-' ? (streams.in as AsyncIterable<Uint8Array>) : createReadStream(listName, { highWaterMark: PIECE })
  const threads = availableParallelism()
  const progress = openProgress(streams.err, size)
  const counts = { read: 0, refused: 0, faults: 0 }
  let readers: ChunkReaders | null = null
  let seen = 0
  let written: Promise<void> = Promise.resolve()
  const underWay: Promise<void>[] = []

  const writeNext = async (before: Promise<void>, answer: Promise<ChunkAnswer>, bytes: number): Promise<void> => {
    await before
    const { text, read, refused, faults } = await answer
    counts.read += read
    counts.refused += refused
    counts.faults += faults
    await write(streams.out, text)
    progress.advance(bytes, counts.read + counts.refused + counts.faults)
  }

  try {
    for await (const chunk of chunksOfLines(pieces, LONGEST_LINE)) {
      seen += chunk.bytes.length
      if (!readers && threads > 1 && Math.max(seen, size ?? 0) > WORTH_THREADS) readers = openChunkReaders(threads, list)
      const answer = readers ? readers.read(chunk) : readChunk(chunk, list)
      written = writeNext(written, answer, chunk.bytes.length)
      written.catch(() => {}) // Awaited below, where the fault is met; this only keeps Node from ending the process before.
      underWay.push(written)
      if (underWay.length > threads * 3) await underWay.shift()
    }
    await written
  } finally {
    progress.finish()
    await readers?.close()
  }
  return counts
}
