import {
  ALL_CAPITALS,
  CAPITALISED,
  keyOf,
  LOWER,
  MARK,
  MatchesAt,
  type Mentions,
  type NameEndEntry,
  NUMBER,
  type Sentence,
  type Tokens,
  WORD,
  type WorkEntry,
  wordsOf
} from '../language/index.ts'
import { KnownProjectNames } from './known-projects.ts'
import { opensWith, type PhraseKeys, phrase, phraseAt, phrases, stands, wordSet } from './phrases.ts'

/** The word a project is called by: "chương trình" again is a programme named before, "tuyến" a line. */
export type ProjectSort = 'project' | 'programme' | 'scheme' | 'line'

/** Where a project is named, named again ("dự án", "công trình này") or a part of it is ("gói thầu CP2"): tokens `from` ≤ i < `to`. */
export interface ProjectMention {
  readonly says: 'name' | 'again' | 'part'
  readonly sort: ProjectSort
  /** The name itself; null where it is not told. */
  readonly name: string | null
  /** The short form in brackets behind a quoted name: “…” (QTMAC). */
  readonly short: string | null
  readonly from: number
  readonly to: number
  readonly sentence: Sentence
  /** True where only the office's knowledge tells that a project is named. */
  readonly taught?: true
}

interface Opener {
  readonly words: PhraseKeys
  readonly sort: ProjectSort
  /** The words belong to the name: "tuyến metro số 1". */
  readonly keep: boolean
  /** What a name in lower case must be: free, the name of a work, or never in lower case. */
  readonly lower: 'free' | 'work' | 'never'
}
const opener = (form: string, sort: ProjectSort, keep: boolean, lower: Opener['lower']): Opener => ({
  words: phrase(form),
  sort,
  keep,
  lower
})
const OPENERS: readonly Opener[] = [
  opener('tiểu dự án', 'project', false, 'free'),
  opener('dự án', 'project', false, 'free'),
  opener('siêu dự án', 'project', false, 'free'),
  opener('đề án', 'scheme', true, 'free'),
  opener('công trình', 'project', false, 'never'),
  opener('chương trình', 'programme', true, 'work'),
  opener('tuyến metro', 'line', true, 'never'),
  opener('tuyến tàu điện', 'line', true, 'never'),
  opener('tuyến đường sắt', 'line', true, 'never'),
  opener('tuyến đường cao tốc', 'line', true, 'never'),
  opener('tuyến cao tốc', 'line', true, 'never'),
  opener('đường sắt trên cao', 'line', true, 'never'),
  opener('đường sắt đô thị', 'line', true, 'never'),
  opener('tuyến xe buýt nhanh', 'line', true, 'never'),
  opener('metro số', 'line', true, 'never')
]
/** Without "tuyến" a line is named by its two ends: "đường sắt trên cao Cát Linh - Hà Đông". */
const BARE_LINES = phrases('đường sắt trên cao|đường sắt đô thị')
const LINE_ENDS = wordSet('sắt cao thị tốc metro tuyến lộ')
const OPENING = new Map<number, Opener[]>()
for (const one of OPENERS) {
  const first = one.words[0] as number
  OPENING.set(first, [...(OPENING.get(first) ?? []), one])
}

/** Parts of a project; what is said of them is not said of the whole. */
const PARTS = phrases('gói thầu|hợp phần|hạng mục|gói xây lắp|đoạn')
const PHASE_HEAD = keyOf('giai')
/** "tuyến này", "toàn tuyến": the line named before. */
const LINES_AGAIN = phrases('toàn tuyến|tuyến metro|tuyến đường sắt|tuyến này|tuyến')
/** Between the opener and the name: "dự án hỗ trợ kỹ thuật mang tên “…”", "dự án ODA xây dựng …". */
const PASSED = phrases(
  'ODA|FDI|PPP|BT|BOT|hợp tác kỹ thuật|hỗ trợ kỹ thuật|viện trợ không hoàn lại|mang tên|có tên gọi|có tên|với tên gọi|phi chính phủ|thành phần'
)
/** In front of "dự án" these make it many or any. */
const MANY = wordSet('các nhiều những số mỗi hai ba bốn năm sáu bảy tám chín mười mọi từng loạt vài')
const ANY = wordSet('một bất')
/** "Ban Quản lý dự án đầu tư xây dựng tỉnh" manages any project; "chủ dự án", "văn kiện dự án" name none. */
const OF_ANY = wordSet('lý chủ kiện lập')
const EXAMPLES = wordSet('như : gồm là')
const INVESTING = phrases('đầu tư')
const BUILDING = phrases('xây dựng|nâng cấp|cải tạo|mở rộng|phát triển')
const PHASE = phrases('giai đoạn|số|đợt|khóa')
/** "kết nối với tuyến đường sắt số 2": only a place to be near. */
const BESIDE = wordSet('với nối dọc gần qua cạnh bên')
const AT = wordSet('tại ở')
const AND = keyOf('và')
const COMMA = keyOf(',')
const FOR = wordSet('cho thuộc')
/** "cho biết", "cho vay", "cho rằng" begin what is said. */
const SAYS = wordSet('biết rằng vay hay thấy phép')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const DASHES = wordSet('- – — & /')
const CLOSING_OF = new Map([
  ['“', ['”', '"']],
  ['"', ['"', '”']],
  ['«', ['»']],
  ['‘', ['’', "'"]],
  ["'", ["'", '’']]
])
const QUOTES = new Map([...CLOSING_OF].map(([open, closing]) => [keyOf(open), new Set(closing.map(keyOf))]))

/** "Chương trình Hành động" is a paper, "chương trình Thạc sĩ" a course, "Chương trình Tuần hàng Việt Nam" an event. */
const NO_PROGRAMME = phrases(
  'hành động|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|cử nhân|cao học|sau đại học|tuần hàng|tuần lễ|tuần văn hóa|ngày hội|ngày văn hóa|lễ hội|liên hoan|giao lưu|nghệ thuật|hòa nhạc|biểu diễn|hội chợ|triển lãm|mùa'
)
/** "Trung tâm … là dự án hợp tác quan trọng": the sentence says that a work is a project. */
const SAYS_SO = phrases('là dự án|là một dự án|là công trình|là một trong những dự án|là một trong các dự án|là một trong những công trình')
const IS = keyOf('là')
const BUILT = new Set(['hospital', 'school', 'university', 'centre', 'institute'])

/** Longest names: in words, and in tokens between quotation marks. */
const MAX_WORDS = 24
const MAX_QUOTED = 60
/** "Cầu Long Biên": shorter ones say not which. */
const FEWEST_STATED = 3
/** "nâng cấp, cải tạo đường …": a list of works at the beginning of a name. */
const LIST_REACH = 5

/** Every place in the text where a project is named or named again, in order. */
export const findProjectMentions = (mentions: Mentions): ProjectMention[] => new ProjectNames(mentions).find()

class ProjectNames {
  readonly #tokens: Tokens
  readonly #sentences: readonly Sentence[]
  readonly #ends: MatchesAt<NameEndEntry>
  readonly #works: MatchesAt<WorkEntry>
  /** Bodies known by their whole names, also inside another's: "Ban quản lý dự án JICA". */
  readonly #donors: Mentions['scan']['organisations']
  /** Where the known name (place, body) that begins at a token ends. */
  readonly #names = new Map<number, number>()
  readonly #bodies = new Map<number, number>()
  /** Where bodies begin that are built: "dự án Bệnh viện Đa khoa tỉnh Cao Bằng". */
  readonly #built = new Set<number>()
  /** Tokens that belong to a name although they look like its end. */
  readonly #inside = new Set<number>()
  /** Tokens of people's names. */
  readonly #people = new Set<number>()
  readonly #office: KnownProjectNames

  constructor(mentions: Mentions) {
    const { tokens, sentences, names } = mentions.scan
    this.#office = new KnownProjectNames(mentions)
    this.#tokens = tokens
    this.#sentences = sentences
    const ends = names.of('name-end')
    const isInside = ({ entries }: (typeof ends)[number]): boolean => entries.some((entry) => entry.says === 'inside')
    for (const { from, to } of ends.filter(isInside)) for (let i = from; i < to; i++) this.#inside.add(i)
    this.#ends = new MatchesAt<NameEndEntry>(
      ends.filter((match) => !isInside(match)),
      tokens.count
    )
    this.#donors = mentions.scan.organisations
    this.#works = new MatchesAt<WorkEntry>(names.of('work'), tokens.count)
    for (const place of mentions.places) this.#names.set(place.from, place.to)
    for (const body of mentions.organisations) {
      this.#names.set(body.from, body.to)
      this.#bodies.set(body.from, body.to)
      if (BUILT.has(body.type)) this.#built.add(body.from)
    }
    for (const person of mentions.people)
      if (!this.#isEndOfLine(person.from, person.to)) for (let i = person.from; i < person.to; i++) this.#people.add(i)
  }

  find(): ProjectMention[] {
    const found: ProjectMention[] = []
    for (const sentence of this.#sentences) {
      for (let i = sentence.from; i < sentence.to; i++) {
        const body = this.#bodies.get(i)
        // "Chương trình Phát triển Liên Hợp Quốc" is a body.
        if (body !== undefined && OPENING.has(this.#tokens.keys[i] as number)) {
          i = body - 1
          continue
        }
        const read = this.#at(i, sentence)
        const mention = this.#knownAt(i, read, sentence) ?? read
        if (!mention) continue
        found.push(mention)
        i = mention.to - 1
      }
    }
    return found
  }

  /** A name that the office knows, on its own or longer than what was read behind an opening word. */
  #knownAt(i: number, read: ProjectMention | null, sentence: Sentence): ProjectMention | null {
    if (read?.says === 'part') return null
    // Behind a bare "dự án" the name may follow; behind a name that was read another one is another.
    const last = read === null ? i : read.says === 'name' ? read.to - 1 : read.to
    const known = this.#office.between(i, last, sentence)
    if (!known || (read && known.to <= read.to)) return null
    return {
      says: 'name',
      sort: read?.sort ?? 'project',
      name: known.name,
      short: null,
      from: i,
      to: known.to,
      sentence,
      ...(read ? {} : { taught: true })
    }
  }

  #at(i: number, sentence: Sentence): ProjectMention | null {
    const stated = i === sentence.from ? this.#statedAt(i, sentence) : null
    if (stated) return stated
    const key = this.#tokens.keys[i] as number
    const one = (OPENING.get(key) ?? []).find(({ words }) => stands(this.#tokens, i, words) && i + words.length <= sentence.to)
    const named = one ? this.#named(one, i, sentence) : null
    if (named) return named
    if (one && one.sort !== 'line') return this.#again(one.sort, i, i + one.words.length, sentence)
    if (opensWith(this.#tokens, i, PARTS) && this.#tokens.keys[i - 1] !== PHASE_HEAD) return this.#part(i, sentence)
    const line = phraseAt(this.#tokens, i, LINES_AGAIN)
    return line ? this.#again('line', i, i + line, sentence) : null
  }

  /** "Trung tâm Đào tạo kỹ thuật số Vĩnh Hòa là dự án hợp tác quan trọng": a work that opens the sentence, up to the words that say so. */
  #statedAt(from: number, sentence: Sentence): ProjectMention | null {
    const tokens = this.#tokens
    if (!this.#works.at(from) && !this.#built.has(from)) return null
    for (let i = from + 1; i < sentence.to && i - from <= MAX_WORDS; i++) {
      const isDash = tokens.kinds[i] === MARK && DASHES.has(tokens.keys[i] as number)
      if (tokens.kinds[i] === MARK && !isDash) return null
      if (tokens.keys[i] !== IS) continue
      const isStated = opensWith(tokens, i, SAYS_SO) && i - from >= FEWEST_STATED && this.#isSpecific(from + 1, i)
      return isStated ? { says: 'name', sort: 'project', name: wordsOf(tokens, from, i), short: null, from, to: i, sentence } : null
    }
    return null
  }

  /** "Gói thầu CP2", "hợp phần kênh chính", "đoạn trên cao". */
  #part(i: number, sentence: Sentence): ProjectMention | null {
    const to = Math.min(sentence.to, i + phraseAt(this.#tokens, i, PARTS))
    return { says: 'part', sort: 'project', name: null, short: null, from: i, to, sentence }
  }

  /** A bare "dự án" is the one named before, unless it is one of many or any one. */
  #again(sort: ProjectSort, i: number, after: number, sentence: Sentence): ProjectMention | null {
    const { keys, kinds } = this.#tokens
    const before = keys[i - 1] as number
    if (i > sentence.from && (MANY.has(before) || ANY.has(before) || OF_ANY.has(before) || kinds[i - 1] === NUMBER)) return null
    const next = after < sentence.to ? this.#ends.at(after) : undefined
    const isBare = after >= sentence.to || kinds[after] === MARK || next?.entries.some((entry) => entry.says === 'predicate')
    return isBare ? { says: 'again', sort, name: null, short: null, from: i, to: after, sentence } : null
  }

  #named(one: Opener, from: number, sentence: Sentence): ProjectMention | null {
    const { keys, kinds, cases } = this.#tokens
    const after = from + one.words.length
    const make = (start: number, end: number, to = end, short: string | null = null): ProjectMention => ({
      says: 'name',
      sort: one.sort,
      name: wordsOf(this.#tokens, one.keep && start === after ? from : start, end),
      short,
      from,
      to,
      sentence
    })
    // “Dự án Phục hồi môi trường, giai đoạn 2”: the quotation marks stand around opener and name.
    const outer = from > sentence.from ? this.#closing(from - 1, sentence) : null
    if (outer !== null && outer > after + 1) return make(after, outer)
    let start = after
    for (let passed = this.#passed(start); passed > start; passed = this.#passed(start)) start = passed
    const quoted = start < sentence.to ? this.#closing(start, sentence) : null
    if (quoted !== null) {
      const short = this.#shortForm(quoted + 1, sentence)
      return quoted > start + 2 ? make(start + 1, quoted, short ? quoted + 4 : quoted + 1, short) : null
    }
    if (start >= sentence.to || kinds[start] !== WORD || this.#people.has(start)) return null
    if (one.sort === 'programme' && opensWith(this.#tokens, start, NO_PROGRAMME)) return null
    if (one.sort === 'line' && from > sentence.from && BESIDE.has(keys[from - 1] as number)) return null
    const isProper = (cases[start] as number) >= CAPITALISED
    if (!isProper && !this.#opensInLower(start, one)) return null
    const to = this.#endOf(start, sentence, one)
    if (to <= start) return null
    const before = from > sentence.from ? (keys[from - 1] as number) : 0
    const isMany = MANY.has(before) || (from > sentence.from && kinds[from - 1] === NUMBER)
    if (ANY.has(before) && !isProper) return null
    if (opensWith(this.#tokens, from, BARE_LINES) && !this.#isBetween(start, to)) return null
    if (OF_ANY.has(before) && !isProper) return null
    return this.#isName(start, to, one, isProper, isMany, sentence) ? make(start, to) : null
  }

  /** "dự án đầu tư xây dựng cầu …" and "dự án hành lang xanh …" are names, "dự án đầu tư của Hàn Quốc" and "công trình cấp nước" are none. */
  #opensInLower(start: number, one: Opener): boolean {
    if (one.lower === 'never' && one.sort !== 'line') return false
    if (this.#ends.at(start) !== undefined) return opensWith(this.#tokens, start, INVESTING) && opensWith(this.#tokens, start + 2, BUILDING)
    return one.lower !== 'work' || this.#works.at(start) !== undefined
  }

  #passed(start: number): number {
    // "dự án hỗ trợ kỹ thuật về …" has no other name.
    return start + phraseAt(this.#tokens, start, PASSED)
  }

  /** The token that closes the quotation marks opened at `at`; null where none opens or closes. */
  #closing(at: number, sentence: Sentence): number | null {
    const closing = QUOTES.get(this.#tokens.keys[at] as number)
    if (!closing) return null
    for (let i = at + 1; i < sentence.to && i <= at + MAX_QUOTED; i++) if (closing.has(this.#tokens.keys[i] as number)) return i
    return null
  }

  /** “…” (QTMAC): what stands in the brackets. */
  #shortForm(at: number, sentence: Sentence): string | null {
    const { keys, cases } = this.#tokens
    const isShort = at + 2 < sentence.to && keys[at] === OPEN && keys[at + 2] === CLOSE && cases[at + 1] === ALL_CAPITALS
    return isShort ? wordsOf(this.#tokens, at + 1, at + 2) : null
  }

  #endOf(start: number, sentence: Sentence, one: Opener): number {
    const tokens = this.#tokens
    let to = start
    let count = 0
    for (let i = start; i < sentence.to && count < MAX_WORDS; i++) {
      const name = i > start || this.#bodies.get(i) === undefined ? this.#names.get(i) : undefined
      if (name && name > i) {
        to = name
        i = name - 1
        count++
        continue
      }
      if (this.#people.has(i) && i > start) break
      if (tokens.kinds[i] === WORD) {
        if (FOR.has(tokens.keys[i] as number) && i > start && this.#needsMore(start, i, sentence)) continue
        if (tokens.keys[i] === AND && i > start ? !this.#goesOn(start, i + 1, sentence) : i > start && this.#isEnd(i)) {
          const placed = AT.has(tokens.keys[i] as number) && this.#names.get(i + 1)
          if (placed && !one.keep) to = placed
          break
        }
        if (tokens.keys[i] !== AND) to = i + 1
        count++
      } else if (tokens.kinds[i] === NUMBER) to = i + 1
      else if (tokens.keys[i] === COMMA && i - start <= LIST_REACH && !this.#isSpecific(start + 1, i) && this.#works.at(i + 1)) count++
      else if (tokens.keys[i] === OPEN) {
        const close = this.#bracketed(i, sentence)
        if (close === null) break
        to = close
        i = close - 1
      } else if (!(tokens.kinds[i] === MARK && DASHES.has(tokens.keys[i] as number) && i > start && this.#isJoined(i + 1, sentence))) break
    }
    return to
  }

  /** "cung cấp thiết bị cho Trường …", "nâng cấp đường thuộc xã …": for whom or where belongs to a name that does not say it yet. */
  #needsMore(start: number, i: number, sentence: Sentence): boolean {
    return (
      i + 1 < sentence.to &&
      this.#tokens.kinds[i + 1] === WORD &&
      !this.#isSpecific(start + 1, i) &&
      !this.#isEnd(i + 1) &&
      !SAYS.has(this.#tokens.keys[i + 1] as number)
    )
  }

  #isEnd(i: number): boolean {
    return this.#tokens.cases[i] === LOWER && !this.#inside.has(i) && this.#ends.at(i) !== undefined && this.#works.at(i) === undefined
  }

  /** Behind "và" a name goes on with another noun, not with a verb, another project or a body; one that says already which it is only with a place or another work. */
  #goesOn(start: number, i: number, sentence: Sentence): boolean {
    const isOpen = !this.#isSpecific(start + 1, i - 1) || this.#names.has(i) || this.#works.at(i) !== undefined
    return (
      isOpen &&
      i < sentence.to &&
      this.#tokens.kinds[i] === WORD &&
      !this.#isEnd(i) &&
      !this.#bodies.has(i) &&
      !this.#people.has(i) &&
      !OPENING.has(this.#tokens.keys[i] as number)
    )
  }

  /** "Bến Thành - Suối Tiên", "2018 – 2022"; not "… - ông Nam nói". */
  #isJoined(i: number, sentence: Sentence): boolean {
    return (
      i < sentence.to && (this.#tokens.kinds[i] === NUMBER || (this.#tokens.kinds[i] === WORD && !this.#isEnd(i) && !this.#people.has(i)))
    )
  }

  /** "(Bến Thành - Suối Tiên)", "(giai đoạn 2)", "(RENEW)": behind which the bracket ends; null where it holds something else. */
  #bracketed(open: number, sentence: Sentence): number | null {
    const { keys, cases } = this.#tokens
    const first = open + 1
    const isName = (cases[first] as number) >= CAPITALISED || opensWith(this.#tokens, first, PHASE)
    for (let i = first; isName && i < sentence.to && i < open + 14; i++) if (keys[i] === CLOSE) return i + 1
    return null
  }

  /** A name says what the project is and which: by a proper name, a number, or at some length. A donor's or country's name alone is none. */
  #isName(start: number, to: number, one: Opener, isProper: boolean, isMany: boolean, sentence: Sentence): boolean {
    if ((this.#names.get(start) === to && !this.#built.has(start)) || this.#donors.at(start)?.to === to) return false
    const long = to - start
    if (this.#works.at(start)?.to === to) return false
    if (isProper) return long >= 2 || this.#tokens.cases[start] === ALL_CAPITALS
    const isListed = isMany && this.#isExample(start, sentence)
    if (isMany && !isListed) return false
    if (this.#isSpecific(start, to)) return long >= (one.sort === 'line' ? 2 : 3)
    return long >= 4 && one.lower !== 'never' && this.#works.at(start) !== undefined
  }

  /** "… như Dự án A; các dự án phòng chống thiên tai": told as an example. */
  #isExample(start: number, sentence: Sentence): boolean {
    for (let i = sentence.from; i < start; i++) if (EXAMPLES.has(this.#tokens.keys[i] as number)) return true
    return false
  }

  /** "đường sắt Cát Linh - Hà Đông": two syllables that look like somebody's name, behind "đường sắt" and before another end. */
  #isEndOfLine(from: number, to: number): boolean {
    const { keys, cases, kinds } = this.#tokens
    return (
      to - from <= 2 &&
      LINE_ENDS.has(keys[from - 1] as number) &&
      kinds[to] === MARK &&
      DASHES.has(keys[to] as number) &&
      (cases[to + 1] as number) >= CAPITALISED
    )
  }

  #isBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#tokens.kinds[i] === MARK && DASHES.has(this.#tokens.keys[i] as number)) return true
    return false
  }

  #isSpecific(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if ((this.#tokens.kinds[i] === WORD && (this.#tokens.cases[i] as number) >= CAPITALISED) || this.#tokens.kinds[i] === NUMBER)
        return true
    return false
  }
}
