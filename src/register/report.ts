import type { CooperationRecord, Doubt, SecondReader } from '../extraction/index.ts'
import { loadWritings } from '../language/index.ts'
import { firstDay, type Span } from '../values/index.ts'
import { countKinds, countStates, type Item } from './item.ts'
import { itemsOfRecord } from './items-of-record.ts'
import { itemWords, reportWords } from './search-text.ts'
import { mapStrings, storable } from './storable-text.ts'
import type { ReportSummary } from './views.ts'

/** What only a report's own page needs: what the document says of itself, its text, and what the reader left open. */
export interface ReportText {
  readonly source: CooperationRecord['source']
  readonly article: CooperationRecord['article']
  readonly doubts: readonly Doubt[]
  readonly unread: readonly Span[]
  /** What became of the second reader's answers; null where none was asked. */
  readonly secondReader: SecondReader | null
  /** Which of the office's knowledge it was read with; null where with none. */
  readonly knowledge: NonNullable<CooperationRecord['knowledge']> | null
}

/** A document with all that was read from it, as it enters the register. */
export interface NewReport {
  readonly summary: Omit<ReportSummary, 'addedBy'>
  readonly text: ReportText
  readonly items: readonly Item[]
  /** The day that lists are ordered by: the day of publication, else the day it was added. */
  readonly orderDay: string
  /** The folded words by which the report, and each item (in the order of `items`), is found. */
  readonly words: string
  readonly itemWords: readonly string[]
  /** The digest of the word tables by which these know the writings of names. */
  readonly wordedBy: string
}

/** Makes the report of a record: all that the register keeps of it but the bytes. `addedAt` is an ISO 8601 instant, UTC. */
export const reportOfRecord = (read: CooperationRecord, addedAt: string, givenName?: string | null): NewReport => {
  const record = fitToStore(read)
  const fileName = plainFileName(givenName)
  const { source, article, meetings, doubts, unread } = record
  const items = itemsOfRecord(record)
  const first = meetings[0]
  const title = source.title?.trim() || firstLine(article.text) || fileName || record.id
  const wordsOfItems = items.map((item) => itemWords(item.content))
  return {
    summary: {
      id: record.id,
      title,
      publishedOn: source.publishedOn,
      meetingOn: first?.on ?? null,
      meetingDayMonth: first && first.on === null ? first.dayMonth : null,
      hosts: namesOf(meetings.flatMap((meeting) => meeting.hosts)),
      guests: namesOf(meetings.flatMap((meeting) => meeting.guests)),
      addedAt,
      fileName,
      mediaType: source.mediaType,
      counts: countKinds(items),
      states: countStates(items),
      doubts: doubts.length
    },
    text: { source, article, doubts, unread, secondReader: record.secondReader ?? null, knowledge: record.knowledge ?? null },
    items,
    orderDay: (source.publishedOn && firstDay(source.publishedOn)) || addedAt.slice(0, 10),
    words: reportWords(title, article.text, wordsOfItems),
    itemWords: wordsOfItems,
    wordedBy: loadWritings().digest
  }
}

const firstLine = (text: string): string => text.slice(0, 300).split('\n', 1)[0]?.trim() ?? ''

const namesOf = (parties: readonly { readonly name: string }[]): string[] => [...new Set(parties.map((party) => party.name))]

export const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** Every string one that both databases keep as it is, and no address that a page could not safely link to: a document may state any. */
const fitToStore = (record: CooperationRecord): CooperationRecord => {
  const { source, ...rest } = mapStrings(record, storable) as CooperationRecord
  return { ...rest, source: { ...source, url: source.url !== null && isWebAddress(source.url) ? source.url : null } }
}

/** The last part of a path, without control characters: what a person would call the file. */
const plainFileName = (fileName: string | null | undefined): string | null => {
  const last = fileName
    ?.normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return last ? storable(last).slice(-255).toWellFormed() : null
}
