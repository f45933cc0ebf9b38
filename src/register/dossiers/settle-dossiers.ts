import { firstDay, lastDay } from '../../values/index.ts'
import { COUNTED_KINDS, NO_SECTOR } from '../charts/cells.ts'
import { isStoodKind, passingsOf } from '../charts/passings.ts'
import { statedSums } from '../charts/stated-sums.ts'
import { givingIn, type LedgerRow, ledgerRowsOf } from '../ledger/ledger-row.ts'
import type { WritingStore } from '../store.ts'
import { DOSSIER_KINDS, type Dossier, type FieldValue, isPending, type Link, type Relation, type Value } from './dossier.ts'
import type { Facet } from './dossier-store.ts'
import { dutiesOf } from './duties.ts'
import { endOf } from './end-of.ts'
import { ENTERED_INTO, isKeptEntry } from './entries/entry.ts'
import { HAS_INDICATOR } from './entries/indicator-facet.ts'
import { LOCATED } from './list-points.ts'
import { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { fulfilling, readHistory } from './read-history.ts'
import { OFFICE, RESPONSIBLE } from './responsible.ts'
import { firstSaidOn } from './said-on.ts'
import { wordsOfDossier } from './word-dossier.ts'

/** The order in which dossiers are settled: partners last, bodies before them, for these are spoken of through the others. */
const ORDER = [...DOSSIER_KINDS.filter((kind) => kind !== 'partner' && kind !== 'organisation'), 'organisation', 'partner'] as const

/** Writes anew how lists show dossiers, and by what they are found in them, from their values and links; `around` also the bodies and partners that they name. */
export const settleDossiers = async (
  store: WritingStore,
  given: readonly string[],
  { around = true }: { readonly around?: boolean } = {}
): Promise<void> => {
  // What a result fulfils is done since the day of the result.
  const fulfilled = (await store.linksFrom(given)).flatMap(({ relation, to }) => (relation === 'fulfils' ? [to] : []))
  const ids = [...new Set([...given, ...fulfilled])]
  const asked = await store.dossiers(ids)
  const theirs = await store.linksFrom(ids)
  const beyond = await store.dossiers([...new Set(theirs.map(({ to }) => to))])
  const bodies = [...asked, ...beyond].filter(({ kind }) => kind === 'organisation')
  const ofBodies = await store.linksFrom([...new Set(bodies.map(({ id }) => id))])
  const partners = await store.dossiers([...new Set(ofBodies.map(({ to }) => to))])

  // Bodies and partners are spoken of through what is listed under them, so they follow.
  const all = new Map([...asked, ...(around ? [...beyond.filter(isActor), ...partners] : [])].map((dossier) => [dossier.id, dossier]))
  const near = new Map([...all.values(), ...beyond].map((dossier) => [dossier.id, dossier]))
  const links = new Map([...theirs, ...ofBodies].map((link) => [JSON.stringify(link), link]))
  const from = Map.groupBy(links.values(), (link) => link.from)
  const partnerOf = new Map(ofBodies.filter(({ relation }) => relation === 'within').map(({ from, to }) => [from, to]))
  const provinces = await provincesAmong(store, [...near.values(), ...partners])
  for (const dossier of [...all.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)))
    await settle(store, dossier, from.get(dossier.id) ?? [], { near, partnerOf, provinces })
}

const isActor = (dossier: Dossier): dossier is Dossier & { readonly kind: 'organisation' | 'partner' } =>
  dossier.kind === 'organisation' || dossier.kind === 'partner'

/** What the links of dossiers lead to. */
interface Around {
  readonly near: ReadonlyMap<string, Dossier>
  /** The partner of each body. */
  readonly partnerOf: ReadonlyMap<string, string>
  /** The province that a partner is: what its authorities ask, promise or meet about is found under it, as is what lies in it. */
  readonly provinces: ReadonlyMap<string, string>
}

const provincesAmong = async (store: WritingStore, dossiers: readonly Dossier[]): Promise<Map<string, string>> => {
  const partners = [...new Set(dossiers.filter(({ kind }) => kind === 'partner').map(({ id }) => id))]
  const values = await store.valuesOfAll(partners)
  return new Map(
    [...values].flatMap(([id, stated]): [string, string][] => {
      const known = new Values(stated)
      const name = known.one('kind') === 'province' ? known.one('name') : null
      return typeof name === 'string' ? [[id, name]] : []
    })
  )
}

const settle = async (store: WritingStore, dossier: Dossier, links: readonly Link[], around: Around): Promise<void> => {
  const stated = await store.valuesOf(dossier.id)
  const values = new Values(stated)
  const noun = nounOf(dossier.kind)
  const day = noun.day?.(values) ?? null
  const spoken = isActor(dossier)
    ? await store.lastSpoken(dossier.kind, dossier.id)
    : (day ?? latest(lastOn(stated), lastMet(links, around)))
  const sums = statedSums(stated)
  const due = noun.due?.(values)
  const dueBy = typeof due === 'string' ? lastDay(due) : null
  const chosen = values.all('state').find(({ chosen }) => chosen)?.value
  const state = typeof chosen === 'string' ? chosen : noun.state(values)
  const title = noun.title(values) || dossier.title
  const facets = [
    ...distinct([...facetsOf(values, state, links, around), ...(noun.facets?.(values) ?? [])]),
    ...givingIn(stated).map((value) => ({ facet: GIVEN_BY, value })),
    ...seenTo(state, stated),
    ...reportsFulfilling(values),
    ...(isCounted(dossier) && values.texts('sector').length === 0 ? [{ facet: 'sector', value: NO_SECTOR }] : []),
    ...sums.map(({ currency }) => ({ facet: 'money', value: currency })),
    ...(values.all('location').some(({ value }) => hasPoint(value)) ? [LOCATED] : []),
    ...(values.all('indicator').length > 0 ? [HAS_INDICATOR] : [])
  ]
  const first = day ?? firstSaidOn(stated)
  const history = isStoodKind(dossier.kind) ? await readHistory(store, dossier, { values, state, firstOn: first }) : []
  const rows = await ledgerOf(store, dossier, stated, links, around)
  const passings = isStoodKind(dossier.kind) ? passingsOf(dossier.kind, history, dueBy) : []
  await store.saveDossier(
    {
      ...dossier,
      title,
      state,
      pending: isPending(dossier.kind, state),
      dueBy,
      actBy: noun.actBy ? noun.actBy(values) : dueBy,
      spokenOn: spoken,
      firstOn: first,
      statements: await store.countStatements(dossier.id)
    },
    facets,
    { sums, passings, rows },
    await wordsOfDossier(store, { ...dossier, title }, stated, facets)
  )
}

/** Who gives in a dossier's transactions, so that its rows are found when these change. */
export const GIVEN_BY = 'given by'

/** The relations by which somebody gives money to a project; of an agreement nobody is known to. */
const GIVING: readonly Relation[] = ['funding', 'lender']

const ledgerOf = async (
  store: WritingStore,
  { kind }: Dossier,
  stated: readonly FieldValue[],
  links: readonly Link[],
  { near, partnerOf }: Around
): Promise<LedgerRow[]> => {
  if (!ENTERED_INTO.transaction.includes(kind)) return []
  const giving = givingIn(stated)
  const found = giving.filter((id) => !near.has(id))
  // A body that was joined to another gives what that one gives.
  const ends = new Map(await Promise.all(found.map(async (id) => [id, await endOf(store, id)] as const)))
  const within = new Map(
    (await store.linksFrom([...ends.values()])).filter(({ relation }) => relation === 'within').map(({ from, to }) => [from, to])
  )
  const kinds = new Map((await store.dossiers([...ends.values()])).map((dossier) => [dossier.id, dossier.kind]))
  const partnerOfAny = (id: string): string | null => {
    const end = ends.get(id) ?? id
    return (near.get(end)?.kind ?? kinds.get(end)) === 'partner' ? end : (partnerOf.get(end) ?? within.get(end) ?? null)
  }
  const funders = new Set(links.flatMap(({ relation, to }) => (GIVING.includes(relation) ? (partnerOfAny(to) ?? []) : [])))
  const [funder = null] = funders.size === 1 ? [...funders] : []
  return ledgerRowsOf(stated, { partnerOf: partnerOfAny, funder })
}

const hasPoint = (value: Value): boolean => isKeptEntry(value) && typeof value.latitude === 'string'

/** Those that charts show by sector: what has none can be looked for as well. */
const isCounted = ({ kind }: Dossier): boolean => kind === 'result' || (COUNTED_KINDS as readonly string[]).includes(kind)

/** The first day of the latest date on which anything of it was said. */
const lastOn = (values: readonly FieldValue[]): string | null =>
  values.reduce<string | null>((last, { lastOn }) => {
    const day = lastOn === null ? null : firstDay(lastOn)
    return day !== null && (last === null || day > last) ? day : last
  }, null)

/** The day of the last meeting at which it was spoken of, by its minutes. */
const lastMet = (links: readonly Link[], { near }: Around): string | null =>
  links.reduce<string | null>((last, { relation, to, reportId }) => {
    const day = relation === 'at' && reportId === '' ? (near.get(to)?.spokenOn ?? null) : null
    return latest(last, day)
  }, null)

const latest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

/** The fields by whose values dossiers are listed. */
const FIELDS = [
  ...['action', 'type', 'format', 'kind', 'country', 'sector', 'place', 'province', 'group', 'role'],
  // By these a file of IATI finds again what it speaks of.
  ...['identifier', 'localCode', 'organisationIdentifier']
] as const
/** The relations by which one dossier is listed under another. */
const UNDER: Partial<Record<Relation, string>> = {
  at: 'meeting',
  about: 'about',
  obligation: 'about',
  answers: 'about',
  fulfils: 'about',
  attended: 'person',
  builds: 'about',
  protects: 'about'
}

/** The reports whose items a person took as the fulfilment, so that it is found when their days change. */
export const FULFILLED_IN = 'fulfilled in'
const reportsFulfilling = (values: Values): Facet[] =>
  [...new Set(fulfilling(values).map(({ reportId }) => reportId))].map((value) => ({ facet: FULFILLED_IN, value }))

/** Everybody who is to see to it, or to a part of it that is not over. */
const seenTo = (state: string, stated: readonly FieldValue[]): Facet[] => {
  const whole = stated.find(({ field, chosen }) => field === RESPONSIBLE && chosen)?.value
  const people = [...(typeof whole === 'string' ? [whole] : []), ...dutiesOf({ state }, stated).map(({ responsible }) => responsible)]
  return [...new Set(people)].map((value) => ({ facet: RESPONSIBLE, value }))
}

const facetsOf = (values: Values, state: string, links: readonly Link[], { near, partnerOf, provinces }: Around): Facet[] => {
  const facets: Facet[] = FIELDS.flatMap((facet) => values.texts(facet).map((value) => ({ facet, value })))
  if (state !== '') facets.push({ facet: 'state', value: state })
  const under = links.flatMap(({ relation, to }): Facet[] => {
    const kind = near.get(to)?.kind
    const partner = kind === 'partner' ? to : partnerOf.get(to)
    const facet = UNDER[relation]
    const province = partner && provinces.get(partner)
    return [
      ...(facet ? [{ facet, value: to }] : []),
      ...(kind === 'organisation' ? [{ facet: 'organisation', value: to }] : []),
      ...(partner ? [{ facet: 'partner', value: partner }] : []),
      ...(province ? [{ facet: 'province', value: province }] : []),
      ...(relation === 'lead' || relation === 'coordinating'
        ? [to, ...(partner && partner !== to ? [partner] : [])].map((value) => ({ facet: OFFICE, value }))
        : []),
      ...(partner && relation === 'by' ? [{ facet: 'by', value: partner }] : [])
    ]
  })
  return distinct([...facets, ...under])
}

const distinct = (facets: readonly Facet[]): Facet[] => [
  ...new Map(facets.map((facet) => [`${facet.facet}\n${facet.value}`, facet])).values()
]
