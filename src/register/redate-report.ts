import { accept, type Outcome, readDay, refuse } from '../values/index.ts'
import type { Given } from './make-register.ts'
import { reread } from './read-again.ts'
import type { Redated } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

/** Sets a report's day of publication and has its article, as it stands in the register, read anew by it and by what the office knows now. */
export const redateReport = async (
  given: Omit<Given, 'openDocument'>,
  { reportId, publishedOn: typed }: { readonly reportId: string; readonly publishedOn: string | null }
): Promise<Outcome<Redated>> => {
  const publishedOn = typed === null ? null : readDay(typed)
  if (typed !== null && publishedOn === null) return refuse('published_on_not_a_date', { publishedOn: typed })
  const summary = await given.store.reportSummary(reportId)
  const text = summary && (await given.store.reportText(reportId))
  if (!text) return refuseAbsent(given.store, reportId)
  if (summary.publishedOn === publishedOn) return accept({ reportId, before: publishedOn, publishedOn, kept: 0, replaced: 0 })

  const event = { kind: 'redate', reason: null, before: summary.publishedOn, after: publishedOn } as const
  const done = await reread(given, { reportId, text, source: { ...text.source, publishedOn }, event })
  if (!done.ok) return done
  const { kept, replaced } = done.value
  return accept({ reportId, before: done.value.event.before, publishedOn, kept, replaced })
}
