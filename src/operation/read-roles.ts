import { ROLES, type Role } from '../accounts/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'

/** What a group of a directory or a provider means here; `*` is everybody who is known there. */
export interface RoleOfGroup {
  readonly role: Role
  readonly group: string
}

/**
 * The groups of a setting: “administrator=cn=it,ou=groups,dc=hue,dc=vn; reader=*”. The first that somebody is in decides, so that the order is the setting's.
 * Refuses with role_map_not_valid.
 */
export const readRoleMap = (name: string, text: string): Outcome<readonly RoleOfGroup[]> => {
  const pairs = text.split(';').map((pair) => pair.trim())
  const map: RoleOfGroup[] = []
  for (const pair of pairs.filter((each) => each !== '')) {
    const [, said = '', group = ''] = /^([a-z]+)\s*=\s*(.+)$/.exec(pair) ?? []
    const role = ROLES.find((each) => each === said)
    if (!role) return refuse('role_map_not_valid', { name, value: pair })
    map.push({ role, group })
  }
  return map.length > 0 ? accept(map) : refuse('role_map_not_valid', { name, value: text })
}
