import { accept, type Outcome, refuse } from '../values/index.ts'
import type { AccountEvent } from './account-event.ts'
import type { AccountsGiven } from './noting.ts'
import type { EventPlace } from './store.ts'

const [USUAL, MOST] = [50, 200]

export interface EventPage {
  readonly rows: readonly AccountEvent[]
  readonly nextCursor: string | null
}

const write = ({ at, id }: EventPlace): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

const read = (cursor: string): EventPlace | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const [at, id] = Array.isArray(parts) ? parts : []
    const isPlace = typeof at === 'string' && typeof id === 'string' && !`${at}${id}`.includes('\0')
    return isPlace && write({ at, id }) === cursor ? { at, id } : null
  } catch {
    // Not JSON: not a cursor of ours. The caller turns null into the refusal.
    return null
  }
}

/** What was done with accounts and at the door, newest first, 50 a page unless asked otherwise (at most 200). Refuses with cursor_not_valid. */
export const listEvents = async (
  { store }: Pick<AccountsGiven, 'store'>,
  { limit, cursor }: { readonly limit?: number; readonly cursor?: string }
): Promise<Outcome<EventPage>> => {
  const after = cursor === undefined ? null : read(cursor)
  if (cursor !== undefined && after === null) return refuse('cursor_not_valid')
  const size = Math.min(MOST, Math.max(1, Math.trunc(limit ?? USUAL)))
  const rows = await store.accountEvents({ limit: size + 1, after })
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return accept({ rows: page, nextCursor: rows.length > size && last ? write(last) : null })
}
