import { type KnownMatch, type Mentions, type Turn, tokenAt, wordsOf } from '../../language/index.ts'
import { findTellings, type Telling } from '../meetings/meeting-words.ts'
import type { CooperationRecord, Meeting, Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import type { ItemExplanation, Stood } from './explanation.ts'
import type { ItemRuleName } from './item-rules.ts'

const RULE_OF: Readonly<Record<Turn, ItemRuleName>> = {
  receives: 'subject receives',
  comes: 'subject comes',
  meets: 'two meet',
  joint: 'both before the verb',
  between: 'meeting named'
}

type Named = Pick<CooperationRecord, 'people' | 'organisations' | 'places'>

/** The words that told of a meeting, its day, and where each side is named: before the verb, behind it, or in another sentence. */
export const explainMeetings = (meetings: readonly Meeting[], named: Named, mentions: Mentions): ReadonlyMap<string, ItemExplanation> => {
  const tellings = findTellings(mentions)
  return new Map(meetings.map((meeting) => [meeting.id, explainMeeting(meeting, named, mentions, tellings)]))
}

const explainMeeting = (meeting: Meeting, named: Named, mentions: Mentions, tellings: readonly KnownMatch<Telling>[]): ItemExplanation => {
  const { tokens } = mentions.scan
  const [sentence] = meeting.evidence
  const [from, to] = [tokenAt(tokens, sentence?.start ?? 0), tokenAt(tokens, sentence?.end ?? 0)]
  const inside = within(tellings, from, to)
  const telling =
    inside.find((match) => match.entries[0]?.format === meeting.format) ??
    inside.find((match) => match.entries[0]?.turn !== 'between') ??
    inside[0]
  const at = telling ? (tokens.starts[telling.from] as number) : (sentence?.end ?? 0)
  const days = within(mentions.dates, from, to).filter((one) => one.kind === 'day' && one.relation !== 'within')
  const date = days.find((one) => one.dayMonth === meeting.dayMonth) ?? days[0]
  const side = (as: 'host' | 'guest', reference: Reference): Stood => {
    const places = placesOf(reference, named)
    const here = places.find(({ start, end }) => start >= (sentence?.start ?? 0) && end <= (sentence?.end ?? 0))
    const where = here ? (here.start < at ? 'Before' : 'Behind') : 'Elsewhere'
    return { as: `${as}${where}`, words: (here ?? places[0])?.exact ?? reference.name }
  }
  const stood: Stood[] = telling ? [{ as: 'telling', words: wordsOf(tokens, telling.from, telling.to) }] : []
  if (date) stood.push({ as: 'day', words: wordsOf(tokens, date.from, date.to) })
  if (meeting.yearBasis !== null && meeting.yearBasis !== 'stated') stood.push({ as: 'yearFrom', words: meeting.yearBasis })
  stood.push(...meeting.hosts.map((one) => side('host', one)), ...meeting.guests.map((one) => side('guest', one)))
  return { rule: RULE_OF[telling?.entries[0]?.turn ?? 'between'], stood }
}

/** Where a side is named: the people who act for it first, since their words say who it is, then itself. */
const placesOf = ({ id }: Reference, { people, organisations, places }: Named) => [
  ...people.filter(({ positions }) => positions.some(({ organisation }) => organisation?.id === id)).flatMap(({ evidence }) => evidence),
  ...[...organisations, ...places, ...people].filter((one) => one.id === id).flatMap(({ evidence }) => evidence)
]
