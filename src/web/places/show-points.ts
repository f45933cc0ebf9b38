import map from '../../../data/maps/provinces.json' with { type: 'json' }
import type { Located, PointView } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { capital } from '../dossiers/show-value.ts'
import { wordsIn } from '../words/index.ts'

/** A point as a map draws it. */
export interface DrawnPoint {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly said: string
  readonly href: string
}

export interface ShownPoint {
  readonly key: string
  readonly name: string
  /** The project it is of, on the map of all; "" on its own page. */
  readonly project: string
  readonly href: string
  readonly degrees: string
  /** Where the place is to be looked at again. */
  readonly doubt: string | null
}

/** The sheet's edges in degrees, as data/maps/make-paths.mjs draws it. */
const [WEST, EAST, SOUTH, NORTH] = [102, 118.1, 6.9, 23.6]

/** Where on the sheet a point lies; null where it lies beyond. */
const placeOf = ({ latitude, longitude }: PointView): { readonly x: number; readonly y: number } | null => {
  const [north, east] = [Number(latitude), Number(longitude)]
  if (north < SOUTH || north > NORTH || east < WEST || east > EAST) return null
  return {
    x: Math.round(((east - WEST) / (EAST - WEST)) * map.width),
    y: Math.round(((NORTH - north) / (NORTH - SOUTH)) * map.height)
  }
}

export const showPoints = (projects: readonly Located[], language: Language) => {
  const words = wordsIn(language).places
  const all = projects.flatMap(({ dossier, points }) => points.map((point) => ({ dossier, point })))
  return {
    drawn: all.flatMap(({ dossier, point }): DrawnPoint[] => {
      const at = placeOf(point)
      return at ? [{ ...at, key: point.entry, said: words.point(point.name, capital(dossier.title)), href: hrefOf(dossier) }] : []
    }),
    listed: all.map(
      ({ dossier, point }): ShownPoint => ({
        key: point.entry,
        name: point.name,
        project: capital(dossier.title),
        href: hrefOf(dossier),
        degrees: `${point.latitude}, ${point.longitude}`,
        doubt: point.doubt && words.pointDoubt[point.doubt]
      })
    )
  }
}
