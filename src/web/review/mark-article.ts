import type { ItemKind, ItemView, ReportView } from '../../register/index.ts'
import type { Span } from '../../values/index.ts'

/** Evidence that lies over a run of words: which item's, and whether its first words are here (where a link to it arrives). */
export interface Layer {
  readonly item: string
  readonly kind: ItemKind
  readonly state: ItemView['state']
  /** The anchor of this piece of evidence ("w-a1", "w-a1-2"), on its first run only. */
  readonly anchor: string | null
}

/** The longest stretch of words over which the same evidence lies. */
export interface Run {
  readonly text: string
  /** Outermost (longest) first; the innermost is the one a click opens. */
  readonly layers: readonly Layer[]
  readonly unread: boolean
  readonly found: boolean
}

/** The sign of a doubt, where its words end. */
export interface DoubtSign {
  readonly item: string
  readonly doubt: number
}

export interface Block {
  readonly kind: 'title' | 'paragraph' | 'caption'
  /** The page of the source document that begins with this block; null elsewhere and for documents without pages. */
  readonly page: number | null
  readonly parts: readonly (Run | DoubtSign)[]
}

export interface Marks {
  readonly items: readonly ItemView[]
  readonly unread: readonly Span[]
  readonly doubts: ReportView['allDoubts']
  /** Words to point out: where a search led to. */
  readonly found: readonly Span[]
}

interface Mark extends Span {
  readonly layer: Layer
}

/**
 * Cuts an article into paragraphs and each paragraph into runs of equal evidence, so that pieces that overlap, even crosswise,
 * can all be shown. The runs of a block, put together, are its line of the article again.
 */
export const markArticle = (article: ReportView['article'], title: string, marks: Marks): Block[] => {
  const evidence = marks.items.flatMap((item) =>
    item.evidence.map((words, index): Mark => ({ start: words.start, end: words.end, layer: layerOf(item, anchorOf(item.id, index)) }))
  )
  const blocks: Block[] = []
  let start = 0
  for (const line of article.text.split('\n')) {
    const span = { start, end: start + line.length }
    const first = start === 0
    start = span.end + 1
    if (line.trim() === '') continue
    blocks.push({
      kind: kindOf(article, span, first && line.trim() === title.trim()),
      page: pageOf(article, span),
      parts: partsOf(line, span, evidence, marks)
    })
  }
  return blocks
}

/** Where a link to an item's words arrives: "w-a1" for the first, "w-a1-2" for the second. */
export const anchorOf = (item: string, index: number): string => (index === 0 ? `w-${item}` : `w-${item}-${index + 1}`)

const layerOf = (item: ItemView, anchor: string): Layer => ({ item: item.id, kind: item.kind, state: item.state, anchor })

const kindOf = (article: ReportView['article'], span: Span, isTitle: boolean): Block['kind'] => {
  if (isTitle) return 'title'
  return article.captions.some((caption) => caption.start < span.end && span.start < caption.end) ? 'caption' : 'paragraph'
}

const pageOf = (article: ReportView['article'], span: Span): number | null =>
  article.pages.find((page) => page.page > 1 && span.start <= page.start && page.start <= span.end)?.page ?? null

const within = <S extends Span>(line: Span, spans: readonly S[]): S[] =>
  spans.filter((span) => span.start < line.end && line.start < span.end)

const partsOf = (line: string, span: Span, evidence: readonly Mark[], marks: Marks): Block['parts'] => {
  const here = within(span, evidence)
  const unread = within(span, marks.unread)
  const found = within(span, marks.found)
  const doubts = marks.doubts
    .map(({ about, end }, index) => ({ item: about, end, doubt: index + 1 }))
    .filter((doubt) => doubt.end > span.start && doubt.end <= span.end)

  const cuts = [...here, ...unread, ...found].flatMap(({ start, end }) => [start, end])
  const edges = [...new Set([span.start, ...cuts, ...doubts.map((doubt) => doubt.end), span.end])]
    .filter((edge) => edge >= span.start && edge <= span.end)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? span.end
    const covers = (mark: Span): boolean => mark.start <= start && end <= mark.end
    const layers = here
      .filter(covers)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .map(({ layer, ...mark }) => (mark.start === start ? layer : { ...layer, anchor: null }))
    const run: Run = {
      text: line.slice(start - span.start, end - span.start),
      layers,
      unread: unread.some(covers),
      found: found.some(covers)
    }
    return [run, ...doubts.filter((doubt) => doubt.end === end).map(({ item, doubt }): DoubtSign => ({ item, doubt }))]
  })
}

/**
 * Where a search hit's sentence stands in an article: exactly, or without the dots that a cut sentence begins and ends with.
 * Empty when the article has since been read anew and no longer holds it.
 */
export const findWords = (text: string, sentence: string): Span[] => {
  const plain = sentence.replace(/^[\s.…]+|[\s…]+$/g, '')
  const start = plain.length < 2 ? -1 : text.indexOf(plain)
  return start === -1 ? [] : [{ start, end: start + plain.length }]
}
