import type { PlaceMention } from './find-places.ts'
import type { OrganisationEntry, OrganisationHeadEntry } from './lexicon/entry.ts'
import { withAbbreviations, withShortNames } from './organisations/abbreviations.ts'
import type { OrganisationMention } from './organisations/mention.ts'
import { NameEnds } from './organisations/name-ends.ts'
import { UnknownNames } from './organisations/unknown-names.ts'
import type { Scan } from './scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, type Tokens, WORD, wordsOf } from './tokens.ts'

export type { OrganisationMention } from './organisations/mention.ts'

const keys = (...words: string[]): ReadonlySet<number> => new Set(words.map(keyOf))
const COMMA = keyOf(',')
const HYPHEN = keyOf('-')
const COLON = keyOf(':')
const SEMICOLON = keyOf(';')
const AND = keyOf('và')
const OF = keyOf('của')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const LEGAL_FORM = keys('cổ', 'phần', 'cp', 'tnhh', 'mtv', 'một', 'thành', 'viên', 'liên', 'doanh', 'hợp', 'danh', 'hai', 'tập', 'đoàn')
/** Heads that may stand before the name of the body they serve: "Văn phòng UBND tỉnh". */
const NEST = new Set([
  'đảng ủy',
  'ban thường vụ',
  'ban chấp hành',
  'đảng bộ',
  'văn phòng',
  'đảng đoàn',
  'ban cán sự đảng',
  'thường trực',
  'công đoàn'
])
/** Heads whose field is at times written small: "Sở công thương". */
const OFFICES = new Set(['Sở', 'Cục', 'Chi cục', 'Tổng cục', 'Vụ'])
/** Bodies whose long names are often written small and defined by an abbreviation. */
const DEFINED = /^(?:organisation|institute|fund|association|centre|committee)$/
const TEACHES = /^(?:school|university|hospital)$/
/** Bodies that are called by the locality they belong to, at times cut short: "Ban QLDA ODA thành phố". */
const SEATED = /^(?:school|university|hospital|institute|port)$/
const LOCAL = /^(?:school|university|hospital|project board)$/
/** "Ban điều phối", "Ban Quản lý dự án" stand for themselves when their project is known. */
const NEST_ALONE = /^Ban (?:điều phối|[Qq]uản lý)/u
/** Party committees are as unmistakable in small letters: "Phó Bí thư tỉnh ủy". */
const COMMITTEE = /^(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy$/u
/** "Tỉnh ủy viên" is a rank, "Hội nghị" an event, "Ban Giám đốc" people. */
const NO_BODY = new Map<number, ReadonlySet<number>>([
  [keyOf('hội'), keys('nghị', 'thảo', 'chợ', 'đàm', 'thi', 'trường', 'diễn')],
  [keyOf('ban'), keys('giám', 'lãnh')],
  [keyOf('ủy'), keys('viên')],
  [keyOf('khoa'), keys('học', 'giáo', 'cử', 'bảng')],
  [keyOf('phủ'), keys('hai', 'các', 'điện', 'số', 'kiến')]
])
/** "Trưởng ban", "Trưởng đoàn" */
const HEAD_OF = keyOf('trưởng')
const ORGANISATION = keyOf('tổ')
const ORGANISED = keyOf('chức')
const HEADED = keys('ban', 'bql', 'đoàn')
/** "Đảng bộ, chính quyền và nhân dân tỉnh" is everybody there. */
const RHETORIC = keys('đảng', 'chính')
const AUTHORITIES = keys('chính', 'nhân', 'và')
const PARLIAMENT = keyOf('QH')
const PORT = keyOf('cảng')
const AT_PLACE = keys('án', 'dựng', 'trình', 'công', 'tư', 'tại', 'ở', 'từ', 'đến', 'tới', 'hoạch', 'ra', 'qua', 'nối', 'thác')
const MANY = keys('các', 'những')
/** "lãnh đạo các sở: Ngoại vụ, Công Thương": in a list the head is as often written small. */
const OFFICE = keyOf('sở')
const DEPARTMENT: OrganisationHeadEntry = {
  kind: 'organisation-head',
  form: 'Sở',
  proper: true,
  head: 'Sở',
  type: 'department',
  followedBy: 'field'
}

/** Every organisation in the text, in order, without overlaps. Places come from `findPlaces`; a place inside a name belongs to it. */
export const findOrganisations = (scan: Scan, places: readonly PlaceMention[]): OrganisationMention[] => {
  const placeAt = new Map(places.map((place) => [place.from, place]))
  const reader = new NameReader(scan, placeAt)
  const titleEnd = titleEnds(scan)
  const placeEnd = placeEnds(scan, places)
  const found: OrganisationMention[] = []
  let i = 0
  while (i < scan.tokens.count) {
    // "Phó Bí thư Thường trực Thành ủy", "Ủy viên Bộ Chính trị": what begins inside a post is no body of its own.
    const inTitle = i < (titleEnd[i] as number)
    const mentions =
      i < (placeEnd[i] as number) ? null : inTitle ? reader.boardAt(i, titleEnd[i] as number) : (reader.listAt(i) ?? reader.at(i, 0))
    if (!mentions) {
      i++
      continue
    }
    const list = Array.isArray(mentions) ? mentions : [mentions]
    found.push(...list)
    i = Math.max(i + 1, ...list.map((mention) => mention.to))
  }
  const told = found.map((mention) => withCountryBehind(scan.tokens, placeAt, mention))
  return withShortNames(scan.tokens, withAbbreviations(scan.tokens, told), endsOfTitles(scan))
}

/** "Quỹ Kinderlicht (Đức)": the country in brackets says where a body without one is from. */
const withCountryBehind = (
  tokens: Tokens,
  placeAt: ReadonlyMap<number, PlaceMention>,
  mention: OrganisationMention
): OrganisationMention => {
  const place = mention.country === null && tokens.keys[mention.to] === OPEN ? placeAt.get(mention.to + 1) : undefined
  const [known] = place?.candidates ?? []
  return place && known?.level === 'country' && tokens.keys[place.to] === CLOSE ? { ...mention, country: known.country } : mention
}

const endsOfTitles = (scan: Scan): ReadonlySet<number> => {
  const ends = new Set<number>()
  for (let i = 0; i < scan.tokens.count; i++) ends.add(scan.titles.at(i)?.to ?? -1)
  return ends
}

/** For each token behind the first of a title, where that title ends; 0 elsewhere. */
const titleEnds = (scan: Scan): Int32Array => {
  const ends = new Int32Array(scan.tokens.count + 1)
  for (let i = 0; i < scan.tokens.count; i++) {
    const title = scan.titles.at(i)
    // "trưởng Vụ" inside "Phó Vụ trưởng Vụ Hợp tác quốc tế" is no title of its own.
    if (!title || (ends[i] as number) > i) continue
    for (let at = title.from + 1; at < title.to; at++) ends[at] = title.to
  }
  return ends
}

/** For each token behind the first of a name of a place as written in full, where it ends: "Cộng hòa xã hội chủ nghĩa Việt Nam" holds no "hội". */
const placeEnds = (scan: Scan, places: readonly PlaceMention[]): Int32Array => {
  const ends = new Int32Array(scan.tokens.count + 1)
  for (const { from } of places) {
    const known = scan.places.at(from)
    if (known) ends.fill(known.to, from + 1, known.to)
  }
  return ends
}

class NameReader {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #ends: NameEnds
  readonly #unknown: UnknownNames

  constructor(scan: Scan, placeAt: ReadonlyMap<number, PlaceMention>) {
    this.#scan = scan
    this.#tokens = scan.tokens
    this.#placeAt = placeAt
    this.#ends = new NameEnds(scan, placeAt)
    this.#unknown = new UnknownNames(scan, placeAt, this.#ends)
  }

  /** "các Sở: Tài chính, Xây dựng và Ngoại vụ" → one mention a field. */
  listAt(i: number): OrganisationMention[] | null {
    if (i === 0 || !MANY.has(this.#tokens.keys[i - 1] as number)) return null
    const known = this.#scan.heads.at(i)
    const head = known ?? { to: i + 1, entries: [] }
    const entry = known?.entries[0] ?? (this.#tokens.keys[i] === OFFICE ? DEPARTMENT : undefined)
    if (entry?.followedBy !== 'field') return null
    const found: OrganisationMention[] = []
    let at = this.#tokens.keys[head.to] === COLON ? head.to + 1 : head.to
    for (let field = this.#scan.fields.at(at); field && this.#ends.isCapital(at); field = this.#scan.fields.at(at)) {
      const written = wordsOf(this.#tokens, at, field.to)
      found.push({
        ...this.#mention(found.length ? at : i, field.to, entry, `${entry.head} ${field.entries[0]?.field ?? written}`, null),
        name: `${entry.head} ${written}`
      })
      at = field.to
      const next = this.#tokens.keys[at]
      if (next !== COMMA && next !== AND && next !== SEMICOLON) break
      at++
    }
    return found.length > 1 ? found : null
  }

  /** "Trưởng ban Văn hóa – Xã hội HĐND TP", "Trưởng Đoàn đại biểu Quốc hội tỉnh": the board or delegation that the title's holder heads, with what it belongs to. */
  boardAt(i: number, titleEnd: number): OrganisationMention | null {
    if (this.#tokens.keys[i - 1] !== HEAD_OF || !HEADED.has(this.#tokens.keys[i] as number)) return null
    const known = this.#fixed(i)
    if (known && known.to >= titleEnd) return known
    const whole = this.#headed(i, 0)
    if (whole && whole.to > titleEnd && whole.to > i + 2) return whole
    const field = this.#scan.fields.at(i + 1)
    const inner = field ? this.at(field.to, 1) : null
    if (!field || !inner || field.to < titleEnd) return null
    const board = capitalised(wordsOf(this.#tokens, i, field.to))
    const written = `${board} ${inner.name}`
    return { ...inner, from: i, name: written, head: 'Ban', type: 'department', core: `${board} ${inner.core}` }
  }

  at(i: number, depth: number): OrganisationMention | null {
    if (this.#tokens.kinds[i] !== WORD || depth > 3) return null
    const headed = this.#withoutPerson(this.#headed(i, depth))
    const fixed = this.#fixed(i)
    // "tổ chức Viện trợ Nhân dân Na Uy": the common word in front of a known name is written with it.
    if (!fixed && this.#tokens.keys[i] === ORGANISATION && this.#tokens.keys[i + 1] === ORGANISED) {
      const known = this.#fixed(i + 2)
      if (known) return { ...known, from: i, name: wordsOf(this.#tokens, i, known.to) }
    }
    if (!fixed) return headed ?? this.#unknown.at(i)
    if (!headed || headed.to < fixed.to) return fixed
    const isKnown = this.#scan.organisations.at(i)?.entries[0]?.known !== undefined
    // A name that the office knows and the grammar reads as well is the grammar's: its words say what it is. In small letters it does not go on.
    if (headed.to === fixed.to) return isKnown ? headed : fixed
    return isKnown && !this.#ends.isCapital(fixed.to) ? fixed : headed
  }

  #withoutPerson(read: OrganisationMention | null): OrganisationMention | null {
    const to = read && !read.place ? this.#ends.beforeForeigner(read.from, read.to) : 0
    if (!read || to === 0 || to === read.to) return read
    const name = wordsOf(this.#tokens, read.from, to)
    return { ...read, to, name, core: name }
  }

  #fixed(i: number): OrganisationMention | null {
    const match = this.#scan.organisations.at(i)
    const entry = match?.entries[0]
    if (!match || !entry || this.#isPerson(i, match.to)) return null
    const branch = this.#branchEnd(match.to)
    if (branch > match.to) {
      const name = wordsOf(this.#tokens, i, branch)
      return { from: i, to: branch, name, head: '', type: entry.type, country: entry.country, place: null, elided: false, core: name }
    }
    const country = this.#placeAt.get(match.to)
    const foreign = country?.candidates[0]?.level === 'country' && /ministry|government/.test(entry.type) ? country : null
    // "KOTRA Hà Nội", "JICA Việt Nam": an office of it; the place belongs to the words, not to the name.
    const office = !foreign && country && country.from === match.to && !country.type && entry.type !== 'ministry' ? country : null
    const to = foreign ? foreign.to : office ? office.to : match.to
    const daughter = entry.type === 'company' && !country ? this.#ends.daughterEnd(i, match.to) : match.to
    if (daughter > match.to) {
      const name = wordsOf(this.#tokens, i, daughter)
      return { from: i, to: daughter, name, head: '', type: entry.type, country: null, place: null, elided: false, core: name }
    }
    return {
      from: i,
      to,
      name: wordsOf(this.#tokens, i, foreign ? to : match.to),
      head: '',
      type: entry.type,
      country: foreign?.candidates[0]?.country ?? entry.country,
      place: foreign ?? null,
      elided: false,
      core: entry.name
    }
  }

  /** "VCCI-HCM": an abbreviation in capitals, a hyphen that touches, and that of a place. */
  #branchEnd(to: number): number {
    const { keys, starts, ends, cases } = this.#tokens
    const touches = keys[to] === HYPHEN && starts[to] === ends[to - 1] && starts[to + 1] === ends[to]
    const isShort = (ends[to + 1] as number) - (starts[to + 1] as number) <= 3 && !this.#scan.organisations.at(to + 1)
    return touches && isShort && cases[to - 1] === ALL_CAPITALS && cases[to + 1] === ALL_CAPITALS ? to + 2 : to
  }

  /** "ông Kubota Shoichi": behind an honorific a firm's one-word name is a person's. */
  #isPerson(i: number, to: number): boolean {
    if (to - i !== 1 || this.#tokens.cases[i] === ALL_CAPITALS) return false
    for (let from = Math.max(0, i - 3); from < i; from++) if (this.#scan.honorifics.at(from)?.to === i) return true
    return false
  }

  #headed(i: number, depth: number): OrganisationMention | null {
    const match = this.#scan.heads.at(i)
    const entry = match?.entries[0]
    // A delegation is not a body: it comes from one. "Viện trưởng" is a post.
    if (!match || !entry || entry.type === 'delegation' || this.#isNone(i, match.to)) return null
    if ((this.#scan.titles.at(i)?.to ?? 0) > match.to) return null
    const after = this.#overAbbreviation(match.to)
    const read = this.#behindHead(i, after, entry, depth)
    return read && read.head !== '' ? { ...read, followedBy: entry.followedBy } : read
  }

  #behindHead(i: number, after: number, entry: OrganisationHeadEntry, depth: number): OrganisationMention | null {
    const capital = this.#ends.isCapital(i)
    switch (entry.followedBy) {
      case 'place':
        return this.#ofPlace(i, after, entry, capital || COMMITTEE.test(entry.head), depth)
      case 'field':
        return this.#ofField(i, after, entry, capital, depth)
      case 'name':
        return this.#ofName(i, after, entry)
      case 'free':
        return this.#free(i, after, entry, capital, depth)
    }
  }

  /** The head is the half of another word, of an event, of a person's name or of a figure of speech. */
  #isNone(i: number, to: number): boolean {
    const { keys, cases } = this.#tokens
    if (isInside(this.#tokens, i) || NO_BODY.get(keys[to - 1] as number)?.has(keys[to] as number)) return true
    if (!this.#isLikeBody(i)) return true
    const joined = keys[to] === COMMA || keys[to] === AND
    if (to - i === 2 && RHETORIC.has(keys[i] as number) && joined && AUTHORITIES.has(keys[to + 1] as number)) return true
    // "ông Lê Trường Lưu": behind a family name the syllable is a person's.
    return to - i === 1 && cases[i] === CAPITALISED && this.#isFamilyName(i - 1)
  }

  /** "QH" is the parliament behind a post, elsewhere planning; a port that is built, or that somebody lands at, is a place. */
  #isLikeBody(i: number): boolean {
    const { keys } = this.#tokens
    if (keys[i] === PARLIAMENT) return this.#ends.endsTitle(i)
    return keys[i] !== PORT || !AT_PLACE.has(keys[i - 1] as number)
  }

  #isFamilyName(at: number): boolean {
    return at >= 0 && this.#ends.isCapital(at) && this.#scan.surnames.at(at)?.to === at + 1 && !this.#endsPlace(at + 1)
  }

  #endsPlace(at: number): boolean {
    for (let from = Math.max(0, at - 4); from < at; from++) if (this.#placeAt.get(from)?.to === at) return true
    return false
  }

  /** "Hội đồng nhân dân (HĐND) tỉnh": the abbreviation in brackets belongs to the head. */
  #overAbbreviation(at: number): number {
    const { keys, cases } = this.#tokens
    const brackets = keys[at] === OPEN && cases[at + 1] === ALL_CAPITALS && keys[at + 2] === CLOSE
    return brackets && (this.#placeAt.has(at + 3) || this.#scan.placeTypes.at(at + 3) !== undefined) ? at + 3 : at
  }

  #ofPlace(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const of = this.#tokens.keys[after] === OF ? after + 1 : after
    // "Hội đồng TP.Yongin": the last word of the head opens the place.
    const place = this.#placeAt.get(after) ?? this.#placeAt.get(of) ?? this.#placeAt.get(after - 1)
    if (place && place.to > after) {
      // "Đại sứ quán Nhật Bản tại Việt Nam"
      const host = /embassy|consulate|office|association/.test(entry.type) ? this.#ends.seatEnd(place.to) : undefined
      return this.#mention(i, host?.to ?? place.to, entry, entry.head, place, { country: place.candidates[0]?.country ?? null })
    }
    if (NEST.has(entry.head.toLowerCase()) && depth < 3) {
      const inner = this.at(after, depth + 1)
      if (inner) return this.#around(i, inner, entry)
    }
    const type = this.#scan.placeTypes.at(after)
    if (type && this.#tokens.kinds[after] === WORD) return this.#mention(i, type.to, entry, entry.head, null, { elided: true })
    return capital ? this.#mention(i, after, entry, entry.head, null, { elided: true }) : null
  }

  #around(i: number, inner: OrganisationMention, entry: OrganisationHeadEntry): OrganisationMention {
    return this.#mention(i, inner.to, entry, `${entry.head} ${inner.core}`, inner.place, { elided: inner.elided })
  }

  #ofField(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const list = entry.type === 'ministry' || OFFICES.has(entry.head) ? this.#ends.fieldList(after) : after
    if (list > after) return this.#withPlace(i, list, entry, wordsOf(this.#tokens, i, list))
    const field = this.#scan.fields.at(after)
    if (field && (this.#ends.isCapital(after) || (capital && (OFFICES.has(entry.head) || this.#isAbroad(field.to))))) {
      const to = this.#ends.isLoud(i, field.to) ? field.to : this.#ends.longerField(field.to)
      const core = to > field.to ? wordsOf(this.#tokens, i, to) : `${entry.head} ${field.entries[0]?.field ?? ''}`
      return this.#withPlace(i, to, entry, core)
    }
    if (!capital) return null
    if (this.#ends.isCapital(after) && !this.#ends.startsPerson(after)) return this.#free(i, after, entry, capital, depth)
    return this.#mention(i, after, entry, entry.head, null, { elided: true })
  }

  /** "Bộ ngoại giao Ấn Độ" */
  #isAbroad(at: number): boolean {
    const known = this.#placeAt.get(at)?.candidates[0]
    return known?.level === 'country' && known.country !== 'VN'
  }

  #withPlace(i: number, after: number, entry: OrganisationHeadEntry, core: string): OrganisationMention {
    const place = this.#placeAt.get(after)
    if (place) return this.#mention(i, place.to, entry, core, place)
    const type = this.#scan.placeTypes.at(after)
    const to = type && ['tỉnh', 'thành phố'].includes(type.entries[0]?.type ?? '') ? type.to : after
    return this.#mention(i, to, entry, core, null, { elided: to > after })
  }

  /** "Công ty Cổ phần Tập đoàn BRG", "tập đoàn Sumitomo", "Bệnh viện Trung ương Huế": legal form, then a run of capitals. */
  #ofName(i: number, after: number, entry: OrganisationHeadEntry): OrganisationMention | null {
    const { tokens } = this.#ends
    let start = after
    while (start < tokens.count && tokens.kinds[start] === WORD && LEGAL_FORM.has(tokens.keys[start] as number)) start++
    // "Bệnh viện Đa khoa tỉnh Bắc Kạn": a type word in small letters behind a school or hospital opens its place.
    if (LOCAL.test(entry.type) && this.#scan.placeTypes.at(start) && tokens.cases[start] === LOWER && start - i > 1)
      return this.#withPlace(i, start, entry, wordsOf(tokens, i, start))
    const to = this.#ends.beforePerson(i, start, this.#ends.tradeName(start, after))
    if (to === start) return null
    // "các công ty Ấn Độ" are companies from there.
    if (this.#placeAt.get(start)?.to === to && tokens.cases[i] === LOWER) return null
    // "Ngân hàng ADB" is ADB.
    const [whole] = start === after ? this.#known(i, after, to, entry) : []
    const name = wordsOf(tokens, i, to)
    if (whole)
      return { from: i, to, name, head: '', type: whole.type, country: whole.country, place: null, elided: false, core: whole.name }
    // A line all in capitals is a headline; where a name ends in it nobody can tell.
    if (this.#isHeadline(i, to)) return null
    if (LOCAL.test(entry.type) && !this.#placeAt.has(to) && this.#scan.placeTypes.at(to)) return this.#withPlace(i, to, entry, name)
    return this.#mention(i, to, entry, name, null, { country: null })
  }

  #isHeadline(from: number, to: number): boolean {
    const name = wordsOf(this.#tokens, from, to)
    return to - from > 2 && name === name.toUpperCase()
  }

  /** The body known by a name that ends where this one does; a school named after a company is a school. */
  #known(i: number, after: number, to: number, entry: OrganisationHeadEntry): readonly OrganisationEntry[] {
    for (let at = i + 1; at < after; at++) {
      const inner = this.#scan.organisations.at(at)
      if (inner?.to === to) return inner.entries
    }
    const known = this.#scan.organisations.at(after)
    return known?.to === to && !(TEACHES.test(entry.type) && known.entries[0]?.type !== entry.type) ? known.entries : []
  }

  #free(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const { tokens } = this.#ends
    if (!capital && !this.#ends.isCapital(after)) return null
    if (capital && after - i > 1 && (!this.#ends.isCapital(after) || this.#ends.startsPerson(after)) && NEST_ALONE.test(entry.head))
      return this.#mention(i, after, entry, entry.head, null, { elided: true })
    const inner = this.at(after, depth + 1)
    if (inner && NEST.has(entry.head.toLowerCase())) return this.#around(i, inner, entry)
    const field = this.#scan.fields.at(after)
    const to = Math.max(this.#ends.freeRun(after, capital), DEFINED.test(entry.type) && capital ? this.#ends.definedRun(after) : after)
    if (field && this.#ends.isCapital(after) && !(entry.type === 'association' && to > field.to))
      return this.#withPlace(i, field.to, entry, `${entry.head} ${field.entries[0]?.field ?? ''}`)
    // "TỔ CHỨC MÙA VĂN HÓA": where a name ends in a headline all in capitals nobody can tell.
    if (to === after || this.#isHeadline(i, to)) return null
    const seat = entry.type === 'association' || this.#ends.endsCountry(to) ? this.#ends.seatEnd(to) : undefined
    // "Phòng Thương mại Mỹ tại Việt Nam" is of Mỹ.
    return this.#mention(i, seat?.to ?? to, entry, wordsOf(tokens, i, to), seat ? (this.#ends.countryBefore(to) ?? seat) : null, {
      country: null
    })
  }

  #mention(
    from: number,
    to: number,
    entry: OrganisationHeadEntry,
    core: string,
    place: PlaceMention | null,
    { elided = false, country = 'VN' }: { elided?: boolean; country?: string | null } = {}
  ): OrganisationMention {
    return {
      from,
      to,
      name: this.#nameOf(from, to),
      head: entry.head,
      type: entry.type,
      country: place ? (place.candidates[0]?.country ?? country) : (country ?? this.#countryInside(from, to, entry.type)),
      place,
      elided,
      core
    }
  }

  /** "Trường Cao đẳng Quốc tế TP.HCM", "Đại học Hosan Hàn Quốc": a school, hospital or institute is where its name ends. */
  #countryInside(from: number, to: number, type: string): string | null {
    if (!SEATED.test(type)) return null
    for (let i = to - 1; i > from; i--) {
      const place = this.#placeAt.get(i)
      if (place && place.to <= to) return place.candidates[0]?.country ?? null
    }
    return null
  }

  /** The words as written, without an abbreviation in brackets inside: "Hội đồng nhân dân (HĐND) tỉnh". */
  #nameOf(from: number, to: number): string {
    return wordsOf(this.#tokens, from, to).replace(/ \([^()]*\)(?= )/gu, '')
  }
}

const capitalised = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`

/** "trụ sở Bộ …", "cán bộ": a head that is the second half of a common word opens no name. */
const isInside = (tokens: Tokens, i: number): boolean =>
  i > 0 && (tokens.keys[i - 1] === NOT_OF_STATE || (tokens.cases[i] === LOWER && TAIL_OF.has(tokens.keys[i - 1] as number)))
const NOT_OF_STATE = keyOf('phi')
const TAIL_OF = keys('trụ', 'cán', 'cơ', 'toàn', 'nội', 'đồng', 'tiến', 'phục', 'dịch', 'nhiệm', 'xã')
