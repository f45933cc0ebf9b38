import type { IncomingMessage } from 'node:http'
import type { Actor, Permission } from '../accounts/index.ts'

export const CALENDAR_PATH = '/api/v1/calendar'

/** What a key in an address may open: to read dossiers, which is all that a calendar asks. */
const OF_LINK: readonly Permission[] = ['dossier.read']

/**
 * The token that stands in a private link, because programs of calendars send no header. It is looked for at that one address only, and the log names routes
 * and not addresses; null for every other request.
 */
export const linkKeyOf = ({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): string | null => {
  const [path, query = ''] = url.split('?', 2)
  return path === CALENDAR_PATH && (method === 'GET' || method === 'HEAD') ? new URLSearchParams(query).get('key') : null
}

/** An address is copied and kept by others: a token that may do more than read dossiers has no place in one. */
export const fitsLink = ({ permissions }: Actor): boolean => [...permissions].every((each) => OF_LINK.includes(each))
