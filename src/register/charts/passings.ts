import { type DossierKind, isPending } from '../dossiers/dossier.ts'
import { quarterOf } from './quarters.ts'

/** The kinds of which it is kept how many stood in each state at the end of each quarter. */
export const STOOD_KINDS = ['undertaking', 'agreement'] as const
export type StoodKind = (typeof STOOD_KINDS)[number]
export const isStoodKind = (kind: DossierKind): kind is StoodKind => (STOOD_KINDS as readonly DossierKind[]).includes(kind)

/** Stands among the states for: to be done, and its day is past. */
export const OVERDUE = 'overdue'

/** That from the end of a quarter on so many more, or fewer, stand in a state than at the end of the one before. */
export interface Passing {
  readonly state: string
  /** "2024-Q3". */
  readonly period: string
  readonly n: number
}

/**
 * What a dossier's history adds to each quarter: into a state where it came into it, out of the one before. An undertaking is overdue from the day after
 * it was due while it is to be done. What begins and ends within one quarter stood at the end of none.
 */
export const passingsOf = (
  kind: StoodKind,
  history: readonly { readonly state: string; readonly from: string }[],
  dueBy: string | null
): Passing[] => {
  const moves = history.flatMap(({ state, from }, i): Passing[] => {
    const until = history[i + 1]?.from ?? null
    const late = kind === 'undertaking' && dueBy !== null && isPending(kind, state) ? lateFrom(dueBy, from) : null
    return [
      { state, period: quarterOf(from), n: 1 },
      ...(until === null ? [] : [{ state, period: quarterOf(until), n: -1 }]),
      ...(late === null || (until !== null && until <= late) ? [] : [{ state: OVERDUE, period: quarterOf(late), n: 1 }]),
      ...(late === null || until === null || until <= late ? [] : [{ state: OVERDUE, period: quarterOf(until), n: -1 }])
    ]
  })
  const sums = new Map<string, Passing>()
  for (const move of moves) {
    const key = `${move.period} ${move.state}`
    sums.set(key, { ...move, n: (sums.get(key)?.n ?? 0) + move.n })
  }
  return [...sums.values()].filter(({ n }) => n !== 0)
}

const DAY_MS = 86_400_000

const lateFrom = (dueBy: string, from: string): string => {
  const next = new Date(Date.parse(dueBy) + DAY_MS).toISOString().slice(0, 10)
  return next > from ? next : from
}
