/**
 * One line of a document on its way to becoming an article: a paragraph, a caption, a table row, or page furniture not yet recognised.
 * Readers make lines, cleaning drops or marks them, `composeArticle` joins what is left; no offset exists before that, so none can go wrong.
 */
export interface Line {
  /** In normal form, never empty; a form feed stands in place of the space where a new page of the source begins. */
  readonly text: string
  /** A caption of a photo of this story. */
  readonly caption: boolean
  /** The only filled cell of a table row; pages put photos with their captions, and boxes of teasers, into such tables. */
  readonly row: boolean
  /** The whole line is one link (HTML); in the middle of a story that is a related headline. */
  readonly link: boolean
  /** What stood right above it was the page's and has been taken away: here something else begins. */
  readonly apart: boolean
  /** 1-based page of the source document; 0 where it has no pages. */
  readonly page: number
}

export const line = (text: string, traits: Partial<Omit<Line, 'text'>> = {}): Line => ({
  text,
  caption: traits.caption ?? false,
  row: traits.row ?? false,
  link: traits.link ?? false,
  apart: traits.apart ?? false,
  page: traits.page ?? 0
})

/** What a page says of itself outside its story; null where it does not. */
export interface Imprint {
  readonly publishedOn: string | null
  readonly author: string | null
  readonly publisher: string | null
}

export const noImprint: Imprint = { publishedOn: null, author: null, publisher: null }
