import type { ToldMinutes } from '../../app/index.ts'
import type { Minutes, MinutesDifference, MinutesPoint } from '../../register/index.ts'
import { isPartialDate, readPartialDate } from '../../values/index.ts'
import { choices, type Language, showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { wordsHref } from '../dossiers/show-fields.ts'
import { typeDay } from '../format/type-day.ts'
import { showWho } from '../format/who.ts'
import { type MinutesWords, minutesWordsIn } from '../words/minutes.ts'

/** A point as its fields show it. */
export interface ShownPoint {
  readonly at: number
  readonly point: MinutesPoint
  readonly typed: Readonly<Record<'by' | 'to' | 'lead' | 'coordinating' | 'due', string>>
  readonly why: string | null
  readonly from: string | null
  readonly late: boolean
  readonly outcomes: readonly { readonly value: string; readonly name: string }[]
  /** What the register has of it: the open undertaking it is about, or the one that came of it. */
  readonly task: { readonly href: string; readonly title: string } | null
  /** True where something came of it: it cannot be taken out. */
  readonly isFollowed: boolean
}

export interface ShownDifference {
  readonly title: string
  readonly said: string
  readonly minutes: string | null
  readonly report: string | null
  /** Where the words stand in the report. */
  readonly href: string | null
}

const OF_OPEN: ReadonlySet<string> = new Set(['restated', 'changed', 'done'])
const OF_ANY: ReadonlySet<string> = new Set(['information', 'carried'])
const FRESH_ROWS = 3

/** Minutes as their page shows them. `typed`: what somebody sent that was refused, to be put right. */
export const showMinutes = (told: ToldMinutes, typed: Minutes | null, language: Language) => {
  const words = minutesWordsIn(language)
  const w = words.minutes
  const minutes = typed ?? told.minutes
  const has = new Set(minutes.points.map(({ id }) => id))
  const offered =
    told.begun && minutes.state === 'draft' && told.approved === null
      ? told.raised.map(({ point }) => point).filter(({ id }) => !has.has(id))
      : []
  const shown = (point: MinutesPoint, at: number) => showPoint(told, point, at, language)
  const points = minutes.points.map((point, at) => shown(point, at))
  const isApproved = told.approved !== null
  return {
    id: told.meeting.id,
    revision: told.meeting.revision,
    title: told.meeting.title,
    day: told.meeting.on === null ? null : showDate(told.meeting.on, language),
    href: hrefOf({ kind: 'meeting', id: told.meeting.id }),
    brief: `/briefs/meeting/${told.meeting.id}`,
    isApproved,
    begun: told.begun,
    next: isApproved ? w.nextApproved : told.begun ? w.nextDraft : w.nextBegin,
    saved: told.entered && !isApproved ? w.savedBy(showWho(told.entered, language)) : null,
    approved: told.approved ? w.approvedBy(showWho(told.approved, language)) : null,
    ...{ place: minutes.place, begins: minutes.begins, ends: minutes.ends, chair: minutes.chair, secretary: minutes.secretary },
    conclusion: minutes.conclusion,
    sides: [...minutes.sides, ...(minutes.sides.length < 2 ? [{ name: '', people: [] }] : [])].map(({ name, people }, at) => ({
      at,
      name,
      people,
      typed: people.map(sayPerson).join('\n')
    })),
    known: told.known.map(sayPerson),
    points,
    told: points.filter(({ point }) => point.outcome !== null).map((each) => ({ ...each, said: sayPoint(each.point, language) })),
    offered: offered.map((point, at) => shown(point, points.length + at)),
    fresh: freshIds([...has, ...offered.map(({ id }) => id)]).map((id, at) => shown(emptyPoint(id), points.length + offered.length + at)),
    bodies: [
      ...new Set([
        ...minutes.sides.map(({ name }) => name),
        ...minutes.points.flatMap(({ by, to, lead, coordinating }) => [...by, ...to, ...lead, ...coordinating])
      ])
    ].filter(Boolean),
    reports: told.reports.map(({ reportId, title, publishedOn }) => ({
      href: `/reports/${reportId}`,
      title: publishedOn === null ? title : `${title} (${showDate(publishedOn, language)})`
    })),
    differences: told.begun && told.reports.length > 0 ? told.differences.map((each) => showDifference(each, words, language)) : null,
    corrections: told.corrections.map(({ was, entered }, at) => ({
      who: showWho(entered, language),
      reason: entered.source ?? '',
      changed: changedBy(was, told.corrections[at - 1]?.was ?? told.minutes).map(({ before, after }) => ({
        before: before ? sayPoint(before, language) : null,
        after: after ? sayPoint(after, language) : null
      }))
    }))
  }
}

export type ShownMinutes = ReturnType<typeof showMinutes>

const sayPerson = ({ name, title }: { readonly name: string; readonly title: string | null }): string =>
  title === null ? name : `${name} – ${title}`

const emptyPoint = (id: string): MinutesPoint => ({
  ...{ id, topic: '', about: null, outcome: null, text: null, by: [], to: [], lead: [], coordinating: [], due: null, from: null },
  undertaking: null
})

/** Names that no point has yet. */
const freshIds = (taken: readonly string[]): string[] => {
  const numbers = taken.flatMap((id) => /^n(\d+)$/.exec(id)?.[1] ?? []).map(Number)
  const last = Math.max(0, ...numbers)
  return Array.from({ length: FRESH_ROWS }, (_, at) => `n${last + at + 1}`)
}

const showPoint = (told: ToldMinutes, point: MinutesPoint, at: number, language: Language): ShownPoint => {
  const raised = told.raised.find((one) => one.point.id === point.id)
  const kept = told.minutes.points.find(({ id }) => id === point.id)
  const task = kept?.undertaking ?? point.about
  const list = (names: readonly string[]): string => names.join('; ')
  return {
    at,
    point,
    typed: {
      ...{ by: list(point.by), to: list(point.to), lead: list(point.lead), coordinating: list(point.coordinating) },
      due: point.due === null ? '' : typeDue(point.due, language)
    },
    why: raised?.why[language] || null,
    from: raised?.from?.[language] ?? (point.from?.on ? sayFrom(point.from.on, language) : null),
    late: raised?.late ?? false,
    outcomes: choices('minutesOutcome', language).filter(({ value }) => OF_ANY.has(value) || OF_OPEN.has(value) === (point.about !== null)),
    task: task?.dossierId ? { href: hrefOf({ kind: 'undertaking', id: task.dossierId }), title: task.name } : null,
    isFollowed: Boolean(kept?.undertaking)
  }
}

/** A day as it is typed, a longer time as it is said where that reads back as the same. */
const typeDue = (due: string, language: Language): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return typeDay(due, language)
  if (!isPartialDate(due)) return due
  const said = showDate(due, language)
  return readPartialDate(said) === due ? said : due
}

const sayFrom = (on: string, language: Language): string =>
  `${language === 'vi' ? 'từ cuộc họp ngày' : 'from the meeting of'} ${showDate(on, language)}`

/** "Cam kết (JICA → Sở Xây dựng): …; chủ trì thực hiện …; thời hạn …". */
export const sayPoint = ({ outcome, topic, text, by, to, lead, coordinating, due }: MinutesPoint, language: Language): string => {
  const w = minutesWordsIn(language).minutes
  const who = [by, to]
    .map((names) => names.join(', '))
    .filter(Boolean)
    .join(' → ')
  const facts = [
    text ?? topic,
    lead.length > 0 && `${w.lead.toLocaleLowerCase(language)} ${lead.join(', ')}`,
    coordinating.length > 0 && `${w.coordinating.toLocaleLowerCase(language)} ${coordinating.join(', ')}`,
    due !== null && `${w.due.toLocaleLowerCase(language)} ${showDate(due, language)}`
  ].filter(Boolean)
  return `${outcome === null ? w.untold : term('minutesOutcome', outcome, language)}${who && ` (${who})`}: ${facts.join('; ')}`
}

const showDifference = (difference: MinutesDifference, { minutes: w }: MinutesWords, language: Language): ShownDifference => {
  const said = (values: readonly string[], isDay: boolean): string =>
    values.length === 0 ? w.unsaid : values.map((value) => (isDay ? showDate(value, language) : value)).join(', ')
  switch (difference.difference) {
    case 'only in minutes':
      return { title: w.onlyMinutes, said: difference.point.text ?? difference.point.topic, minutes: null, report: null, href: null }
    case 'only in report': {
      const { title, reportId, itemId } = difference.task
      return { title: w.onlyReport, said: title, minutes: null, report: null, href: wordsHref({ reportId, itemId }) }
    }
    default: {
      const isDay = difference.difference === 'due'
      const { reportId, itemId } = difference.task
      return {
        title: isDay ? w.dueDiffers : w.figuresDiffer,
        said: difference.point.text ?? difference.point.topic,
        minutes: said(difference.minutes, isDay),
        report: said(difference.report, isDay),
        href: wordsHref({ reportId, itemId })
      }
    }
  }
}

/** The points that a correction changed, added or took out. */
const changedBy = (was: Minutes, is: Minutes): { readonly before: MinutesPoint | null; readonly after: MinutesPoint | null }[] => {
  const told = (point: MinutesPoint | undefined): string => JSON.stringify(point ? { ...point, undertaking: null } : null)
  const ids = [...new Set([...was.points, ...is.points].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [before, after] = [was, is].map(({ points }) => points.find((point) => point.id === id))
    return told(before) === told(after) ? [] : [{ before: before ?? null, after: after ?? null }]
  })
}
