import type { KnownOrganisation } from '../knowledge/knowledge.ts'
import type { OrganisationHeadEntry } from '../lexicon/entry.ts'
import type { PlaceMention } from '../places/mention.ts'

/** An organisation named in the text: tokens `from` ≤ i < `to`. */
export interface OrganisationMention {
  readonly from: number
  readonly to: number
  /** The name as written, without brackets. */
  readonly name: string
  /** The head written in full ("Ủy ban nhân dân"), or "" for a body known by its whole name. */
  readonly head: string
  /** What its head was read with; nothing for a body known by its whole name. */
  readonly followedBy?: OrganisationHeadEntry['followedBy']
  readonly type: string
  readonly country: string | null
  /** The place inside the name, if any. */
  readonly place: PlaceMention | null
  /** A body of a locality whose locality is left out: "UBND tỉnh", "Thành ủy", "Bộ". */
  readonly elided: boolean
  /** Compared form of head and field without the place; two mentions with one `core` and one place are one body. */
  readonly core: string
  /** One of several bodies told by one head: "UBND các huyện A, B". */
  readonly shared?: true
  /** The bodies known to the office by this name, where it was given knowledge; several where they share it. */
  readonly known?: readonly KnownOrganisation[]
  /** True where nothing but that knowledge tells that a body is named. */
  readonly taught?: true
  /** Bodies that the office knows by this name while the text itself gives it to another. */
  readonly contradicted?: readonly KnownOrganisation[]
}
