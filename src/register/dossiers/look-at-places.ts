import { type Province, provincesOfToday } from '../../language/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Store } from '../store.ts'
import { MOST_COUNTED } from './list-dossiers.ts'

/** What is counted for each province; everything else of it is listed by the same facet. */
export const PLACE_KINDS = ['undertaking', 'meeting', 'agreement', 'project'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A province of today with how many dossiers of each kind are filed under it, its former units' among them (counted no further than `MOST_COUNTED`). */
export interface PlaceLine extends Province {
  readonly counts: Readonly<Record<PlaceKind, number>>
}

/** All provinces, whether or not anything is filed under them. */
export const lookAtPlaces = ({ store }: { readonly store: Store }): Promise<Outcome<readonly PlaceLine[]>> =>
  store.snapshot(async (now) => {
    const lines: PlaceLine[] = []
    for (const province of provincesOfToday()) {
      const count = (kind: PlaceKind) => now.countDossiers({ kind, facets: [{ facet: 'province', value: province.name }] }, MOST_COUNTED)
      const counts = {
        undertaking: await count('undertaking'),
        meeting: await count('meeting'),
        agreement: await count('agreement'),
        project: await count('project')
      }
      lines.push({ ...province, counts })
    }
    return accept(lines)
  })
