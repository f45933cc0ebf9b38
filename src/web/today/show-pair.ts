import type { Dossier, Today } from '../../register/index.ts'
import { showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import type { Setting } from '../dossiers/show-line.ts'
import { showOther } from '../dossiers/show-links.ts'
import { wordsIn } from '../words/index.ts'

interface Side {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly facts: readonly string[]
}

/** Two dossiers that may be one: the newer would be joined to the older. */
export interface ShownPair {
  readonly kindName: string
  readonly older: Side
  readonly newer: Side & { readonly revision: number }
  readonly words: string
}

export const showPair = ({ dossier, other, words }: Today['alike'][number], setting: Setting): ShownPair => {
  const [older, newer] = isOlder(other, dossier) ? [other, dossier] : [dossier, other]
  return {
    kindName: term('dossier', dossier.kind, setting.language),
    older: sideOf(older, setting),
    newer: { ...sideOf(newer, setting), revision: newer.revision },
    words
  }
}

/** Told first; of two told on one day, opened first. */
const isOlder = (one: Dossier, other: Dossier): boolean =>
  (one.spokenOn ?? '') === (other.spokenOn ?? '') ? one.openedAt <= other.openedAt : (one.spokenOn ?? '') < (other.spokenOn ?? '')

const sideOf = (dossier: Dossier, setting: Setting): Side => {
  const { facts, title } = showOther(dossier, setting)
  const spoken = dossier.spokenOn ? [wordsIn(setting.language).today.said(showDate(dossier.spokenOn, setting.language))] : []
  return { id: dossier.id, href: `${hrefOf(dossier)}#said`, title, facts: [...spoken, ...facts] }
}
