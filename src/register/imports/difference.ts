import type { DossierAct } from '../dossiers/act-on-dossier.ts'
import type { ImportChoice, ImportField } from './stated-activity.ts'

/** What is done to take something over: to the project itself, or to the result of this title; without an act that result is opened. */
export interface Taking {
  readonly result: string | null
  readonly act: DossierAct | null
}

/** One thing that is said of a field, whatever of this it has: a name, a code or day; money with its day and kind; a value with its period. */
export interface SaidOfField {
  readonly text?: string
  readonly relation?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly planned?: boolean
  /** A plain decimal, of money in whole units of the currency. */
  readonly value?: string
  readonly currency?: string
}

/** How what a file states of a field stands to what the register has. */
export interface Difference {
  readonly field: ImportField
  /** How much of it both say. */
  readonly same: number
  /** What the file alone says, and what takes it over. */
  readonly theirs: readonly SaidOfField[]
  readonly fresh: readonly Taking[]
  /** What the register alone says and the file would say as well, and what takes it back. */
  readonly ours: readonly SaidOfField[]
  readonly gone: readonly Taking[]
}

/** same: nothing to take. new: the register has nothing of it, or nothing that this differs from. differs: a person says which stands. */
export type FieldStanding = 'same' | 'new' | 'differs'

export const standingOf = ({ theirs, ours }: Pick<Difference, 'theirs' | 'ours'>): FieldStanding =>
  theirs.length === 0 ? 'same' : ours.length === 0 ? 'new' : 'differs'

/** What a choice takes over of a difference. */
export const takenBy = (difference: Difference, choice: ImportChoice): readonly Taking[] => {
  const standing = standingOf(difference)
  if (choice === 'ours' || standing === 'same') return []
  if (standing === 'new') return difference.fresh
  return choice === 'theirs' ? [...difference.gone, ...difference.fresh] : []
}
