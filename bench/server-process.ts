import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface ServerProcess {
  readonly url: string
  /** From the start of the process to the first answered request, in milliseconds. */
  readonly firstAnswerMs: number
  stop(): Promise<void>
}

/** Starts `hopluu serve` on any free port and waits for the list page. */
export const startServerProcess = async (dataFolder: string, databaseUrl?: string): Promise<ServerProcess> => {
  const { DATABASE_URL: _, ...environment } = process.env
  const begun = performance.now()
  const child = spawn(process.execPath, [`${ROOT}bin/hopluu.mjs`, 'serve'], {
    env: { ...environment, HOPLUU_DATA: dataFolder, HOPLUU_PORT: '0', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const url = await addressSaidBy(child)
  const answer = await fetch(url)
  await answer.text()
  if (!answer.ok) throw new Error(`The list page answered ${answer.status}.`)
  const firstAnswerMs = performance.now() - begun
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { url, firstAnswerMs, stop }
}

const addressSaidBy = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /http:\/\/[\d.]+:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
