import type { AccountEvent, EventKind } from './account-event.ts'
import type { Directory, Provider } from './identity.ts'
import type { HashCost } from './password.ts'
import type { Role } from './permissions.ts'
import type { AccountStore, WritingAccounts } from './store.ts'

/** What the accounts' actions are given: a workspace's accounts, and the world's clock and chance. */
export interface AccountsGiven {
  readonly store: AccountStore
  readonly now: () => Date
  /** A new id, never the same twice. */
  readonly newId: () => string
  /** As many bytes of chance, of the kind that nobody can foretell. */
  readonly randomBytes: (count: number) => Uint8Array
  /** How much work a hash of a password is; `HASH_COST` where not given. */
  readonly hashCost?: HashCost
  /** Who vouches for people from outside, where the settings name somebody. */
  readonly directory?: Directory | null
  readonly provider?: Provider | null
  /** The roles that may do nothing until their account asks for a second step; none where not given. */
  readonly secondStepFor?: ReadonlySet<Role>
}

export interface Noted {
  readonly kind: EventKind
  readonly accountId: string | null
  readonly by: string | null
  readonly address?: string | null
  readonly about?: AccountEvent['about']
}

/** Keeps what was done, in the transaction that did it. */
export const note = (
  { now, newId }: Pick<AccountsGiven, 'now' | 'newId'>,
  inside: WritingAccounts,
  { kind, accountId, by, address = null, about = {} }: Noted
): Promise<void> => inside.addAccountEvent({ id: newId(), at: now().toISOString(), kind, accountId, by, address, about })

export const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString()
