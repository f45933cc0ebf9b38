import { LEVELS, type Level } from '../../values/index.ts'
import { mergeRegister } from '../merge/index.ts'
import type { LevelStores } from './open-levels.ts'

/** Keeps the registers of the levels abreast: what was done at one is done at those above it, and never at those below. */
export interface LevelFollower {
  /** Brings what was done at a level to all above that are there; resolves when it has come as far as `until`, what is above that is followed on. */
  changed(from: Level, until: Level): Promise<void>
  /** Brings up to a level whatever is new below it; what fails is told to `onFault`. */
  catchUp(level: Level): Promise<void>
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>
}

export interface Following {
  readonly stores: LevelStores
  readonly now: () => Date
  readonly newId: () => string
  /** Hears of what failed after the answer had gone out; the next change, or the next start, goes on from there. */
  readonly onFault: (fault: unknown) => void
  /** Breaks off what is under way, between two strokes. */
  readonly signal: AbortSignal
}

/** So many rows of a log between two looks at whether to go on. */
const AT_ONCE = 600

/** One that runs, and the one that whoever asks meanwhile waits for: what they did may have come too late for the first. */
interface Turn {
  readonly running: Promise<void>
  next: Promise<void> | null
}

/**
 * A level follows the one below it by that one's audit log, as registers of offices apart are merged: each thing once, in order, signed by whoever did it.
 * One after the other in this process; another process that does the same meanwhile does no harm. A refusal or fault is thrown: the log of our own database does not
 * break unless somebody broke it.
 */
export const followLevels = ({ stores, now, newId, onFault, signal }: Following): LevelFollower => {
  const turns = new Map<Level, Turn>()

  const bring = async (from: Level, into: Level): Promise<void> => {
    const [source, target] = [await stores.find(from), await stores.find(into)]
    if (!source || !target) return
    for (let done = false; !done && !signal.aborted; ) {
      const brought = await mergeRegister({ from: { store: source, name: from }, into: target, now, newId, by: '' }, { limit: AT_ONCE })
      if (!brought.ok) throw new Error(`The level ${into} does not follow ${from}: ${brought.refusal.code}.`)
      done = brought.value.done
    }
  }

  const follow = (from: Level, into: Level): Promise<void> => {
    const turn = turns.get(into)
    if (turn) {
      turn.next ??= turn.running.catch(() => {}).then(() => begin(from, into))
      return turn.next
    }
    return begin(from, into)
  }
  const begin = (from: Level, into: Level): Promise<void> => {
    const running = bring(from, into)
    const turn: Turn = { running, next: null }
    turns.set(into, turn)
    const end = (): void => {
      if (turn.next === null) turns.delete(into)
    }
    running.then(end, end)
    return running
  }

  /** The levels that are there, in pairs of one and the next. */
  const pairs = async (): Promise<readonly (readonly [Level, Level])[]> => {
    const there = (await stores.all()).map(({ level }) => level)
    return there.slice(1).map((into, at) => [there[at] as Level, into] as const)
  }

  const followUp = async (levels: readonly (readonly [Level, Level])[]): Promise<void> => {
    for (const [from, into] of levels) await follow(from, into)
  }

  const background = new Set<Promise<void>>()
  const goOn = (work: Promise<void>): Promise<void> => {
    const kept = work.catch(onFault).finally(() => background.delete(kept))
    background.add(kept)
    return kept
  }
  const rank = (level: Level): number => LEVELS.indexOf(level)

  return {
    changed: async (from, until) => {
      const above = (await pairs()).filter(([, into]) => rank(into) > rank(from))
      const wanted = above.filter(([, into]) => rank(into) <= rank(until))
      await followUp(wanted)
      if (above.length > wanted.length) void goOn(followUp(above.slice(wanted.length)))
    },
    catchUp: (level) => {
      const work = pairs().then((all) => followUp(all.filter(([, into]) => rank(into) <= rank(level))))
      return goOn(work)
    },
    idle: async () => {
      while (background.size > 0) await Promise.all(background)
    }
  }
}
