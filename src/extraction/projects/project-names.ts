import {
  CAPITALISED,
  keyOf,
  LOWER,
  loadWords,
  MARK,
  type Mentions,
  NUMBER,
  type Sentence,
  type Tokens,
  WORD,
  wordsOf
} from '../../language/index.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import { KnownProjectNames } from './known-projects.ts'
import type { ProjectMention, ProjectSort } from './project-mention.ts'
import { MAX_WORDS, ProjectNameEnd } from './project-name-end.ts'
import {
  beforeOpener,
  lineAgainAt,
  mayName,
  mayOpen,
  type Opener,
  openerAt,
  opensBareLine,
  overPassed,
  partAt,
  saysAgain,
  saysFormerName
} from './project-openers.ts'
import { ProjectText } from './project-text.ts'
import { mayNameWork, ProjectWorks } from './project-works.ts'

const EXAMPLES = wordSet('như : gồm là')
const INVESTING = phrases('đầu tư')
/** "dự án tài trợ mua sắm thiết bị", "dự án hợp tác đào tạo nghề"; not "dự án hợp tác với JICA", "dự án tài trợ của Hàn Quốc". */
const GIVING = phrases('tài trợ|hợp tác|viện trợ')
const BUILDING = phrases('xây dựng|nâng cấp|cải tạo|mở rộng|phát triển')
/** "Chương trình Hành động" is a paper, "chương trình Thạc sĩ" a course, "Chương trình Tuần hàng Việt Nam" an event. */
const NO_PROGRAMME = phrases(loadWords('projects/no-programme'))
/** "Trung tâm … là dự án hợp tác quan trọng": the sentence says that a work is a project. */
const SAYS_SO = phrases('là dự án|là một dự án|là công trình|là một trong những dự án|là một trong các dự án|là một trong những công trình')
const IS = keyOf('là')
/** "Ban Quản lý dự án Đầu tư xây dựng tỉnh", "… các công trình giao thông": a board for whatever is built there. */
const BUILDS_ANY = phrases(
  ['đầu tư xây dựng', 'đầu tư và xây dựng', 'cơ sở hạ tầng', 'hạ tầng', 'hạ tầng kỹ thuật'].flatMap((field) =>
    ['tỉnh', 'thành phố', 'TP', 'huyện', 'quận', 'thị xã', 'khu vực', 'công trình', 'các công trình', 'và', 'chuyên ngành'].map(
      (of) => `${field} ${of}`
    )
  )
)
const PIECES = phrases('công trình|hạng mục|hợp phần|gói thầu|tiểu dự án|hạng mục công trình')
/** "gồm các hợp phần: …" */
const COMPONENTS = phrases('hợp phần|hạng mục|gói thầu')
const ALL = keyOf('các')
const COLON = keyOf(':')
const COMMA = keyOf(',')
const AND = keyOf('và')
const CLOSES_QUOTE = wordSet(['”', '"', '»'])
const JOINS_NAMES = wordSet(', và ;')
/** "Cầu Long Biên": shorter ones say not which. */
const FEWEST_STATED = 3

/** Every place in the text where a project is named or named again, in order. */
export const findProjectMentions = (mentions: Mentions): ProjectMention[] => new ProjectNames(mentions).find()

/** Reads a text from left to right: what opens a name, the name behind it, or the words that only name a project again. */
class ProjectNames {
  readonly #text: ProjectText
  readonly #tokens: Tokens
  readonly #end: ProjectNameEnd
  readonly #works: ProjectWorks
  readonly #office: KnownProjectNames
  /** How many words that open an example stand before each token. */
  readonly #examples: Int32Array
  #hasBefore = false

  constructor(mentions: Mentions) {
    this.#text = new ProjectText(mentions)
    this.#tokens = this.#text.tokens
    this.#end = new ProjectNameEnd(this.#text)
    this.#works = new ProjectWorks(this.#text, this.#end)
    this.#office = new KnownProjectNames(mentions)
    const { count, keys } = this.#tokens
    this.#examples = new Int32Array(count + 1)
    for (let i = 0; i < count; i++) this.#examples[i + 1] = (this.#examples[i] as number) + (EXAMPLES.has(keys[i] as number) ? 1 : 0)
  }

  find(): ProjectMention[] {
    const found: ProjectMention[] = []
    for (const sentence of this.#text.sentences) {
      const parts = this.#partsFrom(sentence)
      for (let i = sentence.from; i < sentence.to; i++) {
        const key = this.#tokens.keys[i] as number
        const board = this.#text.boardsOfAny.get(i)
        if (board !== undefined) {
          i = board - 1
          continue
        }
        if (i > sentence.from && !mayName(key) && !mayNameWork(key) && !this.#office.knowsAt(i)) continue
        const body = this.#text.bodies.get(i)
        // "Chương trình Phát triển Liên Hợp Quốc" is a body.
        if (body !== undefined && mayOpen(this.#tokens, i)) {
          i = body - 1
          continue
        }
        const read = this.#at(i, sentence)
        const mention =
          this.#knownAt(i, read, sentence) ??
          this.#works.subProjectAt(i, sentence) ??
          read ??
          (mayNameWork(key) && (i < parts || !this.#hasBefore) ? this.#works.at(i, sentence) : null)
        if (!mention) continue
        found.push(mention)
        i = mention.to - 1
        for (let next = this.#quotedNext(i + 1, sentence); next; next = this.#quotedNext(i + 1, sentence)) {
          found.push(next)
          i = next.to - 1
        }
      }
    }
    return found
  }

  /** "hai dự án “Chống xói lở …” và “Phát triển đô thị …”": the name in quotation marks behind one that ends before token `at`; null where none follows. */
  #quotedNext(at: number, sentence: Sentence): ProjectMention | null {
    const { keys } = this.#tokens
    if (!CLOSES_QUOTE.has(keys[at - 1] as number) || !JOINS_NAMES.has(keys[at] as number)) return null
    const start = keys[at] === COMMA && keys[at + 1] === AND ? at + 2 : at + 1
    const quoted = start < sentence.to ? this.#end.closing(start, sentence) : null
    if (quoted === null || quoted - start <= FEWEST_STATED) return null
    // A mark before the closing quotation mark is none of the name.
    const end = this.#tokens.kinds[quoted - 1] === MARK ? quoted - 1 : quoted
    const name = wordsOf(this.#tokens, start + 1, end)
    return { says: 'name', sort: 'project', name, short: null, from: start, to: quoted + 1, sentence }
  }

  /** "3 công trình đã hoàn thành, gồm: đường …; cầu …": from the colon on the works of which the project named before consists; the sentence's end where none are told. */
  #partsFrom({ from, to }: Sentence): number {
    const { keys, kinds } = this.#tokens
    let isCounted = false
    for (let i = from; i < to; i++) {
      isCounted ||=
        (kinds[i] === NUMBER && opensWith(this.#tokens, i + 1, PIECES)) || (keys[i] === ALL && opensWith(this.#tokens, i + 1, COMPONENTS))
      if (isCounted && keys[i] === COLON) return i
    }
    return to
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
    const priced = mayNameWork(this.#tokens.keys[i] as number) ? this.#works.pricedAt(i, sentence) : null
    if (priced) return priced
    const one = openerAt(this.#tokens, i, sentence.to)
    const again =
      one && one.sort !== 'line' && this.#hasBefore && (saysAgain(this.#tokens, i, sentence.from) || saysFormerName(this.#tokens, i))
    const named = one && !again ? this.#named(one, i, sentence) : null
    if (named) {
      this.#hasBefore = true
      return named
    }
    if (again) return { says: 'again', sort: one.sort, name: null, short: null, from: i, to: i + one.words.length, sentence }
    if (one && one.sort !== 'line') return this.#again(one.sort, i, i + one.words.length, sentence)
    const part = partAt(this.#tokens, i)
    if (part) return this.#part(i, Math.min(sentence.to, i + part), sentence)
    const line = lineAgainAt(this.#tokens, i)
    return line ? this.#again('line', i, i + line, sentence) : null
  }

  /** "Trung tâm Đào tạo kỹ thuật số Vĩnh Hòa là dự án hợp tác quan trọng": a work that opens the sentence, up to the words that say so. */
  #statedAt(from: number, sentence: Sentence): ProjectMention | null {
    const tokens = this.#tokens
    if (!this.#text.works.at(from) && !this.#text.built.has(from)) return null
    for (let i = from + 1; i < sentence.to && i - from <= MAX_WORDS; i++) {
      if (tokens.kinds[i] === MARK && !this.#text.isDash(i)) return null
      if (tokens.keys[i] !== IS) continue
      const isStated = opensWith(tokens, i, SAYS_SO) && i - from >= FEWEST_STATED && this.#text.isSpecific(from + 1, i)
      return isStated ? { says: 'name', sort: 'project', name: wordsOf(tokens, from, i), short: null, from, to: i, sentence } : null
    }
    return null
  }

  /** "Gói thầu CP2", "hợp phần kênh chính", "đoạn trên cao". */
  #part(from: number, to: number, sentence: Sentence): ProjectMention {
    return { says: 'part', sort: 'project', name: null, short: null, from, to, sentence }
  }

  /** A bare "dự án" is the one named before, unless it is one of many or any one. */
  #again(sort: ProjectSort, i: number, after: number, sentence: Sentence): ProjectMention | null {
    const { kinds } = this.#tokens
    const before = beforeOpener(this.#tokens, i, sentence.from)
    if (before.many || before.any || before.ofAny) return null
    const next = after < sentence.to ? this.#text.ends.at(after) : undefined
    const isBare = after >= sentence.to || kinds[after] === MARK || next?.entries.some((entry) => entry.says === 'predicate')
    return isBare ? { says: 'again', sort, name: null, short: null, from: i, to: after, sentence } : null
  }

  #named(one: Opener, from: number, sentence: Sentence): ProjectMention | null {
    const { kinds, cases } = this.#tokens
    const after = from + one.words.length
    const make = (start: number, end: number, to = end, short: string | null | undefined = null): ProjectMention => ({
      says: 'name',
      sort: one.sort,
      name: wordsOf(this.#tokens, one.keep && start === after ? from : start, end),
      short: short ?? null,
      from,
      to,
      sentence
    })
    // “Dự án Phục hồi môi trường, giai đoạn 2”: the quotation marks stand around opener and name.
    const outer = from > sentence.from ? this.#end.closing(from - 1, sentence) : null
    if (outer !== null && outer > after + 1) {
      // "dự án quan trọng", in quotation marks, says what it is like.
      return this.#text.isEnd(after) && !this.#text.isSpecific(after, outer) ? null : make(after, outer)
    }
    const start = overPassed(this.#tokens, after)
    const quoted = start < sentence.to ? this.#end.closing(start, sentence) : null
    if (quoted !== null) {
      const short = this.#end.shortForm(quoted + 1, sentence)
      return quoted > start + 2 ? make(start + 1, quoted, short?.to ?? quoted + 1, short?.name) : null
    }
    // "chương trình 1 triệu héc-ta lúa chất lượng cao"
    const isMeasured = kinds[start] === NUMBER && (one.sort === 'programme' || one.sort === 'scheme')
    if (start >= sentence.to || (kinds[start] !== WORD && !isMeasured) || this.#text.people.has(start)) return null
    if (one.sort === 'programme' && opensWith(this.#tokens, start, NO_PROGRAMME)) return null
    const before = beforeOpener(this.#tokens, from, sentence.from)
    if (before.ofBoard) return null
    if (one.sort === 'line' && before.beside) return null
    const isProper = (cases[start] as number) >= CAPITALISED
    if (!isProper && !isMeasured && !this.#opensInLower(start, one)) return null
    // "Ban Quản lý dự án SACCR tỉnh Đắk Lắk": a code says which, the province only where the board is.
    const end = before.ofAny && this.#end.isCode(start) && !this.#text.names.has(start) ? start + 1 : this.#end.endOf(start, sentence, one)
    const to = Math.min(end, this.#text.boards.get(from) ?? sentence.to)
    if (to <= start) return null
    // "lập đề án …": a scheme is what is drawn up.
    if ((before.any || (before.ofAny && one.sort !== 'scheme')) && !isProper) return null
    // "Ban Quản lý dự án ODA TP Vinh": where the board is.
    if (before.ofAny && this.#text.names.get(start) === to) return null
    if (before.ofAny && (this.#text.isField(start, to) || opensWith(this.#tokens, start, BUILDS_ANY))) return null
    if (opensBareLine(this.#tokens, from) && !this.#text.isBetween(start, to)) return null
    return this.#isName(start, to, one, isProper, before.many, sentence) ? make(start, to) : null
  }

  /** "dự án đầu tư xây dựng cầu …" and "dự án hành lang xanh …" are names, "dự án đầu tư của Hàn Quốc" and "công trình cấp nước" are none. */
  #opensInLower(start: number, one: Opener): boolean {
    if (one.lower === 'never' && one.sort !== 'line') return false
    if (this.#text.ends.at(start) !== undefined)
      return (
        (opensWith(this.#tokens, start, INVESTING) && opensWith(this.#tokens, start + 2, BUILDING)) ||
        (one.sort === 'project' &&
          opensWith(this.#tokens, start, GIVING) &&
          !this.#text.isEnd(start + 2) &&
          this.#tokens.cases[start + 2] === LOWER)
      )
    return one.lower !== 'work' || this.#text.works.at(start) !== undefined
  }

  /** A name says what the project is and which: by a proper name, a number, or at some length. A donor's or country's name alone is none. */
  #isName(start: number, to: number, one: Opener, isProper: boolean, isMany: boolean, sentence: Sentence): boolean {
    // "dự án sân bay Long Thành": what the place is called says that it is built.
    const isWork = this.#text.built.has(start) || (this.#text.works.at(start)?.to ?? to) < to
    if ((this.#text.names.get(start) === to && !isWork) || this.#text.donors.at(start)?.to === to) return false
    const long = to - start
    if (this.#text.works.at(start)?.to === to) return false
    if (isProper) return long >= 2 || this.#end.isCode(start)
    const isListed = isMany && this.#isExample(start, sentence)
    if (isMany && !isListed) return false
    // "đặc biệt là các dự án phát triển hạ tầng": of many only those beside a project that is named are told of.
    if (isMany && !this.#text.isSpecific(start, to) && !this.#hasBefore) return false
    if (this.#text.isSpecific(start, to)) return long >= (one.sort === 'line' ? 2 : 3)
    return long >= 4 && one.lower !== 'never' && (one.sort === 'scheme' || this.#text.works.at(start) !== undefined)
  }

  /** "… như Dự án A; các dự án phòng chống thiên tai": told as an example. */
  #isExample(start: number, sentence: Sentence): boolean {
    return (this.#examples[start] as number) > (this.#examples[sentence.from] as number)
  }
}
