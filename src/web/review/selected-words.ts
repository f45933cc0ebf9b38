import type { Span } from '../../values/index.ts'

/** Words selected in the article: where they stand in it, and where on the page they end. */
export interface SelectedWords extends Span {
  readonly box: DOMRect
}

interface Piece {
  readonly start: number
  readonly text: string
}

/** What stands in a line of the article but is not of it: the sign of a doubt, the word over a caption. */
const FOREIGN = '.doubt, .what'

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign)
const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign)

/** The texts of a line of the article, each with its place in the article. */
const textsOf = (line: HTMLElement): { readonly node: Text; readonly start: number }[] => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  const texts: { node: Text; start: number }[] = []
  let start = Number(line.dataset.start)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(FOREIGN)) continue
    texts.push({ node, start })
    start += node.data.length
  }
  return texts
}

/**
 * What is selected in the article, to whole words and without the space around them; null where nothing is. Places are UTF-16 units of the article,
 * as everywhere.
 */
export const selectedWords = (root: HTMLElement): SelectedWords | null => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const lines = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((line) => range.intersectsNode(line))
  const pieces: Piece[] = []
  let [from, to] = [Number.POSITIVE_INFINITY, 0]
  for (const line of lines) {
    const texts = textsOf(line)
    pieces.push({ start: Number(line.dataset.start), text: texts.map(({ node }) => node.data).join('') })
    for (const { node, start } of texts.filter((each) => range.intersectsNode(each.node))) {
      const first = node === range.startContainer ? range.startOffset : 0
      const last = node === range.endContainer ? range.endOffset : node.data.length
      if (first >= last) continue
      from = Math.min(from, start + first)
      to = Math.max(to, start + last)
    }
  }
  const at = (place: number): string | undefined => {
    const piece = pieces.find(({ start, text }) => start <= place && place < start + text.length)
    return piece?.text[place - piece.start]
  }
  while (from < to && isSpace(at(from))) from += 1
  while (to > from && (at(to - 1) === undefined || isSpace(at(to - 1)))) to -= 1
  if (from >= to) return null
  while (isWord(at(from)) && isWord(at(from - 1))) from -= 1
  while (isWord(at(to - 1)) && isWord(at(to))) to += 1
  const box = [...range.getClientRects()].findLast(({ width }) => width > 0) ?? range.getBoundingClientRect()
  return { start: from, end: to, box }
}
