import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A file of the project as the house rules see it: its path from the root, with "/", and its text on demand. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
}

const BINARY = /\.(png|jpg|jpeg|webp|ico|woff2?|pdf|docx|xlsx|gz|zip|sqlite)$/

/** Every file git tracks or would track; what it ignores (packages, builds, registers) is not the project's. */
const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: ROOT,
  maxBuffer: 64 * 1024 * 1024
})
  .toString('utf8')
  .split('\0')
  .filter((path) => path !== '' && existsSync(`${ROOT}${path}`))

export const allPaths: readonly string[] = [...new Set(paths)].sort()

const texts = new Map<string, string>()

/** The text of one file, read once. */
export const textOf = (path: string): string => {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = readFileSync(`${ROOT}${path}`, 'utf8')
  texts.set(path, text)
  return text
}

/** The text files whose path matches, in order. */
export const filesMatching = (pattern: RegExp): readonly ProjectFile[] =>
  allPaths.filter((path) => pattern.test(path) && !BINARY.test(path)).map((path) => ({ path, text: textOf(path) }))
