import { nameKey } from '../../language/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { type Acting, keepEvent } from './act-on-dossier.ts'
import { mayLink } from './allowed-links.ts'
import { wrongValue } from './check-value.ts'
import type { Dossier, DossierKind, FieldValue, Relation, Value } from './dossier.ts'
import { ENTRY_KINDS } from './entries/entry.ts'
import { JUDGED_FIELD } from './judge-item.ts'
import { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { keysOfMeeting } from './nouns/meeting.ts'
import { keysOfBody } from './nouns/organisation.ts'
import { type Doing, openDossier, withinPartner } from './open-dossier.ts'
import { keyOfPartner, type Partner, partnerOfBody } from './partner-of.ts'
import { provinceIn } from './provinces-in.ts'
import { settleDossiers } from './settle-dossiers.ts'

/** What no report tells of: people alone enter these, and name the source. */
export const WORKS = ['facility', 'product', 'asset', 'placement', 'delegation', 'plan'] as const
export type WorksKind = (typeof WORKS)[number]

/** The kinds that a person may enter without a report. A partner is opened by its first body. */
export const ENTERED_KINDS = [
  'organisation',
  'person',
  'meeting',
  'need',
  'undertaking',
  'agreement',
  'project',
  'result',
  ...WORKS
] as const
export type EnteredKind = (typeof ENTERED_KINDS)[number]

export interface NewDossier {
  readonly kind: EnteredKind
  /** Values by field; a list enters each. */
  readonly fields: Readonly<Record<string, Value>>
  readonly links?: readonly { readonly relation: Relation; readonly to: string }[]
  /** Where it is known from: a letter, a call. */
  readonly reason?: string
}

/**
 * Opens a dossier for what no report tells. Its values are marked as entered by a person. Returns its id.
 * Refuses with field_not_valid, dossier_without_name, dossier_exists, link_not_valid, as `wrongValue` does, and with act_needs_source where no report tells
 * of such a thing and no source is named.
 */
export const enterDossier = (acting: Acting, entered: NewDossier): Promise<Outcome<string>> =>
  acting.store.transaction(async (inside) => {
    await inside.claimFiling()
    return enterInside({ ...acting, store: inside }, entered)
  })

/** The same inside a transaction that has claimed the filing. Refuses as `enterDossier` does. */
export const enterInside = async (
  { store: inside, now, newId, by }: Doing & Pick<Acting, 'by'>,
  { kind, fields: given, links = [], reason }: NewDossier
): Promise<Outcome<string>> => {
  const noun = nounOf(kind)
  const fields = WORKS.some((one) => one === kind) ? located(given) : given
  const unknown = Object.keys(fields).find((field) => !(field in noun.modes) || OWN_ACTS.has(field))
  if (unknown !== undefined) return refuse('field_not_valid', { field: unknown })
  for (const [field, value] of Object.entries(fields)) {
    const wrong = each(value)
      .map((one) => wrongValue(field, one, noun))
      .find((refusal) => refusal !== null)
    if (wrong) return { ok: false, refusal: wrong }
  }
  const why = storable(reason?.trim() ?? '') || null
  if (why === null && WORKS.some((one) => one === kind)) return refuse('act_needs_source')
  const eventId = newId()
  const title = titleOf(kind, fields)
  if (title === '') return refuse('dossier_without_name')
  const [there] = await inside.dossiersByKey(kind, keysOfEntered(kind, fields))
  if (there) return refuse('dossier_exists', { title })
  for (const { relation, to } of links) {
    const [other] = await inside.dossiers([to])
    if (!other || other.joinedTo !== null || !mayLink(kind, relation, other.kind)) return refuse('link_not_valid', { relation })
  }
  const dossier = await openEntered({ store: inside, now, newId }, { kind, fields, links, eventId })
  const event = { id: eventId, act: 'enter', by, at: now().toISOString(), reason: why, before: null, after: { ...fields } } as const
  await keepEvent(inside, dossier, event)
  await settleDossiers(
    inside,
    links.map(({ to }) => to)
  )
  return accept(dossier.id)
}

/** Opens the dossier of what a person entered, with its values and links; under the id that is asked for, where one is. */
export const openEntered = async (
  doing: Doing,
  {
    kind,
    fields,
    links,
    eventId,
    id: wanted = null
  }: {
    readonly kind: DossierKind
    readonly fields: NewDossier['fields']
    readonly links: NonNullable<NewDossier['links']>
    readonly eventId: string
    readonly id?: string | null
  }
): Promise<Dossier> => {
  const { store } = doing
  // A meeting that is entered before it takes place is the one that a report tells of afterwards.
  const met = kind === 'meeting' ? await freeKeys(store, await keysOfSides(store, fields, links)) : []
  const id = await openDossier(doing, { kind, keys: [...keysOfEntered(kind, fields), ...met], entered: {}, id: wanted })
  await store.putValues(id, valuesEntered(fields, eventId))
  const fresh = links.map(({ relation, to }) => ({ from: id, relation, to, reportId: '', itemId: eventId }))
  await store.changeLinks({ gone: [], fresh })
  if (kind === 'organisation') await withinPartner(doing, id, partnerOfBody(bodyOf(fields, titleOf(kind, fields))))
  const [dossier] = await store.dossiers([id])
  if (!dossier) throw new Error(`The dossier ${id} vanished while it was entered.`)
  return dossier
}

/** By what a meeting that was entered is found again: its day, and the partners that are linked to it as host and guest. */
const keysOfSides = async (
  store: WritingStore,
  { on }: NewDossier['fields'],
  links: NonNullable<NewDossier['links']>
): Promise<string[]> => {
  const sideOf = async (side: Relation): Promise<string[]> => {
    const linked = links.filter(({ relation }) => relation === side).map(({ to }) => to)
    const within = (await store.linksFrom(linked)).filter(({ relation }) => relation === 'within').map(({ to }) => to)
    const partners = (await store.dossiers([...linked, ...within])).filter(({ kind }) => kind === 'partner')
    const values = await store.valuesOfAll(partners.map(({ id }) => id))
    return [...values.values()].map((stated) => {
      const known = new Values(stated)
      const [kind, name, country] = ['kind', 'name', 'country'].map((field) => known.one(field))
      return keyOfPartner({
        kind: kind as Partner['kind'],
        name: String(name ?? ''),
        country: typeof country === 'string' ? country : null
      })
    })
  }
  return keysOfMeeting(typeof on === 'string' ? on : null, await sideOf('host'), await sideOf('guest'))
}

/** Those that no other meeting has: two on one day with the same partner are told apart by a person. */
const freeKeys = async (store: WritingStore, keys: readonly string[]): Promise<string[]> => {
  const taken = new Set((await store.dossiersByKey('meeting', keys)).map(({ key }) => key))
  return keys.filter((key) => !taken.has(key))
}

/** The values of what a person entered; a list is one value each. */
export const valuesEntered = (fields: NewDossier['fields'], eventId: string): FieldValue[] =>
  Object.entries(fields).flatMap(([field, value]) => each(value).map((one) => entered(field, one, eventId)))

/** By what the dossier of what a person entered is found again. */
export const keysOfEntered = (kind: DossierKind, fields: NewDossier['fields']): string[] => keysOf(kind, titleOf(kind, fields))

/** With the provinces of today in which its places lie, those that were named by a unit that is no more among them. */
const located = (fields: NewDossier['fields']): NewDossier['fields'] => {
  const told = [...each(fields.place ?? null), ...each(fields.province ?? null)].flatMap((place) =>
    typeof place === 'string' ? [place] : []
  )
  const provinces = [...new Set(told.flatMap((place) => provinceIn(place) ?? []))]
  const { province: _, ...others } = fields
  return provinces.length === 0 ? others : { ...others, province: provinces }
}

const titleOf = (kind: DossierKind, fields: NewDossier['fields']): string =>
  storable(
    nounOf(kind)
      .title(new Values(valuesEntered(fields, '')))
      .trim()
  )

/** Fields that are written by acts of their own. */
const OWN_ACTS: ReadonlySet<string> = new Set([...ENTRY_KINDS, JUDGED_FIELD])

const each = (value: Value): readonly Value[] => (Array.isArray(value) ? value : value === null || value === '' ? [] : [value])

const entered = (field: string, value: Value, eventId: string): FieldValue => ({
  field,
  value: typeof value === 'string' ? storable(value.normalize('NFC').trim()) : value,
  times: 0,
  firstOn: null,
  lastOn: null,
  origin: { reportId: '', itemId: eventId },
  chosen: false
})

/** The kinds of which two of one name are one. */
const KEYED_BY_NAME: ReadonlySet<DossierKind> = new Set(['person', 'project', 'facility', 'asset'])

const keysOf = (kind: DossierKind, name: string): string[] =>
  kind === 'organisation'
    ? keysOfBody({ name, kind: 'organisation', country: null, aliases: [] })
    : KEYED_BY_NAME.has(kind)
      ? [nameKey(name)]
      : []

const bodyOf = (fields: NewDossier['fields'], name: string) => ({
  name,
  kind: typeof fields.kind === 'string' ? fields.kind : 'organisation',
  country: typeof fields.country === 'string' ? fields.country : null
})
