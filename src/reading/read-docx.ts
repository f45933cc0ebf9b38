import mammoth from 'mammoth'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { isNameLike } from './cleaning/line-shape.ts'
import { composeArticle, sha256 } from './compose-article.ts'
import { restorePieces } from './encodings/restore-vietnamese.ts'
import type { Archive } from './inspect-archive.ts'
import { languageOf } from './language-of.ts'
import { type Line, line } from './line.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'
import { isStateSecret } from './state-secret.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** mammoth's document tree, as far as it is used here; mammoth publishes no types for it. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly styleName?: string | null
}

const textOf = (node: Node): string => {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  return (node.children ?? []).map(textOf).join('')
}

const normal = (text: string): string => tidySpaces(normaliseText(text).replaceAll('\n', ' '))

/** What was found so far, as it stands in the document. */
interface Reading {
  readonly lines: Line[]
  title: string | null
}

const readParagraph = (node: Node, into: Reading): void => {
  const style = node.styleName ?? ''
  const pieces = textOf(node)
    .split('\n')
    .filter((piece) => /\S/.test(piece))
  if (/^title$/i.test(style) && into.title === null && pieces.length > 0) {
    into.title = pieces.join(' ')
    return
  }
  const caption = /caption/i.test(style)
  for (const piece of pieces) into.lines.push(line(piece, { caption }))
}

/** A row of several filled cells is one line, "Nguyễn Văn An - Giám đốc Sở"; a row of one, or of long cells, is laid out text. */
const readRow = (row: Node, into: Reading): void => {
  const cells = (row.children ?? []).map((cell) => {
    const inner: Reading = { lines: [], title: '' }
    for (const child of cell.children ?? []) readBlock(child, inner)
    return inner.lines
  })
  const filled = cells.filter((cell) => cell.length > 0)
  const short = filled.every((cell) => cell.length === 1 && (cell[0] as Line).text.length <= 300)
  if (filled.length > 1 && short) into.lines.push(line(filled.map((cell) => (cell[0] as Line).text).join(' - ')))
  else for (const cell of filled) into.lines.push(...cell)
}

const readBlock = (node: Node, into: Reading): void => {
  if (node.type === 'paragraph') readParagraph(node, into)
  else if (node.type === 'tableRow') readRow(node, into)
  else for (const child of node.children ?? []) readBlock(child, into)
}

/** Brings what was read into normal form, once all of it is there: in which encoding a text is written its whole tells. */
const finished = ({ title, lines }: Reading): Reading => {
  const [heading = '', ...texts] = restorePieces([title ?? '', ...lines.map((item) => item.text)]).map(normal)
  return { title: heading || null, lines: lines.map((item, at) => ({ ...item, text: texts[at] ?? '' })).filter((item) => item.text !== '') }
}

/** What stands between one tag of the core properties; they are flat XML, so a pattern reads them. */
const property = (xml: string, tag: string): string | null => {
  const found = new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`).exec(xml)?.[1]
  if (!found) return null
  const text = found.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? ''
  )
  return normal(text) || null
}

/** A property counts only if it means something: programs fill in their own names, and offices reuse old files with other people's titles. */
const meaningfulAuthor = (name: string | null): string | null =>
  name !== null && name.split(' ').length >= 2 && isNameLike(name) && /[^\x20-\x7e]/.test(name) ? name : null

/** What is printed above each page, a paragraph a line. It is no part of the story, but a stamp may stand there. */
const headersOf = ({ parts }: Archive): string =>
  [...parts]
    .filter(([name]) => /^word\/header\d*\.xml$/.test(name))
    .flatMap(([, xml]) => xml.toString('utf8').split('</w:p>'))
    .map((paragraph) => normal([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) => text).join('')))
    .filter((text) => text !== '')
    .join('\n')

/** Reads a DOCX whose archive has been looked through. Refuses: document_broken, state_secret. */
export const readDocx = async (bytes: Uint8Array, archive: Archive, hints: DocumentHints): Promise<Outcome<Article>> => {
  const found: { tree?: Node } = {}
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // The tree is all that is wanted; mammoth is given an empty one to make HTML of.
        transformDocument: (document: Node) => {
          found.tree = document
          return { ...document, children: [] }
        }
      }
    )
  } catch {
    // mammoth throws whatever its XML and ZIP readers throw at a malformed part; to the officer they are all one: the file is damaged.
    return refuse('document_broken', { type: 'DOCX' })
  }
  if (!found.tree) return refuse('document_broken', { type: 'DOCX' })
  const raw: Reading = { lines: [], title: null }
  readBlock(found.tree, raw)
  const reading = finished(raw)
  const core = archive.parts.get('docProps/core.xml')?.toString('utf8') ?? ''
  const whole = reading.lines.map((item) => item.text).join('\n')
  if (isStateSecret(`${headersOf(archive)}\n${whole}`)) return refuse('state_secret')
  const stated = property(core, 'dc:title')
  const title = reading.title ?? (stated !== null && reading.lines.slice(0, 5).some((item) => item.text === stated) ? stated : null)
  const story = cleanLines(reading.lines, { title, vietnamese: languageOf(whole) === 'vi' })
  return accept(
    composeArticle(
      {
        title: story.title,
        lines: story.lines,
        imprint: { ...story.imprint, author: story.imprint.author ?? meaningfulAuthor(property(core, 'dc:creator')) },
        sha256: sha256(bytes),
        mediaType: DOCX
      },
      hints
    )
  )
}
