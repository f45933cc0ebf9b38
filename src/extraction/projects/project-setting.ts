import type { Mentions, Sentence } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { PlacesGathered } from '../names/gather-places.ts'
import type { Figure, Reference } from '../record.ts'

/** What the finders of a project's parts ask of the article. */
export interface ProjectSetting {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly figures: readonly Figure[]
  readonly places: PlacesGathered
  readonly isAside: (sentence: Sentence) => boolean
  /** The body a person acts for, or the reference itself. */
  readonly bodyOf: (reference: Reference) => Reference
  readonly publishedOn: string | null
  /** The day of the first meeting. */
  readonly eventOn: string | null
}
