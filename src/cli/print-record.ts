import type { CooperationRecord } from '../extraction/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'
import { dateLabel, type HEADINGS, headingOf, labelOf, valueLabel } from './labels.ts'

const WIDTH = 96

/** Breaks text at spaces so that no line is wider than the page, each line indented. */
const wrap = (text: string, indent: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH - indent) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines.map((each) => ' '.repeat(indent) + each)
}

const names = (references: readonly { readonly name: string }[]): string => references.map((reference) => reference.name).join(', ')

/** An entry: its statement, the details under it, and the words it stands on. */
interface Entry {
  readonly says: string
  readonly details?: readonly (string | false | null)[]
  readonly quotes: readonly { readonly exact: string; readonly page?: number | undefined }[]
}

/**
 * A record as a person reads it: title, then every list with what is stated and, under each, the quoted words it stands on.
 * Lists that are empty are left out; nothing else is.
 */
export const printRecord = (record: CooperationRecord, language: Language): string => {
  const vi = language === 'vi'
  const lines: string[] = []
  const label = (word: string): string => labelOf(word, language)
  const sectors = (words: readonly string[]): string | false => words.length > 0 && words.map(label).join(', ')

  const heading = (name: keyof typeof HEADINGS, count: number): void => {
    lines.push('', `${headingOf(name, language).toUpperCase()} (${count})`)
  }
  const entry = ({ says, details = [], quotes }: Entry): void => {
    const [first = '', ...rest] = wrap(says, 4)
    lines.push(`  • ${first.trimStart()}`, ...rest)
    for (const detail of details) if (detail) lines.push(...wrap(detail, 6))
    const shown = new Set<string>()
    for (const { exact, page } of quotes) {
      if (shown.has(exact) || exact === says) continue
      shown.add(exact)
      lines.push(...wrap(`“${exact}”${page ? (vi ? ` (trang ${page})` : ` (page ${page})`) : ''}`, 6))
    }
  }

  const { source, article } = record
  lines.push(...wrap(source.title ?? (vi ? 'Báo cáo không có tiêu đề' : 'A report without a title'), 0))
  const about = [
    source.publishedOn && (vi ? `đăng ${dateLabel(source.publishedOn, language)}` : `published ${dateLabel(source.publishedOn, language)}`),
    source.publisher,
    source.author && (vi ? `tác giả ${source.author}` : `by ${source.author}`),
    source.url
  ]
  if (about.some(Boolean)) lines.push(...wrap(about.filter(Boolean).join(' · '), 0))

  if (record.meetings.length > 0) heading('meetings', record.meetings.length)
  for (const meeting of record.meetings) {
    const when = meeting.on ? dateLabel(meeting.on, language) : meeting.dayMonth
    const day = [meeting.partOfDay && label(meeting.partOfDay), when ?? (vi ? 'không nêu ngày' : 'day not stated')]
      .filter(Boolean)
      .join(' ')
    const inferred = meeting.yearBasis && meeting.yearBasis !== 'stated'
    const basis = meeting.yearBasis === 'publishedOn' ? (vi ? 'ngày đăng' : 'the day of publication') : `“${meeting.yearBasis}”`
    entry({
      says: `${label(meeting.format)}, ${day}`,
      details: [
        inferred && (vi ? `năm suy từ ${basis}` : `year inferred from ${basis}`),
        meeting.hosts.length > 0 && `${vi ? 'Chủ nhà' : 'Host'}: ${names(meeting.hosts)}`,
        meeting.guests.length > 0 && `${vi ? 'Khách' : 'Guest'}: ${names(meeting.guests)}`
      ],
      quotes: meeting.evidence
    })
  }

  if (record.people.length > 0) heading('people', record.people.length)
  for (const person of record.people) {
    const positions = person.positions.map((p) => (p.organisation ? `${p.title}, ${p.organisation.name}` : p.title)).join('; ')
    const named = [person.honorific, person.name].filter(Boolean).join(' ')
    const side = person.side === 'other' ? '' : ` (${label(person.side)})`
    entry({ says: positions ? `${named}${side}: ${positions}` : `${named}${side}`, quotes: person.evidence })
  }

  if (record.organisations.length > 0) heading('organisations', record.organisations.length)
  for (const organisation of record.organisations) {
    const also = organisation.aliases.length > 0 && `${vi ? 'còn gọi' : 'also'}: ${organisation.aliases.join(', ')}`
    entry({ says: organisation.name, details: [also], quotes: organisation.evidence })
  }

  if (record.places.length > 0) heading('places', record.places.length)
  for (const place of record.places) {
    const could = place.candidates.map((candidate) => `${candidate.name} (${candidate.within})`).join(', ')
    entry({
      says: place.name,
      details: [
        place.today.length > 0 && `${vi ? 'nay là' : 'today'}: ${place.today.join(', ')}`,
        could !== '' && `${vi ? 'có thể là' : 'could be'}: ${could}`
      ],
      quotes: place.evidence
    })
  }

  if (record.figures.length > 0) heading('figures', record.figures.length)
  for (const figure of record.figures) {
    const other = (id: string): string => {
      const found = record.figures.find((each) => each.id === id)
      return found ? valueLabel(found, language) : id
    }
    entry({
      says: figure.of ? `${valueLabel(figure, language)}: ${figure.of}` : valueLabel(figure, language),
      details: [
        figure.since !== null && `${vi ? 'từ' : 'since'} ${figure.since}`,
        figure.equals !== null && `${vi ? 'tương đương' : 'equal to'} ${other(figure.equals)}`,
        figure.partOf !== null && `${vi ? 'trong tổng số' : 'part of'} ${other(figure.partOf)}`
      ],
      quotes: figure.evidence
    })
  }

  if (record.actions.length > 0) heading('actions', record.actions.length)
  for (const kind of [...new Set(record.actions.map((action) => action.kind))]) {
    const ofKind = record.actions.filter((action) => action.kind === kind)
    lines.push(`  ${label(kind)} (${ofKind.length})`)
    for (const action of ofKind) {
      const by = names(action.by)
      const to = names(action.to)
      entry({
        says: action.text,
        details: [
          by !== '' && (to ? `${by} → ${to}` : by),
          sectors(action.sectors),
          action.places.length > 0 && `${vi ? 'tại' : 'at'} ${names(action.places)}`,
          action.due && `${vi ? 'thời hạn' : 'due'}: ${dateLabel(action.due.on, language)} (“${action.due.exact}”)`
        ],
        quotes: action.evidence
      })
    }
  }

  if (record.agreements.length > 0) heading('agreements', record.agreements.length)
  for (const agreement of record.agreements) {
    const on = agreement.on ? `, ${dateLabel(agreement.on, language)}` : ''
    entry({
      says: `${label(agreement.kind)}, ${label(agreement.status)}${on}`,
      details: [agreement.parties.length > 0 && `${vi ? 'các bên' : 'parties'}: ${names(agreement.parties)}`, sectors(agreement.fields)],
      quotes: agreement.evidence
    })
  }

  if (record.projects.length > 0) heading('projects', record.projects.length)
  for (const project of record.projects) {
    entry({
      says: `${project.name} (${label(project.status)})`,
      details: [
        ...project.parties.map((party) => `${label(party.role)}: ${party.organisation.name}`),
        ...project.milestones.map((milestone) => `${vi ? 'mốc' : 'milestone'}: “${milestone.evidence[0]?.exact ?? milestone.kind}”`),
        ...project.obstacles.map((obstacle) => `${vi ? 'vướng mắc' : 'obstacle'}: ${obstacle.text}`),
        sectors(project.sectors)
      ],
      quotes: project.evidence
    })
  }

  if (record.doubts.length > 0) heading('doubts', record.doubts.length)
  for (const doubt of record.doubts) {
    const about = { about: doubt.about, text: doubt.text }
    entry({ says: sentenceOf({ code: doubt.code, about }, language), quotes: doubt.text ? [{ exact: doubt.text }] : [] })
  }

  if (record.unread.length > 0) heading('unread', record.unread.length)
  for (const span of record.unread) entry({ says: article.text.slice(span.start, span.end), quotes: [] })

  return `${lines.join('\n')}\n`
}
