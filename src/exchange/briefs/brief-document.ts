import { type Both, type Brief, type BriefLine, type BriefSection, sayNote } from '../../briefing/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import type { Block, OfficialDocument, Run, Words } from '../documents/document.ts'

/** In which language a brief is written; both stand side by side. */
export const BRIEF_LANGUAGES = ['vi', 'en', 'both'] as const
export type BriefLanguage = (typeof BRIEF_LANGUAGES)[number]

/** A brief as an official document (Decree 30/2020/NĐ-CP): each sentence with its footnotes. What the register does not know (number, place) is left open. */
export const briefDocument = (brief: Brief, language: BriefLanguage): OfficialDocument => {
  const main: Language = language === 'en' ? 'en' : 'vi'
  return {
    language: main,
    mark: null,
    agency: { superior: null, name: brief.office ?? '…………………' },
    number: null,
    place: null,
    day: brief.day,
    title: told(brief.title, language),
    subject: told(brief.subject, language),
    addressees: [],
    body: [
      ...introOf(brief, language),
      ...brief.sections.flatMap((section) => [
        { block: 'heading', level: 1, text: told(section.title, language) } as const,
        ...(language === 'both' ? sideBySide(section) : inOne(section, language))
      ])
    ],
    signature: { authority: null, post: main === 'vi' ? 'Người lập' : 'Prepared by', name: null },
    recipients: main === 'vi' ? ['Lãnh đạo cơ quan (để báo cáo)', 'Lưu: VT'] : ['Head of the agency (for information)', 'Archive']
  }
}

const told = (both: Both, language: BriefLanguage): string =>
  language === 'both' ? (both.vi === both.en ? both.vi : `${both.vi} / ${both.en}`) : both[language]

const introOf = (brief: Brief, language: BriefLanguage): Block[] => {
  const say = (each: Language): string => {
    const level = term('confidentiality', brief.level, each).toLocaleLowerCase(each)
    const day = showDate(brief.day, each)
    const left = brief.leftOut ?? 0
    return each === 'vi'
      ? `Lập từ những điều đã được duyệt trong sổ tính đến ngày ${day}, mức ${level}; số ở cuối câu chỉ báo cáo, ngày và nguyên văn.${left > 0 ? ` ${left} hồ sơ ở mức cao hơn không có trong bản này.` : ''}`
      : `Made from what was approved in the register as of ${day}, level ${level}; the number behind a sentence leads to report, day and words.${left > 0 ? ` ${left} ${left === 1 ? 'dossier' : 'dossiers'} of a higher level ${left === 1 ? 'is' : 'are'} left out.` : ''}`
  }
  return language === 'both'
    ? [{ block: 'pairs', rows: [[[{ text: say('vi'), italic: true }], [{ text: say('en'), italic: true }]]] }]
    : [{ block: 'paragraph', words: [{ text: say(language), italic: true }] }]
}

const inOne = ({ lines, none, more }: BriefSection, language: Language): Block[] => {
  if (none) return [{ block: 'paragraph', words: [{ text: none[language], italic: true }] }]
  return [
    { block: 'list', items: lines.map((line) => wordsOf(line, language)) },
    ...(more > 0 ? [{ block: 'paragraph', words: [{ text: sayMore(more, language), italic: true }] } as const] : [])
  ]
}

const sideBySide = ({ lines, none, more }: BriefSection): Block[] => [
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
