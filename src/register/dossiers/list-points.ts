import { accept, type Outcome } from '../../values/index.ts'
import type { Store } from '../store.ts'
import type { Dossier } from './dossier.ts'
import { ENTERED_INTO } from './entries/entry.ts'
import { type PointView, pointsOfLine } from './iati/activity-points.ts'
import { linesOf } from './show-dossier.ts'

/** A project, facility or asset with the points of its locations. */
export interface Located {
  readonly dossier: Dossier
  readonly points: readonly PointView[]
}

/** What is listed of one that has a point. */
export const LOCATED = { facet: 'located', value: 'point' } as const

/** More points than a map shows apart. */
const MOST = 500

/** The projects, facilities and assets of which it is entered where on earth they lie, of each kind those spoken of last first; at most 500 a kind. */
export const listPoints = ({ store }: { readonly store: Store }): Promise<Outcome<readonly Located[]>> =>
  store.snapshot(async (now) => {
    const found: Dossier[] = []
    for (const kind of ENTERED_INTO.location)
      found.push(...(await now.listDossiers({ kind, facets: [LOCATED], order: 'spoken', after: null, limit: MOST })))
    const lines = await linesOf(now, found)
    return accept(
      lines.map((line, i) => ({ dossier: found[i] as Dossier, points: pointsOfLine(line) })).filter(({ points }) => points.length > 0)
    )
  })
