import { CERTIFICATE_FILTERS } from '../../../register/index.ts'
import { choices, term } from '../../../wording/index.ts'
import { orError } from '../../or-error.ts'
import { NARROWED, readCatalogueAddress } from '../../products/catalogue-address.ts'
import { showCard } from '../../products/show-product.ts'
import { productsWordsIn } from '../../words/products.ts'
import type { PageServerLoad } from './$types'

const AT_ONCE = 48
/** Said of every address, and narrowing nothing. */
const BESIDE = new Set(['lang', 'theme', 'cursor'])

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language, visit } = locals
  const words = productsWordsIn(language).products
  const query = readCatalogueAddress(url.searchParams)
  return locals.register.atOnce(async (register) => {
    const [page, found] = await Promise.all([register.listProducts({ ...query, limit: AT_ONCE }), register.lookAtProducts()])
    const { rows, nextCursor } = orError(page, language)
    const { groups, stars, provinces, former, makers, soldIn, expiring, expired } = orError(found, language)
    const counted = (all: typeof groups) => all.map(({ value, products }) => ({ value, name: `${value} (${products})` }))
    const next = new URLSearchParams(url.searchParams)
    if (nextCursor !== null) next.set('cursor', nextCursor)
    return {
      address: Object.fromEntries(NARROWED.map((name) => [name, query[name] ?? ''])) as Record<(typeof NARROWED)[number], string>,
      narrowed: [...url.searchParams].some(([name, value]) => !BESIDE.has(name) && value !== ''),
      choices: {
        group: choices('productGroup', language).filter(({ value }) => groups.some((one) => one.value === value)),
        stars: stars.map(({ value, products }) => ({ value, name: `${words.starsOf(Number(value))} (${products})` })),
        province: counted(provinces),
        former: counted(former),
        maker: counted(makers),
        certificate: CERTIFICATE_FILTERS.map((value) => ({ value, name: term('certificateState', value, language) })),
        soldIn: counted(soldIn)
      },
      cards: rows.map((product) => showCard(product, language)),
      next: nextCursor === null ? null : `?${next}`,
      expiring,
      expired,
      search: url.search,
      may: {
        enter: visit.actor === null || visit.actor.permissions.has('dossier.enter'),
        take: visit.actor === null || visit.actor.permissions.has('dossier.export')
      }
    }
  })
}
