import type { TradeSum, TradeSums } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { productsWordsIn } from '../words/products.ts'

/** One row of sums: how many of each, and money by currency. */
export interface ShownSum {
  readonly key: string
  readonly name: string
  readonly counts: readonly number[]
  readonly ordered: readonly string[]
  readonly contracted: readonly string[]
}

export interface ShownTrade {
  readonly isEmpty: boolean
  readonly sums: readonly { readonly id: string; readonly title: string; readonly rows: readonly ShownSum[]; readonly total: ShownSum }[]
  readonly points: readonly {
    readonly name: string
    readonly where: string
    readonly when: string
    readonly undertaking: { readonly name: string; readonly href: string | null } | null
    readonly products: readonly { readonly name: string; readonly href: string }[]
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly what: string
    readonly where: string
    readonly worth: string
    readonly product: { readonly name: string; readonly href: string }
    readonly undertaking: { readonly name: string; readonly href: string | null } | null
  }[]
  readonly undertakings: readonly { readonly name: string; readonly href: string | null; readonly said: string }[]
}

const sheetOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ name, href: `/products/${id}/sheet` })
const linkOf = (side: { readonly name: string; readonly dossierId: string | null } | null) =>
  side && { name: side.name, href: side.dossierId === null ? null : `/undertakings/${side.dossierId}` }

export const showTrade = (trade: TradeSums, language: Language): ShownTrade => {
  const words = productsWordsIn(language).products.sums
  const sum = ({ key, outlets, fairs, meetings, orders, contracts, worth }: TradeSum, name: string): ShownSum => ({
    key,
    name,
    counts: [outlets, fairs, meetings, orders, contracts],
    ordered: worth.filter(({ orderedMinor }) => orderedMinor !== '0').map((one) => money(one.orderedMinor, one.currency)),
    contracted: worth.filter(({ contractedMinor }) => contractedMinor !== '0').map((one) => money(one.contractedMinor, one.currency))
  })
  const money = (amountMinor: string, currency: string): string => showMoney({ amountMinor, currency }, language)
  const rows = (all: readonly TradeSum[], name: (key: string) => string): ShownSum[] =>
    all.map((one) => sum(one, one.key === '' ? words.unknown : name(one.key)))
  const total = sum(trade.total, words.total)
  return {
    isEmpty: trade.lines.length === 0 && trade.outlets.length === 0,
    sums: [
      { id: 'locality', title: words.byLocality, rows: rows(trade.byLocality, (key) => key), total },
      { id: 'year', title: words.byYear, rows: rows(trade.byYear, (key) => key), total },
      { id: 'group', title: words.byGroup, rows: rows(trade.byGroup, (key) => term('productGroup', key, language)), total }
    ],
    points: trade.outlets.map(({ name, place, province, from, to, undertaking, products }) => ({
      name,
      where: place ?? province ?? '',
      when: [from && showDate(from, language), to && showDate(to, language)].filter(Boolean).join(' – '),
      undertaking: linkOf(undertaking),
      products: products.map(sheetOf)
    })),
    lines: trade.lines.map(({ entry, type, on, name, place, partner, amountMinor, currency, product, undertaking }) => ({
      id: `${product.id} ${entry}`,
      what: `${term('tradeType', type, language)} ${showDate(on, language)}: ${name}`,
      where: [partner, place].filter(Boolean).join(', '),
      worth: amountMinor !== null && currency !== null ? money(amountMinor, currency) : '',
      product: sheetOf(product),
      undertaking: linkOf(undertaking)
    })),
    undertakings: trade.undertakings.map(({ undertaking, outlets, trades }) => ({
      name: undertaking.name,
      href: linkOf(undertaking)?.href ?? null,
      said: words.cameOf(outlets, trades)
    }))
  }
}
