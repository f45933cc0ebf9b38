import type { DossierView, FieldView, ValueView } from '../../register/index.ts'
import { isCurrency } from '../../values/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { KINDS } from './entry-kinds.ts'
import { capital, showValue } from './show-value.ts'
import { SINGLE_FIELDS } from './single-fields.ts'

/** One value with who says so. */
export interface ShownValue {
  readonly key: string
  readonly text: string
  /** How often it was stated and when last; or that a person entered it. */
  readonly note: string
  /** The words that state it, in their report; null where no report does. */
  readonly href: string | null
  readonly chosen: boolean
}

export interface ShownField {
  readonly field: string
  readonly name: string
  readonly values: readonly ShownValue[]
  /** Values that do not hold: older ones, and those that others were chosen before. */
  readonly others: readonly ShownValue[]
  readonly conflict: boolean
  /** True where one of several is to hold, so that a person may choose. */
  readonly choosable: boolean
  readonly chosen: boolean
}

/** Those whom links name already: shown as the report wrote them only where a name leads nowhere. */
const LINKED: Readonly<Record<string, readonly string[]>> = {
  by: ['by'],
  to: ['to'],
  host: ['host'],
  guest: ['guest'],
  party: ['party', 'funding', 'lender', 'investor', 'owner', 'implementing', 'contractor', 'recipient']
}

export const showFields = (dossier: DossierView, language: Language): ShownField[] =>
  dossier.fields.filter((field) => isTold(field, dossier)).map((field) => showField(field, dossier, language))

const isMoney = (value: ValueView['value']): boolean => isCurrency((value as { readonly unit?: unknown } | null)?.unit)

/** Fields that stand in parts of their own. */
const APART: ReadonlySet<string> = new Set([...KINDS, 'judged', 'renewal', 'renewedUntil', 'inForceFrom'])
const IN_ACTIVITY: ReadonlySet<string> = new Set(SINGLE_FIELDS)

const isTold = ({ field, holds, others }: FieldView, { kind, title, links, fields, plan }: DossierView): boolean => {
  if (plan !== null && (field === 'milestone' || field === 'obstacle')) return false
  // What people enter several times over, and an agreement's life, stand in parts of their own.
  if (APART.has(field) || (kind === 'project' && IN_ACTIVITY.has(field))) return false
  // Sums of a project stand in its part as an activity, with their words.
  if (kind === 'project' && field === 'figure' && holds.every(({ value }) => isMoney(value))) return false
  // A state stands in the head, the steps of an agreement in its route.
  if (field === 'state' || field === 'route' || field.includes(':')) return false
  const only = holds.length + others.length === 1 ? holds[0]?.value : undefined
  if ((field === 'name' || field === 'text') && typeof only === 'string') return capital(only) !== capital(title)
  // A province is told where no place says it already.
  if (field === 'province') {
    const places = fields.find((one) => one.field === 'place')?.holds ?? []
    return !holds.every(({ value }) => places.some((place) => place.value === value))
  }
  const relations = LINKED[field]
  return !relations || links.filter(({ direction, relation }) => direction === 'from' && relations.includes(relation)).length < holds.length
}

const showField = ({ field, holds, others, conflict }: FieldView, { kind }: DossierView, language: Language): ShownField => {
  const show = (value: ValueView): ShownValue => ({
    key: value.key,
    text: showValue(kind, field, value.value, language),
    note: noteOf(value, language),
    href: value.origin.reportId === '' ? null : wordsHref(value.origin),
    chosen: value.chosen
  })
  return {
    field,
    name: term('field', field, language),
    values: holds.map(show),
    others: others.map(show),
    conflict,
    choosable: others.length > 0,
    chosen: holds.some(({ chosen }) => chosen)
  }
}

const noteOf = ({ times, lastOn, origin, chosen }: ValueView, language: Language): string => {
  const words = wordsIn(language).dossiers.page
  const said = times > 0 ? words.said(times, lastOn && showDate(lastOn, language)) : origin.itemId === '' ? words.derived : words.entered
  return chosen && times > 0 ? `${words.chosen}, ${said}` : said
}

/** The page of a report at the words of an item. */
export const wordsHref = ({ reportId, itemId }: { readonly reportId: string; readonly itemId: string }): string =>
  `/reports/${reportId}?item=${encodeURIComponent(itemId)}#w-${itemId}`
