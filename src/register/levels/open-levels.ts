import { LEVELS, type Level, USUAL_LEVEL } from '../../values/index.ts'
import type { Store } from '../store.ts'

/** The registers of the levels, as rows somewhere: each is one of its own. */
export interface LevelRows {
  /** Whether anything was ever kept at a level. */
  isThere(level: Level): Promise<boolean>
  /** Makes the register of a level unless it is there. */
  make(level: Level): Promise<void>
  store(level: Level): Store
}

/** The stores of the levels: the usual one is always there, the others once they were needed. */
export interface LevelStores {
  /** null where nothing was ever kept at the level. */
  find(level: Level): Promise<Store | null>
  open(level: Level): Promise<Store>
  /** Those that are there, the lowest first. */
  all(): Promise<readonly { readonly level: Level; readonly store: Store }[]>
}

/** Once a level is there it always is; that it is not is asked anew each time, for another process may have made it since. */
export const openLevels = (rows: LevelRows): LevelStores => {
  const known = new Map<Level, Store>([[USUAL_LEVEL, rows.store(USUAL_LEVEL)]])
  const keep = (level: Level): Store => {
    const store = known.get(level) ?? rows.store(level)
    known.set(level, store)
    return store
  }
  const find = async (level: Level): Promise<Store | null> => known.get(level) ?? ((await rows.isThere(level)) ? keep(level) : null)
  return {
    find,
    open: async (level) => {
      if (!known.has(level)) await rows.make(level)
      return keep(level)
    },
    all: async () => {
      const found = await Promise.all(LEVELS.map(async (level) => ({ level, store: await find(level) })))
      return found.flatMap(({ level, store }) => (store ? [{ level, store }] : []))
    }
  }
}
