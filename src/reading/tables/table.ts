/**
 * What stood in a cell. A number is as the workbook keeps it, "1234567.5" or "1E+18", never taken through a float; a day is a cell that the workbook
 * shows as a date, "2026-06-30". Text is NFC without spaces at its ends; an empty cell is null.
 */
export type TableCell = string | { readonly number: string } | { readonly day: string } | null

export interface TableRow {
  /** From 1, as the program counts in which people look at it; empty rows are counted and not kept. */
  readonly row: number
  readonly cells: readonly TableCell[]
}

/** A table as people bring it: headings may stand in any of its first rows, below a title. */
export interface BroughtTable {
  /** The name of the sheet, and of all sheets of its workbook; null and none for text. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Bytes of a CSV file or an Excel workbook, or of text that was pasted. */
export interface GivenTable {
  readonly bytes: Uint8Array
  /** The sheet that is meant, by its name; the first where it is not given. */
  readonly sheet?: string
}
