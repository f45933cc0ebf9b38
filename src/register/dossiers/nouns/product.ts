import { type Noun, TOLD_BY_NONE, type Values } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

/** The six groups of the OCOP programme, in its order (`data/ocop`). */
export const PRODUCT_GROUPS = ['food', 'beverage', 'herbal', 'craft', 'ornamental', 'tourism'] as const

/** The day until which the latest of its certificates holds; null where none says. */
const lastCertified = (values: Values): string | null =>
  values
    .all('certificate')
    .flatMap(({ value }) => ((value as { readonly until?: unknown } | null)?.until ?? []) as string | never[])
    .sort()
    .at(-1) ?? null

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
    certificate: 'many',
    outlet: 'many',
    trade: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  // What has been certified is recognised until somebody says otherwise.
  state: (values) => (values.all('certificate').length > 0 ? 'recognised' : 'in preparation'),
  due: (values) => lastCertified(values)
}
