import type { SearchHit } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'

/** One sentence that a search found, cut where its marks begin and end. */
export interface Hit {
  readonly href: string
  readonly kind: SearchHit['kind']
  readonly kindName: string
  readonly parts: readonly { readonly text: string; readonly marked: boolean }[]
}

/** What a search found in one report. */
export interface ReportHits {
  readonly reportId: string
  readonly title: string
  readonly publishedOn: string | null
  readonly hits: readonly Hit[]
}

/** The hits of a page, report by report, in the order the register gave them. */
export const showHits = (hits: readonly SearchHit[], language: Language): ReportHits[] => {
  const reports: (ReportHits & { hits: Hit[] })[] = []
  for (const hit of hits) {
    let report = reports.at(-1)
    if (report?.reportId !== hit.reportId) {
      const { reportId, title, publishedOn } = hit
      report = { reportId, title, publishedOn: publishedOn && showDate(publishedOn, language), hits: [] }
      reports.push(report)
    }
    report.hits.push(showHit(hit, language))
  }
  return reports
}

const showHit = (hit: SearchHit, language: Language): Hit => ({
  // An item's words have an anchor of their own; a sentence of the article is looked up by its words.
  href:
    hit.itemId === null
      ? `/reports/${hit.reportId}?words=${encodeURIComponent(hit.snippet)}#found`
      : `/reports/${hit.reportId}#w-${hit.itemId}`,
  kind: hit.kind,
  kindName: term('kind', hit.kind, language),
  parts: partsOf(hit)
})

/** The sentence in parts, marked and not; marks with nothing but space between them are one. */
const partsOf = ({ snippet, marks }: SearchHit): Hit['parts'] => {
  const joined: { start: number; end: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && snippet.slice(last.end, mark.start).trim() === '') last.end = Math.max(last.end, mark.end)
    else joined.push({ ...mark })
  }
  const edges = joined.flatMap((mark) => [mark.start, mark.end])
  return [...edges, snippet.length]
    .map((edge, index) => ({ text: snippet.slice(edges[index - 1] ?? 0, edge), marked: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
