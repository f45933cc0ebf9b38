import { z } from '@hono/zod-openapi'
import { OCOP_LEVELS } from '../law/index.ts'
import { PICTURE_TYPES } from '../reading/index.ts'
import {
  CERTIFICATE_FILTERS,
  CERTIFICATE_STATES,
  type Exchanges,
  type KeptPhoto,
  type ProductChoices,
  type ProductView,
  type TradeSums
} from '../register/index.ts'
import { orNull } from './dossier-parts.ts'
import { count, type Held, limit, type Plain } from './schemas.ts'
import { WORKS_FORMS } from './works-schemas.ts'

// Products as a catalogue shows them, what they amount to in trade, and who was exchanged.

const words = z.string().nullable()
const points = z.string().openapi({ example: '72.5', description: 'Points as a plain decimal, exact.' })
const room = z.object({ A: points, B: points, C: points })
const entry = { entry: z.string() }
const province = { province: words.openapi({ description: 'The province of today that its partner or place names.' }) }

export const score = z
  .object({
    law: z.string().openapi({ description: 'The decision whose points are counted by.' }),
    total: points,
    stars: z.number().int(),
    next: z
      .object({ stars: z.number().int(), least: z.number().int(), missing: points, room })
      .nullable()
      .openapi({ description: 'What is missing for one star more, and how much each part could still gain.' }),
    recogniser: z.enum(OCOP_LEVELS).nullable().openapi({ description: 'Who recognises so many stars; null where none is certified.' })
  })
  .openapi('OcopScore')

export const certificate = z
  .object({
    state: z.enum(CERTIFICATE_STATES),
    certificate: orNull(WORKS_FORMS.certificate),
    until: words,
    reckoned: z.boolean().openapi({ description: 'The last day was reckoned by the rules and not read from the certificate.' }),
    days: z.number().int().nullable()
  })
  .openapi('ProductCertificate')

export const product = z
  .object({
    id: z.string(),
    revision: count,
    name: z.string(),
    state: z.string(),
    group: words,
    code: words,
    story: words,
    standards: z.array(z.string()),
    makers: z.array(z.object({ name: z.string(), dossierId: words })),
    places: z.array(
      z.object({ said: z.string(), province: words, former: words.openapi({ description: 'The former province that the words name.' }) })
    ),
    certificate,
    stars: z.number().int().nullable(),
    rounds: z.array(z.object({ round: WORKS_FORMS.scoring.extend(entry), score: orNull(score) })),
    photos: z.array(WORKS_FORMS.photo.extend(entry)),
    outlets: z.array(WORKS_FORMS.outlet.extend({ ...entry, ...province })),
    trades: z.array(WORKS_FORMS.trade.extend({ ...entry, ...province }))
  })
  .openapi('Product')

export const productPage = z.object({ rows: z.array(product), nextCursor: words }).openapi('ProductPage')

export const productQuery = z.object({
  group: z.string().optional().openapi({ example: 'food' }),
  stars: z.string().optional().openapi({ example: '4' }),
  province: z.string().optional().openapi({ example: 'Cà Mau', description: 'A province of today.' }),
  former: z.string().optional().openapi({ example: 'Bạc Liêu', description: 'A former province that the place names.' }),
  maker: z.string().optional(),
  certificate: z.enum(CERTIFICATE_FILTERS).optional().openapi({ description: 'ending: those that end soon and those that are over.' }),
  soldIn: z.string().optional(),
  undertaking: z.string().optional(),
  named: z.string().optional(),
  limit,
  cursor: z.string().optional()
})

const counted = z.array(z.object({ value: z.string(), products: count }))
export const productChoices = z
  .object({
    ...{ groups: counted, stars: counted, provinces: counted, former: counted, makers: counted, soldIn: counted },
    expiring: count,
    expired: count
  })
  .openapi('ProductChoices')

export const keptPhoto = z
  .object({
    dossierId: z.string(),
    sha256: z.string(),
    mediaType: z.enum(PICTURE_TYPES),
    width: count,
    height: count,
    toldPlace: z.boolean().openapi({ description: 'The file told where it was taken; what is kept does not.' })
  })
  .openapi('KeptPhoto')

const minor = z.string().openapi({ example: '1500000000', description: 'Whole minor units.' })
const sum = z
  .object({
    key: z.string(),
    ...{ fairs: count, meetings: count, orders: count, contracts: count, outlets: count },
    worth: z.array(z.object({ currency: z.string(), orderedMinor: minor, contractedMinor: minor }))
  })
  .openapi('TradeSum')
const named = z.object({ id: z.string(), name: z.string() })

export const trade = z
  .object({
    total: sum,
    byLocality: z.array(sum),
    byYear: z.array(sum),
    byGroup: z.array(sum),
    lines: z.array(WORKS_FORMS.trade.extend({ ...entry, ...province, product: named.extend({ group: words }) })),
    outlets: z.array(WORKS_FORMS.outlet.extend({ ...province, products: z.array(named) })),
    undertakings: z.array(z.object({ undertaking: z.object({ name: z.string(), dossierId: words }), outlets: count, trades: count }))
  })
  .openapi('Trades')

const exchangeCount = z
  .object({
    key: z.string(),
    name: z.string(),
    exchanges: count,
    people: count,
    uncounted: count.openapi({ description: 'Of how many it is not known how many went.' }),
    done: count,
    withOutcome: count
  })
  .openapi('ExchangeCount')

export const exchanges = z
  .object({
    total: exchangeCount,
    byPartner: z.array(exchangeCount),
    byYear: z.array(exchangeCount),
    bySector: z.array(exchangeCount),
    byRole: z.array(exchangeCount),
    lines: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.string(),
        kind: words,
        role: words,
        people: count.nullable(),
        sectors: z.array(z.string()),
        partners: z.array(named),
        from: words,
        to: words,
        year: words,
        outcome: words,
        owesOutcome: z.boolean()
      })
    )
  })
  .openapi('Exchanges')

/** The compiler holds what is told to what is promised. */
export type HeldProducts = [
  Held<Plain<ProductView>, z.infer<typeof product>>,
  Held<Plain<ProductChoices>, z.infer<typeof productChoices>>,
  Held<Plain<KeptPhoto>, z.infer<typeof keptPhoto>>,
  Held<Plain<TradeSums>, z.infer<typeof trade>>,
  Held<Plain<Exchanges>, z.infer<typeof exchanges>>
]
