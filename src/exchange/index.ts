// What the register shows as files for other programs. In: a table of cells. Out: its bytes as CSV or as an Excel workbook.
export type { Cell, Day, Table } from './table.ts'
export { writeCsv } from './write-csv.ts'
export { writeXlsx } from './write-xlsx.ts'
