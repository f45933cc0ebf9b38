import { keyOf } from './tokens.ts'

/** A set of keys, one bit for each: it is asked of nearly every token of a text, by nearly every rule. */
export class KeySet {
  readonly #bits: Int32Array

  constructor(keys: readonly number[]) {
    this.#bits = new Int32Array((Math.max(0, ...keys) >> 5) + 1)
    for (const key of keys) (this.#bits[key >> 5] as number) |= 1 << (key & 31)
  }

  /** False also for what is no key, as where a text has no token. */
  has(key: number | undefined): boolean {
    return key !== undefined && (((this.#bits[key >> 5] as number) >>> (key & 31)) & 1) === 1
  }
}

/** The keys of single words, in a list or divided by spaces, to ask "is this word one of …". */
export const wordSet = (words: string | readonly string[]): KeySet =>
  new KeySet((typeof words === 'string' ? words.trim().split(/\s+/) : words).map(keyOf))
