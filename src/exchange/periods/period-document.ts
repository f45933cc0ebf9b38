import { type PeriodReport, sayPeriod } from '../../briefing/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { type BriefLanguage, sectionBlocks, told } from '../briefs/section-blocks.ts'
import type { Block, OfficialDocument } from '../documents/document.ts'

/** A periodic report as an official document (Decree 30/2020/NĐ-CP): the counts beside those of the period before as a chart and a table, money as a table, each sentence with its footnotes. */
export const periodDocument = (report: PeriodReport, language: BriefLanguage): OfficialDocument => {
  const main: Language = language === 'en' ? 'en' : 'vi'
  const [changed, ...others] = report.sections
  return {
    language: main,
    mark: report.cut < report.period.until ? (main === 'vi' ? 'CHƯA HẾT KỲ' : 'PERIOD NOT OVER') : null,
    agency: { superior: null, name: report.office?.[main] ?? '…………………' },
    number: null,
    place: null,
    day: report.day,
    title: told(report.title, language),
    subject: told(report.subject, language),
    addressees: [],
    body: [
      ...introOf(report, language),
      ...(changed ? sectionBlocks(changed, language) : []),
      ...comparisonOf(report, main),
      ...others.flatMap((section) => [
        ...sectionBlocks(section, language),
        ...(section.code === 'money' && report.amounts.length > 0 ? [moneyTable(report, main)] : [])
      ])
    ],
    signature: { authority: null, post: main === 'vi' ? 'Người lập' : 'Prepared by', name: null },
    recipients:
      main === 'vi'
        ? ['Cơ quan cấp trên (để báo cáo)', 'Lãnh đạo cơ quan', 'Lưu: VT']
        : ['Superior authority', 'Head of the agency', 'Archive']
  }
}

const introOf = ({ level, day, cut, period, leftOut }: PeriodReport, language: BriefLanguage): Block[] => {
  const say = (each: Language): string => {
    const confidentiality = term('confidentiality', level, each).toLocaleLowerCase(each)
    const left = leftOut ?? 0
    const span = `${showDate(period.from, each)} – ${showDate(cut, each)}`
    return each === 'vi'
      ? `Kỳ báo cáo: ${span}. Lập từ những điều đã được duyệt trong sổ tính đến ngày ${showDate(day, each)}, mức ${confidentiality}; số ở cuối câu chỉ báo cáo, ngày và nguyên văn.${left > 0 ? ` ${left} việc ở mức cao hơn không có trong bản này.` : ''}`
      : `Period: ${span}. Made from what was approved in the register as of ${showDate(day, each)}, level ${confidentiality}; the number behind a sentence leads to report, day and words.${left > 0 ? ` ${left} of a higher level left out.` : ''}`
  }
  return language === 'both'
    ? [{ block: 'pairs', rows: [[[{ text: say('vi'), italic: true }], [{ text: say('en'), italic: true }]]] }]
    : [{ block: 'paragraph', words: [{ text: say(language), italic: true }] }]
}

const comparisonOf = ({ compared, period, before }: PeriodReport, language: Language): Block[] => {
  const [then, now] = [sayPeriod(before, language), sayPeriod(period, language)]
  const caption = language === 'vi' ? 'Kỳ này so với kỳ trước' : 'This period beside the one before'
  return [
    {
      block: 'table',
      caption,
      columns: [
        { name: language === 'vi' ? 'Nội dung' : 'What', share: 4 },
        { name: then, share: 2, align: 'right' },
        { name: now, share: 2, align: 'right' }
      ],
      rows: compared.map(({ name, before: was, now: is }) => [name[language], { number: String(was) }, { number: String(is) }])
    },
    {
      block: 'chart',
      kind: 'column',
      caption,
      unit: language === 'vi' ? 'số lượng' : 'count',
      categories: compared.map(({ name }) => name[language]),
      series: [
        { name: then, values: compared.map(({ before: was }) => was) },
        { name: now, values: compared.map(({ now: is }) => is) }
      ]
    }
  ]
}

const moneyTable = ({ amounts }: PeriodReport, language: Language): Block => ({
  block: 'table',
  caption: language === 'vi' ? 'Tiền trong kỳ, theo loại và đồng tiền' : 'Money in the period, by type and currency',
  columns: [
    { name: language === 'vi' ? 'Loại' : 'Type', share: 3 },
    { name: language === 'vi' ? 'Thực tế hay kế hoạch' : 'Actual or planned', share: 2 },
    { name: language === 'vi' ? 'Số giao dịch' : 'Transactions', share: 1, align: 'right' },
    { name: language === 'vi' ? 'Số tiền' : 'Amount', share: 3, align: 'right' },
    { name: language === 'vi' ? 'Đồng tiền' : 'Currency', share: 1 }
  ],
  rows: amounts.map(({ type, standing, amount, currency, count }) => [
    type[language],
    standing[language],
    { number: String(count) },
    { number: amount },
    currency
  ])
})
