import { accept, firstDay, type Outcome } from '../../values/index.ts'
import type { Side } from '../dossiers/entries/entry.ts'
import type { Outlet, Trade } from '../dossiers/entries/works-entries.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import type { ReadingStore, Store } from '../store.ts'
import { type Kept, type ProductView, productView } from './product-view.ts'

/** What trade is narrowed to. */
export interface TradeQuery {
  /** A year, "2026". */
  readonly year?: string
  /** The province of the partner; "" for what names none. */
  readonly locality?: string
  readonly group?: string
}

/** A display point with the products it shows. */
export interface OutletView extends Omit<Kept<Outlet>, 'entry'> {
  readonly province: string | null
  readonly products: readonly { readonly id: string; readonly name: string }[]
}

/** A fair, meeting, order or contract with its product. */
export interface TradeLine extends Kept<Trade> {
  readonly province: string | null
  readonly product: { readonly id: string; readonly name: string; readonly group: string | null }
}

/** How much trade there is in one locality, year, group: how many of each type, and exact sums by currency of what is ordered and contracted. */
export interface TradeSum {
  readonly key: string
  readonly fairs: number
  readonly meetings: number
  readonly orders: number
  readonly contracts: number
  readonly outlets: number
  readonly worth: readonly { readonly currency: string; readonly orderedMinor: string; readonly contractedMinor: string }[]
}

/** What came of showing and selling. */
export interface TradeSums {
  readonly total: TradeSum
  /** By the province of the partner or place, "" for what names none. */
  readonly byLocality: readonly TradeSum[]
  readonly byYear: readonly TradeSum[]
  readonly byGroup: readonly TradeSum[]
  /** The last first, at most `MOST_LINES`. */
  readonly lines: readonly TradeLine[]
  readonly outlets: readonly OutletView[]
  /** Undertakings that display points or dealings came of, with how many. */
  readonly undertakings: readonly { readonly undertaking: Side; readonly outlets: number; readonly trades: number }[]
}

const MOST_LINES = 500
const AT_ONCE = 200

/** Every product of the register, a few hundred at a time. */
const allProducts = async (store: ReadingStore, today: string): Promise<ProductView[]> => {
  const found: ProductView[] = []
  for (let after: { readonly at: string; readonly id: string } | null = null; ; ) {
    const page = await store.listDossiers({ kind: 'product', facets: [], order: 'spoken', after, limit: AT_ONCE })
    found.push(...(await linesOf(store, page)).map((line) => productView(line, today)))
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return found
    after = { at: last.spokenOn ?? '', id: last.id }
  }
}

/** What the display points, fairs, meetings, orders and contracts of all products amount to. Money of different currencies is never added. */
export const sumTrade = (
  { store }: { readonly store: Store },
  { year, locality, group }: TradeQuery,
  today: string
): Promise<Outcome<TradeSums>> =>
  store.snapshot(async (now) => {
    const products = (await allProducts(now, today)).filter((product) => group === undefined || product.group === group)
    const inPlace = (province: string | null): boolean => locality === undefined || (province ?? '') === locality
    const lines = products
      .flatMap((product): TradeLine[] =>
        product.trades.map((trade) => ({ ...trade, product: { id: product.id, name: product.name, group: product.group } }))
      )
      .filter((trade) => inPlace(trade.province) && (year === undefined || yearOf(trade.on) === year))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    const shown = products.flatMap((product) =>
      product.outlets.filter((outlet) => inPlace(outlet.province) && stoodIn(outlet, year)).map((outlet) => ({ product, outlet }))
    )
    const outlets = joinOutlets(shown)
    const groupOf = new Map(products.map((product) => [product.id, product.group ?? '']))
    const sums = (by: (line: TradeLine) => string, ofOutlet: (outlet: OutletView) => readonly string[]): TradeSum[] => {
      const keys = new Set([...lines.map(by), ...outlets.flatMap(ofOutlet)])
      return [...keys].sort().map((key) =>
        sumOf(
          key,
          lines.filter((line) => by(line) === key),
          outlets.filter((outlet) => ofOutlet(outlet).includes(key)).length
        )
      )
    }
    return accept({
      total: sumOf('', lines, outlets.length),
      byLocality: sums(
        ({ province }) => province ?? '',
        ({ province }) => [province ?? '']
      ),
      byYear: sums(
        ({ on }) => yearOf(on),
        ({ from }) => (from === null ? [] : [yearOf(from)])
      ),
      byGroup: sums(
        ({ product }) => product.group ?? '',
        ({ products: own }) => [...new Set(own.map(({ id }) => groupOf.get(id) ?? ''))]
      ),
      lines: lines.slice(0, MOST_LINES),
      outlets,
      undertakings: undertakingsOf(outlets, lines)
    })
  })

const yearOf = (on: string): string => (firstDay(on) ?? on).slice(0, 4)

/** Whether a display point was open in a year: from its first year to its last, where those are known. */
const stoodIn = ({ from, to }: Outlet, year: string | undefined): boolean =>
  year === undefined || ((from === null || yearOf(from) <= year) && (to === null || yearOf(to) >= year))

/** One display point shows many products, each of which has it entered: by its name and place it is one. */
const joinOutlets = (shown: readonly { readonly product: ProductView; readonly outlet: ProductView['outlets'][number] }[]): OutletView[] =>
  [...Map.groupBy(shown, ({ outlet }) => `${outlet.name}\n${outlet.place ?? ''}`).values()].map((all) => {
    const { entry: _, ...outlet } = (all.find((one) => one.outlet.undertaking !== null) ?? (all[0] as (typeof all)[number])).outlet
    return { ...outlet, products: all.map(({ product }) => ({ id: product.id, name: product.name })) }
  })

const sumOf = (key: string, lines: readonly TradeLine[], outlets: number): TradeSum => {
  const many = (type: Trade['type']): number => lines.filter((line) => line.type === type).length
  const worth = new Map<string, { ordered: bigint; contracted: bigint }>()
  for (const { type, amountMinor, currency } of lines) {
    if (amountMinor === null || currency === null || (type !== 'order' && type !== 'contract')) continue
    const sum = worth.get(currency) ?? { ordered: 0n, contracted: 0n }
    if (type === 'order') sum.ordered += BigInt(amountMinor)
    else sum.contracted += BigInt(amountMinor)
    worth.set(currency, sum)
  }
  return {
    key,
    ...{ fairs: many('fair'), meetings: many('meeting'), orders: many('order'), contracts: many('contract'), outlets },
    worth: [...worth]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { ordered, contracted }]) => ({
        currency,
        orderedMinor: ordered.toString(),
        contractedMinor: contracted.toString()
      }))
  }
}

const undertakingsOf = (outlets: readonly OutletView[], lines: readonly TradeLine[]): TradeSums['undertakings'] => {
  const sides = new Map(
    [...outlets, ...lines].flatMap(({ undertaking }) => (undertaking ? [[keyOf(undertaking), undertaking] as const] : []))
  )
  return [...sides].map(([key, undertaking]) => ({
    undertaking,
    outlets: outlets.filter((one) => one.undertaking && keyOf(one.undertaking) === key).length,
    trades: lines.filter((one) => one.undertaking && keyOf(one.undertaking) === key).length
  }))
}

const keyOf = ({ dossierId, name }: Side): string => dossierId ?? name
