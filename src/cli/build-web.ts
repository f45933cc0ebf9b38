import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accept, type Outcome, refuse } from '../values/index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STAMP = `${ROOT}build/web/.sources`

/** What the pages are built from: their own sources, the words and types they import, and the locked versions of the tools. */
const SOURCES = [
  'src/web/**/*',
  'src/wording/*.ts',
  'src/values/*.ts',
  'src/register/**/*.ts',
  'src/exchange/*.ts',
  'data/maps/*',
  'package-lock.json'
]

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

/** Runs a program of this checkout and collects what it says. */
const run = async (program: string, args: readonly string[], shell = false): Promise<{ exitCode: number; said: Buffer }> => {
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  return { exitCode, said: Buffer.concat(said) }
}

/**
 * The builder's engine is a binary in an optional package, and npm leaves it out when it runs under a Node.js older than the binary names
 * (18, or 20 before 20.19). Under ours npm brings in what is missing; the lock file decides which, and nothing that is there is touched.
 */
const completePackages = async (): Promise<boolean> => {
  const whole = async () => (await run(process.execPath, ['--input-type=module', '-e', "await import('rolldown')"])).exitCode === 0
  if (await whole()) return true
  const install = ['install', '--no-save', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath ?? ''
  const { exitCode, said } = npm.endsWith('.js')
    ? await run(process.execPath, [npm, ...install])
    : await run('npm', install, process.platform === 'win32')
  if (exitCode !== 0) process.stderr.write(said)
  return exitCode === 0 && (await whole())
}

/**
 * Builds the pages into `build/web` and stamps them with the hash of what they were built from. What the build says goes to standard
 * error, and only when it fails. Refuses with packages_incomplete, web_build_failed.
 */
export const buildWeb = async (): Promise<Outcome<null>> => {
  if (!(await completePackages())) return refuse('packages_incomplete')
  const stamp = hashOfSources()
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')))
  const { exitCode, said } = await run(process.execPath, [vite, 'build', '--config', 'src/web/vite.config.ts'])
  if (exitCode !== 0) {
    process.stderr.write(said)
    return refuse('web_build_failed', { exitCode })
  }
  writeFileSync(STAMP, stamp)
  return accept(null)
}
