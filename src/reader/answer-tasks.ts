import { Worker } from 'node:worker_threads'
import { traceOf } from '../values/index.ts'

/** What a process says to a task: what came of it, or the trace of a fault of its own; and how much memory it fills since, in MB. */
export type Answer = ({ readonly outcome: unknown } | { readonly fault: string }) & { readonly residentMB: number }

/** A task as a process is given it: with the memory that it may fill meanwhile, in MB. */
export interface Given<Task> {
  readonly task: Task
  readonly memoryMB: number
}

const MB = 1024 * 1024

/**
 * Makes this process one that answers tasks, one after the other, until whoever gives them is gone. Started with a number of megabytes, it watches
 * itself that it fills no more.
 */
export const answerTasks = <Task>(answer: (task: Task, memoryMB: number) => Promise<unknown>): void => {
  const say = (what: { readonly outcome: unknown } | { readonly fault: string }): void => {
    process.send?.({ ...what, residentMB: process.memoryUsage.rss() / MB } satisfies Answer)
  }
  let before: Promise<void> = Promise.resolve()
  process.on('message', ({ task, memoryMB }: Given<Task>) => {
    before = before.then(async () => {
      try {
        say({ outcome: await answer(task, memoryMB) })
      } catch (error) {
        say({ fault: traceOf(error) })
      }
    })
  })
  process.on('disconnect', () => process.exit())
  // What is thrown outside of any task ends the process, and is told without its words.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${traceOf(error)}\n`, () => process.exit(1))
  })
  const [, , limitMB] = process.argv
  if (limitMB !== undefined) new Worker(new URL('./watch-memory.ts', import.meta.url), { workerData: Number(limitMB) }).unref()
}
