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
  /** Where its line begins in the article. */
  readonly start: number
  /** The page of the source document that begins with this block; null elsewhere and for documents without pages. */
  readonly page: number | null
  readonly parts: readonly (Run | DoubtSign)[]
}

export interface Marks {
  readonly items: readonly ItemView[]
  readonly unread: readonly Span[]
  readonly doubts: ReportView['allDoubts']
  /** Words to point out: where a search led to, or those that an item is being entered on. */
  readonly found: readonly Span[]
}

interface Mark extends Span {
  readonly layer: Layer
}

/**
 * Cuts an article, or a stretch of it, into paragraphs and each paragraph into runs of equal evidence, so that pieces that overlap, even
 * crosswise, can all be shown. The runs of a block, put together, are its line of the article again. Reads every mark once, however
 * long the article is.
 */
export const markArticle = (
  article: ReportView['article'],
  title: string,
  marks: Marks,
  stretch: Span = { start: 0, end: article.text.length }
): Block[] => {
  const evidence = marks.items.flatMap((item) =>
    item.evidence.flatMap((words, index): Mark[] =>
      touches(words, stretch) ? [{ start: words.start, end: words.end, layer: layerOf(item, anchorOf(item.id, index)) }] : []
    )
  )
  const evidenceOf = sweep(evidence)
  const unreadOf = sweep(marks.unread)
  const foundOf = sweep(marks.found)
  const captionsOf = sweep(article.captions)
  const doubtsOf = sweepEnds(marks.doubts.map(({ about, end }, index) => ({ item: about, end, doubt: index + 1 })))
  const pages = article.pages.filter(({ page, start }) => page > 1 && stretch.start <= start && start <= stretch.end)
  const blocks: Block[] = []
  let start = stretch.start
  for (const line of article.text.slice(stretch.start, stretch.end).split('\n')) {
    const span = { start, end: start + line.length }
    start = span.end + 1
    if (line.trim() === '') continue
    const isTitle = span.start === 0 && line.trim() === title.trim()
    blocks.push({
      start: span.start,
      kind: isTitle ? 'title' : captionsOf(span).length > 0 ? 'caption' : 'paragraph',
      page: pages.find((page) => span.start <= page.start && page.start <= span.end)?.page ?? null,
      parts: partsOf(line, span, {
        evidence: evidenceOf(span),
        unread: unreadOf(span),
        found: foundOf(span),
        doubts: doubtsOf(span)
      })
    })
  }
  return blocks
}

/** Where a link to an item's words arrives: "w-a1" for the first, "w-a1-2" for the second. */
export const anchorOf = (item: string, index: number): string => (index === 0 ? `w-${item}` : `w-${item}-${index + 1}`)

const layerOf = (item: ItemView, anchor: string): Layer => ({ item: item.id, kind: item.kind, state: item.state, anchor })

const touches = (span: Span, other: Span): boolean => span.start < other.end && other.start < span.end

/** Finds the spans that touch a place, for places asked in their order: each span is taken up once and let go once. */
const sweep = <S extends Span>(spans: readonly S[]): ((place: Span) => readonly S[]) => {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let next = 0
  let open: S[] = []
  return (place) => {
    for (let span = sorted[next]; span && span.start < place.end; span = sorted[next]) {
      if (span.end > place.start) open.push(span)
      next += 1
    }
    open = open.filter((span) => span.end > place.start)
    return open
  }
}

type Ending = DoubtSign & { readonly end: number }

/** The same for doubts, which stand where their words end. */
const sweepEnds = (doubts: readonly Ending[]): ((place: Span) => readonly Ending[]) => {
  const sorted = doubts.toSorted((a, b) => a.end - b.end)
  let next = 0
  return (place) => {
    const from = next
    for (let doubt = sorted[next]; doubt && doubt.end <= place.end; doubt = sorted[next]) next += 1
    return sorted.slice(from, next).filter((doubt) => doubt.end > place.start)
  }
}

interface Here {
  readonly evidence: readonly Mark[]
  readonly unread: readonly Span[]
  readonly found: readonly Span[]
  readonly doubts: readonly Ending[]
}

const partsOf = (line: string, span: Span, { evidence, unread, found, doubts }: Here): Block['parts'] => {
  const cuts = [...evidence, ...unread, ...found].flatMap(({ start, end }) => [start, end])
  const edges = [...new Set([span.start, ...cuts, ...doubts.map((doubt) => doubt.end), span.end])]
    .filter((edge) => edge >= span.start && edge <= span.end)
    .sort((a, b) => a - b)
  const evidenceOf = sweep(evidence)
  const unreadOf = sweep(unread)
  const foundOf = sweep(found)
  const doubtsOf = sweepEnds(doubts)
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? span.end
    const layers = evidenceOf({ start, end })
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))
      .map(({ layer, ...mark }) => (mark.start === start ? layer : { ...layer, anchor: null }))
    const run: Run = {
      text: line.slice(start - span.start, end - span.start),
      layers,
      unread: unreadOf({ start, end }).length > 0,
      found: foundOf({ start, end }).length > 0
    }
    return [run, ...doubtsOf({ start, end }).map(({ item, doubt }): DoubtSign => ({ item, doubt }))]
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
