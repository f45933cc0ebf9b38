import { NAMES } from '../model/compile-model.ts'
import { type ElementTable, HAS_PIECES, HAS_REFERENCES } from './element-table.ts'
import { withoutReferences } from './references.ts'

/** One record of a file, read from its table: texts become strings here, when they are asked for. Elements go by their place in the table. */
export class IatiRecord {
  readonly table: ElementTable
  /** What the table points into. */
  readonly bytes: Uint8Array
  readonly #text: Buffer

  constructor(table: ElementTable, bytes: Uint8Array) {
    this.table = table
    this.bytes = bytes
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** An element's name as it stands there, prefix and all. */
  nameOf(element: number): string {
    return this.#text.toString('utf8', (this.table.start[element] as number) + 1, this.table.nameEnd[element])
  }

  /** The first child of a name; -1 where there is none. */
  first(parent: number, name: number): number {
    return this.#from(parent + 1, parent, name)
  }

  /** The next element of the same name beside one; -1 where there is none. */
  next(element: number): number {
    const parent = this.table.parent[element] as number
    return parent === -1 ? -1 : this.#from(this.table.after[element] as number, parent, this.table.name[element] as number)
  }

  #from(from: number, parent: number, name: number): number {
    const { table } = this
    const until = table.after[parent] as number
    for (let at = from; at < until; at = table.after[at] as number) if (table.name[at] === name) return at
    return -1
  }

  /** Where an attribute stands in the table; -1 where the element has none of that name. */
  attributeAt(element: number, name: number): number {
    const { table } = this
    const until = table.firstAttribute[element + 1] as number
    for (let at = table.firstAttribute[element] as number; at < until; at++) if (table.attributeName[at] === name) return at
    return -1
  }

  has(element: number, name: number): boolean {
    return this.attributeAt(element, name) !== -1
  }

  /** An attribute's value; null where the element has none of that name. */
  attribute(element: number, name: number): string | null {
    const at = this.attributeAt(element, name)
    return at === -1 ? null : this.valueAt(at)
  }

  valueAt(at: number): string {
    const { table } = this
    const value = this.#text.toString('utf8', table.valueStart[at], table.valueEnd[at])
    return table.valueFlags[at] === 0 ? value : withoutReferences(value.replace(/\r\n|[\t\n\r]/g, ' '))
  }

  attributeName(at: number): string {
    const known = this.table.attributeName[at] as number
    return known >= 0
      ? (NAMES.names[known] as string)
      : this.#text.toString('utf8', this.table.attributeStart[at], this.table.attributeNameEnd[at])
  }

  /** An element's own text, all pieces of it; "" where it has none. */
  text(element: number): string {
    const { table } = this
    const flags = table.flags[element] as number
    if ((flags & HAS_PIECES) === 0) {
      if (table.textStart[element] === -1) return ''
      return this.#piece(table.textStart[element] as number, table.textEnd[element] as number, 0, (flags & HAS_REFERENCES) !== 0)
    }
    const { pieces } = table
    let text = ''
    for (let at = 0; at < pieces.length; at += 4)
      if (pieces[at] === element)
        text += this.#piece(pieces[at + 1] as number, pieces[at + 2] as number, pieces[at + 3] as number, (flags & HAS_REFERENCES) !== 0)
    return text
  }

  #piece(start: number, end: number, kind: number, references: boolean): string {
    const text = this.#text.toString('utf8', start, end).replace(/\r\n?/g, '\n')
    return kind === 0 && references ? withoutReferences(text) : text
  }
}
