import type { WorksKind } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { choices, type TermGroup } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'

/** One field of the form by which a dossier of works is entered. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  readonly options: readonly { readonly value: string; readonly name: string }[] | null
}

type FieldName = keyof typeof LABELS
const LABELS = {
  name: 'name',
  of: 'kind',
  group: 'group',
  role: 'role',
  people: 'people',
  purpose: 'purpose',
  spoken: 'spoken',
  place: 'place',
  sector: 'sector',
  capacity: 'capacity',
  unit: 'unit',
  maker: 'maker',
  rank: 'rank',
  plannedStart: 'plannedStart',
  plannedEnd: 'plannedEnd',
  latitude: 'latitude',
  longitude: 'longitude',
  note: 'note'
} as const

/** Which fields each kind is asked for, in the order in which an officer knows them. */
const ASKED: Readonly<Record<WorksKind, readonly FieldName[]>> = {
  facility: ['name', 'of', 'place', 'capacity', 'unit', 'latitude', 'longitude', 'sector', 'note'],
  product: ['name', 'group', 'maker', 'place'],
  asset: ['name', 'of', 'rank', 'place', 'latitude', 'longitude', 'note'],
  placement: ['name', 'of', 'role', 'people', 'plannedStart', 'plannedEnd', 'place', 'sector'],
  delegation: ['name', 'of', 'purpose', 'people', 'spoken', 'plannedStart', 'plannedEnd', 'place', 'sector'],
  plan: ['name', 'of', 'place', 'sector', 'note']
}

const GROUPS: Readonly<Partial<Record<FieldName, (kind: WorksKind) => TermGroup>>> = {
  of: (kind) => `${kind}Kind` as TermGroup,
  group: () => 'productGroup',
  role: () => 'placementRole',
  sector: () => 'sector'
}

export const showNewForm = (kind: WorksKind, language: Language): FormField[] => {
  const words = worksWordsIn(language).works.form
  const hints: Readonly<Partial<Record<FieldName, string>>> = {
    name: words.nameHint,
    place: words.placeHint,
    rank: words.rankHint,
    plannedStart: words.dayHint,
    plannedEnd: words.dayHint,
    latitude: words.pointHint
  }
  return ASKED[kind].map((name) => {
    const group = GROUPS[name]?.(kind)
    return {
      name,
      label: words[LABELS[name]],
      hint: hints[name] ?? '',
      required: name === 'name',
      options: group ? [{ value: '', name: words.choose }, ...choices(group, language)] : null
    }
  })
}
