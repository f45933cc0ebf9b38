/**
 * Text as every database keeps it: NUL (PostgreSQL refuses it, SQLite cuts at it) and half surrogates (no UTF-8 form) become U+FFFD,
 * one for one, so that every span stays true. The original bytes hold what stood there.
 */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

/** The same JSON value with every string changed by `change`; field names stay. */
export const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((part) => mapStrings(part, change))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, mapStrings(part, change)]))
  }
  return value
}
