import type { BroughtTable, TableCell } from '../../reading/index.ts'

/**
 * A brought table as text with tabs, to be mended in a field and read again as it was: rows keep their numbers, days stand day first, and a number with three
 * digits behind its point gets a fourth, so that none takes them for a group.
 */
export const tableAsText = ({ rows }: BroughtTable): string => {
  const lines: string[] = []
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) lines.push('')
    lines.push(cells.map(written).join('\t'))
  }
  return lines.join('\n')
}

const written = (cell: TableCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
  if ('day' in cell) return cell.day.split('-').reverse().join('/')
  return cell.number.replace(/(\.\d{3})$/u, '$10')
}
