import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accept, type Outcome, refuse } from '../values/index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STAMP = `${ROOT}build/web/.sources`

/** What the pages are built from: their own sources, the words and types they import, and the locked versions of the tools. */
const SOURCES = ['src/web/**/*', 'src/wording/*.ts', 'src/values/*.ts', 'src/register/*.ts', 'package-lock.json']

const hashOfSources = (): string => {
  const hash = createHash('sha256')
  // Dot folders hold what the tools generate.
  const files = globSync(SOURCES, {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules' || entry.name.startsWith('.')
  })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  for (const file of files)
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** True when the pages are not built, or were built from other sources than those here now. */
export const isWebStale = (): boolean => !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hashOfSources()

/**
 * Builds the pages into `build/web` and stamps them with the hash of what they were built from. What the build says goes to standard
 * error, and only when it fails. Refuses with web_build_failed.
 */
export const buildWeb = async (): Promise<Outcome<null>> => {
  const stamp = hashOfSources()
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')))
  const child = spawn(process.execPath, [vite, 'build', '--config', 'src/web/vite.config.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  if (exitCode !== 0) {
    process.stderr.write(Buffer.concat(said))
    return refuse('web_build_failed', { exitCode })
  }
  writeFileSync(STAMP, stamp)
  return accept(null)
}
