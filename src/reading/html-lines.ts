import { type Line, line } from './line.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'

// From a page's tree to lines, without recursion: a page may be nested deeper than a stack is.

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BR'.split(
    ' '
  )
)
const INLINE = new Set('SPAN A LABEL B STRONG EM I FONT'.split(' '))
/** A date beside the author's name is a line of its own; one in a sentence is not. */
const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || (element.tagName === 'TIME' && element.parentElement?.tagName !== 'P')

/** Elements without words of the story. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT OPTION BUTTON INPUT TEXTAREA MAP HEAD'.split(' ')
)

const CAPTION_MARK = /caption|chu-?thich|photo-?desc|image-?(?:desc|note)|img-?(?:desc|note)|desc-?(?:img|image|photo)/i

/** A box of more words than this is named after its pictures and holds the story. */
const LONGEST_CAPTION = 600

const names = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')

const isCaption = (element: Element): boolean =>
  element.tagName === 'FIGCAPTION' ||
  (CAPTION_MARK.test(names(element)) &&
    (element.textContent ?? '').length <= LONGEST_CAPTION &&
    element.querySelector('table, h1, h2') === null)

/** A table of a picture and one cell with a few words is the old way to set a picture with its caption. */
const isPictureTable = (table: Element): boolean => {
  if (table.querySelector('img') === null || table.querySelector('table') !== null) return false
  const words = [...table.querySelectorAll('td, th')]
    .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
  return words.length === 1 && (words[0] as string).length <= 420 && table.querySelector('br + br, p + p') === null
}

/** A row of a table of data: several cells with words, all of them short. */
const isDataRow = (row: Element): boolean => {
  const cells = [...row.children].filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
  const words = cells.map((cell) => (cell.textContent ?? '').trim()).filter((text) => text !== '')
  return words.length > 1 && words.every((text) => text.length <= 300) && row.querySelector('p + p, table, img, br + br') === null
}

/** The first character an element shows, looked for along its first children only. */
const firstLetter = (element: Element): string => {
  let node: Node | null = element
  for (let down = 0; node && down < 8; down++) {
    if (node.nodeType === 3) return node.nodeValue?.trimStart()[0] ?? ''
    node = node.firstChild
  }
  return ''
}

export interface HtmlLine extends Line {
  /** The nearest block element around the line's first words. */
  readonly element: Element
}

/** Walks the tree below `root` and gives its lines in order. */
export const linesOf = (root: Element): HtmlLine[] => {
  const lines: HtmlLine[] = []
  let text = ''
  let linked = 0
  let at: Element = root
  /** Depth counters of what is around the current node. */
  let inLink = 0
  let inCaption = 0
  let inDataRow = 0
  let underPicture = false
  const captions = new Set<Element>()
  const dataRows = new Set<Element>()

  const flush = (): void => {
    const clean = tidySpaces(normaliseText(text).replaceAll('\n', ' '))
    if (clean !== '') {
      const loose = underPicture && clean.length <= 200 && isAside(at)
      lines.push({ ...line(clean, { caption: inCaption > 0 || loose, link: linked >= clean.length * 0.9 }), element: at })
      underPicture = false
    }
    text = ''
    linked = 0
  }

  const enter = (element: Element): void => {
    if (element.tagName === 'A') inLink++
    if (element.tagName === 'IMG') underPicture = true
    if (element.tagName === 'TABLE' ? isPictureTable(element) : isCaption(element)) {
      flush()
      inCaption++
      captions.add(element)
    }
    if (element.tagName === 'TR' && isDataRow(element)) {
      flush()
      inDataRow++
      dataRows.add(element)
    }
    // Words set side by side without a space: "Thu Hà" <a>Chia sẻ</a>.
    if (INLINE.has(element.tagName) && /[\p{Ll}\d]$/u.test(text) && /\p{Lu}/u.test(firstLetter(element))) text += ' '
    if (isBlock(element)) {
      if (inDataRow > 0 && element.tagName !== 'TR') {
        if ((element.tagName === 'TD' || element.tagName === 'TH') && text.trim() !== '') text += ' - '
        else text += ' '
      } else flush()
      if (element.tagName !== 'BR') at = element
    }
  }
  const leave = (element: Element): void => {
    if (isBlock(element) && (inDataRow === 0 || element.tagName === 'TR')) flush()
    if (element.tagName === 'A') inLink--
    if (captions.has(element)) inCaption--
    if (dataRows.has(element)) inDataRow--
  }
  let node: Node | null = root
  while (node) {
    let down: Node | null = null
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      if (text === '' && node.parentElement) at = blockAround(node.parentElement, at)
      text += value.replace(/\s+/g, ' ')
      if (inLink > 0) linked += value.trim().length
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (!SILENT.has(element.tagName) && (element === root || !isHidden(element))) {
        enter(element)
        down = element.firstChild
        if (!down) leave(element)
      }
    }
    if (down) {
      node = down
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && node !== root) leave(node as Element)
    }
    node = node && node !== root ? node.nextSibling : null
  }
  flush()
  return lines
}

const blockAround = (element: Element, fallback: Element): Element => {
  let around: Element | null = element
  for (let up = 0; around && up < 12; up++) {
    if (BLOCKS.has(around.tagName)) return around
    around = around.parentElement
  }
  return fallback
}

/** Centred or set in italics: how a caption looks that nothing marks as one. */
const isAside = (block: Element): boolean =>
  /center/i.test(`${block.getAttribute('style') ?? ''} ${block.getAttribute('align') ?? ''}`) ||
  (block.children.length === 1 && /^(?:EM|I)$/.test(block.children[0]?.tagName ?? ''))
