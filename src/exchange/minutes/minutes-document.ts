import { type Minutes, type MinutesOutcome, type MinutesPoint, type Names, NO_NAMES } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import type { BriefLanguage } from '../briefs/section-blocks.ts'
import type { Block, DataTable, OfficialDocument } from '../documents/document.ts'

/** What is written of minutes: the record of what was said, or the notice of what was concluded. */
export const MINUTES_DOCUMENTS = ['minutes', 'conclusions'] as const
export type MinutesDocument = (typeof MINUTES_DOCUMENTS)[number]

/** Minutes with what the document says of them. */
export interface WrittenMinutes {
  readonly minutes: Minutes
  /** Whose they are; null leaves it open. */
  readonly agency: string | null
  /** The day of the meeting; a partial date, null where it has none. */
  readonly on: string | null
  /** What those who are named are called in English and in their own script. */
  readonly names: Names
}

const WORDS = {
  vi: {
    record: 'Biên bản làm việc',
    between: 'Làm việc giữa',
    draft: 'Dự thảo',
    time: 'Thời gian',
    place: 'Địa điểm',
    from: 'bắt đầu',
    until: 'kết thúc',
    present: 'Thành phần tham dự',
    chair: 'Chủ trì',
    secretary: 'Thư ký',
    content: 'Nội dung trao đổi và kết quả',
    agenda: 'Nội dung dự kiến trao đổi',
    tasks: 'Việc phải thực hiện',
    conclusion: 'Kết luận',
    carried: 'Nội dung chuyển sang cuộc họp sau',
    none: 'Chưa ghi kết quả nào.',
    lead: 'chủ trì',
    coordinating: 'phối hợp',
    due: 'thời hạn',
    read: 'Biên bản được đọc lại cho các bên cùng nghe, thống nhất và ký tên.',
    representing: 'Đại diện',
    writer: 'Người ghi biên bản',
    task: 'Nội dung',
    type: 'Loại',
    doing: 'Thực hiện',
    dueColumn: 'Thời hạn'
  },
  en: {
    record: 'Minutes of the meeting',
    between: 'Meeting of',
    draft: 'Draft',
    time: 'Time',
    place: 'Place',
    from: 'from',
    until: 'until',
    present: 'Present',
    chair: 'Chair',
    secretary: 'Secretary',
    content: 'What was discussed, and the outcome',
    agenda: 'To be discussed',
    tasks: 'What is to be done',
    conclusion: 'Conclusion',
    carried: 'Carried to the next meeting',
    none: 'No outcome is noted yet.',
    lead: 'led by',
    coordinating: 'with',
    due: 'due',
    read: 'The minutes were read to all sides, agreed and signed.',
    representing: 'For',
    writer: 'Written by',
    task: 'Task',
    type: 'Kind',
    doing: 'To be done by',
    dueColumn: 'Due'
  }
} as const

const OPEN = '…………………'

/** Minutes as an official document (Decree 30/2020/NĐ-CP). What nobody wrote (number, place, names) is left open. */
export const minutesDocument = (written: WrittenMinutes, which: MinutesDocument, language: BriefLanguage): OfficialDocument =>
  which === 'minutes' ? recordOf(written, language) : noticeOf(written)

const recordOf = ({ minutes, agency, on, names }: WrittenMinutes, language: BriefLanguage): OfficialDocument => {
  const main: Language = language === 'en' ? 'en' : 'vi'
  const say = (word: keyof (typeof WORDS)['vi']): string => inLanguage((each) => WORDS[each][word], language)
  const { sides, points, conclusion } = minutes
  const told = points.filter(({ outcome }) => outcome !== null)
  const agenda = minutes.state === 'draft' ? points.filter(({ outcome }) => outcome === null) : []
  return {
    language: main,
    mark: minutes.state === 'draft' ? WORDS[main].draft : null,
    agency: { superior: null, name: agency === null ? OPEN : names.called(agency, main) },
    number: null,
    place: null,
    day: wholeDay(on),
    title: say('record'),
    subject: `${WORDS[main].between} ${sides.map(({ name }) => names.called(name, main)).join(main === 'vi' ? ' và ' : ' and ') || OPEN}`,
    addressees: [],
    body: [
      ...paired((each) => timeOf(minutes, on, each), language),
      ...paired((each) => `${WORDS[each].place}: ${minutes.place ?? OPEN}.`, language),
      { block: 'heading', level: 1, text: say('present') },
      ...sides.flatMap(({ name, people }): Block[] => [
        { block: 'heading', level: 2, text: names.inFull(name, main) },
        people.length === 0
          ? { block: 'paragraph', words: OPEN }
          : { block: 'list', items: people.map((person) => present(person, names, language)) }
      ]),
      ...paired(
        (each) =>
          `${WORDS[each].chair}: ${named(minutes.chair, names, each)}. ${WORDS[each].secretary}: ${named(minutes.secretary, names, each)}.`,
        language
      ),
      { block: 'heading', level: 1, text: say('content') },
      ...(told.length === 0
        ? paired((each) => WORDS[each].none, language)
        : told.flatMap((point) => paired((each) => sayPoint(point, each, names), language, true))),
      ...(agenda.length > 0
        ? [
            { block: 'heading', level: 1, text: say('agenda') } as const,
            { block: 'list', items: agenda.map(({ topic }) => topic) } as const
          ]
        : []),
      ...(told.some(isTask)
        ? [{ block: 'heading', level: 1, text: say('tasks') } as const, taskTable(told.filter(isTask), main, names)]
        : []),
      ...(conclusion === null ? [] : [{ block: 'heading', level: 1, text: say('conclusion') } as const, ...paragraphs(conclusion)]),
      ...paired((each) => WORDS[each].read, language),
      ...signing(minutes, main, names)
    ],
    signature: { authority: null, post: WORDS[main].writer, name: minutes.secretary && names.called(minutes.secretary, main) },
    recipients: main === 'vi' ? ['Các bên dự họp', 'Lưu: VT'] : ['The sides present', 'Archive']
  }
}

const named = (name: string | null, names: Names, language: Language): string => (name === null ? OPEN : names.called(name, language))

/** "Yamashita Makoto (山下真), Thống đốc (知事)"; in both languages once in each. */
const present = ({ name, title }: Minutes['sides'][number]['people'][number], names: Names, language: BriefLanguage): string => {
  const say = (each: Language): string => [name, title].flatMap((one) => (one ? names.withOwn(one, each) : [])).join(', ')
  if (language !== 'both') return say(language)
  return say('vi') === say('en') ? say('vi') : inLanguage(say, 'both')
}

/** "Thông báo kết luận": what the chair concluded, who does what by when, and what is left open. In Vietnamese alone: it is written to our own bodies. */
const noticeOf = ({ minutes, agency, on }: WrittenMinutes): OfficialDocument => {
  const sides = minutes.sides.map(({ name }) => name).join(' và ') || OPEN
  const told = minutes.points.filter(({ outcome }) => outcome !== null)
  const decided = told.filter(({ outcome }) => outcome === 'decision' || outcome === 'agreement')
  const tasks = told.filter(isTask)
  const carried = told.filter(({ outcome }) => outcome === 'carried')
  const day = on === null ? '……/……/………' : showDate(on, 'vi')
  const bodies = [...new Set(tasks.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]))]
  return {
    language: 'vi',
    mark: minutes.state === 'draft' ? WORDS.vi.draft : null,
    agency: { superior: null, name: agency ?? OPEN },
    number: null,
    place: null,
    day: wholeDay(on),
    title: 'Thông báo',
    subject: `Kết luận tại buổi làm việc giữa ${sides} ngày ${day}`,
    addressees: [],
    body: [
      {
        block: 'paragraph',
        words: `Ngày ${day}, tại ${minutes.place ?? OPEN}, ${minutes.chair ?? OPEN} chủ trì buổi làm việc giữa ${sides}. Sau khi trao đổi, chủ trì buổi làm việc kết luận như sau:`
      },
      ...(minutes.conclusion === null ? [] : paragraphs(minutes.conclusion)),
      ...(decided.length > 0
        ? [
            { block: 'heading', level: 1, text: 'Nội dung đã thống nhất, quyết định' } as const,
            { block: 'list', items: decided.map((point) => sayPoint(point, 'vi')) } as const
          ]
        : []),
      ...(tasks.length > 0 ? [{ block: 'heading', level: 1, text: 'Phân công thực hiện' } as const, taskTable(tasks, 'vi')] : []),
      ...(carried.length > 0
        ? [
            { block: 'heading', level: 1, text: WORDS.vi.carried } as const,
            { block: 'list', items: carried.map(({ text, topic }) => text ?? topic) } as const
          ]
        : []),
      ...(told.length === 0 && minutes.conclusion === null ? [{ block: 'paragraph', words: WORDS.vi.none } as const] : []),
      {
        block: 'paragraph',
        words: 'Đề nghị các cơ quan, đơn vị được giao triển khai thực hiện và báo cáo kết quả đúng thời hạn.'
      }
    ],
    signature: { authority: null, post: 'Thủ trưởng cơ quan', name: null },
    recipients: [...bodies.slice(0, MOST_RECIPIENTS), 'Lưu: VT']
  }
}

const MOST_RECIPIENTS = 12

const inLanguage = (say: (language: Language) => string, language: BriefLanguage): string =>
  language === 'both' ? `${say('vi')} / ${say('en')}` : say(language)

/** A paragraph, or an item of a list, in one language or two columns. */
const paired = (say: (language: Language) => string, language: BriefLanguage, listed = false): Block[] => {
  if (language === 'both') return [{ block: 'pairs', rows: [[say('vi'), say('en')]] }]
  return [listed ? { block: 'list', items: [say(language)] } : { block: 'paragraph', words: say(language) }]
}

const paragraphs = (text: string): Block[] =>
  text.split('\n').flatMap((words): Block[] => (words.trim() === '' ? [] : [{ block: 'paragraph', words: words.trim() }]))

const wholeDay = (on: string | null): string | null => (on !== null && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null)

const timeOf = ({ begins, ends }: Minutes, on: string | null, language: Language): string => {
  const w = WORDS[language]
  const hours = [begins && `${w.from} ${begins}`, ends && `${w.until} ${ends}`].filter(Boolean).join(', ')
  return `${w.time}: ${on === null ? OPEN : showDate(on, language)}${hours && `, ${hours}`}.`
}

/** "Cam kết (JICA → Sở Xây dựng): …; chủ trì …; phối hợp …; thời hạn …." */
export const sayPoint = (point: MinutesPoint, language: Language, names: Names = NO_NAMES): string => {
  const { by, to, lead, coordinating, due, outcome, topic, text } = point
  const w = WORDS[language]
  const said = (bodies: readonly string[]): string => bodies.map((body) => names.called(body, language)).join(', ')
  const who = [by, to].map(said).filter(Boolean).join(' → ')
  const facts = [
    lead.length > 0 && `${w.lead} ${said(lead)}`,
    coordinating.length > 0 && `${w.coordinating} ${said(coordinating)}`,
    due !== null && `${w.due} ${showDate(due, language)}`
  ].filter(Boolean)
  const words = text === null || text === topic || topic === '' ? (text ?? topic) : `${topic} – ${text}`
  return `${term('minutesOutcome', outcome as MinutesOutcome, language)}${who && ` (${who})`}: ${[words.replace(/[.;]\s*$/u, ''), ...facts].join('; ')}.`
}

const isTask = ({ outcome, lead, by, due }: MinutesPoint): boolean =>
  outcome !== null &&
  outcome !== 'information' &&
  outcome !== 'carried' &&
  outcome !== 'done' &&
  (outcome !== 'decision' || due !== null || lead.length + by.length > 0)

const taskTable = (points: readonly MinutesPoint[], language: Language, names: Names = NO_NAMES): DataTable => {
  const w = WORDS[language]
  const said = (bodies: readonly string[]): string => bodies.map((body) => names.called(body, language)).join(', ')
  return {
    block: 'table',
    caption: w.tasks,
    columns: [
      { name: w.task, share: 5 },
      { name: w.type, share: 2 },
      { name: w.doing, share: 4 },
      { name: w.dueColumn, share: 2 }
    ],
    rows: points.map(({ text, topic, outcome, by, lead, coordinating, due }) => [
      text ?? topic,
      term('minutesOutcome', outcome as MinutesOutcome, language),
      [
        ...(lead.length > 0 ? [`${capitalised(w.lead)}: ${said(lead)}`] : by.length > 0 ? [said(by)] : []),
        ...(coordinating.length > 0 ? [`${capitalised(w.coordinating)}: ${said(coordinating)}`] : [])
      ].join('; '),
      due === null ? '' : showDate(due, language)
    ])
  }
}

const capitalised = (words: string): string => `${words.slice(0, 1).toLocaleUpperCase('vi')}${words.slice(1)}`

/** Both sides sign beside each other; of more than two each pair under the one before. */
const signing = ({ sides }: Minutes, language: Language, called: Names): Block[] => {
  const names = sides.map(({ name }) => ({
    text: `${WORDS[language].representing} ${called.called(name, language)}`.toLocaleUpperCase('vi'),
    bold: true
  }))
  const rows: (readonly [readonly { text: string; bold?: boolean }[], readonly { text: string; bold?: boolean }[]])[] = []
  for (let at = 0; at < names.length; at += 2) rows.push([names.slice(at, at + 1), names.slice(at + 1, at + 2)])
  return rows.length === 0
    ? []
    : [
        {
          block: 'pairs',
          rows: rows.flatMap((row) => [row, [[{ text: ' ' }], [{ text: ' ' }]], [[{ text: ' ' }], [{ text: ' ' }]]] as const)
        }
      ]
}
