import { z } from '@hono/zod-openapi'
import {
  ACTS,
  type Chain,
  type Dossier,
  type DossierLine,
  type DossierView,
  ENTERED_KINDS,
  JUDGEMENTS,
  PLAN_STATES,
  type PlaceLine,
  STEP_STATES,
  STEPS,
  type Today,
  WHOSE
} from '../register/index.ts'
import { activity, ENTRY_ACTS, entry, life } from './dossier-entry-schemas.ts'
import { day, dossier, fieldView, kind, origin, orNull, relation, value, valueView } from './dossier-parts.ts'
import { count, flag, type Held, instant, limit, type Plain, reportSummary } from './schemas.ts'

/** The shapes that the API promises of dossiers; the compiler holds the register's views to them (`HeldDossierViews`). */

const linkView = z.object({ relation, direction: z.enum(['from', 'to']), dossier, origins: z.array(origin) }).openapi('DossierLink')

export const dossierLine = dossier
  .extend({
    fields: z.array(fieldView),
    links: z.array(linkView),
    partners: z.array(dossier),
    stood: z
      .object({ on: z.string(), state: z.string(), overdue: z.boolean() })
      .optional()
      .openapi({ description: 'In lists as of a day that is past: how it stood at the end of that day.' })
  })
  .openapi('DossierLine')

const statement = z
  .object({
    reportId: z.string(),
    itemId: z.string(),
    said: z.array(z.object({ field: z.string(), value })),
    placed: z.boolean(),
    on: z.string().nullable(),
    reportTitle: z.string(),
    publishedOn: z.string().nullable(),
    quotes: z.array(z.string()),
    turn: z.enum(['first', 'again', 'changed', 'other']),
    fields: z.array(z.object({ field: z.string(), before: value, after: value })),
    judged: z.object({ judgement: z.enum(JUDGEMENTS), by: z.string(), at: z.string(), reason: z.string().nullable() }).nullable()
  })
  .openapi('Statement')

export const event = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    number: count,
    act: z.enum(ACTS),
    by: z.string(),
    at: instant,
    reason: z.string().nullable(),
    before: value,
    after: value
  })
  .openapi('DossierEvent')

const lawStatus = z.enum(['verified', 'secondary', 'recalled'])
const route = z
  .object({
    route: z.string(),
    why: z.string().nullable(),
    vi: z.string(),
    en: z.string(),
    routes: z.array(z.object({ route: z.string(), vi: z.string(), en: z.string() })),
    day: z.string(),
    laws: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        issuer: z.string(),
        issued: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        replacedBy: z.string().nullable(),
        status: lawStatus,
        source: z.string().nullable()
      })
    ),
    steps: z.array(
      z.object({
        step: z.string(),
        law: z.string().nullable(),
        vi: z.string(),
        en: z.string(),
        viNote: z.string().nullable(),
        enNote: z.string().nullable(),
        article: z.string().nullable(),
        status: lawStatus,
        sources: z.array(z.string()),
        read: z.string().nullable(),
        state: z.enum(STEP_STATES),
        on: z.string().nullable(),
        document: z.string().nullable(),
        responsible: z.string().nullable()
      })
    ),
    next: z.string().nullable(),
    nameBarred: z.boolean()
  })
  .openapi('Route', { description: 'Recalled laws and steps are from memory and are to be shown as such.' })

const planState = z.enum(PLAN_STATES)
const plan = z
  .object({
    milestones: z.array(
      z.object({
        kind: z.string(),
        stated: z.array(valueView),
        planned: z.string().nullable(),
        actual: z.string().nullable(),
        responsible: z.string().nullable(),
        state: planState
      })
    ),
    others: z.array(z.string()),
    obstacles: z.array(
      z.object({
        stated: valueView,
        measure: z.string().nullable(),
        body: z.string().nullable(),
        responsible: z.string().nullable(),
        due: z.string().nullable(),
        state: planState
      })
    )
  })
  .openapi('Plan')

export const dossierView = dossierLine
  .extend({
    timeline: z.array(statement),
    events: z.array(event),
    joined: z.array(dossier),
    alike: z.array(z.object({ dossier, score: z.number(), words: z.string() })),
    route: orNull(route),
    plan: orNull(plan),
    life: orNull(life),
    activity: orNull(activity),
    entries: z.array(entry),
    ways: z
      .array(z.object({ relation, direction: z.enum(['from', 'to']), kind }))
      .openapi({ description: 'How it may be linked to others.' })
  })
  .openapi('DossierView')

export const dossierPage = z.object({ rows: z.array(dossierLine), nextCursor: z.string().nullable() }).openapi('DossierPage')

export const facets = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
  .pipe(z.array(z.string().regex(/^!?[a-z]+:.+$/u)))
  .transform((given) =>
    given.map((one) => {
      const [, not, facet, wanted] = /^(!?)([a-z]+):(.+)$/u.exec(one) as unknown as [string, string, string, string]
      return { facet, value: wanted, ...(not ? { not: true } : {}) }
    })
  )
  .openapi({
    type: 'array',
    items: { type: 'string' },
    example: ['sector:health', '!state:done'],
    description: 'facet:value, as often as needed; all must hold. With ! before it: must not hold.'
  })

const filters = {
  kind,
  facet: facets,
  named: z.string().optional().openapi({
    example: 'so y te',
    description: 'Accent-free words that its names hold, the last by its beginning; names and terms in any writing. In quotes, exactly so.'
  }),
  pending: flag,
  dueFrom: day.optional(),
  dueUntil: day.optional(),
  actUntil: day.optional(),
  spokenFrom: day.optional(),
  silentSince: day.optional(),
  firstFrom: day.optional(),
  firstUntil: day.optional(),
  undated: flag.optional(),
  whose: z.enum(WHOSE).optional(),
  asOf: z.string().optional().openapi({
    example: '2024-Q3',
    description:
      'A quarter or year that is over: of undertakings or agreements those that stood at its end are listed, each with the state it stood in then (`stood`). All other conditions, facets among them, are those of today.'
  }),
  asOfState: z
    .string()
    .optional()
    .openapi({ example: 'open', description: 'With asOf: the state it stood in then, or, of undertakings, overdue.' })
}
export const dossierFilter = z.object(filters)
export const dossierQuery = z.object({
  ...filters,
  order: z.enum(['spoken', 'coming', 'silent', 'due', 'title', 'first']).optional(),
  limit,
  cursor: z.string().optional()
})
export const counted = z.object({ count }).openapi('Count', { description: 'Counted no further than 500.' })

export const newDossier = z
  .strictObject({
    kind: z.enum(ENTERED_KINDS),
    fields: z.record(z.string(), value),
    links: z.array(z.strictObject({ relation, to: z.string() })).optional(),
    reason: z.string().optional()
  })
  .openapi('NewDossier')

const responsible = z.string().openapi({ description: 'Who sees to it, by the name of the account.' })

const act = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('set state'),
    state: z.string(),
    on: day.exactOptional(),
    until: day.exactOptional(),
    document: z.string().exactOptional()
  }),
  ...ENTRY_ACTS,
  z.strictObject({
    act: z.literal('judge'),
    reportId: z.string(),
    itemId: z.string(),
    judgement: z.enum(JUDGEMENTS).nullable().openapi({ description: 'Null takes back what was said of the item.' })
  }),
  z.strictObject({ act: z.literal('choose'), field: z.string(), value }),
  z.strictObject({
    act: z.literal('step'),
    step: z.string(),
    state: z.enum(STEP_STATES),
    on: z.string().exactOptional(),
    document: z.string().exactOptional(),
    responsible: responsible.exactOptional()
  }),
  z.strictObject({
    act: z.literal('milestone'),
    kind: z.string(),
    planned: z.string().exactOptional(),
    actual: z.string().exactOptional(),
    responsible: responsible.exactOptional(),
    state: z.enum(PLAN_STATES)
  }),
  z.strictObject({
    act: z.literal('obstacle'),
    obstacle: z.string(),
    measure: z.string().exactOptional(),
    body: z.string().exactOptional(),
    responsible: responsible.exactOptional(),
    due: z.string().exactOptional(),
    state: z.enum(PLAN_STATES)
  }),
  z.strictObject({ act: z.enum(['link', 'unlink']), relation, to: z.string() }),
  z.strictObject({ act: z.literal('join'), to: z.string() }),
  z.strictObject({ act: z.literal('part'), joined: z.string() }),
  z.strictObject({ act: z.literal('split'), statements: z.array(z.strictObject({ reportId: z.string(), itemId: z.string() })).min(1) }),
  z.strictObject({ act: z.literal('tell apart'), from: z.string() }),
  z.strictObject({ act: z.literal('note'), text: z.string() })
])

export const newAct = z
  .strictObject({
    revision: count.openapi({ description: 'The revision of the dossier that the person saw.' }),
    act,
    reason: z.string().optional()
  })
  .openapi('NewAct')

export const colleagues = z.object({
  colleagues: z.array(
    z.object({
      name: z.string(),
      displayName: orNull(z.string()).openapi({ description: 'What the account is called; null for a name without one.' })
    })
  )
})

export const acted = z.object({ dossierId: z.string() }).openapi('Acted', { description: 'The dossier to look at next.' })

export const chain = z
  .object({
    from: z.string(),
    steps: z.array(z.object({ step: z.enum(STEPS), dossiers: z.array(dossierLine) })),
    links: z.array(z.object({ from: z.string(), relation, to: z.string(), reportId: z.string(), itemId: z.string() })),
    holes: z.array(
      z.object({
        code: z.enum([
          'need_unanswered',
          'promise_without_lead',
          'promise_without_due',
          'agreement_without_project',
          'project_without_result'
        ]),
        dossierId: z.string()
      })
    ),
    cut: z.boolean()
  })
  .openapi('Chain')

export const todayQuery = z.object({
  whose: filters.whose,
  responsible: z
    .string()
    .min(1)
    .optional()
    .openapi({ description: 'Only what this person is to see to and the reports that they brought, by the name of the account.' }),
  office: z
    .string()
    .min(1)
    .optional()
    .openapi({ description: 'Only what this body or partner leads or co-ordinates, and its meetings; the id of its dossier.' })
})

const duty = z.object({
  kind: z.enum(['step', 'milestone', 'obstacle']),
  part: z.string().openapi({ description: 'The step, the kind of milestone, or the key of the obstacle.' }),
  told: orNull(z.string()).openapi({ description: 'The obstacle in the words of its report.' }),
  responsible: z.string(),
  due: orNull(z.string())
})
const planDue = z.object({
  kind: z.enum(['milestone', 'obstacle']),
  part: z.string().openapi({ description: 'The kind of milestone, or what reports call the obstacle.' }),
  due: z.string()
})
const few = z.object({ rows: z.array(dossierLine), count })
const fewReports = z.object({ rows: z.array(reportSummary), count })
export const today = z
  .object({
    day: z.string(),
    soonUntil: z.string(),
    silentSince: z.string(),
    overdue: few,
    dueSoon: few,
    silent: few,
    latePlans: z
      .object({ rows: z.array(z.object({ dossier: dossierLine, late: planDue })), count })
      .openapi({ description: 'Projects of which a milestone or an obstacle was due and is not over.' }),
    comingMeetings: few,
    duties: z
      .object({
        rows: z.array(z.object({ dossier: dossierLine, duty, step: orNull(z.object({ vi: z.string(), en: z.string() })) })),
        count
      })
      .openapi({
        description: 'Steps, milestones and obstacles that the person it was narrowed to sees to, those due first before the others.'
      }),
    expiring: few,
    expiringUntil: z.string(),
    certificates: few.openapi({ description: 'Products whose certificate is over, or ends until `certificatesUntil`.' }),
    certificatesUntil: z.string(),
    alike: z.array(z.object({ dossier, other: dossier, words: z.string() })),
    toReview: fewReports,
    returned: fewReports,
    office: orNull(dossier).openapi({ description: 'The body or partner that it was narrowed to.' }),
    home: orNull(dossier)
  })
  .openapi('Today')

const place = z
  .object({
    name: z.string(),
    type: z.string(),
    formerly: z.array(z.object({ name: z.string(), until: z.string().nullable() })),
    counts: z.object({ undertaking: count, meeting: count, agreement: count, project: count })
  })
  .openapi('Place', { description: 'A province of today. Its dossiers are listed by facet=province:NAME.' })
export const places = z.object({ places: z.array(place) }).openapi('Places')

export const newHome = z.strictObject({ partnerId: z.string().nullable() }).openapi('NewHome')
export const home = z.object({ home: orNull(dossier) }).openapi('Home')

export type HeldDossierViews = [
  Held<Plain<Dossier>, z.infer<typeof dossier>>,
  Held<Plain<DossierLine>, z.infer<typeof dossierLine>>,
  Held<Plain<DossierView>, z.infer<typeof dossierView>>,
  Held<Plain<Chain>, z.infer<typeof chain>>,
  Held<Plain<Today>, z.infer<typeof today>>,
  Held<Plain<PlaceLine>, z.infer<typeof place>>
]
