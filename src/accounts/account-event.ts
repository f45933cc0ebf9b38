/** What was done with an account or at the door, kept for ever. */
export const EVENT_KINDS = [
  'signed_in',
  'sign_in_failed',
  'sign_in_kept_waiting',
  'signed_out',
  'session_ended',
  'set_up',
  'link_made',
  'password_set',
  'account_added',
  'account_changed',
  'account_locked',
  'account_unlocked',
  'token_made',
  'token_ended',
  'identity_tied',
  'passkey_added',
  'passkey_removed',
  'second_step_asked',
  'second_step_dropped'
] as const

export type EventKind = (typeof EVENT_KINDS)[number]

export interface AccountEvent {
  readonly id: string
  readonly at: string
  readonly kind: EventKind
  /** Whose account it was about; null where no account has the name that was typed. A typed name is not kept: it may be a password in the wrong field. */
  readonly accountId: string | null
  /** Who did it: a login name, `LOCAL_USER`, or null for somebody who had not signed in. */
  readonly by: string | null
  readonly address: string | null
  /** What more there is to say: the way of a sign-in, what of an account was changed. */
  readonly about: Readonly<Record<string, string | null>>
}
