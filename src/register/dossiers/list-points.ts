import { accept, type Outcome } from '../../values/index.ts'
import type { Store } from '../store.ts'
import type { Dossier } from './dossier.ts'
import { type PointView, pointsOfLine } from './iati/activity-points.ts'
import { linesOf } from './show-dossier.ts'

/** A project with the points of its locations. */
export interface LocatedProject {
  readonly project: Dossier
  readonly points: readonly PointView[]
}

/** What is listed of a project that has a point. */
export const LOCATED = { facet: 'located', value: 'point' } as const

/** More points than a map shows apart. */
const MOST = 500

/** The projects of which it is entered where on earth they lie, those spoken of last first; at most 500. */
export const listPoints = ({ store }: { readonly store: Store }): Promise<Outcome<readonly LocatedProject[]>> =>
  store.snapshot(async (now) => {
    const found = await now.listDossiers({ kind: 'project', facets: [LOCATED], order: 'spoken', after: null, limit: MOST })
    const lines = await linesOf(now, found)
    return accept(
      lines.map((line, i) => ({ project: found[i] as Dossier, points: pointsOfLine(line) })).filter(({ points }) => points.length > 0)
    )
  })
