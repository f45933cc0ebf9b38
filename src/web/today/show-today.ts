import type { Dossier, DossierLine, Duty, Few, FewReports, Today, Whose, WorkOf } from '../../register/index.ts'
import { lastDay } from '../../values/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { milestoneId } from '../dossiers/milestone-id.ts'
import { short } from '../dossiers/next-in-list.ts'
import { type Part, type Setting, showLine, titleOf } from '../dossiers/show-line.ts'
import { capital } from '../dossiers/show-value.ts'
import { MOST_COUNTED } from '../format/most-counted.ts'
import { showRow } from '../list/show-row.ts'
import { wordsIn } from '../words/index.ts'
import { type ShownPair, showPair } from './show-pair.ts'

/** One line of a list of Today: on the left the day and how far off it is, on the right what it is and who sees to it. */
export interface TodayRow {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly day: string
  readonly note: string
  readonly late: boolean
  readonly parts: readonly Part[]
  /** Who leads, or the way to assign somebody; null where nobody has to. */
  readonly lead: Part | null
}

/** A list, cut short; `all` leads to the whole of it. */
export interface TodayList {
  readonly id: string
  readonly name: string
  readonly under: string
  readonly count: number
  readonly rows: readonly TodayRow[]
  readonly none: string
  readonly all: { readonly said: string; readonly href: string } | null
}

export interface ShownToday {
  readonly day: string
  readonly next: { readonly said: string; readonly href: string | null }
  /** What people act on, and what they should know. */
  readonly main: readonly TodayList[]
  readonly aside: readonly TodayList[]
  readonly pairs: readonly ShownPair[]
  readonly morePairs: boolean
  readonly home: { readonly id: string; readonly title: string } | null
}

const SHOWN = 5
const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** What Today is narrowed to. */
export interface Narrowed extends WorkOf {
  readonly whose: Whose | ''
}

export const showToday = (today: Today, { whose, responsible, office }: Narrowed, setting: Setting): ShownToday => {
  const { language } = setting
  const words = wordsIn(language).today
  const led = office === undefined ? '' : `&office=${encodeURIComponent(office)}`
  const mine = responsible === undefined ? '' : `&responsible=${encodeURIComponent(responsible)}`
  const met = today.office ? `&${today.office.kind === 'partner' ? 'partner' : 'organisation'}=${today.office.id}` : ''
  const owned = `${whose === '' ? '' : `&whose=${whose}`}${led}${mine}`
  const undertakings = (query: string): string => `/undertakings?${query}${owned}`
  const list = (
    id: string,
    few: Few,
    said: { readonly name: string; readonly under?: string; readonly none: string },
    href: string,
    row: (line: DossierLine) => TodayRow
  ): TodayList => ({
    id,
    under: '',
    ...said,
    count: few.count,
    rows: few.rows.slice(0, SHOWN).map(row),
    all: few.count > 0 ? { said: allOf(few.count, language), href } : null
  })
  const due = (line: DossierLine): TodayRow => dueRow(line, today.day, setting)
  const silent = (line: DossierLine): TodayRow => silentRow(line, today.day, setting)
  const toReview = reportsList('review', today.toReview, responsible, setting)
  // Where nothing is followed yet, what there is to do is to review.
  const isReviewFirst = toReview.count > 0 && [today.overdue, today.dueSoon, today.silent].every(({ count }) => count === 0)
  return {
    day: longDay(today.day, language),
    next: nextOf(today, setting),
    main: emptyLast(responsible !== undefined, [
      ...(isReviewFirst ? [toReview] : []),
      list('overdue', today.overdue, { name: words.overdue, none: words.overdueNone }, undertakings('when=overdue'), due),
      list('soon', today.dueSoon, { name: words.soon, under: words.soonUnder, none: words.soonNone }, undertakings('when=soon'), due),
      list(
        'silent',
        today.silent,
        { name: words.silent, under: words.silentUnder, none: words.silentNone },
        undertakings('silent=6'),
        silent
      ),
      ...(responsible === undefined && today.latePlans.count > 0 ? [plansList(today, `/projects?when=overdue${led}`, setting)] : []),
      ...(responsible === undefined ? [] : [dutiesList(today, setting)])
    ]),
    aside: [
      list('meetings', today.comingMeetings, { name: words.meetings, none: words.meetingsNone }, `/meetings?when=coming${met}`, (line) => ({
        ...dayRow(line, line.spokenOn, setting),
        lead: { text: wordsIn(setting.language).nav.brief, href: `/briefs/meeting/${line.id}` }
      })),
      ...(isReviewFirst ? [] : [toReview]),
      ...(today.returned.count > 0 ? [reportsList('returned', today.returned, responsible, setting)] : []),
      list(
        'expiring',
        today.expiring,
        { name: words.expiring, under: words.expiringUnder, none: words.expiringNone },
        `/agreements?when=expiring${led}${mine}`,
        (line) => ({ ...dayRow(line, line.dueBy, setting), note: noticeOf(line, setting) })
      ),
      // An office that follows no product need not read that none is due.
      ...(today.certificates.count > 0
        ? [
            list(
              'certificates',
              today.certificates,
              { name: words.certificates, under: words.certificatesUnder, none: '' },
              `/products?certificate=ending${led}${mine}`,
              (line) => ({ ...dayRow(line, line.dueBy, setting), late: line.dueBy !== null && line.dueBy < today.day })
            )
          ]
        : [])
    ],
    pairs: today.alike.slice(0, SHOWN).map((pair) => showPair(pair, setting)),
    morePairs: today.alike.length > SHOWN,
    home: today.home && { id: today.home.id, title: today.home.title }
  }
}

/** One's own lists are few: what is there to do comes before what is not. */
const emptyLast = (isOwn: boolean, lists: readonly TodayList[]): readonly TodayList[] =>
  isOwn ? [...lists.filter(({ count }) => count > 0), ...lists.filter(({ count }) => count === 0)] : lists

const allOf = (count: number, language: Language): string => {
  const words = wordsIn(language).today
  return count < MOST_COUNTED ? words.all(count) : words.allMany(MOST_COUNTED)
}

/** "Chủ nhật, 22 tháng 11, 2026", as the head of a diary. */
const longDay = (day: string, language: Language): string =>
  capital(
    new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
  )

const cellOf = (line: DossierLine, key: string, setting: Setting): readonly Part[] =>
  showLine(line, setting).cells.find(({ column }) => column.key === key)?.parts ?? []

const leadOf = ({ links }: DossierLine) => links.find(({ direction, relation }) => direction === 'from' && relation === 'lead')?.dossier

/** Who said it to whom, and who leads: where nobody does, the way to assign one. */
const followed = (line: DossierLine, setting: Setting): Pick<TodayRow, 'parts' | 'lead'> => {
  const words = wordsIn(setting.language).today
  const lead = leadOf(line)
  const led: Part = lead ? { text: words.lead(lead.title), href: hrefOf(lead) } : { text: words.noLead, href: `${hrefOf(line)}#a-lead` }
  return { parts: cellOf(line, 'who', setting), lead: led }
}

const rowOf = (line: DossierLine, setting: Setting): Omit<TodayRow, 'day' | 'note' | 'late' | 'parts' | 'lead'> => ({
  id: line.id,
  href: hrefOf(line),
  title: short(titleOf(line, setting.language))
})

const dueRow = (line: DossierLine, today: string, setting: Setting): TodayRow => {
  const words = wordsIn(setting.language).today
  const [day] = cellOf(line, 'due', setting)
  const late = line.dueBy !== null && line.dueBy < today
  const far = line.dueBy === null ? 0 : daysBetween(today, line.dueBy)
  const note = late ? words.late(-far) : words.left(far)
  return { ...rowOf(line, setting), day: day?.text ?? '', note, late, ...followed(line, setting) }
}

/** Projects by what of each one's plan is late, and the way there. */
const plansList = ({ day: today, latePlans }: Today, href: string, setting: Setting): TodayList => {
  const { language } = setting
  const words = wordsIn(language).today
  return {
    ...{ id: 'plans', name: words.plans, under: words.plansUnder, none: '', count: latePlans.count },
    all: { said: allOf(latePlans.count, language), href },
    rows: latePlans.rows.slice(0, SHOWN).map(({ dossier, late }): TodayRow => {
      const place = late.kind === 'milestone' ? milestoneId(late.part) : 'f-obstacle'
      const text = late.kind === 'milestone' ? term('milestone', late.part, language) : short(late.part)
      return {
        ...dueRow(dossier, today, setting),
        day: showDate(late.due, language),
        parts: [{ text, href: `${hrefOf(dossier)}#${place}` }]
      }
    })
  }
}

const silentRow = (line: DossierLine, today: string, setting: Setting): TodayRow => {
  const words = wordsIn(setting.language).today
  const { spokenOn } = line
  const day = spokenOn === null ? words.unread : showDate(spokenOn, setting.language)
  const note = spokenOn === null ? '' : words.silentFor(daysBetween(spokenOn, today))
  return { ...rowOf(line, setting), day, note, late: false, ...followed(line, setting) }
}

const dayRow = (line: DossierLine, day: string | null, setting: Setting): TodayRow => ({
  ...rowOf(line, setting),
  day: day === null ? '' : showDate(day, setting.language),
  note: '',
  late: false,
  parts: cellOf(line, line.kind === 'meeting' ? 'format' : 'state', setting),
  lead: null
})

/** The steps, milestones and obstacles that a person sees to, each by its day, with the agreement or project it is a part of. */
const dutiesList = ({ day: today, duties }: Today, setting: Setting): TodayList => {
  const { language } = setting
  const words = wordsIn(language).today
  return {
    ...{ id: 'duties', name: words.duties, under: words.dutiesUnder, none: words.dutiesNone, count: duties.count, all: null },
    rows: duties.rows.map(({ dossier, duty, step }): TodayRow => {
      const by = duty.due === null ? null : lastDay(duty.due)
      const far = by === null ? null : daysBetween(today, by)
      return {
        id: `${dossier.id} ${duty.kind} ${duty.part}`,
        ...placeOf(dossier, duty, step?.[language], language),
        day: duty.due === null ? words.noDay : showDate(duty.due, language),
        note: far === null ? '' : far < 0 ? words.late(-far) : words.left(far),
        late: far !== null && far < 0,
        parts: [{ text: titleOf(dossier, language), href: hrefOf(dossier) }],
        lead: null
      }
    })
  }
}

/** What a duty is called, and where on the page of its dossier it stands. */
const placeOf = (
  dossier: Dossier,
  { kind, part, told }: Duty,
  step: string | undefined,
  language: Language
): Pick<TodayRow, 'title' | 'href'> => {
  const page = hrefOf(dossier)
  if (kind === 'step') return { title: step ?? part, href: `${page}#s-${part}` }
  return kind === 'milestone'
    ? { title: term('milestone', part, language), href: `${page}#${milestoneId(part)}` }
    : { title: short(told ?? part), href: `${page}#f-obstacle` }
}

/** By when notice is to be given, where that is before the end. */
const noticeOf = ({ actBy, dueBy }: DossierLine, { language }: Setting): string =>
  actBy !== null && dueBy !== null && actBy < dueBy ? wordsIn(language).today.notice(showDate(actBy, language)) : ''

/** Reports with something left to decide, or with something that went back to whoever brought it. */
const reportsList = (
  id: 'review' | 'returned',
  { rows, count }: FewReports,
  addedBy: string | undefined,
  { language }: Setting
): TodayList => {
  const words = wordsIn(language)
  const own = addedBy === undefined ? '' : `&added=${encodeURIComponent(addedBy)}`
  const { name, none, state, href, said } = {
    review: {
      name: own ? words.today.reviewOwn : words.today.review,
      none: own ? words.today.reviewOwnNone : words.today.reviewNone,
      state: 'proposed',
      href: '/reports?review=1',
      said: words.list.toReview
    },
    returned: {
      name: own ? words.today.returnedOwn : words.today.returned,
      none: '',
      state: 'returned',
      href: '/reports?returned=1',
      said: words.list.returned
    }
  }[id]
  return {
    id,
    name,
    under: '',
    none,
    count,
    all: count > 0 ? { said: allOf(count, language), href: `${href}${own}` } : null,
    rows: rows.slice(0, SHOWN).map((report) => {
      const row = showRow(report, language)
      return {
        id: row.id,
        href: `/reports/${row.id}?state=${state}`,
        title: row.title,
        day: row.publishedOn ?? row.addedOn,
        note: '',
        late: false,
        lead: null,
        parts: [{ text: said(id === 'review' ? row.toReview : row.returned), tone: 'soft' as const }]
      }
    })
  }
}

/** What is overdue comes first, then what is due within a week, then what waits for review. */
const nextOf = (today: Today, { language }: Setting): ShownToday['next'] => {
  const words = wordsIn(language).today
  const said = (line: DossierLine): string => short(titleOf(line, language))
  const [late] = today.overdue.rows
  if (late) {
    const lead = leadOf(late)
    const title = said(late)
    return { said: words.nextOverdue(title, lead?.title ?? ''), href: `${hrefOf(late)}${lead ? '' : '#a-lead'}` }
  }
  const duty = dutyNow(today, language)
  if (duty) return duty
  const [soon] = today.dueSoon.rows
  if (soon?.dueBy && daysBetween(today.day, soon.dueBy) <= 7)
    return { said: words.nextSoon(said(soon), showDate(soon.dueBy, language)), href: hrefOf(soon) }
  const [report] = today.toReview.rows
  if (report) return { said: words.nextReview(short(report.title)), href: `/reports/${report.id}` }
  if (soon?.dueBy) return { said: words.nextSoon(said(soon), showDate(soon.dueBy, language)), href: hrefOf(soon) }
  const [silent] = today.silent.rows
  return silent ? { said: words.nextSilent(said(silent)), href: hrefOf(silent) } : { said: words.calm, href: null }
}

/** The part of one's own that is due within a week, or was. */
const dutyNow = ({ day, duties }: Today, language: Language): ShownToday['next'] | null => {
  const [first] = duties.rows
  const by = first?.duty.due ? lastDay(first.duty.due) : null
  if (!first || by === null || daysBetween(day, by) > 7) return null
  const { title, href } = placeOf(first.dossier, first.duty, first.step?.[language], language)
  return { said: wordsIn(language).today.nextDuty(title, short(titleOf(first.dossier, language)), showDate(by, language)), href }
}

/** Whether there is anything at all on the page. */
export const isBare = (today: Today): boolean =>
  [today.overdue, today.dueSoon, today.silent, today.latePlans, today.comingMeetings, today.expiring, today.certificates].every(
    ({ count }) => count === 0
  ) &&
  today.alike.length === 0 &&
  today.toReview.count === 0 &&
  today.home === null
