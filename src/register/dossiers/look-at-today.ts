import { accept, type Outcome } from '../../values/index.ts'
import type { LeftState } from '../item.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { ReportSummary } from '../views.ts'
import { agreementRoute, type RouteView } from './agreement-route.ts'
import type { Dossier } from './dossier.ts'
import type { DossierFilter, DossierQuery } from './dossier-store.ts'
import { type Duty, dueFirst, dutiesOf } from './duties.ts'
import { facetsOfWhose, MOST_COUNTED, type Whose } from './list-dossiers.ts'
import { Values } from './noun.ts'
import { type PlanDue, planDue } from './plan-due.ts'
import { facetsOfWork, type WorkOf } from './responsible.ts'
import { linesOf, partiesOf } from './show-dossier.ts'
import type { DossierLine } from './views.ts'

/** The first few of a list, and how many it has (counted no further than `MOST_COUNTED`). */
export interface Few {
  readonly rows: readonly DossierLine[]
  readonly count: number
}

/** The first few reports, and how many there are (counted no further than `MOST_COUNTED`). */
export interface FewReports {
  readonly rows: readonly ReportSummary[]
  readonly count: number
}

/** A part that a person sees to, with the agreement or project that it is a part of. */
export interface DutyLine {
  readonly dossier: DossierLine
  readonly duty: Duty
  /** What a step is called on the route of its agreement; null for what is none. */
  readonly step: { readonly vi: string; readonly en: string } | null
}

/** The first few parts that a person sees to, those due first before the others, and how many there are. */
export interface FewDuties {
  readonly rows: readonly DutyLine[]
  readonly count: number
}

/** Projects with what of each one's plan is due first, and how many there are (counted no further than `MOST_COUNTED`). */
export interface FewPlans {
  readonly rows: readonly { readonly dossier: DossierLine; readonly late: PlanDue }[]
  readonly count: number
}

/** What an office should look at on a day. */
export interface Today {
  readonly day: string
  /** The days between which `dueSoon` is due, and before which `silent` was last spoken of; whole days. */
  readonly soonUntil: string
  readonly silentSince: string
  readonly overdue: Few
  readonly dueSoon: Few
  readonly silent: Few
  /** Projects of which a milestone or an obstacle was due before the day and is not over. */
  readonly latePlans: FewPlans
  readonly comingMeetings: Few
  /** Steps, milestones and obstacles that the person it was narrowed to sees to; none where it was not narrowed to a person. */
  readonly duties: FewDuties
  /** Agreements that are to be seen to within `expiringUntil`: that end by then, or of whose renewal notice is to be given by then. */
  readonly expiring: Few
  readonly expiringUntil: string
  /** Products whose certificate is over, or ends until `certificatesUntil`. */
  readonly certificates: Few
  readonly certificatesUntil: string
  /** Pairs of dossiers that may be one, most alike first. */
  readonly alike: readonly { readonly dossier: Dossier; readonly other: Dossier; readonly words: string }[]
  /** Reports with items that nobody has decided on, newest first. */
  readonly toReview: FewReports
  /** Reports with items that went back to whoever brought them, newest first. */
  readonly returned: FewReports
  /** The body or partner that it was narrowed to. */
  readonly office: Dossier | null
  /** The partner that the office belongs to; null until somebody says so. */
  readonly home: Dossier | null
}

const SHOWN = 8
const DAY_MS = 86_400_000
const SOON_DAYS = 30
const SILENT_DAYS = 183
const EXPIRING_DAYS = 180
/** As the catalogue of products has it. */
export const CERTIFICATE_DAYS = 90

/** What Today is narrowed to. */
export interface TodayQuery extends WorkOf {
  readonly whose?: Whose
}

/**
 * `day`: a whole day, "2026-11-22". What is overdue was due before it. `whose` narrows the undertakings, and needs the office's home to do so; `responsible`
 * narrows them and the agreements to those that a person is to see to, and the reports to those that this person brought; `office` narrows them and the
 * agreements to those that a body or partner leads or co-ordinates, and the meetings to its own.
 */
export const lookAtToday = (
  { store }: { readonly store: Store },
  day: string,
  { whose, ...work }: TodayQuery = {}
): Promise<Outcome<Today>> =>
  store.snapshot(async (now) => {
    const [yesterday, soonUntil, silentSince] = [shift(day, -1), shift(day, SOON_DAYS), shift(day, -SILENT_DAYS)]
    const [expiringUntil, certificatesUntil] = [shift(day, EXPIRING_DAYS), shift(day, CERTIFICATE_DAYS)]
    const homeId = await now.home()
    const open = {
      kind: 'undertaking',
      facets: [...(whose ? facetsOfWhose(whose, homeId) : []), ...facetsOfWork(work)],
      pending: true
    } as const
    const { office, responsible } = work
    const [body] = office === undefined ? [] : await now.dossiers([office])
    const met = body ? [{ facet: body.kind === 'partner' ? 'partner' : 'organisation', value: body.id }] : []
    const theirs = facetsOfWork(work)
    const [overdue, dueSoon, silent, latePlans, comingMeetings, duties, expiring, certificates, alike, toReview, returned, [home = null]] =
      await Promise.all([
        few(now, { ...open, due: { until: yesterday } }, 'due'),
        few(now, { ...open, due: { from: day, until: soonUntil } }, 'due'),
        few(now, { ...open, spoken: { before: silentSince } }, 'silent'),
        fewPlans(now, { kind: 'project', facets: theirs, pending: true, due: { until: yesterday } }),
        few(now, { kind: 'meeting', facets: met, spoken: { from: day } }, 'coming'),
        responsible === undefined ? { rows: [], count: 0 } : fewDuties(now, responsible, day),
        few(now, { kind: 'agreement', facets: theirs, due: { from: day }, act: { until: expiringUntil } }, 'due'),
        few(now, { kind: 'product', facets: theirs, pending: true, due: { until: certificatesUntil } }, 'due'),
        alikePairs(now),
        fewReports(now, 'proposed', responsible),
        fewReports(now, 'returned', responsible),
        now.dossiers(homeId === null ? [] : [homeId])
      ])
    return accept({
      ...{ day, soonUntil, silentSince, expiringUntil, certificates, certificatesUntil },
      ...{ overdue, dueSoon, silent, latePlans, comingMeetings, duties, expiring, alike, toReview, returned, home, office: body ?? null }
    })
  })

const fewReports = async (store: ReadingStore, state: LeftState, addedBy?: string): Promise<FewReports> => {
  const [rows, count] = await Promise.all([
    store.listReports({ limit: SHOWN, after: null, search: null, having: [state], ...(addedBy === undefined ? {} : { addedBy }) }),
    store.countReports(state, MOST_COUNTED, addedBy)
  ])
  return { rows: rows.map(({ value }) => value), count }
}

/** Nobody sees to parts of more agreements, or of more projects, than this at a time; of more the latest are looked at. */
const MOST_SEEN_TO = 200

const fewDuties = async (store: ReadingStore, responsible: string, today: string): Promise<FewDuties> => {
  const facets = facetsOfWork({ responsible })
  const [agreements, projects] = await Promise.all(
    (['agreement', 'project'] as const).map((kind) =>
      store.listDossiers({ kind, facets, order: 'spoken', after: null, limit: MOST_SEEN_TO })
    )
  )
  const dossiers = new Map([...(agreements ?? []), ...(projects ?? [])].map((dossier) => [dossier.id, dossier]))
  const values = await store.valuesOfAll([...dossiers.keys()])
  const all = [...dossiers.values()].flatMap((dossier) =>
    dutiesOf(dossier, values.get(dossier.id) ?? [])
      .filter((duty) => duty.responsible === responsible)
      .map((duty) => ({ id: dossier.id, duty }))
  )
  const shown = all.sort((a, b) => dueFirst(a.duty, b.duty)).slice(0, SHOWN)
  const lines = await linesOf(
    store,
    [...new Set(shown.map(({ id }) => id))].map((id) => dossiers.get(id) as Dossier)
  )
  const routes = await routesOf(store, lines, today)
  const rows = shown.map(({ id, duty }): DutyLine => {
    const step = duty.kind === 'step' ? routes.get(id)?.steps.find((one) => one.step === duty.part) : undefined
    return { dossier: lines.find((line) => line.id === id) as DossierLine, duty, step: step ? { vi: step.vi, en: step.en } : null }
  })
  return { rows, count: all.length }
}

const routesOf = async (store: ReadingStore, lines: readonly DossierLine[], today: string): Promise<ReadonlyMap<string, RouteView>> => {
  const agreements = lines.filter(({ kind }) => kind === 'agreement')
  return new Map(
    await Promise.all(agreements.map(async (line) => [line.id, agreementRoute(line, await partiesOf(store, line), today)] as const))
  )
}

const alikePairs = async (store: ReadingStore): Promise<Today['alike']> => {
  const found = await store.likenesses(null, SHOWN)
  const dossiers = new Map(
    (await store.dossiers(found.flatMap(({ dossierId, otherId }) => [dossierId, otherId]))).map((one) => [one.id, one])
  )
  return found.flatMap(({ dossierId, otherId, words }) => {
    const [dossier, other] = [dossiers.get(dossierId), dossiers.get(otherId)]
    return dossier && other ? [{ dossier, other, words }] : []
  })
}

const fewPlans = async (store: ReadingStore, filter: DossierFilter): Promise<FewPlans> => {
  const { rows, count } = await few(store, filter, 'due')
  const values = await store.valuesOfAll(rows.map(({ id }) => id))
  const plans = rows.flatMap((dossier) => {
    const late = planDue(new Values(values.get(dossier.id) ?? []))
    return late ? [{ dossier, late }] : []
  })
  return { rows: plans, count }
}

const few = async (store: ReadingStore, filter: DossierFilter, order: DossierQuery['order']): Promise<Few> => {
  const listed = async () => linesOf(store, await store.listDossiers({ ...filter, order, after: null, limit: SHOWN }))
  const [rows, count] = await Promise.all([listed(), store.countDossiers(filter, MOST_COUNTED)])
  return { rows, count }
}

const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
