import type { Calendar, CalendarEntry } from '../../exchange/index.ts'
import { type DossierLine, type ProgrammeItem, type Register, upkeepOf } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Language, showDate, showEvery } from '../../wording/index.ts'
import { DOING, isNamedBy, namesAt } from './doing.ts'
import { listAll } from './list-all.ts'

export interface AskedCalendar {
  /** Only what this body or partner has to do, and what names it. */
  readonly body: string | null
  readonly language: Language
  /** Where the register is reached, for the links; null writes none. */
  readonly origin: string | null
}

/** Of one kind; a calendar program takes no more in reasonable time, and what is beyond is told in the calendar's description. */
const MOST = 2000
/** Meetings of the last while are kept in a calendar, so that an entry does not vanish on its own evening. */
const PAST_DAYS = 60
const DAY_MS = 86_400_000

/** Deadlines, meetings, milestones, last days of agreements and the upkeep of plants as a calendar. Refuses as `listDossiers` does. */
export const calendarOf = (register: Register, { body, language, origin }: AskedCalendar): Promise<Outcome<Calendar>> =>
  register.atOnce(async (now) => {
    const today = await now.lookAtToday()
    if (!today.ok) return today
    const { day } = today.value
    const since = new Date(Date.parse(day) - PAST_DAYS * DAY_MS).toISOString().slice(0, 10)
    const found: DossierLine[] = []
    let isCut = false
    for (const query of [
      { kind: 'undertaking', pending: true, dueFrom: EARLIEST, order: 'due' },
      { kind: 'agreement', dueFrom: day, order: 'due' },
      { kind: 'project', pending: true, dueFrom: EARLIEST, order: 'due' },
      { kind: 'meeting', spokenFrom: since, order: 'coming' },
      { kind: 'delegation', pending: true, order: 'coming' },
      { kind: 'facility', order: 'title' }
    ] as const) {
      const listed = await listAll(now, query, MOST + 1)
      if (!listed.ok) return listed
      isCut ||= listed.value.length > MOST
      found.push(...listed.value.slice(0, MOST))
    }
    const own = body === null ? found : found.filter((line) => isNamedBy(line, body, NAMING))
    const vi = language === 'vi'
    const beyond = vi ? ` Có loại hồ sơ dài quá ${MOST} mục: phần sau không có ở đây.` : ` A kind with more than ${MOST} is cut there.`
    return accept({
      name: `${vi ? 'Hợp Lưu: thời hạn và cuộc gặp' : 'Hợp Lưu: deadlines and meetings'}${body === null ? '' : ` (${body})`}`,
      description: `${vi ? 'Thời hạn, cuộc gặp, mốc dự án, ngày hết hiệu lực, việc bảo trì trong sổ.' : 'Deadlines, meetings, milestones, last days of agreements and upkeep in the register.'}${isCut ? beyond : ''}`,
      writtenOn: day,
      entries: own.flatMap((line) =>
        line.kind === 'facility'
          ? upkeepIn(line, day, { language, origin })
          : line.kind === 'delegation'
            ? programmeIn(line, { language, origin })
            : entriesOf(line, language, origin)
      )
    })
  })

/** How a body stands to a meeting, an agreement or a project that is in its calendar. */
const NAMING = [...DOING, 'host', 'guest', 'party'] as const

/** Before any day that a register has: what has a day at all. */
const EARLIEST = '1900-01-01'

const SAID = {
  undertaking: { vi: 'Hạn', en: 'Due' },
  agreement: { vi: 'Hết hiệu lực', en: 'Ends' },
  notice: { vi: 'Hạn thông báo gia hạn hoặc chấm dứt', en: 'Last day for notice of renewal or end' },
  project: { vi: 'Mốc hoặc vướng mắc đến hạn', en: 'Milestone or obstacle due' },
  meeting: { vi: 'Cuộc gặp', en: 'Meeting' },
  upkeep: { vi: 'Bảo trì', en: 'Upkeep' },
  programme: { vi: 'Chương trình đoàn', en: 'Programme of a delegation' }
} as const

/** The addresses of lists, as the pages have them. */
const LISTS = { undertaking: 'undertakings', agreement: 'agreements', project: 'projects', meeting: 'meetings' } as const

const entriesOf = (line: DossierLine, language: Language, origin: string | null): CalendarEntry[] => {
  const { id, kind, title } = line
  if (kind !== 'undertaking' && kind !== 'agreement' && kind !== 'project' && kind !== 'meeting') return []
  const entry = (what: keyof typeof SAID, day: string, more: readonly string[] = []): CalendarEntry => ({
    uid: `${what}-${id}@hopluu`,
    day,
    summary: `${SAID[what][language]}: ${title}`,
    description: [...more, ...peopleOf(line, language)].join('\n'),
    address: origin === null ? null : `${origin}/${LISTS[kind]}/${encodeURIComponent(id)}`,
    category: SAID[what][language]
  })
  if (kind === 'meeting') {
    const on = fieldOf(line, 'on')
    // A meeting of which only the month is known is on no day.
    return typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? [entry('meeting', on)] : []
  }
  if (line.dueBy === null) return []
  const notice = kind === 'agreement' && line.actBy !== null && line.actBy !== line.dueBy ? [entry('notice', line.actBy)] : []
  return [...notice, entry(kind, line.dueBy, kind === 'undertaking' ? asStated(line, language) : [])]
}

/** What is to be done next of each task of a facility, on its day; what was to be done before stays there until it is. */
const upkeepIn = (line: DossierLine, today: string, { language, origin }: Pick<AskedCalendar, 'language' | 'origin'>): CalendarEntry[] =>
  upkeepOf(line, today).map(({ entry, title, due, every, interval, lastDone, late }) => {
    const vi = language === 'vi'
    const done =
      lastDone === null
        ? vi
          ? 'Chưa làm lần nào.'
          : 'Not done yet.'
        : `${vi ? 'Lần cuối' : 'Last done'}: ${showDate(lastDone, language)}.`
    const since = late ? [vi ? 'Đã trễ hạn.' : 'Overdue.'] : []
    return {
      uid: `upkeep-${entry}@hopluu`,
      day: due,
      summary: `${SAID.upkeep[language]}: ${title} (${line.title})`,
      description: [...since, `${vi ? 'Chu kỳ' : 'How often'}: ${showEvery({ every, interval }, language)}.`, done].join('\n'),
      address: origin === null ? null : `${origin}/plants/${encodeURIComponent(line.id)}`,
      category: SAID.upkeep[language]
    }
  })

/** The lines of a delegation's programme, each at its hours. */
const programmeIn = (line: DossierLine, { language, origin }: Pick<AskedCalendar, 'language' | 'origin'>): CalendarEntry[] =>
  (line.fields.find(({ field }) => field === 'programme')?.holds ?? []).map(({ value }) => {
    const { entry, on, begins, ends, title, titleEn, place, receivedBy, transport, meal } = value as unknown as ProgrammeItem & {
      readonly entry: string
    }
    return {
      ...{ uid: `programme-${entry}@hopluu`, day: on, hours: { begins, ends } },
      summary: `${language === 'en' ? (titleEn ?? title) : title} (${line.title})`,
      description: [place, receivedBy, transport, meal].filter((part) => part !== null).join('\n'),
      address: origin === null ? null : `${origin}/delegations/${encodeURIComponent(line.id)}/programme`,
      category: SAID.programme[language]
    }
  })

const fieldOf = (line: DossierLine, field: string): unknown => line.fields.find((one) => one.field === field)?.holds[0]?.value

/** An entry stands on the last day of a quarter; it says that a quarter is what was stated. */
const asStated = (line: DossierLine, language: Language): string[] => {
  const due = fieldOf(line, 'due') as { readonly on?: string | null } | undefined
  const on = due?.on
  return typeof on === 'string' && on !== line.dueBy
    ? [
        language === 'vi'
          ? `Thời hạn được nêu: ${showDate(on, 'vi')}; ghi vào ngày cuối.`
          : `Stated as ${showDate(on, 'en')}; entered on its last day.`
      ]
    : []
}

const peopleOf = (line: DossierLine, language: Language): string[] =>
  (
    [
      ['lead', 'Chủ trì', 'Leads'],
      ['coordinating', 'Phối hợp', 'Co-ordinate'],
      ['by', 'Bên nêu', 'By'],
      ['to', 'Bên nhận', 'To']
    ] as const
  ).flatMap(([relation, vi, en]) => {
    const names = namesAt(line, relation)
    return names.length === 0 ? [] : [`${language === 'vi' ? vi : en}: ${names.join(', ')}`]
  })
