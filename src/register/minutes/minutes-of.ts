import type { Minutes } from '../dossiers/entries/minutes-entry.ts'
import { type Entered, ofKind } from '../dossiers/entries/show-entries.ts'
import type { DossierView } from '../dossiers/views.ts'

/** The minutes of a meeting as they stand. */
export interface MinutesView {
  readonly minutes: Minutes
  readonly entered: Entered | null
  /** Who approved them and when; null while they are a draft. */
  readonly approved: Entered | null
  /** The versions that were corrected after approval, latest first: what stood there, and who corrected it, when and why. */
  readonly corrections: readonly { readonly was: Minutes; readonly entered: Entered }[]
}

/** Null where nobody has begun any. */
export const minutesOf = ({ entries }: Pick<DossierView, 'entries'>): MinutesView | null => {
  const view = ofKind(entries, 'minutes').findLast(({ withdrawn }) => withdrawn === null)
  if (!view) return null
  const versions = [...(view.entered ? [{ value: view.value, entered: view.entered }] : []), ...view.earlier]
  const approving = versions.findLastIndex(({ value }) => value.state === 'approved')
  return {
    minutes: view.value,
    entered: view.entered,
    approved: versions[approving]?.entered ?? null,
    corrections: versions
      .slice(0, Math.max(0, approving))
      .map(({ entered }, at) => ({ was: (versions[at + 1] as (typeof versions)[number]).value, entered }))
  }
}
