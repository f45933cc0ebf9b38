import type { Level } from '../../values/index.ts'
import type { SumLine } from '../charts/list-sums.ts'
import type { Dossier, Origin } from '../dossiers/dossier.ts'
import type { PlanView } from '../dossiers/project-plan.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { CarriedPoint } from '../minutes/carried-points.ts'
import type { GlossaryTerm } from '../names/gather-names.ts'
import type { Names } from '../names/names.ts'

/** What facts are gathered of: a partner, a project or a meeting by its dossier, a country by its code (ISO 3166), a sector by its word. */
export const SUBJECTS = ['partner', 'country', 'sector', 'project', 'meeting'] as const
export type Subject = (typeof SUBJECTS)[number]

export interface FactsQuery {
  readonly of: Subject
  readonly value: string
}

/** What says so: an accepted item of a report with its words, or a person who entered it with the source that they named. */
export type Told =
  | {
      readonly from: 'report'
      readonly reportId: string
      readonly itemId: string
      readonly title: string
      /** When it was said, and when it was published. */
      readonly on: string | null
      readonly publishedOn: string | null
      readonly words: readonly string[]
    }
  | { readonly from: 'person'; readonly dossierId: string; readonly by: string; readonly on: string; readonly source: string | null }

/** The dossiers of one kind that are told, and how many there are of them (counted no further than `MOST_COUNTED`). */
export interface FactsGroup {
  readonly rows: readonly DossierLine[]
  readonly count: number
}

/** Approved facts of one subject, as they stand on a day at one level: dossiers, how they stand to one another, and what says so. */
export interface Facts {
  readonly query: FactsQuery
  readonly day: string
  readonly level: Level
  readonly home: Dossier | null
  /** The dossier that was asked about; null of a country or sector. */
  readonly subject: DossierLine | null
  readonly partners: readonly DossierLine[]
  /** Of a meeting, who is told to come. */
  readonly coming: readonly DossierLine[]
  /** Of a meeting, the bodies of either side: hosts before guests. */
  readonly sides: readonly DossierLine[]
  /** Points that earlier meetings with the same partners left open, the oldest first. */
  readonly carried: readonly CarriedPoint[]
  readonly people: FactsGroup
  /** The latest first; of a meeting without itself. */
  readonly meetings: FactsGroup
  /** The first meeting there is, where it is not among those told. */
  readonly firstMeeting: DossierLine | null
  /** What was said at the last meeting. */
  readonly lastSaid: FactsGroup
  readonly agreements: FactsGroup
  readonly projects: FactsGroup
  readonly plans: ReadonlyMap<string, PlanView>
  /** Open undertakings by who is to do or answer them: what others promised and we asked for, what we promised and they asked for, what both agreed; those due first before the others. */
  readonly theirs: FactsGroup
  readonly ours: FactsGroup
  /** What neither the partner nor the office is to do: other localities'. Empty where nobody said which the office's own side is. */
  readonly others: FactsGroup
  readonly joint: FactsGroup
  readonly results: FactsGroup
  readonly needs: FactsGroup
  /** Open needs that are told of others, in sectors that this subject is known to work in. */
  readonly fitting: readonly DossierLine[]
  readonly sums: readonly SumLine[]
  /** How those that are told of are called in English and in their own script. */
  readonly names: Names
  /** The glossaries of the partners, then the office's own. */
  readonly terms: readonly GlossaryTerm[]
  /** What says each value and link, by `originKey`. */
  readonly told: ReadonlyMap<string, Told>
}

export const originKey = ({ reportId, itemId }: Origin): string => `${reportId}@${itemId}`
