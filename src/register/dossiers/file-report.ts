import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PartialDate } from '../../values/index.ts'
import { keepNamings } from '../knowledge/keep-namings.ts'
import type { Store, WritingStore } from '../store.ts'
import type { DossierKind, Link, Statement } from './dossier.ts'
import { endOf } from './end-of.ts'
import { filingOf, type Paper, type Relating } from './filing.ts'
import { type Doing, findActor, openDossier, withinPartner } from './open-dossier.ts'
import { proposeLikenesses } from './propose-likenesses.ts'
import { saidOn } from './said-on.ts'
import { FULFILLED_IN, settleDossiers } from './settle-dossiers.ts'
import { tally, withStatement } from './tally.ts'

/** Where another register has an item filed: the dossier it was put into itself, and whether a person put it there. */
export interface HomeElsewhere {
  readonly home: string
  readonly placed: boolean
}

/** `homes`: by item, where another register that is brought into this one has it. */
export type Filing = Doing & { readonly homes?: ReadonlyMap<string, HomeElsewhere> }

/**
 * Files a report's accepted items: each goes to the dossier of what it speaks of, which is opened where there is none, and what is accepted no longer
 * is taken out again. To be called, inside the transaction, after whatever changed the report, a decision on it, or a dossier that it is filed in;
 * filing twice changes nothing.
 */
export const fileReport = async (given: Filing, reportId: string): Promise<void> => {
  const { store } = given
  await store.claimFiling()
  const summary = await store.reportSummary(reportId)
  const items = summary ? await store.items(reportId) : []
  const { papers, relations } = filingOf(items)
  const filed = new Map((await store.statementsOfReport(reportId)).map((statement) => [statement.itemId, statement]))
  const touched = new Set<string>()

  const wanted = new Set(papers.map(({ item }) => item.id))
  for (const statement of filed.values()) {
    if (wanted.has(statement.itemId)) continue
    await store.removeStatement(statement)
    await recount(store, statement.dossierId)
    touched.add(statement.dossierId)
  }

  const on = summary ? saidOn(summary) : null
  const opened: string[] = []
  const doing = { ...given, onOpened: (id: string) => opened.push(id) }
  const filedAs = new Map<string, string>()
  for (const paper of papers) {
    const before = filed.get(paper.item.id)
    const after = await putIn(doing, reportId, paper, on, before)
    filedAs.set(paper.item.id, after.dossierId)
    if (after === before) continue
    touched.add(after.dossierId)
    if (!before) {
      // The usual case must not read all that was ever said of a large body.
      await store.putValues(after.dossierId, withStatement(await store.valuesOf(after.dossierId), after))
      continue
    }
    touched.add(before.dossierId)
    for (const id of new Set([before.dossierId, after.dossierId])) await recount(store, id)
  }
  for (const { item, partner } of papers) if (partner) await withinPartner(doing, filedAs.get(item.id) as string, partner)

  const links = await linksOf(doing, reportId, relations, filedAs)
  const { gone, fresh } = difference(await store.linksOfReport(reportId), links)
  await store.changeLinks({ gone, fresh })
  for (const { from, to } of [...gone, ...fresh]) touched.add(from).add(to)
  for (const id of await fulfilledIn(store, reportId)) touched.add(id)
  await settleDossiers(store, [...touched])
  await proposeLikenesses(store, opened)
  await keepNamings(store, reportId, items, on)
  await store.markFiled(reportId)
}

const AT_ONCE = 20
const MANY = 200

/** A register of before is brought up to date a little at a time, each in a transaction of its own, so that others have their turn; it stops when told to. */
interface Catching {
  readonly store: Store
  readonly signal?: AbortSignal
}

/** Files what was accepted before there were dossiers, a few reports at a time; where it is broken off, it goes on when it is called again. */
export const fileUnfiled = async ({ store, now, newId, signal }: Omit<Doing, 'store'> & Catching): Promise<void> => {
  for (;;) {
    const reports = signal?.aborted ? [] : await store.unfiledReports(AT_ONCE)
    if (reports.length === 0) return
    await store.transaction(async (inside) => {
      for (const reportId of reports) await fileReport({ store: inside, now, newId }, reportId)
    })
    await nextTurn()
  }
}

/** Settles what was filed before dossiers were found by all that they are found by today; goes on when it is called again. */
export const settleUnsettled = async ({ store, signal }: Catching): Promise<void> => {
  for (;;) {
    const found = signal?.aborted ? [] : await store.unsettledDossiers(AT_ONCE)
    if (found.length === 0) return
    await store.transaction(async (inside) => {
      await inside.claimFiling()
      const idsOf = (isCounted: boolean): string[] => found.flatMap(({ id, counted }) => (counted === isCounted ? [id] : []))
      if (idsOf(false).length > 0) await settleDossiers(inside, idsOf(false))
      // Nothing changes for what is spoken of through them.
      if (idsOf(true).length > 0) await settleDossiers(inside, idsOf(true), { around: false })
    })
    await nextTurn()
  }
}

/** The undertakings that a person said an item of the report fulfils: they are done since its day. */
const fulfilledIn = async (store: WritingStore, reportId: string): Promise<string[]> => {
  const facets = [{ facet: FULFILLED_IN, value: reportId }]
  return (await store.listDossiers({ kind: 'undertaking', facets, order: 'spoken', after: null, limit: MANY })).map(({ id }) => id)
}

const recount = async (store: WritingStore, dossierId: string): Promise<void> =>
  store.putValues(dossierId, tally(await store.statementsOf(dossierId), await store.valuesOf(dossierId)))

/** Puts one item into its dossier. Returns the statement as it is now; the one before where nothing changed. */
const putIn = async (
  doing: Filing,
  reportId: string,
  { item, kind, keys, said }: Paper,
  on: PartialDate | null,
  before: Statement | undefined
): Promise<Statement> => {
  const { store } = doing
  const elsewhere = before ? undefined : doing.homes?.get(item.id)
  const asBefore = before?.revision === item.revision && before.on === on
  const known = await store.dossiersByKey(kind, keys)
  const home =
    before && (asBefore || (await stays(store, before, kind, keys, known)))
      ? before.home
      : await findOrOpen(doing, { kind, keys, known, elsewhere })
  const dossierId = await endOf(store, home)
  if (asBefore && before.dossierId === dossierId) return before
  const statement = {
    dossierId,
    home,
    reportId,
    itemId: item.id,
    revision: item.revision,
    on,
    said,
    placed: before?.placed ?? (elsewhere?.placed && home === elsewhere.home) ?? false
  }
  await store.putStatement(statement)
  const taken = new Set(known.map(({ key }) => key))
  await store.addKeys(
    { id: home, kind },
    keys.filter((key) => !taken.has(key))
  )
  return statement
}

type Known = readonly { readonly key: string; readonly dossierId: string }[]

/** Whether an item that says something else now is still about the same thing: where a person put it there, or its name is still one of the dossier's. */
const stays = async (
  store: WritingStore,
  before: Statement,
  kind: DossierKind,
  keys: readonly string[],
  known: Known
): Promise<boolean> => {
  const [home] = await store.dossiers([before.home])
  if (home?.kind !== kind) return false
  return before.placed || keys.length === 0 || known.some(({ dossierId }) => dossierId === home.id)
}

/** The dossier that the keys find, unless a person put the item into another elsewhere; else the one it is in elsewhere; else a new one. */
const findOrOpen = async (
  doing: Doing,
  {
    kind,
    keys,
    known: [found],
    elsewhere
  }: {
    readonly kind: DossierKind
    readonly keys: readonly string[]
    readonly known: Known
    readonly elsewhere: HomeElsewhere | undefined
  }
): Promise<string> => {
  if (found && !elsewhere?.placed) return found.dossierId
  const [there] = elsewhere ? await doing.store.dossiers([elsewhere.home]) : []
  if (there?.kind === kind) return there.id
  // What a person put into a dossier of its own is not to be found by its name.
  if (elsewhere) return openDossier(doing, { kind, keys: elsewhere.placed ? [] : keys, entered: {}, id: elsewhere.home })
  return openDossier(doing, { kind, keys, entered: {} })
}

/** The links that a report's items state, each once. Bodies and partners that have no dossier yet are given one. */
const linksOf = async (
  doing: Doing,
  reportId: string,
  relations: readonly Relating[],
  filedAs: ReadonlyMap<string, string>
): Promise<Map<string, Link>> => {
  const links = new Map<string, Link>()
  for (const { itemId, relation, to } of relations) {
    const from = filedAs.get(itemId)
    const target = 'itemId' in to ? filedAs.get(to.itemId) : await findActor(doing, to.actor)
    if (!from || !target || from === target) continue
    const link: Link = { from, relation, to: target, reportId, itemId }
    links.set(linkKey(link), link)
  }
  return links
}

const linkKey = ({ from, relation, to, itemId }: Link): string => [from, relation, to, itemId].join('\n')

const difference = (before: readonly Link[], links: ReadonlyMap<string, Link>): { gone: Link[]; fresh: Link[] } => {
  const old = new Set(before.map(linkKey))
  return {
    gone: before.filter((link) => !links.has(linkKey(link))),
    fresh: [...links].filter(([key]) => !old.has(key)).map(([, link]) => link)
  }
}
