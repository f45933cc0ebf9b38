import type { DossierKind } from '../../register/index.ts'

/** Under which address dossiers of each kind stand: "/undertakings", "/undertakings/…". */
export const LISTS = {
  partner: 'partners',
  organisation: 'organisations',
  person: 'people',
  meeting: 'meetings',
  need: 'needs',
  undertaking: 'undertakings',
  agreement: 'agreements',
  project: 'projects',
  result: 'results',
  facility: 'facilities',
  product: 'products',
  asset: 'assets',
  placement: 'placements',
  delegation: 'delegations',
  plan: 'plans'
} as const satisfies Record<DossierKind, string>

export type ListName = (typeof LISTS)[DossierKind]

/** Lists that stand beside one another: each leads to the others. */
export const KINDRED: readonly (readonly DossierKind[])[] = [
  ['partner', 'organisation', 'person'],
  ['undertaking', 'need', 'result'],
  ['plan', 'facility', 'asset', 'product', 'placement', 'delegation']
]

const KINDS: ReadonlyMap<string, DossierKind> = new Map(Object.entries(LISTS).map(([kind, list]) => [list, kind as DossierKind]))

export const kindOfList = (list: string): DossierKind | undefined => KINDS.get(list)

export const hrefOf = ({ kind, id }: { readonly kind: DossierKind; readonly id: string }): string => `/${LISTS[kind]}/${id}`
