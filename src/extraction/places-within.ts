import { findMentions, loadNames } from '../language/index.ts'
import type { PartialDate, Span } from '../values/index.ts'
import { gatherPlaces } from './names/gather-places.ts'
import type { Place } from './record.ts'

/** What is said around words tells which of several places is meant; more of it than this takes longer than a person waits. */
const AROUND = 50_000

/**
 * The places that a stretch of an article names, each as the reader would have it: the unit that held on `day`, what it is today, or what it could be.
 * Their evidence is in places of the article.
 */
export const placesWithin = (text: string, { start, end }: Span, day: PartialDate | null): Place[] => {
  const from = Math.max(0, start - AROUND)
  const around = text.slice(from, end + AROUND)
  const { places } = gatherPlaces(findMentions(around, loadNames(), null), day)
  return places
    .map((place) => ({
      ...place,
      evidence: place.evidence.map((words) => ({ ...words, start: words.start + from, end: words.end + from }))
    }))
    .filter(({ evidence }) => evidence.some((words) => words.start < end && start < words.end))
}
