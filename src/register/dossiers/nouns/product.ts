import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

/** The six groups of the OCOP programme, in its order (`data/ocop`). */
export const PRODUCT_GROUPS = ['food', 'beverage', 'herbal', 'craft', 'ornamental', 'tourism'] as const

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
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'in preparation'
}
