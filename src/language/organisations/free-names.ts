import type { PlaceMention } from '../find-places.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, keyOf, LOWER, type Tokens, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

const AND = keyOf('và')
const COMMA = keyOf(',')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const DEVELOP = ['phát', 'triển'].map(keyOf)
/** Words in small letters in a row inside a name; so many only where a capital closes them. */
const MOST_SMALL = 5
const LONGEST_SMALL = 8
/** Words that only a clause has. */
const ACTS = new Set('đã sẽ đang là do để với được bị cho có tại từ theo vừa cùng'.split(' ').map(keyOf))
const LONGEST_DEFINED = 14
/** Words of the longest free name; a line all in capitals has no end. */
const LONGEST_FREE = 30

/** Where a name ends that may go on with any words: an institute, an association, a fund. */
export class FreeNames {
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

  /** Capitals and small letters up to a word that no body is called by: "Viện Chiến lược, Chính sách …". `after` itself where nothing follows. */
  freeRun(after: number, fromCapital: boolean): number {
    const tokens = this.#tokens
    let to = fromCapital ? this.#lowerStart(after) : after
    let lower = 0
    for (let at = to; at < Math.min(tokens.count, after + LONGEST_FREE); at++) {
      if (this.#words.isCapital(at)) {
        if (this.#words.startsPerson(at) && to > after) break
        lower = 0
        // "Khoa học xã hội": a known compound is passed over whole; its "xã" opens no place.
        to = this.#placeAt.get(at)?.to ?? this.#scan.trades.at(at)?.to ?? at + 1
        at = to - 1
      } else if (this.#goesOnSmall(at, to > after && (lower < MOST_SMALL || (lower < LONGEST_SMALL && this.#capitalSoon(at))))) {
        if (tokens.keys[at] === AND) {
          if (this.#words.addsCapital(at) || this.#addsPlace(at) || (lower > 0 && this.#develops(at + 1))) continue
          const known = lower > 0 ? this.#addsField(at + 1) : at
          if (known > at + 1) {
            to = known
            at = to - 1
            continue
          }
          break
        }
        if ((this.#words.isStop(at) && !this.#develops(at)) || this.#words.endsPlace(at)) break
        lower++
        to = at + 1
      } else if (to > after && tokens.kinds[at] === WORD && this.#placeAt.has(at)) {
        // "Trung tâm Hành động bom mìn tỉnh Quảng Trị": the locality it belongs to ends its name.
        return (this.#placeAt.get(at) as PlaceMention).to
      } else if (!(to > after && this.#words.joins(at) && !this.#words.tellsCountry(at))) break
    }
    return to
  }

  /** "Hội Quy hoạch phát triển đô thị Việt Nam": "phát triển" goes on with the name where a capital follows before anything that ends one. */
  #develops(at: number): boolean {
    if (this.#tokens.keys[at] !== DEVELOP[0] || this.#tokens.keys[at + 1] !== DEVELOP[1]) return false
    for (let i = at + 2; i < at + 6 && this.#tokens.kinds[i] === WORD && !this.#words.isStop(i); i++)
      if (this.#words.isCapital(i)) return true
    return false
  }

  /** "Tổ chức sáng kiến phát triển các thành phố châu Á (CDIA)": whatever stands between a head and the abbreviation that it is defined by, unless somebody acts there. */
  definedRun(after: number): number {
    const { kinds, keys, cases, count } = this.#tokens
    for (let at = after; at < Math.min(count, after + LONGEST_DEFINED); at++) {
      if (keys[at] === OPEN && cases[at + 1] === ALL_CAPITALS && (keys[at + 2] === CLOSE || keys[at + 2] === COMMA)) return at
      if (kinds[at] !== WORD || ACTS.has(keys[at] as number)) return after
    }
    return after
  }

  /** "Trung tâm Hỗ trợ khởi nghiệp đổi mới sáng tạo Đà Nẵng": a capital at the end holds a longer run of small letters together. */
  #capitalSoon(at: number): boolean {
    for (let i = at; i < at + 3 && this.#tokens.kinds[i] === WORD && !this.#words.isStop(i); i++)
      if (this.#words.isCapital(i + 1)) return true
    return false
  }

  #goesOnSmall(at: number, open: boolean): boolean {
    const tokens = this.#tokens
    return (
      open && tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && (!this.#scan.placeTypes.at(at) || this.#words.opensCompound(at))
    )
  }

  /** "Nghiên cứu khoa học và công nghệ hạt nhân": behind small letters and "và" a known field or trade in small letters; its end, else `at`. */
  #addsField(at: number): number {
    if (this.#tokens.cases[at] !== LOWER) return at
    return Math.max(at, this.#scan.fields.at(at)?.to ?? 0, this.#scan.trades.at(at)?.to ?? 0)
  }

  /** "Hội Hữu nghị Việt Nam và Nhật Bản" */
  #addsPlace(at: number): boolean {
    return this.#words.endsPlace(at) && this.#placeAt.get(at + 1)?.candidates[0]?.level === 'country' && at > 0
  }

  /** "Trung tâm nông nghiệp tài nguyên toàn cầu GARC": small letters right behind the head count when a capital follows soon. */
  #lowerStart(from: number): number {
    for (let at = from; at < from + 9 && this.#tokens.kinds[at] === WORD; at++) {
      if (this.#words.isCapital(at)) return at > from && !this.#placeAt.has(at) && !this.#words.startsPerson(at) ? at : from
      if (this.#words.isStop(at) || this.#scan.titles.at(at)) return from
    }
    return from
  }
}
