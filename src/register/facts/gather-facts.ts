import { accept, type Level, type Outcome, refuse } from '../../values/index.ts'
import { listSums, type SumLine } from '../charts/list-sums.ts'
import type { Dossier, DossierKind } from '../dossiers/dossier.ts'
import type { DossierQuery, Facet } from '../dossiers/dossier-store.ts'
import { endOf } from '../dossiers/end-of.ts'
import { MOST_COUNTED } from '../dossiers/list-dossiers.ts'
import { compare } from '../dossiers/noun.ts'
import { projectPlan } from '../dossiers/project-plan.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import type { DossierLine } from '../dossiers/views.ts'
import { carriedPoints } from '../minutes/carried-points.ts'
import { gatherNames } from '../names/gather-names.ts'
import { namedIn } from '../names/named-in.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Facts, FactsGroup, FactsQuery } from './facts.ts'
import { toldOf } from './told-of.ts'

interface Looking {
  readonly store: Store
  readonly day: string
  readonly level: Level
}

/** So many of each are told; whoever needs all has the lists. */
const MOST = { people: 12, meetings: 8, undertakings: 30, agreements: 20, projects: 10, results: 10, needs: 10, partners: 12, fitting: 8 }
const MOST_SECTORS = 6
const NONE: FactsGroup = { rows: [], count: 0 }

/**
 * All that a brief on a subject is made of, from one state of the register. What is above the level worked at is not in that register, and so not here.
 * Refuses with dossier_not_found, brief_subject_not_known.
 */
export const gatherFacts = ({ store, day, level }: Looking, query: FactsQuery): Promise<Outcome<Facts>> =>
  store.snapshot(async (now) => {
    const scope = await scopeOf(now, query)
    if (!scope.ok) return scope
    const { subject, partners, bases } = scope.value
    const homeId = await now.home()
    const [home = null] = homeId === null ? [] : await now.dossiers([homeId])
    const group = grouping(now, bases)
    const doing = duties(homeId)
    const open = { kind: 'undertaking', pending: true } as const
    const [people, met, theirs, ours, others, joint, agreements, projects, results, needs] = await Promise.all([
      group({ kind: 'person', order: 'spoken', limit: MOST.people }),
      group({ kind: 'meeting', order: 'spoken', limit: MOST.meetings + 1 }),
      dueFirst(now, bases.flatMap(doing('theirs')), open),
      dueFirst(now, bases.flatMap(doing('ours')), open),
      dueFirst(now, bases.flatMap(doing('others')), open),
      dueFirst(
        now,
        bases.map((base) => [base, action('agreement')]),
        open
      ),
      group({ kind: 'agreement', order: 'spoken', limit: MOST.agreements }),
      group({ kind: 'project', order: 'spoken', limit: MOST.projects }),
      group({ kind: 'result', order: 'spoken', limit: MOST.results }),
      group({ kind: 'need', order: 'spoken', limit: MOST.needs, pending: true })
    ])
    const itself = subject && query.of === 'project' ? { rows: [subject], count: 1 } : null
    const meetings = without(met, subject, MOST.meetings)
    const first = meetings.count > meetings.rows.length ? await firstMeeting(now, bases) : null
    const [last] = meetings.rows.filter(({ spokenOn }) => spokenOn !== null && spokenOn <= day)
    const lastSaid = last
      ? await grouping(now, [{ facet: 'meeting', value: last.id }])({
          kind: 'undertaking',
          order: 'due',
          limit: MOST.undertakings,
          allOrders: true
        })
      : NONE
    const own = itself ?? projects
    const coming = query.of === 'meeting' && subject ? await linked(now, subject, 'attended') : []
    const sides =
      query.of === 'meeting' && subject ? [...(await linked(now, subject, 'host')), ...(await linked(now, subject, 'guest'))] : []
    const carried =
      partners.length > 0 && query.of !== 'project' ? await carriedPoints(now, bases, subject?.kind === 'meeting' ? subject : null) : []
    const sums: SumLine[] = []
    for (const partner of query.of === 'partner' || query.of === 'meeting' ? partners.slice(0, 3) : []) {
      const listed = await listSums({ store: { ...store, ...now, snapshot: (run) => run(now) } }, partner.id)
      if (listed.ok) sums.push(...listed.value)
    }
    const fitting = await fittingNeeds(now, [...agreements.rows, ...own.rows, ...theirs.rows, ...ours.rows, ...joint.rows], needs.rows, {
      partners,
      homeId
    })
    const groups = { people, meetings, lastSaid, agreements, projects: own, theirs, ours, others, joint, results, needs }
    const lines = [
      ...Object.values(groups).flatMap(({ rows }) => rows),
      ...fitting,
      ...partners,
      ...coming,
      ...sides,
      ...(await linesOf(now, await now.dossiers([...new Set(carried.map(({ meeting }) => meeting.id))]))),
      ...(subject ? [subject] : []),
      ...(first ? [first] : [])
    ]
    const { names, terms } = await gatherNames(now, {
      dossiers: namedIn(lines),
      glossaries: [...partners.map(({ id }) => id), ...(home ? [home.id] : [])]
    })
    if (home && terms.some(({ partnerId }) => partnerId === home.id)) lines.push(...(await linesOf(now, [home])))
    const extra = sums.flatMap(({ dossiers }) => dossiers)
    return accept({
      ...{ query, day, level, home, subject, partners, coming, sides, carried, firstMeeting: first, fitting, sums, names, terms },
      ...groups,
      plans: new Map(own.rows.map((line) => [line.id, projectPlan(line)])),
      told: await toldOf(now, lines, extra)
    })
  })

const action = (value: string): Facet => ({ facet: 'action', value })
const not = (value: string): Facet => ({ ...action(value), not: true })

type Side = 'ours' | 'theirs' | 'others'

/**
 * What each side is to do or answer of a subject: whoever promises or charges does it; whoever is asked answers. Where the office is known, ours is what it
 * says itself and what is asked where it takes part; what other localities have with a partner is theirs to see to. Where nobody said which our side is,
 * ours is all that is not by the partner.
 */
const duties =
  (homeId: string | null) =>
  (side: Side) =>
  (base: Facet): Facet[][] => {
    const [done, asked] = [[not('proposal'), not('agreement')], [action('proposal')]]
    const by = (value: string): Facet => ({ facet: 'by', value })
    const notBy = (value: string): Facet => ({ ...by(value), not: true })
    if (base.facet !== 'partner' || base.value === homeId) {
      const [own, other] = [by(homeId ?? ''), notBy(homeId ?? '')]
      if (side === 'others') return []
      return side === 'ours'
        ? [
            [base, own, ...done],
            [base, other, ...asked]
          ]
        : [
            [base, other, ...done],
            [base, own, ...asked]
          ]
    }
    const partner = base.value
    if (homeId === null) {
      if (side === 'others') return []
      return side === 'ours'
        ? [
            [base, notBy(partner), ...done],
            [base, by(partner), ...asked]
          ]
        : [
            [base, by(partner), ...done],
            [base, notBy(partner), ...asked]
          ]
    }
    const here: Facet = { facet: 'partner', value: homeId }
    switch (side) {
      case 'ours':
        return [
          [base, by(homeId), ...done],
          [base, by(partner), here, ...asked]
        ]
      case 'theirs':
        return [
          [base, by(partner), ...done],
          [base, by(homeId), ...asked]
        ]
      case 'others':
        return [
          [base, notBy(partner), notBy(homeId), not('agreement')],
          [base, by(partner), { ...here, not: true }, ...asked]
        ]
    }
  }

interface Scope {
  readonly subject: DossierLine | null
  readonly partners: readonly DossierLine[]
  /** What a dossier must have, one of these, to be of the subject. */
  readonly bases: readonly Facet[]
}

const scopeOf = async (store: ReadingStore, { of, value }: FactsQuery): Promise<Outcome<Scope>> => {
  if (of === 'sector') {
    const base = { facet: 'sector', value }
    return accept({ subject: null, partners: [], bases: [base] })
  }
  if (of === 'country') {
    const found = await store.listDossiers({
      kind: 'partner',
      facets: [{ facet: 'country', value }],
      order: 'spoken',
      after: null,
      limit: MOST.partners
    })
    if (found.length === 0) return refuse('brief_subject_not_known', { value })
    return accept({ subject: null, partners: await linesOf(store, found), bases: found.map(partnerBase) })
  }
  const [asked] = await store.dossiers([value])
  const [standing] = asked ? await store.dossiers([await endOf(store, value)]) : []
  if (!standing || standing.kind !== of) return refuse('dossier_not_found', { dossierId: value })
  const [subject] = await linesOf(store, [standing])
  if (!subject) return refuse('dossier_not_found', { dossierId: value })
  if (of === 'partner') return accept({ subject, partners: [subject], bases: [partnerBase(subject)] })
  const home = await store.home()
  const others = subject.partners.filter(({ id }) => id !== home)
  const partners = await linesOf(store, others)
  return accept({
    subject,
    partners,
    bases: of === 'project' ? [{ facet: 'about', value: subject.id }] : others.map(partnerBase)
  })
}

const partnerBase = ({ id }: Pick<Dossier, 'id'>): Facet => ({ facet: 'partner', value: id })

interface Asked {
  readonly kind: DossierKind
  readonly order: DossierQuery['order']
  readonly limit: number
  readonly pending?: boolean
  /** An order by a day leaves out what has none: this adds it. */
  readonly allOrders?: boolean
}

/** Lists what has one of some facets, each dossier once. */
const grouping =
  (store: ReadingStore, bases: readonly Facet[]) =>
  async ({ kind, order, limit, pending, allOrders }: Asked): Promise<FactsGroup> => {
    const found = new Map<string, Dossier>()
    let count = 0
    for (const base of bases) {
      const filter = { kind, facets: [base], ...(pending === undefined ? {} : { pending }) }
      const rows = await store.listDossiers({ ...filter, order: allOrders ? 'spoken' : order, after: null, limit })
      for (const row of rows) found.set(row.id, row)
      count += rows.length < limit ? rows.length : await store.countDossiers(filter, MOST_COUNTED)
    }
    const rows = [...found.values()].sort(latestFirst).slice(0, limit)
    return { rows: await linesOf(store, rows), count: bases.length === 1 ? count : Math.max(rows.length, Math.min(count, MOST_COUNTED)) }
  }

const latestFirst = (a: Dossier, b: Dossier): number => compare(b.spokenOn ?? '', a.spokenOn ?? '') || compare(a.id, b.id)

/** Those due first, then those without a day, spoken of last first. */
const dueFirst = async (
  store: ReadingStore,
  bases: readonly (readonly Facet[])[],
  open: Pick<DossierQuery, 'kind' | 'pending'>
): Promise<FactsGroup> => {
  const found = new Map<string, Dossier>()
  let count = 0
  for (const facets of bases) {
    const filter = { ...open, facets }
    const due = await store.listDossiers({ ...filter, order: 'due', due: {}, after: null, limit: MOST.undertakings })
    const spoken = await store.listDossiers({ ...filter, order: 'spoken', after: null, limit: MOST.undertakings })
    for (const row of [...due, ...spoken]) found.set(row.id, row)
    count += await store.countDossiers(filter, MOST_COUNTED)
  }
  const rows = [...found.values()].sort((a, b) => compare(a.dueBy ?? '9', b.dueBy ?? '9') || latestFirst(a, b)).slice(0, MOST.undertakings)
  return { rows: await linesOf(store, rows), count: Math.max(rows.length, Math.min(count, MOST_COUNTED)) }
}

const without = ({ rows, count }: FactsGroup, subject: DossierLine | null, most: number): FactsGroup => {
  const others = rows.filter(({ id }) => id !== subject?.id)
  return { rows: others.slice(0, most), count: count - (rows.length - others.length) }
}

const firstMeeting = async (store: ReadingStore, bases: readonly Facet[]): Promise<DossierLine | null> => {
  const found: Dossier[] = []
  for (const base of bases)
    found.push(
      ...(await store.listDossiers({ kind: 'meeting', facets: [base], order: 'silent', spoken: { before: '9999' }, after: null, limit: 1 }))
    )
  const [first] = found.sort((a, b) => compare(a.spokenOn ?? '9', b.spokenOn ?? '9') || compare(a.id, b.id))
  return first ? ((await linesOf(store, [first]))[0] ?? null) : null
}

const linked = async (store: ReadingStore, line: DossierLine, relation: string): Promise<DossierLine[]> =>
  linesOf(
    store,
    line.links.filter((link) => link.relation === relation && link.direction === 'from').map(({ dossier }) => dossier)
  )

/** Open needs of our own side, where somebody said which that is, in the sectors that what is told here names; but for those told here already. */
const fittingNeeds = async (
  store: ReadingStore,
  lines: readonly DossierLine[],
  known: readonly DossierLine[],
  { partners, homeId }: { readonly partners: readonly DossierLine[]; readonly homeId: string | null }
): Promise<DossierLine[]> => {
  const sectors = [...new Set(lines.flatMap(({ fields }) => sectorsOf(fields)))].sort().slice(0, MOST_SECTORS)
  const found = new Map<string, Dossier>()
  for (const value of sectors) {
    const rows = await store.listDossiers({
      kind: 'need',
      facets: [
        { facet: 'sector', value },
        // What another province lacks is not ours to bring up.
        ...(homeId === null ? [] : [{ facet: 'partner', value: homeId }]),
        ...partners.filter(({ id }) => id !== homeId).map(({ id }) => ({ facet: 'partner', value: id, not: true }))
      ],
      pending: true,
      order: 'spoken',
      after: null,
      limit: MOST.fitting
    })
    for (const row of rows) if (!known.some(({ id }) => id === row.id)) found.set(row.id, row)
  }
  return linesOf(store, [...found.values()].sort(latestFirst).slice(0, MOST.fitting))
}

const sectorsOf = (fields: DossierLine['fields']): string[] =>
  (fields.find(({ field }) => field === 'sector')?.holds ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
