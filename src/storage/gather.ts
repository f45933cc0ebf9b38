/** Waits until all that can be asked at this moment has been asked. */
export type Quiet = () => Promise<void>

/** A question that names some keys, and gets the rows of each. */
export type Ask<Row> = (keys: readonly string[]) => Promise<readonly Row[]>

/** A question as it is, or where `quiet` is given, gathered. */
export const together = <Row>(ask: Ask<Row>, keyOf: (row: Row) => string, quiet: Quiet | undefined): Ask<Row> =>
  quiet ? gathered(ask, keyOf, quiet) : ask

/**
 * The same question, asked together with all others of its kind that come before everything is quiet: the lists of one page need the dossiers, values and
 * links of their rows, and one statement gets them for all. Each asker gets the rows of its own keys, in the order of these, as often as they are named.
 */
const gathered = <Row>(ask: Ask<Row>, keyOf: (row: Row) => string, quiet: Quiet): Ask<Row> => {
  let next: { readonly keys: Set<string>; readonly found: Promise<Map<string, Row[]>> } | null = null
  return async (keys) => {
    if (keys.length === 0) return []
    if (next === null) {
      const together = new Set<string>()
      const found = quiet().then(async () => {
        next = null
        return Map.groupBy(await ask([...together]), keyOf)
      })
      next = { keys: together, found }
    }
    for (const key of keys) next.keys.add(key)
    const found = await next.found
    return keys.flatMap((key) => found.get(key) ?? [])
  }
}
