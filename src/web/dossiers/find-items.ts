import type { Register } from '../../register/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { wordsHref } from './show-fields.ts'

/** An accepted item that a person may hold against an undertaking. */
export interface FoundItem {
  /** "report@item": what a form names it by. */
  readonly origin: string
  readonly words: string
  readonly report: string
  readonly day: string
  readonly href: string
}

export interface FoundItems {
  readonly words: string
  readonly found: readonly FoundItem[]
  /** How many more match that nobody has accepted. */
  readonly hidden: number
}

const HITS = 40
const SHOWN = 8

/** Items of accepted reports that hold these words; null where nobody asks. */
export const findItems = async (register: Register, query: URLSearchParams, language: Language): Promise<FoundItems | null> => {
  const words = query.get('q')?.trim() ?? ''
  if (query.get('find') !== 'item' || words === '') return null
  const hits = await register.search({ text: words, limit: HITS })
  const found: FoundItem[] = []
  const accepted = new Map<string, ReadonlySet<string>>()
  let hidden = 0
  for (const { reportId, itemId, title, publishedOn, snippet, kind } of hits.ok ? hits.value.rows : []) {
    // One sentence can make several items: it is offered once.
    if (
      itemId === null ||
      found.length >= SHOWN ||
      !TELLING.has(kind) ||
      found.some((one) => one.words === snippet && one.report === title)
    )
      continue
    if (!accepted.has(reportId)) accepted.set(reportId, await acceptedIn(register, reportId))
    if (!accepted.get(reportId)?.has(itemId)) {
      hidden++
      continue
    }
    const day = publishedOn ? showDate(publishedOn, language) : ''
    found.push({ origin: `${reportId}@${itemId}`, words: snippet, report: title, day, href: wordsHref({ reportId, itemId }) })
  }
  return { words, found, hidden }
}

/** The kinds of items that tell of something done or said. */
const TELLING: ReadonlySet<string> = new Set(['action', 'agreement', 'project', 'meeting', 'figure'])

const acceptedIn = async (register: Register, reportId: string): Promise<ReadonlySet<string>> => {
  const report = await register.showReport(reportId)
  return new Set(report.ok ? report.value.items.filter(({ state }) => state === 'accepted').map(({ id }) => id) : [])
}
