import type { SearchHit } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'

/** One sentence that a search found, cut where its marks begin and end; once, however many items stand on it. */
export interface Hit {
  /** Where it leads: to the first item that stands on it, or to the sentence in the article. */
  readonly href: string
  /** What stands on it: the kinds of items, each with how many; "report" where it is the article's own. */
  readonly kinds: readonly { readonly kind: SearchHit['kind']; readonly name: string; readonly count: number }[]
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
  const reports: (Omit<ReportHits, 'hits'> & { hits: SearchHit[] })[] = []
  for (const hit of hits) {
    let report = reports.at(-1)
    if (report?.reportId !== hit.reportId) {
      const { reportId, title, publishedOn } = hit
      report = { reportId, title, publishedOn: publishedOn && showDate(publishedOn, language), hits: [] }
      reports.push(report)
    }
    report.hits.push(hit)
  }
  return reports.map((report) => ({
    ...report,
    hits: [...Map.groupBy(report.hits, (hit) => hit.snippet).values()].map((same) => showSentence(same, language))
  }))
}

const showSentence = (same: readonly SearchHit[], language: Language): Hit => {
  const items = same.filter((hit) => hit.itemId !== null)
  const first = items[0] ?? (same[0] as SearchHit)
  const kinds = Map.groupBy(items.length > 0 ? items : same, (hit) => hit.kind)
  return {
    href: hrefOf(first),
    kinds: [...kinds].map(([kind, hits]) => ({ kind, name: term('kind', kind, language), count: hits.length })),
    parts: partsOf(first)
  }
}

/** An item's words have an anchor of their own, on the page of the part where it begins; a sentence of the article is looked up by its words. */
const hrefOf = ({ reportId, itemId, snippet }: SearchHit): string =>
  itemId === null
    ? `/reports/${reportId}?words=${encodeURIComponent(snippet)}#found`
    : `/reports/${reportId}?item=${encodeURIComponent(itemId)}#w-${itemId}`

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
