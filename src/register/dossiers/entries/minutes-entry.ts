import { refuse } from '../../../values/index.ts'
import type { Side } from './entry.ts'
import type { Fields, Reading } from './reading.ts'

/** What a point of a meeting came to. Those of `MADE` are new tasks, those of `TAKEN_UP` are said of an open undertaking that the point is about. */
export const OUTCOMES = [
  'information',
  'decision',
  'proposal',
  'commitment',
  'assignment',
  'agreement',
  'restated',
  'changed',
  'done',
  'carried'
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const MADE: readonly Outcome[] = ['proposal', 'commitment', 'assignment', 'agreement', 'decision']
export const TAKEN_UP: readonly Outcome[] = ['restated', 'changed', 'done']

/** A draft is anybody's who writes; approved minutes change only by corrections, which stay in the history. */
export const MINUTES_STATES = ['draft', 'approved'] as const
export type MinutesState = (typeof MINUTES_STATES)[number]

/** Where a point comes from: one that an earlier meeting left open. */
export interface CarriedFrom {
  /** The meeting. */
  readonly dossierId: string
  readonly point: string
  /** The day of the meeting at which it was first raised; a partial date, null where it has none. */
  readonly on: string | null
}

export interface MinutesPoint {
  /** Its own name within the minutes, the same in each version. */
  readonly id: string
  readonly topic: string
  /** The open undertaking that it is about. */
  readonly about: Side | null
  /** Null: it was not talked about. */
  readonly outcome: Outcome | null
  readonly text: string | null
  /** Names of bodies: who undertakes or asks, whom; who leads, who helps. */
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  /** A partial date. */
  readonly due: string | null
  readonly from: CarriedFrom | null
  /** What came of it in the register when it was approved. */
  readonly undertaking: Side | null
}

/** Who came from one side, with their posts as of the day. */
export interface MinutesSide {
  readonly name: string
  readonly people: readonly { readonly name: string; readonly title: string | null }[]
}

/** The minutes of a meeting. */
export interface Minutes {
  readonly state: MinutesState
  readonly place: string | null
  /** "08:30", as it was typed. */
  readonly begins: string | null
  readonly ends: string | null
  readonly chair: string | null
  readonly secretary: string | null
  readonly sides: readonly MinutesSide[]
  readonly points: readonly MinutesPoint[]
  readonly conclusion: string | null
}

export const MOST_POINTS = 80
const MOST_SIDES = 8
const MOST_PEOPLE = 60
const MOST_BODIES = 12
const LONG = 4000
const CLOCK = /^(?:[01]?\d|2[0-3])[:hg][0-5]?\d?$/u

export const readMinutes = (given: Reading): Fields => ({
  state: given.oneOf('state', MINUTES_STATES, 'draft'),
  place: given.text('place'),
  begins: given.maybeMatching('begins', CLOCK),
  ends: given.maybeMatching('ends', CLOCK),
  chair: given.text('chair'),
  secretary: given.text('secretary'),
  sides: given.each('sides', MOST_SIDES, (side) => ({
    name: side.words('name'),
    people: side.each('people', MOST_PEOPLE, (person) => ({ name: person.words('name'), title: person.text('title') }))
  })),
  points: given.each('points', MOST_POINTS, readPoint),
  conclusion: given.text('conclusion', LONG)
})

/** Refuses what does not fit together: a point without words that makes a task, or one said of an undertaking that it does not name. */
const readPoint = (given: Reading): Fields => {
  const point = {
    id: given.words('id'),
    topic: given.text('topic', LONG) ?? '',
    about: given.side('about'),
    outcome: given.oneOf('outcome', OUTCOMES, null),
    text: given.text('text', LONG),
    by: given.names('by', MOST_BODIES),
    to: given.names('to', MOST_BODIES),
    lead: given.names('lead', MOST_BODIES),
    coordinating: given.names('coordinating', MOST_BODIES),
    due: given.maybeDay('due'),
    from: given.inside('from', (from) => ({
      dossierId: from.words('dossierId'),
      point: from.words('point'),
      on: from.maybeDay('on')
    })),
    undertaking: given.side('undertaking')
  }
  const outcome = point.outcome as Outcome | null
  const told = point.topic || point.text || ''
  if (told === '') given.wrong(refuse('minutes_point_empty'))
  if (outcome !== null && MADE.includes(outcome) && point.text === null) given.wrong(refuse('minutes_point_without_text', { topic: told }))
  const isAbout = point.about !== null
  if (outcome !== null && (isAbout ? MADE : TAKEN_UP).includes(outcome)) given.wrong(refuse('minutes_outcome_not_fitting', { topic: told }))
  return point
}
