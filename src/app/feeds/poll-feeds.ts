import { readFeed } from '../../exchange/index.ts'
import { MAX_DOCUMENT_BYTES } from '../../reading/index.ts'
import {
  chooseEntries,
  type Feed,
  type FeedEntry,
  MOST_TRIES,
  nextAfterFailure,
  nextPoll,
  nextTry,
  type Register,
  type Store
} from '../../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import type { Asker } from './ask-politely.ts'

export interface PollGiven {
  /** Of the usual level. */
  readonly store: Store
  /** The register in the hands of whoever put a feed on the list: what comes from it is theirs. */
  readonly registerAs: (by: string) => Promise<Pick<Register, 'addReport'>>
  readonly asker: Asker
  readonly now: () => Date
  /** What is not done when it stops is done another time. */
  readonly signal: AbortSignal
}

export interface Polled {
  /** Feeds that were asked, of those how many had nothing new, and how many could not be read. */
  readonly asked: number
  readonly unchanged: number
  readonly failed: number
  /** Entries that name a partner and were not there yet. */
  readonly found: number
  /** Articles that were fetched and are or will be reports, and those that could not be had this time. */
  readonly taken: number
  readonly untaken: number
}

const FEED_BYTES = 5 * 1024 * 1024
/** Whoever asks says before each request that it goes on; after so long without a word it is taken for lost. The slowest answer takes less. */
const ROUND_MS = 1_800_000
/** What is fetched in one round; the rest waits for the next. */
const MOST_ARTICLES = 60
const FEED_TYPES = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'
const ARTICLE_TYPES = 'text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5'

const READ_AS: Readonly<Record<string, string>> = {
  'text/html': 'text/html',
  'application/xhtml+xml': 'text/html',
  'application/pdf': 'application/pdf',
  'text/plain': 'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

/**
 * Asks the feeds that are due, keeps the entries that name a partner, and fetches the articles that wait. What is of one host one after the other, hosts
 * beside each other. null where somebody else does so now.
 */
export const pollFeeds = async (given: PollGiven): Promise<Polled | null> => {
  const { store, now } = given
  const at = now()
  const until = (from: Date): string => new Date(from.getTime() + ROUND_MS).toISOString()
  // Most of the time there is nothing to do, and nothing is written.
  const isIdle = (await store.dueFeeds(at.toISOString())).length === 0 && (await waitingIn(store, at)).length === 0
  if (isIdle) return { asked: 0, unchanged: 0, failed: 0, found: 0, taken: 0, untaken: 0 }
  const isOurs = await store.transaction((inside) => inside.claimRound(at.toISOString(), until(at)))
  if (!isOurs) return null
  try {
    return await goRound({ ...given, goOn: () => store.transaction((inside) => inside.holdRound(until(now()))) })
  } finally {
    await store.transaction((inside) => inside.holdRound(at.toISOString()))
  }
}

const waitingIn = (store: Store, at: Date): Promise<FeedEntry[]> => store.feedEntries({ waitingAt: at.toISOString(), limit: MOST_ARTICLES })

/** `goOn`: says that the round is not over. */
type Round = PollGiven & { readonly goOn: () => Promise<void> }

const goRound = async (given: Round): Promise<Polled> => {
  const { store, now, signal, goOn } = given
  const polled = await eachByHost(
    await store.dueFeeds(now().toISOString()),
    ({ host }) => host,
    async (feed) => {
      if (signal.aborted) return null
      await goOn()
      return pollFeed(given, feed)
    }
  )
  const feeds = new Map((await store.feeds()).map((feed) => [feed.id, feed]))
  const waiting = await waitingIn(store, now())
  const fetched = await eachByHost(
    waiting,
    ({ link }) => new URL(link).host,
    async (entry) => {
      const feed = feeds.get(entry.feedId)
      if (signal.aborted || !feed?.active) return null
      await goOn()
      return fetchArticle(given, entry, feed)
    }
  )
  const count = <T>(list: readonly (T | null)[], is: (one: T) => boolean): number => list.filter((one) => one !== null && is(one)).length
  return {
    asked: count(polled, () => true),
    unchanged: count(polled, ({ how }) => how === 'unchanged'),
    failed: count(polled, ({ how }) => how === 'failed'),
    found: polled.reduce((sum, one) => sum + (one?.found ?? 0), 0),
    taken: count(fetched, (isTaken) => isTaken),
    untaken: count(fetched, (isTaken) => !isTaken)
  }
}

const eachByHost = async <T, R>(list: readonly T[], hostOf: (one: T) => string, run: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const hosts = [...Map.groupBy(list, hostOf).values()]
  const done = await Promise.all(
    hosts.map(async (own) => {
      const results: R[] = []
      for (const one of own) results.push(await run(one))
      return results
    })
  )
  return done.flat()
}

/** null where it was told to stop meanwhile. */
const pollFeed = async (
  { store, asker, now, signal }: PollGiven,
  feed: Feed
): Promise<{ readonly how: 'read' | 'unchanged' | 'failed'; readonly found: number } | null> => {
  const { id, address, everyMinutes, etag, lastModified } = feed
  const change = (fields: Parameters<Parameters<Parameters<Store['transaction']>[0]>[0]['changeFeed']>[1]) =>
    store.transaction((inside) => inside.changeFeed(id, fields))
  const answer = await asker.ask({ address, accept: FEED_TYPES, mostBytes: FEED_BYTES, etag, lastModified })
  if (signal.aborted) return null
  const answered = () => {
    const at = now()
    return { answeredAt: at.toISOString(), nextAt: nextPoll(at, everyMinutes), failures: 0, failedAt: null, failure: null }
  }
  const failed = async (failure: Refusal) => {
    const failures = feed.failures + 1
    const at = now()
    await change({ failures, failure, failedAt: at.toISOString(), nextAt: nextAfterFailure(at, { everyMinutes, failures, failure }) })
    return { how: 'failed', found: 0 } as const
  }
  if (!answer.ok) return failed(answer.refusal)
  if (answer.value.isUnchanged) {
    await change(answered())
    return { how: 'unchanged', found: 0 }
  }
  const { bytes, charset, address: from } = answer.value
  const read = await readFeed(bytes, { address: from, charset, now: now() })
  if (!read.ok) return failed(read.refusal)
  // Whoever gave it no name sees it called as it calls itself.
  const name = feed.name === feed.host && read.value.title !== null ? read.value.title.slice(0, 200).toWellFormed() : feed.name
  const found = await chooseEntries({ store, now }, { ...feed, name }, read.value.entries)
  await change({ ...answered(), name, etag: answer.value.etag, lastModified: answer.value.lastModified })
  return { how: 'read', found }
}

/** What stays so however often it is asked for. */
const LASTING = new Set(['feed_robots', 'feed_address_inside', 'feed_address_not_web', 'feed_too_large', 'feed_article_type'])
const isLasting = ({ code, about }: Refusal): boolean =>
  LASTING.has(code) || (code === 'feed_answered' && [401, 403, 404, 410, 451].includes(Number(about?.status)))

/** True for an article that came in; null where somebody else fetches it, or it was told to stop. */
const fetchArticle = async (given: PollGiven, entry: FeedEntry, { addedBy }: Feed): Promise<boolean | null> => {
  const { store, now, signal } = given
  const tries = entry.tries + 1
  const soon = new Date(now().getTime() + ROUND_MS).toISOString()
  const isOurs = await store.transaction((inside) => inside.claimFeedEntry(entry.id, { tries: entry.tries, nextAt: soon }))
  if (!isOurs) return null
  const answer = await askArticle(given, entry)
  if (signal.aborted && !answer.ok) return null
  const added = answer.ok ? await (await given.registerAs(addedBy)).addReport(answer.value) : answer
  const at = now()
  const gone = !added.ok && (answer.ok || isLasting(added.refusal) || tries >= MOST_TRIES)
  await store.transaction((inside) =>
    inside.changeFeedEntry(
      entry.id,
      added.ok
        ? { state: 'taken', nextAt: at.toISOString(), reportId: added.value.reportId, takenAt: at.toISOString(), failure: null }
        : {
            state: gone ? 'given up' : 'waiting',
            nextAt: nextTry(at, tries, added.refusal),
            reportId: null,
            takenAt: null,
            failure: added.refusal
          }
    )
  )
  return added.ok
}

const askArticle = async (
  { asker }: PollGiven,
  { link, publishedOn }: FeedEntry
): Promise<Outcome<Parameters<Register['addReport']>[0]>> => {
  const answer = await asker.ask({ address: link, accept: ARTICLE_TYPES, mostBytes: MAX_DOCUMENT_BYTES })
  if (!answer.ok) return answer
  const { bytes, mediaType, address } = answer.value
  const type = mediaType === null ? null : READ_AS[mediaType]
  if (type === undefined) return refuse('feed_article_type', { type: mediaType ?? '' })
  return accept({
    ...{ bytes, url: address, later: true },
    ...(type === null ? {} : { mediaType: type }),
    ...(publishedOn === null ? {} : { publishedOn })
  })
}
