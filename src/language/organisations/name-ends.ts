import type { PlaceMention } from '../find-places.ts'
import { loadWords, loadWordsBy } from '../lexicon/load-lexicon.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, MARK, NUMBER, type Tokens, WORD } from '../tokens.ts'

const keys = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(keyOf))
const AND = keyOf('và')
const AT = keyOf('tại')
const COMMA = keyOf(',')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const DEVELOP = ['phát', 'triển'].map(keyOf)
const VIET = keyOf('Việt')
const DOT = keyOf('.')
const DASHES = new Set(['-', '–'].map(keyOf))
const JOINERS = new Set(['-', '–', '&', '.', "'", '’'].map(keyOf))
/** Lower-case words that end a free name: verbs, prepositions and particles that no body is called by; and words that bodies are called by though one syllable alone ends a name: "Cộng đồng", "Nhân dân", "thế giới". */
const { ends, inside } = loadWordsBy('organisations/name-ends', ['ends', 'inside'])
const STOPS = new Set(ends.map(keyOf))
const COMPOUNDS = new Set(inside.map((words) => words.split(' ').map(keyOf).join(' ')))
/** Words in small letters in a row inside a name; so many only where a capital closes them. */
const MOST_SMALL = 5
const LONGEST_SMALL = 8
/** Words that only a clause has. */
const ACTS = keys('đã sẽ đang là do để với được bị cho có tại từ theo vừa cùng')
const LONGEST_DEFINED = 14
/** Words of the longest free name; a line all in capitals has no end. */
const LONGEST_FREE = 30
const LONGEST_FIELDS = 16
/** Last words of a legal form. */
const ENDS_FORM = keys('phần cp tnhh mtv')
const SMALL_NUMBER = /^\d{1,2}$/
/** Words of English that firms are called by. */
const ENGLISH = new Set(loadWords('organisations/english').map(keyOf))
const LONGEST_PLACE = 4
/** Words of the last field of a list, "và" counted. */
const LONGEST_LAST = 5

/** Where the name of a body ends, by the kind of words it goes on with. */
export class NameEnds {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>

  constructor(scan: Scan, placeAt: ReadonlyMap<number, PlaceMention>) {
    this.#scan = scan
    this.#tokens = scan.tokens
    this.#placeAt = placeAt
  }

  isCapital(at: number): boolean {
    return at < this.#tokens.count && this.#tokens.kinds[at] === WORD && (this.#tokens.cases[at] as number) >= CAPITALISED
  }

  /** A family name with a given name after it, behind a title and a body: "Chủ tịch Tập đoàn BRG Nguyễn Thị Nga". */
  startsPerson(at: number): boolean {
    return this.#scan.surnames.at(at) !== undefined && this.isCapital(at + 1) && this.isCapital(at + 2) && !this.#placeAt.has(at)
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
      if (to === from || (tokens.keys[at] === AND && this.#endsPlace(at))) break
      if (!(this.#joins(at) && !this.#tellsCountry(at)) && !this.#addsCapital(at)) break
      at++
    }
    return to
  }

  /** "Trường Đại học Nông Lâm Thái Nguyên": the second half of a known trade is nobody's family name. */
  #closesCompound(at: number): boolean {
    return Math.max(this.#scan.fields.at(at - 1)?.to ?? 0, this.#scan.trades.at(at - 1)?.to ?? 0) > at
  }

  /** "Phó Chủ tịch Tập đoàn Lotte Hwang Kag Gyu": behind a post and a firm known by less, two or three more capitals are a person, and so are a family name of East Asia and what ends the name. */
  beforePerson(i: number, start: number, to: number): number {
    if (to - start >= 2 && to - start <= 3 && this.endsTitle(i) && this.#isHonoured(start)) return start
    if (to - start > 2 && this.endsTitle(i))
      for (let at = Math.max(start + 1, to - 3); at < to - 1; at++) if (this.#scan.foreignSurnames.at(at)) return at
    const loud = this.endsTitle(i) ? this.#loudEnd(start, to) : to
    if (loud < to) return loud
    const known = this.#scan.organisations.at(start)?.to ?? to
    const words = to - known
    if (words < 2 || words > 3 || !this.endsTitle(i)) return to
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
        if (to !== undefined && this.isCapital(to) && this.isCapital(to + 1)) this.#honoured.add(`${keys[to]} ${keys[to + 1]}`)
      }
    }
    return this.#honoured.has(`${keys[start]} ${keys[start + 1]}`)
  }
  /** First two words of the names behind honorifics. */
  #honoured: Set<string> | undefined

  /** "Chủ tịch Hội đồng Kinh doanh Hoa Kỳ - ASEAN Ted Osius": behind a post, two or three words from abroad behind a place or a known name are a person. */
  beforeForeigner(i: number, to: number): number {
    if (!this.endsTitle(i)) return to
    for (let at = to - 3; at <= to - 2; at++) if (at > i + 1 && this.#endsName(at) && this.#isForeigner(at, to)) return at
    return to
  }

  #endsName(at: number): boolean {
    if (this.#endsPlace(at)) return true
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

  /** "Aeon Topvalu Việt Nam", "Panasonic Life Solutions Việt Nam": up to three foreign words behind a firm known by less name a firm of its own, but not behind a post. */
  daughterEnd(i: number, from: number): number {
    const { placeTypes, foreignSurnames } = this.#scan
    if (this.endsTitle(i) || this.#tokens.starts[from] === undefined) return from
    let to = from
    for (let at = from; at < from + 4 && this.isCapital(at); at++) {
      const place = this.#placeAt.get(at)
      if (place && at > from) return place.to
      const known = [placeTypes, foreignSurnames, this.#scan.surnames, this.#scan.honorifics].some((words) => words.at(at) !== undefined)
      if (place || known || this.#opensBody(at) || !this.#isForeignWord(at)) break
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

  endsTitle(i: number): boolean {
    for (let from = Math.max(0, i - 6); from < i; from++) if (this.#scan.titles.at(from)?.to === i) return true
    return false
  }

  /** "tập đoàn Mitani Shokai – Nhật Bản": behind a dash that stands free the country only says where it is from. */
  #tellsCountry(at: number): boolean {
    const { tokens } = this
    const place = this.#placeAt.get(at + 1)
    // "Ủy ban liên chính phủ Việt Nam - LB Nga", "Hội hữu nghị Việt - Hàn" are of both.
    if (this.endsCountry(at) || tokens.keys[at - 1] === VIET) return false
    return (
      DASHES.has(tokens.keys[at] as number) &&
      tokens.starts[at] !== tokens.ends[at - 1] &&
      place?.candidates[0]?.level === 'country' &&
      !this.isCapital(place.to)
    )
  }

  #addsCapital(at: number): boolean {
    return this.tokens.keys[at] === AND && this.isCapital(at + 1) && !this.#opensBody(at + 1) && !this.#placeAt.has(at + 1)
  }

  /** "Công ty Cục 6 Đường sắt Trung Quốc", "Công ty Sông Đà 5 đã …": a small number behind a capital, where the name goes on or the clause does; elsewhere it counts something. */
  #numbers(at: number): boolean {
    const { tokens } = this
    if (tokens.kinds[at] !== NUMBER || !SMALL_NUMBER.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))) return false
    if (this.isCapital(at + 1)) return !this.startsPerson(at + 1)
    return tokens.kinds[at + 1] === WORD && tokens.cases[at + 1] === LOWER && this.#isStop(at + 1)
  }

  /** "Công ty TNHH Kinh doanh nước sạch Hải Dương": behind a legal form the trade may go on in small letters up to a capital. */
  tradeName(start: number, after: number): number {
    let to = this.capitalRun(start)
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
    if (this.isCapital(named)) return this.capitalRun(named)
    if (this.#addsCapital(named) || (this.#joins(named) && !this.#tellsCountry(named))) return this.capitalRun(named + 1)
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
      if (this.isCapital(at)) return this.capitalRun(at)
      if (this.#isStop(at) || this.#scan.placeTypes.at(at)) break
    }
    return from
  }

  /** "Bộ Y tế Cộng đồng Cuba": words behind the field that open with a capital and are no place, body, post or person go on with it. */
  longerField(from: number): number {
    if (!this.isCapital(from) || this.#opensOther(from)) return from
    let to = from + 1
    while (to < from + 5 && this.#tokens.kinds[to] === WORD && !this.#endsField(to)) to++
    return to
  }

  #endsField(at: number): boolean {
    return this.#isStop(at) || this.#opensOther(at)
  }

  /** A word that no body is called by, unless it is half of one that bodies are. */
  #isStop(at: number): boolean {
    const { keys } = this.#tokens
    return STOPS.has(keys[at] as number) && !COMPOUNDS.has(`${keys[at]} ${keys[at + 1]}`) && !COMPOUNDS.has(`${keys[at - 1]} ${keys[at]}`)
  }

  /** "Bộ Kinh tế, Việc làm và Đổi mới Phần Lan": fields joined by commas and "và", then a country or place abroad or an abbreviation in brackets; else `from`. */
  fieldList(from: number): number {
    const { tokens } = this
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
        if (!this.isCapital(at + 1) || this.#opensBody(at + 1)) return from
        last = at
      } else if (tokens.kinds[at] !== WORD || this.#isStop(at) || country) return from
    }
    return from
  }

  #opensBody(at: number): boolean {
    return [this.#scan.heads, this.#scan.organisations, this.#scan.titles].some((known) => known.at(at) !== undefined)
  }

  /** "SỞ NGOẠI VỤ Độc lập - Tự do": behind a name set in capitals ordinary writing opens something else. */
  isLoud(from: number, to: number): boolean {
    const { cases } = this.#tokens
    return cases[from] === ALL_CAPITALS && cases[to - 1] === ALL_CAPITALS && cases[to] === CAPITALISED
  }

  /** Capitals and small letters up to a word that no body is called by: "Viện Chiến lược, Chính sách …". `after` itself where nothing follows. */
  freeRun(after: number, fromCapital: boolean): number {
    const { tokens } = this
    let to = fromCapital ? this.#lowerStart(after) : after
    let lower = 0
    for (let at = to; at < Math.min(tokens.count, after + LONGEST_FREE); at++) {
      if (this.isCapital(at)) {
        if (this.startsPerson(at) && to > after) break
        lower = 0
        // "Khoa học xã hội": a known compound is passed over whole; its "xã" opens no place.
        to = this.#placeAt.get(at)?.to ?? this.#scan.trades.at(at)?.to ?? at + 1
        at = to - 1
      } else if (this.#goesOnSmall(at, to > after && (lower < MOST_SMALL || (lower < LONGEST_SMALL && this.#capitalSoon(at))))) {
        if (tokens.keys[at] === AND) {
          if (this.#addsCapital(at) || this.#addsPlace(at) || (lower > 0 && this.#develops(at + 1))) continue
          const known = lower > 0 ? this.#addsField(at + 1) : at
          if (known > at + 1) {
            to = known
            at = to - 1
            continue
          }
          break
        }
        if ((this.#isStop(at) && !this.#develops(at)) || this.#endsPlace(at)) break
        lower++
        to = at + 1
      } else if (to > after && tokens.kinds[at] === WORD && this.#placeAt.has(at)) {
        // "Trung tâm Hành động bom mìn tỉnh Quảng Trị": the locality it belongs to ends its name.
        return (this.#placeAt.get(at) as PlaceMention).to
      } else if (!(to > after && this.#joins(at) && !this.#tellsCountry(at))) break
    }
    return to
  }

  /** "Hội Quy hoạch phát triển đô thị Việt Nam": "phát triển" goes on with the name where a capital follows before anything that ends one. */
  #develops(at: number): boolean {
    if (this.#tokens.keys[at] !== DEVELOP[0] || this.#tokens.keys[at + 1] !== DEVELOP[1]) return false
    for (let i = at + 2; i < at + 6 && this.#tokens.kinds[i] === WORD && !this.#isStop(i); i++) if (this.isCapital(i)) return true
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
    for (let i = at; i < at + 3 && this.#tokens.kinds[i] === WORD && !this.#isStop(i); i++) if (this.isCapital(i + 1)) return true
    return false
  }

  #goesOnSmall(at: number, open: boolean): boolean {
    const { tokens } = this
    return open && tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && (!this.#scan.placeTypes.at(at) || this.#opensCompound(at))
  }

  /** "hạt nhân" is no county. */
  #opensCompound(at: number): boolean {
    return COMPOUNDS.has(`${this.#tokens.keys[at]} ${this.#tokens.keys[at + 1]}`)
  }

  /** "Nghiên cứu khoa học và công nghệ hạt nhân": behind small letters and "và" a known field or trade in small letters; its end, else `at`. */
  #addsField(at: number): number {
    if (this.#tokens.cases[at] !== LOWER) return at
    return Math.max(at, this.#scan.fields.at(at)?.to ?? 0, this.#scan.trades.at(at)?.to ?? 0)
  }

  /** "Hội Hữu nghị Việt Nam và Nhật Bản" */
  #addsPlace(at: number): boolean {
    return this.#endsPlace(at) && this.#placeAt.get(at + 1)?.candidates[0]?.level === 'country' && at > 0
  }

  /** "Hội Hữu nghị Nhật - Việt tại TP Sakai": an association of a place carries it with "tại". */
  seatEnd(at: number): PlaceMention | undefined {
    return this.#tokens.keys[at] === AT ? this.#placeAt.get(at + 1) : undefined
  }

  /** "Trung tâm nông nghiệp tài nguyên toàn cầu GARC": small letters right behind the head count when a capital follows soon. */
  #lowerStart(from: number): number {
    for (let at = from; at < from + 9 && this.#tokens.kinds[at] === WORD; at++) {
      if (this.isCapital(at)) return at > from && !this.#placeAt.has(at) && !this.startsPerson(at) ? at : from
      if (this.#isStop(at) || this.#scan.titles.at(at)) return from
    }
    return from
  }

  get tokens(): Tokens {
    return this.#tokens
  }

  #opensOther(at: number): boolean {
    const scan = this.#scan
    return [scan.places, scan.surnames, scan.heads, scan.titles, scan.organisations, scan.placeTypes].some(
      (known) => known.at(at) !== undefined
    )
  }

  /** "Viện Pháp tại Huế": behind a country "tại" says which of its institutes it is. */
  endsCountry(at: number): boolean {
    return this.countryBefore(at) !== undefined
  }

  countryBefore(at: number): PlaceMention | undefined {
    const place = this.#placeBefore(at)
    return place?.candidates[0]?.level === 'country' ? place : undefined
  }

  #endsPlace(at: number): boolean {
    return this.#placeBefore(at) !== undefined
  }

  /** The place whose name ends right before token `at`. */
  #placeBefore(at: number): PlaceMention | undefined {
    for (let from = Math.max(0, at - LONGEST_PLACE); from < at; from++) {
      const place = this.#placeAt.get(from)
      if (place?.to === at) return place
    }
    return undefined
  }

  /** A mark inside a name before another capital; a dot only when it stands against it ("TP.HCM"), else it ends the sentence. */
  #joins(at: number): boolean {
    const { tokens } = this
    if (tokens.kinds[at] !== MARK || !JOINERS.has(tokens.keys[at] as number) || !this.isCapital(at + 1)) return false
    // "Công ty Sao Bắc - Tập đoàn Daehan": behind a dash that stands free another body opens.
    if (DASHES.has(tokens.keys[at] as number) && tokens.starts[at + 1] !== tokens.ends[at] && this.#scan.heads.at(at + 1)) return false
    if (tokens.keys[at] !== DOT) return true
    return tokens.starts[at + 1] === tokens.ends[at] && !this.#scan.honorifics.at(at + 1)
  }
}
