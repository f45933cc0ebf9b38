import { loadPaperStatuses, type PaperStatus, type Tokens } from '../../language/index.ts'
import type { Agreement } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, type Phrases, phrases } from '../text/phrases.ts'

type Status = Agreement['status']

/** Words that say one thing of where a paper stands, looked for in its own clause within so many words before its name or behind it (its parties and years counted in). */
interface Said {
  readonly status: Status
  readonly near: number
  readonly words: Phrases
}

/** The words of one status and reach that stand together in the table are looked for at once; the first of these that is said decides. */
const inOrder = (table: readonly PaperStatus[]): Said[] => {
  const opens = (row: PaperStatus, i: number): boolean => row.status !== table[i - 1]?.status || row.near !== table[i - 1]?.near
  const starts = table.flatMap((row, i) => (opens(row, i) ? [i] : []))
  return starts.map((start, k) => {
    const { status, near } = table[start] as PaperStatus
    return { status: status as Status, near, words: phrases(table.slice(start, starts[k + 1]).map(({ phrase }) => phrase)) }
  })
}

const STATUSES = inOrder(loadPaperStatuses())

/** Where a paper stands by the words around its name (tokens `from` ≤ i < `name`, up to `to` with its parties and years); null where nothing is said to happen with it. */
export const statusAround = (tokens: Tokens, clause: Clause, from: number, name: number, to: number): Status | null => {
  const row = STATUSES.find(
    ({ near, words }) =>
      holds(tokens, Math.max(clause.from, from - near), from, words) ||
      holds(tokens, name, Math.min(clause.to, name + near), words) ||
      holds(tokens, to, Math.min(clause.to, to + near), words)
  )
  return row?.status ?? null
}

/** The further along, the later in this list: a paper wished for in one sentence and signed in another is signed. */
const ORDER: readonly Status[] = ['in force', 'proposed', 'planned', 'being prepared', 'signed', 'extended', 'ended', 'cancelled']

export const furtherOf = (one: Status, other: Status): Status => (ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one)
