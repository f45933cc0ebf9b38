import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Facet } from '../dossiers/dossier-store.ts'
import { listDossiers } from '../dossiers/list-dossiers.ts'
import { showDossier } from '../dossiers/show-dossier.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Page } from '../views.ts'
import { CERTIFICATE_DAYS, CERTIFICATE_STATES, type CertificateState } from './certificate.ts'
import { type ProductView, productView } from './product-view.ts'

/** What a catalogue is narrowed to. */
export interface ProductQuery {
  readonly group?: string
  readonly stars?: string
  /** A province of today; what lies in its former units is among it. */
  readonly province?: string
  /** A former province that the place of a product names. */
  readonly former?: string
  /** The maker as it was typed, or the id of a body that makes it. */
  readonly maker?: string
  readonly certificate?: string
  /** The province in which it is shown or sold. */
  readonly soldIn?: string
  /** The undertaking that its display points or dealings came of. */
  readonly undertaking?: string
  readonly named?: string
  /** By what other lists are narrowed: a partner, who sees to it. */
  readonly facets?: readonly Facet[]
  readonly limit?: number
  readonly cursor?: string
}

/** By what a catalogue is narrowed; ending: what ends soon and what is over, together. */
export const CERTIFICATE_FILTERS = [...CERTIFICATE_STATES, 'ending'] as const
export type CertificateFilter = (typeof CERTIFICATE_FILTERS)[number]

const DAY_MS = 86_400_000
const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
/** Ids of dossiers, by which a maker is told from a name. */
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** By name, 50 a page unless asked otherwise (at most 200). Refuses with certificate_state_not_valid and as `listDossiers` does. */
export const listProducts = async (
  { store }: { readonly store: Store },
  { certificate, named, limit, cursor, facets: others = [], ...query }: ProductQuery,
  today: string
): Promise<Outcome<Page<ProductView>>> => {
  const state = certificate === undefined ? undefined : CERTIFICATE_FILTERS.find((one) => one === certificate)
  if (certificate !== undefined && state === undefined) return refuse('certificate_state_not_valid', { value: certificate })
  const { facets, ...due } = dueOf(state, today)
  const listed = await listDossiers(
    { store },
    {
      kind: 'product',
      facets: [...facetsOf(query), ...facets, ...others],
      order: 'title',
      ...due,
      ...given({ named, limit, cursor })
    },
    today
  )
  return listed.ok ? accept({ ...listed.value, rows: listed.value.rows.map((line) => productView(line, today)) }) : listed
}

const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

const facetsOf = ({ group, stars, province, former, maker, soldIn, undertaking }: Omit<ProductQuery, 'facets'>): Facet[] =>
  Object.entries({
    ...{ group, stars, province, former, 'sold in': soldIn, about: undertaking },
    ...(maker !== undefined && ID.test(maker) ? { organisation: maker } : { maker })
  }).flatMap(([facet, value]) => (value === undefined || value === '' ? [] : [{ facet, value }]))

/** The days between which a certificate in a state ends. One whose end is not known is valid, and by no day found among those that are. */
const dueOf = (
  state: CertificateFilter | undefined,
  today: string
): { readonly facets: readonly Facet[]; readonly dueFrom?: string; readonly dueUntil?: string } => {
  switch (state) {
    case 'none':
      return { facets: [{ facet: 'certified', value: 'yes', not: true }] }
    case 'valid':
      return { facets: [], dueFrom: shift(today, CERTIFICATE_DAYS + 1) }
    case 'expiring':
      return { facets: [], dueFrom: today, dueUntil: shift(today, CERTIFICATE_DAYS) }
    case 'ending':
      return { facets: [], dueUntil: shift(today, CERTIFICATE_DAYS) }
    case 'expired':
      return { facets: [], dueUntil: shift(today, -1) }
    default:
      return { facets: [] }
  }
}

/** One product. Refuses with dossier_not_found, product_not_found. */
export const showProduct = async (
  { store }: { readonly store: Store },
  dossierId: string,
  today: string
): Promise<Outcome<ProductView>> => {
  const shown = await showDossier({ store }, dossierId, today)
  if (!shown.ok) return shown
  return shown.value.kind === 'product' ? accept(productView(shown.value, today)) : refuse('product_not_found')
}

/** What products can be narrowed by, each value with how many there are. */
export interface ProductChoices {
  readonly groups: readonly Counted[]
  readonly stars: readonly Counted[]
  readonly provinces: readonly Counted[]
  readonly former: readonly Counted[]
  readonly makers: readonly Counted[]
  readonly soldIn: readonly Counted[]
  /** How many certificates end within `CERTIFICATE_DAYS`, and how many are over. */
  readonly expiring: number
  readonly expired: number
}

export interface Counted {
  readonly value: string
  readonly products: number
}

const MOST = 10_000

export const lookAtProducts = ({ store }: { readonly store: Store }, today: string): Promise<Outcome<ProductChoices>> =>
  store.snapshot(async (now) => {
    const count = (state: CertificateState): Promise<number> => {
      const { facets, dueFrom, dueUntil } = dueOf(state, today)
      const due = { ...(dueFrom ? { from: dueFrom } : {}), ...(dueUntil ? { until: dueUntil } : {}) }
      return now.countDossiers({ kind: 'product', facets, due }, MOST)
    }
    const [groups, stars, provinces, former, makers, soldIn, expiring, expired] = await Promise.all([
      counted(now, 'group'),
      counted(now, 'stars'),
      counted(now, 'province'),
      counted(now, 'former'),
      counted(now, 'maker'),
      counted(now, 'sold in'),
      count('expiring'),
      count('expired')
    ])
    return accept({ groups, stars, provinces, former, makers, soldIn, expiring, expired })
  })

const VIETNAMESE = new Intl.Collator('vi')

const counted = async (store: ReadingStore, facet: string): Promise<Counted[]> =>
  (await store.countsByValue(['product'], facet))
    .map(({ value, dossiers }) => ({ value, products: dossiers }))
    .sort((a, b) => VIETNAMESE.compare(a.value, b.value))
