/** A whole day, "2026-06-30": a date in programs that know dates. A day less precise than that stays words. */
export interface Day {
  readonly day: string
}

export type Cell = string | number | Day | null

export interface Table {
  /** What the sheet is called. */
  readonly name: string
  readonly columns: readonly { readonly name: string /** In letters. */; readonly width: number }[]
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[]
}
