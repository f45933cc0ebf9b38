import type { Money, TransactionStanding, TransactionType } from './entry.ts'
import { STANDINGS, TRANSACTION_TYPES } from './entry.ts'
import type { Fields, Reading } from './reading.ts'

/** What of a period is held on to when it is locked. */
export const LOCKED_GROUPS = ['meetings', 'started', 'done', 'slipped', 'signed'] as const
export type LockedGroup = (typeof LOCKED_GROUPS)[number]

export interface LockedSum extends Money {
  readonly type: TransactionType
  readonly standing: TransactionStanding
  readonly count: number
}

/** A period that was reported on and is locked: what it told then, so that what changes later shows as a correction. */
export interface Lock {
  /** "2026-Q3". */
  readonly period: string
  readonly groups: readonly { readonly group: LockedGroup; readonly dossiers: readonly string[] }[]
  readonly sums: readonly LockedSum[]
}

const PERIOD = /^\d{4}(?:-(?:\d{2}|Q[1-4]|H[12]))?$/
const MOST_DOSSIERS = 5000
const MOST_SUMS = 400
const MOST_COUNTED = 1_000_000

export const readLock = (given: Reading): Fields => ({
  period: given.matching('period', PERIOD),
  groups: given.each('groups', LOCKED_GROUPS.length, (inside) => ({
    group: inside.oneOf('group', LOCKED_GROUPS),
    dossiers: inside.names('dossiers', MOST_DOSSIERS)
  })),
  sums: given.each('sums', MOST_SUMS, (inside) => ({
    type: inside.oneOf('type', TRANSACTION_TYPES),
    standing: inside.oneOf('standing', STANDINGS),
    ...inside.money(),
    count: inside.number('count', { most: MOST_COUNTED, whole: true })
  }))
})
