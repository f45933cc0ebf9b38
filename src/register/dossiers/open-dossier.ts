import type { WritingStore } from '../store.ts'
import type { Actor } from './actors.ts'
import { type DossierKind, type FieldValue, isPending, type Value } from './dossier.ts'
import { endOf } from './end-of.ts'
import { said, Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { keysOfBody } from './nouns/organisation.ts'
import type { Partner } from './partner-of.ts'

export interface Doing {
  readonly store: WritingStore
  readonly now: () => Date
  readonly newId: () => string
  /** The id that another register has for the dossier of these keys, so that it gets the same here; null where it has none. */
  readonly idElsewhere?: (kind: DossierKind, keys: readonly string[]) => string | null
  /** Hears of each dossier that is opened. */
  readonly onOpened?: (dossierId: string) => void
}

/** Opens a dossier, with the values that are known of it without any item's saying them. Returns its id: the one that it has elsewhere, where that is free. */
export const openDossier = async (
  { store, now, newId, idElsewhere, onOpened }: Doing,
  {
    kind,
    keys,
    entered,
    id: wanted = idElsewhere?.(kind, keys) ?? null
  }: {
    readonly kind: DossierKind
    readonly keys: readonly string[]
    readonly entered: Readonly<Record<string, Value>>
    readonly id?: string | null
  }
): Promise<string> => {
  const values = said(entered).map(entering)
  const isFree = wanted !== null && (await store.dossiers([wanted])).length === 0
  const [id, noun, known] = [isFree ? wanted : newId(), nounOf(kind), new Values(values)]
  onOpened?.(id)
  await store.openDossier(
    {
      id,
      kind,
      revision: 0,
      title: noun.title(known),
      state: noun.state(known),
      pending: isPending(kind, noun.state(known)),
      dueBy: null,
      actBy: null,
      spokenOn: null,
      firstOn: null,
      openedAt: now().toISOString(),
      statements: 0,
      joinedTo: null
    },
    keys
  )
  await store.putValues(id, values)
  return id
}

/** A value that no item states: a rule or a person entered it. */
const entering = ({ field, value }: { readonly field: string; readonly value: Value }): FieldValue => ({
  field,
  value,
  times: 0,
  firstOn: null,
  lastOn: null,
  origin: { reportId: '', itemId: '' },
  chosen: false
})

/** The dossier of a body or partner that an item names; opened where there is none yet. */
export const findActor = async (doing: Doing, actor: Actor): Promise<string> => {
  if (actor.kind === 'partner') return findPartner(doing, actor.partner)
  const { body, partner } = actor
  const keys = keysOfBody(body)
  const [found] = await doing.store.dossiersByKey('organisation', keys)
  if (found) return endOf(doing.store, found.dossierId)
  const { name, kind, country } = body
  const id = await openDossier(doing, { kind: 'organisation', keys, entered: { name, kind, country } })
  await join(doing, id, partner)
  return id
}

/** Sees to it that a body belongs to a partner: to that of its name, where it belongs to none yet. */
export const withinPartner = async (doing: Doing, dossierId: string, partner: Partner): Promise<void> => {
  const within = (await doing.store.linksFrom([dossierId])).some(({ relation }) => relation === 'within')
  if (!within) await join(doing, dossierId, partner)
}

const join = async (doing: Doing, organisationId: string, partner: Partner): Promise<void> => {
  const to = await findPartner(doing, partner)
  await doing.store.changeLinks({ gone: [], fresh: [{ from: organisationId, relation: 'within', to, reportId: '', itemId: '' }] })
}

const findPartner = async (doing: Doing, { key, kind, name, country, formerly }: Partner): Promise<string> => {
  const [found] = await doing.store.dossiersByKey('partner', [key])
  const id = found
    ? await endOf(doing.store, found.dossierId)
    : await openDossier(doing, { kind: 'partner', keys: [key], entered: { name, kind, country } })
  if (formerly !== null) {
    const values = await doing.store.valuesOf(id)
    if (!new Values(values).texts('formerly').includes(formerly))
      await doing.store.putValues(id, [...values, entering({ field: 'formerly', value: formerly })])
  }
  return id
}
