import { bodyKey, isEmptyKnowledge, type Knowledge, mayStandIn, nameKey, runsIn } from '../../language/index.ts'
import type { ReadingStore, Store } from '../store.ts'
import { gatherKnowledge } from './gather-knowledge.ts'
import { type AcceptedNaming, alikeBody, alikeKeys, bodiesOf, formsInTexts, postKey, textKey } from './naming.ts'

/** All that an office knows by the items it accepted. */
export const allKnown = async (store: ReadingStore): Promise<Knowledge> => gatherKnowledge(await store.namings())

/**
 * What an office knows of the names in a text, or null for nothing: the part of its knowledge that reading the text comes to, in a register of a hundred
 * thousand reports as quickly as in one of a hundred. Read with all of it, the text would give the same, but for somebody called by one word ("ông Hải")
 * whose body stands in the text only without its locality ("UBND tỉnh"), or many pages away. Its time grows with the text's length, its memory does not,
 * and others are answered in between.
 */
export const knownIn = async (store: Store, text: string): Promise<Knowledge | null> => {
  const found = new Map<string, AcceptedNaming>()
  for (const piece of piecesOf(text)) for (const [digest, one] of await namingsIn(store, piece)) found.set(digest, one)
  await addAlike(store, found)
  const knowledge = gatherKnowledge([...found.values()])
  return isEmptyKnowledge(knowledge) ? null : knowledge
}

/** In characters: some thirty pages, and more than any name. */
const PIECE = 50_000
const OVERLAP = 1000

function* piecesOf(text: string): Generator<string> {
  yield text.slice(0, PIECE)
  for (let at = PIECE; at < text.length; at += PIECE) yield text.slice(at - OVERLAP, at + PIECE)
}

/** Those whose names may stand in a text, and the people of its bodies who may be called by one word in it. */
const namingsIn = async (store: ReadingStore, text: string): Promise<[string, AcceptedNaming][]> => {
  const runs = runsIn(text)
  const named = [...(await store.namingsByKey([...runs].map(textKey)))].filter(([, { naming }]) =>
    formsInTexts(naming).some((form) => mayStandIn(form, runs))
  )
  const bodies = new Set(
    named
      .flatMap(([, { naming }]) => (naming.kind === 'organisation' ? [naming.name, ...naming.aliases, naming.known ?? ''] : []))
      .map(bodyKey)
  )
  const words = new Set([...text.matchAll(CALLED)].map(([, word = '']) => nameKey(word)))
  const called = await store.namingsByKey([...bodies].flatMap((body) => [...words].map((word) => postKey(body, word))))
  return [...named, ...called]
}

/** One word that somebody may be called by: "ông Hải", "Ông Hải"; the last of a whole name is none. */
const CALLED = /(?<!\p{Lu}\p{L}*\s)(?:\p{Lu}\p{L}*\s)?(\p{Lu}\p{L}*)(?!\p{L}|\s\p{Lu})/gu

/** Adds whatever is gathered into one with any of them, so that each is gathered as it would be from all. */
const addAlike = async (store: ReadingStore, found: Map<string, AcceptedNaming>): Promise<void> => {
  const asked = new Set<string>()
  for (let before = -1; found.size > before; ) {
    before = found.size
    const keys = [...found.values()].flatMap(({ naming }) => [...alikeKeys(naming), ...bodiesOf(naming).map(alikeBody)])
    const fresh = [...new Set(keys)].filter((key) => !asked.has(key))
    for (const key of fresh) asked.add(key)
    for (const [digest, one] of await store.namingsByKey(fresh)) found.set(digest, one)
  }
}
