import type { ItemKind, ItemView, ReportPage, ReportView } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import type { Way } from './find-way.ts'
import { anchorOf } from './mark-article.ts'

type Box = ReportPage['words'][number]['boxes'][number]

/** Evidence as it is boxed on a page: a link to its item. */
export interface BoxedWords {
  readonly item: string
  readonly kind: ItemKind
  readonly state: ItemView['state']
  readonly anchor: string
  readonly href: string
  /** What it is, and its exact words. */
  readonly label: string
  readonly boxes: readonly Box[]
}

/** A page of the original as the review shows it. */
export interface ShownPage {
  readonly page: number
  readonly pages: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly image: string
  readonly words: readonly BoxedWords[]
  /** Evidence whose place on the page is not certain: it is not boxed, and led to in the text. */
  readonly unplaced: readonly Omit<BoxedWords, 'boxes'>[]
  readonly lacksFace: boolean
  /** How much more evidence there is than a page can show. */
  readonly more: number
}

/** A page of print holds a hundred pieces of evidence at most; a strange one could hold a hundred thousand. */
const MOST_WORDS = 1_500
const LONGEST_LABEL = 300

/** A page with its evidence, in the order in which it is read; what lies within other words comes after them, and so lies above them. */
export const showPage = (page: ReportPage, report: ReportView, way: Way, language: Language): ShownPage => {
  const items = new Map(report.items.map((item) => [item.id, item]))
  const placed = page.words
    .flatMap(({ itemId, kind, state, evidence, boxes }) => {
      const words = items.get(itemId)?.evidence[evidence]
      const first = items.get(itemId)?.evidence[0]
      if (!words || !first) return []
      const exact = words.exact.length > LONGEST_LABEL ? `${words.exact.slice(0, LONGEST_LABEL)} …` : words.exact
      const label = `${term('kinds', kind, language)}: ${exact}`
      return [
        { words, boxes, item: itemId, kind, state, anchor: anchorOf(itemId, evidence), href: way.hrefOf(first.start, `i-${itemId}`), label }
      ]
    })
    .sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end)
  const shown = placed.slice(0, MOST_WORDS)
  return {
    page: page.page,
    pages: page.pages,
    width: page.width,
    height: page.height,
    lacksFace: page.lacksFace,
    image: `/api/v1/reports/${report.id}/pages/${page.page}/image`,
    words: shown.filter(({ boxes }) => boxes.length > 0).map(({ words: _, ...boxed }) => boxed),
    unplaced: shown
      .filter(({ boxes }) => boxes.length === 0)
      .map(({ words, boxes: _, ...rest }) => ({ ...rest, href: way.inText(words.start, rest.anchor) })),
    more: placed.length - shown.length
  }
}
