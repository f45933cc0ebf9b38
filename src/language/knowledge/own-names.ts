import { wordSet } from '../key-set.ts'
import { findNames, type KnownNames } from '../known-names.ts'
import type { Entry } from '../lexicon/entry.ts'
import { loadWords } from '../lexicon/load-lexicon.ts'
import { ALL_CAPITALS, CAPITALISED, MARK, NEWLINE, NUMBER, type Tokens, tokenise, WORD } from '../tokens.ts'

/**
 * What a form of a name is good for. own: it names its body wherever it stands ("VJCC"). composed: a head, a field and a place that the grammar puts
 * together by itself ("Đại học Cần Thơ"); it is recognised, never looked for. none: it names nobody by itself ("UBND tỉnh", "Sở Ngoại vụ", "Trung tâm").
 */
export type FormUse = 'own' | 'composed' | 'none'

/** Kinds of words that the grammar puts names together from. */
const PIECES = ['organisation-head', 'agency-field', 'trade', 'place', 'place-type', 'title', 'honorific', 'organisation'] as const
/** Of these, the ones that say whose body it is. */
const SAY_WHOSE: ReadonlySet<string> = new Set(['place', 'organisation'])
/** Of a legal form and of "Ban Quản lý dự án": words that name nobody. */
const LEGAL = wordSet([...loadWords('organisations/legal-form'), 'dự', 'án'])
/** A word that could be a syllable of Vietnamese: alone it is as likely a word or a person as a body. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/iu
const ROMAN = /^[IVXLC]+$/
const SHORTEST_ABBREVIATION = 3
const SHORTEST_WORD = 4

export const isSyllable = (word: string): boolean => SYLLABLE.test(word)

/** The use of each form, in order. The lexicon is asked once for all of them: one text, a line each. Forms hold no line break. */
export const usesOf = (forms: readonly string[], lexicon: KnownNames<Entry>): FormUse[] => {
  const tokens = tokenise(forms.join('\n'))
  const found = findNames(lexicon, tokens, true)
  /** Where the longest piece that begins at a token ends, and whether a piece that ends there says whose. */
  const ends = new Int32Array(tokens.count + 1)
  const whose = new Uint8Array(tokens.count + 1)
  for (const kind of PIECES)
    for (const { from, to } of found.of(kind)) {
      if (to > (ends[from] as number)) {
        ends[from] = to
        whose[from] = 0
      }
      if (to === ends[from] && SAY_WHOSE.has(kind)) whose[from] = 1
    }
  const uses: FormUse[] = []
  let from = 0
  for (let i = 0; i < forms.length; i++) {
    let to = from
    while (to < tokens.count && tokens.kinds[to] !== NEWLINE) to++
    uses.push(useOf(tokens, from, to, ends, whose))
    from = to + 1
  }
  return uses
}

const useOf = (tokens: Tokens, from: number, to: number, ends: Int32Array, whose: Uint8Array): FormUse => {
  let saysWhose = false
  let composed = true
  let words = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] !== WORD) continue
    words++
    if ((tokens.cases[i] as number) >= CAPITALISED) capitals++
  }
  if (capitals === 0) return 'none'
  for (let i = from; i < to && composed; ) {
    const end = ends[i] as number
    if (end > i) {
      if (whose[i]) saysWhose = true
      i = end
    } else if (tokens.kinds[i] === MARK || tokens.kinds[i] === NUMBER || LEGAL.has(tokens.keys[i] as number)) i++
    else composed = false
  }
  if (composed) return saysWhose ? 'composed' : 'none'
  return words > 1 || isUnmistakable(tokens, from, to) ? 'own' : 'none'
}

/** One word alone: an abbreviation of three letters or more, or a foreign name. */
const isUnmistakable = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] !== WORD) continue
    const word = tokens.text.slice(tokens.starts[i], tokens.ends[i])
    if (tokens.cases[i] === ALL_CAPITALS) return word.length >= SHORTEST_ABBREVIATION && !ROMAN.test(word)
    return word.length >= SHORTEST_WORD && !isSyllable(word)
  }
  return false
}
