import { accept, type Level, type Outcome, refuse } from '../values/index.ts'
import type { Role } from './permissions.ts'

/** One person, or one program, that may come in. An account is never removed: what it decided is signed with its login name. */
export interface Account {
  readonly id: string
  /** What acts are signed with; it never changes and is never given to another. */
  readonly loginName: string
  readonly displayName: string
  readonly role: Role
  /** The id of the partner's or body's dossier that the person works for; null where none was said. */
  readonly office: string | null
  /** Up to which level its owner may see documents; of a partner body never above what is public, whatever stands here. */
  readonly clearance: Level
  /** False while an administrator has locked it: nobody comes in with it. */
  readonly active: boolean
  readonly madeAt: string
  /** Who made it: a login name, or `LOCAL_USER`. */
  readonly madeBy: string
}

/** What the one person at a machine without accounts signs with; no account is called so. */
export const LOCAL_USER = 'local'

export const ACCOUNT_LIMITS = { loginName: 64, displayName: 120, tokenName: 80 } as const
const TAKEN = new Set([LOCAL_USER, 'system', 'admin', 'administrator', 'root'])

/** A login name as people type it, folded: spaces around it and capitals mean nothing. */
export const loginNameOf = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()

/** Letters without marks, digits and `.`, `_`, `-`, `@`, so that it can be typed on any keyboard and be a mail address. */
export const isLoginName = (text: string): boolean => /^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?$/.test(text)

/** Refuses with login_name_not_valid, login_name_reserved. */
export const checkLoginName = (typed: string): Outcome<string> => {
  const name = loginNameOf(typed)
  if (!isLoginName(name)) return refuse('login_name_not_valid', { max: ACCOUNT_LIMITS.loginName })
  // A name that many programs give to a first account is the first that is tried from outside.
  return TAKEN.has(name) ? refuse('login_name_reserved', { name }) : accept(name)
}

/** Refuses with display_name_not_valid. */
export const checkDisplayName = (typed: string): Outcome<string> => {
  const name = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  const fits = name.length > 0 && name.length <= ACCOUNT_LIMITS.displayName && !/\p{Cc}/u.test(name)
  return fits ? accept(name) : refuse('display_name_not_valid', { max: ACCOUNT_LIMITS.displayName })
}
