import type { Chain, DossierLine, Link } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { wordsHref } from '../dossiers/show-fields.ts'
import { titleOf } from '../dossiers/show-line.ts'
import { wordsIn } from '../words/index.ts'

/** How one thing of a chain is tied to another on the same page, and what says so. */
export interface ShownTie {
  readonly relation: string
  readonly title: string
  readonly href: string
  readonly source: { readonly said: string; readonly href: string | null }
}

/** Links both ways: what it names, and what names it. */
export const tiesOf = ({ id }: DossierLine, { links }: Chain, dossiers: readonly DossierLine[], language: Language): ShownTie[] => {
  const words = wordsIn(language).chain
  return links.flatMap((link): ShownTie[] => {
    const other = dossiers.find((dossier) => dossier.id === (link.from === id ? link.to : link.to === id ? link.from : null))
    if (!other || other.id === id) return []
    return [
      {
        relation: term(link.from === id ? 'relation' : 'relationBack', link.relation, language),
        title: brief(titleOf(other, language)),
        href: `#c-${other.id}`,
        source: isStated(link) ? { said: words.words, href: wordsHref(link) } : { said: words.entered, href: null }
      }
    ]
  })
}

const isStated = ({ reportId }: Link): boolean => reportId !== ''

const LONGEST = 60

const brief = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : title)
