import { availableParallelism } from 'node:os'
import { type Outcome, refuse } from '../values/index.ts'
import type { ReadFrom, ReadingTask, Wanted } from './reading-task.ts'
import { openPool } from './thread-pool.ts'
import { timeToRead } from './time-limit.ts'

export interface Reader {
  /**
   * Reads one document. Refuses as `readDocument` does and with reader_failed, reader_out_of_memory, reader_too_slow, reader_stopped:
   * whatever happens to the thread, only what it was reading is refused, and the next is read by a new one.
   */
  read<T extends ReadingTask>(task: T): Promise<Outcome<Wanted[T['want']]>>
  /** Starts a thread before there is anything to read, so that the first document does not wait for it. */
  warm(): void
  /** Ends the threads; what is being read is refused with reader_stopped. */
  close(): Promise<void>
}

export interface ReaderOptions {
  /** Hears why a thread failed; the person with the document hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** How many documents are read at one time; two where the machine can. */
  readonly threads?: number
  /** The memory that one thread may fill, in MB; Node.js decides where not given. */
  readonly memoryMB?: number
  /** How many milliseconds the reading of so many bytes or characters may take before its thread is ended; `timeToRead` where not given. */
  readonly timeLimit?: (size: number) => number
  /** What a thread runs. */
  readonly thread?: URL
}

const THREAD = new URL('./reading-thread.ts', import.meta.url)

/** Bytes of a document, characters of an article. */
const sizeOf = (from: ReadFrom): number => ('document' in from ? from.document.bytes.byteLength : from.article.text.length)

const CODES = { failed: 'reader_failed', out_of_memory: 'reader_out_of_memory', too_slow: 'reader_too_slow', stopped: 'reader_stopped' }

/** Opens a small pool of reading threads. None runs before it is needed or asked to be warm; an idle one keeps no process alive. */
export const openReader = ({
  onFault,
  threads = Math.min(2, availableParallelism()),
  memoryMB,
  timeLimit = timeToRead,
  thread = THREAD
}: ReaderOptions): Reader => {
  const pool = openPool<ReadingTask>({
    thread,
    threads,
    memoryMB,
    onFault,
    timeLimit: ({ from }) => timeLimit(sizeOf(from)),
    refusalOf: (what) => refuse(CODES[what]),
    failed: (trace) => `The reader failed: ${trace}`,
    ended: ({ from }, seconds) => `The reader was ended: ${sizeOf(from)} bytes or characters were not read within ${seconds} s`
  })
  return {
    // A thread answers with what its task wants.
    read: <T extends ReadingTask>(task: T) => pool.run(task) as Promise<Outcome<Wanted[T['want']]>>,
    warm: pool.warm,
    close: pool.close
  }
}
