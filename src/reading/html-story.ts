import { Readability } from '@mozilla/readability'
import { isProse } from './cleaning/line-shape.ts'
import { type HtmlLine, linesOf } from './html-lines.ts'
import { MAX_READABILITY_LINES } from './limits.ts'

// Where in a page's tree the story stands.

/** Attributes by which pages name the element of the story itself. */
const BODY_SELECTORS = [
  '[itemprop="articleBody"]',
  '[property="articleBody"]',
  '.article-body',
  '.article__body',
  '.article-content',
  '.article__content',
  '.articlecontent',
  '.detail-content',
  '.detail__content',
  '.details__content',
  '.content-detail',
  '.news-content',
  '.newscontent',
  '.entry-content',
  '.post-content',
  '.cms-body',
  '.fck_detail',
  '.singular-content',
  '.content-news',
  '.chi-tiet',
  '.noi-dung',
  '#articleContent',
  '#content-detail',
  '#detail-content',
  '#newscontent',
  '#noidung'
]

/** How much running text each element holds, itself and below; links do not count. */
const weigh = (lines: readonly HtmlLine[]): Map<Element, number> => {
  const weights = new Map<Element, number>()
  for (const item of lines) {
    if (!isProse(item.text) || item.link) continue
    for (let up: Element | null = item.element; up; up = up.parentElement) weights.set(up, (weights.get(up) ?? 0) + item.text.length)
  }
  return weights
}

const ancestors = (element: Element): Element[] => {
  const chain: Element[] = []
  for (let up: Element | null = element; up; up = up.parentElement) chain.push(up)
  return chain.reverse()
}

/** The deepest element around all of `elements`. */
const around = (elements: readonly Element[]): Element | null => {
  let common = elements[0] ? ancestors(elements[0]) : []
  for (const element of elements.slice(1)) {
    const chain = ancestors(element)
    let shared = 0
    while (shared < common.length && common[shared] === chain[shared]) shared++
    common = common.slice(0, shared)
  }
  return common[common.length - 1] ?? null
}

/** An element the page itself names as the story's, if it holds a good part of the page's running text. */
const named = (document: Document, weights: ReadonlyMap<Element, number>, whole: number): Element | null => {
  for (const selector of BODY_SELECTORS) {
    for (const element of document.querySelectorAll(selector))
      if ((weights.get(element) ?? 0) >= Math.max(250, whole * 0.15)) return element
  }
  return null
}

const MARK = 'data-reading'

/**
 * Where Readability sees the story. It works on a copy and only its choice of place is used, not its text: it drops captions in tables and
 * rewrites what it keeps.
 */
const byReadability = (document: Document, lines: readonly HtmlLine[]): Element | null => {
  const prose = lines.filter((item) => isProse(item.text))
  prose.forEach((item, at) => {
    item.element.setAttribute(MARK, String(at))
  })
  const copy = document.cloneNode(true) as Document
  let kept: string[] = []
  try {
    new Readability<Element>(copy, {
      charThreshold: 200,
      disableJSONLD: true,
      maxElemsToParse: 40_000,
      serializer: (node) => {
        kept = [...(node as Element).querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK) ?? '')
        return node as Element
      }
    }).parse()
  } catch {
    // Readability throws on a page of more elements than it is told to take, and on trees it cannot rewrite; the other ways remain.
    kept = []
  }
  const elements = kept.flatMap((at) => prose[Number(at)]?.element ?? [])
  for (const item of prose) item.element.removeAttribute(MARK)
  return around(elements)
}

/** Descends from `top` for as long as one child holds most of the running text. */
const byWeight = (top: Element, weights: ReadonlyMap<Element, number>): Element => {
  const whole = weights.get(top) ?? 0
  let place = top
  for (;;) {
    const heavy = [...place.children].find((child) => (weights.get(child) ?? 0) > whole * 0.6)
    if (!heavy) return place
    place = heavy
  }
}

/** How many lines above the story are looked at where no element is known to show its title. */
const ABOVE = 8

/**
 * The lines of the story: from the page's title to the end of the element that holds the story, so that a lede set between the two comes
 * along. `heading` is the element of the title, where there is one.
 */
export const storyLines = (document: Document, heading: Element | null): HtmlLine[] => {
  const body = document.body ?? document.documentElement
  const lines = linesOf(body)
  const weights = weigh(lines)
  const whole = weights.get(body) ?? 0
  if (whole === 0) return lines
  const readable = lines.length <= MAX_READABILITY_LINES ? byReadability(document, lines) : null
  const weighed = byWeight(body, weights)
  const enough = readable !== null && (weights.get(readable) ?? 0) >= (weights.get(weighed) ?? 0) * 0.5
  const place = named(document, weights, whole) ?? (enough ? readable : weighed)
  const inside = lines.map((item) => place.contains(item.element))
  const last = inside.lastIndexOf(true)
  const start = inside.indexOf(true)
  const headed = heading ? lines.findIndex((item) => heading.contains(item.element)) : -1
  const from = headed >= 0 && headed <= start ? headed : headed > start ? start : Math.max(0, start - ABOVE)
  // Between title and story only its lede and its date are taken, not the links a page puts there.
  return lines.filter((item, at) => at >= from && at <= last && (inside[at] === true || (at < start && !item.link)))
}
