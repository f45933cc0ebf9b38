import { type DossierLine, type Facts, type Minutes, type MinutesPoint, type MinutesSide, MOST_POINTS } from '../register/index.ts'
import { type Both, inBoth } from './both.ts'
import { carriedFrom, wordsOfCarried } from './carried.ts'
import { firstOf, namesAt, valueIn, valuesOf } from './line-words.ts'
import { pointSection } from './points.ts'
import { firstMet, isOverdue, sayPromise } from './promises.ts'

/** A point that is to be raised, with why. */
export interface RaisedPoint {
  readonly point: MinutesPoint
  readonly why: Both
  readonly late: boolean
  /** "từ cuộc họp ngày …", of what an earlier meeting left open; null of others. */
  readonly from: Both | null
}

/** What the minutes of a meeting begin with, from the facts of its brief. */
export interface MinutesDraft {
  readonly minutes: Minutes
  /** In the order of the points; those of points that are in no draft yet are offered to it. */
  readonly raised: readonly RaisedPoint[]
  /** People of the partners whom one has met, where nobody is told to come. */
  readonly known: readonly { readonly name: string; readonly title: string | null }[]
}

/** Of open tasks so many are raised, those due first; whoever needs all has the lists. */
const MOST_TASKS = 24

/** What is to be raised at a meeting and who comes, from approved facts: pure, as the brief is. */
export const draftMinutes = (facts: Facts): MinutesDraft => {
  const raised = [...carriedPoints(facts), ...taskPoints(facts)]
  const about = new Set(raised.map(({ point }) => point.about?.dossierId))
  const all = [...raised, ...talkingPoints(facts, about)].slice(0, MOST_POINTS)
  const day = facts.subject?.spokenOn ?? facts.day
  const known = facts.coming.length > 0 ? [] : facts.people.rows.map((person) => ({ name: person.title, title: titleOn(person, day) }))
  const minutes: Minutes = {
    ...{ state: 'draft', place: null, begins: null, ends: null, chair: null, secretary: null, conclusion: null },
    sides: sidesOf(facts, day),
    points: all.map(({ point }) => point)
  }
  return { minutes, raised: all, known }
}

const NOTHING = { outcome: null, text: null, by: [], to: [], lead: [], coordinating: [], due: null, from: null, undertaking: null } as const

const carriedPoints = (facts: Facts): RaisedPoint[] =>
  facts.carried.map((carried) => {
    const { meeting, point, on } = carried
    const from = { dossierId: meeting.id, point: point.id, on }
    return {
      point: { ...NOTHING, id: `c-${meeting.id}-${point.id}`.slice(0, 120), topic: wordsOfCarried(carried), about: null, from },
      why: { vi: 'cuộc họp trước chưa kết luận', en: 'the earlier meeting came to no conclusion' },
      late: false,
      from: carriedFrom(carried)
    }
  })

/** Open tasks of both sides, overdue first: who is to do it, by when, how it stands. */
const taskPoints = (facts: Facts): RaisedPoint[] => {
  const all = new Map([...facts.ours.rows, ...facts.theirs.rows, ...facts.joint.rows].map((line) => [line.id, line]))
  const rank = (line: DossierLine): string => line.dueBy ?? '9'
  return [...all.values()]
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .slice(0, MOST_TASKS)
    .map((line) => {
      const due = (firstOf(line, 'due')?.value as { readonly on?: string } | undefined)?.on ?? null
      const met = firstMet(line)
      return {
        point: { ...NOTHING, id: `u-${line.id}`, topic: line.title, about: { name: line.title, dossierId: line.id }, due },
        why: sayPromise(line, facts),
        late: isOverdue(line, facts.day),
        from: met === null ? null : carriedOn(met)
      }
    })
}

const carriedOn = (on: string): Both => carriedFrom({ on, meeting: { id: '', title: '', spokenOn: null } } as never)

/** What a rule suggests to say of anything else. One rule may say several things of one dossier: they are numbered. */
const talkingPoints = (facts: Facts, about: ReadonlySet<string | null | undefined>): RaisedPoint[] => {
  const lines = pointSection(facts).lines.filter(({ dossier }) => dossier === null || !about.has(dossier.id))
  const times = new Map<string, number>()
  return lines.map(({ said, reason, rule, dossier, late }) => {
    const name = `t-${rule ?? 'point'}-${dossier?.id ?? ''}`
    const number = (times.get(name) ?? 0) + 1
    times.set(name, number)
    const id = number === 1 ? name : `${name}-${number}`
    return { point: { ...NOTHING, id, topic: said.vi, about: null }, why: reason ?? { vi: '', en: '' }, late, from: null }
  })
}

/** Whoever comes, by side: ours first. Somebody of no side that takes part stands with the partner. */
const sidesOf = (facts: Facts, day: string): MinutesSide[] => {
  const { home, sides, coming, subject } = facts
  const sideKey = (line: Pick<DossierLine, 'id' | 'kind' | 'partners'>): string =>
    line.kind === 'partner' ? line.id : (line.partners[0]?.id ?? line.id)
  const grouped = Map.groupBy(sides, sideKey)
  const keys = [...grouped.keys()].sort((a, b) => Number(b === home?.id) - Number(a === home?.id))
  const named = keys.map((key) => ({ key, name: (grouped.get(key) ?? []).map(({ title }) => title).join(', ') }))
  // A meeting whose sides have no dossier is told by the words of its report.
  const told = subject
    ? (['host', 'guest'] as const)
        .map((side) => namesAt(subject, side, facts.names, 'vi'))
        .filter(Boolean)
        .map((name, at) => ({ key: String(at), name }))
    : []
  const all = named.length > 0 ? named : told
  const last = all.at(-1)?.key
  const keyOf = (person: DossierLine): string | undefined =>
    all.find(({ key }) => person.partners.some(({ id }) => id === key))?.key ??
    (home && person.partners.some(({ id }) => id === home.id) ? home.id : last)
  return all.map(({ key, name }) => ({
    name,
    people: coming.filter((person) => keyOf(person) === key).map((person) => ({ name: person.title, title: titleOn(person, day) }))
  }))
}

/** The post that somebody held on a day: the one told last until then, else the first that was told. */
const titleOn = (person: DossierLine, day: string): string | null => {
  const posts = valuesOf(person, 'position').toSorted((a, b) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? 1 : -1))
  const held = posts.find(({ firstOn }) => firstOn === null || firstOn <= day) ?? posts.at(-1)
  return held ? inBoth(() => valueIn(person, 'position', held.value).vi).vi : null
}
