import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import { keyOf, LOWER, WORD } from '../tokens.ts'
import type { CalledBody } from './mention.ts'
import type { Surroundings } from './surroundings.ts'

const KINDS = ['firm', 'bank', 'school', 'hospital', 'institute', 'centre', 'fund', 'association', 'organisation', 'board'] as const
const WORDS = loadWordsBy('organisations/called', KINDS)
/** Longer phrases first: "tổng công ty" before any shorter one. */
const FORMS: readonly { readonly keys: readonly number[]; readonly kind: CalledBody }[] = KINDS.flatMap((kind) =>
  WORDS[kind].map((words) => ({ keys: words.split(' ').map(keyOf), kind }))
).sort((a, b) => b.keys.length - a.keys.length)
const BY_FIRST = Map.groupBy(FORMS, ({ keys }) => keys[0] as number)
const OF = keyOf('của')
const THIS = keyOf('này')

/** Bodies that stand behind a post by a common word alone: "Phó Chủ tịch Tập đoàn Susan Reed", "Giám đốc quốc gia của tổ chức, …", "Giám đốc Quỹ". */
export class CalledBodies {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** What a body right behind token `at` is called, and where that ends; null where its name goes on or another word does. */
  at(at: number): { readonly kind: CalledBody; readonly to: number } | null {
    const { tokens } = this.#around
    const start = tokens.keys[at] === OF ? at + 1 : at
    const form = BY_FIRST.get(tokens.keys[start] as number)?.find(({ keys }) => keys.every((key, k) => tokens.keys[start + k] === key))
    if (!form || this.#around.isTaken(start)) return null
    const end = start + form.keys.length
    const to = tokens.keys[end] === THIS ? end + 1 : end
    // "Giám đốc công ty con", "trường học": in small letters another small word may go on with it.
    const isPlain = tokens.cases[start] === LOWER && start === at
    if (isPlain && tokens.kinds[to] === WORD && tokens.cases[to] === LOWER && !this.#around.scan.honorifics.at(to)) return null
    return this.#around.isTaken(to) ? null : { kind: form.kind, to }
  }
}
