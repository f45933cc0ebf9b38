import type { NameField, PublisherField } from '../../register/index.ts'

/** What is entered of a project as one value each. */
export const SINGLE_FIELDS = [
  'identifier',
  'localCode',
  'activityStatus',
  'plannedStart',
  'actualStart',
  'plannedEnd',
  'actualEnd'
] as const

/** What a partner, body or person is called elsewhere, one value each. */
export const NAME_FIELDS = ['englishName', 'ownName'] as const satisfies readonly NameField[]

/** What is entered of a partner or body as one value each. */
export const PUBLISHER_FIELDS = ['organisationIdentifier', 'organisationType'] as const satisfies readonly PublisherField[]

/** A field that a person enters as one value, as it is typed. */
export interface FormField {
  readonly value: string
  readonly name: string
  readonly now: string
  /** What can be chosen; null for a field to type into. */
  readonly options: readonly { readonly value: string; readonly name: string }[] | null
}
