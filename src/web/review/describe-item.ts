import type { Action, Agreement, Figure, Meeting, Organisation, Person, Place, Project } from '../../extraction/index.ts'
import type { ItemKind, ItemView, MoneyCheck } from '../../register/index.ts'
import { type Language, showAmount, showDate, showDayMonth, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { showCheck } from './show-check.ts'

/** What an item says, in words an officer reads: a headline, a line under it, and details by name. */
export interface Said {
  readonly headline: string
  readonly under: string
  readonly details: readonly { readonly name: string; readonly value: string }[]
}

type Named = readonly { readonly name: string }[]

/** One description's language and the report's other items, to which ids in the content refer. */
interface Setting {
  readonly language: Language
  readonly items: readonly ItemView[]
  /** What the report says of the sum that is described, in other money or in parts. */
  readonly check?: MoneyCheck | null
}

export const describeItem = (item: Pick<ItemView, 'kind' | 'content'>, setting: Setting): Said => {
  // The register keeps only content that its kind's schema allows.
  const describe = DESCRIBE[item.kind] as (content: unknown, setting: Setting) => Said
  return describe(item.content, setting)
}

const say = (language: Language, vi: string, en: string): string => (language === 'vi' ? vi : en)

const names = (named: Named): string => named.map((each) => each.name).join(', ')

const details = (...rows: (readonly [string, string | null | undefined | false])[]): Said['details'] =>
  rows.flatMap(([name, value]) => (value ? [{ name, value }] : []))

const line = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ')

const sectorNames = (sectors: readonly string[], language: Language): string =>
  sectors.map((sector) => term('sector', sector, language)).join(', ')

const country = (code: string | null, language: Language): string | null => {
  if (code === null || code === 'VN') return null
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

const describeMeeting = (meeting: Meeting, { language }: Setting): Said => {
  const day = meeting.on ? showDate(meeting.on, language) : meeting.dayMonth ? showDayMonth(meeting.dayMonth, language) : null
  const part = meeting.partOfDay ? term('partOfDay', meeting.partOfDay, language) : null
  const when = part && day ? (language === 'vi' ? `${part} ${day}` : `${day}, ${part.toLowerCase()}`) : (day ?? part)
  return {
    headline: meetingHeadline(meeting, language),
    under: line(term('format', meeting.format, language), when ?? say(language, 'không nêu ngày', 'day not stated')),
    details: details(
      [say(language, 'Năm', 'Year'), yearBasis(meeting, language)],
      [say(language, 'Theo sổ', 'In the register'), taughtSides(meeting, language)]
    )
  }
}

/** Which side was found only because the office knows for whom somebody there stands. */
const taughtSides = ({ known }: Meeting, language: Language): string | null =>
  known
    ? known.fields.map((side) => (side === 'hosts' ? say(language, 'chủ nhà', 'host') : say(language, 'khách', 'guest'))).join(', ')
    : null

/** Who met whom, with the verb of the format: "Thành ủy Hà Nội tiếp Tỉnh ủy Cà Mau". */
const meetingHeadline = (meeting: Meeting, language: Language): string => {
  const hosts = names(meeting.hosts)
  const guests = names(meeting.guests)
  if (hosts === '' || guests === '') return hosts || guests || term('format', meeting.format, language)
  const verb = {
    reception: say(language, 'tiếp', 'received'),
    'working session': say(language, 'làm việc với', 'held a working session with'),
    talks: say(language, 'hội đàm với', 'held talks with'),
    conference: say(language, 'họp với', 'conferred with'),
    signing: say(language, 'ký kết với', 'signed with'),
    visit: say(language, 'đón', 'was visited by'),
    survey: say(language, 'đón đoàn khảo sát', 'was surveyed by'),
    briefing: say(language, 'trao đổi với', 'briefed')
  }[meeting.format]
  return `${hosts} ${verb} ${guests}`
}

const yearBasis = (meeting: Meeting, language: Language): string | null => {
  if (!meeting.on || meeting.yearBasis === null || meeting.yearBasis === 'stated') return null
  if (meeting.yearBasis === 'publishedOn') return say(language, 'suy từ ngày đăng bài', 'inferred from the day of publication')
  return say(language, `suy từ “${meeting.yearBasis}”`, `inferred from “${meeting.yearBasis}”`)
}

/** What the office knew where the words alone do not say it; every name where they could be several. */
const inRegister = (known: Known | undefined, language: Language): readonly [string, string | null] => [
  say(language, 'Theo sổ', 'In the register'),
  known ? (known.name ?? known.candidates.join(say(language, ' hoặc ', ' or '))) : null
]
type Known = { readonly name: string | null; readonly candidates: readonly string[] }

const describePerson = (person: Person, { language }: Setting): Said => ({
  headline: person.name,
  under: line(
    person.positions
      .map((position) => (position.organisation ? `${position.title} ${position.organisation.name}` : position.title))
      .join('; ')
  ),
  details: details(
    [say(language, 'Phía', 'Side'), person.side !== 'other' && term('side', person.side, language)],
    [say(language, 'Còn viết', 'Also written'), person.aliases.join(', ')],
    inRegister(person.known, language),
    [say(language, 'Theo sổ, thuộc', 'In the register, of'), person.known?.organisation?.name]
  )
})

const describeOrganisation = (organisation: Organisation, { language }: Setting): Said => ({
  headline: organisation.name,
  under: line(term('organisation', organisation.kind, language), country(organisation.country, language)),
  details: details([say(language, 'Còn gọi', 'Also'), organisation.aliases.join(', ')], inRegister(organisation.known, language))
})

const describePlace = (place: Place, { language }: Setting): Said => ({
  headline: place.name,
  under: line(term('level', place.level, language), country(place.country, language)),
  details: details(
    [say(language, 'Nay là', 'Today'), place.today.join(', ')],
    [
      say(language, 'Có thể là', 'Could be'),
      place.candidates.map((each) => (each.within ? `${each.name} (${each.within})` : each.name)).join('; ')
    ],
    [say(language, 'Còn gọi', 'Also'), place.aliases.join(', ')]
  )
})

const otherFigure = (id: string | null, { items, language }: Setting): string | null => {
  const found = items.find((item) => item.id === id)
  return found ? showFigure(found.content as unknown as Figure, language) : null
}

/** A figure as its words put it: “gần 200” is kept as less than 200, and said as “gần”. */
const showFigure = (figure: Figure, language: Language): string => {
  if (figure.qualifier !== 'less than' || !figure.evidence.some(({ exact }) => NEARLY.test(exact))) return showAmount(figure, language)
  return `${say(language, 'gần', 'nearly')} ${showAmount({ ...figure, qualifier: null }, language)}`
}
const NEARLY = /(?<!\p{L})gần(?!\p{L})/iu

const describeFigure = (figure: Figure, setting: Setting): Said => {
  const { language, check = null } = setting
  return {
    headline: showFigure(figure, language),
    under: line(figure.of),
    details: [
      ...details(
        [say(language, 'Từ', 'Since'), figure.since],
        [say(language, 'Tương đương', 'Equal to'), otherFigure(figure.equals, setting)],
        [say(language, 'Nằm trong', 'Part of'), otherFigure(figure.partOf, setting)]
      ),
      ...showCheck(check, language)
    ]
  }
}

/** A clause cut out of a sentence begins with a capital when it stands alone. */
const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

const describeAction = (action: Action, setting: Setting): Said => {
  const { language } = setting
  const by = names(action.by)
  // What two sides do together is told once, not from both to both.
  const to = names(action.to) === by ? '' : names(action.to)
  return {
    headline: capital(action.text),
    under: line(term('action', action.kind, language), by && to ? `${by} → ${to}` : by || (to && `→ ${to}`)),
    details: details(
      [say(language, 'Thời hạn', 'Due'), action.due && showDate(action.due.on, language)],
      [say(language, 'Lĩnh vực', 'Sectors'), sectorNames(action.sectors, language)],
      [say(language, 'Nơi', 'Place'), names(action.places)],
      [say(language, 'Số liệu', 'Figures'), figureList(action.figures, setting)]
    )
  }
}

const figureList = (ids: readonly string[], setting: Setting): string =>
  ids
    .map((id) => otherFigure(id, setting))
    .filter((shown) => shown !== null)
    .join('; ')

const describeAgreement = (agreement: Agreement, { language }: Setting): Said => ({
  headline: line(term('agreement', agreement.kind, language), term('agreementStatus', agreement.status, language)),
  under: agreement.parties.map((party) => party.name).join(' – '),
  details: details(
    [say(language, 'Ngày', 'Date'), agreement.on && showDate(agreement.on, language)],
    [say(language, 'Lĩnh vực', 'Sectors'), sectorNames(agreement.fields, language)]
  )
})

/** "Khởi công 20/9/2022 (đã đạt)". */
const milestoneWords = ({ kind, on, status }: Project['milestones'][number], language: Language): string => {
  const step = term('milestone', kind, language)
  return `${on === null ? step : `${step} ${showDate(on, language)}`} (${term('milestoneStatus', status, language)})`
}

/** Says so where a part of an item was read by the second reader alone. */
const readBy = ({ reader }: { readonly reader?: string }, words: string, language: Language): string =>
  reader === 'model' ? `${words} · ${wordsIn(language).report.secondReader}` : words

const describeProject = (project: Project, setting: Setting): Said => {
  const { language } = setting
  return {
    headline: project.name,
    under: line(term('projectStatus', project.status, language)),
    details: details(
      ...project.parties.map((party) => [term('role', party.role, language), party.organisation.name] as const),
      [say(language, 'Kinh phí, quy mô', 'Money and size'), figureList(project.figures, setting)],
      ...project.milestones.map(
        (each) => [say(language, 'Mốc', 'Milestone'), readBy(each, milestoneWords(each, language), language)] as const
      ),
      ...project.obstacles.map(
        (each) =>
          [
            say(language, 'Vướng mắc', 'Obstacle'),
            readBy(each, `${each.text} (${term('obstacle', each.kind, language)})`, language)
          ] as const
      ),
      [say(language, 'Lĩnh vực', 'Sectors'), sectorNames(project.sectors, language)],
      [say(language, 'Nơi', 'Place'), names(project.places)],
      inRegister(project.known, language)
    )
  }
}

const DESCRIBE = {
  meeting: describeMeeting,
  person: describePerson,
  organisation: describeOrganisation,
  place: describePlace,
  figure: describeFigure,
  action: describeAction,
  agreement: describeAgreement,
  project: describeProject
} as const satisfies Record<ItemKind, (content: never, setting: Setting) => Said>
