import { z } from '@hono/zod-openapi'
import { STEP_KINDS } from '../planning/index.ts'
import {
  ACTIVITY_DATES,
  ACTIVITY_GAPS,
  AGGREGATES,
  BUDGET_STATUSES,
  BUDGET_TYPES,
  DIRECTIONS,
  ENTRY_KINDS,
  type Entries,
  FITS,
  FUNDS,
  LOCKED_GROUPS,
  MEASURES,
  POINT_DOUBTS,
  RENEWALS,
  SRS_NAME,
  STANDINGS,
  TRANSACTION_TYPES
} from '../register/index.ts'
import { day, dossier, origin, orNull, relation, valueView } from './dossier-parts.ts'
import { minutesForm } from './minutes-schemas.ts'
import { moneyCheck } from './money-schemas.ts'
import type { Held, Plain } from './schemas.ts'
import { WORKS_FORMS } from './works-schemas.ts'

/** What people enter several times over, an agreement's life, and a project as an IATI activity. */

const words = z.string().nullable()
const money = {
  amountMinor: z.string().openapi({ example: '24000000000', description: 'Whole minor units as digits: of JPY the yen, of USD the cent.' }),
  currency: z.string().openapi({ example: 'JPY', description: 'ISO 4217' })
}
const side = z.object({ name: z.string(), dossierId: words }).nullable()
const decimal = z.string().openapi({ example: '12.5', description: 'A plain decimal.' })
const measured = z.object({ value: decimal, on: words }).nullable()
const keysOf = <T extends Record<string, unknown>>(codes: T) => Object.keys(codes) as [keyof T & string, ...(keyof T & string)[]]

const FORMS = {
  budget: z.object({ from: day, to: day, ...money, status: z.enum(BUDGET_STATUSES), type: z.enum(BUDGET_TYPES) }).openapi('Budget'),
  transaction: z
    .object({
      type: z.enum(TRANSACTION_TYPES),
      fund: z.enum(FUNDS).nullable(),
      standing: z.enum(STANDINGS),
      on: day,
      ...money,
      provider: side,
      receiver: side,
      description: words
    })
    .openapi('Transaction'),
  location: z
    .object({ name: z.string(), latitude: words, longitude: words })
    .openapi('Location', { description: 'Decimal degrees, WGS 84.' }),
  indicator: z
    .object({
      title: z.string(),
      unit: words,
      measure: z.enum(MEASURES),
      direction: z.enum(DIRECTIONS),
      code: words,
      datastream: words,
      aggregate: z.enum(AGGREGATES).nullable(),
      baseline: measured,
      target: measured,
      actual: measured
    })
    .openapi('Indicator'),
  signer: z.object({ name: z.string(), capacity: words, party: words }).openapi('Signer'),
  language: z.object({ language: z.string().openapi({ example: 'vi', description: 'ISO 639' }) }).openapi('PaperLanguage'),
  parcels: z
    .object({ name: z.string(), areaM2: z.number(), handedOverM2: z.number(), households: z.number(), paidHouseholds: z.number(), on: day })
    .openapi('Parcels', { description: 'Land to clear, as it stands on a day.' }),
  step: z
    .object({
      code: z.string().openapi({ example: 'Q1' }),
      title: z.string(),
      stepKind: z.enum(STEP_KINDS),
      from: words.openapi({ description: 'Not before this day.' }),
      days: z.number(),
      after: z.array(z.string()).openapi({ description: 'The codes of the steps that must be done before.' }),
      weight: z.number(),
      begunOn: words,
      doneOn: words,
      percentDone: z.number(),
      body: words
    })
    .openapi('DeliveryStep', { description: 'Days are whole calendar days.' }),
  promise: z.object({ name: z.string(), on: day, by: words }).openapi('PromisedDay'),
  minutes: minutesForm,
  lock: z
    .object({
      period: z.string(),
      groups: z.array(z.object({ group: z.enum(LOCKED_GROUPS), dossiers: z.array(z.string()) })),
      sums: z.array(
        z.object({
          type: z.enum(TRANSACTION_TYPES),
          standing: z.enum(STANDINGS),
          amountMinor: z.string(),
          currency: z.string(),
          count: z.number()
        })
      )
    })
    .openapi('PeriodLock', { description: 'What a locked period told; it is locked by its own operation.' }),
  ...WORKS_FORMS
} as const

export type HeldEntries = [
  Held<Entries['budget'], z.infer<typeof FORMS.budget>>,
  Held<Entries['transaction'], z.infer<typeof FORMS.transaction>>,
  Held<Entries['location'], z.infer<typeof FORMS.location>>,
  Held<Entries['indicator'], z.infer<typeof FORMS.indicator>>,
  Held<Entries['signer'], z.infer<typeof FORMS.signer>>,
  Held<Entries['language'], z.infer<typeof FORMS.language>>,
  Held<Entries['parcels'], z.infer<typeof FORMS.parcels>>,
  Held<Plain<Entries['step']>, z.infer<typeof FORMS.step>>,
  Held<Entries['promise'], z.infer<typeof FORMS.promise>>,
  Held<Plain<Entries['lock']>, z.infer<typeof FORMS.lock>>,
  Held<Plain<Entries['actual']>, z.infer<typeof FORMS.actual>>,
  Held<Entries['certificate'], z.infer<typeof FORMS.certificate>>,
  Held<Entries['trade'], z.infer<typeof FORMS.trade>>,
  Held<Entries['upkeep'], z.infer<typeof FORMS.upkeep>>,
  Held<Entries['fault'], z.infer<typeof FORMS.fault>>,
  Held<Entries['training'], z.infer<typeof FORMS.training>>,
  Held<Entries['member'], z.infer<typeof FORMS.member>>,
  Held<Entries['programme'], z.infer<typeof FORMS.programme>>,
  Held<Entries['expense'], z.infer<typeof FORMS.expense>>,
  Held<Entries['gift'], z.infer<typeof FORMS.gift>>,
  Held<Entries['care'], z.infer<typeof FORMS.care>>,
  Held<Entries['log'], z.infer<typeof FORMS.log>>,
  Held<Entries['run'], z.infer<typeof FORMS.run>>,
  Held<Entries['limit'], z.infer<typeof FORMS.limit>>
]

const entered = z.object({ by: z.string(), at: z.string(), source: words })
export const viewOf = <K extends keyof typeof FORMS>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    entry: z.string(),
    value: FORMS[kind],
    entered: entered.nullable(),
    earlier: z.array(z.object({ value: FORMS[kind], entered })),
    withdrawn: entered.nullable()
  })

const anyEntry = z.union(Object.values(FORMS) as [(typeof FORMS)['budget'], (typeof FORMS)[keyof typeof FORMS]])

/** Any entry; which fields its value has its kind says. */
export const entry = z
  .object({
    kind: z.enum(ENTRY_KINDS),
    entry: z.string(),
    value: anyEntry,
    entered: entered.nullable(),
    earlier: z.array(
      z.object({
        value: anyEntry,
        entered
      })
    ),
    withdrawn: entered.nullable()
  })
  .openapi('Entry')

const given = z.any().openapi('EntryValue', {
  description:
    'A Budget, Transaction, Location, Indicator, Signer, PaperLanguage, Parcels, DeliveryStep, PromisedDay, Target, Actual, Certificate, Outlet, Trade, Task, Upkeep, Fault, Training, DelegationApproval, DelegationMember, ProgrammeItem, DelegationExpense, Gift or CareNote, by the kind of the entry; what is not known is null or left out.'
})

/** Each needs the reason of the act: the document that it is known from. */
export const ENTRY_ACTS = [
  z.strictObject({ act: z.literal('add entry'), kind: z.enum(ENTRY_KINDS), value: given }),
  z.strictObject({ act: z.literal('replace entry'), entry: z.string(), value: given }),
  z.strictObject({ act: z.literal('withdraw entry'), entry: z.string() })
] as const

const renewal = z.object({ kind: z.enum(RENEWALS), noticeDays: z.number().nullable(), months: z.number().nullable() })

export const life = z
  .object({
    stages: z.array(z.object({ state: z.string(), on: words, document: words, by: words, origin: orNull(origin), now: z.boolean() })),
    signedOn: words,
    inForceFrom: words,
    until: words,
    renewal: renewal.nullable(),
    noticeBy: words
  })
  .openapi('Life', { description: 'The moves of an agreement, and the last day on which notice of its renewal can be given.' })

const code = { code: z.string(), name: z.string(), fit: z.enum(FITS) }

export const point = z
  .object({
    entry: z.string(),
    name: z.string(),
    srsName: z.literal(SRS_NAME),
    latitude: z.string(),
    longitude: z.string(),
    pos: z.string().openapi({ example: '10.03 105.78', description: 'Latitude and longitude, as IATI writes a position.' }),
    doubt: z.enum(POINT_DOUBTS).nullable().openapi({ description: 'abroad: it lies outside Việt Nam, and is to be looked at again.' })
  })
  .openapi('Point', { description: 'A location/point of the IATI Standard: decimal degrees, EPSG:4326.' })

export const activity = z
  .object({
    identifier: orNull(valueView),
    localCode: orNull(valueView),
    status: z.object({ ...code, chosen: z.boolean() }).nullable(),
    participating: z.array(z.object({ relation, role: z.object(code).nullable(), dossier, origins: z.array(origin) })),
    sectors: z.array(z.object({ sector: z.string(), code: z.object({ ...code, vocabulary: z.enum(['1', '2']) }).nullable() })),
    places: z.array(z.string()),
    locations: z.array(viewOf('location')),
    points: z.array(point),
    dates: z.array(
      z.object({ date: z.enum(keysOf(ACTIVITY_DATES)), code: z.string(), on: z.string(), day: z.string(), exact: z.boolean() })
    ),
    told: z.array(
      z.object({
        stated: valueView,
        reportId: z.string(),
        itemId: z.string(),
        quotes: z.array(z.string()),
        check: moneyCheck.nullable(),
        counts: z
          .enum(['counted', 'part', 'equivalent', 'smaller'])
          .nullable()
          .openapi({ description: 'Whether charts count it, or why not.' })
      })
    ),
    budgets: z.array(viewOf('budget')),
    transactions: z.array(viewOf('transaction')),
    results: z.array(z.object({ dossier, indicators: z.array(viewOf('indicator')) })),
    gaps: z.array(z.enum(ACTIVITY_GAPS))
  })
  .openapi('Activity', { description: 'A project in the terms of the IATI Standard 2.03; `gaps` is what it still lacks to be one.' })
