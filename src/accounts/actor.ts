import { type Level, lowerOf, USUAL_LEVEL } from '../values/index.ts'
import { type Account, LOCAL_USER } from './account.ts'
import { PERMISSIONS, type Permission, permissionsOf, type Role } from './permissions.ts'

/** Who does something, as the program knows it: what the act is signed with, for whom they work and what they may do. */
export interface Actor {
  /** The login name, or `LOCAL_USER`. */
  readonly by: string
  readonly accountId: string | null
  readonly name: string | null
  readonly role: Role
  /** The dossier of the body they work for; null where none was said. */
  readonly office: string | null
  readonly permissions: ReadonlySet<Permission>
  /** Up to which level they may see documents. */
  readonly clearance: Level
  /** At which level they work now: what is above it is not there for them. */
  readonly level: Level
  /** Their role needs a second step that their account does not ask for yet: until then they may see to their own account and nothing else. */
  readonly owesSecondStep: boolean
}

/** The one person at a machine without accounts. */
export const LOCAL_ACTOR: Actor = {
  by: LOCAL_USER,
  accountId: null,
  name: null,
  role: 'administrator',
  office: null,
  permissions: new Set(PERMISSIONS),
  clearance: 'confidential',
  level: USUAL_LEVEL,
  owesSecondStep: false
}

/** An account's actor; `scopes` cut down what its role may do, and `most` what it may see, as those of an API token. */
export const actorOf = (
  { id, loginName, displayName, role, office, clearance: given }: Account,
  scopes?: readonly Permission[],
  most: Level = 'confidential'
): Actor => {
  const permissions = permissionsOf(role)
  const clearance = lowerOf(lowerOf(given, most), role === 'partner' ? 'public' : 'confidential')
  return {
    by: loginName,
    accountId: id,
    name: displayName,
    role,
    office,
    permissions: scopes ? new Set(scopes.filter((scope) => permissions.has(scope))) : permissions,
    clearance,
    level: lowerOf(clearance, USUAL_LEVEL),
    owesSecondStep: false
  }
}

const UNTIL_SECOND_STEP: readonly Permission[] = ['account.own']

/** The same actor, as long as their account lacks the second step that their role needs. */
export const owingSecondStep = (actor: Actor): Actor => ({
  ...actor,
  owesSecondStep: true,
  permissions: new Set(UNTIL_SECOND_STEP.filter((each) => actor.permissions.has(each)))
})

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission)

/** The same actor, working at another level; never above what they may see. */
export const workingAt = (actor: Actor, level: Level): Actor => ({ ...actor, level: lowerOf(level, actor.clearance) })
