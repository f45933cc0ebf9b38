import map from '../../../data/maps/provinces.json' with { type: 'json' }
import type { DrawnPoint } from './show-points.ts'

/** Where the map draws a plan: in the middle of the province that it names, since it has no boundaries of its own; null where it names none of today. */
export const showPlanPlace = (place: string, said: string): DrawnPoint | null => {
  const province = map.provinces.find(({ name }) => name === place.normalize('NFC').trim())
  const [x, y] = province?.middle ?? []
  return x === undefined || y === undefined ? null : { key: place, x, y, said: `${place}: ${said}`, href: '' }
}
