import type { ProgrammeItem } from '../dossiers/entries/delegation-entries.ts'

/** One line of a programme with the delegation that it is of. */
export interface PlannedItem {
  readonly delegation: { readonly id: string; readonly title: string }
  readonly item: ProgrammeItem
}

/**
 * Why two lines do not go together. overlap: one delegation is to be at two things at one time. The others are of two delegations: one car, one host, one place.
 */
export const CLASH_KINDS = ['overlap', 'transport', 'receivedBy', 'place'] as const
export type ClashKind = (typeof CLASH_KINDS)[number]

export interface Clash {
  readonly kind: ClashKind
  readonly on: string
  readonly item: ProgrammeItem
  readonly other: ProgrammeItem
  /** The other delegation; null where both are of one. */
  readonly delegation: { readonly id: string; readonly title: string } | null
  /** What both name, as it is written; null where they only overlap. */
  readonly both: string | null
}

/** Whether two lines of one day have a minute in common; one without an end is at its beginning alone. */
export const overlap = (a: ProgrammeItem, b: ProgrammeItem): boolean => {
  if (a.on !== b.on) return false
  const [first, second] = a.begins <= b.begins ? [a, b] : [b, a]
  return first.begins === second.begins || (first.ends !== null && second.begins < first.ends)
}

const SHARED = ['transport', 'receivedBy', 'place'] as const

const keyOf = (text: string | null): string | null => text?.normalize('NFC').trim().toLocaleLowerCase('vi').replace(/\s+/gu, ' ') || null

/** What of a delegation's programme does not go together, with itself and with those of others; by day and hour. */
export const findClashes = (own: readonly PlannedItem[], others: readonly PlannedItem[]): Clash[] => {
  const clashes: Clash[] = []
  for (const [at, { item }] of own.entries())
    for (const { item: other } of own.slice(at + 1))
      if (overlap(item, other)) clashes.push({ kind: 'overlap', on: item.on, item, other, delegation: null, both: null })
  for (const { item } of own)
    for (const { item: other, delegation } of others) {
      if (!overlap(item, other)) continue
      for (const kind of SHARED)
        if (keyOf(item[kind]) !== null && keyOf(item[kind]) === keyOf(other[kind]))
          clashes.push({ kind, on: item.on, item, other, delegation, both: item[kind] })
    }
  return clashes.sort((a, b) => `${a.on} ${a.item.begins}`.localeCompare(`${b.on} ${b.item.begins}`))
}
