import { bodyKey, isEmptyKnowledge, type Knowledge, mayStandIn, nameKey, runsIn } from '../../language/index.ts'
import type { ReadingStore, Store } from '../store.ts'
import { gatherKnowledge } from './gather-knowledge.ts'
import { type AcceptedNaming, alikeBody, alikeKeys, bodiesOf, formsInTexts, postKey, textKey } from './naming.ts'

/** All that an office knows by the items it accepted. */
export const allKnown = async (store: ReadingStore): Promise<Knowledge> => gatherKnowledge(await store.namings())

/**
 * What an office knows of the names in a text, or null for nothing: the part of its knowledge that reading the text comes to, in a register of a hundred
 * thousand reports as quickly as in one of a hundred. Read with all of it, the text would give the same, but for somebody called by one word ("ông Hải")
 * whose body stands in the text only without its locality ("UBND tỉnh").
 */
export const knownIn = async (store: Store, text: string): Promise<Knowledge | null> => {
  const knowledge = gatherKnowledge(await store.snapshot((now) => namingsFor(now, text)))
  return isEmptyKnowledge(knowledge) ? null : knowledge
}

/**
 * Those whose names may stand in the text, the people of its bodies who may be called by one word in it, and whatever is gathered into one with any of
 * them, so that each is gathered as it would be from all.
 */
const namingsFor = async (store: ReadingStore, text: string): Promise<AcceptedNaming[]> => {
  const runs = runsIn(text)
  const named = [...(await store.namingsByKey([...runs].map(textKey)))].filter(([, { naming }]) =>
    formsInTexts(naming).some((form) => mayStandIn(form, runs))
  )
  const bodies = new Set(
    named
      .flatMap(([, { naming }]) => (naming.kind === 'organisation' ? [naming.name, ...naming.aliases, naming.known ?? ''] : []))
      .map(bodyKey)
  )
  const words = new Set((text.match(CAPITALISED) ?? []).map(nameKey))
  const called = await store.namingsByKey([...bodies].flatMap((body) => [...words].map((word) => postKey(body, word))))
  const found = new Map([...named, ...called])
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

const CAPITALISED = /\p{Lu}\p{L}*/gu
