import { lastDay, type PartialDate } from '../../values/index.ts'
import { STATES } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { Values } from './noun.ts'
import type { DossierLine } from './views.ts'

export const LIFE_FIELD = 'life:'

/** How a paper goes on after its last day: of itself, where a side gives notice in time, or not. */
export const RENEWALS = ['automatic', 'by notice', 'none'] as const

/** How an agreement is renewed: how many days before its end notice is to be given, and for how many months it then goes on; null where not known. */
export interface Renewal {
  readonly kind: (typeof RENEWALS)[number]
  readonly noticeDays: number | null
  readonly months: number | null
}

/** One move of an agreement's life with its day and paper. */
export interface StageView {
  readonly state: string
  readonly on: PartialDate | null
  readonly document: string | null
  /** Who noted it; null where only reports tell of it. */
  readonly by: string | null
  /** The item of a report that tells of it; null where a person noted it. */
  readonly origin: { readonly reportId: string; readonly itemId: string } | null
  readonly now: boolean
}

export interface LifeView {
  /** The moves made, in the order of an agreement's life. */
  readonly stages: readonly StageView[]
  readonly signedOn: PartialDate | null
  readonly inForceFrom: PartialDate | null
  /** The last day it holds by its latest renewal. */
  readonly until: PartialDate | null
  readonly renewal: Renewal | null
  /** The last day on which notice can be given; null where none is to be, or it is not known. */
  readonly noticeBy: string | null
}

/** States before the signing. */
const AHEAD: ReadonlySet<string> = new Set(['proposed', 'planned', 'being prepared', 'cleared'])

/** States in which an agreement no longer holds. */
const OVER: ReadonlySet<string> = new Set(['expired', 'terminated', 'ended', 'cancelled'])

/** Until when it holds, while it has not ended; and by when something is to be done about it. */
export const untilOf = (values: Values): string | null => {
  const state = values.all('state').find(({ chosen }) => chosen)?.value ?? values.latest('status')
  if (typeof state === 'string' && OVER.has(state)) return null
  const until = values.latest('renewedUntil') ?? values.latest('validUntil')
  return typeof until === 'string' ? lastDay(until) : null
}

const DAY_MS = 86_400_000

/** The last day on which notice can be given: so many days before the last day it holds. */
const noticeDayOf = (until: string | null, renewal: Renewal | null | undefined): string | null =>
  until === null || !renewal || renewal.kind === 'none' || renewal.noticeDays === null
    ? null
    : new Date(Date.parse(until) - renewal.noticeDays * DAY_MS).toISOString().slice(0, 10)

export const actByOf = (values: Values): string | null => {
  const until = untilOf(values)
  return noticeDayOf(until, values.latest('renewal') as Renewal | undefined) ?? until
}

/** The moves an agreement made, by what people noted and what reports told, and the days that follow from them. */
export const agreementLife = (line: DossierLine, events: readonly DossierEvent[]): LifeView => {
  const held = (field: string) => line.fields.find((one) => one.field === field)?.holds[0]
  const word = (field: string): string | null => {
    const value = held(field)?.value
    return typeof value === 'string' ? value : null
  }
  const told = line.fields.find(({ field }) => field === 'status')
  const stages = STATES.agreement.flatMap((state): StageView[] => {
    const noted = held(`${LIFE_FIELD}${state}`)
    const stated = [...(told?.holds ?? []), ...(told?.others ?? [])].find(({ value }) => value === state)
    if (!noted && !stated && line.state !== state) return []
    const { on = null, document = null } = (noted?.value ?? {}) as { readonly on?: string | null; readonly document?: string | null }
    return [
      {
        state,
        // A report's day is that of the signing.
        on: on ?? (state === 'signed' && stated ? word('on') : null),
        document,
        by: noted ? (events.find(({ id }) => id === noted.origin.itemId)?.by ?? '') : null,
        origin: stated && stated.origin.reportId !== '' ? stated.origin : null,
        now: line.state === state
      }
    ]
  })
  const on = (state: string): string | null => stages.find((stage) => stage.state === state)?.on ?? null
  const until = word('renewedUntil') ?? word('validUntil')
  const renewal = (held('renewal')?.value ?? null) as Renewal | null
  return {
    stages,
    // A paper that bears a day is signed on it, whatever else is told of it.
    signedOn: on('signed') ?? (AHEAD.has(line.state) ? null : word('on')),
    inForceFrom: on('in force') ?? word('inForceFrom'),
    until,
    renewal,
    noticeBy: OVER.has(line.state) ? null : noticeDayOf(until && lastDay(until), renewal)
  }
}
