import { nameKey } from '../../language/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { storable } from '../storable-text.ts'
import type { Acting } from './act-on-dossier.ts'
import { mayLink } from './allowed-links.ts'
import { wrongValue } from './check-value.ts'
import type { DossierKind, FieldValue, Relation, Value } from './dossier.ts'
import { ENTRY_KINDS } from './entries/entry.ts'
import { JUDGED_FIELD } from './judge-item.ts'
import { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { keysOfBody } from './nouns/organisation.ts'
import { openDossier, withinPartner } from './open-dossier.ts'
import { partnerOfBody } from './partner-of.ts'
import { settleDossiers } from './settle-dossiers.ts'

/** The kinds that a person may enter without a report. A partner is opened by its first body. */
export const ENTERED_KINDS = ['organisation', 'person', 'meeting', 'need', 'undertaking', 'agreement', 'project', 'result'] as const
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
 * Refuses with field_not_valid, dossier_without_name, dossier_exists, link_not_valid, and as `wrongValue` does.
 */
export const enterDossier = (
  { store, now, newId, by }: Acting,
  { kind, fields, links = [], reason }: NewDossier
): Promise<Outcome<string>> =>
  store.transaction(async (inside) => {
    await inside.claimFiling()
    const noun = nounOf(kind)
    const unknown = Object.keys(fields).find((field) => !(field in noun.modes) || OWN_ACTS.has(field))
    if (unknown !== undefined) return refuse('field_not_valid', { field: unknown })
    for (const [field, value] of Object.entries(fields)) {
      const wrong = each(value)
        .map((one) => wrongValue(field, one))
        .find((refusal) => refusal !== null)
      if (wrong) return { ok: false, refusal: wrong }
    }
    const eventId = newId()
    const values = Object.entries(fields).flatMap(([field, value]) => each(value).map((one) => entered(field, one, eventId)))
    const title = storable(noun.title(new Values(values)).trim())
    if (title === '') return refuse('dossier_without_name')
    const keys = keysOf(kind, title)
    const [there] = await inside.dossiersByKey(kind, keys)
    if (there) return refuse('dossier_exists', { title })

    const doing = { store: inside, now, newId }
    const id = await openDossier(doing, { kind, keys, entered: {} })
    await inside.putValues(id, values)
    for (const { relation, to } of links) {
      const [other] = await inside.dossiers([to])
      if (!other || other.joinedTo !== null || !mayLink(kind, relation, other.kind)) return refuse('link_not_valid', { relation })
      await inside.changeLinks({ gone: [], fresh: [{ from: id, relation, to, reportId: '', itemId: eventId }] })
    }
    if (kind === 'organisation') await withinPartner(doing, id, partnerOfBody(bodyOf(fields, title)))
    const at = now().toISOString()
    const why = storable(reason?.trim() ?? '') || null
    await inside.addDossierEvent({
      id: eventId,
      dossierId: id,
      number: 1,
      act: 'enter',
      by,
      at,
      reason: why,
      before: null,
      after: { ...fields }
    })
    await inside.reviseDossier(id, 1)
    await settleDossiers(inside, [id, ...links.map(({ to }) => to)])
    return accept(id)
  })

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

const keysOf = (kind: DossierKind, name: string): string[] =>
  kind === 'organisation'
    ? keysOfBody({ name, kind: 'organisation', country: null, aliases: [] })
    : kind === 'person' || kind === 'project'
      ? [nameKey(name)]
      : []

const bodyOf = (fields: NewDossier['fields'], name: string) => ({
  name,
  kind: typeof fields.kind === 'string' ? fields.kind : 'organisation',
  country: typeof fields.country === 'string' ? fields.country : null
})
