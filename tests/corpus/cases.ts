import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Annotation } from '../../src/cli/corpus/annotation.ts'

export type {
  ActionNote,
  AgreementNote,
  Annotation,
  AnyOf,
  FigureNote,
  MeetingNote,
  MilestoneNote,
  ObstacleNote,
  PersonNote,
  ProjectNote
} from '../../src/cli/corpus/annotation.ts'
export { anyOf } from '../../src/cli/corpus/annotation.ts'

export interface Case {
  readonly id: string
  /** The document the annotation is of; absolute. */
  readonly path: string
  readonly annotation: Annotation
}

const here = dirname(fileURLToPath(import.meta.url))
const project = join(here, '..', '..')
const NOTHING = { meetings: [], people: [], organisations: [], places: [], figures: [], actions: [], agreements: [], projects: [] }

/** Every case whose id contains `filter`, in the order of their numbers. A folder without a record or a source is a fault. */
export const loadCases = (filter = ''): readonly Case[] =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-/.test(entry.name) && entry.name.includes(filter))
    .map((entry) => entry.name)
    .sort()
    .map((id) => {
      const folder = join(here, id)
      const annotation: Annotation = { ...NOTHING, ...JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) }
      const source = readdirSync(folder).find((name) => name.startsWith('source.'))
      const path = annotation.document ? join(project, annotation.document) : join(folder, source ?? 'source.*')
      if (!existsSync(path)) throw new Error(`${id}: no document at ${path}`)
      return { id, path, annotation }
    })

/** What a caller of the reader would know of the document. */
export const hintsOf = ({ path, annotation }: Case): { fileName: string; publishedOn?: string } => ({
  fileName: basename(path),
  ...annotation.given
})
