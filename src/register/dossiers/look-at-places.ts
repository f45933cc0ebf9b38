import { type Province, provincesOfToday } from '../../language/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Store } from '../store.ts'

/** What is counted for each province; everything else of it is listed by the same facet. */
export const PLACE_KINDS = ['undertaking', 'meeting', 'agreement', 'project'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A province of today with how many dossiers of each kind are filed under it, its former units' among them. */
export interface PlaceLine extends Province {
  readonly counts: Readonly<Record<PlaceKind, number>>
}

/** All provinces, whether or not anything is filed under them. */
export const lookAtPlaces = ({ store }: { readonly store: Store }): Promise<Outcome<readonly PlaceLine[]>> =>
  store.snapshot(async (now) => {
    const counted = await now.countsByValue(PLACE_KINDS, 'province')
    return accept(
      provincesOfToday().map((province) => {
        const count = (kind: PlaceKind): number => counted.find((one) => one.kind === kind && one.value === province.name)?.dossiers ?? 0
        return {
          ...province,
          counts: { undertaking: count('undertaking'), meeting: count('meeting'), agreement: count('agreement'), project: count('project') }
        }
      })
    )
  })
