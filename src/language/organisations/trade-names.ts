import type { Scan } from '../scan.ts'
import { keyOf, LOWER, type Tokens, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

/** Last words of a legal form. */
const ENDS_FORM = new Set(['phần', 'cp', 'tnhh', 'mtv'].map(keyOf))

/** Where the name of a firm or school ends: behind its legal form a run of capitals, with the trade in small letters between. */
export class TradeNames {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #words: NameWords

  constructor(words: NameWords) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#words = words
  }

  /** "Công ty TNHH Kinh doanh nước sạch Hải Dương": behind a legal form the trade may go on in small letters up to a capital. */
  tradeName(start: number, after: number): number {
    let to = this.#words.capitalRun(start)
    // "Công ty cổ phần sản xuất vật liệu Hữu Nghị": behind the last word of a legal form the trade may be written small.
    const formal = start > after || ENDS_FORM.has(this.#tokens.keys[start - 1] as number)
    if (to === start) return ENDS_FORM.has(this.#tokens.keys[start - 1] as number) ? this.#trade(start) : to
    let plain = true
    for (let named = this.#overCompound(start, to); named > to; named = this.#overCompound(start, to)) {
      to = this.#behindCompound(named)
      plain = false
    }
    return plain && formal ? this.#trade(to) : to
  }

  /** "Đầu tư và Phát triển …", "Xây dựng - Thương mại …", "Phụ sản Trung ương": capitals behind a compound go on with the name, at once or after small letters. */
  #behindCompound(named: number): number {
    if (this.#words.isCapital(named)) return this.#words.capitalRun(named)
    if (this.#words.addsCapital(named) || (this.#words.joins(named) && !this.#words.tellsCountry(named)))
      return this.#words.capitalRun(named + 1)
    return this.#trade(named)
  }

  /** "Cấp thoát nước", "Y tế", "Hữu nghị": a run that ends in the first syllable of a known field goes on to the end of that field. */
  #overCompound(start: number, to: number): number {
    for (let at = Math.max(start, to - 3); at < to; at++) {
      const known = Math.max(this.#scan.fields.at(at)?.to ?? 0, this.#scan.trades.at(at)?.to ?? 0)
      if (known > to && this.#tokens.cases[to] === LOWER) return known
    }
    return to
  }

  #trade(from: number): number {
    for (let at = from; at < from + 6 && this.#tokens.kinds[at] === WORD; at++) {
      if (this.#words.isCapital(at)) return this.#words.capitalRun(at)
      if (this.#words.isStop(at) || this.#scan.placeTypes.at(at)) break
    }
    return from
  }
}
