import type { ReportedActivity } from './report.ts'

/**
 * The records of a file in their order, each with its identifier and whether it is valid: as bytes and numbers, for a long file has a hundred thousand of them. An
 * identifier that comes again stands with how often it came.
 */
export class ReportedRecords implements Iterable<ReportedActivity> {
  #length = 0
  /** Different identifiers: their bytes one after the other, where each ends, how often it came. */
  #texts = 0
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 10)
  #times = new Uint32Array(1 << 10)
  /** Where an identifier stands among them, by its hash; 0 where none does, else one more. */
  #slots = new Uint32Array(1 << 12)
  /** Of each record: which identifier, the how-manieth time, and whether it is valid. */
  #text = new Uint32Array(1 << 10)
  #time = new Uint32Array(1 << 10)
  #valid = new Uint8Array(1 << 10)

  get length(): number {
    return this.#length
  }

  /** Notes that an identifier came; how often it did by now. */
  note(identifier: string): number {
    const text = this.#textOf(Buffer.from(identifier))
    const times = (this.#times[text] as number) + 1
    this.#times[text] = times
    if (this.#length === this.#text.length) {
      this.#text = longer(this.#text)
      this.#time = longer(this.#time)
      const valid = new Uint8Array(this.#valid.length * 2)
      valid.set(this.#valid)
      this.#valid = valid
    }
    this.#text[this.#length] = text
    this.#time[this.#length] = times
    return times
  }

  /** The record whose identifier was noted last is read. */
  add(valid: boolean): void {
    this.#valid[this.#length++] = valid ? 1 : 0
  }

  *[Symbol.iterator](): Generator<ReportedActivity> {
    for (let index = 0; index < this.#length; index++) {
      const [text, time] = [this.#text[index] as number, this.#time[index] as number]
      const said = Buffer.from(this.#bytes.buffer, this.#startOf(text), (this.#ends[text] as number) - this.#startOf(text)).toString()
      yield { identifier: time > 1 ? `${said}(${time})` : said, valid: this.#valid[index] === 1, index }
    }
  }

  #startOf(text: number): number {
    return text === 0 ? 0 : (this.#ends[text - 1] as number)
  }

  #textOf(bytes: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(bytes, 0, bytes.length) & mask
    for (;;) {
      const known = this.#slots[slot] as number
      if (known === 0) break
      if (this.#is(known - 1, bytes)) return known - 1
      slot = (slot + 1) & mask
    }
    const from = this.#startOf(this.#texts)
    while (from + bytes.length > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2)
      more.set(this.#bytes)
      this.#bytes = more
    }
    if (this.#texts === this.#ends.length) {
      this.#ends = longer(this.#ends)
      this.#times = longer(this.#times)
    }
    this.#bytes.set(bytes, from)
    this.#ends[this.#texts] = from + bytes.length
    this.#slots[slot] = ++this.#texts
    if (this.#texts * 2 > this.#slots.length) this.#rehash()
    return this.#texts - 1
  }

  #is(text: number, bytes: Uint8Array): boolean {
    const start = this.#startOf(text)
    if ((this.#ends[text] as number) - start !== bytes.length) return false
    for (let at = 0; at < bytes.length; at++) if (this.#bytes[start + at] !== bytes[at]) return false
    return true
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let text = 0; text < this.#texts; text++) {
      let slot = hashOf(this.#bytes, this.#startOf(text), this.#ends[text] as number) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = text + 1
    }
  }
}

const longer = (column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const more = new Uint32Array(column.length * 2)
  more.set(column)
  return more
}

/** FNV-1a. */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash >>> 0
}
