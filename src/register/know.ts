import { isEmptyKnowledge, type Knowledge } from '../language/index.ts'
import { gatherKnowledge } from './gather-knowledge.ts'
import type { Store } from './store.ts'

/** Asks a register what the office knows. */
export type Know = () => Promise<Knowledge>

/**
 * The knowledge of one workspace, as its accepted items are at the moment of asking. Only decisions change it, and what people do to a report as a
 * whole (its day); both are only ever added: while their number is the same, what was gathered last is given again, the same object.
 */
export const knowing = (store: Store): Know => {
  let last: { readonly changes: number; readonly knowledge: Knowledge } | null = null
  return () =>
    store.snapshot(async (now) => {
      const changes = await now.countChanges()
      if (last?.changes === changes) return last.knowledge
      const knowledge = gatherKnowledge(changes === 0 ? [] : await now.acceptedNames())
      last = { changes, knowledge }
      return knowledge
    })
}

/** Knowledge for a reader: null where there is none. */
export const knowledgeFor = async (know: Know): Promise<Knowledge | null> => {
  const knowledge = await know()
  return isEmptyKnowledge(knowledge) ? null : knowledge
}
