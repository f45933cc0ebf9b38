import { showBy } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { meantBy } from './meant-by.ts'
import type { ShownDossier } from './show-dossier.ts'

/** Whom a form about a dossier offers to give work to, and what is to be said of the names that stand in it already. */
export interface ShownColleagues {
  readonly own: string
  readonly offered: readonly { readonly name: string; readonly called: string }[]
  /** By name: that nobody signs in so, and whom it may mean. */
  readonly doubts: Readonly<Record<string, string>>
}

/** Offers the accounts of the register and the names that were given work before; null where the reader may give none. Not asked from inside of one state of the register, for the accounts stand beside it. */
export const findColleagues = async (
  { register, visit, language }: App.Locals,
  { kind, seenTo }: Pick<ShownDossier, 'kind' | 'seenTo'>
): Promise<ShownColleagues | null> => {
  const { actor, accounts } = visit
  if (!actor?.permissions.has('dossier.act') || !SEEN_TO.has(kind)) return null
  const named = await register.responsiblePeople()
  const colleagues = (await accounts?.colleagues(named)) ?? named.map((name) => ({ name, displayName: null }))
  const signsIn = new Set(colleagues.flatMap(({ name, displayName }) => (displayName === null ? [] : [name])))
  const words = wordsIn(language).dossiers.act
  const doubtOf = (name: string): string => {
    const meant = meantBy(name, colleagues)
    return meant ? words.responsibleLike(name, meant.name, meant.displayName ?? '') : words.responsibleUnknown(name)
  }
  const doubtful = signsIn.size === 0 ? [] : seenTo.filter((name) => !signsIn.has(name))
  return {
    own: actor.by,
    offered: colleagues.map(({ name, displayName }) => ({ name, called: displayName ?? showBy(name, language) })),
    doubts: Object.fromEntries(doubtful.map((name) => [name, doubtOf(name)]))
  }
}

const SEEN_TO: ReadonlySet<string> = new Set([
  'undertaking',
  'agreement',
  'project',
  'facility',
  'product',
  'asset',
  'placement',
  'delegation',
  'plan'
])
