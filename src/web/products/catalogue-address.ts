import type { ProductQuery } from '../../register/index.ts'

/** By what a catalogue is narrowed by hand, in the order of its form. */
export const NARROWED = ['named', 'group', 'stars', 'province', 'former', 'maker', 'certificate', 'soldIn'] as const
export type Narrowed = (typeof NARROWED)[number]

/** What links from other pages ask for besides. */
const LINKED = ['organisation', 'partner', 'state', 'place', 'responsible', 'office', 'undertaking'] as const

/** What an address asks of the catalogue: "/products?group=food&certificate=expiring". Addresses of the list of before are known as well. */
export const readCatalogueAddress = (query: URLSearchParams): ProductQuery => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  const when = word('when')
  const certificate = word('certificate') || (when === 'expiring' ? 'expiring' : when === 'overdue' ? 'expired' : '')
  const said: Record<string, string> = { certificate, named: word('named') || word('q') }
  for (const name of [...NARROWED, 'undertaking']) said[name] ||= word(name)
  const facets = LINKED.filter((name) => name !== 'undertaking').flatMap((facet) =>
    word(facet) === '' ? [] : [{ facet, value: word(facet) }]
  )
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
  return { ...given, ...(facets.length > 0 ? { facets } : {}), ...(word('cursor') === '' ? {} : { cursor: word('cursor') }) }
}
