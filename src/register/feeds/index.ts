// The feeds of newspapers and portals that an office watches. In: addresses, what they list. Out: the watch list, the entries that name a partner and what came of them.
export { chooseEntries, entryIdOf, type ListedEntry } from './choose-entries.ts'
export { FEED_ENTRY_STATES, type Feed, type FeedEntry, type FeedEntryState, type ReadingFeeds, type WritingFeeds } from './feed.ts'
export { type FeedChange, type Feeds, type FeedsGiven, makeFeeds, type NewFeed } from './feeds.ts'
export { partnersNamed } from './name-partners.ts'
export { LEAST_MINUTES, MOST_MINUTES, MOST_TRIES, nextAfterFailure, nextPoll, nextTry, USUAL_MINUTES } from './plan-poll.ts'
