import { wordSet } from './key-set.ts'
import { loadWords } from './lexicon/load-lexicon.ts'
import { CAPITALISED, keyOf, MARK, NEWLINE, NUMBER, type Tokens, WORD } from './tokens.ts'

/** Tokens `from` ≤ i < `to` of one sentence; `paragraph` counts the lines of the text from 0. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly paragraph: number
}

const DOT = keyOf('.')
const ENDS = wordSet(['.', '!', '?', '…'])
const CLOSERS = wordSet(['"', '”', '’', '»', ')', ']'])
const OPENERS = wordSet(['"', '“', '‘', '«', '(', '[', '-', '–', '*', '+', '•'])
/** Words whose dot does not end a sentence: "TP. Cần Thơ", "PGS. TS. Nguyễn …", "Q. 7", "v.v." */
const ABBREVIATIONS = wordSet(loadWords('sentences/abbreviations'))

/** The last syllables of quý, giai đoạn, khóa, hạng, kỳ, cấp, loại: a Roman numeral follows them. */
const COUNTED_IN_ROMAN = wordSet(['quý', 'đoạn', 'khóa', 'hạng', 'kỳ', 'cấp', 'loại'])

/** Cuts tokens into sentences. A newline always ends one; a dot does unless it belongs to an abbreviation, an initial or the middle of a line in lower case. */
export const findSentences = (tokens: Tokens): Sentence[] => {
  const { count, kinds, keys } = tokens
  const found: Sentence[] = []
  let from = 0
  let paragraph = 0
  const close = (to: number) => {
    if (to > from) found.push({ from, to, paragraph })
  }
  for (let i = 0; i < count; i++) {
    if (kinds[i] === NEWLINE) {
      close(i)
      from = i + 1
      paragraph++
      continue
    }
    if (kinds[i] !== MARK || !ENDS.has(keys[i] as number)) continue
    let end = i + 1
    while (end < count && kinds[end] === MARK && (ENDS.has(keys[end] as number) || CLOSERS.has(keys[end] as number))) {
      // A straight quote closes only when it stands against the dot; otherwise it opens the next sentence.
      if (!ENDS.has(keys[end] as number) && tokens.starts[end] !== tokens.ends[end - 1]) break
      end++
    }
    if (end < count && kinds[end] !== NEWLINE && !startsSentence(tokens, end)) continue
    if (keys[i] === DOT && end === i + 1 && isAbbreviation(tokens, i)) continue
    close(end)
    from = end
    i = end - 1
  }
  close(count)
  return found
}

const startsSentence = (tokens: Tokens, i: number): boolean => {
  const kind = tokens.kinds[i]
  if (kind === NUMBER) return true
  if (kind === WORD) return (tokens.cases[i] as number) >= CAPITALISED
  return kind === MARK && OPENERS.has(tokens.keys[i] as number)
}

/** Asia and Italy. */
const WORDS_OF_A_LETTER = wordSet('á ý')

const isAbbreviation = (tokens: Tokens, dot: number): boolean => {
  const before = dot - 1
  if (before < 0 || tokens.kinds[before] !== WORD || tokens.ends[before] !== tokens.starts[dot]) return false
  const length = (tokens.ends[before] as number) - (tokens.starts[before] as number)
  // An initial: "T.L", "Nguyễn V. A"; but "trong quý I." ends there, and "quý I.2018" does not.
  // "Ngân hàng Phát triển châu Á. Ông …": a letter that is a word of its own.
  if (length === 1 && (tokens.cases[before] as number) >= CAPITALISED)
    return (
      tokens.starts[dot + 1] === tokens.ends[dot] ||
      !(
        COUNTED_IN_ROMAN.has(tokens.keys[before - 1] as number) ||
        (WORDS_OF_A_LETTER.has(tokens.keys[before] as number) && tokens.kinds[before - 1] === WORD)
      )
    )
  // "trong quý III.2023"
  if (
    COUNTED_IN_ROMAN.has(tokens.keys[before - 1] as number) &&
    tokens.kinds[dot + 1] === NUMBER &&
    tokens.starts[dot + 1] === tokens.ends[dot]
  )
    return true
  return ABBREVIATIONS.has(tokens.keys[before] as number)
}
