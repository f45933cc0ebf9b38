import { type Noun, TOLD_BY_NONE } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

/** What stands somewhere and is run. */
export const FACILITY_KINDS = [
  'wastewater plant',
  'drinking water plant',
  'pumping station',
  'monitoring station',
  'landfill',
  'waste plant',
  'building',
  'other'
] as const

/** A works that somebody runs: a plant, a station. Found again by its name, so that nobody enters it twice. */
export const facility: Noun<never> = {
  kind: 'facility',
  ...TOLD_BY_NONE,
  choices: { kind: FACILITY_KINDS },
  modes: {
    name: 'latest',
    kind: 'latest',
    capacity: 'latest',
    sector: 'many',
    place: 'many',
    province: 'many',
    actualStart: 'latest',
    note: 'latest',
    location: 'many',
    indicator: 'many',
    target: 'many',
    actual: 'many',
    task: 'many',
    upkeep: 'many',
    fault: 'many',
    training: 'many',
    log: 'many',
    limit: 'many',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? ''),
  state: () => 'operating'
}
