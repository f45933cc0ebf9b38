import type { ItemKind } from '../../register/index.ts'

/** The kinds in the order in which a reviewer wants them: what happened and was promised first, names after. */
export const KIND_ORDER = [
  'meeting',
  'action',
  'agreement',
  'project',
  'figure',
  'person',
  'organisation',
  'place'
] as const satisfies readonly ItemKind[]
