import type { Brief } from '../../briefing/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import type { Block, OfficialDocument } from '../documents/document.ts'
import { type BriefLanguage, sectionBlocks, told } from './section-blocks.ts'

/** A brief as an official document (Decree 30/2020/NĐ-CP): each sentence with its footnotes. What the register does not know (number, place) is left open. */
export const briefDocument = (brief: Brief, language: BriefLanguage): OfficialDocument => {
  const main: Language = language === 'en' ? 'en' : 'vi'
  return {
    language: main,
    mark: null,
    agency: { superior: null, name: brief.office?.[main] ?? '…………………' },
    number: null,
    place: null,
    day: brief.day,
    title: told(brief.title, language),
    subject: told(brief.subject, language),
    addressees: [],
    body: [...introOf(brief, language), ...brief.sections.flatMap((section) => sectionBlocks(section, language))],
    signature: { authority: null, post: main === 'vi' ? 'Người lập' : 'Prepared by', name: null },
    recipients: main === 'vi' ? ['Lãnh đạo cơ quan (để báo cáo)', 'Lưu: VT'] : ['Head of the agency (for information)', 'Archive']
  }
}

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
