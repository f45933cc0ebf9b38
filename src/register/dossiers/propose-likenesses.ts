import { searchKey } from '../../values/index.ts'
import { exactWords } from '../search-words.ts'
import type { WritingStore } from '../store.ts'
import type { Dossier } from './dossier.ts'
import type { DossierFilter, ProposedLikeness } from './dossier-store.ts'
import { likenessOf } from './likeness.ts'

/** With so many dossiers of each of so many partners a new one is compared: those spoken of last. */
const COMPARED_WITH = 150
const PARTNERS = 3
/** Of those alike so many are proposed. */
const PROPOSED = 3
/** A name within another usually stands at its end: "Tập đoàn BRG" in "Công ty Cổ phần Tập đoàn BRG". */
const LAST_WORDS = 2

/** Proposes, for dossiers that were just opened, which older ones they may be one with. A person decides. */
export const proposeLikenesses = async (store: WritingStore, opened: readonly string[]): Promise<void> => {
  const home = await store.home()
  // One report says each thing once: what was opened together is not one.
  const together = new Set(opened)
  const list = listsOf(store)
  for (const dossier of await store.dossiers(opened)) {
    const found = dossier.kind === 'agreement' ? await agreementsAlike(store, dossier) : await titlesAlike(store, dossier, home, list)
    const alike = found.filter(({ otherId }) => !together.has(otherId)).sort((a, b) => b.score - a.score)
    await store.putLikenesses(alike.slice(0, PROPOSED))
  }
}

type Lists = (filter: Pick<DossierFilter, 'kind' | 'facets' | 'named'>) => Promise<readonly Dossier[]>

/** The dossiers spoken of last, each list asked for once: what a report opens is mostly of the same partners. */
const listsOf = (store: WritingStore): Lists => {
  const asked = new Map<string, Promise<readonly Dossier[]>>()
  return (filter) => {
    const key = JSON.stringify(filter)
    const known = asked.get(key) ?? store.listDossiers({ ...filter, order: 'spoken', after: null, limit: COMPARED_WITH })
    asked.set(key, known)
    return known
  }
}

const titlesAlike = async (store: WritingStore, dossier: Dossier, home: string | null, list: Lists): Promise<ProposedLikeness[]> =>
  (await candidatesFor(store, dossier, home, list)).flatMap((other) => {
    const likeness = likenessOf(dossier.kind, dossier.title, other.title)
    return likeness ? [{ dossierId: dossier.id, otherId: other.id, ...likeness }] : []
  })

/** Papers of one kind between the same partners: a memorandum that was proposed last year and is signed now. */
const agreementsAlike = async (store: WritingStore, dossier: Dossier): Promise<ProposedLikeness[]> => {
  const facets = await store.facetsOf(dossier.id)
  const same = facets.filter(({ facet }) => facet === 'partner' || facet === 'type')
  if (same.filter(({ facet }) => facet === 'partner').length < 2) return []
  const others = await store.listDossiers({ kind: 'agreement', facets: same, order: 'spoken', after: null, limit: PROPOSED + 1 })
  return others
    .filter(({ id }) => id !== dossier.id)
    .map(({ id, title }) => ({ dossierId: dossier.id, otherId: id, score: 1, words: title }))
}

const named = (words: readonly string[]): Pick<DossierFilter, 'named'> => {
  const held = words.filter(Boolean)
  return held.length > 0 ? { named: exactWords(held) } : {}
}

/** Whom a new dossier is compared with: by name those that share its last words; by what is told those of its partners. */
const candidatesFor = async (store: WritingStore, dossier: Dossier, home: string | null, list: Lists): Promise<readonly Dossier[]> => {
  const { kind, title } = dossier
  switch (kind) {
    case 'organisation':
    case 'project':
      return list({ kind, facets: [], ...named(searchKey(title).split(' ').slice(-LAST_WORDS)) })
    case 'person':
      return list({ kind, facets: [], ...named(searchKey(title).split(' ')) })
    case 'need':
    case 'undertaking':
    case 'result': {
      const partners = (await store.facetsOf(dossier.id)).filter(({ facet }) => facet === 'partner')
      const others = partners.filter(({ value }) => value !== home)
      const found = new Map<string, Dossier>()
      for (const partner of (others.length ? others : partners).slice(0, PARTNERS))
        for (const other of await list({ kind, facets: [partner] })) found.set(other.id, other)
      return [...found.values()]
    }
    default:
      return []
  }
}
