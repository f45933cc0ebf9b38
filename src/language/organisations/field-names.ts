import { ALL_CAPITALS, CAPITALISED, keyOf, WORD } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

// Where the name of an agency ends by what it deals with: one field, a longer one abroad, or a list of them.

const AND = keyOf('và')
const COMMA = keyOf(',')
const OPEN = keyOf('(')
const LONGEST_FIELDS = 16
/** Words of the last field of a list, "và" counted. */
const LONGEST_LAST = 5

/** "Bộ Y tế Cộng đồng Cuba": words behind the field that open with a capital and are no place, body, post or person go on with it. */
export const longerField = (words: NameWords, from: number): number => {
  if (!words.isCapital(from) || words.opensOther(from)) return from
  let to = from + 1
  while (to < from + 5 && words.tokens.kinds[to] === WORD && !endsField(words, to)) to++
  return to
}

const endsField = (words: NameWords, at: number): boolean => words.isStop(at) || words.opensOther(at)

/** "Bộ Kinh tế, Việc làm và Đổi mới Phần Lan": fields joined by commas and "và", then a country or place abroad or an abbreviation in brackets; else `from`. */
export const fieldList = (words: NameWords, from: number): number => {
  const { tokens } = words
  const joined = tokens.keys[words.scan.fields.at(from)?.to ?? from] as number
  if (words.scan.fields.at(from) && joined !== COMMA && joined !== AND) return from
  let last = 0
  for (let at = from; at < Math.min(tokens.count, from + LONGEST_FIELDS); at++) {
    const country = words.placeAt.get(at)
    if (
      last &&
      at > last + 1 &&
      at - last <= LONGEST_LAST &&
      ((country && country.candidates[0]?.country !== 'VN') || tokens.keys[at] === OPEN)
    )
      return at
    if (tokens.keys[at] === COMMA || tokens.keys[at] === AND) {
      if (!words.isCapital(at + 1) || words.opensBody(at + 1)) return from
      last = at
    } else if (tokens.kinds[at] !== WORD || words.isStop(at) || country) return from
  }
  return from
}

/** "SỞ NGOẠI VỤ Độc lập - Tự do": behind a name set in capitals ordinary writing opens something else. */
export const isLoud = (words: NameWords, from: number, to: number): boolean => {
  const { cases } = words.tokens
  return cases[from] === ALL_CAPITALS && cases[to - 1] === ALL_CAPITALS && cases[to] === CAPITALISED
}
