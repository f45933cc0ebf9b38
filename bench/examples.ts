import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { exampleFiles } from '../src/cli/demo.ts'
import { type CooperationRecord, extract } from '../src/extraction/index.ts'
import { type Article, readDocument } from '../src/reading/index.ts'

/** One example report as bytes, as article and as record: what every measurement here is made of. */
export interface Example {
  readonly bytes: Uint8Array
  readonly article: Article
  readonly record: CooperationRecord
}

export const readExamples = async (): Promise<readonly Example[]> => {
  const examples: Example[] = []
  for (const path of exampleFiles()) {
    const bytes = readFileSync(path)
    const article = await readDocument(bytes, { fileName: basename(path) })
    if (!article.ok) throw new Error(`${path}: ${article.refusal.code}`)
    examples.push({ bytes, article: article.value, record: extract(article.value, { id: article.value.source.sha256.slice(0, 16) }) })
  }
  return examples
}

export const ITEM_LISTS = ['meetings', 'people', 'organisations', 'places', 'figures', 'actions', 'agreements', 'projects'] as const

export const countItems = (record: CooperationRecord): number => ITEM_LISTS.reduce((sum, list) => sum + record[list].length, 0)
