import { spawn } from 'node:child_process'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/** Much of what a tool of PostgreSQL says is said once for each table. */
const SAID_AT_MOST = 2000

/**
 * Runs pg_dump or pg_restore on a database. The password of its address goes through the environment, for everybody on a machine can see the words that a
 * program was started with. Refuses with pg_tool_missing, pg_tool_failed.
 */
export const runPgTool = async (
  tool: 'pg_dump' | 'pg_restore',
  words: readonly string[],
  url: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<Outcome<null>> => {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  const env = password === '' ? environment : { ...environment, PGPASSWORD: password }
  const child = spawn(tool, [...words, `--dbname=${address.href}`], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, SAID_AT_MOST)
  })
  return new Promise((resolve, reject) => {
    child.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') resolve(refuse('pg_tool_missing', { tool }))
      else reject(fault)
    })
    child.once('close', (code) => resolve(code === 0 ? accept(null) : refuse('pg_tool_failed', { tool, detail: firstLine(said) })))
  })
}

const firstLine = (said: string): string => said.split('\n').find((line) => line.trim() !== '') ?? '?'
