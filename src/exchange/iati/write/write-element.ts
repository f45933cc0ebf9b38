import type { Element } from './element.ts'

/** An element as lines of XML 1.0, two blanks a level. The text of an element stands in its line, as it is: not a blank is added to it. */
export const writeElement = ({ name, attributes, children }: Element, level = 0): string => {
  const head = `${'  '.repeat(level)}<${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`
  if (children.length === 0) return `${head}/>\n`
  if (typeof children === 'string') return `${head}>${escapeText(children)}</${name}>\n`
  return `${head}>\n${children.map((child) => writeElement(child, level + 1)).join('')}${'  '.repeat(level)}</${name}>\n`
}

/** What XML 1.0 has no way to write: controls other than tab and line ends, halves of surrogates, and the two last codes of the plane. */
const UNWRITABLE = /[[\p{Cc}--[\t\n\r\u{7f}-\u{9f}]]\u{fffe}\u{ffff}]/gv

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

const entity = (sign: string): string => ENTITIES[sign] ?? sign

const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\ufffd')

/** A carriage return in a text is read back as a line end unless it is written as a reference. */
const escapeText = (text: string): string => writable(text).replace(/[&<>\r]/g, entity)

/** Line ends and tabs in an attribute are read back as blanks unless they are written as references. */
const escapeAttribute = (text: string): string => writable(text).replace(/[&<>"\t\n\r]/g, entity)
