import { addresseesBeside, type CooperationRecord } from '../extraction/index.ts'
import { type Language, sentenceOf, showAmount, showDate, showDayMonth, type TermGroup, term } from '../wording/index.ts'
import { HEADINGS } from './headings.ts'
import { wrap } from './wrap.ts'

/** The small words between the facts; the facts' own words are `term`s. */
const WORDS = {
  untitled: { vi: 'Báo cáo không có tiêu đề', en: 'A report without a title' },
  published: { vi: 'đăng', en: 'published' },
  author: { vi: 'tác giả', en: 'by' },
  page: { vi: 'trang', en: 'page' },
  dayNotStated: { vi: 'không nêu ngày', en: 'day not stated' },
  yearFrom: { vi: 'năm suy từ', en: 'year inferred from' },
  dayOfPublication: { vi: 'ngày đăng', en: 'the day of publication' },
  host: { vi: 'Chủ nhà', en: 'Host' },
  guest: { vi: 'Khách', en: 'Guest' },
  also: { vi: 'còn gọi', en: 'also' },
  today: { vi: 'nay là', en: 'today' },
  couldBe: { vi: 'có thể là', en: 'could be' },
  since: { vi: 'từ', en: 'since' },
  equals: { vi: 'tương đương', en: 'equal to' },
  partOf: { vi: 'trong tổng số', en: 'part of' },
  at: { vi: 'tại', en: 'at' },
  due: { vi: 'thời hạn', en: 'due' },
  parties: { vi: 'các bên', en: 'parties' },
  figures: { vi: 'kinh phí, quy mô', en: 'money and size' },
  milestone: { vi: 'mốc', en: 'milestone' },
  obstacle: { vi: 'vướng mắc', en: 'obstacle' },
  secondReader: { vi: 'Máy đọc thứ hai', en: 'Second reader' },
  bothReaders: { vi: 'cả hai máy cùng đọc được', en: 'read by both readers' },
  answered: { vi: 'trả lời', en: 'answered' },
  confirmed: { vi: 'trùng với các quy tắc', en: 'as the rules read' },
  kept: { vi: 'thêm mới', en: 'added' },
  dropped: { vi: 'bỏ', en: 'dropped' },
  inRegister: { vi: 'theo sổ', en: 'in the register' },
  of: { vi: 'thuộc', en: 'of' },
  knowledge: { vi: 'Đã dùng hiểu biết từ sổ', en: 'Read with what the register knows' },
  organisations: { vi: 'tổ chức', en: 'organisations' },
  people: { vi: 'người', en: 'people' },
  projects: { vi: 'dự án', en: 'projects' }
} as const

type Quotes = readonly { readonly exact: string; readonly page?: number | undefined }[]
type Detail = string | false | null

/** What the register added to an item's reading. */
type Known = {
  readonly name: string | null
  readonly candidates: readonly string[]
  readonly organisation?: { readonly name: string } | null
}

const names = (references: readonly { readonly name: string }[]): string => references.map((reference) => reference.name).join(', ')
const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, count) => all + count, 0)
const listed = (label: string, words: string): Detail => words !== '' && `${label}: ${words}`

/**
 * A record as a person reads it: title, then every list with what is stated and, under each item, the quoted words it stands on.
 * Lists that are empty are left out; nothing else is.
 */
export const printRecord = (record: CooperationRecord, language: Language): string => {
  const lines: string[] = []
  const say = (word: keyof typeof WORDS): string => WORDS[word][language]
  const name = (group: TermGroup, word: string): string => term(group, word, language)
  const date = (on: string): string => showDate(on, language)
  const knownAs = ({ known }: { readonly known?: Known }): Detail =>
    known !== undefined &&
    listed(
      say('inRegister'),
      [known.name ?? known.candidates.join(' / '), known.organisation && `${say('of')} ${known.organisation.name}`]
        .filter(Boolean)
        .join(', ')
    )
  const readBy = ({ reader }: { readonly reader?: string }): Detail =>
    reader === 'model' ? `(${say('secondReader').toLowerCase()})` : reader === 'both' && `(${say('bothReaders')})`
  const told = (words: string, reader: string | undefined): string =>
    [words, readBy(reader === undefined ? {} : { reader })].filter(Boolean).join(' ')
  const sectors = (words: readonly string[]): string => words.map((word) => name('sector', word)).join(', ')

  const heading = (list: Exclude<keyof typeof HEADINGS, 'asides' | 'rules'>): void => {
    if (record[list].length > 0) lines.push('', `${HEADINGS[list][language].toUpperCase()} (${record[list].length})`)
  }
  const item = (says: string, quotes: Quotes, ...details: readonly Detail[]): void => {
    const [first = '', ...rest] = wrap(says, 4)
    lines.push(`  • ${first.trimStart()}`, ...rest)
    for (const detail of details) if (detail) lines.push(...wrap(detail, 6))
    const shown = new Set<string>()
    for (const { exact, page } of quotes) {
      if (!shown.has(exact)) lines.push(...wrap(page ? `“${exact}” (${say('page')} ${page})` : `“${exact}”`, 6))
      shown.add(exact)
    }
  }

  const { source, article } = record
  lines.push(...wrap(source.title ?? say('untitled'), 0))
  const about = [
    source.publishedOn && `${say('published')} ${date(source.publishedOn)}`,
    source.publisher,
    source.author && `${say('author')} ${source.author}`,
    source.url
  ]
  if (about.some(Boolean)) lines.push(...wrap(about.filter(Boolean).join(' · '), 0))

  heading('meetings')
  for (const meeting of record.meetings) {
    const day = meeting.on ? date(meeting.on) : meeting.dayMonth && showDayMonth(meeting.dayMonth, language)
    const when = [meeting.partOfDay && name('partOfDay', meeting.partOfDay).toLowerCase(), day ?? say('dayNotStated')].filter(Boolean)
    const { yearBasis } = meeting
    const basis = yearBasis === 'publishedOn' ? say('dayOfPublication') : `“${yearBasis}”`
    item(
      `${name('format', meeting.format)}, ${when.join(' ')}`,
      meeting.evidence,
      yearBasis !== null && yearBasis !== 'stated' && `${say('yearFrom')} ${basis}`,
      listed(say('host'), names(meeting.hosts)),
      listed(say('guest'), names(meeting.guests)),
      meeting.known !== undefined &&
        listed(say('inRegister'), meeting.known.fields.map((side) => say(side === 'hosts' ? 'host' : 'guest').toLowerCase()).join(', ')),
      readBy(meeting)
    )
  }

  heading('people')
  for (const person of record.people) {
    const named = capitalised([person.honorific, person.name].filter(Boolean).join(' '))
    const positions = person.positions.map((each) => (each.organisation ? `${each.title}, ${each.organisation.name}` : each.title))
    item(
      named,
      person.evidence,
      positions.join('; '),
      person.side !== 'other' && name('side', person.side),
      listed(say('also'), person.aliases.join(', ')),
      knownAs(person)
    )
  }

  heading('organisations')
  for (const organisation of record.organisations) {
    item(
      `${organisation.name} (${name('organisation', organisation.kind)})`,
      organisation.evidence,
      listed(say('also'), organisation.aliases.join(', ')),
      knownAs(organisation)
    )
  }

  heading('places')
  for (const place of record.places) {
    item(
      `${place.name} (${name('level', place.level)})`,
      place.evidence,
      listed(say('also'), place.aliases.join(', ')),
      listed(say('today'), place.today.join(', ')),
      listed(say('couldBe'), place.candidates.map((each) => `${each.name} (${each.within})`).join(', '))
    )
  }

  heading('figures')
  const amountOf = (id: string): string => {
    const found = record.figures.find((figure) => figure.id === id)
    return found ? showAmount(found, language) : id
  }
  for (const figure of record.figures) {
    item(
      figure.of ? `${showAmount(figure, language)}: ${figure.of}` : showAmount(figure, language),
      figure.evidence,
      figure.since !== null && `${say('since')} ${figure.since}`,
      figure.equals !== null && `${say('equals')} ${amountOf(figure.equals)}`,
      figure.partOf !== null && `${say('partOf')} ${amountOf(figure.partOf)}`
    )
  }

  heading('actions')
  for (const kind of new Set(record.actions.map((action) => action.kind))) {
    const ofKind = record.actions.filter((action) => action.kind === kind)
    lines.push(`  ${name('action', kind)} (${ofKind.length})`)
    for (const action of ofKind) {
      const speakers = [names(action.by), names(addresseesBeside(action))].filter(Boolean).join(' → ')
      const due = action.due && `${say('due')}: ${date(action.due.on)} (“${action.due.exact}”)`
      const places = action.places.length > 0 && `${say('at')} ${names(action.places)}`
      item(speakers || action.text, action.evidence, sectors(action.sectors), places, due, readBy(action))
    }
  }

  heading('agreements')
  for (const agreement of record.agreements) {
    const on = agreement.on ? `, ${date(agreement.on)}` : ''
    item(
      `${name('agreement', agreement.kind)}, ${name('agreementStatus', agreement.status)}${on}`,
      agreement.evidence,
      listed(say('parties'), names(agreement.parties)),
      sectors(agreement.fields),
      readBy(agreement)
    )
  }

  heading('projects')
  for (const project of record.projects) {
    item(
      `${project.name} (${name('projectStatus', project.status)})`,
      project.evidence,
      ...project.parties.map((party) => `${name('role', party.role)}: ${party.organisation.name}`),
      listed(say('figures'), project.figures.map(amountOf).join('; ')),
      ...project.milestones.map(({ kind, on, status, evidence, reader }) => {
        const step = on === null ? name('milestone', kind) : `${name('milestone', kind)} ${date(on)}`
        return told(`${say('milestone')}: ${step} (${name('milestoneStatus', status)}) “${evidence[0]?.exact ?? ''}”`, reader)
      }),
      ...project.obstacles.map(({ kind, text, reader }) => told(`${say('obstacle')} (${name('obstacle', kind)}): “${text}”`, reader)),
      sectors(project.sectors),
      knownAs(project),
      readBy(project)
    )
  }

  heading('doubts')
  for (const doubt of record.doubts) {
    const sentence = sentenceOf({ code: doubt.code, about: { about: doubt.about, text: doubt.text, ...doubt.values } }, language)
    item(sentence, doubt.text ? [{ exact: doubt.text }] : [])
  }

  heading('unread')
  for (const span of record.unread) item(article.text.slice(span.start, span.end), [])

  const stood = record.knowledge
  if (stood) {
    const counts = (['organisations', 'people', 'projects'] as const).map((each) => `${stood[each]} ${say(each)}`)
    lines.push('', `${say('knowledge')}: ${counts.join(', ')} (${stood.digest})`)
  }

  const second = record.secondReader
  if (second) {
    const counts = (['answered', 'confirmed', 'kept'] as const).map((each) => `${say(each)} ${second[each]}`)
    lines.push('', `${say('secondReader').toUpperCase()} (${second.model})`)
    lines.push(`  ${[...counts, `${say('dropped')} ${sum(second.dropped)}`].join(' · ')}`)
    for (const [code, count] of Object.entries(second.dropped)) lines.push(...wrap(`${count} × ${sentenceOf({ code }, language)}`, 6))
  }

  return `${lines.join('\n')}\n`
}
