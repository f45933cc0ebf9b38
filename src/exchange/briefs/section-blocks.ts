import { type Both, type BriefLine, type BriefSection, sayNote } from '../../briefing/index.ts'
import type { Language } from '../../wording/index.ts'
import type { Block, Run, Words } from '../documents/document.ts'

/** In which language a brief is written; both stand side by side. */
export const BRIEF_LANGUAGES = ['vi', 'en', 'both'] as const
export type BriefLanguage = (typeof BRIEF_LANGUAGES)[number]

type Section = BriefSection<string>

/** A section under its heading: each sentence with its footnotes, in one language or both side by side. */
export const sectionBlocks = (section: Section, language: BriefLanguage): Block[] => [
  { block: 'heading', level: 1, text: told(section.title, language) },
  ...(language === 'both' ? sideBySide(section) : inOne(section, language))
]

export const told = (both: Both, language: BriefLanguage): string =>
  language === 'both' ? (both.vi === both.en ? both.vi : `${both.vi} / ${both.en}`) : both[language]

const inOne = ({ lines, none, more }: Section, language: Language): Block[] => {
  if (none) return [{ block: 'paragraph', words: [{ text: none[language], italic: true }] }]
  return [
    { block: 'list', items: lines.map((line) => wordsOf(line, language)) },
    ...(more > 0 ? [{ block: 'paragraph', words: [{ text: sayMore(more, language), italic: true }] } as const] : [])
  ]
}

const sideBySide = ({ lines, none, more }: Section): Block[] => [
  {
    block: 'pairs',
    rows: none
      ? [[none.vi, none.en]]
      : [
          ...lines.map((line): readonly [Words, Words] => [wordsOf(line, 'vi'), wordsOf(line, 'en', false)]),
          ...(more > 0 ? [[sayMore(more, 'vi'), sayMore(more, 'en')] as const] : [])
        ]
  }
]

const sayMore = (more: number, language: Language): string =>
  language === 'vi' ? `Còn ${more} mục nữa trong sổ, không kể ở đây.` : `${more} more in the register, not told here.`

/** A sentence, late ones in bold; its notes stand behind it, one number each. Side by side they stand once, at the left. */
const wordsOf = (line: BriefLine, language: Language, isNoted = true): Words => {
  const notes = (isNoted ? line.notes : []).map((note) => sayNote(note, language))
  const reason = line.reason ? `${language === 'vi' ? ' Lý do: ' : ' Reason: '}${line.reason[language]}.` : ''
  const said: Run = {
    text: `${line.depth === 1 ? '+ ' : ''}${line.said[language]}`,
    bold: line.late,
    ...(reason === '' && notes[0] ? { note: notes[0] } : {})
  }
  const behind: Run[] = reason === '' ? [] : [{ text: reason, italic: true, ...(notes[0] ? { note: notes[0] } : {}) }]
  return [said, ...behind, ...notes.slice(1).map((note) => ({ text: ' ', note }))]
}
