import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import { englishPostEnd, followsEnglishPost } from '../people/english-posts.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, keyOf, LOWER, type Tokens, WORD, wordsOf } from '../tokens.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'

const COMMA = keyOf(',')
const ORGANISATION = keyOf('tổ')
const ORGANISED = keyOf('chức')
const CALLS_BODY = wordSet('với của do từ bởi đoàn tác diện đạo giữa')
const EVENT = /^(?:Festival|Forum|Expo|Show|Tour|Gala|Workshop|Seminar|Olympic|Talkshow|Marathon|Day)/
/** "University of …", "… Foundation": the English word that says what kind of body it is. */
const KINDS = [
  'university',
  'institute',
  'centre',
  'hospital',
  'fund',
  'association',
  'council',
  'committee',
  'agency',
  'department',
  'ministry',
  'company',
  'bank',
  'organisation'
] as const
const ENGLISH_HEADS = loadWordsBy('organisations/english-heads', KINDS)
const KIND_OF = new Map(KINDS.flatMap((kind) => ENGLISH_HEADS[kind].map((word) => [keyOf(word), kind] as const)))
const OF = wordSet('of for')
const LINKS = wordSet('of for and the in')
const AND_SIGN = keyOf('&')
const LONGEST_ENGLISH = 10
/** Words that stand before the kind. */
const MOST_BEFORE = 5
/** "Working Group", "Vice President": no body's name begins like this. */
const NO_BODY = wordSet('working core study task focus vice the')
const TWO_IN_ONE = /^[A-Z][A-Za-z]+?((?<=[A-Za-z])[A-Z][a-z]{3,})$/
/** "VKBIA", "PV GAS" */
const ABBREVIATION = /^[A-Z][A-Z&]{2,9}$/

/** Bodies that no list knows and no Vietnamese word opens: known by the words around them, or by an English word in their names. */
export class UnknownNames {
  readonly #scan: Scan
  readonly #tokens: Tokens
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #words: NameWords

  constructor(words: NameWords) {
    this.#scan = words.scan
    this.#tokens = words.tokens
    this.#placeAt = words.placeAt
    this.#words = words
  }

  at(i: number): OrganisationMention | null {
    return this.#partner(i) ?? this.#behindEnglishPost(i) ?? this.#inEnglish(i) ?? this.#inOneWord(i) ?? this.#abbreviation(i)
  }

  /** "với tổ chức Hamkke Sarangbat": a common word in small letters, behind a word that calls for a body, and a name that is not Vietnamese. */
  #partner(i: number): OrganisationMention | null {
    const { keys } = this.#tokens
    if (keys[i] !== ORGANISATION || keys[i + 1] !== ORGANISED || !CALLS_BODY.has(keys[i - 1] as number)) return null
    const to = this.#words.capitalRun(i + 2)
    const name = wordsOf(this.#tokens, i + 2, to)
    if (to === i + 2 || this.#placeAt.has(i + 2) || !/^[A-Z][A-Za-z&' -]+$/.test(name) || EVENT.test(name)) return null
    const named = this.#named(i, to, 'organisation')
    // "tổ chức Northway Training": a name of two words and more stands without the common word.
    return { ...named, name: name.includes(' ') ? name : named.name, head: 'Tổ chức', core: `tổ chức ${name}` }
  }

  /** "Trade Manager thuộc Business Nordland" */
  #behindEnglishPost(i: number): OrganisationMention | null {
    if (!this.#words.isCapital(i) || this.#placeAt.has(i) || !followsEnglishPost(this.#tokens, i)) return null
    return this.#named(i, this.#words.capitalRun(i), 'organisation')
  }

  /** "Faculty of Fisheries", "University of Nordhavn", "Kasetsart University", "Hanwha Energy Corporation" */
  #inEnglish(i: number): OrganisationMention | null {
    const { keys, text, starts } = this.#tokens
    if (!this.#isEnglish(i) || NO_BODY.has(keys[i] as number) || this.#opensOther(i)) return null
    // A name begins with the first of its capitals, unless a post stands before it.
    if (i > 0 && this.#isEnglish(i - 1) && text[(starts[i] as number) - 1] === ' ' && !this.#words.endsTitle(i)) return null
    const first = KIND_OF.get(keys[i] as number)
    if (first && OF.has(keys[i + 1] as number) && this.#isEnglish(i + 2)) return this.#named(i, this.#englishEnd(i + 2), first)
    let kind: (typeof KINDS)[number] | undefined
    let to = i
    for (let at = i + 1; at <= i + MOST_BEFORE && this.#isEnglish(at); at++) {
      const found = KIND_OF.get(keys[at] as number)
      if (found) [kind, to] = [found, at + 1]
    }
    if (!kind) return null
    return this.#named(i, OF.has(keys[to] as number) && this.#isEnglish(to + 1) ? this.#englishEnd(to + 1) : to, kind)
  }

  /** "NamGroup", "SeaHoldings": one word of two, the second of which says what kind of body it is. */
  #inOneWord(i: number): OrganisationMention | null {
    const { cases, text, starts, ends } = this.#tokens
    if (cases[i] === LOWER || this.#placeAt.has(i)) return null
    const tail = TWO_IN_ONE.exec(text.slice(starts[i], ends[i]))?.[1]
    const kind = tail ? KIND_OF.get(keyOf(tail.toLowerCase())) : undefined
    return kind ? this.#named(i, i + 1, kind) : null
  }

  #englishEnd(from: number): number {
    const { keys } = this.#tokens
    let to = from
    for (let at = from; at < from + LONGEST_ENGLISH; at++) {
      if (this.#isEnglish(at) && !this.#opensOther(at)) to = at + 1
      else if (keys[at] !== AND_SIGN && !LINKS.has(keys[at] as number)) break
    }
    return to
  }

  #isEnglish(at: number): boolean {
    const { kinds, cases, count, text, starts, ends } = this.#tokens
    if (at >= count || kinds[at] !== WORD || cases[at] === LOWER) return false
    return /^[A-Z][A-Za-z]+$/.test(text.slice(starts[at], ends[at]))
  }

  #opensOther(at: number): boolean {
    return this.#scan.titles.at(at) !== undefined || this.#scan.honorifics.at(at) !== undefined || englishPostEnd(this.#tokens, at) > 0
  }

  /** "Chủ tịch VKBIA, ông Trần Hải Nam", "Tổng Giám đốc PVEP Lê Văn Nam": capitals between a post and who holds it are the body, though the text never writes it out. */
  #abbreviation(i: number): OrganisationMention | null {
    const { cases, keys, text, starts, ends } = this.#tokens
    if (cases[i] !== ALL_CAPITALS || !this.#words.endsTitle(i) || !ABBREVIATION.test(text.slice(starts[i], ends[i]))) return null
    if (this.#placeAt.has(i) || this.#scan.surnames.at(i) || this.#scan.titles.at(i)) return null
    const holder = keys[i + 1] === COMMA ? this.#scan.honorifics.at(i + 2) : (this.#scan.honorifics.at(i + 1) ?? this.#personAt(i + 1))
    return holder ? this.#named(i, i + 1, 'organisation') : null
  }

  /** A full Vietnamese name that is not set in capitals as a whole. */
  #personAt(at: number): object | undefined {
    return this.#tokens.cases[at] !== ALL_CAPITALS && this.#words.startsPerson(at) ? this.#scan.surnames.at(at) : undefined
  }

  #named(from: number, to: number, type: string): OrganisationMention {
    const name = wordsOf(this.#tokens, from, to)
    let country: string | null = null
    for (let at = from; at < to; at++) country = this.#placeAt.get(at)?.candidates[0]?.country ?? country
    return { from, to, name, head: '', type, country, place: null, elided: false, core: name }
  }
}
