import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from '../doors/cli-process.ts'

/** `hopluu serve` in a process of its own. */
export interface Served {
  readonly url: string
  readonly child: ChildProcess
  /** What it said on stderr so far. */
  said(): string
  /** Ends it at once, as a power cut would: it has no say in it. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const START_MS = 120_000

/** Starts the server on a free port and waits until it says where it listens; `under` are words before the command (a limit to run it under). */
export const serve = (environment: Readonly<Record<string, string>>, under: readonly string[] = []): Promise<Served> =>
  begin(['serve', '--port', '0'], /http:\/\/[\d.]+:\d+/, environment, under)

/** Starts a worker and waits until it says that it works. */
export const work = (environment: Readonly<Record<string, string>>): Promise<Omit<Served, 'url'>> =>
  begin(['worker'], /Waiting for documents/, environment, [])

/** Starts `hopluu` and waits for what it says once it is ready. */
const begin = async (
  command: readonly string[],
  ready: RegExp,
  environment: Readonly<Record<string, string>>,
  under: readonly string[]
): Promise<Served> => {
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, npm_lifecycle_event: ___, ...inherited } = process.env
  const plain = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('HOPLUU_')))
  const [program = process.execPath, ...words] = [...under, process.execPath, `${ROOT}bin/hopluu.mjs`, ...command, '--lang', 'en']
  const child = spawn(program, words, { env: { ...plain, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`It did not start in time: ${said}`)), START_MS)
    let told = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text
      const found = ready.exec(told)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`It ended with ${code}: ${said}`))
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return { url, child, said: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
