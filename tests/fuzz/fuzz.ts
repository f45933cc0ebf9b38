import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Verdict } from './read-mutant.ts'

/** A mutant that takes longer is taken for hanging: its thread is ended and the next number begun. */
export const TIME_LIMIT_MS = 10_000

export interface FuzzCounts {
  read: number
  refused: number
  slowestMs: number
  slowest: number
  /** Mutants that crashed the reader, broke a promise or hung, with what went wrong. */
  readonly findings: { readonly number: number; readonly problem: string }[]
}

/** Reads the mutants `from` ≤ number < `to` in a thread of its own, watched from outside, and adds what it finds to `counts`. */
const readRange = async (from: number, to: number, counts: FuzzCounts, onVerdict: () => void): Promise<void> => {
  for (let next = from; next < to; ) {
    const worker = new Worker(new URL('./mutant-worker.ts', import.meta.url), { workerData: { from: next, to } })
    let under = next
    let hung = false
    const stop = (): void => {
      hung = true
      void worker.terminate()
    }
    // The first mutant waits for the program and its word tables to load.
    let watch = setTimeout(stop, TIME_LIMIT_MS * 3)
    worker.on('message', (message: Verdict | { readonly begun: number }) => {
      clearTimeout(watch)
      watch = setTimeout(stop, TIME_LIMIT_MS)
      if ('begun' in message) {
        under = message.begun
        return
      }
      take(message, counts)
      onVerdict()
    })
    const failed = new Promise<Error>((resolve) => worker.once('error', resolve))
    const ended = await Promise.race([once(worker, 'exit'), failed])
    clearTimeout(watch)
    if (hung) counts.findings.push({ number: under, problem: `hangs for more than ${TIME_LIMIT_MS / 1000} s` })
    else if (ended instanceof Error) counts.findings.push({ number: under, problem: `ends its thread: ${ended.message}` })
    else return
    next = under + 1
  }
}

const take = ({ number, outcome, ms, problem }: Verdict, counts: FuzzCounts): void => {
  if (outcome === 'refused') counts.refused += 1
  else if (outcome === 'read') counts.read += 1
  else counts.findings.push({ number, problem: `${outcome}: ${problem}` })
  if (ms > counts.slowestMs) {
    counts.slowestMs = ms
    counts.slowest = number
  }
}

/** Reads `count` mutants from number `first` on, in so many threads. */
export const fuzz = async (first: number, count: number, threads: number, onVerdict: () => void = () => {}): Promise<FuzzCounts> => {
  const counts: FuzzCounts = { read: 0, refused: 0, slowestMs: 0, slowest: first, findings: [] }
  const share = Math.ceil(count / threads)
  const ranges = Array.from({ length: threads }, (_, i) => [first + i * share, Math.min(first + count, first + (i + 1) * share)] as const)
  await Promise.all(ranges.map(([from, to]) => readRange(from, to, counts, onVerdict)))
  return counts
}
