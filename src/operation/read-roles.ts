import { ROLES, type Role } from '../accounts/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Environment } from './read-settings.ts'

/** What a group of a directory or a provider means here; `*` is everybody who is known there. */
export interface RoleOfGroup {
  readonly role: Role
  readonly group: string
}

/** HOPLUU_SECOND_STEP: the roles whose accounts must ask for a second step, “administrator,manager”, or “all”. Refuses with second_step_roles_not_valid. */
export const secondStepOf = ({ HOPLUU_SECOND_STEP: said = '' }: Environment): Outcome<ReadonlySet<Role>> => {
  const value = said.trim()
  if (value === 'all') return accept(new Set(ROLES))
  const names = value.split(',').map((name) => name.trim())
  const roles = ROLES.filter((role) => names.includes(role))
  const isKnown = value === '' || names.every((name) => roles.some((role) => role === name))
  return isKnown ? accept(new Set(roles)) : refuse('second_step_roles_not_valid', { value, roles: ROLES.join(', ') })
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
