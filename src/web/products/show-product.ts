import { altOf, placeOf } from '../../exchange/index.ts'
import type { CertificateView, ProductView } from '../../register/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { productsWordsIn } from '../words/products.ts'

/** A photo as a page shows it. */
export interface ShownPhoto {
  readonly entry: string
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** A product in the catalogue. */
export interface ProductCard {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly stars: { readonly drawn: string; readonly said: string } | null
  readonly photo: ShownPhoto | null
  readonly lines: readonly string[]
  readonly certificate: { readonly said: string; readonly late: boolean }
}

const photoOf = (product: ProductView, language: Language): ShownPhoto[] =>
  product.photos.map(({ entry, sha256, width, height, ...photo }) => ({
    entry,
    src: `/products/${product.id}/photos/${sha256}`,
    alt: altOf(photo, language),
    width,
    height
  }))

const starsOf = (stars: number | null, language: Language): ProductCard['stars'] =>
  stars === null ? null : { drawn: '★'.repeat(stars), said: productsWordsIn(language).products.starsOf(stars) }

/** How a certificate stands, in words: "hết hạn 05/01/2027, còn 43 ngày". */
export const certificateText = ({ state, until, reckoned, days }: CertificateView, language: Language): string => {
  const words = productsWordsIn(language).products.state
  if (state === 'none') return words.none
  if (until === null || days === null) return words.open
  const day = showDate(until, language)
  const said =
    state === 'valid' ? words.valid(day) : state === 'expired' ? words.expired(day) : days === 0 ? words.today : words.expiring(day, days)
  return reckoned ? `${said} (${words.reckoned})` : said
}

export const showCard = (product: ProductView, language: Language): ProductCard => ({
  id: product.id,
  name: product.name,
  href: `/products/${product.id}/sheet`,
  stars: starsOf(product.stars, language),
  photo: photoOf(product, language)[0] ?? null,
  lines: [
    product.group === null ? '' : term('productGroup', product.group, language),
    product.makers.map(({ name }) => name).join('; '),
    product.places.map((place) => placeOf(place, language)).join('; ')
  ].filter((line) => line !== ''),
  certificate: {
    said: certificateText(product.certificate, language),
    late: product.certificate.state === 'expiring' || product.certificate.state === 'expired'
  }
})

/** A round of scoring as the sheet tells it. */
export interface ShownRound {
  readonly entry: string
  readonly day: string
  readonly by: string
  readonly parts: string
  readonly total: string
  readonly stars: string
  readonly decision: string
}

/** A dealing or a display point in a line. */
export interface ShownDealing {
  readonly entry: string
  readonly text: string
  readonly undertaking: { readonly name: string; readonly href: string | null } | null
}

export interface ProductSheet extends ProductCard {
  readonly photos: readonly ShownPhoto[]
  readonly rounds: readonly ShownRound[]
  /** What is missing for one star more, by the last round. */
  readonly next: readonly string[]
  readonly outlets: readonly ShownDealing[]
  readonly trades: readonly ShownDealing[]
}

const dated = (from: string | null, to: string | null, language: Language): string =>
  [from && showDate(from, language), to && showDate(to, language)].filter(Boolean).join(' – ')

const undertakingOf = (side: { readonly name: string; readonly dossierId: string | null } | null): ShownDealing['undertaking'] =>
  side && { name: side.name, href: side.dossierId === null ? null : `/undertakings/${side.dossierId}` }

export const showSheet = (product: ProductView, language: Language): ProductSheet => {
  const words = productsWordsIn(language).products
  const said = (points: string): string => showNumber(points, language)
  const latest = product.rounds[0]?.score
  const next = latest?.next
  return {
    ...showCard(product, language),
    photos: photoOf(product, language),
    rounds: product.rounds.map(({ round, score }) => ({
      entry: round.entry,
      day: showDate(round.on, language),
      by: [term('ocopLevel', round.level, language), round.council].filter(Boolean).join(', '),
      parts: [round.scoreA, round.scoreB, round.scoreC].map(said).join(' / '),
      total: score ? said(score.total) : '–',
      stars: score ? words.starsOf(score.stars) : '–',
      decision: round.decision ?? ''
    })),
    next: [
      ...(next
        ? [words.sheet.next(said(next.missing), next.stars), words.sheet.room(said(next.room.A), said(next.room.B), said(next.room.C))]
        : []),
      ...(latest?.recogniser ? [words.sheet.recogniser(term('ocopLevel', latest.recogniser, language))] : [])
    ],
    outlets: product.outlets.map(({ entry, name, place, from, to, undertaking }) => ({
      entry,
      text: [name, place, dated(from, to, language)].filter(Boolean).join(', '),
      undertaking: undertakingOf(undertaking)
    })),
    trades: product.trades.map(({ entry, type, on, name, place, partner, amountMinor, currency, undertaking }) => ({
      entry,
      text: [
        `${term('tradeType', type, language)} ${showDate(on, language)}: ${name}`,
        place,
        partner,
        amountMinor !== null && currency !== null && showMoney({ amountMinor, currency }, language)
      ]
        .filter(Boolean)
        .join(', '),
      undertaking: undertakingOf(undertaking)
    }))
  }
}
