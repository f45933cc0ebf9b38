import { isWorkspaceId } from '../operation/index.ts'
import type { Database, WorkspaceLine } from '../storage/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { openDatabase, USUAL } from './open-database.ts'
import { type AppOptions, readSettings } from './settings.ts'

/**
 * The workspaces there are. Refuses as `openApp` does.
 */
export const listWorkspaces = (options: AppOptions = {}): Promise<Outcome<readonly WorkspaceLine[]>> =>
  withUsual(options, async (database) => accept(await workspacesIn(database)))

/** The registers of a workspace's levels are rows of their own there, and no workspaces to anybody. */
const workspacesIn = async (database: Database): Promise<readonly WorkspaceLine[]> =>
  (await database.workspaces()).filter(({ id }) => isWorkspaceId(id))

/** Makes a workspace: a register and accounts of its own. Refuses as `openApp` does and with workspace_id_not_valid, workspace_there_already. */
export const addWorkspace = (
  { id, name }: { readonly id: string; readonly name: string },
  options: AppOptions = {}
): Promise<Outcome<readonly WorkspaceLine[]>> =>
  withUsual(options, async (database) => {
    if (!isWorkspaceId(id)) return refuse('workspace_id_not_valid', { value: id })
    if ((await database.workspaces()).some((each) => each.id === id)) return refuse('workspace_there_already', { workspace: id })
    await database.ensureWorkspace({ id, name, now: new Date().toISOString() })
    return accept(await workspacesIn(database))
  })

/** Works on the database, whichever workspaces the settings name: they may be about to be made. */
const withUsual = async <T>(options: AppOptions, work: (database: Database) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const read = readSettings(options)
  if (!read.ok) return read
  const settings = { ...read.value, workspace: USUAL.id, reach: { ...read.value.reach, workspaces: [] } }
  const opened = await openDatabase(settings, () => {}, options.onUpgrade)
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
