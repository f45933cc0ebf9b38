import { z } from '@hono/zod-openapi'
import {
  COUNTED_KINDS,
  LEFT_OUT,
  type MoneyChart,
  type PartnersChart,
  STOOD_KINDS,
  type StandingChart,
  type StatesChart,
  SUM_KINDS,
  type SumLine
} from '../register/index.ts'
import { dossier } from './dossier-parts.ts'
import { count, type Held, type Plain } from './schemas.ts'

/** The shapes that the API promises of charts; the compiler holds the register's to them (`HeldCharts`). */

const year = z.string().openapi({ example: '2024' })
const filters = {
  from: year.optional(),
  until: year.optional(),
  partner: z.string().optional().openapi({ description: 'The id of a partner.' }),
  sector: z.string().optional().openapi({ example: 'wastewater', description: 'A sector, or "none" for what has none.' }),
  province: z.string().optional().openapi({ example: 'Cần Thơ', description: 'A province of today.' })
}
const by = z.enum(['year', 'quarter'])
export const statesQuery = z.object({ ...filters, by: by.optional(), kind: z.enum(COUNTED_KINDS).optional() })
export const standingQuery = z.object({ ...filters, by: by.optional(), kind: z.enum(STOOD_KINDS).optional() })
export const moneyQuery = z.object({
  ...filters,
  of: z.enum(SUM_KINDS).optional(),
  in: z.string().optional().openapi({ example: 'VND', description: 'Each sum in this money as well, by the average of its year.' })
})
export const partnersQuery = z.object({ ...filters, kind: z.enum(COUNTED_KINDS).optional() })

export const statesChart = z
  .object({
    by,
    columns: z.array(z.object({ period: z.string(), states: z.array(z.object({ state: z.string(), count })), count })),
    count
  })
  .openapi('StatesChart')

const standing = z.object({
  period: z.string().openapi({ example: '2024-Q3', description: '"2024-Q3" or "2024"; empty for now.' }),
  on: z.string().openapi({ example: '2024-09-30', description: 'The last day of the period; today for now.' }),
  states: z.array(z.object({ state: z.string(), count })),
  count,
  overdue: count.openapi({ description: 'Of undertakings: how many were to be done and past their day.' })
})
export const standingChart = z
  .object({ kind: z.enum(STOOD_KINDS), by, columns: z.array(standing), now: standing.nullable() })
  .openapi('StandingChart')

const amount = z.string().openapi({ example: '139000000000', description: 'An exact decimal in units of the currency.' })
const moneyYears = z.array(
  z.object({
    year: z.string(),
    count,
    amount,
    converted: amount.nullable().optional().openapi({ description: 'In the money asked for; null where no average of the year is known.' })
  })
)
const convertedPanel = z.object({
  currency: z.string(),
  amount,
  rates: z.array(
    z.object({
      year: z.string(),
      rate: z.string(),
      through: z.string().nullable(),
      rates: z.array(z.object({ base: z.string(), quote: z.string(), rate: z.string(), on: z.string(), source: z.string() }))
    })
  ),
  notConverted: z.array(z.object({ year: z.string(), count, amount }))
})
export const moneyChart = z
  .object({
    of: z.enum(SUM_KINDS),
    years: z.array(z.string()),
    panels: z.array(
      z.object({
        currency: z.string(),
        years: moneyYears,
        sectors: z.array(z.object({ sector: z.string(), years: moneyYears, count, amount })),
        total: z.object({ count, amount }),
        converted: convertedPanel.nullable()
      })
    )
  })
  .openapi('MoneyChart')

export const sums = z
  .object({
    sums: z.array(
      z.object({
        of: z.enum(SUM_KINDS),
        currency: z.string(),
        count,
        amount,
        dossiers: z.array(
          z.object({
            dossier,
            amount,
            reportId: z.string(),
            itemId: z.string(),
            sentence: z.string().nullable(),
            leftOut: z
              .array(z.object({ amount, why: z.enum(LEFT_OUT) }))
              .openapi({ description: 'Other sums stated of it in this money, which are not counted.' })
          })
        ),
        maybeTwice: z.array(z.array(dossier)).openapi({ description: 'Pairs that may be one thing, whose money is then counted twice.' })
      })
    )
  })
  .openapi('StatedSums')

const sectors = z.array(z.object({ sector: z.string(), count }))
export const partnersChart = z
  .object({
    kind: z.enum(COUNTED_KINDS),
    partners: z.array(z.object({ partner: dossier, count, sectors })),
    others: z.object({ partners: count, sectors })
  })
  .openapi('PartnersChart')

export type HeldCharts = [
  Held<Plain<StatesChart>, z.infer<typeof statesChart>>,
  Held<Plain<StandingChart>, z.infer<typeof standingChart>>,
  Held<Plain<MoneyChart>, z.infer<typeof moneyChart>>,
  Held<Plain<{ readonly sums: readonly SumLine[] }>, z.infer<typeof sums>>,
  Held<Plain<PartnersChart>, z.infer<typeof partnersChart>>
]
