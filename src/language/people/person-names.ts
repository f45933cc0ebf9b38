import { isNamedAfter } from '../find-places.ts'
import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import { ALL_CAPITALS, keyOf, MARK, WORD, wordsOf } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

const NAME_MARKS = wordSet(['-', '–', "'", '’', '.'])
const AROUND = loadWordsBy('names/around', ['particle', 'no name'])
const PARTICLES = wordSet(AROUND.particle)
const OPEN = keyOf('(')
const DOT = keyOf('.')
const PICTURE = keyOf('ảnh')
const COLON = keyOf(':')
const CLOSE = keyOf(')')
/** Capitalised words that begin no person's name though they follow an honorific or a post. */
const NO_NAME = wordSet(AROUND['no name'])
/** Words of a name, what hyphens join being one. */
const LONGEST_VIETNAMESE = 6
const LONGEST_FOREIGN = 8

export interface Honorific {
  readonly words: string
  readonly to: number
}

/** Reads the names of people: where a name may begin and where it ends. */
export class PersonNames {
  readonly #around: Surroundings
  readonly #givenNames = new Set<string>()

  constructor(around: Surroundings) {
    this.#around = around
  }

  honorificAt(i: number): Honorific | null {
    const { scan, tokens } = this.#around
    let to = i
    for (let match = scan.honorifics.at(to); match; match = scan.honorifics.at(to)) {
      to = match.to
      if (tokens.kinds[to] === MARK && tokens.text[tokens.starts[to] as number] === '.') to++
    }
    return to === i ? null : { words: wordsOf(tokens, i, to), to }
  }

  /** The end of the name that begins at `i`, or 0. `certain`: an honorific or post stands before, so that a foreign name is believed. */
  nameAt(i: number, certain: boolean): number {
    const surname = this.#around.scan.surnames.at(i) !== undefined
    if (!this.#around.isCapital(i) || (!surname && NO_NAME.has(this.#around.tokens.keys[i] as number) && !this.#isEastAsian(i))) return 0
    if (certain && this.#isNameLikePlace(i)) return this.#runEnd(i, LONGEST_FOREIGN)
    const end = this.#runEnd(i, surname ? LONGEST_VIETNAMESE : LONGEST_FOREIGN)
    if (this.#around.isTaken(i) && !(surname && end - i >= 2 && !this.#isCovered(i))) return 0
    if (!surname) return certain && !this.#around.isTaken(i) ? end : 0
    return end - i >= 2 || (certain && this.#endsHonorific(i)) ? end : 0
  }

  /** "Chủ tịch nước Trung Quốc Tập Cận Bình", "bà Tập Vĩ": a family name of East Asia and two more capitals, one behind an honorific, though "Tập" else begins "Tập đoàn". */
  #isEastAsian(i: number): boolean {
    const { scan } = this.#around
    const isName = scan.foreignSurnames.at(i)?.to === i + 1 && this.#around.isCapital(i + 1)
    return isName && (this.#around.isCapital(i + 2) || this.#endsHonorific(i))
  }

  /** The end of a Vietnamese full name that nothing introduces, or of any name that the office knows, or 0. */
  bareNameAt(i: number): number {
    const { scan, tokens } = this.#around
    if (this.#around.isTaken(i) || isNamedAfter(tokens, i)) return 0
    if (i > 0 && this.#around.isCapital(i - 1) && !this.#around.isTaken(i - 1)) return 0
    const to = scan.surnames.at(i) ? this.nameAt(i, false) : 0
    return to - i < 2 ? this.#knownNameAt(i) : to
  }

  /** "Mori Takeshi" on its own, in any order and language, unless it goes on as another name. */
  #knownNameAt(i: number): number {
    const to = this.#around.scan.known?.people.at(i)?.to ?? 0
    if (to === 0 || (this.#around.isCapital(to) && !this.#around.isTaken(to))) return 0
    for (let at = i; at < to; at++) if (this.#around.isTaken(at)) return 0
    return to
  }

  /** "… HĐND tỉnh - Nguyễn Văn Dưỡng", "Giám đốc Quốc gia ADB, Andrew Mills đã ký": behind a mark only a name in full is believed. */
  fullNameAt(i: number, listed = false): number {
    const { scan, tokens } = this.#around
    const to = this.nameAt(i, true)
    if (scan.surnames.at(i) && to - i >= 3) return to
    for (let at = i; at < to; at++) if (this.#around.isTaken(at) || scan.heads.at(at) || scan.titles.at(at)) return 0
    if (listed) return to - i >= 2 ? to : 0
    return to - i >= 2 && to - i <= 3 && tokens.kinds[to] === WORD && FOREIGN.test(wordsOf(tokens, i, to)) ? to : 0
  }

  /** A lone capitalised word behind a post is more often a body than a person; a person is then introduced by name elsewhere. */
  isDoubtful(from: number, to: number): boolean {
    const { tokens, scan } = this.#around
    const word = wordsOf(tokens, from, to)
    // "Trưởng Văn phòng đại diện LHK": capitals alone abbreviate.
    const isOdd = /[^\x20-\x7e]/.test(word) || tokens.cases[from] === ALL_CAPITALS
    return to - from === 1 && !scan.surnames.at(from) && isOdd && !this.#givenNames.has(word)
  }

  /** A Vietnamese given name that ended a full name may stand for it later: "Bí thư Nhân". */
  remember(from: number, to: number): void {
    if (to - from > 1) this.#givenNames.add(wordsOf(this.#around.tokens, to - 1, to))
  }

  /** "Ơn Oát-xlơ (Ernst Wastler)": the name in its own spelling in brackets right behind. */
  originalAfter(to: number): number {
    if (this.#around.tokens.keys[to] !== OPEN) return to
    let at = to + 1
    while (at < this.#around.tokens.count && at < to + 6 && this.#around.isCapital(at)) at++
    return at > to + 2 && this.#around.tokens.keys[at] === CLOSE && !this.#around.isTaken(to + 1) ? at + 1 : to
  }

  /** "YAMADA Takio" is written "Yamada Takio". */
  writtenName(from: number, to: number): string {
    const { tokens, scan } = this.#around
    let mixed = scan.surnames.at(from) !== undefined
    for (let i = from; i < to; i++)
      mixed ||= tokens.kinds[i] === WORD && tokens.cases[i] !== ALL_CAPITALS && isLong(wordsOf(tokens, i, i + 1))
    let written = ''
    for (let i = from; i < to; i++) {
      const word = wordsOf(tokens, i, i + 1)
      const glue = i > from && tokens.starts[i] !== tokens.ends[i - 1] ? ' ' : ''
      written += glue + (mixed && tokens.cases[i] === ALL_CAPITALS && isLong(word) ? word[0] + word.slice(1).toLowerCase() : word)
    }
    return written
  }

  /** "ông Ishikawa Daiki", "UBND tỉnh Trà Vinh Thạch Sơn": right behind an honorific or a post with its body, an untyped place name is a person's. */
  #isNameLikePlace(i: number): boolean {
    const place = this.#around.placeAt.get(i)
    if (!place || place.type || place.candidates[0]?.level === 'country') return false
    const honored = i > 0 && this.#endsHonorific(i)
    const goesOn = this.#around.isCapital(place.to) && !this.#around.isTaken(place.to)
    const belongs =
      place.to - i > 1 &&
      place.candidates.every((known) => known.level !== 'province') &&
      this.#around.scan.surnames.at(i) !== undefined &&
      this.#around.isTaken(i - 1)
    return (
      honored ||
      belongs ||
      (goesOn && place.to - i === 1 && place.candidates[0]?.country !== 'VN' && this.#around.scan.titles.at(i) === undefined)
    )
  }

  #endsHonorific(i: number): boolean {
    const { kinds, keys } = this.#around.tokens
    // "TS. Hà Giang Nam"
    const to = kinds[i - 1] === MARK && keys[i - 1] === DOT ? i - 1 : i
    for (let from = Math.max(0, to - 3); from < to; from++) if (this.#around.scan.honorifics.at(from)?.to === to) return true
    return false
  }

  /** True where a place or body begins at `i`: "Hà Nội" is no Mr Hà. */
  #isCovered(i: number): boolean {
    return this.#around.placeAt.has(i) || this.#around.organisationAt.has(i)
  }

  /** Capitalised words from `i`; stops where a post, a body or (after two words) nothing of a name begins. Places inside are absorbed: "Nguyễn Hòa Bình". */
  #runEnd(i: number, longest: number): number {
    const { count, kinds, keys } = this.#around.tokens
    let to = i + 1
    let words = 1
    for (let at = i + 1; at < count; ) {
      if (this.#around.isCapital(at)) {
        const joined = to === at - 1 && kinds[at - 1] === MARK
        if (!joined && ++words > longest) break
        if (this.#endsBefore(at, i)) break
        to = ++at
        continue
      }
      if (kinds[at] === MARK && NAME_MARKS.has(keys[at] as number) && this.#touches(at)) {
        at++
        continue
      }
      if (kinds[at] === WORD && PARTICLES.has(keys[at] as number) && this.#around.isCapital(at + 1)) {
        at++
        continue
      }
      if (kinds[at] === WORD && kinds[at - 1] === MARK && to === at - 1 && this.#isTight(at) && !this.#around.scan.titles.at(at)) {
        // Phonetic spelling goes on in lower case behind its hyphen: "Oát-xlơ"; "Trung Thành-phó chủ tịch" goes on with the post.
        to = ++at
        continue
      }
      break
    }
    return to
  }

  #endsBefore(at: number, i: number): boolean {
    const { scan, organisationAt, tokens } = this.#around
    if (at - i >= 2 && (scan.titles.at(at) || organisationAt.has(at))) return true
    // "Đại sứ Marc Knapper ẢNH: TTXVN"
    if (tokens.keys[at] === PICTURE && tokens.keys[at + 1] === COLON) return true
    // A name of three words is whole: "Theo ông Đinh Tiến Dũng Hà Nội đang …" goes on with the place.
    return at - i >= 3 && this.#around.isProvince(at) && scan.surnames.at(i) !== undefined
  }

  #isTight(at: number): boolean {
    return this.#around.tokens.starts[at] === this.#around.tokens.ends[at - 1]
  }

  /** A mark inside a name stands against the letters on both sides, or is the dot of an initial. */
  #touches(at: number): boolean {
    const { starts, ends, kinds, text } = this.#around.tokens
    if (kinds[at + 1] !== WORD || starts[at] !== ends[at - 1]) return false
    const dot = text[starts[at] as number] === '.'
    return dot ? (ends[at - 1] as number) - (starts[at - 1] as number) === 1 : starts[at + 1] === ends[at]
  }
}

const FOREIGN = /^[A-Za-z' .-]+$/
const isLong = (word: string): boolean => word.length >= 3
