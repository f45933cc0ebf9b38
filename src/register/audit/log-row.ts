import { createHash } from 'node:crypto'
import { type Canonical, canonicalJson } from './canonical-json.ts'

/**
 * What a row of the audit log speaks of: a report that came in, a decision on an item, an event of a report (read anew, withdrawn …), an act on a
 * dossier, something done with an account or at the door (a sign-in), another register that was merged, a conflict that was found by that and how it was
 * settled, something that was taken out because it is of a higher level, that somebody saw
 * something at the confidential level, what an office said of an exchange rate, what was done with series of measurements, or the opening of the log itself.
 */
export type Logged =
  | 'opening'
  | 'report'
  | 'decision'
  | 'event'
  | 'act'
  | 'account'
  | 'merging'
  | 'conflict'
  | 'settlement'
  | 'gone'
  | 'sight'
  | 'rate'
  | 'series'

/** Something done, as the log keeps it: who, when, what, and the digest of what was written. */
export interface LogEntry {
  readonly what: Logged
  /** The key of the row it speaks of: a report or dossier, an item in it or "", and a count in it or 0. */
  readonly subject: string
  readonly part: string
  readonly number: number
  /** "" where nobody was noted. */
  readonly by: string
  readonly at: string
  /** SHA-256 of the row's canonical JSON. */
  readonly digest: string
}

/** A row of the log. `previous` is the hash of the row before, so that no row can be taken out or changed without every later one telling. */
export interface LogRow extends LogEntry {
  readonly workspaceId: string
  /** From 1, without a gap. */
  readonly seq: number
  readonly previous: string
  readonly hash: string
}

/** What stands before the first row. */
export const BEFORE_FIRST = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The digest of what was written, by its columns; columns that hold nothing are left out. */
export const digestOf = (written: Readonly<Record<string, Canonical>>): string => sha256(canonicalJson(written))

/** The hash of a row: over all that it says, the hash of the row before among it. */
export const hashOf = ({ workspaceId, seq, previous, what, subject, part, number, by, at, digest }: Omit<LogRow, 'hash'>): string =>
  sha256(canonicalJson({ workspace: workspaceId, seq, previous, what, subject, part, number, by, at, digest }))

/** The rows that entries become behind what the log has already. */
export const chained = (
  workspaceId: string,
  last: { readonly seq: number; readonly hash: string },
  entries: readonly LogEntry[]
): LogRow[] => {
  let { seq, hash } = last
  return entries.map((entry) => {
    const row = { ...entry, workspaceId, seq: ++seq, previous: hash }
    hash = hashOf(row)
    return { ...row, hash }
  })
}
