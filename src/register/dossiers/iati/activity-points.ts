import { isKeptEntry, type Location } from '../entries/entry.ts'
import type { EntryView } from '../entries/show-entries.ts'
import type { DossierLine } from '../views.ts'

/** Where something lies, as IATI's location/point has it: latitude and longitude in decimal degrees of WGS 84. */
export interface PointView {
  readonly entry: string
  readonly name: string
  /** The name by which IATI knows the reference system (EPSG:4326). */
  readonly srsName: typeof SRS_NAME
  readonly latitude: string
  readonly longitude: string
  /** "latitude longitude", as IATI writes a position. */
  readonly pos: string
  readonly doubt: PointDoubt | null
}

/** abroad: it lies outside Việt Nam. A person looks at it again: a project of two countries may well lie in the other. */
export const POINT_DOUBTS = ['abroad'] as const
export type PointDoubt = (typeof POINT_DOUBTS)[number]

export const SRS_NAME = 'http://www.opengis.net/def/crs/EPSG/0/4326'

/** Degrees between which Việt Nam lies with its islands, Hoàng Sa and Trường Sa among them; the sheet of the map has the same edges. */
export const AROUND_VIETNAM = { west: 102, east: 118.1, south: 6.9, north: 23.6 } as const

const isInVietnam = (latitude: number, longitude: number): boolean =>
  latitude >= AROUND_VIETNAM.south &&
  latitude <= AROUND_VIETNAM.north &&
  longitude >= AROUND_VIETNAM.west &&
  longitude <= AROUND_VIETNAM.east

const pointOf = (entry: string, { name, latitude, longitude }: Location): PointView[] =>
  latitude === null || longitude === null
    ? []
    : [
        {
          ...{ entry, name, srsName: SRS_NAME, latitude, longitude, pos: `${latitude} ${longitude}` },
          doubt: isInVietnam(Number(latitude), Number(longitude)) ? null : 'abroad'
        }
      ]

/** The points of the locations that hold. */
export const pointsOf = (locations: readonly EntryView<'location'>[]): PointView[] =>
  locations.filter(({ withdrawn }) => withdrawn === null).flatMap(({ entry, value }) => pointOf(entry, value))

/** The points of a project as lists show it. */
export const pointsOfLine = ({ fields }: DossierLine): PointView[] =>
  (fields.find(({ field }) => field === 'location')?.holds ?? []).flatMap(({ value }) =>
    isKeptEntry(value) ? pointOf(value.entry, value as unknown as Location) : []
  )
