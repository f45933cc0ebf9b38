import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Given } from './answer-tasks.ts'

// A process of its own for what reads files from outside: it may fill so much memory and no more, whatever it fills it with (the heap limit of a
// thread does not hold buffers), knows no setting of this program, and may read the program's own files, write none, start nothing and reach no network.

export interface ProcessOptions {
  /** What it runs; it answers tasks by `answerTasks`. */
  readonly file: URL
  /** The memory that it may fill, in MB. */
  readonly memoryMB: number
  /** The program's own files, or also those that its tasks name. */
  readonly reads?: 'program' | 'any file'
  /** Who watches its memory: this program, where the system tells it; else a thread of its own. */
  readonly watch?: 'from outside' | 'from inside'
  readonly onAnswer: (answer: unknown) => void
  /** Once, when it has ended in whatever way. */
  readonly onEnd: (how: Ended) => void
}

export interface Ended {
  readonly outOfMemory: boolean
  /** How it ended and what it wrote last, for the log. */
  readonly trace: string
}

export interface BoundedProcess {
  readonly memoryMB: number
  /** The process goes on with the task although nothing else keeps this program alive. */
  give(task: unknown): void
  /** It has nothing to do: its memory need not be watched, and it keeps no program alive. */
  rest(): void
  /** Ends it at once, in the middle of whatever it does. */
  end(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The compiled code of the processes; only they read it and write it, so that what went wrong in one stays among them. */
const COMPILED = `${ROOT}node_modules/.cache/hopluu-reader/`
/** In this time a greedy document fills some ten megabytes. */
const WATCH_MS = 10
/** What Node.js itself, the code and buffers take beside the heap, in MB. */
const BESIDE_HEAP_MB = 130
/** With young objects in so little room the process rests in two thirds of the memory, and is no slower. */
const YOUNG_MB = 4
const PAGE_BYTES = 4096
const MB = 1024 * 1024
const MOST_TOLD = 4000

/** Linux tells of every process how much memory it fills; elsewhere the process watches itself. */
const USUAL_WATCH = process.platform === 'linux' ? 'from outside' : 'from inside'

/** How much memory a process fills, in MB; null once it is gone. */
export const residentMB = (pid: number): number | null => {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES) / MB
  } catch {
    return null // It ended between two looks.
  }
}

/** What Node.js lets the process do. Where its compiled code may be kept it starts in half the time. */
const permissions = (
  reads: ProcessOptions['reads'],
  watch: ProcessOptions['watch']
): { readonly flags: string[]; readonly environment: Record<string, string> } => {
  let compiled: string | null = null
  try {
    mkdirSync(COMPILED, { recursive: true })
    compiled = COMPILED
  } catch {
    // An installation that nobody may write to is compiled anew each time.
  }
  const readable = reads === 'any file' ? ['*'] : [ROOT, `${realpathSync(`${ROOT}node_modules`)}/`]
  const flags = ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`)]
  if (compiled !== null) flags.push(`--allow-fs-write=${compiled}`)
  if (watch === 'from inside') flags.push('--allow-worker')
  return { flags, environment: compiled === null ? {} : { NODE_COMPILE_CACHE: compiled } }
}

/** V8 and the watch inside say it in words; the system says it by ending the process. */
const OUT_OF_MEMORY = /heap out of memory|Array buffer allocation failed|out of the memory it may fill/

export const startProcess = ({
  file,
  memoryMB,
  reads = 'program',
  watch = USUAL_WATCH,
  onAnswer,
  onEnd
}: ProcessOptions): BoundedProcess => {
  const { flags, environment } = permissions(reads, watch)
  const child = fork(file, watch === 'from inside' ? [String(memoryMB)] : [], {
    env: environment,
    execArgv: [
      ...flags,
      `--max-old-space-size=${Math.max(64, memoryMB - BESIDE_HEAP_MB)}`,
      `--max-semi-space-size=${YOUNG_MB}`,
      '--disable-warning=SecurityWarning'
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C in a terminal stops the server, which lets what is under way finish; it must not end the reader in the middle.
    detached: process.platform !== 'win32'
  })
  let told = ''
  let tooMuch = false
  let wasEnded = false
  let looking: NodeJS.Timeout | undefined
  let ended = false
  const gone = new Promise<void>((resolve) => {
    const finish = (how: string, killed: boolean): void => {
      if (ended) return
      ended = true
      clearInterval(looking)
      resolve()
      onEnd({ outOfMemory: tooMuch || OUT_OF_MEMORY.test(told) || (killed && !wasEnded), trace: `${how}\n${told}`.trim() })
    }
    child.on('error', (fault) => finish(`The process did not start: ${fault.message}`, false))
    child.on('close', (code, signal) => finish(`The process ended with ${signal ?? code}.`, signal === 'SIGKILL'))
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(0, MOST_TOLD)
  })
  child.on('message', onAnswer)

  const kill = (): void => {
    child.kill('SIGKILL')
  }
  const look = (): void => {
    if (child.pid === undefined || (residentMB(child.pid) ?? 0) <= memoryMB) return
    tooMuch = true
    kill()
  }
  const rest = (): void => {
    clearInterval(looking)
    looking = undefined
    child.unref()
    child.channel?.unref()
    if (child.stderr instanceof Socket) child.stderr.unref()
  }
  rest()
  return {
    memoryMB,
    rest,
    give: (task) => {
      child.ref()
      child.channel?.ref()
      if (watch === 'from outside') looking ??= setInterval(look, WATCH_MS)
      // A process that is gone says so by its end.
      child.send({ task, memoryMB } satisfies Given<unknown>, () => {})
    },
    end: () => {
      wasEnded = true
      // It has ended when what it wrote has come as well: were only the process waited for, this program could end in between.
      child.ref()
      child.channel?.ref()
      if (child.stderr instanceof Socket) child.stderr.ref()
      kill()
      return gone
    }
  }
}
