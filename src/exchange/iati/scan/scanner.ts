import { isUtf8 } from 'node:buffer'
import type { ByteNames } from '../model/byte-names.ts'
import { BrokenXml } from './broken-xml.ts'
import { ElementTable, HAS_ELEMENTS, HAS_PIECES, HAS_REFERENCES, HAS_TEXT, IS_FOREIGN, IS_UNBOUND } from './element-table.ts'
import { checkReference } from './references.ts'

/** What the scanner came to: the root's start tag; a whole child of the root; the end of the document; or it needs more bytes. */
export type Came = 'root' | 'record' | 'end' | 'more'

/** The most bytes that one record may have. */
export const MOST_RECORD_BYTES = 64 * 1024 * 1024
const MOST_DEPTH = 200
/** The standard has eight at most in a tag; each is held against the others. */
const MOST_ATTRIBUTES = 500
const LEAST_BUFFER = 4096

const [TAB, LF, CR, BLANK, BANG, QUOTE, AMP, APOSTROPHE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION, BRACKET] = [
  9, 10, 13, 32, 33, 34, 38, 39, 47, 58, 60, 61, 62, 63, 93
]

/** What bytes mean in markup: 1 blank, 2 may begin a name, 4 may go on in one. What is not ASCII may stand in names. */
const KIND = new Uint8Array(256)
for (const code of [TAB, LF, CR, BLANK]) KIND[code] = 1
for (let code = 0; code < 256; code++) {
  const sign = String.fromCharCode(code)
  if (code >= 128 || /[A-Za-z_:]/.test(sign)) KIND[code] = 6
  else if (/[-.0-9]/.test(sign)) KIND[code] = 4
}

/**
 * Reads XML 1.0 in UTF-8 piece by piece, one child of the root at a time: `feed` gives it bytes, `step` says what it came to. What it came to stands in
 * `root` or `table` until the next `step`. A record is read whole before it is told of, so memory holds one record and what was fed. Document types are refused, and with
 * them every entity but the five of XML: nothing is ever loaded or expanded. Throws `BrokenXml`.
 */
export class Scanner {
  /** The root's own start tag, from `root` on. */
  readonly root = new ElementTable()
  /** The bytes of the root's start tag. */
  rootBytes: Uint8Array = new Uint8Array()
  /** The record that was read last. */
  readonly table = new ElementTable()
  /** What `table` points into. */
  buffer: Uint8Array = new Uint8Array()
  /** Whether the root holds text of its own that is not blank. */
  rootHasText = false
  readonly #names: ByteNames
  readonly #open = new Int32Array(MOST_DEPTH + 1)
  #depth = 0
  #position = 0
  #limit = 0
  #ended = false
  #recordStart = 0
  #rootSeen = false
  #rootDone = false
  /** How long the byte order mark is. */
  #markLength = 0
  /** How many bytes and lines were given away before the buffer. */
  #bytesBefore = 0
  #linesBefore = 0
  /** Where the line in which the buffer begins began: bytes of it that were given away. */
  #lineBytesBefore = 0
  /** The line that was asked for last: most are asked for in their order. `next`: where it ends. */
  #line = { line: 0, begin: Number.POSITIVE_INFINITY, next: -1 }
  /** Prefixes that are bound, with the depth at which, and the depths at which a default namespace is. */
  readonly #prefixes: { readonly bytes: Uint8Array; readonly depth: number }[] = [{ bytes: new TextEncoder().encode('xml'), depth: -1 }]
  readonly #defaults: { readonly bound: boolean; readonly depth: number }[] = []

  constructor(names: ByteNames) {
    this.#names = names
  }

  /** Gives it more bytes. What stood in `table` is gone. */
  feed(bytes: Uint8Array): void {
    const keptFrom = this.#depth > 1 ? this.#recordStart : this.#position
    const rest = this.#limit - keptFrom
    this.#countLines(keptFrom)
    if (rest > MOST_RECORD_BYTES) throw new BrokenXml('iati_record_too_long', 0, 'a record is longer than 64 MB')
    const needed = rest + bytes.length
    if (needed > this.buffer.length) {
      const longer = new Uint8Array(Math.max(needed, LEAST_BUFFER, this.buffer.length * 2))
      longer.set(this.buffer.subarray(keptFrom, this.#limit), 0)
      this.buffer = longer
    } else if (keptFrom > 0) this.buffer.copyWithin(0, keptFrom, this.#limit)
    this.buffer.set(bytes, rest)
    this.#bytesBefore += keptFrom
    this.#position -= keptFrom
    this.#shift(keptFrom)
    this.#recordStart -= keptFrom
    this.#limit = needed
    this.#line = { line: 0, begin: Number.POSITIVE_INFINITY, next: -1 }
  }

  /** There are no more bytes. */
  finish(): void {
    this.#ended = true
  }

  /** Line and column, from 1, of a place in the buffer; the column counts bytes. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const known = this.#line
    let { line, begin, next } =
      offset >= known.begin ? known : { line: this.#linesBefore, begin: -this.#lineBytesBefore, next: this.buffer.indexOf(LF) }
    while (next !== -1 && next < offset) {
      line++
      begin = next + 1
      next = this.buffer.indexOf(LF, begin)
    }
    this.#line = { line, begin, next }
    return { line: line + 1, column: offset - begin + 1 }
  }

  /** How many bytes came before a place in the buffer. */
  bytesBefore(offset: number): number {
    return this.#bytesBefore + offset
  }

  step(): Came {
    for (;;) {
      if (this.#position >= this.#limit) {
        if (!this.#ended) return 'more'
        if (!this.#rootDone) throw this.#broken(this.#limit, this.#rootSeen ? 'the file ends before its root does' : 'there is no element')
        return 'end'
      }
      const came = this.buffer[this.#position] === LESS ? this.#markup() : this.#text()
      if (came !== null) return came
    }
  }

  #broken(offset: number, said: string): BrokenXml {
    return new BrokenXml('iati_not_well_formed', offset, said)
  }

  /** What has begun and does not end in the buffer: more is needed, and where there is no more it is broken. */
  #incomplete(said: string): 'more' {
    if (this.#ended) throw this.#broken(this.#limit, `the file ends within ${said}`)
    return 'more'
  }

  #text(): Came | null {
    const { buffer } = this
    const [from, limit] = [this.#position, this.#limit]
    let at = from
    while (at < limit && KIND[buffer[at] as number] === 1) at++
    const isBlank = at >= limit || buffer[at] === LESS
    let hasReferences = false
    for (; at < limit; at++) {
      const code = buffer[at] as number
      if (code === LESS) break
      if (code > AMP && code !== GREATER) continue
      if (code === AMP) hasReferences = true
      else if (code === GREATER) {
        if (at >= from + 2 && buffer[at - 1] === BRACKET && buffer[at - 2] === BRACKET) throw this.#broken(at, '"]]>" within a text')
      } else if (code < BLANK && KIND[code] !== 1) throw this.#broken(at, 'a control character')
    }
    if (at >= limit && !this.#ended) return 'more'
    if (this.#depth === 0) {
      if (!isBlank) {
        // A byte order mark before anything else is none of the text.
        if (this.#bytesBefore === 0 && from === 0 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
          this.#position = 3
          this.#markLength = 3
          return null
        }
        throw this.#broken(from, 'text outside the root')
      }
    } else if (this.#depth === 1) {
      if (!isBlank) this.rootHasText = true
      if (hasReferences) this.#checkReferences(from, at)
    } else this.#keepText(from, at, isBlank, hasReferences, 0)
    this.#position = at
    return null
  }

  #checkReferences(from: number, to: number): void {
    for (let at = this.buffer.indexOf(AMP, from); at !== -1 && at < to; at = this.buffer.indexOf(AMP, at + 1))
      checkReference(this.buffer, at, to)
  }

  #keepText(from: number, to: number, isBlank: boolean, hasReferences: boolean, kind: 0 | 1): void {
    if (hasReferences) this.#checkReferences(from, to)
    const { table } = this
    const own = this.#open[this.#depth - 2] as number
    const flags = table.flags[own] as number
    // Blanks between elements are none of anybody's text.
    if (isBlank && kind === 0 && (flags & HAS_ELEMENTS) !== 0) return
    table.flags[own] = flags | (isBlank ? 0 : HAS_TEXT) | (hasReferences ? HAS_REFERENCES : 0)
    if (table.textStart[own] === -1 && kind === 0) {
      table.textStart[own] = from
      table.textEnd[own] = to
      return
    }
    if ((flags & HAS_PIECES) === 0) {
      table.flags[own] = (table.flags[own] as number) | HAS_PIECES
      if (table.textStart[own] !== -1) table.pieces.push(own, table.textStart[own] as number, table.textEnd[own] as number, 0)
      else table.textStart[own] = from
    }
    table.pieces.push(own, from, to, kind)
  }

  #markup(): Came | null {
    const { buffer } = this
    const from = this.#position
    if (from + 1 >= this.#limit) return this.#incomplete('markup')
    const next = buffer[from + 1] as number
    if (next === SLASH) return this.#endTag()
    if (next === QUESTION) return this.#instruction()
    if (next === BANG) return this.#declared()
    if (((KIND[next] as number) & 2) === 0) throw this.#broken(from, '"<" that begins no tag')
    return this.#startTag()
  }

  #endTag(): Came | null {
    const { buffer, table } = this
    const from = this.#position
    let at = from + 2
    while (at < this.#limit && ((KIND[buffer[at] as number] as number) & 4) !== 0) at++
    const nameEnd = at
    while (at < this.#limit && KIND[buffer[at] as number] === 1) at++
    if (at >= this.#limit) return this.#incomplete('an end tag')
    if (buffer[at] !== GREATER) throw this.#broken(at, 'an end tag that holds more than a name')
    if (this.#depth === 0) throw this.#broken(from, 'an end tag that ends nothing')
    this.#position = at + 1
    if (this.#depth === 1) {
      this.#sameName(this.rootBytes, 1, this.root.nameEnd[0] as number, from + 2, nameEnd)
      this.#depth = 0
      this.#rootDone = true
      return null
    }
    const own = this.#open[this.#depth - 2] as number
    this.#sameName(buffer, (table.start[own] as number) + 1, table.nameEnd[own] as number, from + 2, nameEnd)
    table.after[own] = table.count
    table.end[own] = at + 1
    return this.#close()
  }

  #close(): Came | null {
    this.#depth--
    while ((this.#prefixes.at(-1)?.depth ?? -1) > this.#depth) this.#prefixes.pop()
    while ((this.#defaults.at(-1)?.depth ?? -1) > this.#depth) this.#defaults.pop()
    if (this.#depth > 1) return null
    const bytes = this.buffer.subarray(this.#recordStart, this.#position)
    if (!isUtf8(bytes)) throw new BrokenXml('iati_not_its_encoding', this.#recordStart, 'bytes that are no UTF-8')
    return 'record'
  }

  #sameName(open: Uint8Array, openStart: number, openEnd: number, start: number, end: number): void {
    let same = openEnd - openStart === end - start
    for (let i = 0; same && i < end - start; i++) same = open[openStart + i] === this.buffer[start + i]
    if (!same) throw this.#broken(start - 2, 'an end tag of another name than the element that is open')
  }

  #instruction(): Came | null {
    const end = this.#find('?>', this.#position + 2)
    if (end === -1) return this.#incomplete('a processing instruction')
    const target = this.#said(this.#position + 2, Math.min(end, this.#position + 6))
    const isDeclaration = /^xml(?:\s|$)/i.test(target)
    if (isDeclaration && (this.#rootSeen || this.#bytesBefore + this.#position > this.#markLength))
      throw this.#broken(this.#position, 'an XML declaration that is not at the beginning')
    this.#position = end + 2
    return null
  }

  #declared(): Came | null {
    const from = this.#position
    if (from + 9 > this.#limit && !this.#ended) return 'more'
    const begin = this.#said(from, from + 9)
    if (begin.startsWith('<!--')) {
      const end = this.#find('--', from + 4)
      if (end === -1 || end + 2 >= this.#limit) return this.#incomplete('a comment')
      if (this.buffer[end + 2] !== GREATER) throw this.#broken(end, '"--" within a comment')
      this.#position = end + 3
      return null
    }
    if (begin === '<![CDATA[') {
      if (this.#depth === 0) throw this.#broken(from, 'text outside the root')
      const end = this.#find(']]>', from + 9)
      if (end === -1) return this.#incomplete('a CDATA section')
      let isBlank = true
      for (let at = from + 9; at < end; at++) {
        const code = this.buffer[at] as number
        if (KIND[code] !== 1) isBlank = false
        if (code < BLANK && KIND[code] !== 1) throw this.#broken(at, 'a control character')
      }
      if (this.#depth === 1) this.rootHasText ||= !isBlank
      else this.#keepText(from + 9, end, isBlank, false, 1)
      this.#position = end + 3
      return null
    }
    if (begin.startsWith('<!DOCTYPE')) throw new BrokenXml('iati_doctype', from, 'a document type')
    throw this.#broken(from, '"<!" that begins nothing')
  }

  #find(words: string, from: number): number {
    const at = Buffer.from(this.buffer.buffer, this.buffer.byteOffset, this.#limit).indexOf(words, from, 'latin1')
    return at
  }

  #said(from: number, to: number): string {
    return Buffer.from(this.buffer.buffer, this.buffer.byteOffset, this.#limit).toString('latin1', from, to)
  }

  #startTag(): Came | null {
    const { buffer } = this
    const limit = this.#limit
    const from = this.#position
    const isRoot = this.#depth === 0
    if (isRoot && this.#rootSeen) throw this.#broken(from, 'a second root')
    if (this.#depth >= MOST_DEPTH) throw new BrokenXml('iati_too_deep', from, 'elements within elements, deeper than 200')
    const isRecord = this.#depth === 1
    const table = isRoot ? this.root : this.table
    if (isRecord || isRoot) table.reset()
    table.room()
    const own = table.count
    const firstAttribute = table.attributeCount
    let at = from + 1
    let colon = -1
    while (at < limit) {
      const code = buffer[at] as number
      if (((KIND[code] as number) & 4) === 0) break
      if (code === COLON && colon === -1) colon = at
      at++
    }
    const nameEnd = at
    let [bindsNames, prefixed] = [false, false]
    let isEmpty = false
    for (;;) {
      const before = at
      while (at < limit && KIND[buffer[at] as number] === 1) at++
      if (at >= limit) return this.#rolledBack(table, firstAttribute)
      const code = buffer[at] as number
      if (code === GREATER) break
      if (code === SLASH) {
        if (at + 1 >= limit) return this.#rolledBack(table, firstAttribute)
        if (buffer[at + 1] !== GREATER) throw this.#broken(at, '"/" within a tag')
        isEmpty = true
        at++
        break
      }
      if (((KIND[code] as number) & 2) === 0) throw this.#broken(at, 'a character that begins no attribute')
      if (before === at) throw this.#broken(at, 'an attribute without a blank before it')
      const attributeStart = at
      let attributeColon = -1
      while (at < limit) {
        const each = buffer[at] as number
        if (((KIND[each] as number) & 4) === 0) break
        if (each === COLON && attributeColon === -1) attributeColon = at
        at++
      }
      const attributeEnd = at
      while (at < limit && KIND[buffer[at] as number] === 1) at++
      if (at >= limit) return this.#rolledBack(table, firstAttribute)
      if (buffer[at] !== EQUALS) throw this.#broken(at, 'an attribute without a value')
      at++
      while (at < limit && KIND[buffer[at] as number] === 1) at++
      if (at >= limit) return this.#rolledBack(table, firstAttribute)
      const mark = buffer[at] as number
      if (mark !== QUOTE && mark !== APOSTROPHE) throw this.#broken(at, 'a value without marks around it')
      const valueStart = ++at
      let flags = 0
      for (; at < limit; at++) {
        const each = buffer[at] as number
        if (each === mark) break
        if (each > LESS) continue
        if (each === LESS) throw this.#broken(at, '"<" within a value')
        if (each === AMP) flags |= 3
        else if (each < BLANK) {
          if (KIND[each] !== 1) throw this.#broken(at, 'a control character')
          flags |= 1
        }
      }
      if (at >= limit) return this.#rolledBack(table, firstAttribute)
      if ((flags & 2) !== 0) this.#checkReferences(valueStart, at)
      if (table.attributeCount - firstAttribute >= MOST_ATTRIBUTES)
        throw new BrokenXml('iati_too_wide', from, 'more than 500 attributes in a tag')
      table.attributeRoom()
      const index = table.attributeCount++
      table.attributeStart[index] = attributeStart
      table.attributeNameEnd[index] = attributeEnd
      table.valueStart[index] = valueStart
      table.valueEnd[index] = at
      table.valueFlags[index] = flags & 1
      table.attributeName[index] = attributeColon === -1 ? this.#names.find(buffer, attributeStart, attributeEnd) : PREFIXED
      if (attributeColon !== -1) prefixed = true
      // xmlns and xmlns:…
      if (
        buffer[attributeStart] === 120 &&
        attributeEnd - attributeStart >= 5 &&
        this.#said(attributeStart, attributeStart + 5) === 'xmlns'
      )
        bindsNames = true
      at++
    }
    at++
    table.count++
    table.attributeCount = bindsNames ? this.#bind(table, firstAttribute, this.#depth + 1) : table.attributeCount
    this.#noTwice(table, firstAttribute, from)
    if (prefixed) this.#resolve(table, firstAttribute)
    table.start[own] = from
    table.nameEnd[own] = nameEnd
    table.firstAttribute[own] = firstAttribute
    table.firstAttribute[own + 1] = table.attributeCount
    table.textStart[own] = -1
    table.textEnd[own] = -1
    table.end[own] = at
    table.after[own] = own + 1
    const isDefaultBound = this.#defaults.length > 0 && (this.#defaults.at(-1)?.bound ?? false)
    const flags = colon !== -1 ? (this.#isBound(from + 1, colon) ? IS_FOREIGN : IS_UNBOUND) : isDefaultBound ? IS_FOREIGN : 0
    table.flags[own] = flags
    table.name[own] = flags === 0 ? this.#names.find(buffer, from + 1, nameEnd) : -1
    this.#position = at
    if (isRoot) {
      this.#rootSeen = true
      this.rootBytes = buffer.slice(from, at)
      rebase(table, from)
      table.parent[0] = -1
      if (isEmpty) this.#rootDone = true
      else this.#depth = 1
      if (!isUtf8(this.rootBytes)) throw new BrokenXml('iati_not_its_encoding', from, 'bytes that are no UTF-8')
      return 'root'
    }
    if (isRecord) {
      this.#recordStart = from
      table.parent[own] = -1
    } else {
      const parent = this.#open[this.#depth - 2] as number
      table.parent[own] = parent
      table.flags[parent] = (table.flags[parent] as number) | HAS_ELEMENTS
    }
    this.#open[this.#depth - 1] = own
    this.#depth++
    return isEmpty ? this.#close() : null
  }

  #rolledBack(table: ElementTable, firstAttribute: number): 'more' {
    table.attributeCount = firstAttribute
    return this.#incomplete('a start tag')
  }

  /** Takes the namespaces out of the attributes and keeps which prefixes they bind; gives how many attributes are left. */
  #bind(table: ElementTable, first: number, depth: number): number {
    let kept = first
    for (let index = first; index < table.attributeCount; index++) {
      const [start, end] = [table.attributeStart[index] as number, table.attributeNameEnd[index] as number]
      const name = this.#said(start, end)
      if (name === 'xmlns') this.#defaults.push({ bound: (table.valueEnd[index] as number) > (table.valueStart[index] as number), depth })
      else if (name.startsWith('xmlns:')) this.#prefixes.push({ bytes: this.buffer.slice(start + 6, end), depth })
      else {
        table.attributeName[kept] = table.attributeName[index] as number
        table.attributeStart[kept] = start
        table.attributeNameEnd[kept] = end
        table.valueStart[kept] = table.valueStart[index] as number
        table.valueEnd[kept] = table.valueEnd[index] as number
        table.valueFlags[kept] = table.valueFlags[index] as number
        kept++
      }
    }
    return kept
  }

  /** Whether a prefix is bound. */
  #isBound(start: number, end: number): boolean {
    return this.#prefixes.some(({ bytes }) => {
      if (bytes.length !== end - start) return false
      for (let i = 0; i < bytes.length; i++) if (bytes[i] !== this.buffer[start + i]) return false
      return true
    })
  }

  #resolve(table: ElementTable, first: number): void {
    for (let index = first; index < table.attributeCount; index++) {
      if (table.attributeName[index] !== PREFIXED) continue
      const [start, end] = [table.attributeStart[index] as number, table.attributeNameEnd[index] as number]
      const known = this.#names.find(this.buffer, start, end)
      const colon = this.buffer.indexOf(COLON, start)
      table.attributeName[index] = known !== -1 ? known : this.#isBound(start, colon) ? FOREIGN_ATTRIBUTE : -1
    }
  }

  #noTwice(table: ElementTable, first: number, from: number): void {
    for (let a = first + 1; a < table.attributeCount; a++)
      for (let b = first; b < a; b++) {
        if (table.attributeName[a] !== table.attributeName[b]) continue
        if ((table.attributeName[a] as number) >= 0) throw this.#broken(from, 'an attribute that stands twice')
        const [one, other] = [
          this.#said(table.attributeStart[a] as number, table.attributeNameEnd[a] as number),
          this.#said(table.attributeStart[b] as number, table.attributeNameEnd[b] as number)
        ]
        if (one === other) throw this.#broken(from, 'an attribute that stands twice')
      }
  }

  #countLines(until: number): void {
    const { buffer } = this
    let last = -1
    for (let at = 0; at < until; at++)
      if (buffer[at] === LF) {
        this.#linesBefore++
        last = at
      }
    this.#lineBytesBefore = last === -1 ? this.#lineBytesBefore + until : until - last - 1
  }

  /** What is open in a record that goes on in the next bytes stands where it did, so many bytes earlier. */
  #shift(by: number): void {
    if (by === 0 || this.#depth < 2) return
    rebase(this.table, by)
  }
}

/** An attribute's name that is still to be looked at, and one of another namespace. */
const PREFIXED = -3
export const FOREIGN_ATTRIBUTE = -2

const rebase = (table: ElementTable, by: number): void => {
  for (let i = 0; i < table.count; i++) {
    table.start[i] = (table.start[i] as number) - by
    table.nameEnd[i] = (table.nameEnd[i] as number) - by
    table.end[i] = (table.end[i] as number) - by
    if ((table.textStart[i] as number) !== -1) {
      table.textStart[i] = (table.textStart[i] as number) - by
      table.textEnd[i] = (table.textEnd[i] as number) - by
    }
  }
  for (let i = 0; i < table.attributeCount; i++) {
    table.attributeStart[i] = (table.attributeStart[i] as number) - by
    table.attributeNameEnd[i] = (table.attributeNameEnd[i] as number) - by
    table.valueStart[i] = (table.valueStart[i] as number) - by
    table.valueEnd[i] = (table.valueEnd[i] as number) - by
  }
  for (let i = 0; i < table.pieces.length; i += 4) {
    table.pieces[i + 1] = (table.pieces[i + 1] as number) - by
    table.pieces[i + 2] = (table.pieces[i + 2] as number) - by
  }
}
