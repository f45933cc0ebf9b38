import type { Kysely } from 'kysely'
import type { Place, ReadingStore, WritingStore } from '../register/index.ts'
import type { Noted } from './audit/append-log.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { DossierIndex } from './dossier-index.ts'
import { readingDossiers, writingDossiers } from './dossiers/index.ts'
import * as expunge from './expunge.ts'
import { withFaults } from './faults.ts'
import { readingFeeds, writingFeeds } from './feeds.ts'
import type { Files } from './files/files.ts'
import { type Quiet, together } from './gather.ts'
import * as items from './items.ts'
import * as lists from './list-reports.ts'
import { readingMerges, writingMerges } from './merging/index.ts'
import * as namings from './namings.ts'
import { type Afterwards, insertOriginal, keptOriginal, originalType } from './originals.ts'
import { readingRates, writingRates } from './rates/index.ts'
import * as events from './report-events.ts'
import * as reports from './save-reports.ts'
import type { Schema } from './schema.ts'
import { readingSeries, writingSeries } from './series/index.ts'
import { insertSights, sightsOf } from './sights.ts'
import * as waiting from './waiting-documents.ts'
import type { WordIndex, WordQuery } from './word-index.ts'
import { isLoose, unworded, wordReports } from './word-reports.ts'
import { wordsAt } from './words-at.ts'

export interface StoreParts {
  readonly workspaceId: string
  readonly kind: DatabaseKind
  readonly words: WordIndex
  readonly dossierIndex: DossierIndex
  readonly files: Files | null
  /** Where queries go: asked for each, so that a store used in the wrong place is found out. */
  readonly query: () => Kysely<Schema>
  /** Where one state is looked at: questions that come together are asked as one. */
  readonly quiet?: Quiet
}

/** The reading half of the register's Store over one workspace's rows. */
export const makeReadingStore = (parts: StoreParts): ReadingStore => {
  const { workspaceId, query } = parts
  const itemsOf = together<items.PlacedItem>(
    (keys) => items.itemsByKey(query(), workspaceId, keys),
    ({ key }) => key,
    parts.quiet
  )

  const find = async (asked: Omit<WordQuery, 'workspaceId' | 'loosely'>): Promise<Place[]> => {
    const loosely = asked.search.names !== undefined && (await isLoose(query(), 'report', workspaceId, asked.search))
    return parts.words.find(query(), { ...asked, workspaceId, loosely })
  }

  const placesOf = ({ search, ...asked }: Parameters<ReadingStore['listReports']>[0]): Promise<Place[]> =>
    search ? find({ search, days: {}, ...asked }) : lists.reportPlaces(query(), workspaceId, asked)

  return withFaults<ReadingStore>({
    ...readingDossiers(parts),
    ...readingFeeds(parts),
    ...readingMerges(parts),
    ...readingRates(parts),
    ...readingSeries(parts),
    reportOfOriginal: (sha256) => lists.reportOfOriginal(query(), workspaceId, sha256),
    reportSummary: async (reportId) => (await lists.reportLines(query(), workspaceId, [reportId]))[0]?.value ?? null,
    withdrawnSummary: async (reportId) => (await lists.reportLines(query(), workspaceId, [reportId], 1))[0]?.value ?? null,
    countReports: (...asked) => lists.countReports(query(), workspaceId, ...asked),
    listWithdrawn: async (asked) => {
      const places = await lists.reportPlaces(query(), workspaceId, { ...asked, having: [], withdrawn: 1 })
      return lists.reportLines(
        query(),
        workspaceId,
        places.map(({ id }) => id),
        1
      )
    },
    reportText: (reportId) => lists.reportText(query(), workspaceId, reportId),
    original: (reportId) => lists.originalOfReport(query(), parts, reportId),
    originalType: (sha256) => originalType(query(), workspaceId, sha256),
    keptOriginal: (sha256) => keptOriginal(query(), parts, sha256),
    listReports: async (asked) =>
      lists.reportLines(
        query(),
        workspaceId,
        (await placesOf(asked)).map(({ id }) => id)
      ),

    wordsAt: (origins) => wordsAt(query(), workspaceId, origins),
    items: async (reportId, itemIds) => {
      if (itemIds === undefined) return items.itemsOfReport(query(), workspaceId, reportId)
      const found = await itemsOf([...new Set(itemIds)].map((id) => items.itemKey(reportId, id)))
      return found.toSorted((a, b) => a.position - b.position).map(({ item }) => item)
    },
    decisions: (reportId, itemId) => items.decisionsOf(query(), workspaceId, reportId, itemId),
    events: (reportId) => events.eventsOf(query(), workspaceId, reportId),
    waitingDocuments: () => waiting.waitingDocuments(query(), workspaceId),
    waitingDocument: (reportId) => waiting.waitingDocument(query(), workspaceId, reportId),
    namings: () => namings.allNamings(query(), workspaceId),
    namingsByKey: (keys) => namings.namingsByKey(query(), workspaceId, keys),
    unnamedReports: (limit) => lists.unnamedReports(query(), workspaceId, limit),
    unfiledReports: (limit) => lists.unfiledReports(query(), workspaceId, limit),
    unwordedReports: (wordedBy, limit) => unworded(query(), 'report', workspaceId, wordedBy, limit),
    unwordedDossiers: (wordedBy, limit) => unworded(query(), 'dossier', workspaceId, wordedBy, limit),
    wordsOfItems: (reportId) => items.wordsOfItems(query(), workspaceId, reportId),

    sights: (asked) => sightsOf(query(), workspaceId, asked),
    findReports: (search, after, limit, days = {}) => find({ search, after, days, limit, having: [] }),
    searchable: (reportIds) => lists.searchableReports(query(), workspaceId, reportIds)
  })
}

/** Reading and writing, for inside a transaction; what the audit log is to tell of is `noted`. */
export const makeWritingStore = (parts: StoreParts & { readonly noted: Noted; readonly afterwards: Afterwards }): WritingStore => {
  const { workspaceId, query, noted } = parts
  return {
    ...makeReadingStore(parts),
    ...withFaults<Omit<WritingStore, keyof ReadingStore>>({
      ...writingDossiers(parts),
      ...writingFeeds(parts),
      ...writingMerges(parts),
      ...writingRates(parts),
      ...writingSeries(parts),
      addReport: async (report, original, by) => {
        if (!(await reports.insertReport(query(), parts, report, original, by))) return false
        await items.insertItems(query(), workspaceId, report)
        return true
      },
      keepOriginal: (original) => insertOriginal(query(), parts, original),
      insertItem: async (entered) => {
        await items.insertItem(query(), workspaceId, entered)
        await reports.countItem(query(), workspaceId, entered.reportId, entered.item.kind)
      },
      putWaiting: (document, about) => waiting.putWaiting(query(), workspaceId, document, about),
      endWaiting: (reportId) => waiting.endWaiting(query(), workspaceId, reportId),
      refuseWaiting: (reportId, refusal, at) => waiting.refuseWaiting(query(), workspaceId, reportId, refusal, at),
      forgetRefused: (before) => waiting.forgetRefused(query(), workspaceId, before),
      putNamings: (taught) => namings.putNamings(query(), workspaceId, taught),
      markFiled: (reportId) => reports.markFiled(query(), workspaceId, reportId),
      claimReport: (reportId) => reports.claimReport(query(), parts, reportId),
      replaceReading: async (reading) => {
        await reports.updateReport(query(), parts, reading.report)
        await items.replaceItems(query(), workspaceId, reading)
      },
      withdraw: (reportId) => reports.markWithdrawn(query(), parts, reportId, null),
      restore: (reportId, words) => reports.markWithdrawn(query(), parts, reportId, words),
      removeReport: (reportId) => expunge.deleteReport(query(), parts, reportId),
      isForsaken: (dossierId) => expunge.isForsaken(query(), workspaceId, dossierId),
      removeDossier: (dossier) => expunge.deleteDossier(query(), parts, dossier),
      actsNaming: (ids) => expunge.actsNaming(query(), workspaceId, ids),
      blankAct: (act) => expunge.blankAct(query(), workspaceId, act),
      removeConflicts: (subject) => expunge.deleteConflicts(query(), workspaceId, subject),
      addSights: (sights) => insertSights(query(), workspaceId, sights, noted),
      addGone: (gone) => expunge.insertGone(query(), workspaceId, gone, noted),
      addEvent: (reportId, event) => events.insertEvent(query(), workspaceId, reportId, event, noted),
      decideItem: (change) => items.decideItem(query(), workspaceId, change, noted),
      replaceWords: (reportId, words) => reports.replaceReportWords(query(), parts, reportId, words),
      wordReports: (worded) => wordReports(query(), parts, worded)
    })
  }
}
