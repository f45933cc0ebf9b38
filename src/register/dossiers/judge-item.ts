import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ItemKind } from '../item.ts'
import type { WritingStore } from '../store.ts'
import type { Dossier, FieldValue, Origin, Value } from './dossier.ts'

/** What a person says that an item of a report means for an undertaking. */
export const JUDGEMENTS = ['fulfils', 'contradicts'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

/** Null takes back what was said of the item. */
export interface JudgeAct extends Origin {
  readonly act: 'judge'
  readonly judgement: Judgement | null
}

export const JUDGED_FIELD = 'judged'

/** Items that only name something tell of nothing done. */
const NAMING: ReadonlySet<ItemKind> = new Set(['person', 'organisation', 'place'])

/** A person's word on one item, as a value of the undertaking's dossier. */
export interface Judged extends Origin {
  readonly judgement: Judgement
}

/**
 * Says that an accepted item, of this undertaking's reports or of any other, fulfils or contradicts it; the item stands in its thread from then on.
 * Refuses with judgement_not_valid, item_not_accepted.
 */
export const judgeItem = async (
  store: WritingStore,
  dossier: Dossier,
  { reportId, itemId, judgement }: JudgeAct,
  eventId: string
): Promise<Outcome<{ readonly before: Value; readonly after: Value }>> => {
  const values = await store.valuesOf(dossier.id)
  const isSame = ({ field, value }: FieldValue): boolean => {
    if (field !== JUDGED_FIELD) return false
    const old = value as unknown as Judged
    return old.reportId === reportId && old.itemId === itemId
  }
  const old = values.find(isSame)
  const known = judgement === null ? old !== undefined : JUDGEMENTS.includes(judgement)
  if (dossier.kind !== 'undertaking' || !known) return refuse('judgement_not_valid', { title: dossier.title })
  const [item] = await store.items(reportId, [itemId])
  if (judgement !== null && item?.state !== 'accepted') return refuse('item_not_accepted')
  if (judgement !== null && NAMING.has(item?.kind as ItemKind)) return refuse('judgement_not_valid', { title: dossier.title })
  const words = item?.evidence[0]?.exact ?? null
  const fresh: FieldValue = {
    field: JUDGED_FIELD,
    value: { reportId, itemId, judgement: judgement as Judgement },
    times: 0,
    firstOn: null,
    lastOn: null,
    origin: { reportId: '', itemId: eventId },
    chosen: false
  }
  await store.putValues(dossier.id, [...values.filter((value) => !isSame(value)), ...(judgement === null ? [] : [fresh])])
  const before = old ? { ...(old.value as unknown as Record<string, Value>), words } : null
  return accept({ before, after: judgement === null ? null : { reportId, itemId, judgement, words } })
}
