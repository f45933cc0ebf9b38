import { firstDay, isCurrency, lastDay, type PartialDate } from '../../../values/index.ts'
import type { LeftOut } from '../../charts/stated-sums.ts'
import type { MoneyCheck } from '../../rates/check-money.ts'
import type { Dossier, Origin, Relation } from '../dossier.ts'
import type { DossierEvent } from '../dossier-event.ts'
import { type EntryView, entriesOf, ofKind } from '../entries/show-entries.ts'
import type { DossierLine, LinkView, ValueView } from '../views.ts'
import { type PointView, pointsOf } from './activity-points.ts'
import { type IatiCode, roleCodeOf, type SectorCode, sectorCodeOf, statusCodeOf } from './iati-terms.ts'

/** What IATI wants of an activity and a project does not have, by code. */
export const ACTIVITY_GAPS = ['identifier', 'status', 'participating organisation', 'sector', 'date', 'location'] as const
export type ActivityGap = (typeof ACTIVITY_GAPS)[number]

/** The four dates of an IATI activity, with their codes. */
export const ACTIVITY_DATES = { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' } as const
export type ActivityDate = keyof typeof ACTIVITY_DATES

export interface DateView {
  readonly date: ActivityDate
  readonly code: string
  readonly on: PartialDate
  /** The whole day that IATI asks for: of a start the first, of an end the last that the date can mean; `exact` where it means one. */
  readonly day: string
  readonly exact: boolean
}

/** A sum that a report states of the project, with the item that states it and its words. */
export interface ToldSum extends Origin {
  readonly stated: ValueView
  readonly quotes: readonly string[]
  /** What its report says beside it, in other money or in parts; null where nothing. */
  readonly check: MoneyCheck | null
  /** Whether charts count it, or why not; null for what is no sum of cooperation. */
  readonly counts: 'counted' | LeftOut | null
}

/** A project as an IATI activity (2.03): what reports told and what people entered, each with where it is from. */
export interface ActivityView {
  readonly identifier: ValueView | null
  readonly localCode: ValueView | null
  /** The activity status: chosen by a person, else by the project's state; null where that is not known. */
  readonly status: (IatiCode & { readonly chosen: boolean }) | null
  /** Who takes part and how; `role` null for one that IATI has no role for. */
  readonly participating: readonly {
    readonly relation: Relation
    readonly role: IatiCode | null
    readonly dossier: Dossier
    readonly origins: readonly Origin[]
  }[]
  /** `code` null for a sector that the table has no code for. */
  readonly sectors: readonly { readonly sector: string; readonly code: SectorCode | null }[]
  /** The places that reports name. */
  readonly places: readonly string[]
  readonly locations: readonly EntryView<'location'>[]
  /** The points of those locations that have one, as IATI's location/point. */
  readonly points: readonly PointView[]
  readonly dates: readonly DateView[]
  readonly told: readonly ToldSum[]
  readonly budgets: readonly EntryView<'budget'>[]
  readonly transactions: readonly EntryView<'transaction'>[]
  readonly results: readonly { readonly dossier: Dossier; readonly indicators: readonly EntryView<'indicator'>[] }[]
  readonly gaps: readonly ActivityGap[]
}

/** The dossiers of a project's results, each with what people did to it. */
export type ResultOf = { readonly line: DossierLine; readonly events: readonly DossierEvent[] }

/** The relations by which a result is one of a project. */
export const isResultOf = ({ direction, relation, dossier }: LinkView): boolean =>
  direction === 'to' && dossier.kind === 'result' && (relation === 'fulfils' || relation === 'about')

/** `today`: the day by which codes are chosen. */
export const projectActivity = (
  line: DossierLine,
  {
    entries,
    told,
    results,
    today
  }: {
    readonly entries: readonly EntryView[]
    readonly told: readonly ToldSum[]
    readonly results: readonly ResultOf[]
    readonly today: string
  }
): ActivityView => {
  const holds = (field: string): readonly ValueView[] => line.fields.find((one) => one.field === field)?.holds ?? []
  const words = (field: string): string[] => holds(field).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  const [chosen] = words('activityStatus')
  const byState = statusCodeOf(line.state)
  const activity = {
    identifier: holds('identifier')[0] ?? null,
    localCode: holds('localCode')[0] ?? null,
    status: chosen !== undefined ? { ...named(chosen), chosen: true } : byState && { ...byState, chosen: false },
    participating: line.links.flatMap(({ relation, dossier, origins }) =>
      PARTIES.has(relation) ? [{ relation, role: roleCodeOf(relation), dossier, origins }] : []
    ),
    sectors: words('sector').map((sector) => ({ sector, code: sectorCodeOf(sector, today) })),
    places: words('place'),
    locations: ofKind(entries, 'location'),
    points: pointsOf(ofKind(entries, 'location')),
    dates: datesOf(words),
    told,
    budgets: ofKind(entries, 'budget'),
    transactions: ofKind(entries, 'transaction'),
    results: results.map((result) => ({
      dossier: dossierOf(result.line),
      indicators: ofKind(entriesOf(result.line, result.events), 'indicator')
    }))
  }
  return { ...activity, gaps: gapsOf(activity) }
}

const PARTIES: ReadonlySet<Relation> = new Set([
  'funding',
  'accountable',
  'extending',
  'implementing',
  'lender',
  'investor',
  'owner',
  'contractor',
  'recipient'
])

/** The activity statuses by their own names, for one that a person chose. */
const STATUS_NAMES: Readonly<Record<string, string>> = {
  1: 'Pipeline/identification',
  2: 'Implementation',
  3: 'Finalisation',
  4: 'Closed',
  5: 'Cancelled',
  6: 'Suspended'
}

const named = (code: string): IatiCode => ({ code, name: STATUS_NAMES[code] ?? code, fit: 'same' })

const datesOf = (words: (field: string) => readonly string[]): DateView[] =>
  (Object.keys(ACTIVITY_DATES) as ActivityDate[]).flatMap((date): DateView[] => {
    const [on] = words(date)
    const [first, last] = on === undefined ? [null, null] : [firstDay(on), lastDay(on)]
    if (on === undefined || first === null || last === null) return []
    return [{ date, code: ACTIVITY_DATES[date], on, day: date.endsWith('Start') ? first : last, exact: first === last }]
  })

/** Whether a value that reports state is a sum of money. */
export const isMoney = ({ value }: ValueView): boolean =>
  value !== null && typeof value === 'object' && isCurrency((value as { readonly unit?: unknown }).unit)

const dossierOf = ({ fields: _fields, links: _links, partners: _partners, ...dossier }: DossierLine): Dossier => dossier

const gapsOf = (activity: Omit<ActivityView, 'gaps'>): ActivityGap[] => {
  const lacking: Readonly<Record<ActivityGap, boolean>> = {
    identifier: activity.identifier === null,
    status: activity.status === null,
    'participating organisation': !activity.participating.some(({ role }) => role !== null),
    sector: !activity.sectors.some(({ code }) => code !== null),
    date: !activity.dates.some(({ date }) => date.endsWith('Start')),
    location: activity.places.length === 0 && !activity.locations.some(({ withdrawn }) => withdrawn === null)
  }
  return ACTIVITY_GAPS.filter((gap) => lacking[gap])
}
