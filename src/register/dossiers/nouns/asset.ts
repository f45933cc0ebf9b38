import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

/** What is worth protecting, and where people are in danger. */
export const ASSET_KINDS = ['heritage site', 'flood-prone area', 'landslide-prone area', 'protected area', 'other'] as const

/** A heritage site, or an area that floods: what projects protect. Found again by its name. */
export const asset: Noun<never> = {
  kind: 'asset',
  ...TOLD_BY_NONE,
  choices: { kind: ASSET_KINDS },
  modes: {
    name: 'latest',
    kind: 'latest',
    rank: 'latest',
    sector: 'many',
    place: 'many',
    province: 'many',
    note: 'latest',
    location: 'many',
    indicator: 'many',
    target: 'many',
    actual: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'recorded'
}
