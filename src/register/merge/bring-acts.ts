import type { Outcome } from '../../values/index.ts'
import { accept } from '../../values/index.ts'
import { canonicalJson } from '../audit/canonical-json.ts'
import type { LogRow } from '../audit/log-row.ts'
import { keepAct, keepEvent } from '../dossiers/act-on-dossier.ts'
import type { Dossier, Relation, Value } from '../dossiers/dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import { endOf } from '../dossiers/end-of.ts'
import { openEntered, valuesEntered } from '../dossiers/enter-dossier.ts'
import { valueKey } from '../dossiers/tally.ts'
import type { WritingStore } from '../store.ts'
import { actOfEvent, aspectOf, toldHere } from './act-of-event.ts'
import { idsOfTheirs } from './conflict.ts'
import { type Finder, makeFinder } from './find-here.ts'
import type { Gathered, SourceDossier } from './gather-source.ts'
import { compareHistories } from './histories.ts'
import { type Bringing, keepConflict, keepPassedOver, supersedeOn } from './keep-conflict.ts'

/**
 * Does here what people did to dossiers there, in the order of the log's rows, each act on the dossier here that theirs is. An act on something that was
 * done otherwise here, or that cannot be done here, is kept as a conflict.
 */
export const bringActs = async (bringing: Bringing, gathered: Gathered, rows: readonly LogRow[]): Promise<void> => {
  const finder = makeFinder(bringing.store, gathered)
  for (const { what, subject, number } of rows) {
    const source = what === 'act' ? gathered.dossiers.get(subject) : undefined
    const event = source?.events.find((one) => one.number === number)
    // Each register says for itself whose it is.
    if (source && event && event.act !== 'set home') await bringAct(bringing, finder, source, event)
  }
}

const bringAct = async (bringing: Bringing, finder: Finder, source: SourceDossier, event: DossierEvent): Promise<void> => {
  const { store } = bringing
  if ((await finder.find(source.dossier.id)) === null) await open(bringing, finder, source)
  const home = (await finder.find(source.dossier.id)) as string
  const dossier = await dossierAt(store, await endOf(store, home))
  const ours = await eventsOf(store, home, dossier.id)
  if (ours.some(({ id }) => id === event.id)) return
  if ((await store.conflictsAbout(dossier.id)).some((conflict) => idsOfTheirs(conflict).includes(event.id))) return
  if (event.act === 'enter') await enterInto(bringing, dossier, event)
  else await actHere(bringing, { dossier, home, ours, theirs: await toldAll(finder, source.events), id: event.id })
}

const dossierAt = async (store: WritingStore, id: string): Promise<Dossier> => {
  const [dossier] = await store.dossiers([id])
  if (!dossier) throw new Error(`There is no dossier ${id}.`)
  return dossier
}

/** What was done to a dossier, and before it was joined to another. */
const eventsOf = async (store: WritingStore, home: string, end: string): Promise<DossierEvent[]> => [
  ...(home === end ? [] : await store.dossierEvents(home)),
  ...(await store.dossierEvents(end))
]

const toldAll = async (finder: Finder, events: readonly DossierEvent[]): Promise<DossierEvent[]> => {
  const told: DossierEvent[] = []
  for (const event of events) {
    const here = await finder.around(event)
    told.push({ ...event, before: toldHere(event.before, here), after: toldHere(event.after, here) })
  }
  return told
}

/**
 * Opens a dossier that was not found here, under the id that it has there: what a person entered with its values and links; another, in which nothing is
 * filed any more, as it was called there.
 */
const open = async (bringing: Bringing, finder: Finder, { dossier: there, keys, events, links }: SourceDossier): Promise<void> => {
  const { store } = bringing
  const event = events.find(({ act }) => act === 'enter')
  if (!event) {
    await store.openDossier({ ...there, revision: 0, statements: 0, joinedTo: null }, keys)
    return
  }
  const own: { readonly relation: Relation; readonly to: string }[] = []
  for (const { relation, home, itemId } of links) {
    const to = itemId === event.id ? await finder.find(home.to) : null
    if (to !== null) own.push({ relation, to: await endOf(store, to) })
  }
  const fields = event.after as Readonly<Record<string, Value>>
  await record(bringing, await openEntered(bringing, { kind: there.kind, fields, links: own, eventId: event.id, id: there.id }), event)
}

/** Both entered the same: what only they said of it is said here as well. */
const enterInto = async (bringing: Bringing, dossier: Dossier, event: DossierEvent): Promise<void> => {
  const values = await bringing.store.valuesOf(dossier.id)
  const held = new Set(values.map(({ field, value }) => `${field}\n${valueKey(value)}`))
  const fresh = valuesEntered(event.after as Readonly<Record<string, Value>>, event.id)
  await bringing.store.putValues(dossier.id, [...values, ...fresh.filter(({ field, value }) => !held.has(`${field}\n${valueKey(value)}`))])
  await record(bringing, dossier, event)
}

interface Acts {
  readonly dossier: Dossier
  /** The dossier here that theirs is, which may be joined to `dossier`. */
  readonly home: string
  readonly ours: readonly DossierEvent[]
  /** All that was done to theirs, told by what it means here. */
  readonly theirs: readonly DossierEvent[]
  /** Which of theirs is to be done. */
  readonly id: string
}

const actHere = async (bringing: Bringing, { dossier, home, ours: all, theirs: there, id }: Acts): Promise<void> => {
  const event = there.find((one) => one.id === id) as DossierEvent
  const aspect = aspectOf(event)
  const isOfIt = (one: DossierEvent): boolean => (aspect === null ? one.id === id : aspectOf(one) === aspect)
  const { theirs, ours, passed } = compareHistories(there.filter(isOfIt), all.filter(isOfIt))
  const about = { subject: dossier.id, part: aspect ?? `act:${id}` }
  if (passed.includes(event)) {
    await keepPassedOver(bringing, { ...about, sides: { about: 'dossier', theirs: [event], ours } })
    return
  }
  const [last, own] = [theirs.at(-1), ours.at(-1)]
  if (last && own && outcomeOf(last) !== outcomeOf(own)) {
    await keepConflict(bringing, { ...about, sides: { about: 'dossier', theirs, ours } })
    return
  }
  const done =
    own || (await isSoAlready(bringing.store, home, event))
      ? accept(await record(bringing, dossier, event))
      : await doAct(bringing, dossier, event)
  if (!done.ok) await keepConflict(bringing, { ...about, sides: { about: 'dossier', theirs: [event], ours }, refusal: done.refusal })
  else await supersedeOn(bringing, about)
}

/** What is so after an act, however it is called now. */
const outcomeOf = ({ act, after }: DossierEvent): string => {
  const isFields = after !== null && typeof after === 'object' && !Array.isArray(after)
  return canonicalJson([
    act === 'replace entry' || act === 'withdraw entry' ? 'entry' : act,
    isFields ? { ...after, title: null, words: null } : after
  ])
}

/** Whether what an act did is so here: by what was filed when the items came, or by another who did it too. */
const isSoAlready = async (store: WritingStore, home: string, { act, before, after }: DossierEvent): Promise<boolean> => {
  const { to, opened, relation } = { ...(before as object), ...(after as object) } as Readonly<Record<string, string | undefined>>
  const [dossier] = await store.dossiers([home])
  if (act === 'join') return to !== undefined && dossier?.joinedTo !== null && (await endOf(store, home)) === (await endOf(store, to))
  if (act === 'split') return opened !== undefined && (await store.dossiers([opened])).length > 0
  if (act === 'unlink') return !(await store.linksFrom([home])).some((link) => link.relation === relation && link.to === to)
  // Nobody proposed here that the two are one, so there is nothing to turn down.
  return (
    act === 'tell apart' &&
    !(await store.likenesses(home, MOST_LIKE)).some((one) => one.dossierId === other(after) || one.otherId === other(after))
  )
}

const MOST_LIKE = 1000

const other = (after: Value): Value => (after as Readonly<Record<string, Value>>).from ?? null

/** Does an act of theirs on a dossier here, signed by whoever did it. Refuses as the act does. */
export const doAct = async (
  bringing: Pick<Bringing, 'store' | 'now' | 'newId' | 'brought'>,
  dossier: Dossier,
  event: DossierEvent
): Promise<Outcome<void>> => {
  const { store, now, newId, brought } = bringing
  const act = actOfEvent(event)
  if (act === null) return accept(await record(bringing, dossier, event))
  // What a split opens has the id here that it has there.
  const opened = (event.after as Readonly<Record<string, Value>> | null)?.opened
  const idElsewhere = (): string | null => (act.act === 'split' && typeof opened === 'string' ? opened : null)
  const { id, by, reason } = event
  const done = await keepAct({ store, now, newId, idElsewhere }, dossier, act, { id, by, at: () => event.at, reason })
  if (done.ok) brought.acts += 1
  return done
}

/** Keeps that they did it, where nothing has to be done for it. */
export const record = async (
  { store, brought }: Pick<Bringing, 'store' | 'brought'>,
  dossier: Dossier,
  event: DossierEvent
): Promise<void> => {
  const { dossierId: _, number: __, ...told } = event
  await keepEvent(store, dossier, told)
  brought.acts += 1
}
