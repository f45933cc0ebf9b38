import { accept, firstDay, type Level, type Outcome, shiftDay } from '../../values/index.ts'
import { dayHere } from '../day-here.ts'
import { type Dossier, type DossierKind, isPending, type Value } from '../dossiers/dossier.ts'
import type { DossierQuery } from '../dossiers/dossier-store.ts'
import type { LockedGroup } from '../dossiers/entries/lock-entry.ts'
import { compare, Values } from '../dossiers/noun.ts'
import { projectPlan } from '../dossiers/project-plan.ts'
import { readHistory } from '../dossiers/read-history.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import type { Stood } from '../dossiers/state-history.ts'
import type { DossierLine } from '../dossiers/views.ts'
import { toldOf } from '../facts/told-of.ts'
import { gatherNames, namedIn } from '../names/index.ts'
import type { ReadingStore, Store } from '../store.ts'
import { correctionsSince, sumCorrections } from './corrections.ts'
import { lockOf } from './lock-period.ts'
import { type Period, periodBefore, readPeriod } from './period.ts'
import type { Correction, Hindrance, LockView, Moved, PeriodCounts, PeriodFacts, PeriodStep, PeriodSum } from './period-facts.ts'

interface Looking {
  readonly store: Store
  readonly day: string
  readonly level: Level
}

/** So many of each are told in full; so many at most are looked at. */
const MOST_TOLD = 60
const MOST_LOOKED_AT = 5000
const PAGE = 500
const SOON_DAYS = 183
/** States in which an agreement binds. */
const BINDING: ReadonlySet<string> = new Set(['signed', 'in force', 'extended'])

/**
 * What happened in a period, by what is approved now, from one state of the register; of a period that goes on, up to today. Refuses as `readPeriod` does.
 */
export const gatherPeriod = ({ store, day, level }: Looking, name: string): Promise<Outcome<PeriodFacts>> =>
  store.snapshot(async (now) => {
    const read = readPeriod(name, day)
    if (!read.ok) return read
    const period = read.value
    const cut = period.until < day ? period.until : day
    const homeId = await now.home()
    const [home = null] = homeId === null ? [] : await now.dossiers([homeId])
    const here = await happened(now, period, day)
    const earlier = periodBefore(period)
    const then = await happened(now, earlier, day)
    const lines = new Map<string, DossierLine>()
    const lineOf = async (dossiers: readonly Dossier[]): Promise<DossierLine[]> => {
      const found = await linesOf(now, dossiers.slice(0, MOST_TOLD))
      for (const line of found) lines.set(line.id, line)
      return found
    }
    const movedOf = async (moves: readonly Move[]): Promise<Moved[]> => {
      const found = await lineOf(moves.map(({ dossier }) => dossier))
      return found.flatMap((line) => {
        const move = moves.find(({ dossier }) => dossier.id === line.id)
        return move ? [{ line, before: move.before, after: move.after, on: move.on }] : []
      })
    }
    const all = await listAll(now, { kind: 'project', order: 'spoken' })
    const open = await linesOf(now, all.filter(({ pending }) => pending).slice(0, PAGE))
    const steps = open.flatMap((line) => projectPlan(line).milestones.map((milestone): PeriodStep => ({ line, milestone })))
    const within = (on: string | null): boolean =>
      on !== null && on.slice(0, 10) >= period.from.slice(0, on.length) && on <= cut.slice(0, on.length)
    const obstacles = open.flatMap((line) =>
      projectPlan(line).obstacles.flatMap((obstacle): Hindrance[] => (OVER.has(obstacle.state) ? [] : [{ line, obstacle }]))
    )
    for (const line of open) lines.set(line.id, line)
    const { sums, unplaced } = await moneyIn(now, period)
    const locks: LockView[] = []
    for (const [of, what] of [
      [period, here],
      [earlier, then]
    ] as const) {
      const locked = await lockedAt(now, homeId, of)
      if (!locked) continue
      const { held, by, at, reason } = locked
      const since = await correctionsSince(now, { lock: held.lock, at, told: dossiersIn(what) })
      const shown = await lineOf(since.map(({ dossier }) => dossier))
      const corrections = since.flatMap(({ dossier, ...one }): Correction[] => {
        const line = shown.find(({ id }) => id === dossier.id)
        return line ? [{ ...one, line }] : []
      })
      const money = of === period ? sums : (await moneyIn(now, of)).sums
      locks.push({ period: of, by, on: dayHere(new Date(at)), reason, corrections, sums: sumCorrections(held.lock, money) })
    }
    const facts = {
      ...{ period, cut, day, level, home, sums, unplaced, locks },
      meetings: await lineOf(here.meetings),
      started: await lineOf(here.started),
      done: await movedOf(here.done),
      moved: await movedOf(here.moved),
      slipped: await lineOf(here.slipped),
      signed: await movedOf(here.signed),
      proposed: await lineOf(here.proposed),
      ending: await lineOf(await endingAfter(now, cut)),
      projects: await lineOf(all.filter(({ firstOn }) => isWithin(firstOn, period))),
      reached: steps.filter(({ milestone }) => OVER.has(milestone.state) && within(milestone.actual)).slice(0, MOST_TOLD),
      missed: steps.filter(({ milestone }) => !OVER.has(milestone.state) && within(milestone.planned)).slice(0, MOST_TOLD),
      obstacles: obstacles.slice(0, MOST_TOLD),
      results: await lineOf(await firstWithin(now, 'result', period)),
      counts: countsOf(here),
      before: { period: earlier, counts: countsOf(then) }
    }
    const { names } = await gatherNames(now, { dossiers: namedIn([...lines.values()]), glossaries: homeId === null ? [] : [homeId] })
    return accept({ ...facts, names, told: await toldOf(now, [...lines.values()]) })
  })

/** The lock of a period with the act that set it. */
const lockedAt = async (store: ReadingStore, homeId: string | null, period: Period) => {
  const held = await lockOf(store, homeId, period.name)
  if (!held || homeId === null) return null
  const act = (await store.dossierEvents(homeId)).findLast(({ act, after }) => act === 'add entry' && isOf(after, held.entry))
  return act ? { held, by: act.by, at: act.at, reason: act.reason } : null
}

const isOf = (value: Value, entry: string): boolean => JSON.stringify(value).includes(entry)

const dossiersIn = ({ meetings, started, done, slipped, signed }: Happened): Record<LockedGroup, readonly Dossier[]> => ({
  ...{ meetings, started, slipped },
  done: done.map(({ dossier }) => dossier),
  signed: signed.map(({ dossier }) => dossier)
})

const OVER: ReadonlySet<string> = new Set(['done', 'not needed'])

interface Move {
  readonly dossier: Dossier
  readonly before: string | null
  readonly after: string
  readonly on: string
}

interface Happened {
  readonly meetings: readonly Dossier[]
  readonly started: readonly Dossier[]
  readonly done: readonly Move[]
  readonly moved: readonly Move[]
  readonly slipped: readonly Dossier[]
  readonly signed: readonly Move[]
  readonly proposed: readonly Dossier[]
}

const countsOf = ({ meetings, started, done, slipped, signed }: Happened): PeriodCounts => ({
  ...{ meetings: meetings.length, started: started.length, done: done.length, slipped: slipped.length, signed: signed.length }
})

/** Where what people do may have changed how something stood in a period: what was first stated or due in it, and what somebody has acted on since it began. */
export const happened = async (store: ReadingStore, period: Period, day: string): Promise<Happened> => {
  const { from, until } = period
  const cut = until < day ? until : day
  const since = dayStart(from)
  const touched = await store.dossiersActedOn({ from: since }, MOST_LOOKED_AT)
  const acted = await store.dossiers(touched)
  const undertakings = distinct([
    ...(await firstWithin(store, 'undertaking', period)),
    ...(await listAll(store, { kind: 'undertaking', order: 'due', due: { from, until } })),
    ...acted.filter(({ kind }) => kind === 'undertaking')
  ])
  const agreements = distinct([
    ...(await listAll(store, { kind: 'agreement', order: 'spoken', spoken: { from } })),
    ...acted.filter(({ kind }) => kind === 'agreement')
  ])
  const stood = await histories(store, [...undertakings, ...agreements])
  const moves = (dossiers: readonly Dossier[]): Move[] =>
    dossiers.flatMap((dossier) => {
      const history = stood.get(dossier.id) ?? []
      const last = history.findLast((one) => one.from <= cut)
      if (!last) return []
      return [{ dossier, before: history.findLast((one) => one.from < from)?.state ?? null, after: last.state, on: last.from }]
    })
  const ofUndertakings = moves(undertakings)
  const changed = ofUndertakings.filter(({ before, after }) => before !== after)
  const ofAgreements = moves(agreements)
  return {
    meetings: await listAll(store, { kind: 'meeting', order: 'spoken', spoken: { from, before: shiftDay(cut, 1) } }),
    started: inOrder(ofUndertakings.filter(({ before }) => before === null)).map(({ dossier }) => dossier),
    done: inOrder(changed.filter(({ after }) => after === 'done')),
    moved: inOrder(changed.filter(({ before, after }) => before !== null && after !== 'done')),
    slipped: ofUndertakings
      .filter(({ dossier: { kind, dueBy }, after }) => dueBy !== null && dueBy >= from && isPast(dueBy, cut, day) && isPending(kind, after))
      .map(({ dossier }) => dossier)
      .sort((a, b) => compare(a.dueBy ?? '', b.dueBy ?? '') || compare(a.id, b.id)),
    signed: inOrder(ofAgreements.filter(({ before, after }) => BINDING.has(after) && !BINDING.has(before ?? ''))),
    proposed: inOrder(ofAgreements.filter(({ before, after }) => before === null && !BINDING.has(after))).map(({ dossier }) => dossier)
  }
}

/** What was due today is not late today; at the end of a period that is over its last day counts. */
const isPast = (dueBy: string, cut: string, day: string): boolean => (cut === day ? dueBy < day : dueBy <= cut)

const inOrder = (moves: readonly Move[]): Move[] =>
  [...moves].sort((a, b) => compare(a.on, b.on) || compare(a.dossier.title, b.dossier.title) || compare(a.dossier.id, b.dossier.id))

const histories = async (store: ReadingStore, dossiers: readonly Dossier[]): Promise<Map<string, Stood[]>> => {
  const found = new Map<string, Stood[]>()
  for (let at = 0; at < dossiers.length; at += PAGE) {
    const some = dossiers.slice(at, at + PAGE)
    const values = await store.valuesOfAll(some.map(({ id }) => id))
    const told = await Promise.all(
      some.map(async (dossier): Promise<[string, Stood[]]> => {
        const known = new Values(values.get(dossier.id) ?? [])
        return [dossier.id, await readHistory(store, dossier, { values: known, state: dossier.state, firstOn: dossier.firstOn })]
      })
    )
    for (const [id, history] of told) found.set(id, history)
  }
  return found
}

const firstWithin = (store: ReadingStore, kind: DossierKind, { from, until }: Period): Promise<Dossier[]> =>
  listAll(store, { kind, order: 'first', first: { from, until } })

const isWithin = (on: string | null, { from, until }: Period): boolean =>
  on !== null && on >= from.slice(0, on.length) && on <= until.slice(0, on.length)

/** Agreements that end, or of which notice is to be given, within half a year. */
const endingAfter = async (store: ReadingStore, cut: string): Promise<Dossier[]> =>
  (await listAll(store, { kind: 'agreement', order: 'due', due: { from: shiftDay(cut, 1), until: shiftDay(cut, SOON_DAYS) } })).filter(
    ({ state }) => BINDING.has(state)
  )

type Asked = Omit<DossierQuery, 'facets' | 'after' | 'limit'>

/** All that a question finds, none twice, no further than `MOST_LOOKED_AT`. */
const listAll = async (store: ReadingStore, asked: Asked): Promise<Dossier[]> => {
  const found: Dossier[] = []
  for (;;) {
    const last = found.at(-1)
    const after = last ? { at: placeIn(asked.order, last), id: last.id } : null
    const rows = await store.listDossiers({ ...asked, facets: [], after, limit: PAGE })
    found.push(...rows)
    if (rows.length < PAGE || found.length >= MOST_LOOKED_AT) return found
  }
}

const placeIn = (order: DossierQuery['order'], { dueBy, spokenOn, firstOn }: Dossier): string =>
  (order === 'due' ? dueBy : order === 'first' ? firstOn && firstDay(firstOn) : spokenOn) ?? ''

const distinct = (dossiers: readonly Dossier[]): Dossier[] =>
  [...new Map(dossiers.filter(({ joinedTo }) => joinedTo === null).map((dossier) => [dossier.id, dossier])).values()].sort((a, b) =>
    compare(a.id, b.id)
  )

/** The instant at which a day begins here, seven hours before it begins in Greenwich. */
const dayStart = (day: string): string => {
  const instant = new Date(`${day}T00:00:00+07:00`)
  return dayHere(instant) === day ? instant.toISOString() : day
}

/** Exact sums of the transactions that lie wholly within the period, and how many only may. */
export const moneyIn = async (store: ReadingStore, { from, until }: Period): Promise<{ sums: PeriodSum[]; unplaced: number }> => {
  const sums = new Map<string, PeriodSum>()
  let unplaced = 0
  const filter = { from: from.slice(0, 4), until: until.slice(0, 4) }
  for (let after: Parameters<ReadingStore['ledgerRows']>[1]['after'] = null, seen = 0; seen < MOST_LOOKED_AT * 4; seen += PAGE) {
    const rows = await store.ledgerRows(filter, { after, limit: PAGE })
    for (const row of rows) {
      if (row.until < from || row.from > until) continue
      if (row.from < from || row.until > until) {
        unplaced++
        continue
      }
      const { type, standing, currency, minor } = row
      const key = `${type} ${standing} ${currency}`
      const before = sums.get(key)
      sums.set(key, { type, standing, currency, minor: (before?.minor ?? 0n) + minor, count: (before?.count ?? 0) + 1 })
    }
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) break
    after = { on: last.from, dossierId: last.dossierId, entry: last.entry }
  }
  return { sums: [...sums].sort(([a], [b]) => compare(a, b)).map(([, sum]) => sum), unplaced }
}
