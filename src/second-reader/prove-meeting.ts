import { MEETING_FORMATS, type Meeting } from '../extraction/index.ts'
import { accept, type Outcome, quote, refuse } from '../values/index.ts'
import type { Answered } from './answer-schema.ts'
import { holds } from './article-facts.ts'
import type { Draft, Setting } from './draft.ts'
import { hasForce } from './judge-stance.ts'
import { referencesTo } from './known-names.ts'
import { isOneOf } from './prove-action.ts'
import { proveQuote, standsIn, stretchIn } from './prove-quote.ts'
import { readDate } from './read-date.ts'
import { saysOneOf, wordsFor } from './words-for.ts'

/** The words of which one must stand in the quotation for a meeting to have that form. */
const FORMATS = wordsFor<Meeting['format']>({
  reception: 'tiếp|đón|tiếp xã giao|chào xã giao|gặp|gặp gỡ',
  'working session': 'làm việc|buổi làm việc|cuộc làm việc|họp|cuộc họp',
  talks: 'hội đàm|đàm phán|hội kiến',
  conference: 'hội nghị|hội thảo|diễn đàn|tọa đàm|phiên họp|kỳ họp',
  signing: 'ký|ký kết|lễ ký',
  visit: 'thăm|thăm và làm việc|chuyến thăm|chuyến công tác',
  survey: 'khảo sát|đi thực tế|thị sát',
  briefing: 'thông tin|thông báo|trao đổi|giới thiệu|báo cáo'
})

/**
 * Proves a meeting: told as a fact in one sentence, which holds the words for its form, the names of those who met and its day.
 * Refuses as `proveQuote` does, and with kind_unknown, kind_not_in_words, kind_contradicted, value_not_in_quote, sides_unknown.
 */
export const proveMeeting = (answered: Answered<'meetings'>, { facts, whoIs, passage }: Setting): Outcome<Draft<'meetings'>> => {
  const { format, on } = answered
  if (!isOneOf(MEETING_FORMATS, format)) return refuse('kind_unknown')
  const proved = proveQuote(facts, answered.quote, passage)
  if (!proved.ok) return proved
  const quoted = proved.value
  if (!saysOneOf(facts, FORMATS, format, quoted)) return refuse('kind_not_in_words')
  const unreal = facts.stanceWords.some(
    (word) => hasForce(word, ['ask', 'promise', 'not', 'if']) && holds(quoted.sentence, word) && word.from < quoted.to
  )
  if (unreal) return refuse('kind_contradicted')
  const named = [...answered.hosts, ...answered.guests]
  if (!named.every((name) => standsIn(facts, name, [quoted], whoIs(name)?.id))) return refuse('value_not_in_quote')
  const day = on === null ? null : stretchIn(facts, on, [quoted])
  if (on !== null && day === null) return refuse('value_not_in_quote')
  const hosts = referencesTo(answered.hosts, whoIs)
  const guests = referencesTo(answered.guests, whoIs)
  if (hosts.length + guests.length === 0) return refuse('sides_unknown')

  const date = day && readDate(facts, day, 'past')
  return accept({
    on: date?.on ?? null,
    dayMonth: date?.mention.dayMonth ?? null,
    yearBasis: date?.yearBasis ?? null,
    partOfDay: date?.mention.partOfDay ?? null,
    format,
    hosts,
    guests,
    evidence: [quote(facts.tokens.text, quoted.span)]
  })
}
