import type { PlaceChoice } from '../../language/index.ts'
import type { Span } from '../../values/index.ts'
import type { CooperationRecord } from '../record.ts'
import type { Words } from './rule.ts'

/** What part of an item some words carry. */
export const STOOD = {
  cue: { vi: 'từ khóa', en: 'cue' },
  telling: { vi: 'từ kể cuộc gặp', en: 'told by' },
  day: { vi: 'ngày', en: 'day' },
  yearFrom: { vi: 'năm suy từ', en: 'year inferred from' },
  hostBefore: { vi: 'chủ nhà, trước động từ', en: 'host, before the verb' },
  hostBehind: { vi: 'chủ nhà, sau động từ', en: 'host, behind the verb' },
  hostElsewhere: { vi: 'chủ nhà, nêu ở câu khác', en: 'host, told elsewhere' },
  guestBefore: { vi: 'khách, trước động từ', en: 'guest, before the verb' },
  guestBehind: { vi: 'khách, sau động từ', en: 'guest, behind the verb' },
  guestElsewhere: { vi: 'khách, nêu ở câu khác', en: 'guest, told elsewhere' },
  honorific: { vi: 'kính ngữ', en: 'honorific' },
  postBefore: { vi: 'chức danh trước tên', en: 'post before the name' },
  postBehind: { vi: 'chức danh sau tên', en: 'post behind the name' },
  later: { vi: 'nhắc lại là', en: 'named again as' },
  head: { vi: 'loại cơ quan', en: 'head' },
  place: { vi: 'địa danh trong tên', en: 'place in the name' },
  joined: { vi: 'hiểu là', en: 'taken for' },
  post: { vi: 'chức danh', en: 'post' },
  type: { vi: 'loại đơn vị', en: 'type word' },
  choice: { vi: 'số nơi cùng tên', en: 'places of that name' },
  chosenBy: { vi: 'chọn theo', en: 'chosen by' },
  unit: { vi: 'đơn vị', en: 'unit' },
  unknown: { vi: 'chưa rõ là tên nào', en: 'not settled' },
  number: { vi: 'số', en: 'number' },
  measure: { vi: 'đơn vị tính', en: 'unit' },
  hedge: { vi: 'từ rào đón', en: 'hedge' },
  understood: { vi: 'đơn vị hiểu ngầm', en: 'unit understood' },
  otherReading: { vi: 'cũng đọc được là', en: 'could also be read' },
  equals: { vi: 'tương đương', en: 'stated as equal to' },
  partOf: { vi: 'là một phần của', en: 'part of' },
  opener: { vi: 'từ mở đầu', en: 'opening word' },
  said: { vi: 'bài nói', en: 'said of it' },
  step: { vi: 'mốc', en: 'step' },
  obstacle: { vi: 'vướng mắc', en: 'obstacle' }
} as const satisfies Readonly<Record<string, Words>>

export type StoodAs = keyof typeof STOOD

/** How a place was chosen from several of one name. */
export const CHOICES = {
  country: { vi: 'nước nêu ngay sau tên', en: 'the country named behind it' },
  type: { vi: 'từ chỉ loại đơn vị', en: 'the type word' },
  level: { vi: 'cấp cao nhất trong các nơi cùng tên', en: 'the highest level of those of that name' },
  day: { vi: 'ngày của bài', en: 'the day of the report' },
  province: { vi: 'tỉnh được nêu trong bài', en: 'a province that the text names' },
  latest: { vi: 'đơn vị mới nhất trong các nơi cùng tên', en: 'the latest of those of that name' }
} as const satisfies Readonly<Record<PlaceChoice, Words>>

/** Words an item stands on and what they carry. `words` are of the text, of the tables, or (for `chosenBy`) a name in `CHOICES`. */
export interface Stood {
  readonly as: StoodAs
  readonly words: string
}

/** How one item came about. */
export interface ItemExplanation {
  /** A name in `actionRules` or `itemRules`. */
  readonly rule: string
  readonly stood: readonly Stood[]
}

/** A record with the rule behind every item, and what became of every clause that was not kept. */
export interface Explanation {
  readonly record: CooperationRecord
  /** By the item's id. */
  readonly items: ReadonlyMap<string, ItemExplanation>
  /** Clauses that were looked at and not kept, each with its rule, in the order of the text. */
  readonly asides: readonly { readonly span: Span; readonly rule: string }[]
}
