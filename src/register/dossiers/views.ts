import type { PartialDate } from '../../values/index.ts'
import type { LifeView } from './agreement-life.ts'
import type { RouteView } from './agreement-route.ts'
import type { LinkWay } from './allowed-links.ts'
import type { Dossier, FieldValue, Origin, Relation, Statement } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { EntryView } from './entries/show-entries.ts'
import type { ActivityView } from './iati/project-activity.ts'
import type { Judgement } from './judge-item.ts'
import type { PlanView } from './project-plan.ts'
import type { Turn } from './turns.ts'

/** One of the values that a field could have, with who says so. */
export type ValueView = FieldValue & { readonly key: string }

/** A field of a dossier: what holds, and what else was said. */
export interface FieldView {
  readonly field: string
  /** What holds: one value, or all of them where a field takes many. The value stated last comes first. */
  readonly holds: readonly ValueView[]
  /** Values that were said as well and do not hold: older ones, and those that others were chosen before. */
  readonly others: readonly ValueView[]
  /** True where several sources give different values of a field that has one, and nobody has chosen. */
  readonly conflict: boolean
}

/** How a dossier stands to another, once for each that says so. */
export interface LinkView {
  readonly relation: Relation
  /** from: this dossier's own word; to: the other's. */
  readonly direction: 'from' | 'to'
  readonly dossier: Dossier
  readonly origins: readonly Origin[]
}

/** What a person said that an item means for an undertaking. */
export interface JudgedView {
  readonly judgement: Judgement
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly reason: string | null
}

/** One accepted item that speaks of the dossier, with its report and the words it stands on. */
export interface StatementView extends Pick<Statement, 'reportId' | 'itemId' | 'said' | 'placed'>, Omit<Turn, 'turn'> {
  /** other: it is filed elsewhere, and stands here because a person said what it means for this. */
  readonly turn: Turn['turn'] | 'other'
  /** Null where nobody said that it fulfils or contradicts this. */
  readonly judged: JudgedView | null
  readonly on: PartialDate | null
  readonly reportTitle: string
  readonly publishedOn: string | null
  readonly quotes: readonly string[]
}

/** How a dossier stood at the end of a day that is past. */
export interface StoodView {
  readonly on: string
  readonly state: string
  readonly overdue: boolean
}

/** A dossier as lists show it, with the values that its line names. */
export interface DossierLine extends Dossier {
  /** Only in lists of what stood on a day that is past. */
  readonly stood?: StoodView
  readonly fields: readonly FieldView[]
  readonly links: readonly LinkView[]
  /** The partners that it stands under: those it names, and those of the bodies it names. */
  readonly partners: readonly Dossier[]
}

/** A dossier that this one may be one with; a person decides. */
export interface AlikeView {
  readonly dossier: Dossier
  /** 0 to 1. */
  readonly score: number
  /** The words that both titles hold. */
  readonly words: string
}

export interface DossierView extends DossierLine {
  /** How a person may link it to others. */
  readonly ways: readonly LinkWay[]
  /** Of an agreement, its legal route; null of every other kind. */
  readonly route: RouteView | null
  /** Of an agreement, its moves and how it is renewed; null of every other kind. */
  readonly life: LifeView | null
  /** Of a project, itself as an IATI activity; null of every other kind. */
  readonly activity: ActivityView | null
  /** What people entered several times over, each with its source, in the order in which it was entered. */
  readonly entries: readonly EntryView[]
  /** Of a project, its milestones and obstacles; null of every other kind. */
  readonly plan: PlanView | null
  /** Most alike first. */
  readonly alike: readonly AlikeView[]
  /** Oldest first; at most a few hundred, `statements` says how many there are. */
  readonly timeline: readonly StatementView[]
  /** What people did to it, and that they joined others to it; oldest first. */
  readonly events: readonly DossierEvent[]
  /** The dossiers that were joined to it. */
  readonly joined: readonly Dossier[]
}
