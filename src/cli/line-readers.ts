import { Worker } from 'node:worker_threads'
import { refuse } from '../values/index.ts'
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

export const openLineReaders = (count: number, list: ListSettings): LineReaders => {
  const tasksOf = new Map<Worker, Task[]>()
  const waiting: Task[] = []

  const giveOut = (): void => {
    for (let room = 0; room < AT_HAND; room++) {
      for (const [worker, tasks] of tasksOf) {
        if (tasks.length > room) continue
        const task = waiting.shift()
        if (!task) return
        tasks.push(task)
        worker.postMessage(task.line)
      }
    }
  }

  const start = (): void => {
    const worker = new Worker(new URL('./read-line-worker.ts', import.meta.url), { workerData: list })
    const tasks: Task[] = []
    tasksOf.set(worker, tasks)
    worker.on('message', (answer: LineAnswer) => {
      tasks.shift()?.answer(answer)
      giveOut()
    })
    // Whatever a thread died of (out of memory, say), it died of the line it was reading; the next goes to another.
    worker.on('error', (error: Error) => {
      tasksOf.delete(worker)
      const [died, ...next] = tasks
      waiting.unshift(...next)
      died?.answer(refuseLine(null, refuse('fault', { message: error.message }).refusal, 'faults'))
      start()
      giveOut()
    })
  }

  for (let i = 0; i < count; i++) start()
  return {
    read: (line) =>
      new Promise((answer) => {
        waiting.push({ line, answer })
        giveOut()
      }),
    close: async () => {
      await Promise.all([...tasksOf.keys()].map((worker) => worker.terminate()))
    }
  }
}
