import type { PlaceMention } from './find-places.ts'
import { wordSet } from './key-set.ts'
import type { OrganisationHeadEntry } from './lexicon/entry.ts'
import { withAbbreviations, withShortNames } from './organisations/abbreviations.ts'
import { ApposedNames } from './organisations/apposed-names.ts'
import { headedMention } from './organisations/headed-mention.ts'
import { HeadedNames } from './organisations/headed-names.ts'
import { HolderBehind } from './organisations/holder-behind.ts'
import type { OrganisationMention } from './organisations/mention.ts'
import { NameWords } from './organisations/name-words.ts'
import { sharedHeadAt } from './organisations/shared-heads.ts'
import { UnknownNames } from './organisations/unknown-names.ts'
import { WholeNames } from './organisations/whole-names.ts'
import { isCredit } from './places/no-place.ts'
import type { Scan } from './scan.ts'
import { keyOf, type Tokens, WORD, wordsOf } from './tokens.ts'

export type { OrganisationMention } from './organisations/mention.ts'

const COMMA = keyOf(',')
const COLON = keyOf(':')
const SEMICOLON = keyOf(';')
const AND = keyOf('và')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
/** "Trưởng ban", "Trưởng đoàn" */
const HEAD_OF = keyOf('trưởng')
const CHIEF = keyOf('chánh')
const COORDINATION = 'Văn phòng điều phối'
const ORGANISATION = keyOf('tổ')
const ORGANISED = keyOf('chức')
/** What the holder of such a title heads. */
const HEADED = wordSet('ban bql đoàn phái')
const MANY = wordSet('các những hai ba')
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

/** "giữa hai bộ Y tế và Quốc phòng" */
const MINISTRY: OrganisationHeadEntry = { ...DEPARTMENT, form: 'Bộ', head: 'Bộ', type: 'ministry' }
const SMALL_HEADS = new Map([
  [OFFICE, DEPARTMENT],
  [keyOf('bộ'), MINISTRY]
])

/** Every organisation in the text, in order, without overlaps. Places come from `findPlaces`; a place inside a name belongs to it. */
export const findOrganisations = (scan: Scan, places: readonly PlaceMention[]): OrganisationMention[] => {
  const placeAt = new Map(places.map((place) => [place.from, place]))
  const words = new NameWords(scan, placeAt)
  const reader = new NameReader(words)
  const titleEnd = titleEnds(scan)
  const placeEnd = placeEnds(scan, places)
  const found: OrganisationMention[] = []
  let i = 0
  while (i < scan.tokens.count) {
    // "Phó Bí thư Thường trực Thành ủy", "Ủy viên Bộ Chính trị": what begins inside a post is no body of its own.
    const inTitle = i < (titleEnd[i] as number)
    const mentions =
      i < (placeEnd[i] as number)
        ? null
        : inTitle
          ? reader.boardAt(i, titleEnd[i] as number)
          : (reader.listAt(i) ?? sharedHeadAt(words, i) ?? reader.at(i, 0))
    if (!mentions) {
      i++
      continue
    }
    const list = Array.isArray(mentions) ? mentions : [mentions]
    found.push(...list)
    i = Math.max(i + 1, ...list.map((mention) => mention.to))
  }
  const told = found
    .filter((mention) => !isOnlyBuilt(scan.tokens, mention) && !isCredit(scan.tokens, mention.from) && !isOfTreaty(scan.tokens, mention))
    .map((mention) => withCountryBehind(scan.tokens, placeAt, mention))
  const isPlace = (at: number): boolean => placeAt.has(at)
  return withShortNames(scan.tokens, withAbbreviations(scan.tokens, told, isPlace), endsOfTitles(scan), isPlace)
}

/** "Công ước Liên hợp quốc về Luật Biển" is a treaty, "Ngày Liên hợp quốc" a day. */
const isOfTreaty = ({ keys }: Tokens, { from }: OrganisationMention): boolean =>
  TREATY.some(([first, second]) => keys[from - 1] === second && keys[from - 2] === first)
const TREATY = ['công ước', 'hiến chương', 'nghị quyết'].map((words) => words.split(' ').map(keyOf))
const LANGUAGE = keyOf('tiếng')

/** "khi Cảng hàng không Gia Bình đi vào khai thác", "… đang đầu tư nâng cấp": the port that is told of is works and water, nobody. */
const isOnlyBuilt = ({ keys, kinds }: Tokens, { type, to }: OrganisationMention): boolean =>
  type === 'port' &&
  kinds[to] === WORD &&
  (IS_BUILT.has(keys[to] as number) || (keys[to] === UNDER_WAY && WORKS.has(keys[to + 1] as number)))
const IS_BUILT = wordSet('đi được là có nằm đưa cách giai')
const UNDER_WAY = keyOf('đang')
const WORKS = wordSet('đầu xây được nâng thi triển mở')

/** "Quỹ Kinderlicht (Đức)", "Đại học Chonnam, Hàn Quốc": the country in brackets or behind a comma says where a body without one is from. */
const withCountryBehind = (
  tokens: Tokens,
  placeAt: ReadonlyMap<number, PlaceMention>,
  mention: OrganisationMention
): OrganisationMention => {
  const mark = tokens.keys[mention.to]
  const place = mention.country === null && (mark === OPEN || mark === COMMA) ? placeAt.get(mention.to + 1) : undefined
  const [known] = place?.candidates ?? []
  if (!place || known?.level !== 'country') return mention
  const tells = mark === OPEN ? tokens.keys[place.to] === CLOSE : SEATED.test(mention.type) && !goesOn(tokens, placeAt, place.to)
  return tells ? { ...mention, country: known.country } : mention
}
/** Bodies that stand in one country. */
const SEATED = /^(?:university|school|hospital|institute|company)$/
/** ", Hàn Quốc và", ", Hàn Quốc, Lào": one of several countries. */
const goesOn = ({ keys }: Tokens, placeAt: ReadonlyMap<number, PlaceMention>, at: number): boolean =>
  keys[at] === AND || (keys[at] === COMMA && placeAt.has(at + 1))

const endsOfTitles = (scan: Scan): ReadonlySet<number> => {
  const ends = new Set<number>()
  for (let i = 0; i < scan.tokens.count; i++) {
    const title = scan.titles.at(i)
    if (title) ends.add(title.to)
  }
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
  for (const { from, to, candidates } of places) {
    const known = scan.places.at(from)
    if (known) ends.fill(known.to, from + 1, known.to)
    // "KCN Nhơn Hội": no association begins inside a name that only the word before it tells.
    else if (candidates.length === 0) ends.fill(to, from + 1, to)
  }
  // "tiếng Tây Ban Nha": no place, and no "Ban" either.
  for (let i = 0; i < scan.tokens.count; i++) {
    const known = scan.tokens.keys[i] === LANGUAGE ? scan.places.at(i + 1) : undefined
    if (known) ends.fill(known.to, i + 1, known.to)
  }
  return ends
}

/** Reads the body that begins at a token: one known by its whole name, one that opens with a head, or one that only the words around it tell. */
class NameReader {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #words: NameWords
  readonly #holder: HolderBehind
  readonly #whole: WholeNames
  readonly #headed: HeadedNames
  readonly #unknown: UnknownNames
  readonly #apposed: ApposedNames

  constructor(words: NameWords) {
    this.#words = words
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#holder = new HolderBehind(words)
    this.#whole = new WholeNames(words, this.#holder)
    this.#headed = new HeadedNames(words, this.#holder, (i, depth) => this.at(i, depth))
    this.#unknown = new UnknownNames(words)
    this.#apposed = new ApposedNames(words)
  }

  /** "các Sở: Tài chính, Xây dựng và Ngoại vụ", "hai bộ Y tế và Quốc phòng" → one mention a field. */
  listAt(i: number): OrganisationMention[] | null {
    if (i === 0 || !MANY.has(this.#tokens.keys[i - 1] as number)) return null
    const known = this.#scan.heads.at(i)
    const head = known ?? { to: i + 1, entries: [] }
    const entry = known?.entries[0] ?? SMALL_HEADS.get(this.#tokens.keys[i] as number)
    if (entry?.followedBy !== 'field') return null
    const found: OrganisationMention[] = []
    let at = this.#tokens.keys[head.to] === COLON ? head.to + 1 : head.to
    for (let field = this.#scan.fields.at(at); field && this.#words.isCapital(at); field = this.#scan.fields.at(at)) {
      // "các Bộ Tài chính, Tư pháp; Văn phòng Chính phủ": a longer name of its own ends the list.
      if (found.length > 0 && (this.at(at, 1)?.to ?? 0) > field.to) break
      const written = wordsOf(this.#tokens, at, field.to)
      found.push({
        ...headedMention(
          this.#words,
          [found.length ? at : i, field.to],
          entry,
          `${entry.head} ${field.entries[0]?.field ?? written}`,
          null
        ),
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
    // "Chánh Văn phòng Điều phối Giảm nghèo Trung ương"
    if (this.#tokens.keys[i - 1] === CHIEF && this.#scan.heads.at(i)?.entries[0]?.head === COORDINATION) return this.#headed.at(i, 0)
    if (this.#tokens.keys[i - 1] !== HEAD_OF || !HEADED.has(this.#tokens.keys[i] as number)) return null
    const known = this.#whole.at(i)
    if (known && known.to >= titleEnd) return known
    const whole = this.#headed.at(i, 0)
    if (whole && whole.to > titleEnd && whole.to > i + 2) return { ...whole, name: capitalised(whole.name) }
    const field = this.#scan.fields.at(i + 1)
    const inner = field ? this.at(field.to, 1) : null
    if (!field || !inner || field.to < titleEnd) return null
    const board = capitalised(wordsOf(this.#tokens, i, field.to))
    const written = `${board} ${inner.name}`
    return { ...inner, from: i, name: written, head: 'Ban', type: 'department', core: `${board} ${inner.core}` }
  }

  /** The body at token `i`, inside `depth` others. */
  at(i: number, depth: number): OrganisationMention | null {
    if (this.#tokens.kinds[i] !== WORD || depth > 3) return null
    const headed = this.#withoutPerson(this.#headed.at(i, depth)) ?? this.#smallOffice(i)
    const fixed = this.#whole.at(i)
    // "tổ chức Viện trợ Nhân dân Na Uy": the common word in front of a known name is written with it.
    if (!fixed && this.#tokens.keys[i] === ORGANISATION && this.#tokens.keys[i + 1] === ORGANISED) {
      const known = this.#whole.at(i + 2)
      if (known) return { ...known, from: i, name: wordsOf(this.#tokens, i, known.to) }
    }
    if (!fixed) return headed ?? this.#apposed.at(i) ?? this.#unknown.at(i)
    if (!headed || headed.to < fixed.to) return fixed
    const isKnown = this.#scan.organisations.at(i)?.entries[0]?.known !== undefined
    // A name that the office knows and the grammar reads as well is the grammar's: its words say what it is. In small letters it does not go on.
    if (headed.to === fixed.to) return isKnown ? headed : fixed
    return isKnown && !this.#words.isCapital(fixed.to) ? fixed : headed
  }

  /** "sở Kế hoạch và Đầu tư": the office of a province before its field in capitals. */
  #smallOffice(i: number): OrganisationMention | null {
    if (this.#tokens.keys[i] !== OFFICE || this.#scan.heads.at(i) || !this.#words.isCapital(i + 1)) return null
    return this.#headed.officeAt(i, DEPARTMENT)
  }

  /** A name without that of the foreigner who holds the post before it. */
  #withoutPerson(read: OrganisationMention | null): OrganisationMention | null {
    const to = read && !read.place ? this.#holder.beforeForeigner(read.from, read.to) : 0
    if (!read || to === 0 || to === read.to) return read
    const name = wordsOf(this.#tokens, read.from, to)
    return { ...read, to, name, core: name }
  }
}

const capitalised = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`
