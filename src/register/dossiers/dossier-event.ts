import type { Value } from './dossier.ts'

/** What people do to a dossier. */
export const ACTS = [
  'enter',
  'set state',
  'choose',
  'step',
  'milestone',
  'obstacle',
  'add entry',
  'replace entry',
  'withdraw entry',
  'judge',
  'link',
  'unlink',
  'join',
  'part',
  'split',
  'tell apart',
  'note',
  'set home'
] as const
export type Act = (typeof ACTS)[number]

/** One act of a person, with what was before and after; kept for ever, oldest first. */
export interface DossierEvent {
  readonly id: string
  readonly dossierId: string
  /** From 1, in the order in which they were done. */
  readonly number: number
  readonly act: Act
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
  readonly before: Value
  readonly after: Value
}
