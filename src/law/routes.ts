import { fileURLToPath } from 'node:url'
import { nameKey, readTable } from '../language/index.ts'

/** verified: seen in the source named. secondary: told by another. recalled: from memory, to be shown as such and never stated as law. */
export type LawStatus = 'verified' | 'secondary' | 'recalled'

export interface Law {
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly issued: string
  /** In force from ≤ day < to; null = still, when the table was made. */
  readonly from: string
  readonly to: string | null
  readonly replacedBy: string | null
  readonly status: LawStatus
  readonly source: string | null
}

export interface RouteStep {
  readonly step: string
  readonly vi: string
  readonly en: string
  readonly status: LawStatus
}

/** The ways an agreement can go. */
export const ROUTES = ['treaty', 'international-agreement', 'oda', 'foreign-aid', 'contract', 'domestic'] as const
export type RouteId = (typeof ROUTES)[number]

interface Route {
  readonly route: RouteId
  readonly vi: string
  readonly en: string
  readonly laws: readonly string[]
  readonly steps: readonly RouteStep[]
}

const FOLDER = fileURLToPath(new URL('../../data/law/', import.meta.url))
const orNull = (cell: string): string | null => (cell === '' ? null : cell)
const STATUSES: readonly string[] = ['verified', 'secondary', 'recalled']

const readLaws = (): readonly Law[] =>
  readTable(
    `${FOLDER}laws.tsv`,
    ['number', 'title', 'issuer', 'issued', 'from', 'to', 'replacedBy', 'status', 'source'],
    ([number, title, issuer, issued, from, to, replacedBy, status, source], at): Law => {
      if (!STATUSES.includes(status)) throw at.fault(`"${status}" is no status of a law`)
      return {
        number,
        title,
        issuer,
        issued,
        from,
        to: orNull(to),
        replacedBy: orNull(replacedBy),
        status: status as LawStatus,
        source: orNull(source)
      }
    }
  )

const readRoutes = (): readonly Route[] => {
  const steps = readTable(`${FOLDER}steps.tsv`, ['route', 'step', 'vi', 'en', 'status'], ([route, step, vi, en, status], at) => {
    if (!STATUSES.includes(status)) throw at.fault(`"${status}" is no status of a step`)
    return { route, step: { step, vi, en, status: status as LawStatus } }
  })
  return readTable(`${FOLDER}routes.tsv`, ['route', 'vi', 'en', 'laws'], ([route, vi, en, laws], at): Route => {
    if (!ROUTES.includes(route as RouteId)) throw at.fault(`"${route}" is no route`)
    const own = steps.filter((one) => one.route === route).map(({ step }) => step)
    return { route: route as RouteId, vi, en, laws: laws === '' ? [] : laws.split(';'), steps: own }
  })
}

let laws: readonly Law[] | undefined
let routes: readonly Route[] | undefined

export const routeOf = (id: RouteId): Route => {
  routes ??= readRoutes()
  return routes.find(({ route }) => route === id) as Route
}

/** The laws of a route that are in force on a day ("2025-09-10"), oldest first. */
export const lawsOn = (id: RouteId, day: string): readonly Law[] => {
  laws ??= readLaws()
  const { laws: numbers } = routeOf(id)
  const own = laws.filter(({ number }) => numbers.includes(number))
  return own.filter(({ from, to }) => from <= day && (to === null || day < to))
}

/** Names that only treaties bear: an international agreement must not (Law 70/2020/QH14, Article 6). */
const BARRED = ['công ước', 'hiệp ước', 'định ước', 'hiệp định'].map(nameKey)

/** Whether a paper that goes the way of an international agreement bears a name that this way bars. */
export const isBarredName = (id: RouteId, name: string): boolean =>
  id === 'international-agreement' && BARRED.some((barred) => ` ${nameKey(name)} `.includes(` ${barred} `))
