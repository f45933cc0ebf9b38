import { CAPITALISED, isCapital, keyOf, LOWER, NUMBER, type Sentence, type Tokens, WORD, wordsOf } from '../../language/index.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { GROUND, BUILT_WORDS as WORDS } from './built-words.ts'
import type { ProjectMention } from './project-mention.ts'
import type { ProjectNameEnd } from './project-name-end.ts'
import type { Opener } from './project-openers.ts'
import type { ProjectText } from './project-text.ts'

// Projects that are named without the word: what somebody builds, and what money is given or lent for.

const THINGS = phrases([...WORDS.thing, ...WORDS.ground])
const FUNDED = phrases([...WORDS.thing, ...WORDS.ground, ...WORDS.funded])
const BUILDS = phrases(WORDS.builds)
/** "đang triển khai đường hầm", "làm lối đi bộ" */
const CARRIES = phrases(WORDS.carries)
const CHANGES = phrases(WORDS.changes)
const MONEY = phrases(WORDS.money)
/** "gói hỗ trợ kỹ thuật 900.000 EUR giúp ngân hàng …": a package is named by what it is for. */
const PACKAGE = phrases('gói hỗ trợ kỹ thuật|gói viện trợ|gói tài trợ')
const SUB_PROJECT = phrases('tiểu dự án')
const AT = wordSet('tại ở')
const FOR = keyOf('cho')
const ONE = keyOf('một')
const ABOUT = keyOf('về')
/** "kết nối" */
const JOINS = keyOf('kết')
const COMMA = keyOf(',')
const AND = keyOf('và')
const LIST_REACH = 8
/** A package's name goes on to a mark or to who carries it out. */
const PACKAGE_ENDS = wordSet('do , ; : . và')
const LONGEST_PACKAGE = 26
/** What a work costs, and how far behind its name that may be told. */
const PRICES = phrases('tổng vốn|vốn đầu tư|vốn|tổng mức đầu tư|mức đầu tư|tổng kinh phí|kinh phí|trị giá')
const PRICE_REACH = 40
/** Before an entry of a list. */
const OPENS_ENTRY = wordSet('; : * • +')
const SEMICOLON = keyOf(';')
/** "giai đoạn 1", "số 2" */
const PHASE = wordSet('đoạn số')
/** Words between the sum and what it is for. */
const MONEY_REACH = 18
/** Shorter names without a proper name or a number say not which: "xây dựng nhà máy xử lý nước thải". */
const FEWEST_PLAIN = 6
const FEWEST_WORDS = 3
const FEWEST_FUNDED = 4
/** A thing of so many syllables says what it is of: "trung tâm logistics". */
const SAYS_WHAT = 3
const NOT_BEFORE = wordSet('không chưa nếu')

const WORK: Opener = { words: [], sort: 'project', keep: false, lower: 'free' }

/** Finds what is built or paid for by name; asked only where no opening word names a project. */
export class ProjectWorks {
  readonly #text: ProjectText
  readonly #tokens: Tokens
  readonly #end: ProjectNameEnd
  /** Where the work named last ends. */
  #lastTo = -1

  constructor(text: ProjectText, end: ProjectNameEnd) {
    this.#text = text
    this.#tokens = text.tokens
    this.#end = end
  }

  /** The work that is named from token `at` on, null where none is. */
  at(at: number, sentence: Sentence): ProjectMention | null {
    const { kinds, cases, keys } = this.#tokens
    if (kinds[at] !== WORD || cases[at] !== LOWER || NOT_BEFORE.has(keys[at - 1] as number)) return null
    return (
      this.#packageAt(at, sentence) ??
      this.#builtAt(at, sentence) ??
      this.#paidAt(at, sentence) ??
      this.#underWayAt(at, sentence) ??
      this.#listedAt(at, sentence)
    )
  }

  /**
   * "Nhà máy điện gió Lạc Hòa có tổng vốn đầu tư 1.400 tỷ đồng": a work with a name of its own that a sentence or an entry of a list opens with,
   * and of which it says what it costs.
   */
  pricedAt(at: number, sentence: Sentence): ProjectMention | null {
    const { kinds, keys } = this.#tokens
    if (kinds[at] !== WORD || (at > sentence.from && !OPENS_ENTRY.has(keys[at - 1] as number))) return null
    const thing = phraseAt(this.#tokens, at, THINGS)
    if (thing === 0) return null
    const to = this.#properEnd(at + thing, this.#endOf(at, thing, sentence))
    return to > at + thing && this.#isPriced(to, sentence.to) ? this.#named(at, to, sentence) : null
  }

  /** "Khu đô thị hỗn hợp Nha Trang rộng …": the name ends with its last capital, or with the number of its phase. */
  #properEnd(from: number, to: number): number {
    for (let i = to; i > from; i--) {
      const isPhase = this.#tokens.kinds[i - 1] === NUMBER && PHASE.has(this.#tokens.keys[i - 2] as number)
      if (isPhase || isCapital(this.#tokens, i - 1)) return this.#text.isSpecific(from, i) ? i : from
    }
    return from
  }

  #isPriced(from: number, end: number): boolean {
    let isPrice = false
    for (let i = from; i < Math.min(end, from + PRICE_REACH); i++) {
      if (this.#tokens.keys[i] === SEMICOLON) return false
      isPrice ||= phraseAt(this.#tokens, i, PRICES) > 0
      if (isPrice && this.#text.isSum(i)) return true
    }
    return false
  }

  #packageAt(at: number, sentence: Sentence): ProjectMention | null {
    const length = phraseAt(this.#tokens, at, PACKAGE)
    if (length === 0) return null
    let to = at + length
    while (to < sentence.to && to - at < LONGEST_PACKAGE && !PACKAGE_ENDS.has(this.#tokens.keys[to] as number)) to++
    return this.#hasSum(at, to) ? this.#named(at, to, sentence) : null
  }

  /** "tiểu dự án tại Hòa Bình": the one part of a programme is named by where it is. */
  subProjectAt(at: number, sentence: Sentence): ProjectMention | null {
    const placed = at + phraseAt(this.#tokens, at, SUB_PROJECT)
    if (placed === at || !AT.has(this.#tokens.keys[placed] as number)) return null
    const to = this.#text.names.get(placed + 1)
    return to ? this.#named(at, to, sentence) : null
  }

  /** "xây kho lạnh 8.000 tấn tại Di Linh", "mở rộng Quốc lộ 28 đoạn Gia Nghĩa - Di Linh" */
  #builtAt(at: number, sentence: Sentence): ProjectMention | null {
    const changes = phraseAt(this.#tokens, at, CHANGES)
    const carries = phraseAt(this.#tokens, at, CARRIES)
    const verb = at + (changes || phraseAt(this.#tokens, at, BUILDS) || carries)
    // "thiết lập một trung tâm …"
    const start = verb > at && this.#tokens.keys[verb] === ONE ? verb + 1 : verb
    if (start === at || start >= sentence.to) return null
    // "sẵn sàng làm cầu nối, hỗ trợ tỉnh …": nobody builds it.
    if (SERVES_AS.has(this.#tokens.keys[start - 1] as number) && opensWith(this.#tokens, start, GO_BETWEEN)) return null
    const thing = phraseAt(this.#tokens, start, carries > 0 ? GROUND : THINGS)
    // "kết nối trung tâm Hà Nội với các khu vực mới": only a road or bridge is built by joining.
    if (thing === 0 || (this.#tokens.keys[at] === JOINS && phraseAt(this.#tokens, start, GROUND) !== thing)) return null
    const to = this.#endOf(start, thing, sentence)
    if (to - start < this.#fewest(start, thing, to, changes > 0, carries === 0)) return null
    return this.#named(changes ? this.#verbOf(at, start) : start, to, sentence)
  }

  /** "cầu đường bộ Bá Sái đang được phía bạn thi công", "cầu Cửa Hội 2 sử dụng vốn vay": that it is being built, or with what money, says that it is a project. */
  #underWayAt(at: number, sentence: Sentence): ProjectMention | null {
    const thing = phraseAt(this.#tokens, at, THINGS)
    if (thing === 0) return null
    const to = this.#endOf(at, thing, sentence)
    const isTold =
      opensWith(this.#tokens, to, USES_MONEY) ||
      (this.#tokens.keys[to] === UNDER_WAY && holds(this.#tokens, to + 1, Math.min(sentence.to, to + WORK_REACH), WORKS_ON))
    return isTold && this.#text.isSpecific(at + thing, to) ? this.#named(at, to, sentence) : null
  }

  /** "đầu tư trung tâm logistics A, cảng cạn B và nhà máy điện khí C": further works of the list that a work opened, each by a name of its own. */
  #listedAt(at: number, sentence: Sentence): ProjectMention | null {
    if (!LISTS.has(this.#tokens.keys[at - 1] as number) || !(this.#lastTo === at - 1 || this.#isBuiltBefore(at, sentence))) return null
    const thing = phraseAt(this.#tokens, at, THINGS)
    if (thing === 0) return null
    const to = this.#endOf(at, thing, sentence)
    return this.#text.isSpecific(at + thing, to) ? this.#named(at, to, sentence) : null
  }

  /** "đầu tư trung tâm logistics tại A, nhà máy điện khí C": a verb of building and a thing stand before it in the list. */
  #isBuiltBefore(at: number, sentence: Sentence): boolean {
    const { keys } = this.#tokens
    for (let i = at - 2; i > Math.max(sentence.from, at - LONGEST_LIST) && !ENDS_LIST.has(keys[i] as number); i--) {
      const verb = phraseAt(this.#tokens, i, BUILDS)
      if (verb > 0 && phraseAt(this.#tokens, i + verb, THINGS) > 0) return true
    }
    return false
  }

  /** "Khu công nghiệp, đô thị và dịch vụ Bắc Thạch Hà": what else it is stands between the thing and its own name. */
  #endOf(start: number, thing: number, sentence: Sentence): number {
    const { keys, kinds, cases } = this.#tokens
    const first = this.#end.endOf(start, sentence, WORK)
    // "Khu hợp tác kinh tế": no word of the thing itself ends the name.
    const end = first < start + thing ? this.#end.endOf(start + thing - 1, sentence, WORK) : first
    if (end !== start + thing || keys[end] !== COMMA) return end
    let isJoined = false
    for (let i = end + 1; i < Math.min(sentence.to, end + LIST_REACH) && kinds[i] === WORD; i++) {
      if (cases[i] !== LOWER) return isJoined ? this.#end.endOf(i, sentence, WORK) : end
      isJoined ||= keys[i] === AND
    }
    return end
  }

  /** How many words such a name must have: few with a number or a place in it; where it stands ("nhà máy tại quận 9") does not say which it is. */
  #fewest(start: number, thing: number, to: number, changes: boolean, builds: boolean): number {
    const { keys, kinds, cases } = this.#tokens
    // "xây dựng Khu hợp tác kinh tế qua biên giới"
    if ((cases[start] as number) >= CAPITALISED && !this.#text.bodies.has(start)) return FEWEST_WORDS + thing
    let own = start + thing
    // "chuyên xây dựng khu đô thị, khu công nghiệp tại Hàn Quốc": things of that kind, none of them by name.
    if (keys[own] === COMMA && phraseAt(this.#tokens, own + 1, THINGS) > 0) return Number.POSITIVE_INFINITY
    // "đầu tư sân bay Long Thành": a place that is built.
    let isPlaced = !this.#text.bodies.has(start) && (this.#text.names.get(start) ?? 0) > own
    for (; own < to && !AT.has(keys[own] as number); own++) if (kinds[own] === NUMBER || this.#text.names.has(own)) isPlaced = true
    if (isPlaced || kinds[start + thing] === NUMBER) return FEWEST_WORDS
    // "xây cầu Cát Lái", "mở rộng sân bay Nà Lèng", "đầu tư trung tâm logistics Đông Nam"; "xây trung tâm Thể thao" says not which.
    const saysWhat = thing >= SAYS_WHAT || phraseAt(this.#tokens, start, GROUND) === thing
    if (builds && to > start + thing && (cases[start + thing] as number) >= CAPITALISED && saysWhat) return FEWEST_WORDS
    if (this.#text.isSpecific(start + thing, own)) return FEWEST_PLAIN
    return changes ? Number.POSITIVE_INFINITY : FEWEST_PLAIN + (to - own)
  }

  /** "đầu tư mở rộng Quốc lộ 50": the name begins with the verb that says what is done to the road. */
  #verbOf(at: number, start: number): number {
    for (let i = start - 1; i > at; i--) if (phraseAt(this.#tokens, i, CHANGES) === start - i) return i
    return at
  }

  /** "viện trợ 850.000 euro cho một nghiên cứu về …", "hai khoản vay mới cho đường giao thông …" */
  #paidAt(at: number, sentence: Sentence): ProjectMention | null {
    const length = phraseAt(this.#tokens, at, MONEY)
    if (length === 0) return null
    const { keys, kinds } = this.#tokens
    const end = Math.min(sentence.to, at + MONEY_REACH)
    for (let i = at + length; i < end; i++) {
      if (keys[i] !== FOR) continue
      const start = keys[i + 1] === ONE ? i + 2 : i + 1
      const what = phraseAt(this.#tokens, start, FUNDED)
      // "hỗ trợ trang thiết bị cho Trường …": a body is given to, not built.
      if (
        what === 0 ||
        this.#text.bodies.has(start) ||
        !(this.#hasSum(Math.max(sentence.from, at - 6), i) || kinds[at - 1] === NUMBER || this.#isCounted(at))
      )
        return null
      // "nghiên cứu về vận hành trạm bơm": what it is about belongs to it.
      const from =
        keys[start + what] === ABOUT || keys[start + what - 1] === ABOUT ? start + what + (keys[start + what] === ABOUT ? 1 : 0) : start
      const to = this.#end.endOf(from, sentence, WORK)
      return to - start >= FEWEST_FUNDED ? this.#named(start, to, sentence) : null
    }
    return null
  }

  #isCounted(at: number): boolean {
    return COUNTS.has(this.#tokens.keys[at - 1] as number)
  }

  #hasSum(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#text.isSum(i)) return true
    return false
  }

  #named(from: number, to: number, sentence: Sentence): ProjectMention {
    this.#lastTo = to
    return { says: 'name', sort: 'project', name: wordsOf(this.#tokens, from, to), short: null, from, to, sentence }
  }
}
const SERVES_AS = wordSet('làm là trò nhịp chiếc thành những như')
const GO_BETWEEN = phrases('cầu nối')
const LISTS = wordSet(', ; và')
const LONGEST_LIST = 30
/** "các tuyến đường huyết mạch như đường 5, đường 10": examples of a kind, none of them a work of its own. */
const ENDS_LIST = wordSet('; : để nhằm cho đã sẽ đang nhưng như')
const USES_MONEY = phrases(
  'sử dụng vốn|sử dụng nguồn vốn|vay vốn|bằng vốn|bằng nguồn vốn|từ vốn ODA|từ nguồn vốn ODA|từ nguồn vốn vay|vốn vay|vốn ODA|dùng vốn'
)
const UNDER_WAY = keyOf('đang')
const WORK_REACH = 8
const WORKS_ON = phrases('thi công|xây dựng|đầu tư xây dựng|khởi công')
const COUNTS = wordSet('một hai ba bốn năm')

/** First words of what may name a work; few are. */
const FIRSTS = wordSet(
  [...WORDS.thing, ...WORDS.ground, ...WORDS.builds, ...WORDS.carries, ...WORDS.changes, ...WORDS.money, 'gói', 'tiểu']
    .map((one) => one.split(/[ ,]/)[0] as string)
    .join(' ')
)
export const mayNameWork = (key: number): boolean => FIRSTS.has(key)
