import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly folder?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts `hopluu` as a user's shell would, through the launcher, in SQLite and with no setting of this machine's own. */
export const startHopluu = (words: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams => {
  const { DATABASE_URL: _, npm_lifecycle_event: __, INIT_CWD: ___, NODE_TEST_CONTEXT: ____, ...inherited } = process.env
  const environment = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('HOPLUU_')))
  return spawn(process.execPath, [`${ROOT}bin/hopluu.mjs`, ...words], {
    cwd: options.folder ?? ROOT,
    env: { ...environment, ...options.environment }
  })
}

/** What a process said until it ended. */
export const ended = async (child: ChildProcessWithoutNullStreams): Promise<Ended> => {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }
}

export const hopluu = (words: readonly string[], options: RunOptions = {}): Promise<Ended> => {
  const child = startHopluu(words, options)
  child.stdin.on('error', () => {}) // The command may end without reading its input.
  child.stdin.end(options.input)
  return ended(child)
}
