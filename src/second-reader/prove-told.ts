import type { CooperationRecord, Milestone, Obstacle } from '../extraction/index.ts'
import { accept, type Evidence, type Outcome, refuse } from '../values/index.ts'
import { type AnsweredMilestone, type AnsweredObstacle, TOLD } from './answer-schema.ts'
import type { ArticleFacts } from './article-facts.ts'
import { type Comparison, compareMilestones, compareObstacles, isOneName } from './compare.ts'
import type { Draft, Setting } from './draft.ts'
import { proveMilestone } from './prove-milestone.ts'
import { proveObstacle } from './prove-obstacle.ts'
import { isOfProject, type NamedAt, type NamedProject, namedAt, projectNamed } from './whose-step.ts'

/** What is told of a project beside itself: the steps of its life and what holds it up. */
export interface Told {
  readonly milestones: Milestone[]
  readonly obstacles: Obstacle[]
}

export type ToldList = keyof Told
type ToldOne<L extends ToldList> = Told[L][number]
type AnsweredOne<L extends ToldList> = L extends 'milestones' ? AnsweredMilestone : AnsweredObstacle

/** Words of a project that the rules read otherwise, and its id. */
export interface DisputedWords {
  readonly id: string
  readonly evidence: readonly Evidence[]
}

const PROVE: { readonly [L in ToldList]: (answered: AnsweredOne<L>, setting: Setting) => Outcome<ToldOne<L>> } = {
  milestones: proveMilestone,
  obstacles: proveObstacle
}
const COMPARE: { readonly [L in ToldList]: (facts: ArticleFacts, known: ToldOne<L>, answered: ToldOne<L>) => Comparison } = {
  milestones: compareMilestones,
  obstacles: compareObstacles
}

/**
 * Takes the steps and obstacles that a model tells of projects, one by one: of a project that the rules read, where they stand beside the rules'
 * own, or of one of the model's that was kept.
 */
export class ToldTaker {
  readonly #record: CooperationRecord
  readonly #kept: readonly Draft<'projects'>[]
  readonly #places = new Map<string, NamedAt>()
  readonly #confirmed = new Set<Milestone | Obstacle>()
  /** What was proved of the rules' projects, by their ids. */
  readonly told = new Map<string, Told>()
  readonly disputed: DisputedWords[] = []
  /** How many were kept, of the rules' projects and of the model's own. */
  kept = 0

  constructor(record: CooperationRecord, kept: readonly Draft<'projects'>[]) {
    this.#record = record
    this.#kept = kept
  }

  /**
   * Proves one of them, told of the project that the model calls `called`. Refuses as `proveMilestone` and `proveObstacle` do, and with
   * item_shape_wrong, project_not_kept, project_not_near, item_repeated, reading_differs.
   */
  take<L extends ToldList>(list: L, item: unknown, called: string, setting: Setting): Outcome<'kept' | 'confirming'> {
    const { facts } = setting
    const read = TOLD[list].safeParse(item)
    if (!read.success) return refuse('item_shape_wrong')
    const all: NamedProject[] = [...this.#record.projects, ...this.#kept]
    const project = projectNamed(all, called, isOneName)
    if (!project) return refuse('project_not_kept')
    const proved = PROVE[list](read.data as AnsweredOne<L>, setting)
    if (!proved.ok) return proved
    const places = this.#namedAt(facts, project, called, all)
    if (!proved.value.evidence.every((words) => isOfProject(words, places))) return refuse('project_not_near')

    const known = this.#record.projects.find((one) => one === project)
    const compare = (one: ToldOne<L>): Comparison => COMPARE[list](facts, one, proved.value)
    const own = (known?.[list] ?? []) as readonly ToldOne<L>[]
    const same = own.find((one) => compare(one) === 'same')
    if (same) {
      if (this.#confirmed.has(same)) return refuse('item_repeated')
      this.#confirmed.add(same)
      return accept('confirming')
    }
    const added = (known ? this.#toldOf(known.id) : this.#kept.find((one) => one === project))?.[list] as ToldOne<L>[]
    if (added.some((one) => compare(one) !== null)) return refuse('item_repeated')
    const other = own.find((one) => compare(one) === 'differs')
    if (known && other) {
      this.disputed.push({ id: known.id, evidence: other.evidence })
      return refuse('reading_differs')
    }
    added.push(known ? { ...proved.value, reader: 'model' } : proved.value)
    this.kept++
    return accept('kept')
  }

  /** Found once for each name, as long as no project is added. */
  #namedAt(facts: ArticleFacts, project: NamedProject, called: string, all: readonly NamedProject[]): NamedAt {
    const key = `${all.length} ${called}`
    const places = this.#places.get(key) ?? namedAt(facts, project, called, all)
    this.#places.set(key, places)
    return places
  }

  #toldOf(id: string): Told {
    const told = this.told.get(id) ?? { milestones: [], obstacles: [] }
    this.told.set(id, told)
    return told
  }
}
