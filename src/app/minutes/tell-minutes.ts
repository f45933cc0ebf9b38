import type { Both, MinutesDraft } from '../../briefing/index.ts'
import type { Minutes, MinutesDifference, MinutesPoint, MinutesView } from '../../register/index.ts'
import type { PreparedMinutes } from './prepare-minutes.ts'

/** A point that is raised, and whether the minutes have it. */
export interface ToldRaised {
  readonly point: MinutesPoint
  readonly why: Both
  readonly late: boolean
  readonly from: Both | null
}

/** Minutes as other programs and the pages have them. */
export interface ToldMinutes {
  readonly meeting: { readonly id: string; readonly title: string; readonly revision: number; readonly on: string | null }
  readonly office: string | null
  /** False where nobody has begun any: then `minutes` is what they would begin with. */
  readonly begun: boolean
  readonly minutes: Minutes
  readonly raised: readonly ToldRaised[]
  readonly known: MinutesDraft['known']
  readonly entered: MinutesView['entered']
  readonly approved: MinutesView['approved']
  readonly corrections: MinutesView['corrections']
  readonly reports: PreparedMinutes['meeting']['reports']
  readonly differences: readonly MinutesDifference[]
}

export const tellMinutes = ({ meeting, office, minutes, raised, known }: PreparedMinutes): ToldMinutes => {
  const { dossier, view, reports, differences } = meeting
  return {
    meeting: { id: dossier.id, title: dossier.title, revision: dossier.revision, on: dossier.firstOn },
    office,
    begun: view !== null,
    minutes,
    raised,
    known,
    entered: view?.entered ?? null,
    approved: view?.approved ?? null,
    corrections: view?.corrections ?? [],
    reports,
    differences
  }
}
