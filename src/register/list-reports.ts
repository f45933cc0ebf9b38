import { accept, type Outcome } from '../values/index.ts'
import { pageSize, readPlace, writePlace } from './cursor.ts'
import type { Given } from './make-register.ts'
import type { ListQuery } from './register.ts'
import { searchWordsOf } from './search-words.ts'
import type { Page, ReportSummary } from './views.ts'

const USUAL = 50
const MOST = 200

/** Newest first, 50 a page unless asked otherwise (at most 200). Refuses with cursor_not_valid, search_too_short, search_too_long. */
export const listReports = async ({ store }: Pick<Given, 'store'>, query: ListQuery): Promise<Outcome<Page<ReportSummary>>> => {
  const after = query.cursor === undefined ? null : readPlace(query.cursor)
  if (after && !after.ok) return after
  const search = query.text?.trim() ? searchWordsOf(query.text) : null
  if (search && !search.ok) return search

  const size = pageSize(query.limit, USUAL, MOST)
  const found = await store.listReports({
    limit: size + 1,
    after: after?.value ?? null,
    search: search?.value ?? null,
    having: [...(query.toReview ? (['proposed'] as const) : []), ...(query.returned ? (['returned'] as const) : [])],
    ...(query.addedBy ? { addedBy: query.addedBy } : {})
  })
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return accept({ rows: shown.map((row) => row.value), nextCursor: last && found.length > size ? writePlace(last.place) : null })
}
