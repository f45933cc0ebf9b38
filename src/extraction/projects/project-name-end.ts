import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, NUMBER, type Sentence, WORD, wordsOf } from '../../language/index.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { GROUND } from './built-words.ts'
import { mayOpen, type Opener } from './project-openers.ts'
import type { ProjectText } from './project-text.ts'

/** Between the thing and its own name: "cầu biên giới B". */
const NEAREST_OWN = 4
const PHASE = phrases('giai đoạn|số|đợt|khóa')
const AT = wordSet('tại ở')
const AND = keyOf('và')
const COMMA = keyOf(',')
const FOR = wordSet('cho thuộc')
/** "cho biết", "cho vay", "cho rằng" begin what is said. */
const SAYS = wordSet('biết rằng vay hay thấy phép')
const CALLED_SHORT = phrases(
  'gọi tắt là|viết tắt là|gọi tắt là dự án|viết tắt là dự án|sau đây gọi là|sau đây gọi là dự án|sau đây gọi tắt là|sau đây gọi tắt là dự án|dự án|tên viết tắt'
)
const OPEN = keyOf('(')
const CLOSE = keyOf(')')
const CLOSING_OF = new Map([
  ['“', ['”', '"']],
  ['"', ['"', '”']],
  ['«', ['»']],
  ['‘', ['’', "'"]],
  ["'", ["'", '’']]
])
const QUOTES = new Map([...CLOSING_OF].map(([open, closing]) => [keyOf(open), wordSet(closing)]))

/** "cầu nối giữa A với B", "nối từ A đến B" */
const TO_END = wordSet('với đến tới giữa từ')
const SUB_PROJECT = phrases('tiểu dự án|hợp phần|dự án thành phần')
const SEVERAL_PLACES = phrases(
  'các tỉnh|các thành phố|các huyện|các xã|các quận|hai tỉnh|2 tỉnh|ba tỉnh|3 tỉnh|hai huyện|ba huyện|bốn tỉnh|4 tỉnh|5 tỉnh'
)
const JOINS = keyOf('nối')
const JOINING_REACH = 10
/** No name ends so. */
const DANGLING = wordSet('đoạn nối')
/** Longest names: in words, and in tokens between quotation marks. */
export const MAX_WORDS = 24
const MAX_QUOTED = 60
/** "nâng cấp, cải tạo đường …": a list of works at the beginning of a name. */
const LIST_REACH = 5

/** Words in brackets that only say a word of the name again. */
const INSERTED = 4

/** Where a project's name ends: at its closing quotation mark, or before what is said of it. */
export class ProjectNameEnd {
  readonly #text: ProjectText

  constructor(text: ProjectText) {
    this.#text = text
  }

  /** The token that closes the quotation marks opened at `at`; null where none opens or closes. */
  closing(at: number, sentence: Sentence): number | null {
    const closing = QUOTES.get(this.#text.tokens.keys[at] as number)
    if (!closing) return null
    for (let i = at + 1; i < sentence.to && i <= at + MAX_QUOTED; i++) if (closing.has(this.#text.tokens.keys[i] as number)) return i
    return null
  }

  /** “…” (QTMAC), “…” (gọi tắt là Dự án CRU): the short form in the brackets, and where these end. */
  shortForm(at: number, sentence: Sentence): { readonly name: string; readonly to: number } | null {
    const { keys } = this.#text.tokens
    if (keys[at] !== OPEN) return null
    const start = at + 1 + phraseAt(this.#text.tokens, at + 1, CALLED_SHORT)
    const isShort = start + 1 < sentence.to && keys[start + 1] === CLOSE && this.isCode(start)
    return isShort ? { name: wordsOf(this.#text.tokens, start, start + 1), to: start + 2 } : null
  }

  /** Behind which the name that begins at `start` ends; `start` itself where none does. */
  endOf(start: number, sentence: Sentence, one: Opener): number {
    const tokens = this.#text.tokens
    let to = start
    let count = 0
    for (let i = start; i < sentence.to && count < MAX_WORDS; i++) {
      if (i > start && this.#text.isSum(i)) break
      const name = i > start || this.#text.bodies.get(i) === undefined ? this.#text.names.get(i) : undefined
      if (name && name > i) {
        to = name
        i = name - 1
        count++
        continue
      }
      if (this.#text.people.has(i) && i > start) break
      if (tokens.kinds[i] === WORD) {
        if (i > start && this.#connects(start, i, sentence)) continue
        if (FOR.has(tokens.keys[i] as number) && i > start && this.#needsMore(start, i, sentence)) continue
        if (tokens.keys[i] === AND && i > start ? !this.#goesOn(start, i + 1, sentence) : i > start && this.#text.isEnd(i)) {
          const placed = AT.has(tokens.keys[i] as number) && this.#text.names.get(i + 1)
          if (placed && !one.keep) to = placed
          break
        }
        if (tokens.keys[i] !== AND) to = i + 1
        count++
      } else if (tokens.kinds[i] === NUMBER) to = i + 1
      else if (tokens.keys[i] === COMMA && i - start <= LIST_REACH && !this.#text.isSpecific(start + 1, i) && this.#text.works.at(i + 1))
        count++
      else if (tokens.keys[i] === COMMA && to === i && this.#listsPlaces(start, i)) count++
      else if (tokens.keys[i] === OPEN) {
        const close = this.#bracketed(i, sentence)
        if (close === null) break
        to = close
        i = close - 1
      } else if (this.#text.isDash(i) && i > start && this.#subProject(i + 1) > 0) {
        to = this.#subProject(i + 1)
        i = to - 1
      } else if (!(this.#text.isDash(i) && i > start && this.#isJoined(i + 1, sentence))) break
    }
    return DANGLING.has(tokens.keys[to - 1] as number) && to - 1 > start ? to - 1 : to
  }

  /** "đường hầm nối ga A với bến xe B", "cầu nối từ A đến B": both ends belong to what joins them. */
  #connects(start: number, i: number, sentence: Sentence): boolean {
    const { keys, kinds } = this.#text.tokens
    if (!TO_END.has(keys[i] as number) || i + 1 >= sentence.to || kinds[i + 1] !== WORD || this.#text.isEnd(i + 1)) return false
    return keys.subarray(Math.max(start, i - JOINING_REACH), i).includes(JOINS)
  }

  /** "Phát triển toàn diện các tỉnh Nghệ An, Hà Tĩnh, Quảng Trị": several places are announced, and behind the comma at `i` the next one stands. */
  #listsPlaces(start: number, i: number): boolean {
    const next = this.#text.names.get(i + 1)
    return next !== undefined && next > i + 1 && !this.#text.bodies.has(i + 1) && holds(this.#text.tokens, start, i, SEVERAL_PLACES)
  }

  /** "Phát triển đô thị - Tiểu dự án thành phố Vị Thanh": where the place of the part that a name goes on to ends; 0 where none is told. */
  #subProject(i: number): number {
    const of = i + phraseAt(this.#text.tokens, i, SUB_PROJECT)
    return of > i ? (this.#text.names.get(AT.has(this.#text.tokens.keys[of] as number) ? of + 1 : of) ?? 0) : 0
  }

  /** "cung cấp thiết bị cho Trường …", "nâng cấp thủy lợi Nam A và chống ngập cho TP. B": for whom or where belongs to a name, or to what "và" adds to it, that does not say it yet. */
  #needsMore(start: number, i: number, sentence: Sentence): boolean {
    const and = this.#text.tokens.keys.subarray(start, i).lastIndexOf(AND)
    if (and > 0 && this.#text.names.has(i + 1) && !this.#text.isSpecific(start + and + 1, i)) return true
    return (
      i + 1 < sentence.to &&
      this.#text.tokens.kinds[i + 1] === WORD &&
      !this.#text.isSpecific(start + 1, i) &&
      !this.#text.isEnd(i + 1) &&
      !SAYS.has(this.#text.tokens.keys[i + 1] as number)
    )
  }

  /** Behind "và" a name goes on with another noun, not with a verb, another project or a body; one that says already which it is only with a place or another work. */
  #goesOn(start: number, i: number, sentence: Sentence): boolean {
    // "dự án KfW10 và tháo gỡ vướng mắc": a short form alone is a whole name.
    if (i - 2 === start && this.isCode(start) && !this.#text.names.has(i) && (this.#text.tokens.cases[i] as number) < CAPITALISED)
      return false
    // "Nhà máy gang thép A và cầu biên giới B": a work with a name of its own is another.
    if (this.#text.isSpecific(start + 1, i - 1) && this.#isAnotherWork(i)) return false
    const isOpen = !this.#text.isSpecific(start + 1, i - 1) || this.#text.names.has(i) || this.#text.works.at(i) !== undefined
    return (
      isOpen &&
      i < sentence.to &&
      this.#text.tokens.kinds[i] === WORD &&
      !this.#text.isEnd(i) &&
      !this.#text.bodies.has(i) &&
      !this.#text.people.has(i) &&
      !mayOpen(this.#text.tokens, i)
    )
  }

  #isAnotherWork(i: number): boolean {
    const { keys, cases, kinds } = this.#text.tokens
    const thing = this.#text.tokens.cases[i] === LOWER ? phraseAt(this.#text.tokens, i, GROUND) : 0
    for (
      let at = i + thing;
      thing > 0 && at <= i + thing + NEAREST_OWN && kinds[at] === WORD && !this.#text.isEnd(at) && keys[at] !== AND;
      at++
    )
      if ((cases[at] as number) >= CAPITALISED) return true
    return false
  }

  /** "KfW10", "CRU" */
  isCode(at: number): boolean {
    const word = wordsOf(this.#text.tokens, at, at + 1)
    return this.#text.tokens.cases[at] === ALL_CAPITALS || /^\p{Lu}.*\d$/u.test(word)
  }

  /** "Bến Thành - Suối Tiên", "2018 – 2022"; not "… - ông Nam nói". */
  #isJoined(i: number, sentence: Sentence): boolean {
    return (
      i < sentence.to &&
      (this.#text.tokens.kinds[i] === NUMBER || (this.#text.tokens.kinds[i] === WORD && !this.#text.isEnd(i) && !this.#text.people.has(i)))
    )
  }

  /** "(Bến Thành - Suối Tiên)", "(giai đoạn 2)", "(RENEW)": behind which the bracket ends; null where it holds something else. */
  #bracketed(open: number, sentence: Sentence): number | null {
    const { keys, cases } = this.#text.tokens
    const first = open + 1
    const isName = (cases[first] as number) >= CAPITALISED || opensWith(this.#text.tokens, first, PHASE)
    // "Cảng hàng không quốc tế (sân bay) Long Thành"
    for (let i = first; !isName && i < first + INSERTED; i++)
      if (keys[i] === CLOSE && (cases[i + 1] as number) >= CAPITALISED && i + 1 < sentence.to) return i + 1
    for (let i = first; isName && i < sentence.to && i < open + 14; i++) if (keys[i] === CLOSE) return i + 1
    return null
  }
}
