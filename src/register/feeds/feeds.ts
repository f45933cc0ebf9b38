import { accept, type Outcome, refuse } from '../../values/index.ts'
import { isWebAddress } from '../report.ts'
import { storable } from '../storable-text.ts'
import type { Store } from '../store.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES } from './plan-poll.ts'

export interface NewFeed {
  readonly address: string
  /** The address's host where not given. */
  readonly name?: string
  readonly everyMinutes?: number
}

export interface FeedChange {
  readonly id: string
  readonly name?: string
  readonly everyMinutes?: number
  readonly active?: boolean
}

/** The watch list, in somebody's hands. It is of the usual level: what newspapers publish is nobody's secret, and what is only known above is not looked for. */
export interface Feeds {
  /** `polled`: whether the settings let anybody ask the feeds at all. */
  list(): Promise<{ readonly polled: boolean; readonly feeds: readonly Feed[] }>
  /** Refuses with feed_address_not_web, feed_exists, feed_name_not_valid, feed_minutes_not_valid, feeds_too_many. */
  add(feed: NewFeed): Promise<Outcome<Feed>>
  /** Refuses with feed_not_found, feed_name_not_valid, feed_minutes_not_valid. */
  change(change: FeedChange): Promise<Outcome<Feed>>
  /** Watches it no more; what came from it stays, and where it came from. Refuses with feed_not_found. */
  remove(id: string): Promise<Outcome<null>>
  /** Has it asked soon. Refuses with feed_not_found, feeds_off. */
  ask(id: string): Promise<Outcome<null>>
  /** The last found first. */
  entries(query: { readonly feedId?: string; readonly limit?: number }): Promise<readonly FeedEntry[]>
  /** Where a report came from; null for one that no feed brought. */
  sourceOf(reportId: string): Promise<FeedEntry | null>
}

export interface FeedsGiven {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  readonly by: string
  readonly polled: boolean
}

const MOST_FEEDS = 200
const MOST_NAME = 200
const MOST_ADDRESS = 2000

export const makeFeeds = ({ store, now, newId, by, polled }: FeedsGiven): Feeds => ({
  list: async () => ({ polled, feeds: await store.feeds() }),
  add: async ({ address, name, everyMinutes = USUAL_MINUTES }) => {
    const url = addressOf(address)
    if (!url) return refuse('feed_address_not_web', { address: address.slice(0, 200) })
    const called = name === undefined || name.trim() === '' ? accept(url.host) : nameOf(name)
    if (!called.ok) return called
    if (!isInterval(everyMinutes)) return refuse('feed_minutes_not_valid', { least: LEAST_MINUTES, most: MOST_MINUTES })
    const at = now().toISOString()
    const feed: Feed = {
      ...{ id: newId(), address: url.href, host: url.host, name: called.value, everyMinutes, active: true, addedBy: by, addedAt: at },
      ...{ nextAt: at, etag: null, lastModified: null, answeredAt: null, failures: 0, failedAt: null, failure: null }
    }
    return store.transaction(async (inside) => {
      const there = await inside.feeds()
      const same = there.find((each) => each.address === feed.address)
      if (same) return refuse('feed_exists', { name: same.name })
      if (there.length >= MOST_FEEDS) return refuse('feeds_too_many', { most: MOST_FEEDS })
      await inside.addFeed(feed)
      return accept(feed)
    })
  },
  change: ({ id, name, everyMinutes, active }) =>
    store.transaction(async (inside) => {
      const feed = (await inside.feeds()).find((each) => each.id === id)
      if (!feed) return refuse('feed_not_found')
      const called = name === undefined ? accept(feed.name) : nameOf(name)
      if (!called.ok) return called
      if (everyMinutes !== undefined && !isInterval(everyMinutes))
        return refuse('feed_minutes_not_valid', { least: LEAST_MINUTES, most: MOST_MINUTES })
      const fields = {
        name: called.value,
        everyMinutes: everyMinutes ?? feed.everyMinutes,
        active: active ?? feed.active,
        // What is watched again, or asked more often, is asked now and not when it was to be.
        ...((active && !feed.active) || (everyMinutes ?? feed.everyMinutes) < feed.everyMinutes ? { nextAt: now().toISOString() } : {})
      }
      await inside.changeFeed(id, fields)
      return accept({ ...feed, ...fields })
    }),
  remove: (id) =>
    store.transaction(async (inside) => {
      if (!(await inside.feeds()).some((feed) => feed.id === id)) return refuse('feed_not_found')
      await inside.removeFeed(id)
      return accept(null)
    }),
  ask: (id) =>
    store.transaction(async (inside) => {
      if (!(await inside.feeds()).some((feed) => feed.id === id)) return refuse('feed_not_found')
      if (!polled) return refuse('feeds_off')
      await inside.changeFeed(id, { nextAt: now().toISOString() })
      return accept(null)
    }),
  entries: ({ feedId, limit = 100 }) => store.feedEntries({ limit: Math.min(limit, 500), ...(feedId === undefined ? {} : { feedId }) }),
  sourceOf: (reportId) => store.feedEntryOf(reportId)
})

/** Without anybody's password, and without the part that no server gets. */
const addressOf = (address: string): URL | null => {
  const said = address.trim()
  if (said.length > MOST_ADDRESS || !isWebAddress(said)) return null
  const url = new URL(said)
  url.hash = ''
  return url.username + url.password === '' ? url : null
}

const nameOf = (name: string): Outcome<string> => {
  const said = storable(name.normalize('NFC').replace(/\s+/gu, ' ').trim())
  return said === '' || said.length > MOST_NAME ? refuse('feed_name_not_valid', { most: MOST_NAME }) : accept(said)
}

const isInterval = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES
