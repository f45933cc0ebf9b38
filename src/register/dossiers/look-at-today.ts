import { accept, type Outcome } from '../../values/index.ts'
import type { LeftState } from '../item.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { ReportSummary } from '../views.ts'
import type { Dossier } from './dossier.ts'
import type { DossierFilter, DossierQuery } from './dossier-store.ts'
import { facetsOfWhose, MOST_COUNTED, type Whose } from './list-dossiers.ts'
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
  /** The partner that the office belongs to; null until somebody says so. */
  readonly home: Dossier | null
}

const SHOWN = 8
const DAY_MS = 86_400_000
const SOON_DAYS = 30
const SILENT_DAYS = 183
const EXPIRING_DAYS = 180

/** `day`: a whole day, "2026-11-22". What is overdue was due before it. `whose` narrows the undertakings, and needs the office's home to do so. */
export const lookAtToday = ({ store }: { readonly store: Store }, day: string, whose?: Whose): Promise<Outcome<Today>> =>
  store.snapshot(async (now) => {
    const [yesterday, soonUntil, silentSince] = [shift(day, -1), shift(day, SOON_DAYS), shift(day, -SILENT_DAYS)]
    const expiringUntil = shift(day, EXPIRING_DAYS)
    const homeId = await now.home()
    const open = { kind: 'undertaking', facets: whose ? facetsOfWhose(whose, homeId) : [], pending: true } as const
    return accept({
      day,
      soonUntil,
      silentSince,
      overdue: await few(now, { ...open, due: { until: yesterday } }, 'due'),
      dueSoon: await few(now, { ...open, due: { from: day, until: soonUntil } }, 'due'),
      silent: await few(now, { ...open, spoken: { before: silentSince } }, 'silent'),
      comingMeetings: await few(now, { kind: 'meeting', facets: [], spoken: { from: day } }, 'coming'),
      alike: await alikePairs(now),
      expiring: await few(now, { kind: 'agreement', facets: [], due: { from: day }, act: { until: expiringUntil } }, 'due'),
      expiringUntil,
      toReview: await fewReports(now, 'proposed'),
      returned: await fewReports(now, 'returned'),
      home: homeId === null ? null : ((await now.dossiers([homeId]))[0] ?? null)
    })
  })

const fewReports = async (store: ReadingStore, state: LeftState): Promise<FewReports> => ({
  rows: (await store.listReports({ limit: SHOWN, after: null, search: null, having: [state] })).map(({ value }) => value),
  count: await store.countReports(state, MOST_COUNTED)
})

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

const few = async (store: ReadingStore, filter: DossierFilter, order: DossierQuery['order']): Promise<Few> => ({
  rows: await linesOf(store, await store.listDossiers({ ...filter, order, after: null, limit: SHOWN })),
  count: await store.countDossiers(filter, MOST_COUNTED)
})

const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
