import { isWithin, USUAL_LEVEL } from '../values/index.ts'
import type { Account } from './account.ts'
import { actorOf, may } from './actor.ts'

/** Somebody that work can be given to: by the name they sign in with, or by a name that was written before without an account. */
export interface Colleague {
  readonly name: string
  /** What the account is called; null for a name without one. */
  readonly displayName: string | null
}

/** Those whose accounts may see the work that they are given, and those who were named before; by what they are called. */
export const colleaguesOf = (accounts: readonly Account[], named: readonly string[]): Colleague[] => {
  const seeing = accounts.filter((account) => {
    const actor = actorOf(account)
    // Work of the office is internal at least: who sees what is public alone, as a partner body, would never hear of it.
    return account.active && may(actor, 'dossier.read') && isWithin(USUAL_LEVEL, actor.clearance)
  })
  const own = new Set(accounts.map(({ loginName }) => loginName))
  return [
    ...seeing.map(({ loginName, displayName }) => ({ name: loginName, displayName })),
    ...named.filter((name) => !own.has(name)).map((name) => ({ name, displayName: null }))
  ].sort((a, b) => VIETNAMESE.compare(a.displayName ?? a.name, b.displayName ?? b.name))
}

const VIETNAMESE = new Intl.Collator('vi')
