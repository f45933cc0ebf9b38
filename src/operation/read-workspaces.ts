import { accept, type Outcome, refuse } from '../values/index.ts'
import { originOf } from './origin.ts'
import type { Environment } from './read-settings.ts'

/** A workspace and the address by which browsers reach it. */
export interface WorkspaceAddress {
  readonly id: string
  readonly origin: URL
}

/** Letters, digits and dashes: an id stands in file names and in the names of what hangs on a workspace. */
const ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
const USUAL = 'default'

export const isWorkspaceId = (text: string): boolean => ID.test(text)

/** HOPLUU_WORKSPACE: whose register this process is for. Refuses with workspace_id_not_valid. */
export const workspaceOf = (environment: Environment): Outcome<string> => {
  const id = environment.HOPLUU_WORKSPACE?.trim() || USUAL
  return isWorkspaceId(id) ? accept(id) : refuse('workspace_id_not_valid', { value: id })
}

/**
 * HOPLUU_WORKSPACES: which workspace is meant by which address, `can-tho=hoptac.cantho.example,hue=https://hoptac.hue.example`; a bare name is reached over
 * https. Refuses with workspaces_not_valid, workspace_address_twice, workspace_id_not_valid.
 */
export const addressesOf = (environment: Environment): Outcome<readonly WorkspaceAddress[]> => {
  const pairs = (environment.HOPLUU_WORKSPACES ?? '').split(',').map((each) => each.trim())
  const found: WorkspaceAddress[] = []
  for (const pair of pairs.filter((each) => each !== '')) {
    const [id = '', address = ''] = pair.split('=', 2).map((part) => part.trim())
    const origin = originOf(address.includes('://') ? address : `https://${address}`)
    if (origin === null) return refuse('workspaces_not_valid', { value: pair })
    if (!isWorkspaceId(id)) return refuse('workspace_id_not_valid', { value: id })
    if (found.some((other) => other.origin.host === origin.host)) return refuse('workspace_address_twice', { address: origin.host })
    found.push({ id, origin })
  }
  return accept(found)
}
