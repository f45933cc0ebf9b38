import type { OrganisationMention } from './find-organisations.ts'
import { isNamedAfter, type PlaceMention } from './find-places.ts'
import type { TitleEntry } from './lexicon/entry.ts'
import type { Scan } from './scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, MARK, type Tokens, WORD, wordsOf } from './tokens.ts'

/** One post: the title as written, its entry, and the body or place it belongs to where one is named beside it. */
export interface Position {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly entry: TitleEntry
  readonly organisation: OrganisationMention | null
  readonly place: PlaceMention | null
  /** "Đại sứ Nhật Bản tại Việt Nam": the country or place where the post is held. */
  readonly seat: PlaceMention | null
}

/** A person named in the text: tokens `from` ≤ i < `to` are the name; `outerFrom`–`outerTo` also hold honorific and posts. */
export interface PersonMention {
  readonly from: number
  readonly to: number
  readonly outerFrom: number
  readonly outerTo: number
  readonly name: string
  readonly honorific: string | null
  readonly positions: readonly Position[]
  /** False for a bare name with neither honorific nor post beside it. */
  readonly introduced: boolean
}

/** A post without a name: "Bí thư Thành ủy nhấn mạnh …". */
export interface PostMention {
  readonly from: number
  readonly to: number
  readonly positions: readonly Position[]
}

const COMMA = keyOf(',')
const COLON = keyOf(':')
const AND = keyOf('và')
const OF = keyOf('của')
const AT = keyOf('tại')
const IN = keyOf('ở')
const AS_WELL = keyOf('kiêm')
const HEADING = new Set(['phụ', 'thuộc'].map(keyOf))
const DASHES = new Set(['-', '–', '—'].map(keyOf))
const NAME_MARKS = new Set(['-', '–', "'", '’', '.'].map(keyOf))
const PARTICLES = new Set(
  [
    'de',
    'van',
    'von',
    'der',
    'den',
    'da',
    'del',
    'della',
    'di',
    'du',
    'la',
    'le',
    'bin',
    'bint',
    'al',
    'el',
    'ibn',
    'ter',
    'dos',
    'af'
  ].map(keyOf)
)
const RANK = /^(?:đại|thượng|trung|thiếu|phó đô|đô) (?:tướng|tá|úy|đốc)$/iu
const NEWLY = keyOf('tân')
const KINGDOM = keyOf('vương')
const COUNTRY = keyOf('nước')
const MAKES = new Set(['làm', 'là'].map(keyOf))
const LED_BY = new Set(['do'].map(keyOf))
/** Capitalised words that begin no person's name though they follow an honorific or a post. */
const NO_NAME = new Set(
  [
    'và',
    'ban',
    'dự',
    'chương',
    'nhà',
    'đề',
    'hội',
    'kế',
    'quốc',
    'trung',
    'khu',
    'cụm',
    'phòng',
    'tổ',
    'đoàn',
    'hiệp',
    'liên',
    'việt',
    'đảng',
    'nước',
    'nhân'
  ].map(keyOf)
)
/** "Hồ Chí Minh" is named in cities, unions and museums; the person is not one who meets. */
const NEVER = new Set(['Hồ Chí Minh', 'Bác Hồ'])

export const findPeople = (
  scan: Scan,
  places: readonly PlaceMention[],
  organisations: readonly OrganisationMention[]
): { people: PersonMention[]; posts: PostMention[] } => new PeopleReader(scan, places, organisations).read()

class PeopleReader {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: Map<number, PlaceMention>
  readonly #organisationAt: Map<number, OrganisationMention>
  readonly #givenNames = new Set<string>()
  /** Tokens that belong to a place or organisation: 1. */
  readonly #taken: Uint8Array

  constructor(scan: Scan, places: readonly PlaceMention[], organisations: readonly OrganisationMention[]) {
    this.#scan = scan
    this.#tokens = scan.tokens
    this.#placeAt = new Map(places.map((place) => [place.from, place]))
    this.#organisationAt = new Map(organisations.map((organisation) => [organisation.from, organisation]))
    this.#taken = new Uint8Array(scan.tokens.count + 1)
    for (const place of places) this.#taken.fill(1, place.from, place.to)
    for (const organisation of organisations) this.#taken.fill(1, organisation.from, organisation.to)
  }

  read(): { people: PersonMention[]; posts: PostMention[] } {
    const people: PersonMention[] = []
    const posts: PostMention[] = []
    let i = 0
    while (i < this.#tokens.count) {
      const chain = this.#chainAt(i)
      if (chain) {
        const person = this.#nameAfterChain(i, chain)
        if (person) {
          people.push(person)
          i = Math.max(person.to, person.outerTo)
          continue
        }
        posts.push({ from: i, to: chain.to, positions: chain.positions })
        i = chain.to
        continue
      }
      const person = this.#introducedAt(i) ?? this.#bareAt(i)
      if (person) {
        people.push(person)
        i = Math.max(person.to, person.outerTo)
      } else i++
    }
    return { people, posts }
  }

  /** TITLE [body | place [tại place]] {, TITLE …}: "Phó Bí thư Thành ủy, Chủ tịch UBND TP Cần Thơ". */
  #chainAt(i: number): { positions: Position[]; to: number } | null {
    const positions: Position[] = []
    let at = i
    let to = i
    for (;;) {
      const position = this.#positionAt(at)
      if (!position) break
      positions.push(position)
      to = position.to
      at = to
      const key = this.#tokens.keys[at] as number
      if (key === COMMA || key === AS_WELL || key === AND || (DASHES.has(key) && this.#tokens.kinds[at] === MARK)) at++
      if (this.#tokens.keys[at] === AS_WELL) at++
      if (at === to && this.#tokens.kinds[at] === MARK) break
    }
    return positions.length ? { positions, to } : null
  }

  #positionAt(i: number): Position | null {
    // "tân Đại sứ": new in a post that has its own name.
    if (this.#tokens.keys[i] === NEWLY && this.#scan.titles.at(i + 1)) return this.#positionAt(i + 1)
    const match = this.#scan.titles.at(i)
    const entry = match?.entries[0]
    if (!match || !entry || (this.#taken[i] && !this.#isOrganisationOf(i, match.to))) return null
    let to = match.to
    const joiner = this.#tokens.keys[to]
    if (joiner === OF || joiner === AT || (HEADING.has(joiner as number) && this.#tokens.keys[to + 1] !== keyOf('trách'))) to++
    // "Tổng lãnh sự vương quốc Anh", "Đại sứ nước Pháp"
    if (this.#tokens.keys[to] === KINGDOM && this.#placeAt.has(to + 2)) to += 2
    else if (this.#tokens.keys[to] === COUNTRY && this.#placeAt.has(to + 1)) to++
    const organisation = this.#organisationAt.get(to) ?? null
    const place = organisation ? null : (this.#placeAt.get(to) ?? null)
    let seat: PlaceMention | null = null
    if (organisation) {
      to = this.#shortName(organisation.to)
      // "Vụ Hợp tác quốc tế, Bộ Công Thương" and "Cục X thuộc Bộ Y": the larger body only says which one.
    } else if (place) {
      to = this.#shortName(place.to)
    } else to = match.to
    to = this.#countryInBrackets(to)
    if ((place || organisation) && (this.#tokens.keys[to] === AT || this.#tokens.keys[to] === IN)) {
      seat = this.#placeAt.get(to + 1) ?? null
      if (seat) to = seat.to
    }
    if (to === match.to && this.#scan.placeTypes.at(to) && this.#tokens.cases[to] === LOWER) {
      // "Chủ tịch tỉnh", "Bí thư huyện": the locality is left out; the post still ends behind its type.
      const type = this.#scan.placeTypes.at(to)
      if (type && type.to - to <= 2 && entry.body) to = type.to
    }
    const titleEnd = to === match.to ? this.#overField(to) : match.to
    return {
      from: i,
      to: Math.max(to, titleEnd),
      title: this.#writtenTitle(i, titleEnd, entry),
      entry,
      organisation,
      place,
      seat
    }
  }

  /** "Trưởng nhóm chuyên gia thoát nước, …", "Giám đốc kỹ thuật Sato Kenji": a known field in small letters in front of a mark or a name belongs to the post. */
  #overField(at: number): number {
    const field = this.#scan.fields.at(at) ?? this.#scan.trades.at(at)
    if (!field || this.#tokens.cases[at] !== LOWER || this.#tokens.cases[field.to - 1] !== LOWER) return at
    return this.#tokens.kinds[field.to] === MARK || this.#capital(field.to) ? field.to : at
  }

  /** Abbreviations are written out: "PCT" is Phó Chủ tịch, "Trưởng đoàn ĐBQH" Trưởng đoàn đại biểu Quốc hội. */
  #writtenTitle(from: number, to: number, entry: TitleEntry): string {
    for (let i = from; i < to; i++) if (this.#tokens.cases[i] === ALL_CAPITALS) return entry.title
    return wordsOf(this.#tokens, from, to)
  }

  /** "Giám đốc Tổ chức Hợp tác phát triển Đức (GIZ)": the abbreviation defined right behind belongs to the body. */
  #shortName(at: number): number {
    const { keys, cases } = this.#tokens
    return keys[at] === keyOf('(') && cases[at + 1] === ALL_CAPITALS && keys[at + 2] === keyOf(')') ? at + 3 : at
  }

  /** "Thị trưởng Kawasaki (Nhật Bản) Fukuda Noriaki": the country in brackets is passed over when a name follows. */
  #countryInBrackets(at: number): number {
    if (this.#tokens.keys[at] !== keyOf('(')) return at
    const place = this.#placeAt.get(at + 1)
    return place && this.#tokens.keys[place.to] === keyOf(')') && this.#capital(place.to + 1) ? place.to + 1 : at
  }

  /** A title may be the beginning of what looked like a body ("Chủ tịch nước"); then the longer reading keeps it. */
  #isOrganisationOf(i: number, titleEnd: number): boolean {
    const organisation = this.#organisationAt.get(i)
    return organisation !== undefined && organisation.to <= titleEnd
  }

  #nameAfterChain(from: number, chain: { positions: Position[]; to: number }): PersonMention | null {
    const last = chain.positions[chain.positions.length - 1] as Position
    let at = chain.to
    // "Trưởng đoàn giám sát Daniel Novak"
    if (last.entry.sphere === 'delegation')
      while (at < chain.to + 3 && this.#tokens.kinds[at] === WORD && this.#tokens.cases[at] === LOWER && !this.#honorificAt(at)) at++
    if (!this.#capital(at)) at = chain.to
    let honorific: string | null = null
    const mark = this.#tokens.keys[at] as number
    const comma = this.#tokens.kinds[at] === MARK && (mark === COMMA || mark === COLON || DASHES.has(mark)) ? 1 : 0
    const hon = this.#honorificAt(at + comma)
    if (hon) {
      honorific = hon.words
      at = hon.to
    } else if (comma) return null
    const to = this.#nameAt(at, honorific !== null || last.organisation !== null || last.place !== null || last.to > last.from)
    // A lone capitalised word behind a post is more often a body than a person; a person is then introduced by name elsewhere.
    if (
      to === 0 ||
      (honorific === null &&
        to - at === 1 &&
        this.#scan.surnames.at(at) === undefined &&
        /[^\x20-\x7e]/.test(wordsOf(this.#tokens, at, to)) &&
        !this.#isGivenName(at))
    )
      return null
    return this.#withRest(from, at, to, honorific, chain.positions)
  }

  /** Honorific and name: "ông Hitomi Tatsuya, Giám đốc …", "Bà Laure Grazi". */
  #introducedAt(i: number): PersonMention | null {
    const hon = this.#honorificAt(i)
    // "đồng chí Phó Chủ tịch UBND tỉnh" names a post.
    if (!hon || this.#scan.titles.at(hon.to)) return null
    const to = this.#nameAt(hon.to, true)
    return to === 0 ? null : this.#withRest(i, hon.to, to, hon.words, [])
  }

  /** A Vietnamese full name on its own: kept as a mention, introduced only if posts follow. */
  #bareAt(i: number): PersonMention | null {
    if (
      this.#taken[i] ||
      !this.#scan.surnames.at(i) ||
      isNamedAfter(this.#tokens, i) ||
      (i > 0 && this.#capital(i - 1) && !this.#taken[i - 1])
    )
      return null
    const to = this.#nameAt(i, false)
    return to - i < 2 ? null : this.#withRest(i, i, to, null, [])
  }

  #withRest(outerFrom: number, from: number, to: number, honorific: string | null, before: readonly Position[]): PersonMention | null {
    const name = this.#writtenName(from, to)
    if (NEVER.has(name)) return null
    if (to - from > 1) this.#givenNames.add(wordsOf(this.#tokens, to - 1, to))
    const positions = [...this.#ranks(outerFrom, from), ...before]
    let outerTo = this.#original(to)
    const mark = this.#tokens.keys[outerTo] as number
    if (this.#tokens.kinds[outerTo] === MARK && (mark === COMMA || mark === COLON || DASHES.has(mark) || mark === keyOf('('))) {
      const chain = this.#chainAt(outerTo + 1)
      if (chain && (this.#nameAfterChain(outerTo + 1, chain) === null || (before.length === 0 && honorific && this.#opensNext(chain.to)))) {
        positions.push(...chain.positions)
        outerTo = chain.to
      }
    }
    // "ông Chang Young Soo Huyện trưởng huyện Jangsu làm trưởng đoàn": a post right behind the name when the sentence makes him leader.
    const behind = this.#tokens.kinds[outerTo] === WORD ? this.#chainAt(outerTo) : null
    if (behind && MAKES.has(this.#tokens.keys[behind.to] as number)) {
      positions.push(...behind.positions)
      outerTo = behind.to
    }
    // "do ông X làm Trưởng đoàn", "… dẫn đầu"
    const maker = this.#tokens.keys[outerTo] === COMMA ? outerTo + 1 : outerTo
    const made = MAKES.has(this.#tokens.keys[maker] as number) ? this.#positionAt(maker + 1) : null
    if (made && made.entry.sphere === 'delegation') {
      positions.push(made)
      outerTo = made.to
    }
    return { from, to, outerFrom, outerTo, name, honorific, positions, introduced: honorific !== null || positions.length > 0 }
  }

  /** "bà A, Tham tán Đại sứ quán Pháp, ông B": behind a comma an honorific begins the next person; the post is the one before's. */
  #opensNext(at: number): boolean {
    return this.#tokens.keys[at] === COMMA && this.#honorificAt(at + 1) !== null
  }

  /** A general's rank in front of the name is a title of its own: "Thượng tướng Nguyễn …". */
  #ranks(outerFrom: number, from: number): Position[] {
    const found: Position[] = []
    for (let i = Math.max(outerFrom, from - 3); i < from; i++) {
      const match = this.#scan.honorifics.at(i)
      const title = match && match.to <= from ? wordsOf(this.#tokens, i, match.to) : ''
      if (!match || !RANK.test(title)) continue
      found.push({
        from: i,
        to: match.to,
        title,
        entry: { kind: 'title', form: title, proper: false, title, sphere: 'military', body: null },
        organisation: null,
        place: null,
        seat: null
      })
    }
    return found
  }

  /** "Ơn Oát-xlơ (Ernst Wastler)": the name in its own spelling in brackets right behind. */
  #original(to: number): number {
    if (this.#tokens.keys[to] !== keyOf('(')) return to
    let at = to + 1
    while (at < this.#tokens.count && at < to + 6 && this.#capital(at)) at++
    return at > to + 1 && this.#tokens.keys[at] === keyOf(')') && !this.#taken[to + 1] && at - to > 2 ? at + 1 : to
  }

  #honorificAt(i: number): { words: string; to: number } | null {
    let to = i
    for (let match = this.#scan.honorifics.at(to); match; match = this.#scan.honorifics.at(to)) {
      to = match.to
      if (this.#tokens.kinds[to] === MARK && this.#tokens.text[this.#tokens.starts[to] as number] === '.') to++
    }
    return to === i ? null : { words: wordsOf(this.#tokens, i, to), to }
  }

  /** The end of the name that begins at `i`, or 0. `certain`: an honorific or post stands before, so that a foreign name is believed. */
  #nameAt(i: number, certain: boolean): number {
    const surname = this.#scan.surnames.at(i)
    if (!this.#capital(i) || (!surname && NO_NAME.has(this.#tokens.keys[i] as number))) return 0
    if (certain && this.#isNameLikePlace(i)) return this.#runEnd(i)
    if (this.#taken[i] && !(surname && this.#runEnd(i) - i >= 2 && !this.#placeCovers(i))) return 0
    const end = this.#runEnd(i)
    if (surname) {
      if (end - i >= 2) return Math.min(end, i + 6)
      return certain && end - i === 1 && this.#endsHonorific(i) ? end : 0
    }
    if (!certain) return 0
    return this.#taken[i] ? 0 : Math.min(end, i + 8)
  }

  /** "ông Ishikawa Daiki", "UBND tỉnh Trà Vinh Thạch Sơn": right behind an honorific or a post with its body, an untyped place name is a person's. */
  #isNameLikePlace(i: number): boolean {
    const place = this.#placeAt.get(i)
    if (!place || place.type || place.candidates[0]?.level === 'country') return false
    const honored = i > 0 && this.#endsHonorific(i)
    const goesOn = this.#capital(place.to) && !this.#taken[place.to]
    const belongs =
      place.to - i > 1 &&
      place.candidates.every((known) => known.level !== 'province') &&
      this.#scan.surnames.at(i) !== undefined &&
      this.#taken[i - 1] === 1
    return (
      honored || belongs || (goesOn && place.to - i === 1 && place.candidates[0]?.country !== 'VN' && this.#scan.titles.at(i) === undefined)
    )
  }

  #endsHonorific(i: number): boolean {
    for (let from = Math.max(0, i - 3); from < i; from++) if (this.#scan.honorifics.at(from)?.to === i) return true
    return false
  }

  /** True where a place begins at `i` and the run of capitals ends with it: "Hà Nội" is no Mr Hà. */
  #placeCovers(i: number): boolean {
    const place = this.#placeAt.get(i)
    return place !== undefined || this.#organisationAt.has(i)
  }

  /** Capitalised words from `i`; stops where a post, a body or (after two words) nothing of a name begins. Places inside are absorbed: "Nguyễn Hòa Bình". */
  #runEnd(i: number): number {
    const { count, kinds, keys } = this.#tokens
    let to = i + 1
    for (let at = i + 1; at < count; ) {
      if (this.#capital(at)) {
        if (at - i >= 2 && (this.#scan.titles.at(at) || this.#organisationAt.has(at))) break
        // A name of three words is whole: "Theo ông Đinh Tiến Dũng Hà Nội đang …" goes on with the place.
        if (at - i >= 3 && this.#isProvince(at) && this.#scan.surnames.at(i)) break
        to = ++at
        continue
      }
      if (kinds[at] === MARK && NAME_MARKS.has(keys[at] as number) && this.#touches(at)) {
        at++
        continue
      }
      if (kinds[at] === WORD && PARTICLES.has(keys[at] as number) && this.#capital(at + 1)) {
        at++
        continue
      }
      if (kinds[at] === WORD && kinds[at - 1] === MARK && to === at - 1 && this.#tokens.starts[at] === this.#tokens.ends[at - 1]) {
        // Phonetic spelling goes on in lower case behind its hyphen: "Oát-xlơ".
        to = ++at
        continue
      }
      break
    }
    return to
  }

  #isProvince(at: number): boolean {
    return this.#placeAt.get(at)?.candidates.some((place) => place.level === 'province') ?? false
  }

  /** A mark inside a name stands against the letters on both sides, or is the dot of an initial. */
  #touches(at: number): boolean {
    const { starts, ends, kinds } = this.#tokens
    if (kinds[at + 1] !== WORD || starts[at] !== ends[at - 1]) return false
    const dot = this.#tokens.text[starts[at] as number] === '.'
    return dot ? (ends[at - 1] as number) - (starts[at - 1] as number) === 1 : starts[at + 1] === ends[at]
  }

  #capital(at: number): boolean {
    return at < this.#tokens.count && this.#tokens.kinds[at] === WORD && (this.#tokens.cases[at] as number) >= CAPITALISED
  }

  /** A Vietnamese given name that ended a full name before: "Bí thư Nhân". */
  #isGivenName(at: number): boolean {
    return this.#givenNames.has(wordsOf(this.#tokens, at, at + 1))
  }

  /** "YAMADA Takio" is written "Yamada Takio". */
  #writtenName(from: number, to: number): string {
    let written = ''
    for (let i = from; i < to; i++) {
      const word = wordsOf(this.#tokens, i, i + 1)
      const glue = i > from && this.#tokens.starts[i] !== this.#tokens.ends[i - 1] ? ' ' : ''
      written +=
        glue +
        (this.#tokens.cases[i] === ALL_CAPITALS && word.length > 3 && this.#scan.surnames.at(from) !== undefined
          ? word[0] + word.slice(1).toLowerCase()
          : word)
    }
    return written
  }
}

/** "do … làm Trưởng đoàn": the word that says who leads. */
export const isLedBy = (tokens: Tokens, i: number): boolean => i > 0 && LED_BY.has(tokens.keys[i - 1] as number)
