import type { Qualifier } from './hedges.ts'
import type { AmountKind } from './units.ts'

/** A sum, measure, share, length of time or count, tokens `from` ≤ i < `to`: hedge, number, unit or noun, and what it is counted per. */
export interface AmountMention {
  readonly from: number
  readonly to: number
  /** The tokens of the number (of both numbers of a range) with its multipliers. */
  readonly number: { readonly from: number; readonly to: number }
  /** A JSON number while exact in a double, otherwise a decimal string. */
  readonly value: number | string
  /** The upper end of a range ("10-12 tỷ đồng"). */
  readonly valueTo: number | string | null
  /** ISO 4217 for money; m3/day m3 m2 ha km2 km m tonne MW percent person household year month day …; otherwise the counted noun in Vietnamese (heads of every kind are "person"). */
  readonly unit: string
  readonly kind: AmountKind
  /** The hedge nearest the number decides; see `hedges.ts`. */
  readonly qualifier: Qualifier | null
  /** What the amount is for each of, in the words of the text: "căn", "người/tháng", "năm". */
  readonly per: string | null
  /** The unit is not written ("tổng vốn 3.300 tỷ"): đồng is understood, or the unit of the next sum in the list. */
  readonly inferred: boolean
  /** The number's signs allow a second reading, `other`. */
  readonly ambiguous: boolean
  readonly other: number | string | null
  /** Index (in the list found) of the amount that states the same in another unit: "24 tỷ yen (tương đương 3.169 tỷ đồng)". */
  equals: number | null
  /** The other way: this amount only restates that one, and is never a second sum. */
  equivalentOf: number | null
  /** Index of the total that this is a stated part of ("trong đó", "gồm", "còn lại là"). */
  partOf: number | null
  /** A part told as what remains ("còn lại là 30 tỷ đồng vốn đối ứng"). */
  remainder: boolean
}
