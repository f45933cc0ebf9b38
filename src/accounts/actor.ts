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
}

/** The one person at a machine without accounts. */
export const LOCAL_ACTOR: Actor = {
  by: LOCAL_USER,
  accountId: null,
  name: null,
  role: 'administrator',
  office: null,
  permissions: new Set(PERMISSIONS)
}

/** An account's actor; `scopes` cut down what its role may do, as those of an API token. */
export const actorOf = ({ id, loginName, displayName, role, office }: Account, scopes?: readonly Permission[]): Actor => {
  const permissions = permissionsOf(role)
  return {
    by: loginName,
    accountId: id,
    name: displayName,
    role,
    office,
    permissions: scopes ? new Set(scopes.filter((scope) => permissions.has(scope))) : permissions
  }
}

export const may = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission)
