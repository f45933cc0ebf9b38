import type { Role } from '../accounts/index.ts'
import type { RoleOfGroup } from '../operation/index.ts'

/** The role of the first group that somebody is in; null where none is. */
export const roleIn = async (map: readonly RoleOfGroup[], isIn: (group: string) => boolean | Promise<boolean>): Promise<Role | null> => {
  for (const { role, group } of map) if (group === '*' || (await isIn(group))) return role
  return null
}
