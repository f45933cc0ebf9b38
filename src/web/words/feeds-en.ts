import type { feedsVi } from './feeds-vi.ts'
import type { Words } from './vi.ts'

/** The words of `feeds-vi.ts` in English. */
export const feedsEn: Words<typeof feedsVi> = {
  title: 'Watching newspapers and portals',
  lead: 'RSS and Atom feeds of newspapers and portals. An entry that names a partner of the register is fetched and waits for review, each once.',
  off: 'This register may not ask outside yet: the list is kept, and no feed is asked until whoever runs the server sets HOPLUU_FEEDS=on.',
  none: 'There is no feed on the list yet.',
  add: 'Add a feed',
  address: 'Address of the feed',
  addressHint: 'The “RSS” page of a newspaper has these addresses.',
  name: 'Name',
  nameHint: 'As the feed calls itself, where left empty.',
  every: 'Asked',
  minutes: (n) => {
    const [count, unit] = n % 1440 === 0 ? [n / 1440, 'day'] : n % 60 === 0 ? [n / 60, 'hour'] : [n, 'minute']
    return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
  },
  save: 'Watch',
  change: 'Change',
  changeSave: 'Save',
  active: 'Watched',
  paused: 'paused',
  askNow: 'Ask soon',
  remove: 'Watch no more',
  removeHint: 'What came from it stays in the register, and where it came from.',
  who: (who) => `Added by ${who}`,
  answered: (when) => `Answered last: ${when}`,
  neverAnswered: 'Has not answered yet',
  next: (when) => `Next: ${when}`,
  failed: (n, when) => `Not read ${n} ${n === 1 ? 'time' : 'times in a row'}, last ${when}:`,
  entries: 'What was found',
  noEntries: 'No entry has named a partner yet.',
  states: { waiting: 'Waiting', taken: 'Taken in', 'given up': 'Given up' },
  found: (feed, when) => `${feed} · found ${when}`,
  page: 'The page',
  added: 'It is on the list.',
  changed: 'Saved.',
  removed: 'It is off the list.',
  asked: 'It is asked within half a minute or so.'
}
