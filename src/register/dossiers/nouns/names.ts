import type { FieldMode } from '../noun.ts'

/** What a body, partner or person is called in English, and in the script of those whose name it is ("奈良県"). People enter these. */
export const NAME_FIELDS = ['englishName', 'ownName'] as const
export type NameField = (typeof NAME_FIELDS)[number]

export const NAME_MODES = { englishName: 'one', ownName: 'one' } as const satisfies Record<NameField, FieldMode>
