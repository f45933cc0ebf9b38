import type { CooperationRecord } from '../extraction/index.ts'
import { parseAnswer } from './answer-schema.ts'
import { type AskLimits, askModel, LIMITS, type Model } from './ask.ts'
import { merge } from './merge.ts'
import { passagesOf } from './passages.ts'
import { promptFor } from './prompt.ts'
import { type PassageAnswer, prove } from './prove.ts'

export interface ReadAgainOptions {
  /** Ends the asking; what was answered by then is kept. */
  readonly signal?: AbortSignal
  readonly limits?: AskLimits
}

/** A longer article (some 140,000 characters) is left to the rules: asking would take longer than anybody waits. */
const MOST_PASSAGES = 24
/** How long all passages together may take, in milliseconds. */
const WHOLE_MS = 300_000

/**
 * Lets a language model read the article of a record once more and adds what it found and could be proved (`prove`, `merge`). A fault of the model,
 * its server or the network never fails the reading: the rules' record stands, with a doubt about the report that says what happened.
 * An article in which the rules found nothing of cooperation is not sent anywhere.
 */
export const readAgain = async (record: CooperationRecord, model: Model, options: ReadAgainOptions = {}): Promise<CooperationRecord> => {
  if (isQuiet(record)) return { ...record, secondReader: null }
  const { text } = record.article
  const passages = passagesOf(text)
  if (passages.length > MOST_PASSAGES)
    return merge(record, prove(record, []), { model: model.name, asked: 0, fault: 'second_reader_article_too_long' })

  const whole = AbortSignal.timeout(WHOLE_MS)
  const signal = options.signal ? AbortSignal.any([options.signal, whole]) : whole
  const answers: PassageAnswer[] = []
  let asked = 0
  let fault: string | null = null
  for (const passage of passages) {
    asked++
    const written = await askModel(model, promptFor(text.slice(passage.start, passage.end)), signal, options.limits ?? LIMITS)
    if (!written.ok) {
      fault = whole.aborted ? 'second_reader_timed_out' : written.refusal.code
      break
    }
    const answer = parseAnswer(written.value)
    if (answer.ok) answers.push({ passage, answer: answer.value })
    else fault = answer.refusal.code
  }
  return merge(record, prove(record, answers), { model: model.name, asked, fault })
}

const isQuiet = ({ meetings, people, organisations, places, figures, actions, agreements, projects }: CooperationRecord): boolean =>
  [meetings, people, organisations, places, figures, actions, agreements, projects].every((list) => list.length === 0)
