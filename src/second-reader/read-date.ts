import { type DateMention, resolveDate } from '../language/index.ts'
import { type ArticleFacts, holds, type Stretch } from './article-facts.ts'

/** A date as the words of an article have it, with the year's basis. */
export interface ReadDate {
  readonly on: string | null
  readonly yearBasis: string | null
  readonly mention: DateMention
}

/** The date that words of the article state, as the rules read it: the model only points at the words. Null where they hold none. */
export const readDate = (facts: ArticleFacts, words: Stretch, direction: 'past' | 'future'): ReadDate | null => {
  const { dates, tokens, record } = facts
  const mention = dates.find((date) => date.role === null && holds(words, date))
  if (!mention) return null
  const eventOn = direction === 'future' ? (record.meetings[0]?.on ?? null) : null
  const end = mention.kind === 'period' && direction === 'future' ? (mention.range?.to.on ?? null) : null
  if (end !== null) return { on: end, yearBasis: 'stated', mention }
  const { on, yearBasis } = resolveDate(mention, { publishedOn: record.source.publishedOn, eventOn, tokens, dates, direction })
  return { on, yearBasis, mention }
}
