import {
  CAPITALISED,
  isCapital,
  LOWER,
  MARK,
  MatchesAt,
  type Mentions,
  type NameEndEntry,
  NUMBER,
  type Sentence,
  type Tokens,
  type WorkEntry
} from '../../language/index.ts'
import { isCurrency } from '../../values/index.ts'
import { holds, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { GROUND } from './built-words.ts'

const LINE_ENDS = wordSet('sắt cao thị tốc metro tuyến lộ')
/** Dashes and the like that join two names or the ends of a line. */
const DASHES = wordSet('- – — & /')
/** "dự án hồ Sông Cái": behind "dự án" a lake is one that is dammed. */
const WATERS = wordSet('hồ')
/** Bodies that are built. */
const BUILT = new Set(['hospital', 'school', 'university', 'centre', 'institute', 'port'])

const ANY_WORKS = phrases('công trình|trung ương các dự án|trung ương dự án')

/** "tổ hợp điện gió Cà Ná": two syllables that look like somebody's name, right behind what is built. */
const isNameOfWork = (tokens: Tokens, at: number): boolean => {
  for (let length = 1; length <= LONGEST_THING; length++) if (phraseAt(tokens, at - length, GROUND) === length) return true
  return false
}
const LONGEST_THING = 5

/** A text as the finder of projects sees it: where names of places and bodies begin and end, where people stand, what ends a name and what opens that of a work. */
export class ProjectText {
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly ends: MatchesAt<NameEndEntry>
  readonly works: MatchesAt<WorkEntry>
  /** Bodies known by their whole names, also inside another's: "Ban quản lý dự án JICA". */
  readonly donors: Mentions['scan']['organisations']
  /** Where the known name (place, body) that begins at a token ends. */
  readonly names = new Map<number, number>()
  readonly bodies = new Map<number, number>()
  /** For each token of a board's name that its province closes, where that ends. */
  readonly boards = new Map<number, number>()
  /** Where a board begins that is called after a kind of works ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông"): none of its own projects. */
  readonly boardsOfAny = new Map<number, number>()
  /** Where bodies and places begin that are built: "dự án Bệnh viện Đa khoa tỉnh Cao Bằng", "dự án sân bay Long Thành". */
  readonly built = new Set<number>()
  /** Tokens of people's names. */
  readonly people = new Set<number>()
  readonly #sums: ReadonlySet<number>
  readonly #fields: Mentions['scan']['fields']
  /** Tokens that belong to a name although they look like its end. */
  readonly #inside = new Set<number>()

  constructor(mentions: Mentions) {
    const { tokens, sentences, names } = mentions.scan
    this.tokens = tokens
    this.sentences = sentences
    const ends = names.of('name-end')
    const isInside = ({ entries }: (typeof ends)[number]): boolean => entries.some((entry) => entry.says === 'inside')
    for (const { from, to } of ends.filter(isInside)) for (let i = from; i < to; i++) this.#inside.add(i)
    this.ends = new MatchesAt<NameEndEntry>(
      ends.filter((match) => !isInside(match)),
      tokens.count
    )
    this.donors = mentions.scan.organisations
    this.#fields = mentions.scan.fields
    this.#sums = new Set(mentions.amounts.filter(({ unit }) => isCurrency(unit)).map(({ from }) => from))
    this.works = new MatchesAt<WorkEntry>(names.of('work'), tokens.count)
    for (const place of mentions.places) {
      this.names.set(place.from, place.to)
      if (this.works.at(place.from) || WATERS.has(tokens.keys[place.from] as number)) this.built.add(place.from)
    }
    for (const body of mentions.organisations) {
      this.names.set(body.from, body.to)
      this.bodies.set(body.from, body.to)
      // "Ban Quản lý dự án Nông nghiệp tỉnh Bến Tre": the province ends the name inside the board's too.
      if (body.type === 'project board' && body.place) {
        this.names.set(body.place.from, body.place.to)
        for (let i = body.from; i < body.place.to; i++) this.boards.set(i, body.place.to)
      }
      if (body.type === 'project board' && holds(tokens, body.from, body.to, ANY_WORKS)) this.boardsOfAny.set(body.from, body.to)
      if (BUILT.has(body.type)) this.built.add(body.from)
    }
    // A lone word ("Cà-phê") that nothing introduces is nobody.
    for (const person of mentions.people.filter(({ introduced, name }) => introduced || name.includes(' ')))
      if (!this.#isEndOfLine(person.from, person.to) && !isNameOfWork(tokens, person.from))
        for (let i = person.from; i < person.to; i++) this.people.add(i)
  }

  /** A sum, behind which no name goes on: "dự án điện gió 4,6 tỷ USD". */
  isSum(i: number): boolean {
    return this.#sums.has(i)
  }

  /** A word in small letters that a name does not go on over. */
  isEnd(i: number): boolean {
    return this.tokens.cases[i] === LOWER && !this.#inside.has(i) && this.ends.at(i) !== undefined && this.works.at(i) === undefined
  }

  /** True where a proper name or a number says which one is meant. */
  isSpecific(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isCapital(this.tokens, i) || this.tokens.kinds[i] === NUMBER) return true
    return false
  }

  /** "Ban Quản lý dự án Nông nghiệp tỉnh Bắc Ninh": a field alone, or with its locality, is of any project. */
  isField(from: number, to: number): boolean {
    const end = this.#fields.at(from)?.to ?? from
    return end > from && (end >= to || (this.names.get(end) ?? end) >= to)
  }

  /** True where a dash stands between two ends. */
  isBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.isDash(i)) return true
    return false
  }

  isDash(i: number): boolean {
    return this.tokens.kinds[i] === MARK && DASHES.has(this.tokens.keys[i] as number)
  }

  /** "đường sắt Cát Linh - Hà Đông": two syllables that look like somebody's name, behind "đường sắt" and before another end. */
  #isEndOfLine(from: number, to: number): boolean {
    const { keys, cases } = this.tokens
    return to - from <= 2 && LINE_ENDS.has(keys[from - 1] as number) && this.isDash(to) && (cases[to + 1] as number) >= CAPITALISED
  }
}
