import { PRODUCT_GROUPS } from '../../../law/index.ts'
import { formerIn } from '../../former-units.ts'
import type { Outlet, Trade } from '../entries/works-entries.ts'
import { type Noun, TOLD_BY_NONE, type Values } from '../noun.ts'
import { provinceIn } from '../provinces-in.ts'
import { RESPONSIBLE } from '../responsible.ts'
import { endOfCertificate, standingCertificate } from './product-certificates.ts'

/** Where something was sold or shown: the province of today that its partner or place names. */
export const soldIn = ({ place, partner }: { readonly place: string | null; readonly partner?: string | null }): string | null =>
  provinceIn(partner ?? '') ?? provinceIn(place ?? '')

/** By what products are listed beside what they say of themselves: their stars, maker, old province, where they are sold and the undertakings it came of. */
const facets = (values: Values): { readonly facet: string; readonly value: string }[] => {
  const certificate = standingCertificate(values.all('certificate'))
  const dealings = [...values.all('outlet'), ...values.all('trade')].map(({ value }) => value as unknown as Outlet | Trade)
  const each = (facet: string, found: readonly (string | null | undefined)[]) =>
    [...new Set(found)].flatMap((value) => (value ? [{ facet, value }] : []))
  return [
    ...each('certified', [certificate && 'yes']),
    ...each('stars', [certificate?.stars]),
    ...each('maker', [values.texts('maker')[0]?.slice(0, 200)]),
    ...each('former', values.texts('place').flatMap(formerIn)),
    ...each('sold in', dealings.map(soldIn)),
    ...each(
      'about',
      dealings.map(({ undertaking }) => undertaking?.dossierId)
    )
  ]
}

/** A product of a locality. Many makers give theirs the same name, so only a person can say that two are one. */
export const product: Noun<never> = {
  kind: 'product',
  ...TOLD_BY_NONE,
  choices: { group: PRODUCT_GROUPS },
  modes: {
    name: 'latest',
    group: 'latest',
    maker: 'latest',
    code: 'latest',
    story: 'latest',
    standard: 'many',
    sector: 'many',
    place: 'many',
    province: 'many',
    scoring: 'many',
    certificate: 'many',
    photo: 'many',
    outlet: 'many',
    trade: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  // What has been certified is recognised until somebody says otherwise.
  state: (values) => (values.all('certificate').length > 0 ? 'recognised' : 'in preparation'),
  due: (values) => {
    const standing = standingCertificate(values.all('certificate'))
    return standing && (endOfCertificate(standing)?.until ?? null)
  },
  facets
}
