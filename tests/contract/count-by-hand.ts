import { type DossierKind, periodsOf, type ReadingStore, type StatedSum, statedSums } from '../../src/register/index.ts'

/** One dossier with all that charts count it by, read one by one. */
export interface Counted {
  readonly id: string
  readonly state: string
  readonly year: string
  readonly quarter: string | null
  readonly facets: ReadonlyMap<string, readonly string[]>
  readonly sums: readonly StatedSum[]
}

export const countedOf = async (store: ReadingStore, kind: DossierKind): Promise<Counted[]> => {
  const found = await store.listDossiers({ kind, facets: [], order: 'title', after: null, limit: 1000 })
  return Promise.all(
    found.map(async ({ id, state, firstOn }) => {
      const facets = Map.groupBy(await store.facetsOf(id), ({ facet }) => facet)
      return {
        id,
        state,
        ...periodsOf(firstOn),
        facets: new Map([...facets].map(([facet, rows]) => [facet, rows.map(({ value }) => value)])),
        sums: statedSums(await store.valuesOf(id))
      }
    })
  )
}

export interface Conditions {
  readonly from?: string
  readonly until?: string
  readonly partner?: string
  readonly sector?: string
  readonly province?: string
}

/** Those that conditions leave. */
export const under = (all: readonly Counted[], { from, until, ...facets }: Conditions): Counted[] =>
  all.filter(
    ({ year, facets: own }) =>
      (from === undefined || year >= from) &&
      (until === undefined || (year !== '' && year <= until)) &&
      Object.entries(facets).every(([facet, value]) => own.get(facet)?.includes(value))
  )

/** "2024 done" → how many. */
export const tally = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
