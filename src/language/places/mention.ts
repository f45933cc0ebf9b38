import type { KnownPlace, PlaceTypeEntry } from '../lexicon/entry.ts'

/** A place named in the text: tokens `from` ≤ i < `to`, the bare name from `nameFrom`. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly nameFrom: number
  /** The bare name as the lexicon writes it; as the text writes it where the lexicon does not know it. */
  readonly name: string
  /** How the text calls it: a place abroad by the spelling used here ("Sê Kông" for Sekong), any other by its name. */
  readonly written: string
  /** The type word in front ("tỉnh", "quận"), or null. */
  readonly type: PlaceTypeEntry | null
  /** Everything that the name could be; empty for a feature the lexicon does not know ("hồ Phương Trạch"). */
  readonly candidates: readonly KnownPlace[]
  /** "cũ" or "trước đây" follows: "tỉnh Bạc Liêu cũ". */
  readonly former: boolean
}
