import type { Facts } from '../register/index.ts'
import { inBoth } from './both.ts'
import type { BriefSection } from './brief.ts'
import { plainLine, sectionOf } from './make-line.ts'
import { notesAt } from './note.ts'

const MOST = 40

/** The glossary, each term in every language that it is kept in, so that whoever speaks and whoever interprets say the same. */
export const termSection = ({ terms, told }: Facts): BriefSection =>
  sectionOf(
    'terms',
    { vi: 'Thuật ngữ thống nhất với đối tác', en: 'Terms, as both sides use them' },
    terms.slice(0, MOST).map(({ vi, english, own, note, origin }) =>
      plainLine(
        inBoth(() => `${[vi, english, own].filter((word) => word !== null).join(' – ')}${note === null ? '' : ` (${note})`}.`),
        notesAt(told, [origin])
      )
    ),
    { vi: 'Chưa có thuật ngữ.', en: 'There are no terms.' },
    terms.length - MOST
  )
