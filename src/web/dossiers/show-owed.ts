import type { DossierLine, DossierView, Register } from '../../register/index.ts'
import { wordsIn } from '../words/index.ts'
import { hrefOf, LISTS } from './lists.ts'
import { isLate, type Setting } from './show-line.ts'
import { type ShownOther, showOther } from './show-links.ts'

/** One obligation under an agreement: who owes it, who leads. */
export interface ShownObligation extends ShownOther {
  readonly who: readonly { readonly text: string; readonly href: string | null }[]
  /** What a person linked may be taken back. */
  readonly removable: string | null
}

export interface ShownOwed {
  readonly obligations: readonly ShownObligation[]
  readonly late: number
  /** What speaks of the agreement and is not yet an obligation. */
  readonly others: readonly ShownOther[]
  /** Where more speaks of it than is shown and counted here: how much is, and the list of the others. */
  readonly rest: { readonly shown: number; readonly href: string } | null
  /** The parties, who may owe something. */
  readonly parties: readonly { readonly id: string; readonly title: string }[]
}

const MOST = 200

/** What is owed under an agreement, with state and due day; null for every other kind. */
export const showOwed = async (register: Register, dossier: DossierView, setting: Setting): Promise<ShownOwed | null> => {
  if (dossier.kind !== 'agreement') return null
  const page = await register.listDossiers({
    kind: 'undertaking',
    facets: [{ facet: 'about', value: dossier.id }],
    order: 'title',
    limit: MOST
  })
  const lines = page.ok ? page.value.rows : []
  const cursor = page.ok ? page.value.nextCursor : null
  const linkOf = ({ links }: DossierLine) => links.find(({ relation, dossier: to }) => relation === 'obligation' && to.id === dossier.id)
  const owed = lines.filter(linkOf).toSorted((a, b) => (a.dueBy ?? '9').localeCompare(b.dueBy ?? '9'))
  return {
    obligations: owed.map((line) => ({
      ...showOther(line, setting),
      who: whoOf(line, setting),
      removable: linkOf(line)?.origins.every(({ reportId }) => reportId === '') ? 'obligation@to' : null
    })),
    late: owed.filter((line) => isLate(line, setting.today)).length,
    others: lines.filter((line) => !linkOf(line)).map((line) => showOther(line, setting)),
    rest:
      cursor === null
        ? null
        : { shown: lines.length, href: `/${LISTS.undertaking}?${new URLSearchParams({ about: dossier.id, order: 'title', cursor })}` },
    parties: dossier.links
      .filter(({ relation, direction }) => relation === 'party' && direction === 'from')
      .map(({ dossier: { id, title } }) => ({ id, title }))
  }
}

const whoOf = (line: DossierLine, { language }: Setting): ShownObligation['who'] => {
  const words = wordsIn(language).shape.owed
  const lead = line.links.find(({ relation }) => relation === 'lead')?.dossier
  const by = line.links.filter(({ relation }) => relation === 'by').map(({ dossier }) => ({ text: dossier.title, href: hrefOf(dossier) }))
  const led = lead
    ? { text: wordsIn(language).today.lead(lead.title), href: hrefOf(lead) }
    : { text: words.noLead, href: `${hrefOf(line)}#a-lead` }
  return [...by, led]
}
