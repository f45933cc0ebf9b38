import type { Value } from '../dossiers/dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'

/** The fields by which an act names other dossiers. */
const NAMES_DOSSIER: ReadonlySet<string> = new Set(['to', 'joined', 'from', 'opened', 'dossierId'])

/** The other dossiers that an act names. */
export const dossiersNamedBy = ({ before, after }: Pick<DossierEvent, 'before' | 'after'>): string[] => [
  ...namedIn(before),
  ...namedIn(after)
]

const namedIn = (value: Value, naming = false): string[] => {
  if (typeof value === 'string') return naming ? [value] : []
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((part) => namedIn(part))
  return Object.entries(value).flatMap(([field, part]) => namedIn(part, NAMES_DOSSIER.has(field)))
}
