import { wordSet } from '../key-set.ts'
import type { OrganisationEntry, OrganisationHeadEntry } from '../lexicon/entry.ts'
import { loadWords } from '../lexicon/load-lexicon.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, keyOf, LOWER, NEWLINE, type Tokens, WORD, wordsOf } from '../tokens.ts'
import { fieldList, isLoud, longerField } from './field-names.ts'
import { definedRun, freeRun } from './free-names.ts'
import { headedMention, type Unsaid } from './headed-mention.ts'
import type { HolderBehind } from './holder-behind.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'
import { isNoBody } from './no-body.ts'
import { tradeName } from './trade-names.ts'

const OFFICE = 'Văn phòng'
const REPRESENTING = 'Văn phòng đại diện'
const OF_MANY = wordSet('các cấp những hai mỗi từng nhiều')
const OF = keyOf('của')
const MANY = keyOf('các')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
/** "Công ty cổ phần Tập đoàn …", "Công ty TNHH hai thành viên …": what stands between a firm's head and its name. */
const LEGAL_FORM = wordSet([...loadWords('organisations/legal-form'), 'hai', 'tập', 'đoàn'])
/** Heads that may stand before the name of the body they serve: "Văn phòng UBND tỉnh". */
const NEST = new Set([
  'đảng ủy',
  'ban thường vụ',
  'ban chấp hành',
  'đảng bộ',
  'văn phòng',
  'văn phòng ngoại sự',
  'đảng đoàn',
  'ban cán sự đảng',
  'thường trực',
  'công đoàn'
])
/** "thành phố", "TP ." */
const LONGEST_TYPE = 3
/** Heads whose field is at times written small: "Sở công thương". */
const OFFICES = new Set(['Sở', 'Cục', 'Chi cục', 'Tổng cục', 'Vụ'])
/** Bodies whose long names are often written small and defined by an abbreviation. */
const DEFINED = /^(?:organisation|institute|fund|association|centre|committee)$/
const TEACHES = /^(?:school|university|hospital)$/
const OF_PROVINCE = /^(?:project board|hospital)$/
const LOCAL = /^(?:school|university|hospital|project board)$/
/** "Ban điều phối", "Ban Quản lý dự án" stand for themselves when their project is known. */
const NEST_ALONE = /^Ban (?:điều phối|[Qq]uản lý)/u
/** What may go on with a name behind an abbreviation inside it. */
const TAILS = new Set(['Quốc gia', 'Trung ương', 'Nhà nước'])
/** Party committees are as unmistakable in small letters: "Phó Bí thư tỉnh ủy". */
const COMMITTEE = /^(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy$/u

/** Bodies whose names open with a head ("Sở", "UBND", "Công ty", "Viện"): what the head is followed by says how the name goes on. */
export class HeadedNames {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #words: NameWords
  readonly #holder: HolderBehind
  /** The body that a body is of: "Văn phòng UBND tỉnh". */
  readonly #inner: (i: number, depth: number) => OrganisationMention | null

  constructor(words: NameWords, holder: HolderBehind, inner: (i: number, depth: number) => OrganisationMention | null) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#placeAt = words.placeAt
    this.#words = words
    this.#holder = holder
    this.#inner = inner
  }

  /** The body whose head begins at token `i`, inside `depth` others. */
  at(i: number, depth: number): OrganisationMention | null {
    const match = this.#scan.heads.at(i)
    const entry = match?.entries[0]
    // A delegation is not a body: it comes from one. "Viện trưởng" is a post.
    if (!match || !entry || entry.type === 'delegation' || isNoBody(this.#words, i, match.to)) return null
    if ((this.#scan.titles.at(i)?.to ?? 0) > match.to) return null
    // "bờ biển Hội An", "thành phố Hội An": the town, no association.
    const town = this.#placeAt.get(i) ?? this.#typedTown(i)
    if (town && town.to > match.to && town.candidates.some(({ level }) => level === 'district')) return null
    const after = this.#overAbbreviation(match.to)
    const read = this.#behindHead(i, after, entry, depth)
    return read && read.head !== '' ? { ...this.#overInnerShortName(read), followedBy: entry.followedBy } : read
  }

  /** The place whose name begins at token `i` behind its type: "thành phố | Hội An", "TP. | Hội An". */
  #typedTown(i: number): PlaceMention | undefined {
    for (let from = i - 1; from >= i - LONGEST_TYPE; from--) {
      const town = this.#placeAt.get(from)
      if (town) return town.nameFrom === i ? town : undefined
    }
    return undefined
  }

  /** An office whose head of one word is written small at token `i`; only before a known field. */
  officeAt(i: number, entry: OrganisationHeadEntry): OrganisationMention | null {
    if (isNoBody(this.#words, i, i + 1) || (!this.#scan.fields.at(i + 1) && fieldList(this.#words, i + 1) === i + 1)) return null
    const read = this.#ofField(i, i + 1, entry, false, 0)
    return read && { ...read, name: `${entry.head}${read.name.slice(entry.head.length)}`, followedBy: entry.followedBy }
  }

  #behindHead(i: number, after: number, entry: OrganisationHeadEntry, depth: number): OrganisationMention | null {
    const capital = this.#words.isCapital(i)
    switch (entry.followedBy) {
      case 'place':
        return this.#ofPlace(i, after, entry, capital || COMMITTEE.test(entry.head), depth)
      case 'field':
        return this.#ofField(i, after, entry, capital, depth)
      case 'name':
        return this.#representing(i, after, entry, depth) ?? this.#ofName(i, after, entry)
      case 'free':
        return this.#ofFree(i, after, entry, capital, depth)
      case 'number':
        return capital ? this.#ofNumber(i, after, entry, depth) : null
    }
  }

  /** "Hội đồng nhân dân (HĐND) tỉnh": the abbreviation in brackets belongs to the head. */
  #overAbbreviation(at: number): number {
    const { keys, cases } = this.#tokens
    const brackets = keys[at] === OPEN && cases[at + 1] === ALL_CAPITALS && keys[at + 2] === CLOSE
    return brackets && (this.#placeAt.has(at + 3) || this.#scan.placeTypes.at(at + 3) !== undefined) ? at + 3 : at
  }

  /** "Ủy ban An toàn giao thông (ATGT) Quốc gia": an abbreviation of what stands before it, inside the name. */
  #overInnerShortName(read: OrganisationMention): OrganisationMention {
    const { keys, cases } = this.#tokens
    const at = read.to + 3
    if (keys[read.to] !== OPEN || cases[read.to + 1] !== ALL_CAPITALS || keys[at - 1] !== CLOSE || !this.#words.isCapital(at)) return read
    const country = this.#placeAt.get(at)
    const to = country?.candidates[0]?.country === 'VN' && country.candidates[0].level === 'country' ? country.to : at + 2
    if (read.place || read.elided || (to === at + 2 && !country && !TAILS.has(wordsOf(this.#tokens, at, to)))) return read
    const tail = ` ${wordsOf(this.#tokens, at, to)}`
    return { ...read, to, name: read.name + tail, core: read.core + tail, country: 'VN' }
  }

  /** "Quân khu 9", "Cụm thi đua số 3": the number it is called by, else a name or place. */
  #ofNumber(i: number, after: number, entry: OrganisationHeadEntry, depth: number): OrganisationMention | null {
    const to = this.#words.numberEnd(after)
    if (to > after) return this.#mention(i, to, entry, `${entry.head} ${wordsOf(this.#tokens, after, to)}`, null)
    const named = this.#words.isCapital(after) && !this.#placeAt.has(after) ? this.#ofName(i, after, entry) : null
    return named ?? this.#ofPlace(i, after, entry, true, depth)
  }

  /** "UBND tỉnh Cà Mau", "Tỉnh ủy", "Văn phòng UBND tỉnh": the head and its place, or the body it serves. */
  #ofPlace(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const of = this.#tokens.keys[after] === OF ? after + 1 : after
    // "Hội đồng TP.Yongin": the last word of the head opens the place.
    const place = this.#placeAt.get(after) ?? this.#placeAt.get(of) ?? this.#placeAt.get(after - 1)
    if (place && place.to > after) {
      // "Đại sứ quán Nhật Bản tại Việt Nam"
      const host = /embassy|consulate|office|association/.test(entry.type) ? this.#words.seatEnd(place.to) : undefined
      return this.#mention(i, host?.to ?? place.to, entry, entry.head, place, { country: place.candidates[0]?.country ?? null })
    }
    if (NEST.has(entry.head.toLowerCase()) && depth < 3) {
      const inner = this.#inner(after, depth + 1)
      if (inner) return this.#around(i, inner, entry)
    }
    const type = this.#scan.placeTypes.at(after)
    if (type && this.#tokens.kinds[after] === WORD) return this.#mention(i, type.to, entry, entry.head, null, { elided: true })
    // "Văn phòng Loại bỏ và Giảm thiểu Vũ khí": an office with a name of its own.
    if (
      capital &&
      entry.head === OFFICE &&
      this.#words.isCapital(after) &&
      !this.#words.startsPerson(after) &&
      !this.#scan.titles.at(after)
    )
      return this.#ofFree(i, after, entry, capital, depth)
    // "Đại học Quốc gia Chonnam": of a place that no list knows.
    if (TEACHES.test(entry.type) && this.#words.isCapital(after) && !this.#words.startsPerson(after)) return this.#ofName(i, after, entry)
    // "UBND các huyện", "UBND cấp xã": of many, or of any, no one committee.
    return capital && !OF_MANY.has(this.#tokens.keys[after] as number)
      ? this.#mention(i, after, entry, entry.head, null, { elided: true })
      : null
  }

  #around(i: number, inner: OrganisationMention, entry: OrganisationHeadEntry): OrganisationMention {
    return this.#mention(i, inner.to, entry, `${entry.head} ${inner.core}`, inner.place, { elided: inner.elided, country: inner.country })
  }

  /** "Sở Ngoại vụ", "Bộ Y tế Cuba": the head and what it deals with. */
  #ofField(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const list = entry.type === 'ministry' || OFFICES.has(entry.head) ? fieldList(this.#words, after) : after
    if (list > after) return this.#withPlace(i, list, entry, wordsOf(this.#tokens, i, list))
    // "Vụ châu Á - châu Phi"
    const region = capital && OFFICES.has(entry.head) ? this.#words.regionsEnd(after) : after
    if (region > after) return this.#mention(i, region, entry, wordsOf(this.#tokens, i, region), null, { country: null })
    const field = this.#scan.fields.at(after)
    if (field && (this.#words.isCapital(after) || (capital && (OFFICES.has(entry.head) || this.#isAbroad(field.to))))) {
      const to = isLoud(this.#words, i, field.to) ? field.to : longerField(this.#words, field.to)
      const core = to > field.to ? wordsOf(this.#tokens, i, to) : `${entry.head} ${field.entries[0]?.field ?? ''}`
      return this.#withPlace(i, to, entry, core)
    }
    if (!capital) return null
    if (this.#words.isCapital(after) && !this.#words.startsPerson(after)) return this.#ofFree(i, after, entry, capital, depth)
    return this.#mention(i, after, entry, entry.head, null, { elided: true })
  }

  /** "Bộ ngoại giao Ấn Độ" */
  #isAbroad(at: number): boolean {
    const known = this.#placeAt.get(at)?.candidates[0]
    return known?.level === 'country' && known.country !== 'VN'
  }

  #withPlace(i: number, after: number, entry: OrganisationHeadEntry, core: string): OrganisationMention {
    // "Bộ Hạ tầng và Quản lý nước Hà Lan": the last word of the field is the type of the place as well.
    const typed = this.#placeAt.get(after - 1)
    const place = this.#placeAt.get(after) ?? (typed?.nameFrom === after ? typed : undefined)
    if (place) return this.#mention(i, place.to, entry, core, place)
    const type = this.#scan.placeTypes.at(after)
    const to = type && ['tỉnh', 'thành phố'].includes(type.entries[0]?.type ?? '') ? type.to : after
    return this.#mention(i, to, entry, core, null, { elided: to > after })
  }

  /** "Văn phòng đại diện Tổng Công ty Nhà đất Hàn Quốc": the office of a body whose name opens with a head of its own. */
  #representing(i: number, after: number, entry: OrganisationHeadEntry, depth: number): OrganisationMention | null {
    const inner = entry.head === REPRESENTING && depth < 3 && this.#scan.heads.at(after) ? this.#inner(after, depth + 1) : null
    return inner && inner.head !== '' ? this.#around(i, inner, entry) : null
  }

  /** "Công ty Cổ phần Tập đoàn BRG", "tập đoàn Sumitomo", "Bệnh viện Trung ương Huế": legal form, then a run of capitals. */
  #ofName(i: number, after: number, entry: OrganisationHeadEntry): OrganisationMention | null {
    const tokens = this.#tokens
    let start = after
    while (start < tokens.count && tokens.kinds[start] === WORD && LEGAL_FORM.has(tokens.keys[start] as number)) start++
    // "Bệnh viện Đa khoa tỉnh Bắc Kạn": a type word in small letters behind a school or hospital opens its place.
    if (LOCAL.test(entry.type) && this.#scan.placeTypes.at(start) && tokens.cases[start] === LOWER && start - i > 1)
      return this.#withPlace(i, start, entry, wordsOf(tokens, i, start))
    const placed = entry.type === 'project board' && start === after ? this.#throughPlace(start) : null
    if (placed) return this.#mention(i, placed.to, entry, wordsOf(tokens, i, placed.to), placed)
    const to = this.#overWorks(entry, start, this.#holder.beforePerson(i, start, tradeName(this.#words, start, after)))
    // "trực thuộc Trường Cao đẳng Nghề": three words and more of a school's kind may be all of its name.
    if (to === start)
      return TEACHES.test(entry.type) && after - i > 3 && this.#words.isCapital(i)
        ? this.#mention(i, after, entry, wordsOf(tokens, i, after), null, { country: null })
        : null
    // "các công ty Ấn Độ" are companies from there.
    if (this.#placeAt.get(start)?.to === to && tokens.cases[i] === LOWER) return null
    // "Ngân hàng ADB" is ADB.
    const [whole] = start === after ? this.#known(i, after, to, entry) : []
    const name = wordsOf(tokens, i, to)
    if (whole)
      return { from: i, to, name, head: '', type: whole.type, country: whole.country, place: null, elided: false, core: whole.name }
    // A line all in capitals is a headline; where a name ends in it nobody can tell.
    if (this.#isHeadline(i, to)) return null
    // "Ban Quản lý dự án Cơ sở hạ tầng tỉnh Lào Cai", "Bệnh viện Mắt tỉnh Quảng Nam"
    const isOfProvince = OF_PROVINCE.test(entry.type) && this.#placeAt.get(to)?.type && tokens.cases[to] === LOWER
    if (isOfProvince || (LOCAL.test(entry.type) && !this.#placeAt.has(to) && this.#scan.placeTypes.at(to)))
      return this.#withPlace(i, to, entry, name)
    return this.#mention(i, to, entry, name, null, { country: null })
  }

  /** "Ban QLDA Cải thiện môi trường nước thành phố Huế": a board is called by its project, whose name ends in a place with its type. */
  #throughPlace(from: number): PlaceMention | null {
    const { kinds, cases } = this.#tokens
    if (!this.#words.isCapital(from)) return null
    for (let at = from; at < from + LONGEST_PROJECT && kinds[at] === WORD; at++) {
      const place = this.#placeAt.get(at)
      if (place) return place.type && at > from + 1 && place.candidates[0]?.country === 'VN' ? place : null
      if (cases[at] === LOWER && this.#words.isStop(at)) return null
    }
    return null
  }

  /** "Ban Quản lý Dự án Hỗ trợ kỹ thuật tăng cường quản lý tài nguyên": a board whose project's name goes on in small letters, up to a mark or what somebody does. */
  #overWorks(entry: OrganisationHeadEntry, start: number, to: number): number {
    const { keys, kinds, cases } = this.#tokens
    if (entry.type !== 'project board' || to !== start + 1 || cases[to] !== LOWER || WORKS.get(keys[start] as number) !== keys[to])
      return to
    let end = to
    while (end < start + LONGEST_PROJECT && kinds[end] === WORD && !DOES.has(keys[end] as number)) end++
    return end
  }

  #isHeadline(from: number, to: number): boolean {
    const name = wordsOf(this.#tokens, from, to)
    return to - from > 2 && (name === name.toUpperCase() || isAmongCapitals(this.#tokens, from, to))
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

  /** "Viện Chiến lược, Chính sách …", "Hội Hữu nghị …": the head and whatever words go on with it. */
  #ofFree(i: number, behind: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const tokens = this.#tokens
    // "Hiệp hội các Doanh nghiệp Cơ khí Canada"
    const isOfMany = entry.type === 'association' && tokens.keys[behind] === MANY && this.#words.isCapital(behind + 1)
    const after = isOfMany ? behind + 1 : behind
    if (!capital && !this.#words.isCapital(after)) return null
    if (capital && after - i > 1 && (!this.#words.isCapital(after) || this.#words.startsPerson(after)) && NEST_ALONE.test(entry.head))
      return this.#mention(i, after, entry, entry.head, null, { elided: true })
    const inner = this.#inner(after, depth + 1)
    if (inner && NEST.has(entry.head.toLowerCase())) return this.#around(i, inner, entry)
    const field = this.#scan.fields.at(after)
    const to = Math.max(freeRun(this.#words, after, capital), DEFINED.test(entry.type) && capital ? definedRun(this.#words, after) : after)
    if (field && this.#words.isCapital(after) && !(to > field.to && (entry.type === 'association' || this.#goesOn(field.to))))
      return this.#withPlace(i, field.to, entry, `${entry.head} ${field.entries[0]?.field ?? ''}`)
    // "TỔ CHỨC MÙA VĂN HÓA": where a name ends in a headline all in capitals nobody can tell.
    if (to === after || this.#isHeadline(i, to)) return null
    const seat = entry.type === 'association' || this.#words.endsCountry(to) ? this.#words.seatEnd(to) : undefined
    // "Phòng Thương mại Mỹ tại Việt Nam" is of Mỹ.
    return this.#mention(i, seat?.to ?? to, entry, wordsOf(tokens, i, to), seat ? (this.#words.countryBefore(to) ?? seat) : null, {
      country: null
    })
  }

  /** "Bảo tàng Dân tộc học Việt Nam": one small letter word between a field and a capital is of the name. */
  #goesOn(at: number): boolean {
    const { kinds, cases } = this.#tokens
    return kinds[at] === WORD && cases[at] === LOWER && !this.#words.isStop(at) && this.#words.isCapital(at + 1)
  }

  #mention(
    from: number,
    to: number,
    entry: OrganisationHeadEntry,
    core: string,
    place: PlaceMention | null,
    unsaid: Unsaid = {}
  ): OrganisationMention {
    return headedMention(this.#words, [from, to], entry, core, place, unsaid)
  }
}

/** "Tổng Công Ty Đường Sắt Ước Tính Cần 48,5 Tỷ Yên Để …": in a line of capitals hardly a word around the name is written small; lists of people have commas. */
const isAmongCapitals = ({ kinds, keys, cases }: Tokens, from: number, to: number): boolean => {
  let [words, small, isList] = [0, 0, false]
  const look = (i: number): boolean => {
    if (i < 0 || i >= kinds.length || kinds[i] === NEWLINE) return false
    if (kinds[i] === WORD) words++
    if (kinds[i] === WORD && cases[i] === LOWER) small++
    isList ||= keys[i] === COMMA
    return !isList && small <= MOST_SMALL
  }
  for (let i = from - 1; i >= from - AROUND && look(i); i--);
  for (let i = to; i < to + AROUND && look(i); i++);
  return words >= FEWEST_AROUND && small <= MOST_SMALL && !isList
}
const COMMA = keyOf(',')
const LONGEST_PROJECT = 14
/** The two syllables of what a project is there for. */
const WORKS = new Map(
  [
    'hỗ trợ',
    'phát triển',
    'cải thiện',
    'nâng cao',
    'tăng cường',
    'quản lý',
    'bảo vệ',
    'xây dựng',
    'cải tạo',
    'nâng cấp',
    'bảo tồn',
    'thích ứng'
  ].map((words) => words.split(' ').map(keyOf) as [number, number])
)
const DOES = wordSet('đã sẽ đang là do để với được bị cho có từ theo vừa cùng cần đề cam tổ làm tiếp')
const AROUND = 20
const FEWEST_AROUND = 7
const MOST_SMALL = 1
