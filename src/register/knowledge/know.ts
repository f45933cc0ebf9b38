import { endsOf, isEmptyKnowledge, type Knowledge, nameKey, openingsIn } from '../../language/index.ts'
import type { ReadingStore, Store } from '../store.ts'
import { gatherKnowledge } from './gather-knowledge.ts'
import { type AcceptedNaming, alikeBody, alikeKeys, bodiesOf, type Naming, openingsOfNaming, textKey } from './naming.ts'

/** All that an office knows by the items it accepted. */
export const allKnown = async (store: ReadingStore): Promise<Knowledge> => gatherKnowledge(await store.namings())

/**
 * What an office knows of the names in a text, or null for nothing: the part of its knowledge that reading the text comes to, in a register of a hundred
 * thousand reports as quickly as in one of a hundred. Read with all of it, the text would give the same, but for somebody called by one word ("ông Hải")
 * whose body stands in the text only without its locality ("UBND tỉnh").
 */
export const knownIn = async (store: Store, text: string): Promise<Knowledge | null> => {
  const openings = openingsIn(text)
  const knowledge = gatherKnowledge(await store.snapshot((now) => namingsFor(now, openings)))
  return isEmptyKnowledge(knowledge) ? null : knowledge
}

/**
 * Those whose names may stand in the text, the people of its bodies who may be called by one word in it, and whatever is gathered into one with any of
 * them, so that each is gathered as it would be from all.
 */
const namingsFor = async (store: ReadingStore, openings: ReadonlySet<string>): Promise<AcceptedNaming[]> => {
  const isNamed = (naming: Naming): boolean =>
    openingsOfNaming(naming).some((opening) => openings.has(opening)) ||
    (naming.kind === 'person' && endsOf(naming.known ?? naming.name).some((end) => openings.has(nameKey(end))))
  const found = new Map([...(await store.namingsByKey([...openings].map(textKey)))].filter(([, { naming }]) => isNamed(naming)))
  const asked = new Set<string>()
  for (let before = -1; found.size > before; ) {
    before = found.size
    const keys = [...found.values()].flatMap(({ naming }) => [...alikeKeys(naming), ...bodiesOf(naming).map(alikeBody)])
    const fresh = [...new Set(keys)].filter((key) => !asked.has(key))
    for (const key of fresh) asked.add(key)
    for (const [digest, one] of await store.namingsByKey(fresh)) found.set(digest, one)
  }
  return [...found.values()]
}
