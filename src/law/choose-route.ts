import type { RouteId } from './routes.ts'

/** What is known of a paper that is to be agreed. */
export interface Agreeing {
  /** The kind as the record has it: memorandum, cooperation agreement, loan agreement, exchange of notes, contract, treaty, statement, programme. */
  readonly type: string
  /** Who agrees: the kind of each body or partner, and its country (ISO 3166-1; null where unknown or of none). */
  readonly parties: readonly { readonly kind: string; readonly country: string | null }[]
}

/** A route with why it was chosen, by a code that `wording/` has a sentence for. A person may choose another. */
export interface RouteChoice {
  readonly route: RouteId
  readonly why:
    | 'route_by_treaty'
    | 'route_by_loan'
    | 'route_by_contract'
    | 'route_by_domestic'
    | 'route_by_aid'
    | 'route_by_foreign'
    | 'route_by_default'
}

const HOME = 'VN'
const GIVERS = new Set(['NGO', 'fund', 'association'])

/**
 * Which way an agreement goes, by what it is and with whom: the kind of paper decides before the partner, since Law 70/2020/QH14 (Article 1.2) leaves
 * loans, aid, civil contracts and PPP to laws of their own. What stays between bodies of Việt Nam is no international agreement.
 */
export const chooseRoute = ({ type, parties }: Agreeing): RouteChoice => {
  if (type === 'treaty') return { route: 'treaty', why: 'route_by_treaty' }
  if (type === 'loan agreement' || type === 'exchange of notes') return { route: 'oda', why: 'route_by_loan' }
  if (type === 'contract') return { route: 'contract', why: 'route_by_contract' }
  const isForeign = ({ kind, country }: Agreeing['parties'][number]): boolean => (country === null ? ABROAD.has(kind) : country !== HOME)
  const foreign = parties.filter(isForeign)
  if (foreign.length === 0 && parties.length > 1) return { route: 'domestic', why: 'route_by_domestic' }
  if (foreign.length > 0 && foreign.every(({ kind }) => GIVERS.has(kind))) return { route: 'foreign-aid', why: 'route_by_aid' }
  return { route: 'international-agreement', why: foreign.length > 0 ? 'route_by_foreign' : 'route_by_default' }
}

/** Bodies without a country are of several, not of ours. */
const ABROAD = new Set(['bank', 'donor', 'NGO', 'fund', 'organisation', 'country', 'foreign locality'])
