import type { Feed, FeedEntry } from '../../register/index.ts'
import { type Language, sentenceOf } from '../../wording/index.ts'
import { showInstant } from '../format/instants.ts'
import { showWho } from '../format/who.ts'
import { feedsWordsIn } from '../words/feeds.ts'

/** A feed in words. */
export interface ShownFeed {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly everyMinutes: number
  readonly every: string
  readonly active: boolean
  /** When it answered last, when it is asked next, who put it there. */
  readonly facts: readonly string[]
  readonly failure: string | null
}

export interface ShownEntry {
  readonly id: string
  readonly title: string
  /** The report that it is, or else its page. */
  readonly href: string
  readonly link: string
  readonly isReport: boolean
  readonly state: string
  readonly partners: string
  readonly found: string
  readonly failure: string | null
}

export const showFeed = (feed: Feed, language: Language): ShownFeed => {
  const { id, name, address, everyMinutes, active, answeredAt, nextAt, failure, failedAt, failures, addedBy, addedAt } = feed
  const w = feedsWordsIn(language).feeds
  return {
    ...{ id, name, address, everyMinutes, active },
    every: w.minutes(everyMinutes),
    facts: [
      answeredAt === null ? w.neverAnswered : w.answered(showInstant(answeredAt, language)),
      ...(active ? [w.next(showInstant(nextAt, language))] : []),
      w.who(showWho({ by: addedBy, at: addedAt }, language))
    ],
    failure: failure === null ? null : `${w.failed(failures, showInstant(failedAt ?? addedAt, language))} ${sentenceOf(failure, language)}`
  }
}

export const showEntry = (entry: FeedEntry, language: Language): ShownEntry => {
  const { id, title, link, reportId, state, partners, feedName, foundAt, failure } = entry
  const w = feedsWordsIn(language).feeds
  return {
    ...{ id, link, isReport: reportId !== null, title: title === '' ? link : title },
    href: reportId === null ? link : `/reports/${encodeURIComponent(reportId)}`,
    state: w.states[state],
    partners: partners.join(', '),
    found: w.found(feedName, showInstant(foundAt, language)),
    failure: failure === null || state === 'taken' ? null : sentenceOf(failure, language)
  }
}

const OFFERED = [15, 30, 60, 120, 360, 720, 1440, 10_080]

/** How often a feed can be asked, and how often it is. */
export const offeredMinutes = (now: number, language: Language): readonly { readonly value: number; readonly said: string }[] =>
  [...new Set([...OFFERED, now])].sort((a, b) => a - b).map((value) => ({ value, said: feedsWordsIn(language).feeds.minutes(value) }))
