import type { Reference } from '../../extraction/index.ts'
import type { Said } from './dossier.ts'
import { contentOf, type ItemsOfReport, saidEach } from './noun.ts'
import { partnerOfPlace } from './partner-of.ts'

/** The places that an item names, and the provinces of today that these are or lie in: what was said of Bạc Liêu is found under Cà Mau. */
export const saysOfPlaces = (references: readonly Reference[], items: ItemsOfReport): Said[] => {
  const places = references.flatMap(({ id }) => contentOf(items, id, 'place') ?? [])
  const provinces = places.flatMap((place) => {
    const partner = place.country === 'VN' ? partnerOfPlace(place) : null
    return partner?.kind === 'province' ? [partner.name] : []
  })
  return [
    ...saidEach(
      'place',
      references.map(({ name }) => name)
    ),
    ...saidEach('province', provinces)
  ]
}
