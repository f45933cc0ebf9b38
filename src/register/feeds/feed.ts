import type { Refusal } from '../../values/index.ts'

/** A feed of a newspaper or portal that the office watches. Instants are ISO 8601, UTC. */
export interface Feed {
  readonly id: string
  readonly address: string
  /** The host and port of the address. */
  readonly host: string
  readonly name: string
  readonly everyMinutes: number
  readonly active: boolean
  readonly addedBy: string
  readonly addedAt: string
  /** When it is to be asked the next time. */
  readonly nextAt: string
  /** What its server said of the version that was read last, for asking only for a newer one. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** When it answered last, with entries or with nothing new. */
  readonly answeredAt: string | null
  /** How often in a row it could not be read since, when the last time was, and why. */
  readonly failures: number
  readonly failedAt: string | null
  readonly failure: Refusal | null
}

/** What is fetched: not yet, as a report, or, after several tries, not at all. */
export const FEED_ENTRY_STATES = ['waiting', 'taken', 'given up'] as const
export type FeedEntryState = (typeof FEED_ENTRY_STATES)[number]

/** An entry of a feed that names a partner: where a report came from. It keeps what its feed was called, also where the feed is watched no more. */
export interface FeedEntry {
  /** The hash of its link. */
  readonly id: string
  readonly feedId: string
  readonly feedName: string
  readonly feedAddress: string
  readonly link: string
  readonly title: string
  /** The day of publication by the feed, in Việt Nam; null where it says none. */
  readonly publishedOn: string | null
  /** The names of the partners that it names. */
  readonly partners: readonly string[]
  readonly foundAt: string
  readonly state: FeedEntryState
  readonly tries: number
  readonly nextAt: string
  /** The report that the article is, or will be once it was read; null until it was fetched. */
  readonly reportId: string | null
  readonly takenAt: string | null
  /** Why it was not fetched the last time. */
  readonly failure: Refusal | null
}

export interface ReadingFeeds {
  /** By name and address. */
  feeds(): Promise<Feed[]>
  /** Those that are watched and were to be asked by an instant, the longest due first. */
  dueFeeds(at: string): Promise<Feed[]>
  /** The last found first; of one feed, or those that wait to be fetched at an instant, where that is asked. */
  feedEntries(query: { readonly feedId?: string; readonly waitingAt?: string; readonly limit: number }): Promise<FeedEntry[]>
  /** Those of some addresses that a report is from, a withdrawn one too. */
  addressesKnown(addresses: readonly string[]): Promise<ReadonlySet<string>>
  /** Where a report came from; null for one that no feed brought. */
  feedEntryOf(reportId: string): Promise<FeedEntry | null>
}

export interface WritingFeeds {
  addFeed(feed: Feed): Promise<void>
  /** Writes the fields that are given. */
  changeFeed(id: string, fields: Partial<Omit<Feed, 'id' | 'address' | 'host' | 'addedBy' | 'addedAt'>>): Promise<void>
  /** What of it still waits is given up. */
  removeFeed(id: string): Promise<void>
  /**
   * True for the one who may ask the feeds of this register now, and fetch their articles: so that one process keeps the pauses that servers are owed, however
   * many run. Nobody else may before `until`, unless the one says that the round is over.
   */
  claimRound(at: string, until: string): Promise<boolean>
  /** The round goes on until then, or is over at an instant that is past. */
  holdRound(until: string): Promise<void>
  /** Keeps entries; gives the ids of those whose link was not there yet. */
  addFeedEntries(entries: readonly FeedEntry[]): Promise<readonly string[]>
  /** True for the one who may fetch it now: it counts as tried once more, and comes again at `nextAt` unless something is said of it. */
  claimFeedEntry(id: string, seen: { readonly tries: number; readonly nextAt: string }): Promise<boolean>
  changeFeedEntry(id: string, fields: Pick<FeedEntry, 'state' | 'nextAt' | 'reportId' | 'takenAt' | 'failure'>): Promise<void>
}
