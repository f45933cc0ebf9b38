import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CooperationRecord } from '../../src/extraction/record.ts'
import { startHopluu } from '../doors/cli-process.ts'
import type { SentFile } from './family.ts'

// The program as a user starts it, in a process of its own, watched from outside while it is sent files.

/** What became of a file that was sent. */
export interface Sent {
  /** The code of the refusal; null where it was read. */
  readonly code: string | null
  /** Where it was refused: what a person is told, in both languages. */
  readonly sentences: readonly string[]
  /** Where it was read. */
  readonly record: CooperationRecord | null
  readonly wallMs: number
  /** What the server and its processes worked meanwhile; null where the system does not tell. On a shared machine the clock on the wall says more about the others. */
  readonly workedMs: number | null
}

export interface HostileServer {
  readonly url: string
  send(file: SentFile): Promise<Sent>
  /** The most that any of the server's processes for reading ever filled, in MB; null where the system does not tell. */
  peakMB(): number | null
  /** How long the server kept waiting whoever asked it for something else meanwhile, at most, in milliseconds. */
  longestWaitMs(): number
  /** From now on waiting counts anew. */
  forgetWaits(): void
  /** All that it wrote to its log. */
  log(): string
  stop(): Promise<void>
}

const LOOK_MS = 5
const BEAT_MS = 50

/** The processes that a process started, by the system's own table; none where it has none. */
const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number)
    )
  } catch {
    return []
  }
}

/** The most that a process ever filled, as the system kept it. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0 // It has ended since it was listed.
  }
}

const TICK_MS = 10

/** How long a process and those it started and outlived have worked, in milliseconds; null where the system does not tell. */
const workedMs = (pid: number): number | null => {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/\) (?!.*\) )/)
    return (
      rest
        .split(' ')
        .slice(11, 15)
        .reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS
    )
  } catch {
    return null
  }
}

const addressOf = (child: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /http:\/\/[\d.]+:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })

export const startHostileServer = async (): Promise<HostileServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-hostile-'))
  const child = startHopluu(['serve'], { environment: { HOPLUU_DATA: folder, HOPLUU_PORT: '0' } })
  let written = ''
  child.stderr.on('data', (text: Buffer) => {
    written += text.toString()
  })
  const url = await addressOf(child)
  let peak = 0
  const look = setInterval(() => {
    for (const pid of childrenOf(child.pid ?? 0)) peak = Math.max(peak, peakOf(pid))
  }, LOOK_MS)
  let longest = 0
  let beating = true
  const beat = async (): Promise<void> => {
    while (beating) {
      const begun = performance.now()
      await (await fetch(`${url}/api/v1/health`)).text()
      longest = Math.max(longest, performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, BEAT_MS))
    }
  }
  const heart = beat()
  const worked = (): number | null => {
    const own = workedMs(child.pid ?? 0)
    return own === null ? null : childrenOf(child.pid ?? 0).reduce((sum, pid) => sum + (workedMs(pid) ?? 0), own)
  }
  return {
    url,
    send: async ({ fileName, bytes }) => {
      const begun = performance.now()
      const before = worked()
      const answer = await fetch(`${url}/api/v1/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName.toWellFormed()) },
        body: bytes as Uint8Array<ArrayBuffer>
      })
      const said = (await answer.json()) as { code?: string; sentences?: Record<string, string>; reportId?: string }
      const after = worked()
      const took = { wallMs: performance.now() - begun, workedMs: before === null || after === null ? null : after - before }
      if (said.reportId === undefined)
        return { code: said.code ?? 'none', sentences: Object.values(said.sentences ?? {}), record: null, ...took }
      const record = await (await fetch(`${url}/api/v1/reports/${said.reportId}/record`)).json()
      return { code: null, sentences: [], record: record as CooperationRecord, ...took }
    },
    peakMB: () => (peak === 0 ? null : peak),
    longestWaitMs: () => longest,
    forgetWaits: () => {
      longest = 0
    },
    log: () => written,
    stop: async () => {
      beating = false
      await heart
      clearInterval(look)
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
