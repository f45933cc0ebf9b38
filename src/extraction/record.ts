import { z } from 'zod'
import {
  ACTION_KINDS,
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  MEETING_FORMATS,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
  OBSTACLE_KINDS,
  PARTY_ROLES,
  PROJECT_STATUSES,
  READERS,
  SECTORS
} from './record-words.ts'

/**
 * The record: what reading one report yields. One source for the TypeScript types and the published JSON Schema.
 * The schema is a second entry to this part: reading needs the types only, which cost nothing, and never waits for zod.
 * Every `evidence` quotes `article.text`; every list is in the order of its items' first words in the text.
 */

const evidence = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string().min(1),
  page: z.int().min(1).exactOptional()
})
const quoted = z.array(evidence).min(1)
const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

/** A mention of an organisation, person or place by its id in this record; of a group without a name ("các sở, ngành liên quan") by its words alone, the id being "". */
const reference = z.object({ id: z.string(), name: z.string() })

const sector = z.enum(SECTORS)

/** Who read an item: the rules (also where nothing is said), a language model as second reader, or each for itself; or the person who entered it by hand. */
const reader = z.enum(READERS).exactOptional()

/**
 * What the office knew before the report was read, where the reading stood on it. The item's words are the text's all the same.
 */
const known = {
  /** The name it goes by in the register; null where it could be several. */
  name: z.string().nullable(),
  /** The names that it could be, where the office knows several by these words. */
  candidates: z.array(z.string()),
  /** The fields of the item that say more than its words do; empty where only the recognition stood on knowledge. */
  fields: z.array(z.string())
}

const meeting = z.object({
  id: z.string(),
  /** A partial date, or null where no year can be known. */
  on: z.string().nullable(),
  dayMonth: z.string().nullable(),
  /** "stated", "publishedOn", or the words the year was inferred from; null without a year. */
  yearBasis: z.string().nullable(),
  partOfDay: z.enum(['morning', 'noon', 'afternoon', 'evening', 'night']).nullable(),
  format: z.enum(MEETING_FORMATS),
  hosts: z.array(reference),
  guests: z.array(reference),
  /** Which sides were found through whom the office knows to stand for them. */
  known: z.object({ fields: z.array(z.enum(['hosts', 'guests'])).min(1) }).exactOptional(),
  evidence: quoted,
  reader
})

const person = z.object({
  id: z.string(),
  name: z.string(),
  honorific: z.string().nullable(),
  side: z.enum(['host', 'guest', 'other']),
  positions: z.array(z.object({ title: z.string(), organisation: reference.nullable() })),
  aliases: z.array(z.string()),
  /** `organisation`: the body, among those the text names, that the office knew the person to be of where the text leaves it out; no position says it. */
  known: z.object({ ...known, organisation: reference.nullable() }).exactOptional(),
  evidence: quoted,
  reader
})

const organisation = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  /** ISO 3166-1 alpha-2, or null for international bodies and the unknown. */
  country: z.string().nullable(),
  aliases: z.array(z.string()),
  known: z.object(known).exactOptional(),
  evidence: quoted,
  reader
})

const place = z.object({
  id: z.string(),
  name: z.string(),
  /** The administrative unit of Việt Nam, by code and validity (`from` ≤ day < `to`); null where it is none or could be several. */
  unit: z.object({ code: z.string(), from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  level: z.string(),
  country: z.string().nullable(),
  /** Which units it is now, by name; empty where it still is itself or is no unit. */
  today: z.array(z.string()),
  candidates: z.array(z.object({ code: z.string(), name: z.string(), within: z.string() })),
  aliases: z.array(z.string()),
  evidence: quoted,
  reader
})

const figure = z.object({
  id: z.string(),
  /** A number while exact in a double, otherwise a decimal string. */
  value: z.union([z.number(), z.string()]),
  valueTo: z.union([z.number(), z.string()]).nullable(),
  /** ISO 4217 for money; m3/day m3 m2 ha km2 km m percent person household year MW …; otherwise the counted noun. */
  unit: z.string(),
  qualifier: z.enum(['about', 'more than', 'less than', 'up to', 'at least']).nullable(),
  of: z.string().nullable(),
  since: z.string().nullable(),
  equals: z.string().nullable(),
  partOf: z.string().nullable(),
  evidence: quoted,
  reader
})

const action = z.object({
  id: z.string(),
  kind: z.enum(ACTION_KINDS),
  by: z.array(reference),
  /** Whom it addresses; what two sides do together each does to the other: the same list as `by`. */
  to: z.array(reference),
  text: z.string(),
  sectors: z.array(sector),
  places: z.array(reference),
  due: z.object({ on: z.string(), exact: z.string() }).nullable(),
  figures: z.array(z.string()),
  evidence: quoted,
  reader
})

const agreement = z.object({
  id: z.string(),
  kind: z.enum(AGREEMENT_KINDS),
  parties: z.array(reference),
  fields: z.array(sector),
  status: z.enum(AGREEMENT_STATUSES),
  on: z.string().nullable(),
  evidence: quoted,
  reader
})

const project = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(PROJECT_STATUSES),
  parties: z.array(z.object({ organisation: reference, role: z.enum(PARTY_ROLES) })),
  figures: z.array(z.string()),
  sectors: z.array(sector),
  places: z.array(reference),
  /** A step of the project's life; `on` is never more precise than its words and null where no day is told. */
  milestones: z.array(
    z.object({ kind: z.enum(MILESTONE_KINDS), on: z.string().nullable(), status: z.enum(MILESTONE_STATUSES), evidence: quoted, reader })
  ),
  /** What is said to hold the project up. */
  obstacles: z.array(z.object({ kind: z.enum(OBSTACLE_KINDS), text: z.string(), evidence: quoted, reader })),
  known: z.object(known).exactOptional(),
  evidence: quoted,
  reader
})

const doubt = z.object({
  /** A snake_case code; its sentences stand in `wording/`. */
  code: z.string(),
  about: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  /** What the doubt's sentence names beside the words: rates, years. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional()
})

/** Which knowledge of the office a reading stood on; `digest` as in `KnowledgeStamp`. The same text with the same knowledge gives the same record. */
const knowledge = z.object({
  digest: z.string(),
  organisations: z.int().min(0),
  people: z.int().min(0),
  projects: z.int().min(0)
})

/** What became of a language model's reading of the same article: every item of its answers confirms one of the rules', is kept as new, or is dropped. */
const secondReader = z.object({
  /** The model's name, as its server knows it. */
  model: z.string(),
  /** Parts of the article that were sent, and items that came back. */
  asked: z.int().min(0),
  answered: z.int().min(0),
  confirmed: z.int().min(0),
  kept: z.int().min(0),
  /** How many items were dropped for which reason, by snake_case code. */
  dropped: z.record(z.string(), z.int().min(1)),
  /** The code of what kept some part of the article from being read; null when all were. */
  fault: z.string().nullable()
})

export const recordSchema = z.object({
  id: z.string(),
  source: z.object({
    sha256: z.string(),
    mediaType: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publishedOn: z.string().nullable(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    language: z.string().nullable()
  }),
  article: z.object({ text: z.string(), captions: z.array(span), pages: z.array(z.object({ start: z.int(), page: z.int() })) }),
  meetings: z.array(meeting),
  people: z.array(person),
  organisations: z.array(organisation),
  places: z.array(place),
  figures: z.array(figure),
  actions: z.array(action),
  agreements: z.array(agreement),
  projects: z.array(project),
  doubts: z.array(doubt),
  unread: z.array(span),
  /** Absent or null where the reader was given no knowledge. */
  knowledge: knowledge.nullable().exactOptional(),
  /** Absent or null where no second reader was asked. */
  secondReader: secondReader.nullable().exactOptional()
})

/** The schema of each kind of item, for content that a person edits. */
export const itemSchemas = { meeting, person, organisation, place, figure, action, agreement, project } as const

/** One report as read. */
export type CooperationRecord = z.infer<typeof recordSchema>
export type Meeting = z.infer<typeof meeting>
export type Person = z.infer<typeof person>
export type Organisation = z.infer<typeof organisation>
export type Place = z.infer<typeof place>
export type Figure = z.infer<typeof figure>
export type Action = z.infer<typeof action>
export type Agreement = z.infer<typeof agreement>
export type Project = z.infer<typeof project>
export type Milestone = Project['milestones'][number]
export type Obstacle = Project['obstacles'][number]
export type Doubt = z.infer<typeof doubt>
export type Reference = z.infer<typeof reference>
export type SecondReader = z.infer<typeof secondReader>
export type Sector = (typeof SECTORS)[number]
export type ActionKind = (typeof ACTION_KINDS)[number]
