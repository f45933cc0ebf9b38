import type { DossierKind, EntryKind } from '../../register/index.ts'

/** What people enter several times over into dossiers of each kind, in the order in which pages show it. */
export const ENTERED_INTO: Partial<Record<DossierKind, readonly EntryKind[]>> = {
  project: ['location', 'budget', 'transaction'],
  result: ['indicator'],
  facility: ['location'],
  asset: ['location'],
  agreement: ['language', 'signer', 'transaction']
}

const KINDS = Object.values(ENTERED_INTO).flat()

export const entryKindOf = (word: unknown): EntryKind | undefined => KINDS.find((kind) => kind === word)
