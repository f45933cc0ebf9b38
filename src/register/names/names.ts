import { nameKey } from '../../language/index.ts'
import type { Language } from '../../wording/index.ts'

/** What something is called: in Vietnamese as the register has it, in English, and in the script of those whose it is. */
export interface Rendering {
  readonly vi: string
  readonly english: string | null
  readonly own: string | null
}

/** The names of what a document speaks of, found by their Vietnamese, so that each is called the same wherever it stands. */
export class Names {
  readonly #found = new Map<string, Rendering>()

  /** Of two that are written alike and called otherwise neither is taken. */
  constructor(renderings: readonly Rendering[] = []) {
    for (const rendering of renderings) {
      const key = nameKey(rendering.vi)
      const known = this.#found.get(key)
      this.#found.set(key, known === undefined ? rendering : bothSay(known, rendering))
    }
  }

  /** In a language; what nobody has named in English keeps its Vietnamese. */
  called(vi: string, language: Language): string {
    return (language === 'en' ? this.#rendering(vi)?.english : null) ?? vi
  }

  /** In a language, with what it is called otherwise behind it: "Tỉnh Nara (Nara Prefecture, 奈良県)". */
  inFull(vi: string, language: Language): string {
    const rendering = this.#rendering(vi)
    if (!rendering) return vi
    const first = this.called(vi, language)
    const others = [language === 'vi' ? rendering.english : vi, rendering.own].filter((one) => one !== null && one !== first)
    return others.length === 0 ? first : `${first} (${[...new Set(others)].join(', ')})`
  }

  /** In a language, and in the script of those whose it is: "Yamashita Makoto (山下真)". */
  withOwn(vi: string, language: Language): string {
    const own = this.#rendering(vi)?.own ?? null
    const first = this.called(vi, language)
    return own === null || own === first ? first : `${first} (${own})`
  }

  readonly #rendering = (vi: string): Rendering | undefined => this.#found.get(nameKey(vi))
}

const bothSay = (a: Rendering, b: Rendering): Rendering => ({
  vi: a.vi,
  english: oneOf(a.english, b.english),
  own: oneOf(a.own, b.own)
})

const oneOf = (a: string | null, b: string | null): string | null => (a === null || b === null ? (a ?? b) : a === b ? a : null)

export const NO_NAMES = new Names()
