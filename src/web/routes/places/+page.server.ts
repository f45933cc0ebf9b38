import type { PlaceKind } from '../../../register/index.ts'
import { term } from '../../../wording/index.ts'
import { nextInList } from '../../dossiers/next-in-list.ts'
import { orError } from '../../or-error.ts'
import { COUNTED, placeHref, showMap } from '../../places/show-map.ts'
import { listHref, sumOf } from '../../places/show-place.ts'
import { showPoints } from '../../places/show-points.ts'
import type { PageServerLoad } from './$types'

/** Units that were merged since then stand beside the new name; older ones on its own page. */
const RECENT = '2025-01-01'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, today } = locals
  const places = orError(await register.lookAtPlaces(), language)
  const asked = url.searchParams.get('by')
  const by: PlaceKind = COUNTED.find((kind) => kind === asked) ?? 'undertaking'
  const filed = places
    .filter((place) => sumOf(place) > 0)
    .toSorted((a, b) => b.counts[by] - a.counts[by] || sumOf(b) - sumOf(a) || a.name.localeCompare(b.name, 'vi'))
  const next = await nextInList(register, 'undertaking', { language, today })
  const located = orError(await register.listPoints(), language)
  return {
    by,
    points: showPoints(located, language),
    kinds: COUNTED.map((kind) => ({ kind, name: term('dossiers', kind, language), href: `/places?by=${kind}`, here: kind === by })),
    map: showMap(places, by),
    rows: filed.map(({ name, formerly, counts }) => ({
      name,
      href: placeHref(name),
      formerly: formerly.filter(({ until }) => until !== null && until >= RECENT).map((former) => former.name),
      counts: COUNTED.map((kind) => ({ kind, count: counts[kind], href: listHref(kind, name) }))
    })),
    without: places.filter((place) => sumOf(place) === 0).map(({ name }) => ({ name, href: placeHref(name) })),
    next: next.all ? { ...next, all: { ...next.all, href: `/undertakings${next.all.href}` } } : next
  }
}
