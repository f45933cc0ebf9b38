import { type Brief, sayNote } from '../../briefing/index.ts'

/** A brief as JSON for other programs: each sentence in both languages, its reason, and each footnote with its report, day and words. */
export const briefAsJson = (brief: Brief): object => ({
  ...brief,
  sections: brief.sections.map(({ lines, ...section }) => ({
    ...section,
    lines: lines.map(({ notes, ...line }) => ({
      ...line,
      notes: notes.map((note) => ({
        ...(note.from === 'report'
          ? {
              from: note.from,
              reportId: note.reportId,
              itemId: note.itemId,
              title: note.title,
              on: note.on,
              publishedOn: note.publishedOn,
              words: note.words
            }
          : note.from === 'person'
            ? { from: note.from, on: note.on, source: note.source }
            : { from: note.from }),
        said: { vi: sayNote(note, 'vi'), en: sayNote(note, 'en') }
      }))
    }))
  }))
})
