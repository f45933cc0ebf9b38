import type { Level } from '../values/index.ts'
import type { Permission } from './permissions.ts'

/** What a program comes in with, in an account's name: no more than its scopes, and no longer than to a day. */
export interface Token {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly scopes: readonly Permission[]
  /** At which level it works, where its request does not say a lower one; it never sees above it. */
  readonly level: Level
  readonly madeAt: string
  readonly expiresAt: string
  /** null where no request has come with it yet. */
  readonly usedAt: string | null
}

/** A token that nobody renews is one that nobody remembers. */
export const MOST_TOKEN_DAYS = 366
export const MOST_TOKENS = 20
/** What all of ours begin with, so that one left in a file or a log is found. */
export const TOKEN_PREFIX = 'hopluu_'
