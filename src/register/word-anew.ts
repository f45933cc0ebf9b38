import { setImmediate as nextTurn } from 'node:timers/promises'
import { loadWritings } from '../language/index.ts'
import { wordsOfDossier } from './dossiers/word-dossier.ts'
import { itemWords, reportWords } from './search-text.ts'
import type { Store, WritingStore } from './store.ts'

const REPORTS_AT_ONCE = 10
const DOSSIERS_AT_ONCE = 20

/**
 * Makes everything found by the writings of today's word tables (“ubnd” for “Ủy ban nhân dân”) that was worded by older ones, or by none. A few at a time,
 * each time in a transaction of its own, so that others have their turn; where it is broken off, it goes on when it is called again. Until it is through,
 * searches do without. Stops when told to.
 */
export const wordAnew = async ({ store }: { readonly store: Store }, signal?: AbortSignal): Promise<void> => {
  const { digest } = loadWritings()
  for (;;) {
    if (signal?.aborted) return
    const reports = await store.unwordedReports(digest, REPORTS_AT_ONCE)
    if (reports.length === 0) break
    await store.transaction(async (inside) => {
      const worded: Worded[] = []
      for (const reportId of reports) worded.push(await wordedAnew(inside, reportId, digest))
      await inside.wordReports(worded)
    })
    await nextTurn()
  }
  for (;;) {
    if (signal?.aborted) return
    const dossiers = await store.unwordedDossiers(digest, DOSSIERS_AT_ONCE)
    if (dossiers.length === 0) return
    await store.transaction(async (inside) => {
      await inside.claimFiling()
      const values = await inside.valuesOfAll(dossiers)
      for (const dossier of await inside.dossiers(dossiers))
        await inside.wordDossier(
          dossier,
          await wordsOfDossier(inside, dossier, values.get(dossier.id) ?? [], await inside.facetsOf(dossier.id))
        )
    })
    await nextTurn()
  }
}

type Worded = Parameters<WritingStore['wordReports']>[0][number]

const wordedAnew = async (store: WritingStore, reportId: string, wordedBy: string): Promise<Worded> => {
  await store.claimReport(reportId)
  const summary = (await store.reportSummary(reportId)) ?? (await store.withdrawnSummary(reportId))
  const text = await store.reportText(reportId)
  if (!summary || !text) throw new Error(`The report ${reportId} vanished while it was worded anew.`)
  const items = await store.items(reportId)
  const before = await store.wordsOfItems(reportId)
  const after = items.map(({ content }) => itemWords(content))
  const changed = items.flatMap(({ id }, i) => (before[i] === after[i] ? [] : [[id, after[i] as string] as const]))
  return { reportId, wordedBy, words: reportWords(summary.title, text.article.text, after), itemWords: changed }
}
