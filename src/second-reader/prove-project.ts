import { PARTY_ROLES, PROJECT_STATUSES, type Project } from '../extraction/index.ts'
import { wordsOf } from '../language/index.ts'
import { accept, type Outcome, quote, refuse } from '../values/index.ts'
import type { Answered } from './answer-schema.ts'
import { type Draft, figuresIn, placesIn, type Setting } from './draft.ts'
import { judgeProjectStatus } from './judge-status.ts'
import { areSectors, isOneOf } from './prove-action.ts'
import { proveQuote, standsIn, stretchIn } from './prove-quote.ts'

/** "dự án này" names none. */
const FEWEST_WORDS = 3

/**
 * Proves a project: its name and those of its parties stand in the quotation, the sentence bears out where it stands. Its steps and obstacles
 * are proved by themselves (`proveTold`).
 * Refuses as `proveQuote` and `judgeProjectStatus` do, and with kind_unknown, value_not_in_quote, name_too_short.
 */
export const proveProject = (answered: Answered<'projects'>, { facts, whoIs, passage }: Setting): Outcome<Draft<'projects'>> => {
  const { status, sectors } = answered
  if (!isOneOf(PROJECT_STATUSES, status) || !areSectors(sectors)) return refuse('kind_unknown')
  const proved = proveQuote(facts, answered.quote, passage)
  if (!proved.ok) return proved
  const quoted = proved.value
  const name = stretchIn(facts, answered.name, [quoted])
  if (name === null) return refuse('value_not_in_quote')
  if (name.to - name.from < FEWEST_WORDS) return refuse('name_too_short')
  const judged = judgeProjectStatus(facts, status, quoted)
  if (!judged.ok) return judged
  const parties: Project['parties'] = []
  for (const party of answered.parties) {
    if (!isOneOf(PARTY_ROLES, party.role)) return refuse('kind_unknown')
    const organisation = whoIs(party.name)
    if (!standsIn(facts, party.name, [quoted], organisation?.id)) return refuse('value_not_in_quote')
    if (organisation && !parties.some((known) => known.organisation.id === organisation.id))
      parties.push({ organisation: { ...organisation }, role: party.role })
  }
  return accept({
    name: wordsOf(facts.tokens, name.from, name.to),
    status,
    parties,
    figures: figuresIn(facts, quoted),
    sectors: [...new Set(sectors)],
    places: placesIn(facts, quoted),
    milestones: [],
    obstacles: [],
    evidence: [quote(facts.tokens.text, quoted.span)]
  })
}
