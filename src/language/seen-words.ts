/** Letters that begin the hash of a word; each further letter is put on with `hashOn`. */
export const HASH_BEGINS = 0x811c9dc5 | 0
export const hashOn = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)

const FIRST_PLACES = 1 << 12

/**
 * What is known of words as they are written, found by their letters where they stand in a text: cutting each word out, only to look it up,
 * would cost more than all else that is done with it. A word is at most 15 letters long.
 */
export class SeenWords {
  /** Four numbers a word: its hash, where its letters begin and how many (low four bits), its key (0: a free place), how it is written. */
  #words = new Int32Array(4 * FIRST_PLACES)
  #mask = FIRST_PLACES - 1
  #letters = new Uint16Array(8 * FIRST_PLACES)
  #used = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Where the word stands that `text` holds from `start` to `end`, or −1 − the free place where it would; right until the next `put`. */
  find(text: string, start: number, end: number, hash: number): number {
    const words = this.#words
    const mask = this.#mask
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const at = place * 4
      if (words[at + 2] === 0) return -1 - at
      if (words[at] === hash && this.#isWord(words[at + 1] as number, text, start, end)) return at
    }
  }

  keyAt(at: number): number {
    return this.#words[at + 2] as number
  }

  writtenAt(at: number): number {
    return this.#words[at + 3] as number
  }

  /** Remembers a word that was not found. */
  put(word: string, hash: number, key: number, written: number): void {
    if (this.#count * 2 > this.#mask) this.#grow()
    const at = -1 - this.find(word, 0, word.length, hash)
    if (this.#used + word.length > this.#letters.length) {
      const more = new Uint16Array(this.#letters.length * 2)
      more.set(this.#letters)
      this.#letters = more
    }
    this.#words.set([hash, this.#used * 16 + word.length, key, written], at)
    for (let i = 0; i < word.length; i++) this.#letters[this.#used++] = word.charCodeAt(i)
    this.#count++
  }

  clear(): void {
    this.#words.fill(0)
    this.#used = 0
    this.#count = 0
  }

  #isWord(letters: number, text: string, start: number, end: number): boolean {
    if ((letters & 15) !== end - start) return false
    for (let at = letters >> 4, i = start; i < end; i++, at++) if (this.#letters[at] !== text.charCodeAt(i)) return false
    return true
  }

  #grow(): void {
    const old = this.#words
    this.#words = new Int32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 2] === 0) continue
      const hash = old[from] as number
      let place = (hash ^ (hash >>> 15)) & this.#mask
      while (this.#words[place * 4 + 2] !== 0) place = (place + 1) & this.#mask
      this.#words.set(old.subarray(from, from + 4), place * 4)
    }
  }
}
