import { Worker } from 'node:worker_threads'
import type { Outcome } from '../values/index.ts'

/** How a pool of threads does its work. */
export interface PoolOptions<Task> {
  /** What a thread runs: it answers each message with `{ outcome }`, or with the trace of a fault of its own as `{ fault }`. */
  readonly thread: URL
  readonly threads: number
  /** The memory that one thread may fill, in MB; Node.js decides where not given. */
  readonly memoryMB?: number | undefined
  /** Hears why a thread failed; who gave the task hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** How many milliseconds a task may take before its thread is ended. */
  readonly timeLimit: (task: Task) => number
  /** What became of a task whose thread failed, by what happened to it. */
  readonly refusalOf: (what: 'failed' | 'out_of_memory' | 'too_slow' | 'stopped', task: Task) => Outcome<never>
  /** What the log says of them. */
  readonly failed: (trace: string) => string
  readonly ended: (task: Task, seconds: number) => string
}

export interface Pool<Task> {
  /** Whatever happens to the thread, only what it was doing is refused, and the next task is done by a new one. */
  run(task: Task): Promise<Outcome<unknown>>
  /** Starts a thread before there is anything to do. */
  warm(): void
  /** Ends the threads; what is being done and what waits is refused as stopped. */
  close(): Promise<void>
}

type Answer = { readonly outcome: Outcome<unknown> } | { readonly fault: string }

interface Waiting<Task> {
  readonly task: Task
  readonly settle: (outcome: Outcome<unknown>) => void
}

/** What a thread is doing, and the clock that runs meanwhile. */
interface UnderWay<Task> extends Waiting<Task> {
  readonly clock: NodeJS.Timeout
}

/** Opens a small pool of threads. None runs before it is needed or asked to be warm; an idle one keeps no process alive. */
export const openPool = <Task>(options: PoolOptions<Task>): Pool<Task> => {
  const { threads, memoryMB, onFault } = options
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const doing = new Map<Worker, UnderWay<Task>>()
  const queue: Waiting<Task>[] = []
  let closed = false

  /** Ends the waiting for what a thread was doing. */
  const settle = (worker: Worker, outcome: (task: Task) => Outcome<unknown>): void => {
    const done = doing.get(worker)
    clearTimeout(done?.clock)
    doing.delete(worker)
    if (done) done.settle(outcome(done.task))
  }

  const refused =
    (what: Parameters<typeof options.refusalOf>[0]) =>
    (task: Task): Outcome<never> =>
      options.refusalOf(what, task)

  /** Ends a thread that may never come to an end by itself; its place is free once it has ended. */
  const end = (worker: Worker, task: Task, milliseconds: number): void => {
    onFault(new Error(options.ended(task, Math.round(milliseconds / 1000))))
    settle(worker, refused('too_slow'))
    worker.unref()
    void worker.terminate()
  }

  const start = (): Worker => {
    const worker = new Worker(options.thread, memoryMB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMB } })
    all.add(worker)
    worker.unref()
    worker.on('message', (answer: Answer) => {
      if (!doing.has(worker)) return // It was ended while its answer was on the way.
      worker.unref()
      idle.push(worker)
      if ('outcome' in answer) settle(worker, () => answer.outcome)
      else {
        onFault(new Error(options.failed(answer.fault)))
        settle(worker, refused('failed'))
      }
      giveOut()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      onFault(error)
      settle(worker, refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out_of_memory' : 'failed'))
    })
    worker.on('exit', () => {
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      settle(worker, refused(closed ? 'stopped' : 'failed'))
      giveOut()
    })
    return worker
  }

  const giveOut = (): void => {
    while (queue.length > 0 && !closed) {
      const worker = idle.pop() ?? (all.size < threads ? start() : undefined)
      const next = worker && queue.shift()
      if (!next) return
      const most = options.timeLimit(next.task)
      doing.set(worker, { ...next, clock: setTimeout(() => end(worker, next.task, most), most) })
      worker.ref()
      worker.postMessage(next.task)
    }
  }

  return {
    run: (task) =>
      new Promise<Outcome<unknown>>((settled) => {
        if (closed) return settled(options.refusalOf('stopped', task))
        queue.push({ task, settle: settled })
        giveOut()
      }),
    warm: () => {
      if (all.size === 0 && !closed) idle.push(start())
    },
    close: async () => {
      closed = true
      for (const { task, settle: settled } of queue.splice(0)) settled(options.refusalOf('stopped', task))
      await Promise.all([...all].map((worker) => worker.terminate()))
    }
  }
}
