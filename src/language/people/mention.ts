import type { OrganisationMention } from '../find-organisations.ts'
import type { TitleEntry } from '../lexicon/entry.ts'
import type { PlaceMention } from '../places/mention.ts'

/** Kinds of bodies that a common word alone means. */
export type CalledBody =
  | 'firm'
  | 'bank'
  | 'school'
  | 'hospital'
  | 'institute'
  | 'centre'
  | 'fund'
  | 'association'
  | 'organisation'
  | 'board'

/** One post: the title as written, its entry, and the body or place it belongs to where one is named beside it. */
export interface Position {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly entry: TitleEntry
  /** What a ministry deals with where only the title says it: "Bộ trưởng Ngoại giao". */
  readonly field: string | null
  readonly organisation: OrganisationMention | null
  readonly place: PlaceMention | null
  /** What kind of body it is where only a common word says so: "Phó Chủ tịch Tập đoàn", "Giám đốc Quỹ". */
  readonly called?: CalledBody
  /** "Đại sứ Nhật Bản tại Việt Nam": the country or place where the post is held. */
  readonly seat: PlaceMention | null
}

/** A person named in the text: tokens `from` ≤ i < `to` are the name; `outerFrom`–`outerTo` also hold honorific and posts. */
export interface PersonMention {
  readonly from: number
  readonly to: number
  readonly outerFrom: number
  readonly outerTo: number
  readonly name: string
  readonly honorific: string | null
  readonly positions: readonly Position[]
  /** False for a bare name with neither honorific nor post beside it. */
  readonly introduced: boolean
}

/** A post without a name: "Bí thư Thành ủy nhấn mạnh …". */
export interface PostMention {
  readonly from: number
  readonly to: number
  readonly positions: readonly Position[]
}
