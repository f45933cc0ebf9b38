import { Chance } from './chance.ts'
import type { SourceText } from './source-texts.ts'
import { columnOf } from './word-tables.ts'

/**
 * Text like that of real reports, of any length: the sentences of many different reports, in which people, places, companies and sums are
 * drawn anew each time, so that a text ten times as long also names ten times as many. The same seed gives the same text.
 */
export class MixedText {
  readonly #chance: Chance
  readonly #reports: readonly (readonly Piece[])[]
  readonly #surnames = columnOf('names/surnames', 0)
  readonly #middles = columnOf('names/middle', 0)
  readonly #givens = columnOf('names/given', 0)
  readonly #places = [...columnOf('places/provinces', 1), ...columnOf('places/communes', 1), ...columnOf('places/districts', 1)]

  constructor(sources: readonly SourceText[], seed: number) {
    this.#chance = new Chance(seed)
    this.#reports = sources.map(piecesOf)
  }

  /** At least `length` characters, cut to it. */
  ofLength(length: number): string {
    const parts: string[] = []
    let total = 0
    while (total < length) {
      const report = this.#report()
      parts.push(report)
      total += report.length + 1
    }
    return parts.join('\n').slice(0, length)
  }

  #report(): string {
    const drawn = new Map<string, string>()
    return this.#chance
      .pick(this.#reports)
      .map(({ kind, words }) => {
        if (kind === 'words') return words
        const known = drawn.get(words)
        if (known !== undefined) return known
        const fresh = this.#draw(kind, words)
        drawn.set(words, fresh)
        return fresh
      })
      .join('')
  }

  #draw(kind: Exclude<Piece['kind'], 'words'>, words: string): string {
    const chance = this.#chance
    switch (kind) {
      case 'person':
        return `${chance.pick(this.#surnames)} ${chance.pick(this.#middles)} ${chance.pick(this.#givens)}`
      case 'place':
        return chance.pick(this.#places)
      case 'company':
        return `${chance.pick(BRANDS)}${chance.pick(BRANDS).toLowerCase()} ${chance.pick(BRANDS)}${chance.below(1000)}`
      case 'number':
        return words.replace(/\d/g, (_, at: number) => String(at === 0 ? 1 + chance.below(9) : chance.below(10)))
    }
  }
}

interface Piece {
  readonly kind: 'words' | 'person' | 'place' | 'company' | 'number'
  readonly words: string
}

const BRANDS = 'An Bảo Đại Hòa Kim Lộc Minh Nam Phúc Quang Sơn Tân Thành Việt Vina Viet Eco Green Hana Sumi Toyo Nova Delta Inter'.split(
  ' '
)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Cuts a text at the names its annotation gives, at names of companies and at numbers of three digits and more. */
const piecesOf = ({ text, people, places }: SourceText): readonly Piece[] => {
  const names = [...people, ...places].filter((name) => name.length > 2)
  const known = names.length
    ? `(?<![\\p{L}])(?:${names
        .sort((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})(?![\\p{L}])`
    : '(?!)'
  const pattern = new RegExp(`(${known})|(?<=[Cc]ông ty )(\\p{Lu}[\\p{L}]+)|(\\d{1,3}(?:\\.\\d{3})+|\\d{3,})`, 'gu')
  const pieces: Piece[] = []
  let at = 0
  for (const { index, 0: whole, 1: name, 2: company } of text.matchAll(pattern)) {
    pieces.push({ kind: 'words', words: text.slice(at, index) })
    const kind = name === undefined ? (company === undefined ? 'number' : 'company') : people.includes(name) ? 'person' : 'place'
    pieces.push({ kind, words: whole })
    at = index + whole.length
  }
  return [...pieces, { kind: 'words', words: text.slice(at) }]
}
