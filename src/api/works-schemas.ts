import { z } from '@hono/zod-openapi'
import { OCOP_LEVELS } from '../law/index.ts'
import { PLANT_CODES } from '../monitoring/index.ts'
import { PICTURE_TYPES } from '../reading/index.ts'
import {
  ACTUAL_STATES,
  CARES,
  EVERY,
  GIFT_WAYS,
  LIMIT_COLUMNS,
  LIMIT_STATES,
  LOAN_PAYMENTS_PER_YEAR,
  MEMBER_PARTS,
  PLAN_MODELS,
  PRIORITIES,
  STARS,
  TRADE_TYPES
} from '../register/index.ts'
import { day } from './dossier-parts.ts'

/** What people enter of results and works several times over. */

const words = z.string().nullable()
const side = z.object({ name: z.string(), dossierId: words }).nullable()
const undertaking = side.openapi({ description: 'The undertaking that it came of.' })
const points = z.string().openapi({ example: '32.5', description: 'Points, at most four digits behind the point.' })
const decimal = z.string().openapi({ example: '12.5', description: 'A plain decimal.' })
const dimensions = z.array(z.object({ name: z.string(), value: z.string() })).openapi({ description: 'Of which part: sex = women.' })
const target = {
  indicator: z.string().openapi({ description: 'The entry of the indicator.' }),
  period: day,
  value: decimal,
  dimensions
}

export const WORKS_FORMS = {
  target: z.object(target).openapi('Target'),
  actual: z
    .object({ ...target, numerator: decimal.nullable(), denominator: decimal.nullable(), note: words, state: z.enum(ACTUAL_STATES) })
    .openapi('Actual', {
      description:
        'Begins as draft or pending; replaced by the same with another state it is put forward, approved, returned or locked. Only approved and locked ones count.'
    }),
  scoring: z
    .object({
      on: day,
      level: z.enum(OCOP_LEVELS),
      council: words,
      scoreA: points,
      scoreB: points,
      scoreC: points,
      decision: words,
      note: words
    })
    .openapi('Scoring', { description: 'A round of scoring; refused where points are beyond what the rules of its day give.' }),
  photo: z
    .object({
      sha256: z.string(),
      mediaType: z.enum(PICTURE_TYPES),
      width: z.number(),
      height: z.number(),
      altVi: z.string(),
      altEn: words
    })
    .openapi('Photo', { description: 'Its bytes are added by `addPhoto`.' }),
  version: z
    .object({ model: z.enum(PLAN_MODELS), sha256: z.string() })
    .openapi('PlanVersion', { description: 'The bytes of the plan are kept by `keepPlan`.' }),
  certificate: z
    .object({
      number: z.string(),
      issuer: words,
      on: day,
      until: words,
      stars: z.enum(STARS).nullable(),
      scoreA: decimal.nullable(),
      scoreB: decimal.nullable(),
      scoreC: decimal.nullable()
    })
    .openapi('Certificate'),
  loan: z
    .object({
      signedOn: day,
      amountMinor: words,
      currency: words,
      ratePercent: decimal,
      secondRatePercent: decimal.nullable(),
      repayment: z.enum(['equal principal', 'annuity', 'lump sum', 'other']).nullable(),
      perYear: z.enum(LOAN_PAYMENTS_PER_YEAR).nullable(),
      firstRepayment: words,
      lastRepayment: words,
      note: words
    })
    .openapi('LoanOfProject', { description: 'What a loan costs, as its agreement states it; IATI: crs-add/loan-terms.' }),
  term: z
    .object({ vi: z.string(), english: words, own: words, note: words })
    .openapi('Term', { description: 'A term of a partner’s glossary: one of English and its own script at least.' }),
  outlet: z.object({ name: z.string(), place: words, from: words, to: words, undertaking }).openapi('Outlet'),
  trade: z
    .object({
      type: z.enum(TRADE_TYPES),
      on: day,
      name: z.string(),
      place: words,
      partner: words,
      amountMinor: words,
      currency: words,
      undertaking
    })
    .openapi('Trade'),
  task: z.object({ title: z.string(), every: z.enum(EVERY), interval: z.number(), from: day }).openapi('Task'),
  upkeep: z.object({ task: z.string(), on: day, note: words }).openapi('Upkeep'),
  fault: z.object({ title: z.string(), since: day, priority: z.enum(PRIORITIES), mended: words, note: words }).openapi('Fault'),
  training: z
    .object({
      name: z.string().openapi({ description: 'Who was trained.' }),
      post: words,
      topic: z.string(),
      trainer: words.openapi({ description: 'Who taught it: a partner, an office.' }),
      from: day,
      to: words,
      certificate: words.openapi({ description: 'Number of the certificate.' }),
      undertaking
    })
    .openapi('Training'),
  approval: z.object({ number: z.string(), on: day, approver: z.string() }).openapi('DelegationApproval'),
  member: z.object({ name: z.string(), post: words, part: z.enum(MEMBER_PARTS), languages: words }).openapi('DelegationMember'),
  programme: z
    .object({
      on: day.openapi({ description: 'A whole day.' }),
      begins: z.string().openapi({ example: '08:30' }),
      ends: words,
      title: z.string(),
      titleEn: words,
      place: words,
      receivedBy: words,
      transport: words,
      meal: words
    })
    .openapi('ProgrammeItem'),
  expense: z
    .object({ title: z.string(), standing: z.enum(['planned', 'actual']), amountMinor: z.string(), currency: z.string(), note: words })
    .openapi('DelegationExpense'),
  gift: z
    .object({ way: z.enum(GIFT_WAYS), name: z.string(), partner: words, on: words, amountMinor: words, currency: words })
    .openapi('Gift'),
  care: z
    .object({ name: z.string(), about: z.enum(CARES), note: z.string() })
    .openapi('CareNote', { description: 'What is to be minded of a person; not at the public level.' }),
  log: z
    .object({ month: z.string().openapi({ example: '2026-10' }), sha256: z.string(), days: z.number() })
    .openapi('PlantLogEntry', { description: 'A month of the log of a plant; its days are kept by `keepPlantDays`.' }),
  run: z
    .object({ version: z.string(), sha256: z.string(), returnPeriodYears: z.number(), climateFactor: z.number() })
    .openapi('ModelRun', { description: 'The report of a run of EPA SWMM over a version of a drainage plan; kept by `keepPlanRun`.' }),
  limit: z
    .object({
      standard: z.string(),
      column: z.enum(LIMIT_COLUMNS).nullable(),
      parameter: z.enum(PLANT_CODES),
      least: decimal.nullable(),
      most: decimal.nullable(),
      unit: z.string(),
      from: day,
      to: words,
      status: z.enum(LIMIT_STATES)
    })
    .openapi('PlantLimit', { description: 'What the effluent is held to, day by day; nothing is judged by a limit that nobody entered.' })
} as const
