import type { PlaceMention } from '../find-places.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, type Tokens, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

const AND = keyOf('và')
const COMMA = keyOf(',')
const OPEN = keyOf('(')
const LONGEST_FIELDS = 16
/** Words of the last field of a list, "và" counted. */
const LONGEST_LAST = 5

/** Where the name of an agency ends by what it deals with: one field, a longer one abroad, or a list of them. */
export class FieldNames {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #words: NameWords

  constructor(words: NameWords) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#placeAt = words.placeAt
    this.#words = words
  }

  /** "Bộ Y tế Cộng đồng Cuba": words behind the field that open with a capital and are no place, body, post or person go on with it. */
  longerField(from: number): number {
    if (!this.#words.isCapital(from) || this.#words.opensOther(from)) return from
    let to = from + 1
    while (to < from + 5 && this.#tokens.kinds[to] === WORD && !this.#endsField(to)) to++
    return to
  }

  #endsField(at: number): boolean {
    return this.#words.isStop(at) || this.#words.opensOther(at)
  }

  /** "Bộ Kinh tế, Việc làm và Đổi mới Phần Lan": fields joined by commas and "và", then a country or place abroad or an abbreviation in brackets; else `from`. */
  fieldList(from: number): number {
    const tokens = this.#tokens
    const joined = tokens.keys[this.#scan.fields.at(from)?.to ?? from] as number
    if (this.#scan.fields.at(from) && joined !== COMMA && joined !== AND) return from
    let last = 0
    for (let at = from; at < Math.min(tokens.count, from + LONGEST_FIELDS); at++) {
      const country = this.#placeAt.get(at)
      if (
        last &&
        at > last + 1 &&
        at - last <= LONGEST_LAST &&
        ((country && country.candidates[0]?.country !== 'VN') || tokens.keys[at] === OPEN)
      )
        return at
      if (tokens.keys[at] === COMMA || tokens.keys[at] === AND) {
        if (!this.#words.isCapital(at + 1) || this.#words.opensBody(at + 1)) return from
        last = at
      } else if (tokens.kinds[at] !== WORD || this.#words.isStop(at) || country) return from
    }
    return from
  }

  /** "SỞ NGOẠI VỤ Độc lập - Tự do": behind a name set in capitals ordinary writing opens something else. */
  isLoud(from: number, to: number): boolean {
    const { cases } = this.#tokens
    return cases[from] === ALL_CAPITALS && cases[to - 1] === ALL_CAPITALS && cases[to] === CAPITALISED
  }
}
