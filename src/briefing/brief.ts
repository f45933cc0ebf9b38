import type { DossierKind, FactsQuery } from '../register/index.ts'
import type { Level } from '../values/index.ts'
import type { Both } from './both.ts'
import type { Note } from './note.ts'

/** The sections of a brief, in their order. */
export const SECTIONS = [
  'who',
  'coming',
  'relation',
  'figures',
  'agreements',
  'ours',
  'theirs',
  'others',
  'joint',
  'projects',
  'conflicts',
  'needs',
  'carried',
  'points',
  'last',
  'terms'
] as const
export type SectionCode = (typeof SECTIONS)[number]

/** One sentence with what it stands on. */
export interface BriefLine {
  readonly said: Both
  readonly notes: readonly Note[]
  /** Why it is here, of what is drawn by a rule; the rule's own name beside it. */
  readonly reason: Both | null
  readonly rule: string | null
  readonly late: boolean
  readonly dossier: { readonly kind: DossierKind; readonly id: string } | null
  /** How far below the line before it: 1 for what is a part of that. */
  readonly depth: 0 | 1
}

export interface BriefSection<Code extends string = SectionCode> {
  readonly code: Code
  readonly title: Both
  readonly lines: readonly BriefLine[]
  /** What is said where there is nothing; null where there is. */
  readonly none: Both | null
  /** How many more there are than are told. */
  readonly more: number
}

/** A brief as data: the same facts give the same brief. */
export interface Brief {
  readonly query: FactsQuery
  readonly title: Both
  readonly subject: Both
  /** The day on which the facts stood so. */
  readonly day: string
  readonly level: Level
  /** Whose brief it is: the office's own partner; null until somebody says so. */
  readonly office: Both | null
  /** What is above the level of this brief and so not in it; null where that was not to be counted. */
  readonly leftOut: number | null
  readonly sections: readonly BriefSection[]
}
