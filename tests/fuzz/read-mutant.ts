import { extract } from '../../src/extraction/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { brokenPromises } from './check-record.ts'
import { mutantOf, type Original } from './mutant.ts'

/** How the reading of one mutant went. */
export interface Verdict {
  readonly number: number
  readonly outcome: 'read' | 'refused' | 'broken' | 'crashed'
  readonly ms: number
  readonly problem?: string
}

/** Makes the mutant of a number, reads it and holds its record to what every record promises. */
export const readMutant = async (number: number, originals: readonly Original[]): Promise<Verdict> => {
  const { bytes, ...hints } = mutantOf(number, originals)
  const begun = performance.now()
  try {
    const article = await readDocument(bytes, hints)
    if (!article.ok) return { number, outcome: 'refused', ms: performance.now() - begun }
    const record = extract(article.value, { id: 'mutant' })
    const ms = performance.now() - begun
    const [problem, ...others] = brokenPromises(record)
    if (problem === undefined) return { number, outcome: 'read', ms }
    return { number, outcome: 'broken', ms, problem: others.length ? `${problem} (and ${others.length} more)` : problem }
  } catch (error) {
    return {
      number,
      outcome: 'crashed',
      ms: performance.now() - begun,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
  }
}
