import { parseHTML } from 'linkedom'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { composeArticle } from './compose-article.ts'
import { restoreVietnamese } from './encodings/restore-vietnamese.ts'
import { factsOf } from './html-facts.ts'
import { linesOf } from './html-lines.ts'
import { storyLines } from './html-story.ts'
import { languageOf } from './language-of.ts'
import { MAX_HTML_DEPTH, MAX_HTML_TAGS, MAX_HTML_TREE_CHARS } from './limits.ts'
import { type Line, line } from './line.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'

const HTML = 'text/html'

const isVietnamese = (lines: readonly Line[]): boolean => languageOf(lines.map((item) => item.text).join('\n')) === 'vi'

/** Pictures written into the page as data weigh megabytes and say nothing; they go before the tree is built. */
const withoutData = (html: string): string => html.replace(/(["'(])data:[\w/+.-]{3,60};base64,[\w+/=%\s-]*/g, '$1')

/** Tags that hold nothing, or end by themselves where the next of their kind begins: however many there are, they do not nest. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta param source track wbr frame p li dt dd option optgroup html head body'.split(' ')
)
/** A tag is seen to end in "/>" if it does so within this many signs. */
const LONGEST_TAG = 2000

const endsItself = (html: string, from: number): boolean => {
  const end = html.indexOf('>', from)
  return end >= 0 && end - from < LONGEST_TAG && html[end - 1] === '/'
}

/** Is the page of a size and depth that pages have? Counts tags in one pass, without building anything. */
const isSane = (html: string): boolean => {
  if (html.length > MAX_HTML_TREE_CHARS) return false
  let depth = 0
  let tags = 0
  let inDrawing = false
  for (const { 0: whole, 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (++tags > MAX_HTML_TAGS) return false
    const tag = name.toLowerCase()
    if (NOT_NESTING.has(tag)) continue
    // In drawings and formulas tags may end themselves; those of HTML itself do not, whatever stands at their end.
    if (tag === 'svg' || tag === 'math') inDrawing = !slash
    else if (tag === 'foreignobject') inDrawing = false
    if (!slash && inDrawing && endsItself(html, index + whole.length)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_HTML_DEPTH) return false
  }
  return true
}

/** The names that entities give to the characters from U+00A0 to U+00FF, in their order. */
const LATIN_NAMES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' '
  )

const ENTITIES = new Map([
  ...LATIN_NAMES.map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’'
  })
])

const entity = (whole: string, name: string): string => {
  const code = name.startsWith('#') ? Number(name[1] === 'x' || name[1] === 'X' ? `0x${name.slice(2)}` : name.slice(1)) : Number.NaN
  if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
  return ENTITIES.get(name) ?? whole
}

const LATIN_ENTITY = new RegExp(`&(?:(${LATIN_NAMES.join('|')})|#(1[6-9]\\d|2[0-4]\\d|25[0-5]));`, 'g')

/** Writes out the entities of Latin letters and signs: a page in VNI or TCVN3 that spells with them ("C&laquo;ng t&aacute;c") is told by its letters. */
const withLatinLetters = (html: string): string =>
  html.replace(
    LATIN_ENTITY,
    (whole, name?: string, code?: string) => (name ? ENTITIES.get(name) : String.fromCharCode(Number(code))) ?? whole
  )

/** The words of a page no tree can be built of: tags off in one pass, block tags as line breaks. */
const bareLines = (html: string): Line[] => {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    text += html.slice(at, open)
    const name = /^\/?([a-z][a-z0-9]{0,20})/i.exec(html.slice(open + 1, open + 24))?.[1]?.toLowerCase()
    const close = html.indexOf('>', open)
    if (close < 0) break
    at = close + 1
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}`, at)
      at = end < 0 ? html.length : end
    }
    text += name === undefined ? html.slice(open, at) : /^(?:span|font|b|i|em|strong)$/.test(name) ? '' : '\n'
  }
  text += html.slice(at)
  return normaliseText(text.replace(/&(#?\w{2,8});/g, entity))
    .split('\n')
    .map(tidySpaces)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => line(paragraph))
}

const treeOf = (html: string): Document =>
  // A page saved in part has no <body>; linkedom then gives its document none.
  (parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`) as unknown as { document: Document }).document

const prepared = (source: string): string => restoreVietnamese(withLatinLetters(withoutData(source)))

/** Reads by the tree, or by bare words where none can be built of the page. */
const byTree = <T>(html: string, read: (document: Document) => T, readBare: () => T): T => {
  if (!isSane(html)) return readBare()
  try {
    return read(treeOf(html))
  } catch {
    // linkedom cannot build a tree of every string there is; the words can always be had.
    return readBare()
  }
}

/** All lines of a piece of HTML that is no page, such as a message: nothing in it is looked for, nothing is left out. */
export const linesOfHtml = (source: string): Line[] => {
  const html = prepared(source)
  return byTree<Line[]>(
    html,
    (document) => linesOf(document.body ?? document.documentElement),
    () => bareLines(html)
  )
}

const readTree = (document: Document, sourceHash: string, hints: DocumentHints): Article => {
  const facts = factsOf(document)
  const lines = storyLines(document, facts.heading)
  const story = cleanLines(lines, { title: facts.title, vietnamese: isVietnamese(lines) })
  const imprint = {
    publishedOn: facts.publishedOn ?? story.imprint.publishedOn,
    author: facts.author ?? story.imprint.author,
    publisher: facts.publisher ?? story.imprint.publisher
  }
  return composeArticle({ ...story, imprint, sha256: sourceHash, mediaType: HTML, declaredLanguage: facts.language }, hints)
}

const readBare = (html: string, sourceHash: string, hints: DocumentHints): Article => {
  const lines = bareLines(html)
  return composeArticle(
    { ...cleanLines(lines, { title: null, vietnamese: isVietnamese(lines) }), sha256: sourceHash, mediaType: HTML },
    hints
  )
}

/** Makes an article of a page of HTML. Runs no script and fetches nothing; never refuses: a page without a story gives what words it has. */
export const readHtml = (source: string, sourceHash: string, hints: DocumentHints = {}): Article => {
  const html = prepared(source)
  return byTree(
    html,
    (document) => readTree(document, sourceHash, hints),
    () => readBare(html, sourceHash, hints)
  )
}
