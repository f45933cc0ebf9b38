import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Cell, Table } from '../../exchange/index.ts'
import type { DossierLine, Register } from '../../register/index.ts'
import { accept, isPartialDate, lastDay, type Outcome } from '../../values/index.ts'
import { term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { findRows } from './find-rows.ts'
import type { ListAddress } from './list-address.ts'
import { columnsOf, type Part, type Setting, showLine } from './show-line.ts'

/** More rows than an office reads; a file that ends there says so in its last line. */
const MOST = 10_000
const AT_ONCE = 200

/** All that a list's address leaves, with the columns the page shows, as a table for a file. Refuses as the list does. */
export const tableOfList = async (register: Register, address: ListAddress, origin: string, setting: Setting): Promise<Outcome<Table>> => {
  const { language, today } = setting
  const words = wordsIn(language).dossiers.list
  const columns = columnsOf(address.kind, language, endOf(address.at))
  const hasDue = columns.some(({ key }) => key === 'due')
  const rows: Cell[][] = []
  const rowOf = (line: DossierLine): Cell[] => {
    const { title, href, cells } = showLine(line, setting)
    const shown = cells.flatMap(({ column, parts }): Cell[] => {
      if (column.key === 'spoken') return [line.spokenOn === null ? null : { day: line.spokenOn }]
      return column.key === 'due' ? [textOf(parts), line.dueBy === null ? null : { day: line.dueBy }] : [textOf(parts)]
    })
    return [title, ...shown, `${origin}${href}`]
  }
  for (let cursor = ''; ; ) {
    const found = await findRows(register, { ...address, cursor }, today, AT_ONCE)
    if (!found.ok) return found
    rows.push(...found.value.rows.map(rowOf))
    if (found.value.nextCursor === null) break
    if (rows.length >= MOST) {
      rows.push([words.cutAt(rows.length), ...Array.from({ length: columns.length + (hasDue ? 2 : 1) }, () => null)])
      break
    }
    cursor = found.value.nextCursor
    await nextTurn()
  }
  const first = address.kind === 'undertaking' || address.kind === 'need' || address.kind === 'result' ? words.what : words.name
  return accept({
    name: term('dossiers', address.kind, language),
    columns: [
      { name: first, width: 60 },
      ...columns.flatMap(({ key, name }) => [{ name, width: 24 }, ...(key === 'due' ? [{ name: words.dueBy, width: 14 }] : [])]),
      { name: words.address, width: 40 }
    ],
    rows
  })
}

const endOf = (at: string): string | null => (isPartialDate(at) ? lastDay(at) : null)

const textOf = (parts: readonly Part[]): string | null =>
  parts.map(({ text, arrow }, at) => `${at === 0 ? (arrow ? '→ ' : '') : arrow ? ' → ' : '; '}${text}`).join('') || null
