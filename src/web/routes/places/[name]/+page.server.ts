import { error, redirect } from '@sveltejs/kit'
import { showDate } from '../../../../wording/index.ts'
import { orError } from '../../../or-error.ts'
import { placeHref } from '../../../places/show-map.ts'
import { nextAt, showSections } from '../../../places/show-place.ts'
import { wordsIn } from '../../../words/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const words = wordsIn(language).places
  const asked = params.name.normalize('NFC')
  const places = orError(await register.lookAtPlaces(), language)
  const place = places.find(({ name }) => name === asked)
  if (!place) {
    const now = places.find(({ formerly }) => formerly.some(({ name }) => name === asked))
    if (now) redirect(303, `${placeHref(now.name)}?was=${encodeURIComponent(asked)}`)
    error(404, words.missing(asked), { code: 'not_found' })
  }
  const was = place.formerly.find(({ name }) => name === url.searchParams.get('was')?.normalize('NFC'))
  const provinces = await register.listDossiers({
    kind: 'partner',
    facets: [{ facet: 'kind', value: 'province' }],
    named: place.name,
    limit: 50
  })
  const partner = orError(provinces, language).rows.find(({ title }) => title === place.name)
  return {
    name: place.name,
    title: words.province(place.type, place.name),
    was: was ? words.was(was.name, place.name) : null,
    formerly: place.formerly.map(({ name, until }) => (until === null ? name : words.before(name, showDate(until, language)))),
    partner: partner ? { href: `/partners/${partner.id}`, title: partner.title } : null,
    sections: await showSections(register, place, { language, today }),
    next: await nextAt(register, place.name, { language, today })
  }
}
