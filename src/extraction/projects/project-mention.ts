import type { Sentence } from '../../language/index.ts'

/** The word a project is called by: "chương trình" again is a programme named before, "tuyến" a line. */
export type ProjectSort = 'project' | 'programme' | 'scheme' | 'line'

/** Where a project is named, named again ("dự án", "công trình này") or a part of it is ("gói thầu CP2"): tokens `from` ≤ i < `to`. */
export interface ProjectMention {
  readonly says: 'name' | 'again' | 'part'
  readonly sort: ProjectSort
  /** The name itself; null where it is not told. */
  readonly name: string | null
  /** The short form in brackets behind a quoted name: “…” (QTMAC). */
  readonly short: string | null
  readonly from: number
  readonly to: number
  readonly sentence: Sentence
  /** True where only the office's knowledge tells that a project is named. */
  readonly taught?: true
}
