import type { ObservationStatus } from '../../monitoring/index.ts'

/** What stands in a cell: a number, the word that there is none, or something that is neither. */
export type CellValue = number | 'missing' | 'unreadable'

/** What programs write where nothing was measured; the two figures are the usual signs of loggers for it. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '-', '--', '-999', '-9999', '-999.0', '-9999.0'])

/**
 * A reading with a decimal point or a decimal comma. Groups of thousands are not taken, for "1.234" is one number in Hà Nội and another in London; it is
 * read as a little more than one here, as loggers write it.
 */
const NUMBER = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d{1,3})?$/i

export const readValue = (cell: string): CellValue => {
  const text = cell.trim()
  if (MISSING.has(text.toLowerCase())) return 'missing'
  if (!NUMBER.test(text)) return 'unreadable'
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : 'unreadable'
}

const STATUSES: Readonly<Record<string, ObservationStatus>> = {
  '00': 'normal',
  '0': 'normal',
  normal: 'normal',
  '01': 'calibrating',
  '1': 'calibrating',
  calibrating: 'calibrating',
  '02': 'faulty',
  '2': 'faulty',
  faulty: 'faulty'
}

/** The status that a code says; sheets lose the nought before it. Null where nothing stands, undefined for what is no status. */
export const readStatus = (cell: string): ObservationStatus | null | undefined => {
  const text = cell.trim().toLowerCase()
  return text === '' ? null : STATUSES[text]
}
