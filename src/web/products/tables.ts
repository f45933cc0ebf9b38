import type { Table } from '../../exchange/index.ts'
import type { Exchanges, ProductView, TradeSums } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { stateName } from '../dossiers/states.ts'
import { productsWordsIn } from '../words/products.ts'

/** A whole day as a date for other programs, a lesser one as it is written. */
const dayCell = (day: string | null) => (day === null ? null : /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : day)

/** The catalogue as a table: a row for each product, with the certificate that stands and the last score. */
export const tableOfProducts = (products: readonly ProductView[], origin: string, language: Language): Table => {
  const words = productsWordsIn(language).products
  const { columns: c } = words
  return {
    name: words.title,
    columns: [
      { name: c.name, width: 36 },
      { name: words.group, width: 24 },
      { name: c.makers, width: 30 },
      { name: c.place, width: 36 },
      { name: c.province, width: 18 },
      { name: c.former, width: 18 },
      { name: words.stars, width: 8 },
      { name: c.total, width: 8 },
      { name: c.number, width: 20 },
      { name: c.on, width: 12 },
      { name: c.until, width: 12 },
      { name: words.certificate, width: 18 },
      { name: c.outlets, width: 36 },
      { name: c.address, width: 30 }
    ],
    rows: products.map(({ id, name, group, makers, places, stars, rounds, certificate, outlets }) => [
      name,
      group === null ? null : term('productGroup', group, language),
      makers.map((maker) => maker.name).join('; '),
      places.map(({ said }) => said).join('; '),
      [...new Set(places.flatMap(({ province }) => province ?? []))].join('; '),
      [...new Set(places.flatMap(({ former }) => former ?? []))].join('; '),
      stars,
      rounds[0]?.score ? Number(rounds[0].score.total) : null,
      certificate.certificate?.number ?? null,
      dayCell(certificate.certificate?.on ?? null),
      dayCell(certificate.until),
      term('certificateState', certificate.state, language),
      outlets.map((outlet) => [outlet.name, outlet.place].filter(Boolean).join(', ')).join('; '),
      `${origin}/products/${id}/sheet`
    ])
  }
}

/** Every fair, meeting, order and contract; money in whole minor units as words, so that no program rounds it. */
export const tableOfTrade = ({ lines }: TradeSums, language: Language): Table => {
  const words = productsWordsIn(language).products
  const s = words.sums
  return {
    name: s.title,
    columns: [
      { name: s.kind, width: 14 },
      { name: s.day, width: 12 },
      { name: s.what, width: 36 },
      { name: s.product, width: 30 },
      { name: words.group, width: 24 },
      { name: s.partner, width: 30 },
      { name: s.where, width: 30 },
      { name: s.locality, width: 18 },
      { name: s.amount, width: 20 },
      { name: s.currency, width: 10 },
      { name: s.undertaking, width: 40 }
    ],
    rows: lines.map(({ type, on, name, product, partner, place, province, amountMinor, currency, undertaking }) => [
      term('tradeType', type, language),
      dayCell(on),
      name,
      product.name,
      product.group === null ? null : term('productGroup', product.group, language),
      ...[partner, place, province, amountMinor, currency],
      undertaking?.name ?? null
    ])
  }
}

export const tableOfExchanges = ({ lines }: Exchanges, language: Language): Table => {
  const w = productsWordsIn(language).products.people
  return {
    name: w.byPartner,
    columns: [
      { name: w.what, width: 40 },
      { name: w.role, width: 20 },
      { name: w.count, width: 10 },
      { name: w.partner, width: 30 },
      { name: w.sector, width: 24 },
      { name: w.when, width: 12 },
      { name: '→', width: 12 },
      { name: w.state, width: 16 },
      { name: w.outcome, width: 50 }
    ],
    rows: lines.map(({ title, role, people, partners, sectors, from, to, state, outcome }) => [
      title,
      role === null ? null : term('placementRole', role, language),
      people,
      partners.map(({ name }) => name).join('; '),
      sectors.map((sector) => term('sector', sector, language)).join('; '),
      dayCell(from),
      dayCell(to),
      stateName('placement', state, language),
      outcome
    ])
  }
}
