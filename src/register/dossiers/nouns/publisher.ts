import type { FieldMode } from '../noun.ts'

/** What a body or partner is to other publishers of IATI: its organisation identifier ("VN-COA-1054321") and its type. People enter these. */
export const PUBLISHER_FIELDS = ['organisationIdentifier', 'organisationType'] as const
export type PublisherField = (typeof PUBLISHER_FIELDS)[number]

export const PUBLISHER_MODES = {
  organisationIdentifier: 'one',
  organisationType: 'one'
} as const satisfies Record<PublisherField, FieldMode>

/** The codes of IATI's OrganisationType. */
export const ORGANISATION_TYPES = ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'] as const

export const PUBLISHER_CHOICES = { organisationType: ORGANISATION_TYPES } as const
