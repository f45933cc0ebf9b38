import type { CooperationRecord } from '../../extraction/index.ts'
import type { Item, ItemKind } from '../item.ts'
import type { DossierKind, FieldValue, Said, Value } from './dossier.ts'

/** The content of an item of each kind, as the record's schema has it. */
export interface Contents {
  meeting: CooperationRecord['meetings'][number]
  person: CooperationRecord['people'][number]
  organisation: CooperationRecord['organisations'][number]
  place: CooperationRecord['places'][number]
  figure: CooperationRecord['figures'][number]
  action: CooperationRecord['actions'][number]
  agreement: CooperationRecord['agreements'][number]
  project: CooperationRecord['projects'][number]
}

/** The items of one report, for those that name others by their ids. */
export interface ItemsOfReport {
  readonly get: (id: string) => Item | undefined
  /** The province of ours that the report is about: a body without its locality ("Sở Y tế") is of this one; null where there is none, or several. */
  readonly province: string | null
  /** The ids of the figures that its actions and projects name. */
  readonly named: ReadonlySet<string>
  /** Of a figure that tells another in other money ("tương đương …"), the id of that other. */
  readonly originalOf: (id: string) => string | null
}

export const contentOf = <K extends ItemKind>(items: ItemsOfReport, id: string, kind: K): Contents[K] | null => {
  const item = items.get(id)
  return item?.kind === kind ? (item.content as unknown as Contents[K]) : null
}

/**
 * How the values of a field stand together. one: they should agree, and are in conflict where they do not. latest: each takes the place of the one
 * before. many: all hold.
 */
export type FieldMode = 'one' | 'latest' | 'many'

/** What a kind of dossier takes from an item, and what becomes of it. */
export interface Noun<K extends ItemKind = ItemKind> {
  readonly kind: DossierKind
  /** The keys under which the same thing is known from other items; none where only a person can say that two are one. */
  readonly keys: (content: Contents[K], items: ItemsOfReport) => readonly string[]
  readonly says: (content: Contents[K], items: ItemsOfReport) => readonly Said[]
  readonly modes: Readonly<Record<string, FieldMode>>
  /** What it is called in a list. */
  readonly title: (values: Values) => string
  /** Its state by what was said alone; "" for a kind without states. */
  readonly state: (values: Values) => string
  /** When it is due, a partial date; null where nothing is. */
  readonly due?: (values: Values) => Value
  /** The last day on which something can still be done about what is due; the day it is due where nothing is said. */
  readonly actBy?: (values: Values) => string | null
  /** The day that it stands under in lists, "2025-04-22", where that is its own and not the day it was last spoken of; null where it is not known. */
  readonly day?: (values: Values) => string | null
  /** By what else it is listed. */
  readonly facets?: (values: Values) => readonly { readonly facet: string; readonly value: string }[]
  /** The fields that take fixed words alone, with these. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** The values of one dossier by field, those stated last first. */
export class Values {
  readonly #byField: ReadonlyMap<string, readonly FieldValue[]>

  constructor(values: readonly FieldValue[]) {
    this.#byField = Map.groupBy([...values].sort(lastFirst), ({ field }) => field)
  }

  all(field: string): readonly FieldValue[] {
    return this.#byField.get(field) ?? []
  }

  /** What a person chose, else the value stated last. */
  latest(field: string): Value | undefined {
    const values = this.all(field)
    return (values.find(({ chosen }) => chosen) ?? values[0])?.value
  }

  /** What a person chose, else the value stated most often, of several the one stated first. */
  one(field: string): Value | undefined {
    const values = this.all(field)
    const chosen = values.find((value) => value.chosen)
    if (chosen) return chosen.value
    return values.toSorted((a, b) => b.times - a.times || compare(a.firstOn ?? '9', b.firstOn ?? '9'))[0]?.value
  }

  texts(field: string): string[] {
    return this.all(field).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  }
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const lastFirst = (a: FieldValue, b: FieldValue): number => compare(b.lastOn ?? '', a.lastOn ?? '') || b.times - a.times

/** One value a field; fields without any say nothing. */
export const said = (fields: Readonly<Record<string, Value | undefined>>): Said[] =>
  Object.entries(fields).flatMap(([field, value]) => (value === undefined || value === null || value === '' ? [] : [{ field, value }]))

/** Several values of one field, each once. */
export const saidEach = (field: string, values: readonly Value[]): Said[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].map((value) => ({ field, value }))

/** What a kind takes from items that no report tells of: nothing. People enter it. */
export const TOLD_BY_NONE = { keys: () => [], says: () => [] } as const satisfies Pick<Noun<never>, 'keys' | 'says'>
