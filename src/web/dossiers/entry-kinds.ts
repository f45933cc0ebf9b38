import { DELEGATION_ENTRY_KINDS, type DossierKind, type EntryKind } from '../../register/index.ts'

/** What people enter several times over into dossiers of each kind, in the order in which pages show it. */
export const ENTERED_INTO: Partial<Record<DossierKind, readonly EntryKind[]>> = {
  project: ['location', 'budget', 'transaction', 'loan'],
  result: ['indicator'],
  facility: ['fault', 'task', 'upkeep', 'training', 'limit', 'location'],
  asset: ['location'],
  product: ['scoring', 'certificate', 'outlet', 'trade'],
  delegation: DELEGATION_ENTRY_KINDS,
  partner: ['term'],
  agreement: ['language', 'signer', 'transaction', 'loan']
}

/** What a project's own page of its delivery shows; the dossier's page leaves them to it. */
export const DELIVERY_KINDS = ['promise', 'parcels', 'step'] as const satisfies readonly EntryKind[]

/** Those that have a page of their own: indicators by period. */
const APART: readonly EntryKind[] = ['target', 'actual', 'photo', 'version', 'run', 'log', 'minutes', 'lock']

/** Every kind of entry that a page shows apart from the other fields. */
export const KINDS: readonly EntryKind[] = [...Object.values(ENTERED_INTO).flat(), ...DELIVERY_KINDS, ...APART]

export const entryKindOf = (word: unknown): EntryKind | undefined => KINDS.find((kind) => kind === word)
