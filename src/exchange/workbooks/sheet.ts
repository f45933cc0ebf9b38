import type { Formula } from './formula.ts'

/** What stands in a cell: words, a heading, a number that people may change, a day, or a calculation. */
export type SheetCell =
  | { readonly kind: 'words'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'input'; readonly value: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'formula'; readonly formula: Formula; readonly decimals: number }

/** A sheet while it is being filled: rows and columns are counted from zero. */
export interface Sheet {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: (SheetCell | null)[][]
}

/** Excel takes no longer name, and none with these signs. */
const MOST_IN_NAME = 31
const NOT_IN_NAME = /[\\/?*[\]:']/g

export const openSheet = (name: string, widths: readonly number[]): Sheet => ({
  name: name.replace(NOT_IN_NAME, ' ').slice(0, MOST_IN_NAME).trim(),
  widths,
  rows: []
})

/** Appends a row and gives its number. */
export const addRow = (sheet: Sheet, cells: readonly (SheetCell | null)[]): number => sheet.rows.push([...cells]) - 1

/** A cell by its address from anywhere in the workbook, with what stands in it. */
export const refer = (sheet: Sheet, row: number, column: number, value: Formula['value']): Formula => ({
  text: `'${sheet.name}'!$${letterOf(column)}$${row + 1}`,
  value,
  bond: 3
})

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

export const words = (text: string): SheetCell => ({ kind: 'words', text })
export const heading = (text: string): SheetCell => ({ kind: 'heading', text })
export const calculated = (formula: Formula, decimals: number): SheetCell => ({ kind: 'formula', formula, decimals })
