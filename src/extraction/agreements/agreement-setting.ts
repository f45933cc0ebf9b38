import type { Mentions, Sentence } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Sides } from '../actors/sides.ts'

/** What the finders of an agreement's parts ask of the article. */
export interface AgreementSetting extends Sides {
  readonly mentions: Mentions
  readonly actors: readonly Actor[]
  readonly isAside: (sentence: Sentence) => boolean
  readonly publishedOn: string | null
}
