import type { DossierKind, DossierView, Register } from '../../register/index.ts'
import { term } from '../../wording/index.ts'
import { linkOptions } from './link-ways.ts'
import type { Setting } from './show-line.ts'
import { type ShownOther, showOther } from './show-links.ts'

const SOUGHT = ['lead', 'coordinating', 'join', 'link'] as const
export type Sought = (typeof SOUGHT)[number]

/** What a search by name found, for a person to choose from. */
export interface Candidates {
  readonly sought: Sought
  readonly words: string
  /** The way of linking that was asked for, "from about"; "" for any other act. */
  readonly as: string
  readonly found: readonly ShownOther[]
}

const MANY = 8

/**
 * Whom a dossier could be assigned to, which it could be joined to or linked with, by words of the name; null where nobody asks. For a link without
 * words: those spoken of last.
 */
export const findCandidates = async (
  register: Register,
  dossier: DossierView,
  query: URLSearchParams,
  setting: Setting
): Promise<Candidates | null> => {
  const sought = SOUGHT.find((each) => each === query.get('find'))
  const words = query.get('q')?.trim() ?? ''
  const way = sought === 'link' ? linkOptions(dossier, setting.language).find(({ value }) => value === query.get('as')) : undefined
  if (!sought || (words === '' && !way) || (sought === 'link' && !way)) return null
  const kinds: readonly DossierKind[] = way?.kinds ?? (sought === 'join' ? [dossier.kind] : ['organisation', 'partner'])
  const named = words === '' ? {} : { named: words }
  const pages = await Promise.all(kinds.map((kind) => register.listDossiers({ kind, ...named, order: 'spoken', limit: MANY })))
  const rows = pages.flatMap((page) => (page.ok ? page.value.rows : []))
  const there = new Set(
    way
      ? dossier.links.flatMap(({ relation, direction, dossier: other }) =>
          relation === way.relation && direction === way.direction ? [other.id] : []
        )
      : []
  )
  const found = rows
    .filter(({ id }) => id !== dossier.id && !there.has(id))
    .map((row) => {
      const shown = showOther(row, setting)
      // Where several kinds are found, each says which it is.
      return kinds.length > 1 && way ? { ...shown, facts: [term('dossier', row.kind, setting.language), ...shown.facts] } : shown
    })
  return { sought, words, as: way?.value ?? '', found }
}
