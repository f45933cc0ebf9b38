import { accept, type Outcome, readDay, refuse } from '../values/index.ts'

/** What a caller may state of a document beyond its bytes; ready to be spread into the reader's hints. */
export interface Hints {
  readonly publishedOn?: string
  readonly url?: string
  readonly level?: string
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)

/** The day as it is kept, however it was typed; a partial date is too little for a day of publication. Refuses with published_on_not_a_date, url_not_web. */
export const hintsOf = (publishedOn: string | null | undefined, url: string | null | undefined): Outcome<Hints> => {
  const day = publishedOn == null ? undefined : readDay(publishedOn)
  if (day === null) return refuse('published_on_not_a_date', { publishedOn: publishedOn ?? '' })
  if (url != null && !isWebAddress(url)) return refuse('url_not_web', { url })
  return accept({ ...(day === undefined ? {} : { publishedOn: day }), ...(url == null ? {} : { url }) })
}
