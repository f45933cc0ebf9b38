import { wordSet } from '../key-set.ts'
import { loadWords } from '../lexicon/load-lexicon.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { LOWER, type Tokens, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

/** Words of English that firms are called by. */
const ENGLISH = wordSet(loadWords('organisations/english'))

const PERSON = 3

/** Where behind a post the name of a body ends and that of who holds the post begins: "Chủ tịch Tập đoàn BRG Nguyễn Thị Nga". */
export class HolderBehind {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #words: NameWords
  /** First two words of the names behind honorifics. */
  #honoured: Set<string> | undefined

  constructor(words: NameWords) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#placeAt = words.placeAt
    this.#words = words
  }

  /** "Phó Chủ tịch Tập đoàn Lotte Hwang Kag Gyu": behind a post and a firm known by less, two or three more capitals are a person, and so are a family name of East Asia and what ends the name. */
  beforePerson(i: number, start: number, to: number): number {
    if (to - start >= 2 && to - start <= 3 && this.#words.endsTitle(i) && this.#isHonoured(start)) return start
    // "Giám đốc Công ty Bùi Văn Thế cho biết": three words from a family name on, and no other name behind them.
    if (to - start === PERSON && this.#words.endsTitle(i) && this.#words.startsPerson(start) && !this.#words.isCapital(to)) return start
    if (to - start > 2 && this.#words.endsTitle(i))
      for (let at = Math.max(start + 1, to - 3); at < to - 1; at++) if (this.#scan.foreignSurnames.at(at)) return at
    const loud = this.#words.endsTitle(i) ? this.#loudEnd(start, to) : to
    if (loud < to) return loud
    const known = this.#scan.organisations.at(start)?.to ?? to
    const words = to - known
    if (words < 2 || words > 3 || !this.#words.endsTitle(i)) return to
    for (let at = known; at < to; at++) if (this.#tokens.kinds[at] !== WORD || this.#opensName(at)) return to
    return known
  }

  /** "Phó Chủ tịch Tập đoàn Susan Reed" where "bà Susan Reed" stands elsewhere. */
  #isHonoured(start: number): boolean {
    const { keys, count } = this.#tokens
    if (!this.#honoured) {
      this.#honoured = new Set()
      for (let at = 0; at < count; at++) {
        const to = this.#scan.honorifics.at(at)?.to
        if (to !== undefined && this.#words.isCapital(to) && this.#words.isCapital(to + 1))
          this.#honoured.add(`${keys[to]} ${keys[to + 1]}`)
      }
    }
    return this.#honoured.has(`${keys[start]} ${keys[start + 1]}`)
  }

  /** "Chủ tịch Hội đồng Kinh doanh Hoa Kỳ - ASEAN Ted Osius": behind a post, two or three words from abroad behind a place or a known name are a person. */
  beforeForeigner(i: number, to: number): number {
    if (!this.#words.endsTitle(i)) return to
    for (let at = to - 3; at <= to - 2; at++) if (at > i + 1 && this.#endsName(at) && this.#isForeigner(at, to)) return at
    return to
  }

  #endsName(at: number): boolean {
    if (this.#words.endsPlace(at)) return true
    for (let from = Math.max(0, at - 6); from < at; from++) if (this.#scan.organisations.at(from)?.to === at) return true
    return false
  }

  #isForeigner(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const word = this.#tokens.text.slice(this.#tokens.starts[at], this.#tokens.ends[at])
      if (!/^[A-Z][a-z]+$/.test(word) || ENGLISH.has(this.#tokens.keys[at] as number) || this.#placeAt.has(at)) return false
    }
    return true
  }

  /**
   * "Aeon Topvalu Việt Nam", "Panasonic Life Solutions Việt Nam": up to three foreign words behind a firm known by less name a firm of its own;
   * behind a post only words that firms are called by ("Tổng Giám đốc FPT Software"), others are who holds it.
   */
  daughterEnd(i: number, from: number): number {
    const { placeTypes, foreignSurnames } = this.#scan
    if (this.#tokens.starts[from] === undefined) return from
    const behindPost = this.#words.endsTitle(i)
    let to = from
    for (let at = from; at < from + 4 && this.#words.isCapital(at); at++) {
      const place = this.#placeAt.get(at)
      if (place && at > from) return place.to
      const known = [placeTypes, foreignSurnames, this.#scan.surnames, this.#scan.honorifics].some((words) => words.at(at) !== undefined)
      if (place || known || this.#words.opensBody(at) || !this.#isForeignWord(at)) break
      if (behindPost && !ENGLISH.has(this.#tokens.keys[at] as number)) break
      to = at + 1
    }
    return to
  }

  #isForeignWord(at: number): boolean {
    const word = this.#tokens.text.slice(this.#tokens.starts[at], this.#tokens.ends[at])
    return /^[A-Z][a-z]{3,}$|^JV$/.test(word)
  }

  /** "Tập đoàn DEEP C Bruno Jaspaert": behind a firm's name in capitals two or three foreign words that no firm is called by are a person. */
  #loudEnd(start: number, to: number): number {
    let at = start
    while (at < to && this.#tokens.cases[at] !== LOWER && !this.#isForeignWord(at) && this.#tokens.kinds[at] === WORD && this.#isPlain(at))
      at++
    if (at === start || to - at < 2 || to - at > 3) return to
    for (let i = at; i < to; i++)
      if (!this.#isForeignWord(i) || ENGLISH.has(this.#tokens.keys[i] as number) || this.#placeAt.has(i)) return to
    return at
  }

  #isPlain(at: number): boolean {
    return /^[A-Z]+$/.test(this.#tokens.text.slice(this.#tokens.starts[at], this.#tokens.ends[at]))
  }

  #opensName(at: number): boolean {
    return this.#placeAt.has(at) || this.#scan.trades.at(at) !== undefined || this.#scan.fields.at(at) !== undefined
  }
}
