import type { AmountMention, Mentions } from '../../language/index.ts'
import type { CooperationRecord, Doubt, Figure } from '../record.ts'
import { judgeConversion } from './judge-conversion.ts'

/** What the reader saw and could not settle, for a person to look at. The words of a doubt are those it is about. */
export const findDoubts = (
  record: Pick<CooperationRecord, 'meetings' | 'places' | 'figures' | 'article' | 'source'>,
  mentions: Mentions
): Doubt[] => {
  const doubts: Doubt[] = []
  const put = (code: string, about: string, span: { readonly start: number; readonly end: number } | undefined) => {
    if (span) doubts.push({ code, about, start: span.start, end: span.end, text: record.article.text.slice(span.start, span.end) })
  }
  for (const meeting of record.meetings) {
    if (meeting.on === null && meeting.dayMonth !== null) put('year_not_stated', meeting.id, meeting.evidence[0])
    if (meeting.hosts.length === 0 || meeting.guests.length === 0) put('side_not_stated', meeting.id, meeting.evidence[0])
  }
  for (const place of record.places) if (place.candidates.length > 1) put('place_ambiguous', place.id, place.evidence[0])
  const ambiguous = new Set(mentions.amounts.filter((amount) => amount.ambiguous).map((amount) => startOf(mentions, amount)))
  for (const figure of record.figures)
    if (ambiguous.has(figure.evidence[0]?.start ?? -1)) put('amount_ambiguous', figure.id, figure.evidence[0])
  const partsOf = new Map<string, Figure[]>()
  for (const figure of record.figures) if (figure.partOf) partsOf.set(figure.partOf, [...(partsOf.get(figure.partOf) ?? []), figure])
  for (const total of record.figures)
    if (exceeds(total, partsOf.get(total.id) ?? [])) put('parts_exceed_total', total.id, total.evidence[0])
  const byId = new Map(record.figures.map((figure) => [figure.id, figure]))
  const year = yearOf(record)
  for (const figure of record.figures) {
    const other = figure.equals ? byId.get(figure.equals) : undefined
    const odd = other ? judgeConversion(figure, other, year) : null
    const span = figure.evidence[0]
    if (odd && span)
      doubts.push({ code: odd.code, about: figure.id, start: span.start, end: span.end, text: span.exact, values: { ...odd.values } })
  }
  return doubts
}

/** The year that the report speaks in, where a meeting or the publication tells it. */
const yearOf = (record: Pick<CooperationRecord, 'meetings' | 'source'>): number | null => {
  const day = record.meetings[0]?.on ?? record.source.publishedOn
  return day ? Number(day.slice(0, 4)) : null
}

const startOf = (mentions: Mentions, amount: AmountMention): number => mentions.scan.tokens.starts[amount.from] as number

/** Stated parts in the unit of their total that together are more than it; fewer is no contradiction, a remainder may be left unsaid. */
const exceeds = (total: Figure, all: readonly Figure[]): boolean => {
  const parts = all.filter((figure) => figure.unit === total.unit)
  if (parts.length === 0 || typeof total.value !== 'number') return false
  const sum = parts.reduce((added, part) => added + Number(part.value), 0)
  return total.qualifier !== 'more than' && sum > total.value * (1 + ROUNDING)
}

/** Parts are often rounded each for itself. */
const ROUNDING = 0.005
