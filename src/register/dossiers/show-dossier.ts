import type { Agreeing } from '../../law/index.ts'
import { accept, firstDay, type Outcome, refuse } from '../../values/index.ts'
import { countSums } from '../charts/stated-sums.ts'
import type { Item } from '../item.ts'
import type { MoneyCheck } from '../rates/check-money.ts'
import { checksOf } from '../rates/checks-of.ts'
import type { ReadingStore, Store } from '../store.ts'
import { agreementLife } from './agreement-life.ts'
import { agreementRoute } from './agreement-route.ts'
import { linkWays } from './allowed-links.ts'
import { type Dossier, type FieldValue, type Link, type Origin, RELATIONS, type Statement } from './dossier.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { ProposedLikeness } from './dossier-store.ts'
import { endOf } from './end-of.ts'
import { entriesOf } from './entries/show-entries.ts'
import { isMoney, isResultOf, projectActivity, type ResultOf, type ToldSum } from './iati/project-activity.ts'
import { JUDGED_FIELD, type Judged } from './judge-item.ts'
import { compare, type FieldMode, Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { projectPlan } from './project-plan.ts'
import { valueKey } from './tally.ts'
import { type Turn, turnsOf } from './turns.ts'
import type { AlikeView, DossierLine, DossierView, FieldView, LinkView, StatementView, ValueView } from './views.ts'

const MOST_STATEMENTS = 300
/** Of the dossiers that name this one in one way, so many are shown with it; lists show all. */
const MOST_LINKS = 50

/** A dossier by itself; of one that was joined to another that other. Refuses with dossier_not_found. */
export const nameDossier = ({ store }: { readonly store: Store }, dossierId: string): Promise<Outcome<Dossier>> =>
  store.snapshot(async (now) => {
    const dossier = await standing(now, dossierId)
    return dossier ? accept(dossier) : refuse('dossier_not_found', { dossierId })
  })

const standing = async (store: ReadingStore, dossierId: string): Promise<Dossier | undefined> => {
  const [asked] = await store.dossiers([dossierId])
  if (!asked || asked.joinedTo === null) return asked
  return (await store.dossiers([await endOf(store, dossierId)]))[0]
}

/**
 * A dossier with all that is known of it. One that was joined to another is shown as that other. Refuses with dossier_not_found.
 * `today`: the day by which the law of an undated agreement is chosen.
 */
export const showDossier = ({ store }: { readonly store: Store }, dossierId: string, today: string): Promise<Outcome<DossierView>> =>
  store.snapshot(async (now) => {
    const dossier = await standing(now, dossierId)
    if (!dossier) return refuse('dossier_not_found', { dossierId })
    const { id } = dossier
    const backward = async (): Promise<Owned[]> => viewsOf(now, await now.linksTo(id, RELATIONS, MOST_LINKS), 'to')
    const [[line], back, joined, own, statements, alike] = await Promise.all([
      linesOf(now, [dossier]),
      backward(),
      now.joinedTo(id),
      now.dossierEvents(id),
      now.statementsOf(id, MOST_STATEMENTS),
      alikeOf(now, id)
    ])
    if (!line) return refuse('dossier_not_found', { dossierId })
    const links = [...line.links, ...back]
    const all = [...(await eventsOfAll(now, joined)), ...own]
    const entries = entriesOf(line, all)
    const timeline = await timelineOf(now, line, statements, all)
    const results = line.kind === 'project' ? await resultsOf(now, links) : []
    return accept({
      ...line,
      ways: linkWays(line.kind),
      entries,
      life: line.kind === 'agreement' ? agreementLife(line, all) : null,
      activity: line.kind === 'project' ? projectActivity(line, { entries, told: await sumsOf(now, line), results, today }) : null,
      route: line.kind === 'agreement' ? agreementRoute(line, await partiesOf(now, line), today) : null,
      plan: line.kind === 'project' ? projectPlan(line) : null,
      links,
      timeline,
      events: await eventsOf(now, own, joined),
      joined,
      alike
    })
  })

/** The kind and country of each party, of the body itself where it is one. */
export const partiesOf = async (store: ReadingStore, { links }: DossierLine): Promise<Agreeing['parties']> => {
  const parties = links.filter(({ relation }) => relation === 'party').map(({ dossier }) => dossier)
  const lines = await linesOf(store, parties)
  const word = ({ fields }: DossierLine, field: string): string | null => {
    const value = fields.find((one) => one.field === field)?.holds[0]?.value
    return typeof value === 'string' ? value : null
  }
  return lines.map((line) => ({ kind: word(line, 'kind') ?? line.kind, country: word(line, 'country') }))
}

/** What people did to it, and that they joined others to it. */
const eventsOf = async (store: ReadingStore, own: readonly DossierEvent[], joined: readonly Dossier[]): Promise<DossierEvent[]> => {
  const events = [...own]
  for (const other of joined) events.push(...(await store.dossierEvents(other.id)).filter(({ act }) => act === 'join').slice(-1))
  return events.sort((a, b) => compare(a.at, b.at))
}

/** All that people did to several dossiers, oldest first. */
const eventsOfAll = async (store: ReadingStore, dossiers: readonly Dossier[]): Promise<DossierEvent[]> => {
  const events: DossierEvent[] = []
  for (const { id } of dossiers) events.push(...(await store.dossierEvents(id)))
  return events.sort((a, b) => compare(a.at, b.at))
}

/** The sums that reports state of a project, each with the words of the figure it is. */
const sumsOf = async (store: ReadingStore, { fields }: DossierLine): Promise<ToldSum[]> => {
  const items = new Map<string, readonly Item[]>()
  const checks = new Map<string, readonly MoneyCheck[]>()
  const sums: ToldSum[] = []
  const holds = fields.find(({ field }) => field === 'figure')?.holds ?? []
  const { counted, leftOut } = countSums(holds)
  for (const stated of holds.filter(isMoney)) {
    const { reportId } = stated.origin
    const all = items.get(reportId) ?? (await store.items(reportId))
    items.set(reportId, all)
    const checked = checks.get(reportId) ?? (await checksOfReport(store, reportId, all))
    checks.set(reportId, checked)
    const figure = all.find((item) => item.kind === 'figure' && item.state !== 'rejected' && isOf(item, stated)) ?? null
    const named = figure ?? all.find(({ id }) => id === stated.origin.itemId)
    sums.push({
      ...{ stated, reportId, itemId: named?.id ?? stated.origin.itemId },
      quotes: named?.evidence.map(({ exact }) => exact) ?? [],
      check: checked.find(({ itemId }) => itemId === figure?.id) ?? null,
      counts: counted.some(({ value }) => value === stated) ? 'counted' : (leftOut.find(({ value }) => value === stated)?.why ?? null)
    })
  }
  return sums
}

const checksOfReport = async (store: ReadingStore, reportId: string, items: readonly Item[]): Promise<readonly MoneyCheck[]> => {
  const [summary, text] = [await store.reportSummary(reportId), await store.reportText(reportId)]
  return summary && text ? checksOf(store, { items, text: text.article.text, on: summary.meetingOn ?? summary.publishedOn }) : []
}

const isOf = ({ content }: Item, { value }: ValueView): boolean => {
  const [figure, sum] = [content, value] as unknown as readonly Readonly<Record<string, unknown>>[]
  return ['value', 'valueTo', 'unit', 'of'].every((field) => (figure?.[field] ?? null) === (sum?.[field] ?? null))
}

const MOST_RESULTS = 50

/** The results of a project with what people entered into them. */
const resultsOf = async (store: ReadingStore, links: readonly LinkView[]): Promise<ResultOf[]> => {
  const ids = [...new Set(links.filter(isResultOf).map(({ dossier }) => dossier.id))].slice(0, MOST_RESULTS)
  const found: ResultOf[] = []
  for (const line of await linesOf(store, await store.dossiers(ids))) found.push({ line, events: await store.dossierEvents(line.id) })
  return found
}

/** Dossiers with the values and links that their lines show. */
export const linesOf = async (store: ReadingStore, dossiers: readonly Dossier[]): Promise<DossierLine[]> => {
  const ids = dossiers.map(({ id }) => id)
  const [values, linked] = await Promise.all([store.valuesOfAll(ids), store.linksFrom(ids)])
  const links = Map.groupBy(await viewsOf(store, linked, 'from'), ({ of }) => of)
  const partners = await partnersOf(store, [...links.values()].flat())
  return dossiers.map((dossier) => ({
    ...dossier,
    fields: fieldsOf(dossier, values.get(dossier.id) ?? []),
    links: (links.get(dossier.id) ?? []).map(({ of: _, ...link }) => link),
    partners: partners.get(dossier.id) ?? []
  }))
}

/** The partners that each dossier names, itself or by a body. */
const partnersOf = async (store: ReadingStore, links: readonly Owned[]): Promise<Map<string, Dossier[]>> => {
  const bodies = [...new Set(links.filter(({ dossier }) => dossier.kind === 'organisation').map(({ dossier }) => dossier.id))]
  const within = (await store.linksFrom(bodies)).filter(({ relation }) => relation === 'within')
  const theirs = new Map((await store.dossiers([...new Set(within.map(({ to }) => to))])).map((partner) => [partner.id, partner]))
  const partnerOf = new Map(within.map(({ from, to }) => [from, theirs.get(to)]))
  const found = new Map<string, Map<string, Dossier>>()
  for (const { of, dossier } of links) {
    const partner = dossier.kind === 'partner' ? dossier : partnerOf.get(dossier.id)
    if (partner) found.set(of, (found.get(of) ?? new Map<string, Dossier>()).set(partner.id, partner))
  }
  return new Map([...found].map(([of, partners]) => [of, [...partners.values()]]))
}

/** The fields of a dossier in the order in which its kind names them. */
const fieldsOf = ({ kind }: Dossier, values: readonly FieldValue[]): FieldView[] => {
  const { modes } = nounOf(kind)
  const known = new Values(values)
  const named = Object.keys(modes)
  const others = [...new Set(values.map(({ field }) => field))].filter((field) => !named.includes(field))
  return [...named, ...others].flatMap((field) => {
    const all = known.all(field).map((value): ValueView => ({ ...value, key: valueKey(value.value) }))
    return all.length === 0 ? [] : [fieldOf(field, modes[field] ?? 'latest', all, known)]
  })
}

const fieldOf = (field: string, mode: FieldMode, all: readonly ValueView[], values: Values): FieldView => {
  if (mode === 'many') return { field, holds: all, others: [], conflict: false }
  const holding = mode === 'one' ? values.one(field) : values.latest(field)
  const key = holding === undefined ? null : valueKey(holding)
  return {
    field,
    holds: all.filter((value) => value.key === key),
    others: all.filter((value) => value.key !== key),
    conflict: mode === 'one' && all.length > 1 && !all.some(({ chosen }) => chosen)
  }
}

type Owned = LinkView & { readonly of: string }

/** The links as seen from one end, one for each relation and dossier, with all that say so. */
const viewsOf = async (store: ReadingStore, links: readonly Link[], direction: 'from' | 'to'): Promise<Owned[]> => {
  const [near, far] = direction === 'from' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  const dossiers = new Map((await store.dossiers([...new Set(links.map((link) => link[far]))])).map((dossier) => [dossier.id, dossier]))
  const grouped = Map.groupBy(links, (link) => [link[near], link.relation, link[far]].join('\n'))
  return [...grouped.values()].flatMap((same): Owned[] => {
    const [link] = same
    const dossier = link && dossiers.get(link[far])
    if (!link || !dossier) return []
    const origins = same.map(({ reportId, itemId }) => ({ reportId, itemId }))
    return [{ of: link[near], relation: link.relation, direction, dossier, origins }]
  })
}

const MOST_ALIKE = 5

const alikeOf = async (store: ReadingStore, dossierId: string): Promise<AlikeView[]> => {
  const found = await store.likenesses(dossierId, MOST_ALIKE)
  const other = (one: ProposedLikeness): string => (one.dossierId === dossierId ? one.otherId : one.dossierId)
  const dossiers = new Map((await store.dossiers(found.map(other))).map((dossier) => [dossier.id, dossier]))
  return found.flatMap((one) => {
    const dossier = dossiers.get(other(one))
    return dossier ? [{ dossier, score: one.score, words: one.words }] : []
  })
}

const timelineOf = async (
  store: ReadingStore,
  { kind, fields }: DossierLine,
  statements: readonly Statement[],
  events: readonly DossierEvent[]
): Promise<StatementView[]> => {
  const turns = turnsOf(kind, statements)
  const judged = new Map(
    (fields.find(({ field }) => field === JUDGED_FIELD)?.holds ?? []).map((value) => {
      const { reportId, itemId, judgement } = value.value as unknown as Judged
      const event = events.find((one) => one.id === value.origin.itemId)
      return [keyOf({ reportId, itemId }), { judgement, by: event?.by ?? '', at: event?.at ?? '', reason: event?.reason ?? null }]
    })
  )
  const own = new Set(statements.map(keyOf))
  const others = [...judged.keys()]
    .filter((key) => !own.has(key))
    .map((key) => {
      const [reportId = '', itemId = ''] = key.split('@')
      return { reportId, itemId }
    })
  const words = new Map((await store.wordsAt([...statements, ...others])).map((at) => [keyOf(at), at]))
  const viewOf = (
    origin: Origin,
    told: Pick<StatementView, 'said' | 'placed' | 'turn' | 'fields'>,
    on: string | null | undefined
  ): StatementView[] => {
    const at = words.get(keyOf(origin))
    if (!at) return []
    const { reportId, itemId, report, quotes } = at
    return [
      {
        ...told,
        reportId,
        itemId,
        on: on === undefined ? (report.meetingOn ?? report.publishedOn) : on,
        reportTitle: report.title,
        publishedOn: report.publishedOn,
        quotes,
        judged: judged.get(keyOf(origin)) ?? null
      }
    ]
  }
  const views = [
    ...statements.flatMap((statement, i) =>
      viewOf(statement, { said: statement.said, placed: statement.placed, ...(turns[i] as Turn) }, statement.on)
    ),
    ...others.flatMap((origin) => viewOf(origin, { said: [], placed: false, turn: 'other', fields: [] }, undefined))
  ]
  // What stands here by a person's word stands between the dossier's own by its day.
  return others.length === 0 ? views : views.toSorted((a, b) => compare(dayOf(a.on), dayOf(b.on)))
}

const keyOf = ({ reportId, itemId }: Origin): string => `${reportId}@${itemId}`

const dayOf = (on: string | null): string => (on === null ? '' : (firstDay(on) ?? on))
