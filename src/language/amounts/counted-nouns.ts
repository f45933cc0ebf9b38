import { wordSet } from '../key-set.ts'
import { loadWords, loadWordsBy } from '../lexicon/load-lexicon.ts'
import { keyOf, LOWER, NUMBER, type Tokens, WORD } from '../tokens.ts'
import { compilePhrases, isTight, phraseAt } from './phrases.ts'

/**
 * What a counted noun says about its number.
 * person: heads, counted in the unit "person". thing: what can be built, signed, given or lacking. area: administrative units below the province.
 * abstract: items of talk. side: what the two parties of a report themselves are ("hai địa phương"). multiple: "2,5 lần". never: no count at all ("2 chiều").
 */
const WEIGHTS = ['person', 'thing', 'area', 'abstract', 'side', 'multiple', 'never'] as const
export type NounWeight = (typeof WEIGHTS)[number]

const counted = loadWordsBy('amounts/counted', WEIGHTS)
const nouns = compilePhrases<NounWeight>(WEIGHTS.flatMap((weight) => counted[weight].map((word) => [word, weight] as const)))
/** Lower-case words that are no nouns, or that begin a verb: after them a number counts nothing ("Quân khu 7 tổ chức"). */
const notNouns = wordSet(loadWords('amounts/not-counted'))
/** Words of portions take the noun behind them along ("2 nghìn lượt cán bộ", "3 đoàn doanh nghiệp"). */
const portions = wordSet('lượt suất nhóm đoàn vụ ca em cháu')
const pointing = wordSet('này đó kia ấy trên')
const said = wordSet('nói nêu')
const group = wordSet('tổ')
const chief = wordSet('chức')
/** "hợp tác" */
const [TOGETHER, ACT] = ['hợp', 'tác'].map(keyOf)
const governs = wordSet('của cho với cùng và gồm có là từ các hơn khoảng')

export interface CountedNoun {
  readonly to: number
  readonly noun: string
  readonly weight: NounWeight | 'unknown'
  /** "hai dự án này", "2 tỉnh nói trên": things already named. */
  readonly pointed: boolean
}

/** The noun counted from token i: a known one, or up to two lower-case syllables of an unknown one; null where no noun follows. */
export const countedNounAt = (tokens: Tokens, i: number): CountedNoun | null => {
  if (i >= tokens.count || tokens.kinds[i] !== WORD) return null
  const known = phraseAt(nouns, tokens, i)
  // "hai trường hợp tác đào tạo": two schools, and no cases.
  if (known && tokens.keys[known.edge] === ACT && tokens.keys[known.edge - 1] === TOGETHER) return null
  // "đất của 3 tổ chức" counts bodies; "Quân khu 7 tổ chức hội nghị" holds one. Neither counts groups.
  if (known?.edge === i + 1 && group.has(tokens.keys[i] as number) && chief.has(tokens.keys[i + 1] as number))
    return i > 1 && governs.has(tokens.keys[i - 2] as number)
      ? { to: i + 2, noun: wordsAt(tokens, i, i + 2), weight: 'abstract', pointed: pointing.has(tokens.keys[i + 2] as number) }
      : null
  if (known) {
    const more = known.edge === i + 1 && portions.has(tokens.keys[i] as number) ? phraseAt(nouns, tokens, known.edge) : null
    if (more) return { to: more.edge, noun: wordsAt(tokens, i, more.edge), weight: known.meaning, pointed: false }
    const last = tokens.keys[known.edge] as number
    const pointed = pointing.has(last) || (said.has(last) && pointing.has(tokens.keys[known.edge + 1] as number))
    return { to: known.edge, noun: wordsAt(tokens, i, known.edge), weight: known.meaning, pointed }
  }
  // A word written against its number is a code ("116001v") unless it is known.
  if (tokens.cases[i] !== LOWER || notNouns.has(tokens.keys[i] as number) || isTight(tokens, i - 1)) return null
  const second =
    i + 1 < tokens.count && tokens.kinds[i + 1] === WORD && tokens.cases[i + 1] === LOWER && !notNouns.has(tokens.keys[i + 1] as number)
  const to = second ? i + 2 : i + 1
  if (tokens.kinds[to] === NUMBER && !second) return null
  return { to, noun: wordsAt(tokens, i, to), weight: 'unknown', pointed: pointing.has(tokens.keys[to] as number) }
}

const wordsAt = (tokens: Tokens, from: number, to: number): string => tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
