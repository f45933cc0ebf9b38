import { type Language, showDate } from '../../wording/index.ts'
import type { Block, OfficialDocument } from '../documents/document.ts'

export interface LateTask {
  readonly title: string
  /** As it was stated, never more precise. */
  readonly due: string
  readonly daysLate: number
  /** How the body stands to it: leads, co-ordinates, said that it would, was charged or asked. */
  readonly part: 'lead' | 'coordinating' | 'by' | 'to'
  /** What states it: a report with its day, and its words; null where a person entered it. */
  readonly source: { readonly title: string; readonly on: string | null; readonly words: string } | null
}

export interface UrgingLetter {
  readonly body: string
  /** Whose letter it is; null leaves it open. */
  readonly agency: string | null
  readonly day: string
  readonly tasks: readonly LateTask[]
  readonly language: Language
}

const PARTS = {
  vi: { lead: 'Chủ trì', coordinating: 'Phối hợp', by: 'Bên cam kết', to: 'Bên được giao, được đề nghị' },
  en: { lead: 'Leads', coordinating: 'Co-ordinates', by: 'Committed', to: 'Charged or asked' }
} as const

/** A draft that urges a body to do what is overdue: each task with its day and, as a footnote, the words that it stands on. Number, place, name and the day of the answer are for the office to fill in. */
export const urgingLetter = ({ body, agency, day, tasks, language }: UrgingLetter): OfficialDocument => {
  const vi = language === 'vi'
  const said = vi
    ? `Theo sổ theo dõi hợp tác, tính đến ngày ${showDate(day, 'vi')}, ${body} có ${tasks.length} việc đã quá hạn mà chưa được ghi là xong:`
    : `By the register of cooperation, as of ${showDate(day, 'en')}, ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} of ${body} ${tasks.length === 1 ? 'is' : 'are'} overdue and not noted as done:`
  const none = vi
    ? `Theo sổ theo dõi hợp tác, tính đến ngày ${showDate(day, 'vi')}, ${body} không có việc nào quá hạn.`
    : `By the register of cooperation, as of ${showDate(day, 'en')}, no task of ${body} is overdue.`
  const asks = vi
    ? `Đề nghị ${body} khẩn trương thực hiện, báo cáo kết quả; việc chưa xong thì nêu rõ nguyên nhân và thời hạn mới, gửi về cơ quan trước ngày ……/……/………`
    : `${body} is asked to see to them without delay and to report; of what is not done the cause and a new day, before ……………`
  const wrong = vi
    ? 'Việc nào đã xong hoặc không thuộc trách nhiệm của quý cơ quan, xin báo lại để chỉnh sổ.'
    : 'Please tell us of what is done, or is not yours to do, so that the register is put right.'
  const blocks: Block[] =
    tasks.length === 0
      ? [{ block: 'paragraph', words: none }]
      : [
          { block: 'paragraph', words: said },
          tableOf(tasks, language),
          { block: 'paragraph', words: asks },
          { block: 'paragraph', words: wrong }
        ]
  return {
    language,
    mark: vi ? 'Dự thảo' : 'Draft',
    agency: { superior: null, name: agency ?? '…………………' },
    number: null,
    place: null,
    day,
    title: vi ? 'Công văn đôn đốc' : 'Letter of reminder',
    subject: vi ? 'V/v thực hiện các việc đã quá hạn' : 'Tasks that are overdue',
    addressees: [body],
    body: blocks,
    signature: { authority: null, post: vi ? 'Thủ trưởng cơ quan' : 'Head of the agency', name: null },
    recipients: vi ? ['Như trên', 'Lưu: VT'] : ['As above', 'Archive']
  }
}

const tableOf = (tasks: readonly LateTask[], language: Language): Block => {
  const vi = language === 'vi'
  return {
    block: 'table',
    caption: vi ? 'Các việc đã quá hạn' : 'Tasks that are overdue',
    columns: [
      { name: vi ? 'Nội dung' : 'Task', share: 6 },
      { name: vi ? 'Thời hạn' : 'Due', share: 2 },
      { name: vi ? 'Quá hạn (ngày)' : 'Days overdue', share: 2, align: 'right' },
      { name: vi ? 'Vai trò' : 'Part', share: 2 }
    ],
    rows: tasks.map(({ title, due, daysLate, part, source }) => [
      [{ text: title, ...(source ? { note: noteOf(source, language) } : {}) }],
      showDate(due, language),
      { number: String(daysLate) },
      PARTS[language][part]
    ])
  }
}

const noteOf = ({ title, on, words }: NonNullable<LateTask['source']>, language: Language): string =>
  language === 'vi'
    ? `Báo cáo “${title}”${on === null ? '' : `, ngày ${showDate(on, 'vi')}`}: “${words}”.`
    : `Report “${title}”${on === null ? '' : `, ${showDate(on, 'en')}`}: “${words}”.`
