import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One or several words of which any is right; the first is the annotator's own. */
export type AnyOf = string | readonly string[]

export interface MeetingNote {
  readonly on: string | null
  readonly dayMonth?: string
  readonly partOfDay?: string
  readonly format: AnyOf
  readonly hosts: readonly string[]
  readonly guests: readonly string[]
}
export interface PersonNote {
  readonly name: string
  readonly titles?: readonly string[]
  readonly organisation?: string
  readonly side: string
}
export interface FigureNote {
  readonly value: number
  readonly valueTo?: number
  readonly unit: string
  readonly qualifier?: AnyOf
  readonly optional?: boolean
  readonly quote: string
}
export interface ActionNote {
  readonly kind: AnyOf
  readonly by?: AnyOf
  readonly to?: AnyOf
  readonly sectors?: readonly string[]
  readonly due?: string
  readonly optional?: boolean
  readonly quote: string
}
export interface AgreementNote {
  readonly kind: AnyOf
  readonly status: AnyOf
  readonly parties?: readonly string[]
  readonly fields?: readonly string[]
  readonly optional?: boolean
  readonly quote: string
}
export interface ProjectNote {
  readonly name: string
  readonly status: AnyOf
  readonly parties?: readonly (readonly [string, string])[]
  readonly sectors?: readonly string[]
  readonly quote: string
}

/** What a careful reader finds in one document; README.md says what each field means. */
export interface Annotation {
  readonly phenomenon: string
  readonly document?: string
  readonly given?: { readonly publishedOn?: string }
  readonly class?: 'other'
  readonly source: { readonly title: string | null; readonly publishedOn: string | null; readonly author: string | null }
  readonly articleEnds: string
  readonly meetings: readonly MeetingNote[]
  readonly people: readonly PersonNote[]
  readonly organisations: readonly string[]
  readonly places: readonly string[]
  readonly figures: readonly FigureNote[]
  readonly actions: readonly ActionNote[]
  readonly agreements: readonly AgreementNote[]
  readonly projects: readonly ProjectNote[]
}

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
    .filter((entry) => entry.isDirectory() && entry.name.includes(filter))
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

export const anyOf = (value: AnyOf | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
