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
  SECTORS
} from '../extraction/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'

/**
 * What the model may answer. It only points: every value is words of the article, and numbers, dates and ids are made from those words here.
 * A word outside its list passes the reading, so that its item can be dropped and counted by itself instead of costing the whole answer.
 */
const oneOf = (words: readonly string[]) => z.string().meta({ enum: [...words] })
const quote = z.string().describe('copied letter by letter from the article')
const names = z.array(z.string()).default([])
const sectors = z.array(oneOf(SECTORS)).default([])
const dateWords = z.string().nullable().default(null)

/** What is told of a project; each is proved, kept or dropped by itself. */
export const TOLD = {
  milestones: z.object({ kind: oneOf(MILESTONE_KINDS), status: oneOf(MILESTONE_STATUSES), quote, on: dateWords }),
  obstacles: z.object({ kind: oneOf(OBSTACLE_KINDS), quote })
} as const
export type AnsweredMilestone = z.infer<typeof TOLD.milestones>
export type AnsweredObstacle = z.infer<typeof TOLD.obstacles>

const unchecked = z.array(z.unknown()).default([])

/** The lists of an answer, named as in the record, with the shape of an item of each. */
export const ANSWERED = {
  meetings: z.object({ format: oneOf(MEETING_FORMATS), quote, on: dateWords, hosts: names, guests: names }),
  actions: z.object({
    kind: oneOf(ACTION_KINDS),
    quote,
    stance: quote,
    by: names,
    to: names,
    due: dateWords,
    figures: z.array(z.string()).default([]),
    sectors
  }),
  agreements: z.object({
    kind: oneOf(AGREEMENT_KINDS),
    status: oneOf(AGREEMENT_STATUSES),
    quote,
    parties: names,
    on: dateWords,
    fields: sectors
  }),
  projects: z.object({
    name: quote,
    status: oneOf(PROJECT_STATUSES),
    quote,
    parties: z.array(z.object({ name: quote, role: oneOf(PARTY_ROLES) })).default([]),
    sectors,
    milestones: unchecked,
    obstacles: unchecked
  })
} as const

export type List = keyof typeof ANSWERED
export const LISTS = Object.keys(ANSWERED) as readonly List[]
export type Answered<L extends List> = z.infer<(typeof ANSWERED)[L]>

/** An answer's items, each still unchecked; a list that is missing is empty. */
export type Answer = Readonly<Record<List, readonly unknown[]>>

const answer = z.object({ meetings: unchecked, actions: unchecked, agreements: unchecked, projects: unchecked })

/** The JSON Schema that a server may hold its model to: every field required and no other, as strict servers ask. */
export const answerJsonSchema = (): Record<string, unknown> => {
  const { meetings, actions, agreements, projects } = ANSWERED
  const whole = z.strictObject({
    meetings: z.array(z.strictObject(meetings.shape)),
    actions: z.array(z.strictObject(actions.shape)),
    agreements: z.array(z.strictObject(agreements.shape)),
    projects: z.array(
      z.strictObject({
        ...projects.shape,
        milestones: z.array(z.strictObject(TOLD.milestones.shape)),
        obstacles: z.array(z.strictObject(TOLD.obstacles.shape))
      })
    )
  })
  return z.toJSONSchema(whole, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.default // Strict servers refuse a schema that names one.
    }
  })
}

/**
 * Reads what a model wrote: the JSON object in it, also where it stands in a code fence or after its thoughts.
 * Refuses with second_reader_not_understood.
 */
export const parseAnswer = (written: string): Outcome<Answer> => {
  const text = written.replace(/^[\s\S]*<\/think>/, '')
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from === -1 || to < from) return refuse('second_reader_not_understood')
  const read = answer.safeParse(parseJson(text.slice(from, to + 1)))
  return read.success && LISTS.some((list) => text.includes(`"${list}"`)) ? accept(read.data) : refuse('second_reader_not_understood')
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON; the caller refuses it as such.
  }
}
