import type { PartialDate } from '../../values/index.ts'

/** What is stated of a date; what is not stated is null. */
export interface DateParts {
  readonly year: number | null
  readonly half: 1 | 2 | null
  readonly quarter: number | null
  readonly month: number | null
  readonly day: number | null
}

/** One end of a range, or a date by itself: `on` when the year is stated, `dayMonth` ("8/9") when day and month are. */
export interface DateEnd {
  readonly on: PartialDate | null
  readonly dayMonth: string | null
  readonly parts: DateParts
}

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/** How the date bounds what it is said of: "trước ngày …" before, "chậm nhất" by, "tính đến" as of, "trong quý III" during, "trong vòng 18 tháng" within. */
export type DateRelation = 'on' | 'before' | 'by' | 'from' | 'until' | 'during' | 'after' | 'as-of' | 'within'

export type RelativeDate =
  | 'today'
  | 'yesterday'
  | 'tomorrow'
  | 'same-day'
  | 'day-after'
  | 'this-year'
  | 'last-year'
  | 'next-year'
  | 'this-month'
  | 'last-month'
  | 'next-month'
  | 'this-quarter'
  | 'last-quarter'
  | 'next-quarter'

/**
 * What speaks against reading the date as the day of an event: an anniversary or holiday ("Quốc khánh 2/9"), a fiscal year, a birth, the day of a
 * legal paper ("Quyết định số … ngày …"), another time zone's day, the clock line of a page ("16:21 | 09/09/2025 GMT+7"), the lunar calendar.
 */
export type DateRole = 'anniversary' | 'fiscal-year' | 'birth' | 'document' | 'foreign-time' | 'stamp' | 'lunar'

/** A date in a text. Tokens `from` ≤ i < `to` are the date with its part of day; `phraseFrom` ≤ `from` adds the words of its relation ("trước ngày 30-8"). */
export interface DateMention extends DateEnd {
  readonly from: number
  readonly to: number
  readonly phraseFrom: number
  readonly kind: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'period'
  readonly partOfDay: PartOfDay | null
  readonly relation: DateRelation
  /** First and last end, for "5-7/9", "giai đoạn 2012-2018", "9 tháng năm 2025"; `on` and `dayMonth` are then those of the first day, or null for a period. */
  readonly range: { readonly from: DateEnd; readonly to: DateEnd } | null
  readonly relative: RelativeDate | null
  /** "cuối năm 2026", "đầu tháng 9", "giữa quý II". */
  readonly approximate: 'early' | 'mid' | 'late' | null
  /** "năm 2023 tới đây" coming, "tháng 7 vừa qua" past, "năm 2023 này" this. */
  readonly horizon: 'coming' | 'past' | 'this' | null
  readonly role: DateRole | null
  /** "trong vòng 18 tháng": how long, when the date is only a length of time from now. */
  readonly length: { readonly value: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null
}
