import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { isCapital, keyOf, LOWER, MARK, NUMBER, type Tokens, WORD } from '../tokens.ts'

const AND = keyOf('và')
const AT = keyOf('tại')
const VIET = keyOf('Việt')
/** "Trung tâm ASEAN – Nhật Bản" is of both. */
const BLOCS = wordSet(['asean', 'eu', 'mekong'])
const DOT = keyOf('.')
const DASHES = wordSet(['-', '–'])
const JOINERS = wordSet(['-', '–', '&', '.', "'", '’'])
const { ends, inside } = loadWordsBy('organisations/name-ends', ['ends', 'inside'])
/** Lower-case words that end a name: verbs, prepositions and particles that no body is called by. */
const STOPS = wordSet(ends)
/** Words that bodies are called by though one syllable alone ends a name: "Cộng đồng", "Nhân dân", "thế giới". */
const COMPOUNDS = new Set(inside.map((words) => words.split(' ').map(keyOf).join(' ')))
const SMALL_NUMBER = /^\d{1,2}$/
const BODY_NUMBER = /^\d{1,3}$/
const NUMBERED = keyOf('số')
/** "Công ty Cục 9 báo cáo": agencies of the railways are called by numbers alone. */
const AGENCY = keyOf('cục')
const LONGEST_PLACE = 4

/** What the words of a text may be where a body's name stands: a capital that goes on with it, a mark that joins, a word that ends it, a place, a person's first name. */
export class NameWords {
  readonly scan: Scan
  readonly tokens: Tokens
  /** The places by their first token. */
  readonly placeAt: ReadonlyMap<number, PlaceMention>

  constructor(scan: Scan, placeAt: ReadonlyMap<number, PlaceMention>) {
    this.scan = scan
    this.tokens = scan.tokens
    this.placeAt = placeAt
  }

  isCapital(at: number): boolean {
    return isCapital(this.tokens, at)
  }

  /** A family name with a given name after it, behind a title and a body: "Chủ tịch Tập đoàn BRG Nguyễn Thị Nga". */
  startsPerson(at: number): boolean {
    return this.scan.surnames.at(at) !== undefined && this.isCapital(at + 1) && this.isCapital(at + 2) && !this.placeAt.has(at)
  }

  /** A post ends right before token `i`. */
  endsTitle(i: number): boolean {
    for (let from = Math.max(0, i - 6); from < i; from++) if (this.scan.titles.at(from)?.to === i) return true
    return false
  }

  /** A body or a post begins here. */
  opensBody(at: number): boolean {
    return [this.scan.heads, this.scan.organisations, this.scan.titles].some((known) => known.at(at) !== undefined)
  }

  /** A place, person, body or post begins here. */
  opensOther(at: number): boolean {
    const scan = this.scan
    return [scan.places, scan.surnames, scan.heads, scan.titles, scan.organisations, scan.placeTypes].some(
      (known) => known.at(at) !== undefined
    )
  }

  /** A word that no body is called by, unless it is half of one that bodies are. */
  isStop(at: number): boolean {
    const { keys } = this.tokens
    return STOPS.has(keys[at] as number) && !COMPOUNDS.has(`${keys[at]} ${keys[at + 1]}`) && !COMPOUNDS.has(`${keys[at - 1]} ${keys[at]}`)
  }

  /** "hạt nhân" is no county. */
  opensCompound(at: number): boolean {
    return COMPOUNDS.has(`${this.tokens.keys[at]} ${this.tokens.keys[at + 1]}`)
  }

  /** Capitalised words, joined by marks inside names, by "và" before another capital, or by up to two lower-case words before one. */
  capitalRun(from: number): number {
    const { tokens } = this
    let to = from
    for (let at = from; at < tokens.count; ) {
      if (at > from && this.startsPerson(at) && !this.#closesCompound(at)) break
      if (this.isCapital(at)) {
        to = ++at
        continue
      }
      if (to > from && this.#numbers(at)) {
        to = ++at
        continue
      }
      // "Trường Đại học Tiền Giang và Tòa soạn …": behind a place "và" opens another name.
      if (to === from || (tokens.keys[at] === AND && this.endsPlace(at))) break
      if (!(this.joins(at) && !this.tellsCountry(at)) && !this.addsCapital(at)) break
      at++
    }
    return to
  }

  /** "Trường Đại học Nông Lâm Thái Nguyên": the second half of a known trade is nobody's family name. */
  #closesCompound(at: number): boolean {
    return Math.max(this.scan.fields.at(at - 1)?.to ?? 0, this.scan.trades.at(at - 1)?.to ?? 0) > at
  }

  /** A mark inside a name before another capital; a dot only when it stands against it ("TP.HCM"), else it ends the sentence. */
  joins(at: number): boolean {
    const { tokens } = this
    if (tokens.kinds[at] !== MARK || !JOINERS.has(tokens.keys[at] as number) || !this.isCapital(at + 1)) return false
    // "Công ty Sao Bắc - Tập đoàn Daehan": behind a dash that stands free another body opens.
    if (DASHES.has(tokens.keys[at] as number) && tokens.starts[at + 1] !== tokens.ends[at] && this.scan.heads.at(at + 1)) return false
    if (tokens.keys[at] !== DOT) return true
    return tokens.starts[at + 1] === tokens.ends[at] && !this.scan.honorifics.at(at + 1)
  }

  /** "tập đoàn Mitani Shokai – Nhật Bản": behind a dash that stands free the country only says where it is from. */
  tellsCountry(at: number): boolean {
    const { tokens } = this
    const place = this.placeAt.get(at + 1)
    // "Ủy ban liên chính phủ Việt Nam - LB Nga", "Hội hữu nghị Việt - Hàn" are of both.
    if (this.endsCountry(at) || tokens.keys[at - 1] === VIET || BLOCS.has(tokens.keys[at - 1] as number)) return false
    return (
      DASHES.has(tokens.keys[at] as number) &&
      tokens.starts[at] !== tokens.ends[at - 1] &&
      place?.candidates[0]?.level === 'country' &&
      !this.isCapital(place.to)
    )
  }

  /** "và" before a capital that is no body, no place and no "Bà" of its own. */
  addsCapital(at: number): boolean {
    if (this.tokens.keys[at] !== AND || !this.isCapital(at + 1) || this.placeAt.has(at + 1)) return false
    return !this.opensBody(at + 1) && !this.#introduces(at + 1)
  }

  /** "… và Bà Lê Thị Hồng": an honorific with a full name behind it. */
  #introduces(at: number): boolean {
    const to = this.scan.honorifics.at(at)?.to
    return to !== undefined && this.startsPerson(to)
  }

  /** "Công ty Cục 6 Đường sắt Trung Quốc", "Công ty Sông Đà 5 đã …": a small number behind a capital, where the name goes on or the clause does; elsewhere it counts something. */
  #numbers(at: number): boolean {
    const { tokens } = this
    if (tokens.kinds[at] !== NUMBER || !SMALL_NUMBER.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))) return false
    if (this.isCapital(at + 1)) return !this.startsPerson(at + 1)
    if (tokens.keys[at - 1] === AGENCY) return true
    return tokens.kinds[at + 1] === WORD && tokens.cases[at + 1] === LOWER && this.isStop(at + 1)
  }

  /** "Vụ châu Âu", "Vụ Đông Nam Á - Nam Á": the end of the regions an office deals with, joined by dashes; `from` where none stands. */
  regionsEnd(from: number): number {
    let to = from
    for (let at = from; this.placeAt.get(at)?.candidates[0]?.level === 'region'; at = to + 1) {
      to = (this.placeAt.get(at) as PlaceMention).to
      if (!DASHES.has(this.tokens.keys[to] as number)) break
    }
    return to
  }

  /** The end of "9" and "số 3", by which a body is called; `at` itself where no number stands. */
  numberEnd(at: number): number {
    const { tokens } = this
    const from = tokens.keys[at] === NUMBERED ? at + 1 : at
    const isSmall = tokens.kinds[from] === NUMBER && BODY_NUMBER.test(tokens.text.slice(tokens.starts[from], tokens.ends[from]))
    return isSmall ? from + 1 : at
  }

  /** "Viện Pháp tại Huế": behind a country "tại" says which of its institutes it is. */
  endsCountry(at: number): boolean {
    return this.countryBefore(at) !== undefined
  }

  /** The country whose name ends right before token `at`. */
  countryBefore(at: number): PlaceMention | undefined {
    const place = this.#placeBefore(at)
    return place?.candidates[0]?.level === 'country' ? place : undefined
  }

  endsPlace(at: number): boolean {
    return this.#placeBefore(at) !== undefined
  }

  /** The place whose name ends right before token `at`. */
  #placeBefore(at: number): PlaceMention | undefined {
    for (let from = Math.max(0, at - LONGEST_PLACE); from < at; from++) {
      const place = this.placeAt.get(from)
      if (place?.to === at) return place
    }
    return undefined
  }

  /** "Hội Hữu nghị Nhật - Việt tại TP Sakai": an association of a place carries it with "tại". */
  seatEnd(at: number): PlaceMention | undefined {
    return this.tokens.keys[at] === AT ? this.placeAt.get(at + 1) : undefined
  }
}
