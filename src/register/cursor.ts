import { accept, type Outcome, refuse } from '../values/index.ts'
import type { DossierPlace } from './dossiers/dossier-store.ts'
import type { LedgerPlace } from './ledger/ledger-store.ts'

/** Where a report stands in lists that go from new to old: by day and order of arrival, then by id. */
export interface Place {
  readonly newest: number
  readonly id: string
}

/** A place in the hits of a search: the report's, and the position of the item in it (-1 for the report itself). */
export interface HitPlace extends Place {
  readonly position: number
}

/** Cursors are opaque to those who pass them back: only this file knows that they are base64url of a JSON array. */
const write = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')

const read = (cursor: string): unknown[] | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) && write(parts) === cursor ? parts : null
  } catch {
    // Not JSON: not a cursor of ours. The caller turns null into the refusal.
    return null
  }
}

const isId = (part: unknown): part is string => typeof part === 'string' && part.length > 0 && part.length <= 64 && !part.includes('\0')

export const writePlace = (place: Place): string => write([place.newest, place.id])

/** Refuses with cursor_not_valid. */
export const readPlace = (cursor: string): Outcome<Place> => {
  const parts = read(cursor)
  if (parts?.length !== 2) return refuse('cursor_not_valid')
  const [newest, id] = parts
  return Number.isSafeInteger(newest) && isId(id) ? accept({ newest: newest as number, id }) : refuse('cursor_not_valid')
}

export const writeHitPlace = (place: HitPlace): string => write([place.newest, place.id, place.position])

/** Refuses with cursor_not_valid. */
export const readHitPlace = (cursor: string): Outcome<HitPlace> => {
  const parts = read(cursor)
  if (parts?.length !== 3) return refuse('cursor_not_valid')
  const [newest, id, position] = parts
  return Number.isSafeInteger(newest) && isId(id) && Number.isSafeInteger(position)
    ? accept({ newest: newest as number, id, position: position as number })
    : refuse('cursor_not_valid')
}

export const writeDossierPlace = ({ at, id }: DossierPlace): string => write([at, id])

/** Refuses with cursor_not_valid. */
export const readDossierPlace = (cursor: string): Outcome<DossierPlace> => {
  const parts = read(cursor)
  if (parts?.length !== 2) return refuse('cursor_not_valid')
  const [at, id] = parts
  return typeof at === 'string' && at.length <= 400 && !at.includes('\0') && isId(id) ? accept({ at, id }) : refuse('cursor_not_valid')
}

export const writeLedgerPlace = ({ on, dossierId, entry }: LedgerPlace): string => write([on, dossierId, entry])

/** Refuses with cursor_not_valid. */
export const readLedgerPlace = (cursor: string): Outcome<LedgerPlace> => {
  const parts = read(cursor)
  if (parts?.length !== 3) return refuse('cursor_not_valid')
  const [on, dossierId, entry] = parts
  return typeof on === 'string' && /^\d{4}-\d\d-\d\d$/.test(on) && isId(dossierId) && isId(entry)
    ? accept({ on, dossierId, entry })
    : refuse('cursor_not_valid')
}

/** How many rows a page has: what was asked for, at least one, at most `most`. */
export const pageSize = (limit: number | undefined, usual: number, most: number): number =>
  limit === undefined || !Number.isFinite(limit) ? usual : Math.min(most, Math.max(1, Math.trunc(limit)))
