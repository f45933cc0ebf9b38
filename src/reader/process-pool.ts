import type { Outcome } from '../values/index.ts'
import type { Answer } from './answer-tasks.ts'
import { type BoundedProcess, type Ended, startProcess } from './bounded-process.ts'

/** How a pool of processes does its work. */
export interface PoolOptions<Task> {
  /** What a process runs: it answers tasks by `answerTasks`. */
  readonly file: URL
  readonly processes: number
  /** The memory that a process may fill while it does this task, in MB. */
  readonly memoryMB: (task: Task) => number
  /** The memory of a process that is started before there is anything to do, in MB. */
  readonly usualMemoryMB: number
  /** Hears why a process failed; who gave the task hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** How many milliseconds a task may take before its process is ended. */
  readonly timeLimit: (task: Task) => number
  /** What became of a task whose process failed, by what happened to it; `limit` in MB or seconds. */
  readonly refusalOf: (what: Failure, task: Task, limit: number) => Outcome<never>
  /** What the log says of them. */
  readonly failed: (trace: string) => string
  readonly ended: (task: Task, limit: string) => string
  /** The memory that the task is known to need by now, where the answer is a refusal that says so; it is done again with as much. */
  readonly needsMB?: (outcome: Outcome<unknown>) => number | null
}

export type Failure = 'failed' | 'out_of_memory' | 'too_slow' | 'stopped'

export interface Pool<Task> {
  /** Whatever happens to the process, only what it was doing is refused, and the next task is done by a new one. */
  run(task: Task): Promise<Outcome<unknown>>
  /** Starts a process before there is anything to do. */
  warm(): void
  /** Ends the processes; what is being done and what waits is refused as stopped. */
  close(): Promise<void>
}

interface Waiting<Task> {
  readonly task: Task
  readonly memoryMB: number
  readonly settle: (outcome: Outcome<unknown>) => void
}

/** What a process is doing, and the clock that runs meanwhile. */
interface UnderWay<Task> extends Waiting<Task> {
  readonly clock: NodeJS.Timeout
}

/** A process that still fills more than this share of its memory after a task would have too little for the next, and makes room for a new one. */
const RESTS_WITH = 0.75

/** Opens a small pool of processes. None runs before it is needed or asked to be warm; an idle one keeps no program alive. */
export const openPool = <Task>(options: PoolOptions<Task>): Pool<Task> => {
  const { file, processes, usualMemoryMB, onFault } = options
  const idle: BoundedProcess[] = []
  const all = new Set<BoundedProcess>()
  const doing = new Map<BoundedProcess, UnderWay<Task>>()
  const queue: Waiting<Task>[] = []
  let closed = false

  /** Ends the waiting for what a process was doing. */
  const settle = (process: BoundedProcess, outcome: (done: Waiting<Task>) => Outcome<unknown> | null): void => {
    const done = doing.get(process)
    if (!done) return
    clearTimeout(done.clock)
    doing.delete(process)
    const settled = outcome(done)
    if (settled) done.settle(settled)
  }

  const refused =
    (what: Failure, limit = 0) =>
    ({ task }: Waiting<Task>): Outcome<never> =>
      options.refusalOf(what, task, limit)

  const take = (process: BoundedProcess, answer: Answer): void => {
    if (!doing.has(process)) return // It was ended while its answer was on the way.
    process.rest()
    settle(process, (done) => {
      if ('fault' in answer) {
        onFault(new Error(options.failed(answer.fault)))
        return refused('failed')(done)
      }
      const outcome = answer.outcome as Outcome<unknown>
      const needs = options.needsMB?.(outcome) ?? null
      if (needs === null || needs <= process.memoryMB || closed) return outcome
      queue.unshift({ ...done, memoryMB: needs })
      return null
    })
    // One with more memory than most need is not kept; neither is one that would begin the next document with its memory half full.
    if (process.memoryMB <= usualMemoryMB && answer.residentMB <= process.memoryMB * RESTS_WITH) idle.push(process)
    else {
      void retire(process)
      if (queue.length === 0 && !closed) idle.push(start(usualMemoryMB))
    }
    giveOut()
  }

  const retire = (process: BoundedProcess): Promise<void> => {
    all.delete(process)
    if (idle.includes(process)) idle.splice(idle.indexOf(process), 1)
    return process.end()
  }

  const bury = (process: BoundedProcess, { outOfMemory, trace }: Ended): void => {
    const isKnown = all.delete(process)
    if (idle.includes(process)) idle.splice(idle.indexOf(process), 1)
    if (isKnown && !closed) {
      const task = doing.get(process)?.task
      onFault(new Error(outOfMemory && task ? options.ended(task, `${process.memoryMB} MB`) : options.failed(trace)))
    }
    settle(process, refused(closed ? 'stopped' : outOfMemory ? 'out_of_memory' : 'failed', process.memoryMB))
    giveOut()
  }

  const start = (memoryMB: number): BoundedProcess => {
    const process: BoundedProcess = startProcess({
      file,
      memoryMB,
      onAnswer: (answer) => take(process, answer as Answer),
      onEnd: (how) => bury(process, how)
    })
    all.add(process)
    return process
  }

  /** Ends a process that may never come to an end by itself; its place is free at once. */
  const stop = (process: BoundedProcess, task: Task, milliseconds: number): void => {
    const seconds = Math.round(milliseconds / 1000)
    onFault(new Error(options.ended(task, `${seconds} s`)))
    void retire(process)
    settle(process, refused('too_slow', seconds))
    giveOut()
  }

  /** A process with as much memory, if there is a place for one; idle ones that are too small give up theirs. */
  const processFor = (memoryMB: number): BoundedProcess | null => {
    const fitting = idle.findLastIndex((process) => process.memoryMB >= memoryMB)
    if (fitting >= 0) return idle.splice(fitting, 1)[0] ?? null
    const [smaller] = idle
    if (all.size >= processes && smaller) void retire(smaller)
    return all.size < processes ? start(memoryMB) : null
  }

  const giveOut = (): void => {
    while (queue[0] && !closed) {
      const process = processFor(queue[0].memoryMB)
      const next = process && queue.shift()
      if (!next) return
      const most = options.timeLimit(next.task)
      doing.set(process, { ...next, clock: setTimeout(() => stop(process, next.task, most), most) })
      process.give(next.task)
    }
  }

  return {
    run: (task) =>
      new Promise<Outcome<unknown>>((settled) => {
        if (closed) return settled(options.refusalOf('stopped', task, 0))
        queue.push({ task, memoryMB: options.memoryMB(task), settle: settled })
        giveOut()
      }),
    warm: () => {
      if (all.size === 0 && !closed) idle.push(start(usualMemoryMB))
    },
    close: async () => {
      closed = true
      for (const { task, settle: settled } of queue.splice(0)) settled(options.refusalOf('stopped', task, 0))
      await Promise.all([...all].map((process) => process.end()))
    }
  }
}
