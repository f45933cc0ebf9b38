import { type LevelFollower, type LevelStores, openLevels } from '../register/index.ts'
import type { Database } from '../storage/index.ts'
import { type Level, USUAL_LEVEL } from '../values/index.ts'

/** The registers of one workspace, a level each, and what brings what is done at one to those above. */
export interface WorkspaceLevels {
  readonly stores: LevelStores
  readonly follower: LevelFollower
}

/** The id by which the rows of a level's register are known. */
export const levelId = (workspace: string, level: Level): string => (level === USUAL_LEVEL ? workspace : `${workspace}/${level}`)

/** The registers of a workspace's levels: the usual one is the workspace's own, the others stand beside it and are made when they are first needed. */
export const levelsOf = (database: Database, workspace: string): LevelStores => {
  const idOf = (level: Level): string => levelId(workspace, level)
  return openLevels({
    isThere: (level) => database.hasWorkspace(idOf(level)),
    make: (level) => database.ensureWorkspace({ id: idOf(level), name: idOf(level), now: new Date().toISOString() }),
    store: (level) => database.store(idOf(level))
  })
}
