import type { ActivityView } from '../../../register/index.ts'
import { type Element, element } from '../write/element.ts'
import { loanTermsOf } from './loan-terms.ts'
import { budgetsOf, transactionsOf } from './money.ts'
import { narrated, OWN_LANGUAGE, saidOnly } from './narratives.ts'
import { organisation } from './organisations.ts'
import { LACKS, type Lack, type LeaveOut, type LeftOutOfActivity, type ProjectToPublish, type PublicSource } from './publication.ts'
import { resultsOf } from './results.ts'
import { sectorsOf } from './sectors.ts'

/** A project as an activity, or what it lacks to be one; and what of it has no place there, each with how often. */
export interface PublishedActivity {
  readonly identifier: string
  readonly activity: Element | null
  readonly lacks: readonly Lack[]
  readonly leftOut: ReadonlyMap<LeftOutOfActivity, number>
}

/**
 * A project as `iati-activity` of the IATI Standard 2.03, its elements in the standard's order. It says what the register says and no more; what lacks an
 * element that no activity can be without is none.
 */
export const activityOfProject = (publication: ProjectToPublish): PublishedActivity => {
  const { project, reporting, sources } = publication
  const { activity } = project
  const leftOut = new Map<LeftOutOfActivity, number>()
  const leaveOut: LeaveOut = (what) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
  const identifier = identifierOf(publication)
  if (activity === null) return { identifier, activity: null, lacks: LACKS, leftOut }
  const parties = partiesOf(publication, activity, leaveOut)
  const sectors = sectorsOf(activity, leaveOut)
  const dates = datesOf(publication, activity, leaveOut)
  const lacking: Readonly<Record<Lack, boolean>> = {
    'own locality': !publication.isOurs,
    status: activity.status === null,
    'participating organisation': parties.length === 0,
    sector: sectors.length === 0,
    date: !dates.some(({ attributes }) => attributes.some(([name, value]) => name === 'type' && STARTS.has(value)))
  }
  const lacks = LACKS.filter((each) => lacking[each])
  const money = transactionsOf(publication, leaveOut)
  const children = [
    element('iati-identifier', {}, identifier),
    organisation('reporting-org', reporting),
    narrated('title', { vi: project.title }),
    ...descriptionsOf(publication),
    ...parties,
    ...otherIdentifiersOf(publication, activity),
    activity.status ? element('activity-status', { code: activity.status.code }) : null,
    ...dates,
    element('recipient-country', { code: 'VN' }),
    ...locationsOf(activity),
    ...sectors,
    ...budgetsOf(publication, leaveOut),
    ...money.planned,
    ...money.done,
    ...sources.map(documentLink),
    ...relatedOf(publication, activity),
    ...resultsOf(publication, leaveOut),
    ...loanTermsOf(publication, leaveOut)
  ]
  return {
    ...{ identifier, lacks, leftOut },
    activity:
      lacks.length > 0
        ? null
        : element('iati-activity', { 'xml:lang': OWN_LANGUAGE, 'last-updated-datetime': lastUpdated(publication) }, children)
  }
}

const STARTS: ReadonlySet<string> = new Set(['1', '2'])

/** What cannot stand in an identifier. */
const UNFIT = /[\s/&|?]/u

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Whether a project's identifier is of the publisher's own. */
const isOwn = (identifier: string, { reporting }: ProjectToPublish): boolean => identifier.startsWith(`${reporting.identifier}-`)

/** The activity's own identifier where it is of the publisher; else the publisher's with the project's local code, or with the dossier's id, which never changes. */
const identifierOf = (publication: ProjectToPublish): string => {
  const { project, reporting } = publication
  const given = textOf(project.activity?.identifier?.value)
  if (given !== null && isOwn(given, publication)) return given
  const code = textOf(project.activity?.localCode?.value)
  return `${reporting.identifier}-${code !== null && !UNFIT.test(code) ? code : project.id}`
}

/** The internal code, and the identifier under which another publishes the same. */
const otherIdentifiersOf = (publication: ProjectToPublish, { localCode, identifier }: ActivityView): Element[] => {
  const [code, given] = [textOf(localCode?.value), textOf(identifier?.value)]
  return [
    ...(code === null ? [] : [element('other-identifier', { ref: code, type: 'A1' })]),
    ...(given === null || isOwn(given, publication) ? [] : [element('other-identifier', { ref: given, type: 'A9' })])
  ]
}

/** “Third party”: another organisation's activity on the same. */
const relatedOf = (publication: ProjectToPublish, { identifier }: ActivityView): Element[] => {
  const given = textOf(identifier?.value)
  return given === null || isOwn(given, publication) ? [] : [element('related-activity', { ref: given, type: '5' })]
}

const partiesOf = ({ organisation: known }: ProjectToPublish, { participating }: ActivityView, leaveOut: LeaveOut): Element[] => {
  const seen = new Set<string>()
  return participating.flatMap(({ role, dossier }) => {
    if (role === null) {
      leaveOut('party without role')
      return []
    }
    if (seen.has(`${role.code} ${dossier.id}`)) return []
    seen.add(`${role.code} ${dossier.id}`)
    const party = known(dossier.id) ?? { name: dossier.title, english: null, identifier: null, type: null }
    return [organisation('participating-org', party, { role: role.code })]
  })
}

/** IATI lets nothing actual be to come, and no end stand before its start; what does is left out. */
const datesOf = ({ today }: ProjectToPublish, { dates }: ActivityView, leaveOut: LeaveOut): Element[] => {
  const days = new Map(dates.map(({ code, day }) => [code, day]))
  const passed = dates.filter(({ date, day }) => {
    if (!date.startsWith('actual') || day <= today) return true
    leaveOut('actual date in the future')
    days.delete(date === 'actualStart' ? '2' : '4')
    return false
  })
  return passed.flatMap(({ code, day, exact, on }) => {
    const start = days.get(String(Number(code) - 2))
    if (start !== undefined && start > day) {
      leaveOut('dates out of order')
      return []
    }
    const vague = exact ? {} : saidOnly(on)
    return [narrated('activity-date', vague, { 'iso-date': day, type: code })]
  })
}

/** The places that somebody entered, with their points; and those that reports name and nobody entered. */
const locationsOf = ({ locations, points, places }: ActivityView): Element[] => {
  const holding = locations.filter(({ withdrawn }) => withdrawn === null)
  const entered = holding.map(({ entry, value }) => {
    const point = points.find((each) => each.entry === entry)
    return element('location', {}, [
      narrated('name', { vi: value.name }),
      point ? element('point', { srsName: point.srsName }, [element('pos', {}, point.pos)]) : null
    ])
  })
  const told = places.filter((place) => !holding.some(({ value }) => value.name === place))
  return [...entered, ...told.map((place) => element('location', {}, [narrated('name', { vi: place })]))]
}

/** As much of what reports say as a reader takes in. */
const MOST_SAID = 4000

/** What reports say of the project in their own words, oldest first, then how much is told and by whom. */
const descriptionsOf = ({ project, reporting }: ProjectToPublish): Element[] => {
  const said: string[] = []
  let length = 0
  for (const quote of new Set(project.timeline.flatMap(({ quotes }) => quotes))) {
    length += quote.length
    if (length > MOST_SAID) break
    said.push(quote)
  }
  const reports = new Set(project.timeline.map(({ reportId }) => reportId)).size
  const by = { vi: reporting.name, en: reporting.english ?? reporting.name }
  const whence =
    reports === 0
      ? { vi: `Do ${by.vi} ghi, có căn cứ.`, en: `Entered by ${by.en}, with its source.` }
      : {
          vi: `Lời văn trên lấy từ ${reports} bản tin đã được ${by.vi} duyệt.`,
          en: `The words above are those of ${reports === 1 ? '1 report' : `${reports} reports`}, reviewed by ${by.en}.`
        }
  return [
    ...(said.length > 0
      ? [narrated('description', { vi: said.join(' ') }, { type: '1' })]
      : [narrated('description', { vi: project.title }, { type: '1' })]),
    narrated('description', whence, { type: '4' })
  ]
}

/** “Activity web page”: where the report can be read. */
const ACTIVITY_PAGE = 'A12'

const documentLink = ({ title, url, publishedOn }: PublicSource): Element =>
  element('document-link', { url, format: 'text/html' }, [
    narrated('title', { vi: title }),
    element('category', { code: ACTIVITY_PAGE }),
    element('language', { code: OWN_LANGUAGE }),
    publishedOn === null ? null : element('document-date', { 'iso-date': publishedOn })
  ])

/** When somebody last did something to the project; null where nobody did but the reports were accepted. */
const lastUpdated = ({ project }: ProjectToPublish): string | null =>
  project.events
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? null
