import { wordSet } from '../key-set.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import type { PlaceMention } from '../places/mention.ts'
import { isCapital, keyOf, LOWER, type Tokens, WORD, wordsOf } from '../tokens.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'

// Bodies that a text itself introduces: "Haru News, hãng thông tấn tư nhân của Hàn Quốc, …".

/** What kinds of bodies the table of appositions tells. */
export const APPOSED = ['media', 'company', 'bank', 'fund', 'organisation', 'NGO', 'agency', 'association', 'school', 'institute'] as const
const WORDS = loadWordsBy('organisations/apposed', APPOSED)
const KIND_OF = new Map(APPOSED.flatMap((kind) => WORDS[kind].map((words) => [words.split(' ').map(keyOf).join(' '), kind] as const)))
const LONGEST_KIND = 4
const COMMA = keyOf(',')
const IS = wordSet('là một')
/** "tư nhân của", "hàng đầu của", "đến từ" */
const OF = wordSet('của từ')
const FARTHEST_OF = 8
const LONGEST_NAME = 4
/** A name in letters that Vietnamese names share is read as a name only where none of its words has a mark. */
const PLAIN = /^[A-Z][A-Za-z0-9&'.-]*$/

interface Apposed {
  readonly keys: readonly number[]
  readonly type: (typeof APPOSED)[number]
  readonly country: string | null
}

/** The bodies that an apposition in the text says to be ones, wherever they are named. */
export class ApposedNames {
  readonly #tokens: Tokens
  readonly #byFirst = new Map<number, Apposed[]>()

  constructor({ tokens, placeAt, scan }: NameWords) {
    this.#tokens = tokens
    for (let i = 0; i < tokens.count; i++) {
      if (!this.#isPlain(i) || this.#isPlain(i - 1) || placeAt.has(i) || scan.surnames.at(i) || scan.titles.at(i)) continue
      let to = i + 1
      while (to < i + LONGEST_NAME && this.#isPlain(to)) to++
      if (tokens.keys[to] !== COMMA) continue
      const kind = this.#kindAt(to + 1)
      if (!kind) continue
      const apposed: Apposed = { keys: [...tokens.keys.subarray(i, to)], type: kind.type, country: this.#countryBehind(kind.to, placeAt) }
      const first = apposed.keys[0] as number
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), apposed])
    }
  }

  /** The body that is named from token `i` on. */
  at(i: number): OrganisationMention | null {
    const { keys } = this.#tokens
    if (this.#byFirst.size === 0 || !isCapital(this.#tokens, i)) return null
    const known = this.#byFirst
      .get(keys[i] as number)
      ?.find((one) => one.keys.every((key, k) => keys[i + k] === key && isCapital(this.#tokens, i + k)))
    if (!known) return null
    const to = i + known.keys.length
    const name = wordsOf(this.#tokens, i, to)
    return { from: i, to, name, head: '', type: known.type, country: known.country, place: null, elided: false, core: name }
  }

  #isPlain(at: number): boolean {
    const { kinds, text, starts, ends } = this.#tokens
    return at >= 0 && kinds[at] === WORD && isCapital(this.#tokens, at) && PLAIN.test(text.slice(starts[at], ends[at]))
  }

  /** "hãng thông tấn tư nhân", "là tập đoàn năng lượng"; not "tập đoàn Hansung", which is the next of a list. */
  #kindAt(from: number): { readonly type: Apposed['type']; readonly to: number } | null {
    const { keys, kinds, cases } = this.#tokens
    let start = from
    while (IS.has(keys[start] as number)) start++
    for (let to = start + LONGEST_KIND; to > start; to--) {
      const type = KIND_OF.get(keys.subarray(start, to).join(' '))
      if (type) return cases[start] === LOWER && kinds[to] === WORD && cases[to] === LOWER ? { type, to } : null
    }
    return null
  }

  #countryBehind(from: number, placeAt: ReadonlyMap<number, PlaceMention>): string | null {
    const { keys } = this.#tokens
    for (let i = from; i < from + FARTHEST_OF && keys[i] !== COMMA; i++)
      if (OF.has(keys[i] as number)) {
        const place = placeAt.get(i + 1)?.candidates[0]
        if (place?.level === 'country') return place.country
      }
    return null
  }
}
