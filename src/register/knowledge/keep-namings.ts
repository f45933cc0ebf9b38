import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PartialDate } from '../../values/index.ts'
import type { Item } from '../item.ts'
import type { Store, WritingStore } from '../store.ts'
import { type KeptNaming, kept, namingOf } from './naming.ts'

/** Keeps what the accepted items of a report teach of names, in the place of what they taught before. */
export const keepNamings = async (store: WritingStore, reportId: string, items: readonly Item[], on: PartialDate | null): Promise<void> => {
  const namings = items.flatMap((item): KeptNaming[] => {
    const naming = item.state === 'accepted' ? namingOf(item) : null
    return naming ? [kept(item.id, naming)] : []
  })
  await store.putNamings({ reportId, on, namings })
}

const AT_ONCE = 20

/** Keeps the names of what was filed before names were kept; stops when told to, and goes on when it is called again. */
export const nameUnnamed = async ({ store, signal }: { readonly store: Store; readonly signal?: AbortSignal }): Promise<void> => {
  for (;;) {
    const reports = signal?.aborted ? [] : await store.unnamedReports(AT_ONCE)
    if (reports.length === 0) return
    await store.transaction(async (inside) => {
      await inside.claimFiling()
      for (const reportId of reports) {
        const summary = await inside.reportSummary(reportId)
        const items = summary ? await inside.items(reportId) : []
        await keepNamings(inside, reportId, items, summary && (summary.meetingOn ?? summary.publishedOn))
        await inside.markFiled(reportId)
      }
    })
    await nextTurn()
  }
}
