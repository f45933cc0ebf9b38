import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { accept, type Outcome, refuse, searchKey } from '../../values/index.ts'
import type { Annotation } from './annotation.ts'

const SLUG_WORDS = 6

/** "Hội đàm giữa …" → "hoi-dam-giua-…": a few words of the title, without accents. */
const slugOf = (title: string | null): string =>
  (title ? searchKey(title).split(' ').filter(Boolean).slice(0, SLUG_WORDS).join('-') : '') || 'report'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const foldersIn = (corpus: string): readonly string[] =>
  existsSync(corpus)
    ? readdirSync(corpus, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^\d{4}-/.test(entry.name))
        .map((entry) => entry.name)
        .sort()
    : []

/** The case that holds these bytes already, or names a document of the project that does; null where none does. */
const sameDocument = (corpus: string, folders: readonly string[], hash: string): string | null => {
  for (const id of folders) {
    const folder = join(corpus, id)
    const own = readdirSync(folder).find((name) => name.startsWith('source.'))
    const { document } = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as Pick<Annotation, 'document'>
    const path = own ? join(folder, own) : document ? join(corpus, '..', '..', document) : null
    if (path && existsSync(path) && hashOf(readFileSync(path)) === hash) return id
  }
  return null
}

/** One line for each item, as the cases are written by hand. */
const written = (annotation: Annotation): string => {
  const lines = Object.entries(annotation).map(([field, value]) => {
    const ofItems = Array.isArray(value) && typeof value[0] === 'object'
    const shown = ofItems ? `[\n${value.map((item) => `    ${oneLine(item)}`).join(',\n')}\n  ]` : oneLine(value)
    return `  ${JSON.stringify(field)}: ${shown}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${oneLine(inner)}`)
  return fields.length ? `{ ${fields.join(', ')} }` : '{}'
}

export interface NewCase {
  readonly annotation: Annotation
  /** The document's bytes and a name that says what it is. */
  readonly document: { readonly bytes: Uint8Array; readonly fileName: string }
}

/**
 * Writes a case into the corpus folder under the next number and gives its id. It is written aside and then moved into place, so that a case
 * is there whole or not at all. Refuses with corpus_case_exists where a case holds the same document.
 */
export const writeCase = (corpus: string, { annotation, document }: NewCase): Outcome<string> => {
  const folders = foldersIn(corpus)
  const known = sameDocument(corpus, folders, hashOf(document.bytes))
  if (known !== null) return refuse('corpus_case_exists', { id: known })
  const number = Number(folders.at(-1)?.slice(0, 4) ?? 0) + 1
  const id = `${String(number).padStart(4, '0')}-${slugOf(annotation.source.title)}`
  const aside = join(corpus, `.${basename(id)}`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, `source${extname(document.fileName).toLowerCase() || '.txt'}`), document.bytes)
  writeFileSync(join(aside, 'record.json'), written(annotation))
  renameSync(aside, join(corpus, id))
  return accept(id)
}
