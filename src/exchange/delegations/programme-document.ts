import type { DelegationView, Names, ProgrammeItem } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import type { BriefLanguage } from '../briefs/section-blocks.ts'
import type { Block, DataTable, OfficialDocument } from '../documents/document.ts'

/** A delegation with what its programme says of the office. */
export interface WrittenProgramme {
  readonly delegation: DelegationView
  /** Whose it is; null leaves it open. */
  readonly agency: string | null
  /** The day that it is made on. */
  readonly day: string
  /** What those who are named are called in English and in their own script. */
  readonly names: Names
}

const WORDS = {
  vi: {
    title: 'Chương trình làm việc',
    draft: 'Dự thảo',
    of: 'của',
    purpose: 'Mục đích',
    days: 'Thời gian',
    place: 'Địa điểm',
    spoken: 'Ngôn ngữ làm việc',
    approved: 'Văn bản cho phép',
    people: 'Thành phần đoàn',
    name: 'Họ và tên',
    post: 'Chức danh',
    part: 'Vai trò',
    languages: 'Ngôn ngữ',
    programme: 'Chương trình',
    hours: 'Giờ',
    what: 'Nội dung',
    where: 'Địa điểm',
    receivedBy: 'Chủ trì tiếp',
    transport: 'Xe, bữa ăn',
    none: 'Chưa ghi chương trình.',
    nobody: 'Chưa ghi thành viên.'
  },
  en: {
    title: 'Programme',
    draft: 'Draft',
    of: 'of',
    purpose: 'Purpose',
    days: 'Days',
    place: 'Place',
    spoken: 'Working language',
    approved: 'Approved by',
    people: 'Members of the delegation',
    name: 'Name',
    post: 'Title',
    part: 'Part',
    languages: 'Languages',
    programme: 'Programme by the hour',
    hours: 'Hours',
    what: 'What',
    where: 'Place',
    receivedBy: 'Received by',
    transport: 'Transport, meals',
    none: 'No programme is entered.',
    nobody: 'No members are entered.'
  }
} as const

/**
 * The programme of a delegation by day and hour, with its people, for everybody who has part in the visit: no costs, no gifts, and nothing of what is to be minded of persons.
 * In both languages each cell says it twice.
 */
export const programmeDocument = ({ delegation, agency, day, names }: WrittenProgramme, language: BriefLanguage): OfficialDocument => {
  const own: Language = language === 'en' ? 'en' : 'vi'
  const say = (pick: (words: (typeof WORDS)[Language], of: Language) => string): string => {
    const first = pick(WORDS[own], own)
    const second = language === 'both' ? pick(WORDS.en, 'en') : first
    return first === second ? first : `${first} / ${second}`
  }
  const { dossier, purpose, spoken, places, from, to, approvals, members, days } = delegation
  const known: readonly (readonly [string, string | null])[] = [
    [say((w) => w.purpose), purpose],
    [
      say((w) => w.days),
      from === null ? null : to === null || to === from ? showDate(from, own) : `${showDate(from, own)} – ${showDate(to, own)}`
    ],
    [say((w) => w.place), places.join('; ') || null],
    [say((w) => w.spoken), spoken],
    [say((w) => w.approved), approvals.map(({ number, on, approver }) => `${number}, ${showDate(on, own)}, ${approver}`).join('; ') || null]
  ]
  const facts: Block = {
    block: 'list',
    items: known.flatMap(([name, value]) => (value === null ? [] : [[{ text: `${name}: `, bold: true }, value]]))
  }
  const people: Block =
    members.length === 0
      ? { block: 'paragraph', words: say((w) => w.nobody) }
      : {
          block: 'table',
          caption: say((w) => w.people),
          columns: [
            { name: say((w) => w.name), share: 3 },
            { name: say((w) => w.post), share: 4 },
            { name: say((w) => w.part), share: 2 },
            { name: say((w) => w.languages), share: 2 }
          ],
          rows: members.map(({ name, post, part, languages }) => [
            say((_, of) => names.withOwn(name, of)),
            post === null ? '' : say((_, of) => names.withOwn(post, of)),
            say((_, of) => term('memberPart', part, of)),
            languages ?? ''
          ])
        }
  const dayBlocks = days.flatMap(({ on, items }): Block[] => [
    { block: 'heading', level: 2, text: say((_, of) => showDate(on, of)) },
    dayTable(on, items, language, { say, names })
  ])
  return {
    language: own,
    mark: dossier.state === 'proposed' ? say((w) => w.draft) : null,
    agency: { superior: null, name: agency === null ? '…………………' : names.called(agency, own) },
    ...{ number: null, place: null, day },
    title: say((w) => w.title),
    subject: dossier.title,
    addressees: [],
    body: [
      facts,
      { block: 'heading', level: 1, text: say((w) => w.people) },
      people,
      { block: 'heading', level: 1, text: say((w) => w.programme) },
      ...(dayBlocks.length > 0 ? dayBlocks : [{ block: 'paragraph' as const, words: say((w) => w.none) }])
    ],
    signature: null,
    recipients: []
  }
}

const dayTable = (
  on: string,
  items: readonly ProgrammeItem[],
  language: BriefLanguage,
  { say, names }: { readonly say: (pick: (words: (typeof WORDS)[Language], of: Language) => string) => string; readonly names: Names }
): DataTable => ({
  block: 'table',
  caption: say((w, of) => `${w.programme}, ${showDate(on, of)}`),
  columns: [
    { name: say((w) => w.hours), share: 3 },
    { name: say((w) => w.what), share: 5 },
    { name: say((w) => w.where), share: 3 },
    { name: say((w) => w.receivedBy), share: 3 },
    { name: say((w) => w.transport), share: 3 }
  ],
  rows: items.map(({ begins, ends, title, titleEn, place, receivedBy, transport, meal }) => [
    ends === null ? begins : `${begins} – ${ends}`,
    language === 'vi' ? title : language === 'en' ? (titleEn ?? title) : titleEn === null ? title : `${title} / ${titleEn}`,
    place ?? '',
    receivedBy === null ? '' : say((_, of) => names.called(receivedBy, of)),
    [transport, meal].filter((part) => part !== null).join('; ')
  ])
})
