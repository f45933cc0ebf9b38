import { z } from '@hono/zod-openapi'
import { recordSchema } from '../extraction/record.ts'
import type { Knowledge } from '../language/index.ts'
import { ITEM_KINDS, ITEM_STATES, type ItemView, type ReportSummary, type ReportView, SEEN } from '../register/index.ts'
import { LEVELS } from '../values/index.ts'
import { moneyCheck } from './money-schemas.ts'

/**
 * The shapes that the API promises, in one place: requests are checked against them, the OpenAPI document is made from them,
 * and the compiler holds the register's views to them (`HeldViews`).
 */

const VERDICTS = ['accept', 'reject', 'return', 'edit', 'reopen'] as const

export const count = z.int().min(0)
export const instant = z.iso.datetime().openapi({ example: '2025-09-09T02:15:00.000Z' })
export const span = z.object({ start: count, end: count })
export const content = z
  .record(z.string(), z.unknown())
  .openapi({ description: 'The item as JSON, in the shape that /record.schema.json gives for its kind.' })

const evidence = z.object({ start: count, end: count, exact: z.string(), page: z.int().min(1).optional() }).openapi('Evidence')
const doubt = z.object({ code: z.string(), about: z.string(), start: count, end: count, text: z.string() }).openapi('Doubt')

export const itemKind = z.enum(ITEM_KINDS)

export const decision = z
  .object({
    id: z.string(),
    reportId: z.string(),
    itemId: z.string(),
    verdict: z.enum([...VERDICTS, 'enter', 'undo']),
    revision: count.openapi({ description: 'The item’s revision after the decision.' }),
    step: count.openapi({ description: 'The step of the review it belongs to; decisions taken as one have one, and are undone as one.' }),
    undoes: count.nullable().openapi({ description: 'The step that an undo took back.' }),
    by: z.string(),
    at: instant,
    reason: z.string().nullable(),
    before: content,
    after: content
  })
  .openapi('Decision')

export const itemView = z
  .object({
    id: z.string(),
    kind: itemKind,
    state: z.enum(ITEM_STATES),
    revision: count,
    content,
    proposed: content,
    evidence: z.array(evidence),
    doubts: z.array(doubt),
    decisions: z.array(decision),
    takenBack: z
      .boolean()
      .openapi({ description: 'True where a person entered the item and took that back: it counts for nothing, and its history stays.' })
  })
  .openapi('Item')

export const reportSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    publishedOn: z.string().nullable().openapi({ example: '2025-09-09' }),
    meetingOn: z.string().nullable().openapi({ description: 'A partial date: 2025-09-08, 2025-09, 2026-Q3 or 2025.' }),
    meetingDayMonth: z.string().nullable().openapi({ example: '22/4' }),
    hosts: z.array(z.string()),
    guests: z.array(z.string()),
    addedAt: instant,
    fileName: z.string().nullable(),
    mediaType: z.string(),
    counts: z.record(itemKind, count),
    states: z.object({ proposed: count, accepted: count, returned: count, rejected: count }),
    doubts: count,
    addedBy: z.string().nullable().openapi({ description: 'Who brought it, by the name of the account; null where nobody was noted.' })
  })
  .openapi('ReportSummary')

const change = z
  .object({
    itemId: z.string(),
    kind: itemKind,
    before: content.nullable().openapi({ description: 'What the item said before; null for one that is new.' }),
    after: content.nullable().openapi({ description: 'What is read now; null where nothing is any more.' }),
    stays: z.boolean().openapi({ description: 'True for an item that a person decided on: it stays as it was before.' })
  })
  .openapi('Change')

export const reviewStep = z
  .object({ step: count, verdict: z.enum([...VERDICTS, 'enter', 'undo']), at: instant, items: z.array(z.string()) })
  .openapi('ReviewStep')

export const reportEvent = z
  .object({
    id: z.string(),
    kind: z.enum(['redate', 'reread', 'version', 'withdraw', 'restore']),
    by: z.string(),
    at: instant,
    reason: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    changes: z.array(change).nullable().openapi({ description: 'What another reading of the article changed; null for any other event.' })
  })
  .openapi('ReportEvent')

export const level = z
  .enum(LEVELS)
  .openapi({ description: 'How far a document may be known; a level holds all of those below it. What is worked at, where not given.' })

export const redacting = z
  .strictObject({
    items: z
      .array(z.string())
      .max(2000)
      .default([])
      .openapi({ description: 'Items that are kept back, with the names that they give wherever these stand.' }),
    words: z
      .array(z.string().max(2000))
      .max(500)
      .default([])
      .openapi({ description: 'Other words that are kept back, wherever they stand.' })
  })
  .openapi('Redacting')

export const filingRedacted = redacting.extend({ level: z.enum(LEVELS) }).openapi('FilingRedacted')

export const redacted = z
  .object({
    text: z.string().openapi({ description: 'As long as the article, with █ in the place of what is kept back.' }),
    stretches: z.number().int()
  })
  .openapi('Redacted')

export const sightQuery = z.object({
  of: z.string().max(200).optional().openapi({ description: 'Only of one report, dossier or list, by its id.' }),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().optional()
})

export const sightPage = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        by: z.string(),
        what: z.enum(SEEN),
        subject: z.string(),
        title: z.string().nullable(),
        isReport: z.boolean()
      })
    ),
    nextCursor: z.string().nullable()
  })
  .openapi('SightPage')

export const newLevel = z.strictObject({ level: z.enum(LEVELS) }).openapi('NewLevel')

export const reportView = reportSummary
  .extend({
    level: z.enum(LEVELS).openapi({ description: 'The lowest level whose register has it.' }),
    source: recordSchema.shape.source,
    article: recordSchema.shape.article,
    items: z.array(itemView),
    allDoubts: z.array(doubt),
    unread: z.array(span),
    stillUnread: z.array(span).openapi({ description: 'The same without the sentences on which a person has since entered something.' }),
    secondReader: recordSchema.shape.secondReader.unwrap(),
    events: z.array(reportEvent).openapi({ description: 'What people did to the report as a whole, oldest first.' }),
    undoubted: z.array(z.string()).openapi({ description: 'The items that acceptUndoubted accepts: undecided and without any doubt.' }),
    lastStep: reviewStep
      .nullable()
      .openapi({ description: 'What undo takes back: the last thing the one who asks decided here; null where there is none.' }),
    moneyChecks: z.array(moneyCheck),
    knowledge: z
      .object({ digest: z.string(), organisations: count, people: count, projects: count })
      .nullable()
      .openapi({ description: 'Which of the office’s knowledge the report was read with; null where with none.' })
  })
  .openapi('Report')

/** The record's published JSON Schema. OpenAPI 3.1 takes it as it is, so the two cannot differ. */
export const recordJsonSchema = z.toJSONSchema(recordSchema) as { readonly [key: string]: JsonValue }

export const reportPage = z.object({ rows: z.array(reportSummary), nextCursor: z.string().nullable() }).openapi('ReportPage')

const from = z.array(z.string()).optional().openapi({ description: 'The accepted items it is known from: report/item.' })
const names = z.array(z.string())

/** What the office knows; the same shape that `hopluu read --knowledge` takes. */
export const knowledge = z
  .object({
    organisations: z.array(z.object({ name: z.string(), aliases: names, kind: z.string(), country: z.string().nullable(), from })),
    people: z.array(
      z.object({
        name: z.string(),
        aliases: names,
        honorific: z.string().nullable(),
        positions: z.array(z.object({ title: z.string(), organisation: z.string().nullable(), on: z.string().nullable() })),
        from
      })
    ),
    projects: z.array(z.object({ name: z.string(), aliases: names, from }))
  })
  .openapi('Knowledge')

// The register says what is wrong with a day or an address, in better words than a pattern could.
const day = z.string().openapi({ example: '2025-12-09', description: 'A day: 2025-12-09, or day first, 09/12/2025.' })
const address = z.string().openapi({ format: 'uri' })

export const newText = z
  .strictObject({
    text: z.string().min(1).openapi({ description: 'The words of the report, or the source of a web page where mediaType is text/html.' }),
    title: z.string().min(1).max(500).optional(),
    url: address.optional(),
    publishedOn: day.optional(),
    level: level.optional(),
    fileName: z.string().min(1).max(255).optional(),
    mediaType: z.enum(['text/plain', 'text/html']).optional()
  })
  .openapi('NewText')

/** What may be said of raw bytes beside them. */
export const uploadQuery = z.object({ url: address.optional(), publishedOn: day.optional(), level: level.optional() })

export const added = z
  .object({
    reportId: z.string(),
    added: z.boolean(),
    publishedOn: z
      .string()
      .nullable()
      .openapi({ description: 'The day of publication that the register has, whatever day came with the bytes.' }),
    level: level.optional().openapi({ description: 'Where it was added, if not at the level that is worked at.' }),
    waiting: z.literal(true).optional().openapi({ description: 'Received and not read yet; the report is there under its id once it is.' })
  })
  .openapi('Added')

export const waitingDocuments = z
  .object({
    rows: z.array(
      z
        .object({
          reportId: z.string().openapi({ description: 'That of the report it will be.' }),
          fileName: z.string().nullable(),
          by: z.string(),
          addedAt: z.string(),
          refusal: z
            .object({ code: z.string(), detail: z.string() })
            .nullable()
            .openapi({ description: 'Why it was not taken; null while it waits to be read.' })
        })
        .openapi('WaitingDocument')
    )
  })
  .openapi('WaitingDocuments')

export const newWithdrawal = z.strictObject({ reason: z.string().min(1) }).openapi('NewWithdrawal')

export const withdrawnPage = z
  .object({
    rows: z.array(z.object({ report: reportSummary, withdrawal: reportEvent }).openapi('WithdrawnReport')),
    nextCursor: z.string().nullable()
  })
  .openapi('WithdrawnPage')

export const newDay = z.strictObject({ publishedOn: day.nullable() }).openapi('NewDay')

export const redated = z
  .object({
    reportId: z.string(),
    before: z.string().nullable(),
    publishedOn: z.string().nullable(),
    kept: count.openapi({ description: 'Items that stay as they are because a person decided on them.' }),
    replaced: count.openapi({ description: 'Items that the new reading made, or made otherwise.' })
  })
  .openapi('Redated')

export const reread = z
  .object({
    reportId: z.string(),
    event: reportEvent,
    kept: count.openapi({ description: 'Items that stay as they are because a person decided on them.' }),
    replaced: count.openapi({ description: 'Items that the new reading made, or made otherwise.' })
  })
  .openapi('Reread')

export const newBulk = z
  .strictObject({
    items: z
      .array(z.strictObject({ itemId: z.string(), revision: count }))
      .min(1)
      .optional()
      .openapi({ description: 'The items that the person saw, at the revisions seen; without it, all that are without doubt.' })
  })
  .openapi('NewBulk')

export const newUndo = z
  .strictObject({ step: count.openapi({ description: 'The step that the person saw as the last (lastStep of the report).' }) })
  .openapi('NewUndo')

const pointedWords = z
  .strictObject({
    exact: z.string().min(1).openapi({ description: 'The words of the article that the item stands on, as whole words.' }),
    within: span.optional().openapi({ description: 'The stretch of the article in which they stand, needed where they stand in several.' })
  })
  .openapi('PointedWords')

export const newItem = z
  .strictObject({
    kind: itemKind,
    words: pointedWords,
    also: z
      .array(pointedWords)
      .max(20)
      .optional()
      .openapi({ description: 'Other words of the article that speak of the same; they become evidence beside the first.' }),
    content: z.record(z.string(), z.unknown()).optional().openapi({
      description:
        'Fields of the item, in the shape that /record.schema.json gives for its kind, without id, evidence and reader. What is left out is as the words alone say: a name is the words.'
    })
  })
  .openapi('NewItem')

export const newDecision = z
  .strictObject({
    revision: count.openapi({ description: 'The revision of the item that the person saw.' }),
    verdict: z.enum(VERDICTS),
    reason: z.string().optional(),
    content: content.optional()
  })
  .openapi('NewDecision')

export const limit = z.coerce.number().int().min(1).max(100).optional().openapi({ type: 'integer', minimum: 1, maximum: 100 })
export const flag = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional()
  .openapi({ type: 'boolean' })

export const listQuery = z.object({
  limit,
  cursor: z.string().optional(),
  text: z.string().optional(),
  toReview: flag,
  returned: flag,
  addedBy: z.string().min(1).optional()
})
export const pageQuery = z.object({ limit, cursor: z.string().optional() })

export const problem = z
  .object({
    type: z.string().openapi({ description: 'Where the code is explained, relative to this server.' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().openapi({ description: 'What is wrong and what to do next, in the language asked for.' }),
    sentences: z.object({ vi: z.string(), en: z.string() }),
    errors: z.array(z.object({ in: z.string(), path: z.string(), message: z.string() })).optional()
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problem>

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** A view as JSON: the same, but no longer read-only. */
export type Plain<T> = T extends readonly (infer E)[] ? Plain<E>[] : T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T

export type Held<View extends Shape, Shape> = View
export type HeldViews = [
  Held<Plain<ItemView>, z.infer<typeof itemView>>,
  Held<Plain<ReportSummary>, z.infer<typeof reportSummary>>,
  Held<Plain<ReportView>, z.infer<typeof reportView>>,
  Held<Plain<Knowledge>, z.infer<typeof knowledge>>
]
