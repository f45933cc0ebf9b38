import { type Both, type Brief, type BriefLine, type BriefSection, type Note, sayNote } from '../../briefing/index.ts'

/** A footnote as other programs and the pages have it: where it leads, and how it is said. */
export interface ToldNote {
  readonly from: Note['from']
  readonly reportId: string | null
  readonly itemId: string | null
  readonly title: string | null
  readonly on: string | null
  readonly publishedOn: string | null
  readonly words: readonly string[]
  readonly said: Both
}

export type ToldLine = Omit<BriefLine, 'notes'> & { readonly notes: readonly ToldNote[] }
export type ToldSection<Code extends string = BriefSection['code']> = Omit<BriefSection<Code>, 'lines'> & {
  readonly lines: readonly ToldLine[]
}
export type ToldBrief = Omit<Brief, 'sections'> & { readonly sections: readonly ToldSection[] }

/** A brief as JSON for other programs: each sentence in both languages, its reason, and each footnote with its report, day and words. */
export const briefAsJson = (brief: Brief): ToldBrief => ({
  ...brief,
  sections: brief.sections.map(({ lines, ...section }) => ({ ...section, lines: tellLines(lines) }))
})

export const tellLines = (lines: readonly BriefLine[]): ToldLine[] =>
  lines.map(({ notes, ...line }) => ({ ...line, notes: notes.map(tellNote) }))

const tellNote = (note: Note): ToldNote => {
  const isReport = note.from === 'report'
  return {
    from: note.from,
    reportId: isReport ? note.reportId : null,
    itemId: isReport ? note.itemId : null,
    title: isReport ? note.title : null,
    on: note.from === 'reckoned' ? null : note.on,
    publishedOn: isReport ? note.publishedOn : null,
    words: isReport ? note.words : [],
    said: { vi: sayNote(note, 'vi'), en: sayNote(note, 'en') }
  }
}
