import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A file of the project as the house rules see it: its path from the root, with "/", and its text on demand. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
}

const BINARY = /\.(png|jpg|jpeg|webp|ico|woff2?|pdf|docx|xlsx|gz|zip|sqlite)$/

/** What .gitignore sets aside (packages, builds, registers) is not the project's; it holds plain names and "*.ending" only. */
const ignored = readFileSync(`${ROOT}.gitignore`, 'utf8')
  .split('\n')
  .map((line) => line.trim().replace(/\/$/, ''))
  .filter((line) => line !== '' && !line.startsWith('#'))
const isIgnored = (name: string): boolean =>
  name === '.git' || ignored.some((rule) => (rule.startsWith('*') ? name.endsWith(rule.slice(1)) : name === rule))

const walk = (folder: string): string[] =>
  readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]))

/** Every file of the project, found without git, so that a checkout that came as an archive is held to the same rules. */
export const allPaths: readonly string[] = walk('').sort()

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
