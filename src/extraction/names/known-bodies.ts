import type { KnownOrganisation, OrganisationMention } from '../../language/index.ts'
import type { Organisation } from '../record.ts'

/** What the office knows of a body that a text names. */
export interface Meant {
  readonly known: KnownOrganisation | null
  /** Where the office knows several by that name and the text does not say which. */
  readonly candidates: readonly KnownOrganisation[]
  /** True where nothing but the knowledge tells that a body is named. */
  readonly taught: boolean
  /** What is then read of it: for a body that could be several, only what all of them share. */
  readonly read?: { readonly kind: string; readonly country: string | null; readonly core: string }
}

export const UNKNOWN: Meant = { known: null, candidates: [], taught: false }

/** A name that several known bodies share means the one of them that the text names otherwise, or else it stays open. */
export const meantIn = (mentions: readonly OrganisationMention[]): ((mention: OrganisationMention) => Meant) => {
  const certain = new Set(mentions.flatMap(({ known }) => (known?.length === 1 ? known : [])))
  return (mention) => {
    const known = mention.known ?? []
    if (known.length === 0) return UNKNOWN
    const named = known.length === 1 ? known : known.filter((one) => certain.has(one))
    const [meant] = named
    const taught = mention.taught === true
    if (meant && named.length === 1) {
      const read = { kind: meant.kind, country: mention.country ?? meant.country, core: meant.name }
      return taught && mention.place === null ? { known: meant, candidates: [], taught, read } : { known: meant, candidates: [], taught }
    }
    if (!taught) return UNKNOWN
    return { known: null, candidates: known, taught, read: { ...sharedBy(known), core: mention.name } }
  }
}

/** The kind of a body of which no more is known. */
const ANY_KIND = 'organisation'

const sharedBy = ([first, ...others]: readonly KnownOrganisation[]): { readonly kind: string; readonly country: string | null } => ({
  kind: first && others.every(({ kind }) => kind === first.kind) ? first.kind : ANY_KIND,
  country: first && others.every(({ country }) => country === first.country) ? first.country : null
})

/** How the record says which part of a body stands on knowledge; nothing where its own words were enough. */
export const toldOfBody = (draft: {
  readonly known: KnownOrganisation | null
  readonly candidates: readonly KnownOrganisation[]
  readonly taught: 'no' | 'some' | 'all'
  readonly kind: string
  readonly country: string | null
}): Pick<Organisation, 'known'> => {
  if (draft.taught === 'no') return {}
  const fields =
    draft.taught === 'some'
      ? ['aliases']
      : [...(draft.known || draft.kind !== ANY_KIND ? ['kind'] : []), ...(draft.country === null ? [] : ['country'])]
  return { known: { name: draft.known?.name ?? null, candidates: draft.candidates.map(({ name }) => name).sort(), fields } }
}
