import { accept, firstDay, type Outcome, refuse } from '../values/index.ts'

/** What a caller may state of a document beyond its bytes; ready to be spread into the reader's hints. */
export interface Hints {
  readonly publishedOn?: string
  readonly url?: string
}

/** A day of the calendar, "2025-09-09"; a partial date is too little for a day of publication. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && firstDay(text) !== null

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

/** Refuses with published_on_not_a_date, url_not_web. */
export const hintsOf = (publishedOn: string | null | undefined, url: string | null | undefined): Outcome<Hints> => {
  if (publishedOn != null && !isDay(publishedOn)) return refuse('published_on_not_a_date', { publishedOn })
  if (url != null && !isWebAddress(url)) return refuse('url_not_web', { url })
  return accept({ ...(publishedOn == null ? {} : { publishedOn }), ...(url == null ? {} : { url }) })
}
