import type { ConflictView, DossierKind, ItemKind } from '../../register/index.ts'
import { type Language, sentenceOf, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { saidOf } from '../dossiers/show-history.ts'
import { showWho } from '../format/who.ts'
import { describeItem } from '../review/describe-item.ts'
import { showDecision } from '../review/show-card.ts'
import { showEvent } from '../review/show-event.ts'
import { wordsIn } from '../words/index.ts'

/** One side of a conflict: how it stands by that, and what was done. */
export interface ShownSide {
  /** Whose side it is, and how the item stands by it. */
  readonly heading: string
  /** What the item says by it. */
  readonly says: string | null
  readonly details: readonly { readonly name: string; readonly value: string }[]
  readonly done: readonly { readonly said: string; readonly reason: string | null }[]
}

/** A conflict in words, both sides beside each other. */
export interface ShownConflict {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly about: string
  readonly quote: string | null
  readonly refusal: string | null
  readonly ours: ShownSide
  readonly theirs: ShownSide
  /** How it was settled, by whom and why; null while it is open. */
  readonly settled: string | null
}

export const showConflict = (conflict: ConflictView, language: Language): ShownConflict => {
  const words = wordsIn(language)
  const w = words.merges
  const { id, title, subject, part, kind, sides, quote, refusal, settlement } = conflict
  const isDossier = sides.about === 'dossier'
  const item = sides.about === 'item' ? `#i-${part}` : ''
  const about = isDossier
    ? term('dossier', kind as DossierKind, language)
    : kind === null
      ? w.whole
      : term('kind', kind as ItemKind, language)
  return {
    ...{ id, title, about, quote },
    href: isDossier ? hrefOf({ kind: kind as DossierKind, id: subject }) : `/reports/${subject}${item}`,
    refusal: refusal && w.refused(sentenceOf(refusal, language)),
    ours: { heading: headingOf(conflict, 'ours', language), ...sideOf(conflict, 'ours', language) },
    theirs: { heading: headingOf(conflict, 'theirs', language), ...sideOf(conflict, 'theirs', language) },
    settled:
      settlement &&
      [
        w.choice[settlement.choice],
        settlement.by === '' ? '' : showWho(settlement, language),
        settlement.reason && words.report.reason(settlement.reason)
      ]
        .filter(Boolean)
        .join(' · ')
  }
}

const headingOf = ({ sides, name }: ConflictView, which: 'ours' | 'theirs', language: Language): string => {
  const w = wordsIn(language).merges
  const whose = which === 'ours' ? w.ours : w.theirs(name)
  return sides.about === 'item' ? `${whose}: ${term('state', sides[which].state, language)}` : whose
}

const sideOf = ({ sides, kind }: ConflictView, which: 'ours' | 'theirs', language: Language): Omit<ShownSide, 'heading'> => {
  const none = { says: null, details: [] }
  const { reason: because } = wordsIn(language).report
  switch (sides.about) {
    case 'item': {
      const { content, decisions } = sides[which]
      const said = describeItem({ kind: kind as ItemKind, content }, { language, items: [] })
      return {
        says: [said.headline, said.under].filter(Boolean).join(' · '),
        details: said.details,
        done: decisions.map((decision) => showDecision(decision, language))
      }
    }
    case 'report':
      return { ...none, done: sides[which].map((event) => ({ said: showEvent(event, language), reason: null })) }
    case 'dossier': {
      const dossier = { kind: kind as DossierKind, links: [], route: null }
      return {
        ...none,
        done: sides[which].map((event) => ({
          said: `${saidOf(event, dossier, language)} · ${showWho(event, language)}`,
          reason: event.reason && because(event.reason)
        }))
      }
    }
  }
}
