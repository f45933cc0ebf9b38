import { Edges } from './edges.ts'
import { wordSet } from './key-set.ts'
import { CAPITALISED, keyOf, LOWER, MARK, NEWLINE, type Tokens, tokenise, WORD } from './tokens.ts'

/** Anything that can be looked for: a name of the lexicon, a cue of the grammar. `proper` as in the lexicon's entries. */
export interface Phrase {
  readonly kind: string
  readonly form: string
  readonly proper: boolean
}

/** Where known entries stand: tokens `from` ≤ i < `to`. Several entries may share one form (a province, a city and a ward of one name). */
export interface KnownMatch<E extends Phrase = Phrase> {
  readonly from: number
  readonly to: number
  readonly entries: readonly E[]
}

/** Phrases whose forms all end in one word ("Tiến": the communes Tân Tiến, Đại Tiến …), made when a text first holds it. */
export interface Drawer<E extends Phrase = Phrase> {
  /** As `lastWord` gives it. */
  readonly word: string
  readonly open: () => readonly E[]
}

/**
 * A syllable trie over every known form that the texts asked about so far could hold: a form is added when a text first holds its last word,
 * since most names stand in no text that one process reads, and a start should not wait for them. What is found is the same as if all stood in it.
 */
export interface KnownNames<E extends Phrase = Phrase> {
  readonly edges: Edges
  readonly entries: E[]
  /** Per entry, bit i set: the i-th word of its form is capitalised, so that it must be in the text too. 0 for forms that are no proper names. */
  readonly capitals: number[]
  /** node → the first and last entry whose forms end there, and entry → the next that ends at the same node; counted from 1, 0 where there is none. */
  readonly first: number[]
  readonly last: number[]
  readonly next: number[]
  /** Of each entry the place of its kind among `kinds`. */
  readonly kindOf: number[]
  readonly kinds: E['kind'][]
  /** key of a last word → place of what ends in it among `drawers`, counted from 1; 0 where nothing does or a text has held it. */
  readonly closed: Int32Array
  readonly drawers: readonly (readonly Drawer<E>[])[]
}

/** Marks that stand inside names without meaning: "TP. Huế", "Bà Rịa - Vũng Tàu", "I-ta-li-a", "KH&ĐT". */
const SILENT = wordSet(['.', '-', '–', '&', '’', "'"])
const AND = keyOf('và')
const AMPERSAND = keyOf('&')

/** The last word of a form, where it is one of letters alone and so a token of its own in every text; null elsewhere ("P.12", "Ea H’leo"). */
export const lastWord = (form: string): string | null => {
  const word = form.slice(form.lastIndexOf(' ') + 1)
  return LETTERS.test(word) ? word : null
}

const LETTERS = /^[A-Za-zÀ-ỹ]+$/

/** Entries in drawers by the last words of their forms, in order; `others` end in none. */
export const inDrawers = <E extends Phrase>(entries: Iterable<E>): { readonly others: readonly E[]; readonly drawers: Drawer<E>[] } => {
  const byWord = Map.groupBy(entries, ({ form }) => lastWord(form))
  const others = byWord.get(null) ?? []
  byWord.delete(null)
  return { others, drawers: [...byWord].map(([word, held]) => ({ word: word as string, open: () => held })) }
}

/**
 * Makes entries and drawers ready to be looked for. Time and room grow with their number; those of the trie with the forms that texts call for.
 * Of one form the entries of the drawers `before` come first, those of `behind` last.
 */
export const compileNames = <E extends Phrase>(
  entries: Iterable<E>,
  { before = [], behind = [] }: { readonly before?: Iterable<Drawer<E>>; readonly behind?: Iterable<Drawer<E>> } = {}
): KnownNames<E> => {
  const { others, drawers } = inDrawers(entries)
  const byKey = Map.groupBy([...before, ...drawers, ...behind], ({ word }) => keyOf(word))
  const closed = new Int32Array(Math.max(0, ...byKey.keys()) + 1)
  let place = 0
  for (const key of byKey.keys()) closed[key] = ++place
  const names: KnownNames<E> = {
    edges: new Edges(),
    entries: [],
    capitals: [],
    first: [0],
    last: [0],
    next: [0],
    kindOf: [],
    kinds: [],
    closed,
    drawers: [...byKey.values()]
  }
  addNames(names, others)
  return names
}

const addNames = <E extends Phrase>(names: KnownNames<E>, added: readonly E[]): void => {
  const { edges, entries, capitals, first, last, next, kindOf, kinds } = names
  // One text of all forms, a line each: cutting twenty thousand small texts would cost more than all the rest.
  const tokens = tokenise(added.map((entry) => entry.form).join('\n'))
  const keys = formKeys(tokens)
  let i = 0
  for (const entry of added) {
    let node = 0
    let words = 0
    let capital = 0
    for (; i < tokens.count && tokens.kinds[i] !== NEWLINE; i++) {
      const key = keys[i] as number
      if (key === 0) continue
      if (entry.proper && tokens.kinds[i] === WORD && tokens.cases[i] !== LOWER && words < 30) capital |= 1 << words
      words++
      let to = edges.to(node, key)
      if (to === 0) {
        to = first.push(0) - 1
        last.push(0)
        edges.add(node, key, to)
      }
      node = to
    }
    i++
    if (node === 0) continue
    const at = entries.push(entry)
    capitals.push(capital)
    let kind = kinds.indexOf(entry.kind)
    if (kind < 0) kind = kinds.push(entry.kind) - 1
    kindOf.push(kind)
    next.push(0)
    if (first[node] === 0) first[node] = at
    else next[last[node] as number] = at
    last[node] = at
  }
}

/** Adds what ends in the words that a text holds. Forms that are alike end alike, so that their order does not depend on the texts before. */
const openDrawers = <E extends Phrase>(names: KnownNames<E>, tokens: Tokens): void => {
  const { closed, drawers } = names
  const opened: E[] = []
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.keys[i] as number
    const place = closed[key]
    if (!place) continue
    closed[key] = 0
    for (const drawer of drawers[place - 1] as readonly Drawer<E>[]) opened.push(...drawer.open())
  }
  if (opened.length > 0) addNames(names, opened)
}

/** The keys that tokens have in the trie: 0 for marks that are passed over; "&" reads as "và"; numbers ("Quận 1") by their digits. */
const formKeys = (tokens: Tokens): Int32Array => {
  const keys = tokens.keys.slice()
  for (let i = 0; i < keys.length; i++) {
    if (tokens.kinds[i] === WORD) continue
    const key = keys[i] as number
    if (key === 0) keys[i] = keyOf(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
    else if (key === AMPERSAND) keys[i] = AND
    else if (SILENT.has(key) && !endsSentence(tokens, i)) keys[i] = 0
  }
  return keys
}

/** "840 tỷ đồng. Chủ tịch …": behind a whole word in small letters a dot and a capital end what was said, so that "đồng chủ tịch" stands nowhere. */
const endsSentence = ({ keys, kinds, cases, starts, ends }: Tokens, i: number): boolean =>
  keys[i] === DOT &&
  i > 0 &&
  kinds[i - 1] === WORD &&
  cases[i - 1] === LOWER &&
  (ends[i - 1] as number) - (starts[i - 1] as number) >= WHOLE_WORD &&
  (cases[i + 1] as number) >= CAPITALISED &&
  (starts[i + 1] as number) > (ends[i] as number)
const DOT = keyOf('.')
/** "tp.", "ths." are shorter. */
const WHOLE_WORD = 4

/**
 * Every known form in the text, by kind: of the forms of one kind that begin at one token only the longest. Unless `nested`, none inside a longer one of its kind.
 * Matches of each kind come in the order of the text. Time grows with the text's length times the longest form.
 */
export const findNames = <E extends Phrase>(names: KnownNames<E>, tokens: Tokens, nested = false): NamesFound<E> => {
  openDrawers(names, tokens)
  const { edges, first, next, capitals, entries, kindOf, kinds } = names
  const found: KnownMatch<E>[][] = kinds.map(() => [])
  const lastEnd = new Int32Array(kinds.length)
  /** Of each kind where the longest form ends that begins at `from`, and what has that form. */
  const bestEnd = new Int32Array(kinds.length)
  const best: E[][] = kinds.map(() => [])
  /** Kinds met at `from`. */
  const met: number[] = []
  const keys = formKeys(tokens)
  for (let from = 0; from < tokens.count; from++) {
    const kind = tokens.kinds[from]
    if (kind === MARK || kind === NEWLINE) continue
    const root = keys[from] as number
    const opened = edges.fromRoot(root)
    if (opened === 0) continue
    // Most words begin some name of several words, and here the second is another's.
    const next0 = keys[from + 1] as number
    if (first[opened] === 0 && next0 > 0 && !edges.mayGoOn(root, next0)) continue
    let node = 0
    let seen = 0
    let words = 0
    for (let i = from; i < tokens.count && tokens.kinds[i] !== NEWLINE; i++) {
      const key = keys[i] as number
      if (key === 0) continue
      node = edges.to(node, key)
      if (node === 0) break
      if ((tokens.cases[i] as number) >= CAPITALISED && words < 30) seen |= 1 << words
      words++
      for (let at = first[node] as number; at !== 0; at = next[at] as number) {
        if (((capitals[at - 1] as number) & ~seen) !== 0) continue
        const entry = entries[at - 1] as E
        const k = kindOf[at - 1] as number
        if (bestEnd[k] === i + 1) (best[k] as E[]).push(entry)
        else {
          if (bestEnd[k] === 0) met.push(k)
          bestEnd[k] = i + 1
          best[k] = [entry]
        }
      }
    }
    for (const k of met) {
      const to = bestEnd[k] as number
      bestEnd[k] = 0
      if (!nested && (lastEnd[k] as number) >= to) continue
      lastEnd[k] = to
      found[k]?.push({ from, to, entries: best[k] as E[] })
    }
    met.length = 0
  }
  return {
    of: <K extends E['kind']>(kind: K) => (found[kinds.indexOf(kind)] ?? []) as unknown as KnownMatch<Extract<E, { kind: K }>>[]
  }
}

/** The longest form that stands at token `from` as if `words` stood before it: "Sơn Tây" under "huyện" in "các huyện Minh Long, Sơn Tây". Ask after `findNames`. */
export const findUnder = <E extends Phrase>(
  names: KnownNames<E>,
  words: readonly string[],
  tokens: Tokens,
  from: number
): KnownMatch<E> | null => {
  let node = 0
  for (const word of words) {
    node = names.edges.to(node, keyOf(word))
    if (node === 0) return null
  }
  let found: KnownMatch<E> | null = null
  let seen = 0
  for (let i = from; i < tokens.count && tokens.kinds[i] === WORD; i++) {
    node = names.edges.to(node, tokens.keys[i] as number)
    if (node === 0) break
    if ((tokens.cases[i] as number) >= CAPITALISED) seen |= 1 << (words.length + i - from)
    const entries: E[] = []
    for (let at = names.first[node] as number; at !== 0; at = names.next[at] as number)
      if (((names.capitals[at - 1] as number) & ~seen) === 0) entries.push(names.entries[at - 1] as E)
    if (entries.length > 0) found = { from, to: i + 1, entries }
  }
  return found
}

export interface NamesFound<E extends Phrase> {
  of<K extends E['kind']>(kind: K): readonly KnownMatch<Extract<E, { kind: K }>>[]
}

/** Of matches in the order of the text those inside no earlier one: "nước thải" inside "xử lý nước thải sinh hoạt" is not told twice. */
export const outermost = <M extends { readonly from: number; readonly to: number }>(matches: readonly M[]): M[] => {
  let end = 0
  return matches.filter((match) => {
    const inside = match.to <= end
    end = Math.max(end, match.to)
    return !inside
  })
}

const NOWHERE = new Int32Array(0)

/** For each token the match of one kind that begins there, for asking "what stands here?"; undefined where none does. */
export class MatchesAt<E extends Phrase> {
  readonly #index: Int32Array
  readonly #matches: readonly KnownMatch<E>[]

  constructor(matches: readonly KnownMatch<E>[], count: number) {
    this.#matches = matches
    this.#index = matches.length > 0 ? new Int32Array(count + 1) : NOWHERE
    for (let i = 0; i < matches.length; i++) this.#index[(matches[i] as KnownMatch<E>).from] = i + 1
  }

  at(token: number): KnownMatch<E> | undefined {
    const i = this.#index[token]
    return i ? this.#matches[i - 1] : undefined
  }
}
