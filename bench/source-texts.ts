import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { exampleFiles } from '../src/cli/demo.ts'
import { type DocumentHints, readDocument } from '../src/reading/index.ts'
import { hintsOf, loadCases } from '../tests/corpus/cases.ts'

/** One text of the project's own: an example or a corpus case, as the article its document holds. */
export interface SourceText {
  readonly id: string
  readonly text: string
  readonly publishedOn: string | null
  /** What its annotation names; empty for an example without one. */
  readonly people: readonly string[]
  readonly places: readonly string[]
}

/** All texts of the corpus and the examples, each document once. */
export const readSourceTexts = async (): Promise<readonly SourceText[]> => {
  const found: SourceText[] = []
  const seen = new Set<string>()
  const put = async (path: string, hints: DocumentHints, about: Pick<SourceText, 'id' | 'people' | 'places'>): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    const article = await readDocument(readFileSync(path), hints)
    if (!article.ok) throw new Error(`${path}: ${article.refusal.code}`)
    found.push({ ...about, text: article.value.text, publishedOn: article.value.source.publishedOn })
  }
  for (const one of loadCases()) {
    const { people, places } = one.annotation
    await put(one.path, hintsOf(one), {
      id: one.id,
      people: people.map(({ name }) => name),
      places: places.map((name) => name.replace(/^\?/, ''))
    })
  }
  for (const path of exampleFiles()) await put(path, { fileName: basename(path) }, { id: basename(path), people: [], places: [] })
  return found
}
