import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Outcome, refuse } from '../values/index.ts'
import type { PostedTask, ReadFrom, ReadingTask, Wanted } from './reading-task.ts'
import { KnowledgeSender } from './send-knowledge.ts'
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

/** The thread's answer: what was wanted or why not, or the trace of a fault of the reader's own. */
type Answer = { readonly outcome: Outcome<unknown> } | { readonly fault: string }

interface Waiting {
  readonly task: ReadingTask
  readonly settle: (outcome: Outcome<unknown>) => void
}

/** What a thread is reading, and the clock that runs meanwhile. */
interface UnderWay extends Waiting {
  readonly clock: NodeJS.Timeout
}

const THREAD = new URL('./reading-thread.ts', import.meta.url)

/** Bytes of a document, characters of an article. */
const sizeOf = (from: ReadFrom): number => ('document' in from ? from.document.bytes.byteLength : from.article.text.length)

/** Opens a small pool of reading threads. None runs before it is needed or asked to be warm; an idle one keeps no process alive. */
export const openReader = ({
  onFault,
  threads = Math.min(2, availableParallelism()),
  memoryMB,
  timeLimit = timeToRead,
  thread = THREAD
}: ReaderOptions): Reader => {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const reading = new Map<Worker, UnderWay>()
  const queue: Waiting[] = []
  const sender = new KnowledgeSender()
  let closed = false

  /** Ends the waiting for what a thread was reading. */
  const settle = (worker: Worker, outcome: Outcome<unknown>): void => {
    const read = reading.get(worker)
    clearTimeout(read?.clock)
    reading.delete(worker)
    read?.settle(outcome)
  }

  /** Ends a thread that may never come to an end by itself; its place is free once it has ended. */
  const end = (worker: Worker, size: number, milliseconds: number): void => {
    onFault(new Error(`The reader was ended: ${size} bytes or characters were not read within ${Math.round(milliseconds / 1000)} s`))
    settle(worker, refuse('reader_too_slow'))
    worker.unref()
    void worker.terminate()
  }

  const start = (): Worker => {
    const worker = new Worker(thread, memoryMB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMB } })
    all.add(worker)
    worker.unref()
    worker.on('message', (answer: Answer) => {
      if (!reading.has(worker)) return // It was ended while its answer was on the way.
      worker.unref()
      idle.push(worker)
      if ('outcome' in answer) settle(worker, answer.outcome)
      else {
        onFault(new Error(`The reader failed: ${answer.fault}`))
        settle(worker, refuse('reader_failed'))
      }
      giveOut()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      onFault(error)
      settle(worker, refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'reader_out_of_memory' : 'reader_failed'))
    })
    worker.on('exit', () => {
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      settle(worker, refuse(closed ? 'reader_stopped' : 'reader_failed'))
      giveOut()
    })
    return worker
  }

  const giveOut = (): void => {
    while (queue.length > 0 && !closed) {
      const worker = idle.pop() ?? (all.size < threads ? start() : undefined)
      const next = worker && queue.shift()
      if (!next) return
      const size = sizeOf(next.task.from)
      const most = timeLimit(size)
      reading.set(worker, { ...next, clock: setTimeout(() => end(worker, size, most), most) })
      worker.ref()
      const posted: PostedTask = { ...next.task, knowledge: sender.to(worker, next.task.knowledge ?? null) }
      worker.postMessage(posted)
    }
  }

  return {
    read: <T extends ReadingTask>(task: T) =>
      new Promise<Outcome<Wanted[T['want']]>>((settled) => {
        if (closed) return settled(refuse('reader_stopped'))
        // A thread answers with what its task wants.
        queue.push({ task, settle: settled as Waiting['settle'] })
        giveOut()
      }),
    warm: () => {
      if (all.size === 0 && !closed) idle.push(start())
    },
    close: async () => {
      closed = true
      for (const { settle: refused } of queue.splice(0)) refused(refuse('reader_stopped'))
      await Promise.all([...all].map((worker) => worker.terminate()))
    }
  }
}
