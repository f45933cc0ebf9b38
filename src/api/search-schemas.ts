import { z } from '@hono/zod-openapi'
import { AMONG, DOSSIER_KINDS, type DossierHit, ITEM_KINDS, type SearchHit, type SearchPage } from '../register/index.ts'
import { day } from './dossier-parts.ts'
import { dossierLine, facets } from './dossier-schemas.ts'
import { flag, type Held, limit, type Plain, span } from './schemas.ts'

/** The shapes of a search; the compiler holds the register's views to them (`HeldSearchViews`). */

const marks = z.array(span).openapi({ description: 'Where in the words shown those looked for stand, in whatever writing.' })
const units = z
  .array(z.object({ name: z.string(), today: z.array(z.string()) }))
  .openapi({ description: 'Former units that are named instead of the one looked for: Bạc Liêu, now Cà Mau.' })
const nextCursor = z.string().nullable()

const searchHit = z
  .object({
    reportId: z.string(),
    title: z.string(),
    publishedOn: z.string().nullable(),
    itemId: z.string().nullable(),
    kind: z.enum([...ITEM_KINDS, 'report']),
    snippet: z.string(),
    marks,
    units
  })
  .openapi('SearchHit')

const dossierHit = z
  .object({
    dossier: dossierLine,
    titleMarks: marks,
    otherName: z.string().nullable().openapi({ description: 'Another of its names, where that is found and the title is not.' }),
    quote: z.object({ reportId: z.string(), itemId: z.string(), snippet: z.string(), marks, exact: z.boolean() }).nullable().openapi({
      description: 'What was said of it, where it is found by that and by no name; exact where these are words of the report.'
    }),
    units
  })
  .openapi('DossierHit')

export const searchPage = z
  .object({
    rows: z.array(searchHit),
    nextCursor,
    dossiers: z.object({ rows: z.array(dossierHit), nextCursor })
  })
  .openapi('SearchPage', {
    description: 'Rows are hits in the articles and items of reports. Each of the two lists has a cursor of its own.'
  })

export const searchQuery = z.object({
  text: z.string().openapi({ example: 'ubnd can tho', description: 'Accent-free; names and terms in any writing. In quotes, exactly so.' }),
  among: z.enum(AMONG).optional().openapi({ description: 'Only hits in reports, or only dossiers.' }),
  kind: z.enum(DOSSIER_KINDS).optional().openapi({ description: 'Only dossiers of this kind.' }),
  facet: facets,
  pending: flag.openapi({ description: 'Only dossiers that somebody has, or nobody has, to see to.' }),
  from: day.optional(),
  until: day.optional(),
  limit,
  cursor: z.string().optional().openapi({ description: 'The next page of the list that gave it; the other list is empty then.' })
})

export type HeldSearchViews = [
  Held<Plain<SearchHit>, z.infer<typeof searchHit>>,
  Held<Plain<DossierHit>, z.infer<typeof dossierHit>>,
  Held<Plain<SearchPage>, z.infer<typeof searchPage>>
]
