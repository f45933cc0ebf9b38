/**
 * That somebody is who they say: all that a session asks of the way in which it was found out. Each way (a password, a one-time link, a passkey, an
 * OIDC provider or an LDAP directory) ends in one, and what a session is knows nothing of how.
 */
export interface Proof {
  readonly accountId: string
  /** Kept with the session and its events: `password`, `link` … */
  readonly way: string
  /** Whether somebody's own key was asked for, so that no second step is left. */
  readonly byPasskey?: true
}
