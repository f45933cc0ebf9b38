import type { DossierLine, Facts, FactsGroup } from '../register/index.ts'
import { shiftDay } from '../values/index.ts'
import { capital, type Language, showDate, term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { daysBetween } from './days.ts'
import { firstOf, namesAt, originsOf, stateIn, valueIn } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'

/** What nobody has spoken of for so many days is silent; the same half year that the page of today goes by. */
const SILENT_DAYS = 183

export const isOverdue = ({ dueBy, pending }: DossierLine, day: string): boolean => pending && dueBy !== null && dueBy < day
export const isSilent = ({ spokenOn, pending }: DossierLine, day: string): boolean =>
  pending && spokenOn !== null && spokenOn < shiftDay(day, -SILENT_DAYS)

/** "Thành phố Cần Thơ → JICA (đề xuất): “…”; thời hạn …; chưa thực hiện; quá hạn 12 ngày". */
export const sayPromise = (line: DossierLine, { day, names }: Pick<Facts, 'day' | 'names'>): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const [by, to] = (['by', 'to'] as const).map((side) => namesAt(line, side, names, language))
    const action = firstOf(line, 'action')?.value
    const kind = typeof action === 'string' ? term('action', action, language) : term('dossier', 'undertaking', language)
    const who = [by, to].filter(Boolean).join(' → ')
    const due = firstOf(line, 'due')
    const facts = [
      due && line.dueBy !== null
        ? `${vi ? 'thời hạn' : 'due'} ${valueIn(line, 'due', due.value)[language]}`
        : vi
          ? 'chưa có thời hạn'
          : 'no due date',
      stateIn(line)[language],
      ...saidAtMeeting(line, language),
      ...(isOverdue(line, day) ? [lateness(daysBetween(line.dueBy ?? day, day), vi)] : []),
      ...(isSilent(line, day) && line.spokenOn !== null
        ? [vi ? `không thấy nhắc lại từ ${showDate(line.spokenOn, 'vi')}` : `not spoken of since ${showDate(line.spokenOn, 'en')}`]
        : [])
    ].filter(Boolean)
    return `${kind}${who && ` (${who})`}: “${capital(line.title)}”; ${facts.join('; ')}.`
  })

/** "nêu tại cuộc họp ngày 10/02/2023": the first meeting at which it was raised. */
const saidAtMeeting = (line: DossierLine, language: Language): string[] => {
  const first = firstMet(line)
  return first === null ? [] : [`${language === 'vi' ? 'nêu tại cuộc họp ngày' : 'raised at the meeting of'} ${showDate(first, language)}`]
}

/** The day of the first meeting at which an undertaking was raised; null where none is known. */
export const firstMet = ({ links }: DossierLine): string | null =>
  links
    .flatMap(({ relation, direction, dossier }) => (relation === 'at' && direction === 'from' ? (dossier.spokenOn ?? []) : []))
    .sort()[0] ?? null

const lateness = (days: number, vi: boolean): string => (vi ? `quá hạn ${days} ngày` : `overdue by ${days} ${days === 1 ? 'day' : 'days'}`)

export const promiseLine = (facts: Facts, line: DossierLine): BriefLine =>
  lineOn(facts, line, sayPromise(line, facts), originsOf(line, ['text', 'due', 'state']), { late: isOverdue(line, facts.day) })

type Side = 'ours' | 'theirs' | 'others' | 'joint'

/** What is still to be done by one side. */
export const promiseSection = (facts: Facts, side: Side): BriefSection => {
  const { rows, count }: FactsGroup = facts[side]
  const none: Both = { vi: 'Sổ không có việc nào còn mở.', en: 'The register has nothing open.' }
  return sectionOf(
    side,
    titleOf(facts, side),
    rows.map((line) => promiseLine(facts, line)),
    none,
    count - rows.length
  )
}

const titleOf = ({ query }: Facts, side: Side): Both => {
  const isPartners = query.of === 'partner' || query.of === 'meeting' || query.of === 'country'
  if (side === 'ours') return { vi: 'Ta còn phải làm hoặc trả lời', en: 'What our side still has to do or answer' }
  if (side === 'others') return { vi: 'Nơi khác còn phải làm với đối tác này', en: 'What other places still have to do with this partner' }
  if (side === 'joint') return { vi: 'Hai bên đã thống nhất, chưa xong', en: 'Agreed by both and not done' }
  return isPartners
    ? { vi: 'Bạn còn phải làm hoặc trả lời', en: 'What their side still has to do or answer' }
    : { vi: 'Các bên khác còn phải làm hoặc trả lời', en: 'What the other sides still have to do or answer' }
}
