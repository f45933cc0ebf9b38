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

/** A step as one law asks for it, or, with no law, as offices usually take it. */
export interface RouteStep {
  readonly step: string
  /** The number of the law that asks for it; null = recalled. */
  readonly law: string | null
  readonly vi: string
  readonly en: string
  /** Who does it, and by when where the law says so; null where there is no more to say. */
  readonly viNote: string | null
  readonly enNote: string | null
  /** The article, clause behind the point ("19.1, 19.2"); null where the source names none. */
  readonly article: string | null
  readonly status: LawStatus
  /** Where it was read, and on which day. */
  readonly sources: readonly string[]
  readonly read: string | null
}

/** The ways an agreement can go. */
export const ROUTES = ['treaty', 'international-agreement', 'oda', 'foreign-aid', 'contract', 'domestic'] as const
export type RouteId = (typeof ROUTES)[number]

interface Route {
  readonly route: RouteId
  readonly vi: string
  readonly en: string
  readonly laws: readonly string[]
  /** The steps in the order they are taken, each under every law that asks for it. */
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
  const steps = readTable(
    `${FOLDER}steps.tsv`,
    ['route', 'step', 'law', 'vi', 'en', 'viNote', 'enNote', 'article', 'status', 'sources', 'read'],
    ([route, step, law, vi, en, viNote, enNote, article, status, sources, read], at) => {
      if (!STATUSES.includes(status)) throw at.fault(`"${status}" is no status of a step`)
      const isRecalled = status === 'recalled'
      for (const cell of [law, sources, read])
        if ((cell === '') !== isRecalled) throw at.fault('a step has its law, its sources and the day they were read, or is recalled')
      const row: RouteStep = {
        step,
        law: orNull(law),
        vi,
        en,
        viNote: orNull(viNote),
        enNote: orNull(enNote),
        article: orNull(article),
        status: status as LawStatus,
        sources: sources === '' ? [] : sources.split(';'),
        read: orNull(read)
      }
      return { route, step: row }
    }
  )
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

/**
 * The steps of a route on a day, in their order. Of a step that several laws ask for it is the newest one in force that counts; a recalled one stands
 * in where none in force was read to ask for it. Steps in `noted` are there on any day, so that nothing that was noted of one is hidden.
 */
export const stepsOn = (id: RouteId, day: string, noted: ReadonlySet<string> = new Set()): readonly RouteStep[] => {
  const { steps } = routeOf(id)
  const inForce = lawsOn(id, day).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const numbers = ['', ...inForce.map(({ number }) => number)]
  const rank = ({ law }: RouteStep): number => numbers.indexOf(law ?? '')
  return [...new Set(steps.map(({ step }) => step))].flatMap((step) => {
    const rows = steps.filter((row) => row.step === step)
    const best = rows.reduce((one, other) => (rank(other) > rank(one) ? other : one))
    return rank(best) >= 0 || noted.has(step) ? [best] : []
  })
}

/** Names that only treaties bear: an international agreement must not (Law 70/2020/QH14, Article 6). */
const BARRED = ['công ước', 'hiệp ước', 'định ước', 'hiệp định'].map(nameKey)

/** Whether a paper that goes the way of an international agreement bears a name that this way bars. */
export const isBarredName = (id: RouteId, name: string): boolean =>
  id === 'international-agreement' && BARRED.some((barred) => ` ${nameKey(name)} `.includes(` ${barred} `))
