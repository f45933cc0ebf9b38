import { MILESTONE_KINDS, type Milestone, OBSTACLE_KINDS, type Obstacle } from '../extraction/index.ts'
import { compileNames, findNames, type KnownNames, loadProjectWords, type MilestoneEntry, type ObstacleEntry } from '../language/index.ts'
import { type ArticleFacts, holds, type Stretch } from './article-facts.ts'
import { isOneOf } from './prove-action.ts'

/** Where words name a step of a project's life, in order. */
export interface StepWord extends Stretch {
  readonly kind: Milestone['kind']
}

/** Where words tell of a lack, of what is lacking, or of both. */
export interface ObstacleWord extends Stretch {
  readonly lack: boolean
  readonly kinds: readonly Obstacle['kind'][]
}

let words: KnownNames<MilestoneEntry | ObstacleEntry> | undefined

/** The words that the rules read with as well; compiled when a model first names a step or an obstacle. */
const load = (): KnownNames<MilestoneEntry | ObstacleEntry> => {
  words ??= compileNames(
    loadProjectWords().filter((entry): entry is MilestoneEntry | ObstacleEntry => entry.kind === 'milestone' || entry.kind === 'obstacle')
  )
  return words
}

interface Found {
  readonly steps: readonly StepWord[]
  readonly obstacles: readonly ObstacleWord[]
}

const found = new WeakMap<ArticleFacts, Found>()

/** Found once for an article, however many items a model names. */
const findIn = (facts: ArticleFacts): Found => {
  const known = found.get(facts)
  if (known) return known
  const matches = findNames(load(), facts.tokens)
  const steps = matches.of('milestone').flatMap(({ from, to, entries }) => {
    const kind = (entries[0] as MilestoneEntry).milestone
    return isOneOf(MILESTONE_KINDS, kind) ? [{ from, to, kind }] : []
  })
  const obstacles = matches.of('obstacle').map(({ from, to, entries }) => {
    const told = entries as ObstacleEntry[]
    const kinds = told.flatMap(({ obstacle }) => (obstacle !== null && isOneOf(OBSTACLE_KINDS, obstacle) ? [obstacle] : []))
    return { from, to, lack: told.some(({ lack }) => lack), kinds }
  })
  found.set(facts, { steps, obstacles })
  return { steps, obstacles }
}

export const stepWordsIn = (facts: ArticleFacts, within: Stretch): StepWord[] => findIn(facts).steps.filter((word) => holds(within, word))

export const obstacleWordsIn = (facts: ArticleFacts, within: Stretch): ObstacleWord[] =>
  findIn(facts).obstacles.filter((word) => holds(within, word))
