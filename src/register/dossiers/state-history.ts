import { lastDay, type PartialDate } from '../../values/index.ts'
import { dayHere } from '../day-here.ts'
import { type Dossier, type FieldValue, isPending, type Value } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import { compare } from './noun.ts'

/** The state that a dossier stood in from a whole day on, until the next. */
export interface Stood {
  readonly state: string
  readonly from: string
}

/** What a history is told by. */
export interface Told {
  readonly dossier: Pick<Dossier, 'kind' | 'openedAt'>
  /** Its state now, and by what reports say alone. */
  readonly state: string
  readonly stateToldOf: string
  readonly firstOn: PartialDate | null
  /** Of an agreement: the states that reports tell of it, and the day it was signed. */
  readonly statuses: readonly FieldValue[]
  readonly signedOn: PartialDate | null
  /** Oldest first. */
  readonly events: readonly Pick<DossierEvent, 'act' | 'at' | 'after'>[]
  /** Of an undertaking: the days of what reports tell, and a person took, as its fulfilment. */
  readonly fulfilledOn: readonly PartialDate[]
}

/**
 * In which state a dossier stood since which day. It begins when it was first stated: of a day that is not told exactly the last that it can be, and at
 * the latest the day on which it was opened. From then on the acts of people count, by their day or, where they name one, by that; "done" counts from the
 * report that a person took as the fulfilment, where that lies before. What was decided later overrules what it goes back behind. It ends in the state of now.
 */
export const stateHistory = (told: Told): Stood[] => {
  let history = toldByReports(told)
  for (const { state, from } of actsOf(told)) {
    const since = state === 'done' ? sinceFulfilled(history, from, told) : from
    history = [...history.filter((before) => before.from < since), { state, from: since }]
  }
  const last = history.at(-1)
  // An act that took a choice back says only that it is as reports tell again.
  return last?.state === told.state ? history : [...history, { state: told.state, from: last?.from ?? dayOpened(told) }]
}

const dayOpened = ({ dossier }: Told): string => dayHere(new Date(dossier.openedAt))

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b)

const lastDayOf = (on: PartialDate | null): string | null => (on === null ? null : lastDay(on))

const toldByReports = (told: Told): Stood[] => {
  const { firstOn, statuses, signedOn, stateToldOf } = told
  const opened = dayOpened(told)
  const stated = statuses
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => compare(lastDayOf(a.firstOn) ?? '', lastDayOf(b.firstOn) ?? ''))
    .map(({ value, firstOn: on }) => ({
      state: String(value),
      from: (value === 'signed' ? lastDayOf(signedOn) : null) ?? lastDayOf(on) ?? opened
    }))
  const again = statuses.find(({ value, times }) => times > 0 && value === stateToldOf)
  if (again && stated.at(-1)?.state !== stateToldOf) stated.push({ state: stateToldOf, from: lastDayOf(again.lastOn) ?? opened })
  const [first = { state: stateToldOf, from: lastDayOf(firstOn) ?? opened }, ...later] = stated
  return later.reduce<Stood[]>(
    (history, one) => [...history.filter(({ from }) => from < one.from), one],
    [{ ...first, from: earlier(first.from, opened) }]
  )
}

/** What people decided of its state, oldest first. */
const actsOf = ({ events }: Told): Stood[] => {
  let wasSet = false
  return events.flatMap(({ act, at, after }): Stood[] => {
    const noted = dayHere(new Date(at))
    if (act === 'set state') {
      wasSet = true
      const on = wordIn(after, 'on')
      return [{ state: typeof after === 'string' ? after : (wordIn(after, 'state') ?? ''), from: earlier(lastDayOf(on), noted) }]
    }
    const chosen = act === 'choose' && wordIn(after, 'field') === 'status' && !wasSet ? wordIn(after, 'value') : null
    return chosen === null ? [] : [{ state: chosen, from: noted }]
  })
}

const wordIn = (value: Value, field: string): string | null => {
  const word = value !== null && typeof value === 'object' && field in value ? (value as Readonly<Record<string, Value>>)[field] : null
  return typeof word === 'string' ? word : null
}

/** The first day on which a report tells of the fulfilment since the undertaking was last to be done; the day of the act where none does before it. */
const sinceFulfilled = (history: readonly Stood[], from: string, { dossier, fulfilledOn }: Told): string => {
  const run = history.slice(history.findLastIndex(({ state }) => !isPending(dossier.kind, state)) + 1)
  const since = (run[0] ?? history.at(-1))?.from ?? from
  const days = fulfilledOn.flatMap((on) => lastDay(on) ?? []).filter((day) => day >= since)
  return days.reduce((first, day) => earlier(day, first), from)
}
