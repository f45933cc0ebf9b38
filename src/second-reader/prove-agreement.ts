import { AGREEMENT_KINDS, AGREEMENT_STATUSES, type Agreement } from '../extraction/index.ts'
import { accept, type Outcome, quote, refuse } from '../values/index.ts'
import type { Answered } from './answer-schema.ts'
import type { Draft, Setting } from './draft.ts'
import { judgePaperStatus } from './judge-status.ts'
import { referencesTo } from './known-names.ts'
import { areSectors, isOneOf } from './prove-action.ts'
import { proveQuote, standsIn, stretchIn } from './prove-quote.ts'
import { readDate } from './read-date.ts'
import { saysOneOf, wordsFor } from './words-for.ts'

/** The words of which one must stand in the quotation for a paper to be of that kind. */
const PAPERS = wordsFor<Agreement['kind']>({
  memorandum: 'ghi nhớ|bản ghi nhớ|biên bản ghi nhớ|MoU|biên bản hợp tác',
  'cooperation agreement': 'thỏa thuận|biên bản thỏa thuận|văn bản hợp tác|thỏa thuận hợp tác',
  'loan agreement': 'hiệp định vay|hiệp định vay vốn|hiệp định tín dụng|hợp đồng vay|thỏa thuận vay|hiệp định tài trợ|hiệp định viện trợ',
  'exchange of notes': 'công hàm',
  contract: 'hợp đồng',
  treaty: 'hiệp định|hiệp ước|nghị định thư',
  statement: 'tuyên bố|thông cáo|ý định thư|tuyên bố chung|thông cáo chung',
  programme: 'chương trình|kế hoạch|quy chế phối hợp|nghị định thư|đề án'
})

/**
 * Proves a paper: the quotation holds the words for its kind, the names of its parties and its day, the sentence bears out where it stands.
 * Refuses as `proveQuote` and `judgePaperStatus` do, and with kind_unknown, kind_not_in_words, value_not_in_quote.
 */
export const proveAgreement = (answered: Answered<'agreements'>, { facts, whoIs, passage }: Setting): Outcome<Draft<'agreements'>> => {
  const { kind, status, fields, on } = answered
  if (!isOneOf(AGREEMENT_KINDS, kind) || !isOneOf(AGREEMENT_STATUSES, status) || !areSectors(fields)) return refuse('kind_unknown')
  const proved = proveQuote(facts, answered.quote, passage)
  if (!proved.ok) return proved
  const quoted = proved.value
  if (!saysOneOf(facts, PAPERS, kind, quoted)) return refuse('kind_not_in_words')
  const judged = judgePaperStatus(facts, status, quoted)
  if (!judged.ok) return judged
  if (!answered.parties.every((name) => standsIn(facts, name, [quoted], whoIs(name)?.id))) return refuse('value_not_in_quote')
  const day = on === null ? null : stretchIn(facts, on, [quoted])
  if (on !== null && day === null) return refuse('value_not_in_quote')
  return accept({
    kind,
    parties: referencesTo(answered.parties, whoIs),
    fields: [...new Set(fields)],
    status,
    on: day && status === 'signed' ? (readDate(facts, day, 'past')?.on ?? null) : null,
    evidence: [quote(facts.tokens.text, quoted.span)]
  })
}
