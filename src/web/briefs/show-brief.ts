import type { ToldBrief, ToldLine, ToldNote, ToldSection } from '../../exchange/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { wordsHref } from '../dossiers/show-fields.ts'
import { briefWordsIn } from '../words/briefs.ts'

export interface ShownLine {
  readonly key: string
  readonly said: string
  readonly reason: string | null
  readonly late: boolean
  readonly depth: 0 | 1
  readonly href: string | null
  readonly notes: readonly number[]
}

export interface ShownNote {
  readonly number: number
  readonly said: string
  /** Where the words stand in their report. */
  readonly href: string | null
}

export interface ShownSection {
  readonly code: string
  readonly title: string
  readonly lines: readonly ShownLine[]
  readonly none: string | null
  readonly more: string | null
}

export interface ShownBrief {
  readonly subject: string
  readonly asOf: string
  readonly left: string | null
  /** The dossier it is about; null of a country or sector. */
  readonly href: string | null
  /** Of a meeting, where its minutes are written. */
  readonly minutes: string | null
  readonly sections: readonly ShownSection[]
  readonly notes: readonly ShownNote[]
}

/** Sections as a page shows them: notes are numbered as they come, and the same note keeps its number. */
export const showSections = (
  told: readonly ToldSection<string>[],
  language: Language
): { readonly sections: readonly ShownSection[]; readonly notes: readonly ShownNote[] } => {
  const words = briefWordsIn(language).briefs
  const notes = new Map<string, ShownNote>()
  const numberOf = (note: ToldNote): number => {
    const key = note.said.vi
    const known = notes.get(key)
    if (known) return known.number
    const { reportId, itemId } = note
    const href = reportId !== null && itemId !== null ? wordsHref({ reportId, itemId }) : null
    notes.set(key, { number: notes.size + 1, said: note.said[language], href })
    return notes.size
  }
  const lineOf = ({ said, reason, late, depth, dossier, notes: own }: ToldLine, at: number): ShownLine => ({
    ...{ key: String(at), said: said[language], reason: reason?.[language] ?? null, late, depth },
    href: dossier ? hrefOf(dossier) : null,
    notes: [...new Set(own.map(numberOf))]
  })
  const sections = told.map(({ code, title, lines, none, more }) => ({
    ...{ code, title: title[language] },
    lines: lines.map(lineOf),
    none: none?.[language] ?? null,
    more: more > 0 ? words.more(more) : null
  }))
  return { sections, notes: [...notes.values()] }
}

/** A brief as its page shows it. */
export const showBrief = (brief: ToldBrief, language: Language): ShownBrief => {
  const words = briefWordsIn(language).briefs
  const { of, value } = brief.query
  return {
    ...showSections(brief.sections, language),
    subject: brief.subject[language],
    asOf: words.asOf(showDate(brief.day, language), term('confidentiality', brief.level, language).toLocaleLowerCase(language)),
    left: brief.leftOut ? words.left(brief.leftOut) : null,
    href: of === 'country' || of === 'sector' ? null : hrefOf({ kind: of, id: value }),
    minutes: of === 'meeting' ? `/meetings/${value}/minutes` : null
  }
}
