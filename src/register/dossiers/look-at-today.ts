import { accept, type Outcome } from '../../values/index.ts'
import type { LeftState } from '../item.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { ReportSummary } from '../views.ts'
import type { Dossier } from './dossier.ts'
import type { DossierFilter, DossierQuery } from './dossier-store.ts'
import { facetsOfWhose, MOST_COUNTED, type Whose } from './list-dossiers.ts'
import { facetsOfWork, type WorkOf } from './responsible.ts'
import { linesOf } from './show-dossier.ts'
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

/** What an office should look at on a day. */
export interface Today {
  readonly day: string
  /** The days between which `dueSoon` is due, and before which `silent` was last spoken of; whole days. */
  readonly soonUntil: string
  readonly silentSince: string
  readonly overdue: Few
  readonly dueSoon: Few
  readonly silent: Few
  readonly comingMeetings: Few
  /** Agreements that are to be seen to within `expiringUntil`: that end by then, or of whose renewal notice is to be given by then. */
  readonly expiring: Few
  readonly expiringUntil: string
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

/** What Today is narrowed to. */
export interface TodayQuery extends WorkOf {
  readonly whose?: Whose
}

/**
 * `day`: a whole day, "2026-11-22". What is overdue was due before it. `whose` narrows the undertakings, and needs the office's home to do so; `responsible`
 * narrows them to those that a person is to see to, `office` them and the agreements to those that a body or partner leads or co-ordinates, and the meetings
 * to its own.
 */
export const lookAtToday = (
  { store }: { readonly store: Store },
  day: string,
  { whose, ...work }: TodayQuery = {}
): Promise<Outcome<Today>> =>
  store.snapshot(async (now) => {
    const [yesterday, soonUntil, silentSince] = [shift(day, -1), shift(day, SOON_DAYS), shift(day, -SILENT_DAYS)]
    const expiringUntil = shift(day, EXPIRING_DAYS)
    const homeId = await now.home()
    const open = {
      kind: 'undertaking',
      facets: [...(whose ? facetsOfWhose(whose, homeId) : []), ...facetsOfWork(work)],
      pending: true
    } as const
    const { office } = work
    const [body] = office === undefined ? [] : await now.dossiers([office])
    const met = body ? [{ facet: body.kind === 'partner' ? 'partner' : 'organisation', value: body.id }] : []
    const led = office === undefined ? [] : facetsOfWork({ office })
    const [overdue, dueSoon, silent, comingMeetings, expiring, alike, toReview, returned, [home = null]] = await Promise.all([
      few(now, { ...open, due: { until: yesterday } }, 'due'),
      few(now, { ...open, due: { from: day, until: soonUntil } }, 'due'),
      few(now, { ...open, spoken: { before: silentSince } }, 'silent'),
      few(now, { kind: 'meeting', facets: met, spoken: { from: day } }, 'coming'),
      few(now, { kind: 'agreement', facets: led, due: { from: day }, act: { until: expiringUntil } }, 'due'),
      alikePairs(now),
      fewReports(now, 'proposed'),
      fewReports(now, 'returned'),
      now.dossiers(homeId === null ? [] : [homeId])
    ])
    return accept({
      ...{ day, soonUntil, silentSince, expiringUntil },
      ...{ overdue, dueSoon, silent, comingMeetings, expiring, alike, toReview, returned, home, office: body ?? null }
    })
  })

const fewReports = async (store: ReadingStore, state: LeftState): Promise<FewReports> => {
  const [rows, count] = await Promise.all([
    store.listReports({ limit: SHOWN, after: null, search: null, having: [state] }),
    store.countReports(state, MOST_COUNTED)
  ])
  return { rows: rows.map(({ value }) => value), count }
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

const few = async (store: ReadingStore, filter: DossierFilter, order: DossierQuery['order']): Promise<Few> => {
  const listed = async () => linesOf(store, await store.listDossiers({ ...filter, order, after: null, limit: SHOWN }))
  const [rows, count] = await Promise.all([listed(), store.countDossiers(filter, MOST_COUNTED)])
  return { rows, count }
}

const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
