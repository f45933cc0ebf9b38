import type { ItemView, ReportEvent, ReportView } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { wordsIn } from '../words/index.ts'
import { describeItem } from './describe-item.ts'
import { lastReadingOf, showEvent } from './show-event.ts'

/** An item that a reading read otherwise, in words: what it said and what is read now, only where the two differ. */
export interface ShownChange {
  readonly id: string
  readonly kind: ItemView['kind']
  readonly kindName: string
  readonly headline: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Where it can be decided on; null for an item that is gone. */
  readonly href: string | null
  readonly stateName: string | null
}

export interface ShownReading {
  readonly said: string
  readonly groups: readonly { readonly key: string; readonly name: string; readonly changes: readonly ShownChange[] }[]
  /** How many of what came or changed wait for a decision, where this is the last reading. */
  readonly waiting: number
  readonly others: readonly { readonly id: string; readonly said: string }[]
}

type Change = NonNullable<ReportEvent['changes']>[number]

/** The groups in the order in which a reviewer wants them: what is to be decided on first. */
const GROUPS: Readonly<Record<'added' | 'changed' | 'stays' | 'gone', (change: Change) => boolean>> = {
  added: ({ before }) => before === null,
  changed: ({ before, after, stays }) => before !== null && after !== null && !stays,
  stays: ({ stays }) => stays,
  gone: ({ after, stays }) => after === null && !stays
}

/** What one reading of a report made otherwise, in the reader's language; null for an event that was none. */
export const showReading = (report: ReportView, readingId: string, language: Language): ShownReading | null => {
  const words = wordsIn(language).report.readAgain
  const event = report.events.find(({ id }) => id === readingId)
  if (!event?.changes) return null
  const { changes } = event
  const items = new Map(report.items.map((item) => [item.id, item]))
  const last = lastReadingOf(report)?.id === readingId
  const waiting = changes.filter(({ itemId, after, stays }) => after !== null && !stays && items.get(itemId)?.state === 'proposed')
  return {
    said: showEvent(event, language),
    groups: Object.entries(GROUPS).flatMap(([key, holds]) => {
      const ofGroup = changes.filter(holds).map((change) => showChange(change, report, items.get(change.itemId), language))
      return ofGroup.length > 0 ? [{ key, name: words[key as keyof typeof GROUPS](ofGroup.length), changes: ofGroup }] : []
    }),
    waiting: last ? waiting.length : 0,
    others: report.events
      .filter(({ id, changes }) => changes !== null && id !== readingId)
      .map((other) => ({ id: other.id, said: showEvent(other, language) }))
      .reverse()
  }
}

const showChange = (
  { itemId, kind, before, after, stays }: Change,
  report: ReportView,
  item: ItemView | undefined,
  language: Language
): ShownChange => {
  const linesOf = (content: Change['before']): string[] => {
    if (content === null) return []
    const { headline, under, details } = describeItem({ kind, content }, { language, items: report.items })
    const quotes = (content.evidence as readonly { readonly exact: string }[]).map(({ exact }) => `“${exact}”`)
    return [headline, under, ...details.map(({ name, value }) => `${name}: ${value}`), ...new Set(quotes)].filter((line) => line !== '')
  }
  const [was, is] = [linesOf(before), linesOf(after)]
  const differs = before !== null && after !== null
  const only = (lines: readonly string[], others: readonly string[]): string[] =>
    differs ? lines.filter((line) => !others.includes(line)) : lines.slice(1)
  // The id of an item that is gone may since have been given to no other: ids stay with their words.
  const there = item !== undefined && (after !== null || stays)
  return {
    id: itemId,
    kind,
    kindName: term('kind', kind, language),
    headline: (stays ? was : is.length > 0 ? is : was)[0] ?? '',
    before: only(was, is),
    after: after === null && stays ? [wordsIn(language).report.readAgain.notRead] : only(is, was),
    href: there ? `/reports/${report.id}?item=${itemId}#i-${itemId}` : null,
    stateName: there ? term('state', item.state, language) : null
  }
}
