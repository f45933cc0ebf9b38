import type { WritingStore } from '../store.ts'
import type { EnteredLink } from './dossier.ts'
import { endOf } from './end-of.ts'

/**
 * Puts the links that no report states between the dossiers that hold today what they were entered between, for some dossiers and all that are joined to
 * them: a link goes along where an end of it is joined to another, and back where it is parted, for it keeps the ends it was entered with. Returns the
 * links that are gone and those that came.
 */
export const placeLinks = async (
  store: WritingStore,
  dossierIds: readonly string[]
): Promise<{ readonly gone: readonly EnteredLink[]; readonly fresh: readonly EnteredLink[] }> => {
  const links = await store.enteredLinks(await withJoined(store, dossierIds))
  const homes = [...new Set(links.flatMap(({ home }) => [home.from, home.to]))]
  const ends = new Map<string, string>()
  for (const id of homes) ends.set(id, await endOf(store, id))
  const endOfHome = (id: string): string => ends.get(id) ?? id
  const isJoined = (id: string): boolean => endOfHome(id) !== id

  const taken = new Set<string>()
  // What was entered to a dossier itself goes before what comes to it from one that is joined to it.
  const placed = links
    .toSorted((a, b) => Number(isJoined(a.home.to)) - Number(isJoined(b.home.to)))
    .map((link): EnteredLink => {
      // A body that is joined to another keeps its own partner; it has none beside that.
      const moved = { ...link, from: link.relation === 'within' ? link.home.from : endOfHome(link.home.from), to: endOfHome(link.home.to) }
      if (moved.from !== moved.to && !taken.has(placeOf(moved))) {
        taken.add(placeOf(moved))
        return moved
      }
      // Between two that are one, or told already: it waits with the one that is joined, which nobody is shown.
      const waiting = isJoined(link.home.to) ? link.home.to : link.home.from
      return { ...link, from: waiting, to: waiting }
    })
  const before = new Set(links.map(wholeOf))
  const after = new Set(placed.map(wholeOf))
  const gone = links.filter((link) => !after.has(wholeOf(link)))
  const fresh = placed.filter((link) => !before.has(wholeOf(link)))
  await store.changeLinks({ gone, fresh })
  return { gone, fresh }
}

const placeOf = ({ from, relation, to, itemId }: EnteredLink): string => [from, relation, to, itemId].join('\n')
const wholeOf = (link: EnteredLink): string => [placeOf(link), link.home.from, link.home.to].join('\n')

/** Dossiers and all that were joined to them, directly or not. */
export const withJoined = async (store: WritingStore, dossierIds: readonly string[]): Promise<string[]> => {
  const all = new Set(dossierIds)
  for (const id of all) for (const joined of await store.joinedTo(id)) all.add(joined.id)
  return [...all]
}
