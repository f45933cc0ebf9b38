import type { DossierKind, DossierView, Register } from '../../register/index.ts'
import type { Setting } from './show-line.ts'
import { type ShownLink, showOther } from './show-links.ts'

export const SOUGHT = ['lead', 'coordinating', 'join'] as const
export type Sought = (typeof SOUGHT)[number]

/** What a search by name found, for a person to choose from. */
export interface Candidates {
  readonly sought: Sought
  readonly words: string
  readonly found: readonly Omit<ShownLink, 'removable'>[]
}

const MANY = 8

/** Whom a dossier could be assigned to, or which it could be joined to, by words of the name; null where nobody asks. */
export const findCandidates = async (
  register: Register,
  dossier: DossierView,
  query: URLSearchParams,
  setting: Setting
): Promise<Candidates | null> => {
  const sought = SOUGHT.find((each) => each === query.get('find'))
  const words = query.get('q')?.trim() ?? ''
  if (!sought || words === '') return null
  const kinds: readonly DossierKind[] = sought === 'join' ? [dossier.kind] : ['organisation', 'partner']
  const pages = await Promise.all(kinds.map((kind) => register.listDossiers({ kind, named: words, order: 'spoken', limit: MANY })))
  const rows = pages.flatMap((page) => (page.ok ? page.value.rows : []))
  return { sought, words, found: rows.filter(({ id }) => id !== dossier.id).map((row) => showOther(row, setting)) }
}
