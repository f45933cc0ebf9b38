import { OBSTACLE_KINDS, type Obstacle } from '../extraction/index.ts'
import { accept, type Outcome, quote, refuse } from '../values/index.ts'
import type { AnsweredObstacle } from './answer-schema.ts'
import { aroundOf, holds } from './article-facts.ts'
import type { Setting } from './draft.ts'
import { hasForce } from './judge-stance.ts'
import { isOneOf } from './prove-action.ts'
import { proveQuote } from './prove-quote.ts'
import { obstacleWordsIn } from './step-words.ts'
import { saysOneOf, wordsFor } from './words-for.ts'

/** What is overcome or avoided hinders no more. */
const OVERCOME = wordsFor({
  overcome:
    'tháo gỡ xong|đã tháo gỡ|đã được tháo gỡ|đã khắc phục|đã được khắc phục|đã giải quyết|đã được giải quyết|không còn|không gặp|không vướng|hết vướng|tránh|không để|khắc phục được|vượt qua'
})

/** "chậm 4 tháng": late, and nothing told of what is lacking. */
const DELAY = wordsFor({ delay: 'chậm|chậm trễ|trễ|đình trệ|gián đoạn|kéo dài' })

/** Words of which the step from "chưa", "không" to a lack is at most so long: "không gặp khó khăn", "chưa phát sinh vướng mắc". */
const REACH = 2

/**
 * Proves what holds a project up: its quotation holds words that tell of a lack, and words for what is lacking; nobody only asks that it be looked
 * into, nothing denies it or says it is overcome, and no condition supposes it. Refuses as `proveQuote` does, and with kind_unknown,
 * kind_not_in_words, condition_left_out, kind_contradicted.
 */
export const proveObstacle = (answered: AnsweredObstacle, { facts, passage }: Setting): Outcome<Obstacle> => {
  const { kind } = answered
  if (!isOneOf(OBSTACLE_KINDS, kind)) return refuse('kind_unknown')
  const proved = proveQuote(facts, answered.quote, passage)
  if (!proved.ok) return proved
  const quoted = proved.value
  const words = obstacleWordsIn(facts, quoted)
  const lacks = words.filter((word) => word.lack)
  const kinds = words.flatMap((word) => word.kinds)
  const isDelay = kind === 'delay' && kinds.length === 0 && saysOneOf(facts, DELAY, 'delay', quoted)
  if (lacks.length === 0 || !(kinds.includes(kind) || isDelay)) return refuse('kind_not_in_words')
  const condition = facts.stanceWords.find((word) => hasForce(word, ['if']) && holds(quoted.sentence, word))
  if (condition) return refuse(holds(quoted, condition) ? 'kind_contradicted' : 'condition_left_out')
  const [before, behind] = aroundOf(facts, quoted, quoted.sentence)
  if (saysOneOf(facts, OVERCOME, 'overcome', { from: before.from, to: behind.to })) return refuse('kind_contradicted')
  const stands = lacks.some((lack) => {
    const [ahead] = aroundOf(facts, lack, quoted.sentence)
    return !facts.stanceWords.some(
      (word) =>
        holds(ahead, word) &&
        (hasForce(word, ['ask', 'ought', 'assign', 'promise']) || (hasForce(word, ['not']) && lack.from - word.to < REACH))
    )
  })
  if (!stands) return refuse('kind_contradicted')
  const evidence = quote(facts.tokens.text, quoted.span)
  return accept({ kind, text: evidence.exact, evidence: [evidence] })
}
