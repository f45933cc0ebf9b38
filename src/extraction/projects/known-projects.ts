import { type KnownProject, type Mentions, nameKey, type Sentence, wordsOf } from '../../language/index.ts'
import type { Project } from '../record.ts'

/** A known name as it stands in the text: tokens `from` ≤ i < `to`. */
export interface KnownProjectName {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Where the text has names of projects that the office knows, for the finder of names: without "dự án" before them, and longer than the grammar would read them. */
export class KnownProjectNames {
  readonly #mentions: Mentions
  /** Tokens inside the names of bodies: "Ban Quản lý dự án …" is a board, no project. */
  readonly #inBodies: Uint8Array

  constructor(mentions: Mentions) {
    this.#mentions = mentions
    this.#inBodies = new Uint8Array(mentions.scan.known ? mentions.scan.tokens.count + 1 : 0)
    if (mentions.scan.known) for (const { from, to } of mentions.organisations) this.#inBodies.fill(1, from, to)
  }

  /** True where a known name begins at token `at`. */
  knowsAt(at: number): boolean {
    return this.#mentions.scan.known?.projects.at(at) !== undefined
  }

  /** The known name that begins at one of the tokens `first` ≤ i ≤ `last` and goes on behind `last`. */
  between(first: number, last: number, sentence: Sentence): KnownProjectName | null {
    const { known, tokens } = this.#mentions.scan
    for (let from = first; known && from <= last && from < sentence.to; from++) {
      const to = known.projects.at(from)?.to ?? 0
      if (to > last && to <= sentence.to && !this.#inBodies[from]) return { name: wordsOf(tokens, from, to), from, to }
    }
    return null
  }
}

/** The projects that the office knows by a name, in whatever writing. */
export const knownProjects = ({ scan }: Mentions, name: string): readonly KnownProject[] =>
  scan.known?.knowledge.projects.get(nameKey(name)) ?? []

/** How the record says that a project was recognised by knowledge, or is kept under another name; nothing where its own words were enough. */
export const toldOfProject = (name: string, known: readonly KnownProject[], isTaught: boolean): Pick<Project, 'known'> => {
  const [first, ...others] = known
  if (!first) return {}
  if (others.length) return { known: { name: null, candidates: known.map((one) => one.name).sort(), fields: [] } }
  return isTaught || nameKey(first.name) !== nameKey(name) ? { known: { name: first.name, candidates: [], fields: [] } } : {}
}
