import type { SearchHit } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { type MarkedPart, markedParts } from './marked-parts.ts'

/** One sentence that a search found, cut where its marks begin and end; once, however many items stand on it. */
export interface Hit {
  /** Where it leads: to the first item that stands on it, or to the sentence in the article. */
  readonly href: string
  /** What stands on it: the kinds of items, each with how many; "report" where it is the article's own. */
  readonly kinds: readonly { readonly kind: SearchHit['kind']; readonly name: string; readonly count: number }[]
  readonly parts: readonly MarkedPart[]
  /** What is to be said of the former units that it names. */
  readonly units: readonly string[]
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
    parts: markedParts(first.snippet, first.marks),
    units: saidOfUnits(first.units, language)
  }
}

/** An item's words have an anchor of their own, on the page of the part where it begins; a sentence of the article is looked up by its words. */
const hrefOf = ({ reportId, itemId, snippet }: SearchHit): string =>
  itemId === null
    ? `/reports/${reportId}?words=${encodeURIComponent(snippet)}#found`
    : `/reports/${reportId}?item=${encodeURIComponent(itemId)}#w-${itemId}`

/** What a hit says of the former units that it names: “Bạc Liêu, nay thuộc Cà Mau”. */
export const saidOfUnits = (units: SearchHit['units'], language: Language): string[] =>
  units.map(({ name, today }) => {
    const words = wordsIn(language).search
    const [only, ...others] = today
    return only !== undefined && others.length === 0 ? words.unitNow(name, only) : words.unitNowSeveral(name, today.join(', '))
  })
