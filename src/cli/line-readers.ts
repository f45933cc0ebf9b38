import { Worker } from 'node:worker_threads'
import { timeToRead } from '../reader/index.ts'
import { type Refusal, refuse } from '../values/index.ts'
import type { Line } from './lines.ts'
import { type LineAnswer, type ListSettings, refuseLine } from './read-line.ts'

interface Task {
  readonly line: Line
  readonly answer: (answer: LineAnswer) => void
}

/** Several worker threads that read lines at the same time; the caller keeps the order by keeping the promises in order. */
export interface LineReaders {
  read(line: Line): Promise<LineAnswer>
  close(): Promise<void>
}

/** A thread has the next line at hand before it is done with one. */
const AT_HAND = 2

/** What a thread runs, and how many milliseconds it may take for one line. */
export interface LineThreads {
  readonly thread?: URL
  readonly timeLimit?: number
}

/** A line may name a file, so each is given the time of the largest document. */
export const openLineReaders = (
  count: number,
  list: ListSettings,
  { thread = new URL('./read-line-worker.ts', import.meta.url), timeLimit = timeToRead(list.documentLimit) }: LineThreads = {}
): LineReaders => {
  const tasksOf = new Map<Worker, Task[]>()
  const clocks = new Map<Worker, NodeJS.Timeout>()
  const waiting: Task[] = []

  const giveOut = (): void => {
    for (let room = 0; room < AT_HAND; room++) {
      for (const [worker, tasks] of tasksOf) {
        if (tasks.length > room) continue
        const task = waiting.shift()
        if (!task) return
        tasks.push(task)
        if (tasks.length === 1) restartClock(worker)
        worker.postMessage(task.line)
      }
    }
  }

  /** A thread's clock runs for its first line; none runs where it has no line. */
  const restartClock = (worker: Worker): void => {
    clearTimeout(clocks.get(worker))
    clocks.delete(worker)
    if (tasksOf.get(worker)?.length)
      clocks.set(
        worker,
        setTimeout(() => replace(worker, refuse('reader_too_slow', { limit: Math.round(timeLimit / 1000) }).refusal, 'refused'), timeLimit)
      )
  }

  /** Whatever a thread died of (out of memory, say) or never ends over, it is the line it was reading; the next goes to another. */
  const replace = (worker: Worker, refusal: Refusal, outcome: LineAnswer['outcome']): void => {
    const tasks = tasksOf.get(worker)
    if (!tasks) return
    tasksOf.delete(worker)
    restartClock(worker)
    void worker.terminate()
    const [lost, ...next] = tasks
    waiting.unshift(...next)
    lost?.answer(refuseLine(null, refusal, outcome))
    start()
    giveOut()
  }

  const start = (): void => {
    const worker = new Worker(thread, { workerData: list })
    tasksOf.set(worker, [])
    worker.on('message', (answer: LineAnswer) => {
      tasksOf.get(worker)?.shift()?.answer(answer)
      restartClock(worker)
      giveOut()
    })
    worker.on('error', (error: Error) => replace(worker, refuse('fault', { message: error.message }).refusal, 'faults'))
  }

  for (let i = 0; i < count; i++) start()
  return {
    read: (line) =>
      new Promise((answer) => {
        waiting.push({ line, answer })
        giveOut()
      }),
    close: async () => {
      for (const clock of clocks.values()) clearTimeout(clock)
      await Promise.all([...tasksOf.keys()].map((worker) => worker.terminate()))
    }
  }
}
