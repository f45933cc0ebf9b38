import { z } from '@hono/zod-openapi'
import type { MoneyCheck } from '../register/index.ts'
import type { Plain } from './schemas.ts'

// What is told of a sum beside it: the rate that it was converted by, and whether its parts come to it.

const decimal = z.string().openapi({ example: '132.0416667', description: 'A plain decimal.' })
const minor = z.string().openapi({ description: 'Whole minor units as digits.' })

const usedRate = z.object({
  rate: z.object({
    base: z.string(),
    quote: z.string(),
    rate: z.string(),
    kind: z.enum(['year-average', 'day']),
    on: z.string(),
    source: z.string(),
    origin: z.enum(['shipped', 'imported', 'entered']),
    status: z.enum(['verified', 'secondary', 'stated'])
  }),
  way: z.enum(['multiplied', 'divided'])
})

const average = z
  .object({
    year: z.string(),
    legs: z.array(usedRate).openapi({ description: 'The rates that it is made of, each with its source.' }),
    through: z.string().nullable().openapi({ description: 'The currency between the two.' }),
    rate: decimal,
    offPercent: z.string().openapi({ example: '-2.4', description: 'How far the stated rate lies above it, or below.' }),
    isOff: z.boolean().openapi({ description: 'More than 10 %.' })
  })
  .openapi('YearAverage')

const conversion = z
  .object({
    itemId: z.string().openapi({ description: 'The figure that tells it in the other money.' }),
    base: z.string(),
    quote: z.string(),
    rate: decimal,
    year: z
      .object({ year: z.string(), basis: z.enum(['named', 'report']) })
      .nullable()
      .openapi({ description: 'The year that the report names for its rate, or in which it speaks.' }),
    average: average.nullable(),
    nearest: z.array(average),
    outside: z.object({ side: z.enum(['below', 'above']), from: z.string(), until: z.string() }).nullable()
  })
  .openapi('StatedConversion')

const parts = z
  .object({
    currency: z.string(),
    state: z.enum(['adds up', 'remainder', 'exceeds']),
    parts: z.array(z.object({ itemId: z.string(), amountMinor: minor })),
    partsMinor: minor,
    differenceMinor: minor,
    isHedged: z.boolean()
  })
  .openapi('StatedParts')

export const moneyCheck = z
  .object({ itemId: z.string(), conversion: conversion.nullable(), parts: parts.nullable() })
  .openapi('MoneyCheck', { description: 'A sum that a report tells in other money or in parts, held against the rates and the parts.' })

/** The compiler holds the register's view to what is promised of it. */
export type HeldCheck = Plain<MoneyCheck> extends z.infer<typeof moneyCheck> ? true : never
