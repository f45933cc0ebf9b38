import { type BriefLine, PERIOD_SECTIONS, type PeriodReport, sayNote, sayPeriod } from '../../briefing/index.ts'
import { type Language, showDate, showNumber, term } from '../../wording/index.ts'

/** What a template may name: one value, or a list whose rows have values of their own. Names in Vietnamese and English; accents, case and underscores aside. */
export interface TemplateField {
  readonly code: string
  readonly vi: string
  readonly en: string
  /** Of a list, what each row has; null of one value. */
  readonly rows: readonly Omit<TemplateField, 'rows'>[] | null
}

const one = (code: string, vi: string, en: string): TemplateField => ({ code, vi, en, rows: null })
const each = (code: string, vi: string, en: string): Omit<TemplateField, 'rows'> => ({ code, vi, en })

const SENTENCE = [
  each('number', 'số thứ tự', 'number'),
  each('text', 'nội dung', 'text'),
  each('source', 'căn cứ', 'source'),
  each('late', 'quá hạn', 'late')
]

const SECTION_NAMES: Readonly<Record<(typeof PERIOD_SECTIONS)[number], readonly [vi: string, en: string]>> = {
  changed: ['thay đổi', 'changes'],
  corrections: ['đính chính', 'corrections'],
  meetings: ['cuộc gặp', 'meetings'],
  started: ['việc mới', 'new undertakings'],
  done: ['việc đã xong', 'done'],
  moved: ['việc đổi tình trạng', 'moved'],
  slipped: ['việc trễ hạn', 'slipped'],
  agreements: ['thỏa thuận', 'agreements'],
  projects: ['dự án', 'projects'],
  money: ['tiền', 'money'],
  results: ['kết quả', 'results'],
  ahead: ['sắp tới', 'ahead']
}

/** Everything that a template of a periodic report may name. */
export const PERIOD_FIELDS: readonly TemplateField[] = [
  one('agency', 'cơ quan', 'agency'),
  one('title', 'tên loại', 'title'),
  one('subject', 'trích yếu', 'subject'),
  one('period', 'kỳ', 'period'),
  one('before', 'kỳ trước', 'period before'),
  one('from', 'từ ngày', 'from'),
  one('until', 'đến ngày', 'until'),
  one('day', 'ngày lập', 'day'),
  one('level', 'mức', 'level'),
  {
    ...each('compared', 'so sánh', 'comparison'),
    rows: [each('name', 'tên', 'name'), each('before', 'số kỳ trước', 'count before'), each('now', 'số kỳ này', 'count now')]
  },
  {
    ...each('amounts', 'tổng tiền', 'amounts'),
    rows: [
      each('type', 'loại', 'type'),
      each('standing', 'thực tế hay kế hoạch', 'standing'),
      each('count', 'số giao dịch', 'transactions'),
      each('amount', 'số tiền', 'amount'),
      each('currency', 'đồng tiền', 'currency')
    ]
  },
  ...PERIOD_SECTIONS.map((code) => ({ ...each(code, SECTION_NAMES[code][0], SECTION_NAMES[code][1]), rows: SENTENCE }))
]

export type TemplateRow = Readonly<Record<string, string>>
export type TemplateData = Readonly<Record<string, string | readonly TemplateRow[]>>

/** What a report fills in, by the codes of the fields; amounts whole, with the separators of the language. */
export const periodData = (report: PeriodReport, language: Language): TemplateData => ({
  agency: report.office?.[language] ?? '',
  title: report.title[language],
  subject: report.subject[language],
  period: sayPeriod(report.period, language),
  before: sayPeriod(report.before, language),
  from: showDate(report.period.from, language),
  until: showDate(report.cut, language),
  day: showDate(report.day, language),
  level: term('confidentiality', report.level, language).toLocaleLowerCase(language),
  compared: report.compared.map(({ name, before, now }) => ({ name: name[language], before: String(before), now: String(now) })),
  amounts: report.amounts.map(({ type, standing, amount, currency, count }) => ({
    ...{ type: type[language], standing: standing[language], count: String(count), currency },
    amount: showNumber(amount, language)
  })),
  ...Object.fromEntries(
    PERIOD_SECTIONS.map((code) => {
      const lines = report.sections.find((section) => section.code === code)?.lines ?? []
      return [code, lines.map((line, index) => rowOf(line, index, language))]
    })
  )
})

const rowOf = (line: BriefLine, index: number, language: Language): TemplateRow => ({
  number: String(index + 1),
  text: line.said[language],
  source: line.notes.map((note) => sayNote(note, language)).join(' '),
  late: line.late ? (language === 'vi' ? 'quá hạn' : 'overdue') : ''
})
