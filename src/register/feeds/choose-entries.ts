import { createHash } from 'node:crypto'
import { storable } from '../storable-text.ts'
import type { Store } from '../store.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { partnersNamed } from './name-partners.ts'

/** What a feed lists: an address, what stands there, and since when. */
export interface ListedEntry {
  readonly link: string
  readonly title: string
  readonly summary: string
  /** "2026-11-22", the day in Việt Nam; null where the feed says none. */
  readonly publishedOn: string | null
}

/** In characters; a longer summary is the article, and that is fetched anyway. */
const MOST_TITLE = 500

/** An entry is known again by its link, in whichever feed it stands. */
export const entryIdOf = (link: string): string => createHash('sha256').update(link).digest('hex').slice(0, 32)

/**
 * Keeps the entries of a feed that name a partner of the register, each once and for ever, to be fetched. An entry that names none is not kept: where a
 * partner is known later and the feed still lists it, it is found then. What a report is from already, a withdrawn one too, is not fetched again.
 */
export const chooseEntries = async (
  { store, now }: { readonly store: Store; readonly now: () => Date },
  { id: feedId, name: feedName, address: feedAddress }: Pick<Feed, 'id' | 'name' | 'address'>,
  listed: readonly ListedEntry[]
): Promise<number> => {
  const chosen: FeedEntry[] = []
  const known = await store.addressesKnown(listed.map(({ link }) => link))
  for (const { link, title, summary, publishedOn } of listed) {
    if (known.has(link)) continue
    const partners = await partnersNamed(store, title, summary)
    if (partners.length === 0) continue
    const at = now().toISOString()
    chosen.push({
      ...{ id: entryIdOf(link), feedId, feedName, feedAddress, link, publishedOn, partners },
      ...{ title: storable(title).slice(0, MOST_TITLE).toWellFormed(), foundAt: at, nextAt: at },
      ...{ state: 'waiting', tries: 0, reportId: null, takenAt: null, failure: null }
    })
  }
  return chosen.length === 0 ? 0 : (await store.transaction((inside) => inside.addFeedEntries(chosen))).length
}
