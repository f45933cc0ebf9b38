import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Outcome, refuse } from '../values/index.ts'
import type { PostedTask, ReadingTask, Wanted } from './reading-task.ts'
import { KnowledgeSender } from './send-knowledge.ts'

export interface Reader {
  /**
   * Reads one document. Refuses as `readDocument` does and with reader_failed, reader_out_of_memory, reader_stopped: whatever
   * happens to the thread, only what it was reading is refused, and the next is read by a new one.
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
  /** What a thread runs. */
  readonly thread?: URL
}

/** The thread's answer: what was wanted or why not, or the trace of a fault of the reader's own. */
type Answer = { readonly outcome: Outcome<unknown> } | { readonly fault: string }

interface Waiting {
  readonly task: ReadingTask
  readonly settle: (outcome: Outcome<unknown>) => void
}

const THREAD = new URL('./reading-thread.ts', import.meta.url)

/** Opens a small pool of reading threads. None runs before it is needed or asked to be warm; an idle one keeps no process alive. */
export const openReader = ({
  onFault,
  threads = Math.min(2, availableParallelism()),
  memoryMB,
  thread = THREAD
}: ReaderOptions): Reader => {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const reading = new Map<Worker, Waiting>()
  const queue: Waiting[] = []
  const sender = new KnowledgeSender()
  let closed = false

  /** Ends the waiting for what a thread was reading. */
  const settle = (worker: Worker, outcome: Outcome<unknown>): void => {
    reading.get(worker)?.settle(outcome)
    reading.delete(worker)
  }

  const start = (): Worker => {
    const worker = new Worker(thread, memoryMB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMB } })
    all.add(worker)
    worker.unref()
    worker.on('message', (answer: Answer) => {
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
      reading.set(worker, next)
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
