import type { PlaceMention } from './find-places.ts'
import type { OrganisationEntry, OrganisationHeadEntry } from './lexicon/entry.ts'
import type { Scan } from './scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, MARK, type Tokens, WORD, wordsOf } from './tokens.ts'

/** An organisation named in the text: tokens `from` ≤ i < `to`. */
export interface OrganisationMention {
  readonly from: number
  readonly to: number
  /** The name as written, without brackets. */
  readonly name: string
  /** The head written in full ("Ủy ban nhân dân"), or "" for a body known by its whole name. */
  readonly head: string
  readonly type: string
  readonly country: string | null
  /** The place inside the name, if any. */
  readonly place: PlaceMention | null
  /** A body of a locality whose locality is left out: "UBND tỉnh", "Thành ủy", "Bộ". */
  readonly elided: boolean
  /** Compared form of head and field without the place; two mentions with one `core` and one place are one body. */
  readonly core: string
}

const keys = (...words: string[]): ReadonlySet<number> => new Set(words.map(keyOf))
const COMMA = keyOf(',')
const AND = keyOf('và')
const OF = keyOf('của')
const AT = keyOf('tại')
const DOT = keyOf('.')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const LEGAL_FORM = keys('cổ', 'phần', 'cp', 'tnhh', 'mtv', 'một', 'thành', 'viên', 'liên', 'doanh', 'hợp', 'danh', 'hai')
const JOINERS = new Set(['-', '–', '&', '.', "'", '’'].map(keyOf))
/** Lower-case words that end a free name: verbs, prepositions and particles that no body is called by. */
const STOPS = keys(
  'đã',
  'sẽ',
  'đang',
  'cho',
  'có',
  'là',
  'tại',
  'với',
  'do',
  'để',
  'trong',
  'cùng',
  'cũng',
  'cần',
  'được',
  'bị',
  'từ',
  'đến',
  'tới',
  'khi',
  'nếu',
  'mà',
  'thì',
  'vừa',
  'mới',
  'nói',
  'tiếp',
  'chủ',
  'làm',
  'gặp',
  'các',
  'những',
  'này',
  'đó',
  'trên',
  'theo',
  'sau',
  'trước',
  'như',
  'hoặc',
  'nhằm',
  'còn',
  'rất',
  'luôn',
  'đều',
  'phải',
  'nên',
  'đề',
  'mong',
  'cam',
  'khẳng',
  'nhấn',
  'bày',
  'trao',
  'phối',
  'tổ',
  'sang',
  'về',
  'vào',
  'ra',
  'nhân',
  'thông',
  'giới',
  'tham',
  'dự',
  'báo',
  'của',
  'và',
  'tiến',
  'thực',
  'đánh',
  'hỗ',
  'tài',
  'ký',
  'đại',
  'lãnh',
  'hiện',
  'qua',
  'ông',
  'bà',
  'cho',
  'rà',
  'xem',
  'nghiên',
  'chịu',
  'đồng',
  'tặng',
  'phát',
  'vẫn',
  'không',
  'chưa',
  'bằng'
)
/** After these a field's name goes on in lower case though the word is a stop elsewhere: "Cục Quản lý đầu tư", "Ban Tổ chức", "Vụ Tổ chức cán bộ". */
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
/** Bodies that stand for themselves when their project is known: "Ban điều phối", "Ban Quản lý dự án". */
/** "Cộng đồng": behind its first half the syllable opens no verb. */
const COMMUNITY = keyOf('đồng')
/** Words of the longest free name; a line all in capitals has no end. */
const LONGEST_FREE = 30
/** Heads whose field is at times written small: "Sở công thương". */
const OFFICES = new Set(['Sở', 'Cục', 'Chi cục', 'Tổng cục', 'Vụ'])
const TEACHES = /^(?:school|university|hospital)$/
const NEST_ALONE = /^Ban (?:điều phối|[Qq]uản lý)/u
/** "Tỉnh ủy viên" is a rank. */
const MEMBER = keyOf('viên')
const MANY = keys('các', 'những')

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
    const mentions = i < (titleEnd[i] as number) || i < (placeEnd[i] as number) ? null : (reader.listAt(i) ?? reader.at(i, 0))
    if (!mentions) {
      i++
      continue
    }
    const list = Array.isArray(mentions) ? mentions : [mentions]
    found.push(...list)
    i = Math.max(i + 1, ...list.map((mention) => mention.to))
  }
  return withAbbreviations(scan.tokens, found)
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

  constructor(scan: Scan, placeAt: ReadonlyMap<number, PlaceMention>) {
    this.#scan = scan
    this.#tokens = scan.tokens
    this.#placeAt = placeAt
  }

  /** "các Sở: Tài chính, Xây dựng và Ngoại vụ" → one mention a field. */
  listAt(i: number): OrganisationMention[] | null {
    const head = this.#scan.heads.at(i)
    const entry = head?.entries[0]
    if (!head || !entry || entry.followedBy !== 'field' || i === 0 || !MANY.has(this.#tokens.keys[i - 1] as number)) return null
    const found: OrganisationMention[] = []
    let at = head.to
    if (this.#tokens.text.slice(this.#tokens.starts[at], this.#tokens.ends[at]) === ':') at++
    for (let field = this.#scan.fields.at(at); field && this.#capital(at); field = this.#scan.fields.at(at)) {
      const written = wordsOf(this.#tokens, at, field.to)
      found.push(
        this.#mention(
          found.length ? at : i,
          field.to,
          `${entry.head} ${written}`,
          entry,
          `${entry.head} ${field.entries[0]?.field ?? written}`,
          null,
          false
        )
      )
      at = field.to
      const next = this.#tokens.keys[at]
      if (next === COMMA || next === AND) at++
      else break
    }
    return found.length > 1 ? found : null
  }

  at(i: number, depth: number): OrganisationMention | null {
    if (this.#tokens.kinds[i] !== WORD || depth > 3) return null
    const headed = this.#headed(i, depth)
    const fixed = this.#fixed(i)
    if (!fixed) return headed
    return headed && headed.to > fixed.to ? headed : fixed
  }

  #fixed(i: number): OrganisationMention | null {
    const match = this.#scan.organisations.at(i)
    const entry = match?.entries[0]
    if (!match || !entry) return null
    const country = this.#placeAt.get(match.to)
    const foreign = country?.candidates[0]?.level === 'country' && /ministry|government/.test(entry.type) ? country : null
    // "KOTRA Hà Nội", "JICA Việt Nam": an office of it; the place belongs to the words, not to the name.
    const office = !foreign && country && country.from === match.to && !country.type && entry.type !== 'ministry' ? country : null
    const to = foreign ? foreign.to : office ? office.to : match.to
    return {
      from: i,
      to,
      name: foreign ? wordsOf(this.#tokens, i, to) : wordsOf(this.#tokens, i, match.to),
      head: '',
      type: entry.type,
      country: foreign?.candidates[0]?.country ?? entry.country,
      place: foreign ?? null,
      elided: false,
      core: entry.name
    }
  }

  #headed(i: number, depth: number): OrganisationMention | null {
    const match = this.#scan.heads.at(i)
    const entry = match?.entries[0]
    // A delegation is not a body: it comes from one.
    if (!match || !entry || entry.type === 'delegation' || isInside(this.#tokens, i) || this.#tokens.keys[match.to] === MEMBER) return null
    const capital = this.#capital(i)
    switch (entry.followedBy) {
      case 'place':
        return this.#ofPlace(i, match.to, entry, capital, depth)
      case 'field':
        return this.#ofField(i, match.to, entry, capital, depth)
      case 'name':
        return this.#ofName(i, match.to, entry)
      case 'free':
        return this.#free(i, match.to, entry, capital, depth)
    }
  }

  #ofPlace(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const of = this.#tokens.keys[after] === OF ? after + 1 : after
    const place = this.#placeAt.get(after) ?? this.#placeAt.get(of)
    if (place) {
      let to = place.to
      // "Đại sứ quán Nhật Bản tại Việt Nam"
      const host = this.#tokens.keys[to] === AT ? this.#placeAt.get(to + 1) : undefined
      if (host && /embassy|consulate|office/.test(entry.type)) to = host.to
      const country = place.candidates[0]?.country ?? null
      return this.#mention(i, to, wordsOf(this.#tokens, i, to), entry, entry.head, place, false, country)
    }
    if (NEST.has(entry.head.toLowerCase()) && depth < 3) {
      const inner = this.at(after, depth + 1)
      if (inner)
        return this.#mention(
          i,
          inner.to,
          wordsOf(this.#tokens, i, inner.to),
          entry,
          `${entry.head} ${inner.core}`,
          inner.place,
          inner.elided
        )
    }
    const type = this.#scan.placeTypes.at(after)
    if (type && this.#tokens.kinds[after] === WORD)
      return this.#mention(i, type.to, wordsOf(this.#tokens, i, type.to), entry, entry.head, null, true)
    return capital ? this.#mention(i, after, wordsOf(this.#tokens, i, after), entry, entry.head, null, true) : null
  }

  #ofField(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const field = this.#scan.fields.at(after)
    if (field && (this.#capital(after) || (capital && OFFICES.has(entry.head)))) {
      const to = this.#isLoud(i, field.to) ? field.to : this.#longerField(field.to)
      const core = to > field.to ? wordsOf(this.#tokens, i, to) : `${entry.head} ${field.entries[0]?.field ?? ''}`
      return this.#withPlace(i, to, entry, core)
    }
    if (!capital) return null
    if (this.#capital(after) && !this.#startsPerson(after)) return this.#free(i, after, entry, capital, depth)
    return this.#mention(i, after, wordsOf(this.#tokens, i, after), entry, entry.head, null, true)
  }

  /** "Bộ Y tế Cộng đồng Cuba": words behind the field that open with a capital and are no place, body, post or person go on with it. */
  #longerField(from: number): number {
    if (!this.#capital(from) || this.#opensOther(from)) return from
    let to = from + 1
    while (to < from + 5 && this.#tokens.kinds[to] === WORD && !this.#endsField(to)) to++
    return to
  }

  /** "SỞ NGOẠI VỤ Độc lập - Tự do": behind a name set in capitals ordinary writing opens something else. */
  #isLoud(from: number, to: number): boolean {
    const { cases } = this.#tokens
    return cases[from] === ALL_CAPITALS && cases[to - 1] === ALL_CAPITALS && cases[to] === CAPITALISED
  }

  #endsField(at: number): boolean {
    const key = this.#tokens.keys[at] as number
    return (STOPS.has(key) && key !== COMMUNITY) || this.#opensOther(at)
  }

  /** "Trung tâm nông nghiệp tài nguyên toàn cầu GARC": small letters right behind the head count when a capital follows soon. */
  #lowerStart(from: number): number {
    for (let at = from; at < from + 9 && this.#tokens.kinds[at] === WORD; at++) {
      if (this.#capital(at)) return at > from && !this.#placeAt.has(at) && !this.#startsPerson(at) ? at : from
      if (STOPS.has(this.#tokens.keys[at] as number) || this.#scan.titles.at(at)) return from
    }
    return from
  }

  #opensOther(at: number): boolean {
    const scan = this.#scan
    return [scan.places, scan.surnames, scan.heads, scan.titles, scan.organisations, scan.placeTypes].some(
      (known) => known.at(at) !== undefined
    )
  }

  #withPlace(i: number, after: number, entry: OrganisationHeadEntry, core: string): OrganisationMention {
    const place = this.#placeAt.get(after)
    if (place)
      return this.#mention(i, place.to, wordsOf(this.#tokens, i, place.to), entry, core, place, false, place.candidates[0]?.country ?? 'VN')
    const type = this.#scan.placeTypes.at(after)
    const to = type && ['tỉnh', 'thành phố'].includes(type.entries[0]?.type ?? '') ? type.to : after
    return this.#mention(i, to, wordsOf(this.#tokens, i, to), entry, core, null, to > after)
  }

  /** "Công ty Cổ phần Tập đoàn BRG", "tập đoàn Sumitomo", "Bệnh viện Trung ương Huế": legal form, then a run of capitals. */
  #ofName(i: number, after: number, entry: OrganisationHeadEntry): OrganisationMention | null {
    const { tokens } = this
    let at = after
    while (at < tokens.count && tokens.kinds[at] === WORD && LEGAL_FORM.has(tokens.keys[at] as number)) at++
    const start = at
    let to = this.#capitalRun(at)
    if (to === start) return null
    // "Công ty TNHH Kinh doanh nước sạch Hải Dương": behind a legal form the trade may go on in small letters up to a capital.
    const named = this.#overCompound(start, to)
    if (named > to) to = this.#trade(named)
    else if (start > after) to = this.#trade(to)
    // "các công ty Ấn Độ" are companies from there.
    if (this.#placeAt.get(start)?.to === to && tokens.cases[i] === LOWER) return null
    // "Ngân hàng ADB" is ADB.
    const [whole] = at === after ? this.#known(i, after, to, entry) : []
    if (whole)
      return {
        from: i,
        to,
        name: wordsOf(tokens, i, to),
        head: '',
        type: whole.type,
        country: whole.country,
        place: null,
        elided: false,
        core: whole.name
      }
    const name = wordsOf(tokens, i, to)
    // A line all in capitals is a headline; where a name ends in it nobody can tell.
    if (to - i > 2 && name === name.toUpperCase()) return null
    return this.#mention(i, to, name, entry, name, null, false, null)
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

  get tokens(): Tokens {
    return this.#tokens
  }

  /** Capitalised words, joined by marks inside names, by "và" before another capital, or by up to two lower-case words before one. */
  #capitalRun(from: number): number {
    const { tokens } = this
    let to = from
    for (let at = from; at < tokens.count; ) {
      if (at > from && this.#startsPerson(at)) break
      if (this.#capital(at)) {
        to = ++at
        continue
      }
      // "Trường Đại học Tiền Giang và Tòa soạn …": behind a place "và" opens another name.
      if (tokens.keys[at] === AND && this.#endsPlace(at)) break
      const joins = this.#joins(at) && to > from
      const and =
        tokens.keys[at] === AND &&
        to > from &&
        this.#capital(at + 1) &&
        !this.#scan.heads.at(at + 1) &&
        !this.#scan.organisations.at(at + 1) &&
        !this.#placeAt.has(at + 1)
      if (!joins && !and) break
      at++
    }
    return to
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
    let to = from
    for (let at = from; at < from + 6 && this.#tokens.kinds[at] === WORD; at++) {
      if (this.#capital(at)) return this.#capitalRun(at)
      if (STOPS.has(this.#tokens.keys[at] as number) || this.#scan.placeTypes.at(at)) break
      to = from
    }
    return to
  }

  #endsPlace(at: number): boolean {
    for (let from = Math.max(0, at - 4); from < at; from++) if (this.#placeAt.get(from)?.to === at) return true
    return false
  }

  /** A mark inside a name before another capital; a dot only when it stands against it ("TP.HCM"), else it ends the sentence. */
  #joins(at: number): boolean {
    const { tokens } = this
    if (tokens.kinds[at] !== MARK || !JOINERS.has(tokens.keys[at] as number) || !this.#capital(at + 1)) return false
    if (tokens.keys[at] !== DOT) return true
    return tokens.starts[at + 1] === tokens.ends[at] && !this.#scan.honorifics.at(at + 1)
  }

  /** A family name with a given name after it, behind a title and a body: "Chủ tịch Tập đoàn BRG Nguyễn Thị Nga". */
  #startsPerson(at: number): boolean {
    return this.#scan.surnames.at(at) !== undefined && this.#capital(at + 1) && this.#capital(at + 2) && !this.#placeAt.has(at)
  }

  #free(i: number, after: number, entry: OrganisationHeadEntry, capital: boolean, depth: number): OrganisationMention | null {
    const { tokens } = this
    if (!capital && !this.#capital(after)) return null
    if (capital && after - i > 1 && (!this.#capital(after) || this.#startsPerson(after)) && NEST_ALONE.test(entry.head))
      return this.#mention(i, after, wordsOf(tokens, i, after), entry, entry.head, null, true)
    const inner = this.at(after, depth + 1)
    if (inner && NEST.has(entry.head.toLowerCase()))
      return this.#mention(i, inner.to, wordsOf(tokens, i, inner.to), entry, `${entry.head} ${inner.core}`, inner.place, inner.elided)
    const field = this.#scan.fields.at(after)
    if (field && this.#capital(after)) return this.#withPlace(i, field.to, entry, `${entry.head} ${field.entries[0]?.field ?? ''}`)
    let to = capital ? this.#lowerStart(after) : after
    let lower = 0
    for (let at = to; at < Math.min(tokens.count, after + LONGEST_FREE); at++) {
      if (this.#capital(at)) {
        if (this.#startsPerson(at) && to > after) break
        const place = this.#placeAt.get(at)
        lower = 0
        // "Khoa học xã hội": a known compound is passed over whole; its "xã" opens no place.
        to = place?.to ?? this.#scan.trades.at(at)?.to ?? at + 1
        at = to - 1
      } else if (tokens.kinds[at] === WORD && to > after && lower < 5 && tokens.cases[at] === LOWER && !this.#scan.placeTypes.at(at)) {
        if (tokens.keys[at] === AND && this.#capital(at + 1) && !this.#scan.heads.at(at + 1) && !this.#scan.organisations.at(at + 1))
          continue
        if (STOPS.has(tokens.keys[at] as number)) break
        lower++
        to = at + 1
      } else if (tokens.kinds[at] === WORD && this.#placeAt.has(at) && to > after) {
        to = (this.#placeAt.get(at) as PlaceMention).to
        at = to - 1
      } else if (this.#joins(at) && to > after) continue
      else break
    }
    if (to === after) return null
    const name = wordsOf(tokens, i, to)
    return this.#mention(i, to, name, entry, name, null, false)
  }

  #capital(at: number): boolean {
    return at < this.#tokens.count && this.#tokens.kinds[at] === WORD && (this.#tokens.cases[at] as number) >= CAPITALISED
  }

  #mention(
    from: number,
    to: number,
    name: string,
    entry: OrganisationHeadEntry,
    core: string,
    place: PlaceMention | null,
    elided: boolean,
    country: string | null = 'VN'
  ): OrganisationMention {
    return {
      from,
      to,
      name,
      head: entry.head,
      type: entry.type,
      country: place ? (place.candidates[0]?.country ?? country) : country,
      place,
      elided,
      core
    }
  }
}

/** "trụ sở Bộ …", "cán bộ": a head that is the second half of a common word opens no name. */
const isInside = (tokens: Tokens, i: number): boolean =>
  i > 0 && (tokens.keys[i - 1] === NOT_OF_STATE || (tokens.cases[i] === LOWER && TAIL_OF.has(tokens.keys[i - 1] as number)))
const NOT_OF_STATE = keyOf('phi')
const TAIL_OF = keys('trụ', 'cán', 'cơ', 'toàn', 'nội', 'đồng', 'tiến', 'phục', 'dịch', 'nhiệm', 'xã')

/** "Cơ quan Hợp tác quốc tế Hàn Quốc (KOICA)" defines KOICA; later KOICA alone is that body. */
const withAbbreviations = (tokens: Tokens, found: OrganisationMention[]): OrganisationMention[] => {
  const defined = new Map<string, OrganisationMention>()
  for (const mention of found) {
    const at = mention.to
    if (tokens.keys[at] !== OPEN || tokens.keys[at + 2] !== CLOSE || tokens.kinds[at + 1] !== WORD) continue
    const short = wordsOf(tokens, at + 1, at + 2)
    if (short.length >= 2 && tokens.cases[at + 1] === ALL_CAPITALS && !defined.has(short)) defined.set(short, mention)
  }
  found = found.map((mention) =>
    defined.has(wordsOf(tokens, mention.to + 1, mention.to + 2)) &&
    tokens.keys[mention.to] === OPEN &&
    defined.get(wordsOf(tokens, mention.to + 1, mention.to + 2)) === mention
      ? { ...mention, name: `${mention.name} (${wordsOf(tokens, mention.to + 1, mention.to + 2)})`, to: mention.to + 3 }
      : mention
  )
  if (defined.size === 0) return found
  const taken = new Uint8Array(tokens.count)
  for (const mention of found) taken.fill(1, mention.from, mention.to)
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || tokens.kinds[i] !== WORD || tokens.cases[i] !== ALL_CAPITALS) continue
    const long = defined.get(wordsOf(tokens, i, i + 1))
    if (long) found.push({ ...long, from: i, to: i + 1, name: wordsOf(tokens, i, i + 1) })
  }
  return found.sort((a, b) => a.from - b.from)
}
