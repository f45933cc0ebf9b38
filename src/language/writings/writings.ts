import { createHash } from 'node:crypto'
import { searchKey } from '../../values/index.ts'
import { readWritings, type TableWritings } from './read-writings.ts'

/** A name or term in all its writings: "Ủy ban nhân dân" and "UBND". */
export interface Writing {
  /** Stands for it in a word index; no folded text holds it. */
  readonly token: string
  /** Its folded writings: "uy ban nhan dan", "ubnd". */
  readonly forms: ReadonlySet<string>
}

/** Where words are one of the writings of something, or of several things ("BTC"): words `from` ≤ i < `to`. */
export interface FoundWriting {
  readonly from: number
  readonly to: number
  readonly writings: readonly Writing[]
}

export interface Writings {
  /** Every writing in folded words, those inside others too; in order of where they begin, the longest first. */
  find(words: readonly string[]): FoundWriting[]
  /** Changes whenever a table tells of other writings. */
  readonly digest: string
}

let compiled: Writings | undefined

/** The writings of the project's own tables. Read and compiled once. Throws TableFault as `loadLexicon` does. */
export const loadWritings = (): Writings => {
  compiled ??= compileWritings(readWritings())
  return compiled
}

/** A writing whose forms are still gathered. */
type Open = Writing & { readonly forms: Set<string> }

interface Node {
  readonly next: Map<string, Node>
  writings: Writing[]
}

/** Makes abbreviations ready to be found. Those that folded text cannot tell from a syllable ("CA" from "Cà Mau") are left out. */
export const compileWritings = ({ abbreviations, syllables, provinces }: TableWritings): Writings => {
  const byMeaning = new Map<string, Open>()
  for (const { short, long, body } of abbreviations) {
    const [key, form] = [searchKey(long), searchKey(short)]
    if (form.length < 2 || syllables.has(form) || form === key || !key.includes(' ')) continue
    // "Kế hoạch - Đầu tư" is "Kế hoạch và Đầu tư".
    const plain = key.replaceAll(' va ', ' ')
    const meaning = body === undefined ? plain : `body ${searchKey(body)}`
    const writing = byMeaning.get(meaning) ?? { token: tokenOf(meaning), forms: new Set() }
    byMeaning.set(meaning, writing)
    // "KH&ĐT" is written "KHĐT" as well.
    for (const each of [key, plain, form, form.replaceAll(' ', '')]) writing.forms.add(each)
  }
  for (const province of provinces) {
    const name = searchKey(province)
    if (name.includes(' ') && !byMeaning.has(name)) byMeaning.set(name, { token: tokenOf(name), forms: new Set([name]) })
  }
  const writings = [...byMeaning.values()]
  // Twice, for two of them may stand inside one: "TP HCM".
  for (let times = 0; times < 2; times++) withParts(writings)
  const root = trieOf(writings)
  return { find: (words) => findIn(root, words), digest: digestOf(writings) }
}

/** A character that is no letter or digit to a search key, and one to both databases. */
const MARK = String.fromCodePoint(0xe000)

const tokenOf = (meaning: string): string => `${MARK}${createHash('sha256').update(meaning).digest('hex').slice(0, 10)}`

const MOST_FORMS = 60

/**
 * "TP Hồ Chí Minh" is "thành phố Hồ Chí Minh": a long writing may stand with a shorter one inside it. And "TPHCM", made of TP and HCM, is also a writing of
 * "Hồ Chí Minh".
 */
const withParts = (writings: readonly Open[]): void => {
  const own = writings.map(({ forms }) => [...forms])
  const longs = own.flatMap((forms, i) => forms.filter((form) => form.includes(' ')).map((form) => ({ form, i })))
  const byFirst = Map.groupBy(longs, ({ form }) => form.slice(0, form.indexOf(' ')))
  for (const [i, forms] of own.entries())
    for (const form of forms) {
      const padded = ` ${form} `
      for (const first of new Set(form.split(' ')))
        for (const part of byFirst.get(first) ?? []) {
          if (part.i === i || part.form.length >= form.length || !padded.includes(` ${part.form} `)) continue
          const [whole, inside] = [writings[i] as Open, writings[part.i] as Open]
          const shorts = (own[part.i] as string[]).filter((short) => !short.includes(' '))
          for (const short of shorts)
            if (whole.forms.size < MOST_FORMS) whole.forms.add(padded.replace(` ${part.form} `, ` ${short} `).trim())
          for (const made of forms) if (!made.includes(' ') && shorts.some((short) => made.includes(short))) inside.forms.add(made)
        }
    }
}

const trieOf = (writings: readonly Writing[]): Node => {
  const root: Node = { next: new Map(), writings: [] }
  for (const writing of writings)
    for (const form of writing.forms) {
      let node = root
      for (const word of form.split(' ')) {
        const next = node.next.get(word) ?? { next: new Map(), writings: [] }
        node.next.set(word, next)
        node = next
      }
      node.writings.push(writing)
    }
  return root
}

const findIn = (root: Node, words: readonly string[]): FoundWriting[] => {
  const found: FoundWriting[] = []
  for (let from = 0; from < words.length; from++) {
    const here: FoundWriting[] = []
    let node: Node | undefined = root
    for (let to = from; to < words.length; ) {
      node = node.next.get(words[to++] as string)
      if (!node) break
      if (node.writings.length > 0) here.push({ from, to, writings: node.writings })
    }
    found.push(...here.reverse())
  }
  return found
}

const digestOf = (writings: readonly Writing[]): string => {
  const lines = writings.map(({ token, forms }) => `${token} ${[...forms].sort().join(';')}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}
