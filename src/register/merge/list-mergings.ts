import type { Store } from '../store.ts'
import type { Brought, KeptMerging } from './merge-store.ts'

/** One merge, however many batches it took. */
export type MergeView = Omit<KeptMerging, 'id'>

/** Batches that are looked at. */
const MOST = 400

/** The merges that people did, the last first, each with all that it brought. */
export const listMergings = async ({ store }: { readonly store: Store }): Promise<MergeView[]> => {
  const merges = Map.groupBy(await store.mergings(MOST), ({ chain, at }) => `${chain}\n${at}`)
  return [...merges.values()].flatMap((batches): MergeView[] => {
    const [last] = batches.toSorted((a, b) => b.seq - a.seq)
    if (!last) return []
    const { id: _, ...merge } = last
    return [{ ...merge, brought: sumOf(batches.map(({ brought }) => brought)) }]
  })
}

const sumOf = (all: readonly Brought[]): Brought => {
  const sum = { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0 }
  for (const one of all)
    for (const kind of Object.keys(sum) as (keyof Brought)[]) {
      // A merging that was kept before there were rates tells of none.
      sum[kind] += one[kind] ?? 0
    }
  return sum
}
