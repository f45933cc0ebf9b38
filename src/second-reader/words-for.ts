import { compileNames, findNames, type KnownNames, type Phrase, tokenise, wordsOf } from '../language/index.ts'
import type { ArticleFacts, Stretch } from './article-facts.ts'

interface WordFor extends Phrase {
  readonly kind: 'word'
  readonly means: string
}

/** Words by what they bear out: a status, a form, a kind of paper. */
export type WordsFor = KnownNames<WordFor>

/** Makes them from lists divided by "|". */
export const wordsFor = <M extends string>(forms: Readonly<Partial<Record<M, string>>>): WordsFor =>
  compileNames(
    Object.entries<string | undefined>(forms).flatMap(([means, list]) =>
      (list ?? '').split('|').map((form): WordFor => ({ kind: 'word', form, means, proper: false }))
    )
  )

/** True where a word that bears out `means` stands within `stretch`. */
export const saysOneOf = ({ tokens }: ArticleFacts, words: WordsFor, means: string, { from, to }: Stretch): boolean =>
  findNames(words, tokenise(wordsOf(tokens, from, to)), true)
    .of('word')
    .some(({ entries }) => entries.some((entry) => entry.means === means))
