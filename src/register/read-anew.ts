import { isDeepStrictEqual } from 'node:util'
import type { Doubt } from '../extraction/index.ts'
import { type Item, type ItemContent, type ItemKind, inTextOrder, isEntered } from './item.ts'
import { namesOf, saysSame } from './same-statement.ts'

/** One item that a new reading reads otherwise. */
export interface Change {
  readonly itemId: string
  readonly kind: ItemKind
  /** What it said before; null for an item that is new. */
  readonly before: ItemContent | null
  /** What is read now; null where nothing is any more. */
  readonly after: ItemContent | null
  /** True for an item that a person decided on: it stays as it was before, whatever is read now. */
  readonly stays: boolean
}

/** What a new reading of the same article makes of a report's items. */
export interface ReadAnew {
  /** Every item of the report as it is from now on, in order. */
  readonly items: readonly Item[]
  /** Those among them that the new reading made, or made otherwise. */
  readonly fresh: readonly Item[]
  /** The ids of undecided items that are replaced or not read any more. */
  readonly gone: readonly string[]
  readonly doubts: readonly Doubt[]
  /** What the reading made otherwise, in the order of the text. */
  readonly changes: readonly Change[]
}

interface Before {
  readonly items: readonly Item[]
  /** Items that a person has ever decided on: they stay exactly as they are. */
  readonly decided: ReadonlySet<string>
  /** Items that a person entered and took back: what is read at their words now is new. */
  readonly takenBack?: ReadonlySet<string>
  readonly doubts: readonly Doubt[]
}

const DIFFERS = 'reread_differs'

/**
 * Lays a new reading over a report. What a person decided on stays; an undecided item gives way to what is read at its words now, under its
 * id, and goes where nothing is. Ids stay with the words they were given to, or most of them, so that no reference of a kept item comes to mean another; items
 * that are new or other get `revision`, so that a decision made on what stood there before is told so. Where a kept item would now be read
 * otherwise, a doubt says it. What a person entered and the reader now finds too is one: the person's, about which there is a doubt only if they differ.
 */
export const readAnew = (
  before: Before,
  read: { readonly items: readonly Item[]; readonly doubts: readonly Doubt[] },
  revision: number
): ReadAnew => {
  const matches = matchItems(
    before.items.filter(({ id }) => !before.takenBack?.has(id)),
    read.items
  )
  const newIds = idsFor(read.items, matches, before.items)
  const renamed = (item: Item): Item => {
    const content = renameIn(item.content, newIds) as ItemContent
    return { ...item, id: content.id as string, content, proposed: content, revision }
  }
  const matched = new Map([...matches].map(([item, old]) => [old.id, renamed(item)]))

  const kept = before.items.filter((old) => before.decided.has(old.id) || isSame(matched.get(old.id), old.content))
  const keptIds = new Set(kept.map(({ id }) => id))
  const fresh = read.items
    .map((item) => (matches.has(item) ? (matched.get(matches.get(item)?.id ?? '') ?? item) : renamed(item)))
    .filter(({ id }) => !keptIds.has(id))
  const differing = kept.filter((old) => {
    const now = matched.get(old.id)
    if (isEntered(old)) return now !== undefined && !saysSame(now.content, old.proposed) && !saysSame(now.content, old.content)
    return before.decided.has(old.id) && !isSame(now, old.proposed) && !isSame(now, old.content)
  })
  const items = [...kept, ...fresh].sort(inTextOrder)
  const old = new Map(before.items.map((item) => [item.id, item]))
  const freshIds = new Set(fresh.map(({ id }) => id))
  const gone = before.items.filter(({ id }) => !keptIds.has(id) && !freshIds.has(id))
  const told = (was: Item | undefined, now: Item | undefined, stays: boolean): Change => {
    const { id, kind } = (was ?? now) as Item
    return { itemId: id, kind, before: was?.content ?? null, after: now?.content ?? null, stays }
  }
  return {
    items,
    fresh,
    changes: [...differing, ...fresh, ...gone].toSorted(inTextOrder).map((item) => {
      if (freshIds.has(item.id)) return told(old.get(item.id), item, false)
      return told(item, matched.get(item.id), before.decided.has(item.id))
    }),
    gone: before.items.map(({ id }) => id).filter((id) => !keptIds.has(id)),
    doubts: [
      ...before.doubts.filter(({ about, code }) => before.decided.has(about) && code !== DIFFERS),
      ...differing.map(({ id, evidence: [words] }) => ({
        code: DIFFERS,
        about: id,
        start: words?.start ?? 0,
        end: words?.end ?? 0,
        text: words?.exact ?? ''
      })),
      ...read.doubts
        .map((doubt) => ({ ...doubt, about: newIds.get(doubt.about) ?? doubt.about }))
        .filter(({ about }) => !before.decided.has(about))
    ]
  }
}

const wordsKey = ({ kind, evidence }: Item): string => `${kind} ${evidence.map(({ start, end }) => `${start}-${end}`).join(' ')}`

/**
 * Which item of before each newly read one is: that of its kind on the same words (where several are, in their order), else the one of its kind that
 * shares the most words with it; else the one that a person entered under a name of its own. What the reader had found itself comes first.
 */
const matchItems = (old: readonly Item[], read: readonly Item[]): Map<Item, Item> => {
  const byWords = Map.groupBy(
    old.toSorted((a, b) => Number(isEntered(a)) - Number(isEntered(b))),
    wordsKey
  )
  const matches = new Map<Item, Item>()
  for (const item of read) {
    const match = byWords.get(wordsKey(item))?.shift()
    if (match) matches.set(item, match)
  }
  const left = new Set([...byWords.values()].flat())
  const near = Map.groupBy(
    [...left].flatMap((item) => stretchesOf(item).map((stretch) => ({ item, stretch }))),
    ({ stretch }) => stretch
  )
  for (const item of read) {
    if (matches.has(item)) continue
    const candidates = new Set(stretchesOf(item).flatMap((stretch) => (near.get(stretch) ?? []).map(({ item: old }) => old)))
    const [best] = [...candidates]
      .filter((candidate) => left.has(candidate))
      .map((candidate) => ({ candidate, shared: sharedPart(item, candidate) }))
      .filter(({ shared }) => shared >= MOSTLY)
      .sort((a, b) => b.shared - a.shared)
    if (!best) continue
    matches.set(item, best.candidate)
    left.delete(best.candidate)
  }
  const entered = [...left].filter(isEntered)
  for (const item of entered.length === 0 ? [] : read) {
    if (matches.has(item)) continue
    const names = namesOf(item)
    const match = entered.find((old) => left.has(old) && old.kind === item.kind && namesOf(old).some((name) => names.includes(name)))
    if (!match) continue
    matches.set(item, match)
    left.delete(match)
  }
  return matches
}

const STRETCH = 256
/** The stretches of the article, by kind, that an item's words lie in: only items of one stretch can share words, so not each is held against each. */
const stretchesOf = ({ kind, evidence }: Item): string[] => {
  const stretches = evidence.flatMap(({ start, end }) => {
    const first = Math.floor(start / STRETCH)
    return Array.from({ length: Math.floor((end - 1) / STRETCH) - first + 1 }, (_, i) => `${kind} ${first + i}`)
  })
  return [...new Set(stretches)]
}

/** Where this part of the shorter one's words is also the other's, the two are one item read otherwise. */
const MOSTLY = 0.5

const sharedPart = (a: Item, b: Item): number => {
  const length = ({ evidence }: Item): number => evidence.reduce((sum, { start, end }) => sum + end - start, 0)
  const shared = a.evidence.flatMap((own) =>
    b.evidence.map((other) => Math.max(0, Math.min(own.end, other.end) - Math.max(own.start, other.start)))
  )
  return shared.reduce((sum, part) => sum + part, 0) / Math.min(length(a), length(b))
}

/** The id that each newly read item has in the report: that of its match, else its own where no other has it, else the next free one. */
const idsFor = (read: readonly Item[], matches: ReadonlyMap<Item, Item>, old: readonly Item[]): Map<string, string> => {
  const taken = new Set(old.map(({ id }) => id))
  const last = new Map<string, number>()
  for (const { id } of [...old, ...read]) {
    const [, letters = '', number = '0'] = /^(.*?)(\d*)$/.exec(id) ?? []
    last.set(letters, Math.max(last.get(letters) ?? 0, Number(number)))
  }
  const next = (id: string): string => {
    const letters = id.replace(/\d+$/, '')
    const number = (last.get(letters) ?? 0) + 1
    last.set(letters, number)
    return `${letters}${number}`
  }
  return new Map(read.map((item) => [item.id, matches.get(item)?.id ?? (taken.has(item.id) ? next(item.id) : item.id)]))
}

/** The fields of an item that name items by their ids. */
export const NAMING = new Set(['id', 'figures', 'equals', 'partOf'])

export const renameIn = (value: unknown, ids: ReadonlyMap<string, string>, naming = false): unknown => {
  if (typeof value === 'string') return naming ? (ids.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((part) => renameIn(part, ids, naming))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, renameIn(part, ids, NAMING.has(field))]))
}

/** Whether an item, if there is one, says just that; compared as JSON, which is how it is kept. */
const isSame = (item: Item | undefined, content: ItemContent): boolean =>
  item !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(item.content)), JSON.parse(JSON.stringify(content)))
