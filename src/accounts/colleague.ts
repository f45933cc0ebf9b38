import type { Account } from './account.ts'
import { permissionsOf } from './permissions.ts'

/** Somebody that work can be given to: by the name they sign in with, or by a name that was written before without an account. */
export interface Colleague {
  readonly name: string
  /** What the account is called; null for a name without one. */
  readonly displayName: string | null
}

/** Those whose accounts may see the work that they are given, and those who were named before; by what they are called. */
export const colleaguesOf = (accounts: readonly Account[], named: readonly string[]): Colleague[] => {
  const seeing = accounts.filter(({ active, role }) => active && permissionsOf(role).has('dossier.read'))
  const own = new Set(accounts.map(({ loginName }) => loginName))
  return [
    ...seeing.map(({ loginName, displayName }) => ({ name: loginName, displayName })),
    ...named.filter((name) => !own.has(name)).map((name) => ({ name, displayName: null }))
  ].sort((a, b) => VIETNAMESE.compare(a.displayName ?? a.name, b.displayName ?? b.name))
}

const VIETNAMESE = new Intl.Collator('vi')
