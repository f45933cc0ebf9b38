import type { Kept, Original, Photo, ProductView } from '../../register/index.ts'
import { decimalOfMinor } from '../../values/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'
import type { Block, OfficialDocument, TableCell } from '../documents/document.ts'
import { PRODUCT_WORDS } from './product-words.ts'

/** A product with the bytes of the photos that are printed. */
export interface PrintedProduct {
  readonly product: ProductView
  readonly photos: readonly { readonly photo: Kept<Photo>; readonly original: Original }[]
}

export interface Sheets {
  readonly language: Language
  /** Whose catalogue it is; dots where the office has not said. */
  readonly office: string | null
  /** A whole day. */
  readonly day: string
  readonly products: readonly PrintedProduct[]
}

/** One product as a sheet, or several as a catalogue: the same blocks for DOCX and HTML. */
export const productDocument = ({ language, office, day, products }: Sheets): OfficialDocument => {
  const words = PRODUCT_WORDS[language]
  const [only] = products
  const isOne = products.length === 1 && only !== undefined
  return {
    language,
    mark: null,
    agency: { superior: null, name: office ?? '…………………' },
    number: null,
    place: null,
    day,
    title: isOne ? words.sheet : words.catalogue,
    subject: isOne ? only.product.name : words.products(products.length),
    addressees: [],
    body: [...products.flatMap((product) => blocksOf(product, language)), { block: 'paragraph', words: words.basis }],
    signature: null,
    recipients: []
  }
}

const blocksOf = ({ product, photos }: PrintedProduct, language: Language): Block[] => [
  { block: 'heading', level: 2, text: product.name },
  ...photos.flatMap(({ photo, original }): Block[] =>
    photo.mediaType === 'image/webp'
      ? // No word processor is sure to show it.
        [{ block: 'paragraph', words: [{ text: PRODUCT_WORDS[language].webp(altOf(photo, language)), italic: true }] }]
      : [
          {
            block: 'picture',
            bytes: original.bytes,
            mediaType: photo.mediaType,
            width: photo.width,
            height: photo.height,
            alt: altOf(photo, language)
          }
        ]
  ),
  ...(product.story === null ? [] : [{ block: 'paragraph', words: product.story } as const]),
  {
    block: 'table',
    caption: product.name,
    columns: [
      { name: PRODUCT_WORDS[language].what, share: 3 },
      { name: PRODUCT_WORDS[language].told, share: 7 }
    ],
    rows: factsOf(product, language).map(([name, told]): readonly TableCell[] => [name, told])
  }
]

export const altOf = ({ altVi, altEn }: Pick<Photo, 'altVi' | 'altEn'>, language: Language): string =>
  language === 'en' ? (altEn ?? altVi) : altVi

/** A place as it was said, and the province of today where it was said by a former one. */
export const placeOf = ({ said, province, former }: ProductView['places'][number], language: Language): string =>
  former === null || province === null ? said : PRODUCT_WORDS[language].now(said, province)

/** What is told of a product, each with what it is called; what is not known is left out. */
export const factsOf = (product: ProductView, language: Language): (readonly [name: string, told: string])[] => {
  const words = PRODUCT_WORDS[language]
  const { certificate, rounds } = product
  const [latest] = rounds
  const paper = certificate.certificate
  const facts: (readonly [string, string | null])[] = [
    [words.group, product.group && term('productGroup', product.group, language)],
    [words.maker, product.makers.map(({ name }) => name).join('; ')],
    [words.place, product.places.map((place) => placeOf(place, language)).join('; ')],
    [words.code, product.code],
    [words.stars, product.stars === null ? null : words.starsOf(product.stars)],
    [
      words.score,
      latest?.score
        ? words.scoreOf(
            showNumber(latest.score.total, language),
            [latest.round.scoreA, latest.round.scoreB, latest.round.scoreC].map((points) => showNumber(points, language)).join(' / '),
            showDate(latest.round.on, language)
          )
        : null
    ],
    [words.certificate, paper && [paper.number, showDate(paper.on, language), paper.issuer].filter(Boolean).join(', ')],
    [
      words.until,
      certificate.until &&
        `${showDate(certificate.until, language)}${certificate.reckoned ? ` (${words.reckoned})` : ''}${certificate.state === 'expired' ? ` – ${words.over}` : ''}`
    ],
    [words.standards, product.standards.join('; ')],
    [words.outlets, product.outlets.map(({ name, place }) => [name, place].filter(Boolean).join(', ')).join('; ')],
    [
      words.trade,
      product.trades
        .map(({ type, on, name, amountMinor, currency }) =>
          [
            `${term('tradeType', type, language)} ${showDate(on, language)}: ${name}`,
            amountMinor !== null && currency !== null ? `${showMinor(amountMinor, currency, language)} ${currency}` : null
          ]
            .filter(Boolean)
            .join(', ')
        )
        .join('; ')
    ]
  ]
  return facts.flatMap(([name, told]) => (told ? [[name, told] as const] : []))
}

/** Whole minor units with the separators of the language, exact. */
export const showMinor = (amountMinor: string, currency: string, language: Language): string =>
  showNumber(decimalOfMinor(amountMinor, currency), language)
