import type { DossierKind, SearchQuery } from '../../register/index.ts'
import { LISTS } from '../dossiers/lists.ts'

/** What a search's address asks for; all of it stands there, so that a search can be sent to a colleague. */
export interface SearchAddress {
  readonly text: string
  /** A kind of dossier; "report" for the sentences of reports alone; null for all. */
  readonly kind: DossierKind | 'report' | null
  /** Years, or other partial dates, as typed. */
  readonly from: string
  readonly until: string
  /** A partner by its name or id, a province by its name. */
  readonly partner: string
  readonly province: string
  /** "pending", "settled", or a state of the kind. */
  readonly state: string
  readonly cursor: string
}

export const KINDS = Object.keys(LISTS) as DossierKind[]

export const readSearchAddress = (query: URLSearchParams): SearchAddress => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  const kind = word('kind')
  return {
    text: word('q'),
    kind: kind === 'report' ? kind : (KINDS.find((each) => each === kind) ?? null),
    from: word('from'),
    until: word('until'),
    partner: word('partner'),
    province: word('province'),
    state: word('state'),
    cursor: word('cursor')
  }
}

/** Whether something is asked for that only dossiers have. */
export const asksDossiers = (address: SearchAddress): boolean =>
  (address.kind !== null && address.kind !== 'report') || leavesReports(address)

/** Whether a condition is set that reports know nothing of. */
export const leavesReports = ({ partner, province, state }: SearchAddress): boolean => partner !== '' || province !== '' || state !== ''

export const isNarrowed = ({ from, until, partner, province, state }: SearchAddress): boolean =>
  [from, until, partner, province, state].some((each) => each !== '')

/** What the register is asked for; `partnerId` is the partner that the address names. */
export const queryOf = ({ text, from, until, province, state }: SearchAddress, partnerId: string | null): SearchQuery => ({
  text,
  ...(from === '' ? {} : { from }),
  ...(until === '' ? {} : { until }),
  ...(state === 'pending' || state === 'settled' ? { pending: state === 'pending' } : {}),
  facets: [
    ...(partnerId === null ? [] : [{ facet: 'partner', value: partnerId }]),
    ...(province === '' ? [] : [{ facet: 'province', value: province }]),
    ...(state === '' || state === 'pending' || state === 'settled' ? [] : [{ facet: 'state', value: state }])
  ]
})
