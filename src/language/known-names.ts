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

/** A syllable trie over every known form; built once, asked for each text. */
export interface KnownNames<E extends Phrase = Phrase> {
  /** (node × 2²¹ + key) → node. */
  readonly edges: Map<number, number>
  /** node → forms ending there. */
  readonly ends: (Ending<E>[] | undefined)[]
}

interface Ending<E> {
  readonly entry: E
  /** Bit i set: the i-th word of the form is capitalised, so that it must be in the text too. 0 for forms that are no proper names. */
  readonly capitals: number
}

const KEY_ROOM = 2 ** 21
/** Marks that stand inside names without meaning: "TP. Huế", "Bà Rịa - Vũng Tàu", "I-ta-li-a", "KH&ĐT". */
const SILENT = new Set(['.', '-', '–', '&', '’', "'"].map(keyOf))
const AND = keyOf('và')
const AMPERSAND = keyOf('&')

/** Compiles entries into one trie. Time and room grow with the sum of the forms' lengths. */
export const compileNames = <E extends Phrase>(entries: Iterable<E>): KnownNames<E> => {
  const edges = new Map<number, number>()
  const ends: (Ending<E>[] | undefined)[] = [undefined]
  const list = [...entries]
  // One text of all forms, a line each: cutting twenty thousand small texts would cost more than all the rest.
  const tokens = tokenise(list.map((entry) => entry.form).join('\n'))
  let i = 0
  for (const entry of list) {
    let node = 0
    let capitals = 0
    let words = 0
    for (; i < tokens.count && tokens.kinds[i] !== NEWLINE; i++) {
      const key = formKey(tokens, i)
      if (key === 0) continue
      if (entry.proper && tokens.kinds[i] === WORD && tokens.cases[i] !== LOWER && words < 30) capitals |= 1 << words
      words++
      const edge = node * KEY_ROOM + key
      let next = edges.get(edge)
      if (next === undefined) {
        next = ends.push(undefined) - 1
        edges.set(edge, next)
      }
      node = next
    }
    i++
    if (node === 0) continue
    const ending = { entry, capitals }
    const here = ends[node]
    if (here) here.push(ending)
    else ends[node] = [ending]
  }
  return { edges, ends }
}

/** The key that a token has in the trie: 0 for marks that are passed over; "&" reads as "và"; numbers ("Quận 1") by their digits. */
const formKey = (tokens: Tokens, i: number): number => {
  const key = tokens.keys[i] as number
  if (key === 0) return keyOf(tokens.text.slice(tokens.starts[i], tokens.ends[i]))
  if (key === AMPERSAND) return AND
  return SILENT.has(key) ? 0 : key
}

/**
 * Every known form in the text, by kind: of the forms of one kind that begin at one token only the longest. Unless `nested`, none inside a longer one of its kind.
 * Matches of each kind come in the order of the text. Time grows with the text's length times the longest form.
 */
export const findNames = <E extends Phrase>(names: KnownNames<E>, tokens: Tokens, nested = false): NamesFound<E> => {
  const found = new Map<string, KnownMatch<E>[]>()
  const lastEnd = new Map<string, number>()
  const best = new Map<string, { to: number; entries: E[] }>()
  for (let from = 0; from < tokens.count; from++) {
    if (tokens.kinds[from] === MARK || tokens.kinds[from] === NEWLINE) continue
    best.clear()
    let node = 0
    let seen = 0
    let words = 0
    for (let i = from; i < tokens.count && tokens.kinds[i] !== NEWLINE; i++) {
      const key = formKey(tokens, i)
      if (key === 0) continue
      const next = names.edges.get(node * KEY_ROOM + key)
      if (next === undefined) break
      node = next
      if ((tokens.cases[i] as number) >= CAPITALISED && words < 30) seen |= 1 << words
      words++
      const endings = names.ends[node]
      if (endings === undefined) continue
      for (const { entry, capitals } of endings) {
        if ((capitals & ~seen) !== 0) continue
        const old = best.get(entry.kind)
        if (old && old.to === i + 1) old.entries.push(entry)
        else best.set(entry.kind, { to: i + 1, entries: [entry] })
      }
    }
    for (const [kind, { to, entries }] of best) {
      if (!nested && (lastEnd.get(kind) ?? 0) >= to) continue
      lastEnd.set(kind, to)
      const list = found.get(kind)
      if (list) list.push({ from, to, entries })
      else found.set(kind, [{ from, to, entries }])
    }
  }
  return { of: <K extends E['kind']>(kind: K) => (found.get(kind) ?? []) as unknown as KnownMatch<Extract<E, { kind: K }>>[] }
}

export interface NamesFound<E extends Phrase> {
  of<K extends E['kind']>(kind: K): readonly KnownMatch<Extract<E, { kind: K }>>[]
}

/** For each token the match of one kind that begins there, for asking "what stands here?"; undefined where none does. */
export class MatchesAt<E extends Phrase> {
  readonly #index: Int32Array
  readonly #matches: readonly KnownMatch<E>[]

  constructor(matches: readonly KnownMatch<E>[], count: number) {
    this.#matches = matches
    this.#index = new Int32Array(count + 1)
    for (let i = 0; i < matches.length; i++) this.#index[(matches[i] as KnownMatch<E>).from] = i + 1
  }

  at(token: number): KnownMatch<E> | undefined {
    const i = this.#index[token]
    return i ? this.#matches[i - 1] : undefined
  }
}
