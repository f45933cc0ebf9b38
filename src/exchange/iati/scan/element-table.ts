/**
 * The elements of one record (an activity, an organisation) in the order of the document, as columns of numbers: where each stands in the buffer, in which other it
 * stands, what its attributes are. Nothing is copied and no string made until somebody asks.
 */
export class ElementTable {
  count = 0
  attributeCount = 0
  /** The name among the model's, -1 for another. */
  name = new Int32Array(256)
  /** Where the element's start tag begins, and where its name ends. */
  start = new Int32Array(256)
  nameEnd = new Int32Array(256)
  /** The element it stands in, -1 for the record itself; and the first one after all that it holds. */
  parent = new Int32Array(256)
  after = new Int32Array(256)
  /** Where its end tag ends. */
  end = new Int32Array(256)
  firstAttribute = new Int32Array(257)
  /** Its text: the first piece, from its own content; -1 where there is none. Further pieces stand in `pieces`. */
  textStart = new Int32Array(256)
  textEnd = new Int32Array(256)
  flags = new Uint8Array(256)
  attributeName = new Int32Array(512)
  /** Where an attribute's name begins and ends, and its value between its marks. */
  attributeStart = new Int32Array(512)
  attributeNameEnd = new Int32Array(512)
  valueStart = new Int32Array(512)
  valueEnd = new Int32Array(512)
  /** 1 where a value has references, tabs or line ends in it, and is not what it looks like. */
  valueFlags = new Uint8Array(512)
  /** Texts of elements that have more than one piece, in order: element, start, end, kind (0 text, 1 CDATA). */
  pieces: number[] = []

  reset(): void {
    this.count = 0
    this.attributeCount = 0
    this.pieces.length = 0
  }

  room(): void {
    if (this.count + 2 > this.name.length) this.#grow()
  }

  attributeRoom(): void {
    if (this.attributeCount + 1 > this.attributeName.length) this.#growAttributes()
  }

  #grow(): void {
    const size = this.name.length * 2
    this.name = longer(this.name, size)
    this.start = longer(this.start, size)
    this.nameEnd = longer(this.nameEnd, size)
    this.parent = longer(this.parent, size)
    this.after = longer(this.after, size)
    this.end = longer(this.end, size)
    this.firstAttribute = longer(this.firstAttribute, size + 1)
    this.textStart = longer(this.textStart, size)
    this.textEnd = longer(this.textEnd, size)
    const flags = new Uint8Array(size)
    flags.set(this.flags)
    this.flags = flags
  }

  #growAttributes(): void {
    const size = this.attributeName.length * 2
    this.attributeName = longer(this.attributeName, size)
    this.attributeStart = longer(this.attributeStart, size)
    this.attributeNameEnd = longer(this.attributeNameEnd, size)
    this.valueStart = longer(this.valueStart, size)
    this.valueEnd = longer(this.valueEnd, size)
    const flags = new Uint8Array(size)
    flags.set(this.valueFlags)
    this.valueFlags = flags
  }
}

const longer = (column: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(size)
  grown.set(column)
  return grown
}

/** The element holds text that is not blank; holds other elements; its text has references; it has several pieces of text; a name of another namespace. */
export const HAS_TEXT = 1
export const HAS_ELEMENTS = 2
export const HAS_REFERENCES = 4
export const HAS_PIECES = 8
export const IS_FOREIGN = 16
/** It, or something around it, says which namespaces there are. */
export const IS_UNBOUND = 32
