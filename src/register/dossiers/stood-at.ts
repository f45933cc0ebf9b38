import { accept, isPartialDate, lastDay, type Outcome, refuse } from '../../values/index.ts'
import { isStoodKind, OVERDUE } from '../charts/passings.ts'
import { endOfQuarter, quarterOf } from '../charts/quarters.ts'
import type { ReadingStore } from '../store.ts'
import { type DossierKind, STATES } from './dossier.ts'
import type { StoodFilter } from './dossier-store.ts'
import type { DossierLine, StoodView } from './views.ts'

/** What a list is asked of a day that is past. */
export interface AskedStanding {
  /** A quarter or year that is over, or its last day: "2024-Q3", "2024", "2024-09-30". What stood at its end is listed. */
  readonly asOf?: string
  /** The state it stood in then, or "overdue"; any where left out. */
  readonly asOfState?: string
}

/**
 * The quarter at whose end what is listed stood; undefined where nothing of the kind is asked. Refuses with as_of_not_valid where the day is no end of a
 * quarter that is over, with as_of_not_kept for a kind whose states of the past are not kept, with
 * as_of_state_not_valid.
 */
export const readStanding = (kind: DossierKind, { asOf, asOfState }: AskedStanding, today: string): Outcome<StoodFilter | undefined> => {
  if (asOf === undefined) return asOfState === undefined ? accept(undefined) : refuse('as_of_not_valid', { asOf: '' })
  if (!isStoodKind(kind)) return refuse('as_of_not_kept', { kind })
  const end = isPartialDate(asOf) ? lastDay(asOf) : null
  const quarter = end === null ? null : quarterOf(end)
  if (end === null || quarter === null || endOfQuarter(quarter) !== end || end >= today) return refuse('as_of_not_valid', { asOf })
  if (asOfState === undefined) return accept({ at: quarter, states: STATES[kind], any: true })
  const known: readonly string[] = [...STATES[kind], ...(kind === 'undertaking' ? [OVERDUE] : [])]
  return known.includes(asOfState)
    ? accept({ at: quarter, states: [asOfState], any: false })
    : refuse('as_of_state_not_valid', { state: asOfState })
}

/** Lines with the state that each stood in at the end of a quarter. */
export const withStanding = async (store: ReadingStore, lines: readonly DossierLine[], quarter: string): Promise<DossierLine[]> => {
  const on = endOfQuarter(quarter)
  const rows = await store.stoodAt(
    lines.map(({ id }) => id),
    quarter
  )
  const of = Map.groupBy(rows, ({ dossierId }) => dossierId)
  return lines.map((line) => {
    const own = of.get(line.id) ?? []
    const state = own.find((row) => row.state !== OVERDUE)?.state ?? ''
    const stood: StoodView = { on, state, overdue: own.some((row) => row.state === OVERDUE) }
    return { ...line, stood }
  })
}
