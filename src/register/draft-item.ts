import { accept, contains, type Outcome, type Span } from '../values/index.ts'
import { contentOfWords } from './entered-content.ts'
import type { ItemContent } from './item.ts'
import type { Given } from './make-register.ts'
import type { Register } from './register.ts'
import { refuseAbsent } from './withdraw-report.ts'
import { placesOfWords } from './words-in-article.ts'

/** What an item that a person is about to enter says by its words alone; nothing is kept of it. */
export interface ItemDraft {
  /** The words as they were given, else those of the stretch that was chosen. */
  readonly exact: string
  readonly content: ItemContent
  /** Where the words stand in the article. */
  readonly places: readonly Span[]
}

/** Drafts an item on words of a report's article. Refuses with report_not_found, report_withdrawn. */
export const draftItem = async (
  { store }: Pick<Given, 'store'>,
  { reportId, kind, words }: Parameters<Register['draftItem']>[0]
): Promise<Outcome<ItemDraft>> => {
  const summary = await store.reportSummary(reportId)
  const text = summary && (await store.reportText(reportId))
  if (!text) return refuseAbsent(store, reportId)
  const { within } = words
  const exact = words.exact ?? (within ? text.article.text.slice(within.start, within.end) : '')
  const places = placesOfWords(text.article.text, exact)
  const span = places.find((place) => within === undefined || contains(within, place))
  const at = span && { text: text.article.text, span, day: summary.meetingOn ?? summary.publishedOn, items: await store.items(reportId) }
  return accept({ exact, content: contentOfWords(kind, exact, at), places })
}
