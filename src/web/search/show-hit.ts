import type { SearchHit } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'

/** One sentence that a search found, cut where its marks begin and end. */
export interface Hit {
  readonly href: string
  readonly title: string
  readonly reportId: string
  readonly kind: SearchHit['kind']
  readonly kindName: string
  readonly publishedOn: string | null
  readonly parts: readonly { readonly text: string; readonly marked: boolean }[]
}

export const showHit = (hit: SearchHit, language: Language): Hit => ({
  // An item's words have an anchor of their own; a sentence of the article is looked up by its words.
  href:
    hit.itemId === null
      ? `/reports/${hit.reportId}?words=${encodeURIComponent(hit.snippet)}#found`
      : `/reports/${hit.reportId}#w-${hit.itemId}`,
  title: hit.title,
  reportId: hit.reportId,
  kind: hit.kind,
  kindName: term('kind', hit.kind, language),
  publishedOn: hit.publishedOn && showDate(hit.publishedOn, language),
  parts: partsOf(hit)
})

const partsOf = ({ snippet, marks }: SearchHit): Hit['parts'] => {
  const parts: { text: string; marked: boolean }[] = []
  let from = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < from) continue
    parts.push({ text: snippet.slice(from, mark.start), marked: false }, { text: snippet.slice(mark.start, mark.end), marked: true })
    from = mark.end
  }
  parts.push({ text: snippet.slice(from), marked: false })
  return parts.filter((part) => part.text !== '')
}
