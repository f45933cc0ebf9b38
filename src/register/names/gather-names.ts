import { bodyKey, nameKey } from '../../language/index.ts'
import type { DossierKind, Origin } from '../dossiers/dossier.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import type { Term } from '../dossiers/entries/works-entries.ts'
import { Values } from '../dossiers/noun.ts'
import type { ReadingStore } from '../store.ts'
import { Names, type Rendering } from './names.ts'

/** A term of a glossary, and the act that entered it. */
export interface GlossaryTerm extends Term {
  readonly partnerId: string
  readonly origin: Origin
}

export interface GatheredNames {
  readonly names: Names
  /** The terms of the partners that were asked for, in their order, each by its Vietnamese. */
  readonly terms: readonly GlossaryTerm[]
}

interface Sought {
  /** Dossiers that may have names: others are passed over. */
  readonly dossiers: readonly string[]
  /** Names as somebody wrote them. */
  readonly texts?: readonly string[]
  /** Whose glossaries are asked: the first says what a term is called where several have it. */
  readonly glossaries: readonly string[]
}

const AT_ONCE = 500
const NAMED: ReadonlySet<DossierKind> = new Set(['partner', 'organisation', 'person'])

/** How bodies, people and terms are called in English and in their own script. */
export const gatherNames = async (store: ReadingStore, { dossiers, texts = [], glossaries }: Sought): Promise<GatheredNames> => {
  const ids = [...new Set([...dossiers, ...glossaries, ...(await foundBy(store, texts))])]
  const renderings: Rendering[] = []
  const terms = new Map<string, GlossaryTerm>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = (await store.dossiers(ids.slice(at, at + AT_ONCE))).filter(({ kind }) => NAMED.has(kind))
    const all = await store.valuesOfAll(some.map(({ id }) => id))
    for (const { id, title } of some) {
      const values = new Values(all.get(id) ?? [])
      const [english, own] = [wordsOf(values.one('englishName')), wordsOf(values.one('ownName'))]
      if (english === null && own === null) continue
      for (const vi of new Set([title, ...values.texts('name'), ...values.texts('alias')])) renderings.push({ vi, english, own })
    }
  }
  const kept = await store.valuesOfAll(glossaries)
  for (const partnerId of new Set(glossaries))
    for (const { field, value, origin } of kept.get(partnerId) ?? []) {
      if (field !== 'term' || !isKeptEntry(value)) continue
      const term = value as unknown as Term
      const key = nameKey(term.vi)
      if (!terms.has(key)) terms.set(key, { vi: term.vi, english: term.english, own: term.own, note: term.note, partnerId, origin })
    }
  const order = [...new Set(glossaries)]
  const listed = [...terms.values()].sort(
    (a, b) => order.indexOf(a.partnerId) - order.indexOf(b.partnerId) || a.vi.localeCompare(b.vi, 'vi')
  )
  return { names: new Names([...renderings, ...listed]), terms: listed }
}

const foundBy = async (store: ReadingStore, texts: readonly string[]): Promise<string[]> => {
  if (texts.length === 0) return []
  const keys = [...new Set(texts.map(nameKey))]
  const bodies = [...new Set(texts.map(bodyKey))]
  const [people, known] = [await store.dossiersByKey('person', keys), await store.dossiersByKey('organisation', bodies)]
  const within = (await store.linksFrom(known.map(({ dossierId }) => dossierId))).filter(({ relation }) => relation === 'within')
  return [...[...people, ...known].map(({ dossierId }) => dossierId), ...within.map(({ to }) => to)]
}

const wordsOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
