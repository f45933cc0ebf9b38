// The register's dossiers in the database. In: a connection and a workspace. Out: the dossier half of its Store.
import type { Kysely } from 'kysely'
import type { ReadingDossiers, WritingDossiers } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { readingCharts } from '../charts/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { DossierIndex } from '../dossier-index.ts'
import { type Quiet, together } from '../gather.ts'
import { readingLedger } from '../ledger/index.ts'
import type { Schema } from '../schema.ts'
import * as dossiers from './dossiers.ts'
import * as events from './events.ts'
import * as facets from './facets.ts'
import * as likeness from './likenesses.ts'
import * as links from './links.ts'
import * as lists from './list-dossiers.ts'
import * as office from './office.ts'
import * as statements from './statements.ts'
import { stoodAt } from './stood-at.ts'
import * as values from './values.ts'
import { wordDossier } from './word-dossier.ts'

interface Parts {
  readonly workspaceId: string
  readonly kind: DatabaseKind
  readonly dossierIndex: DossierIndex
  readonly query: () => Kysely<Schema>
  readonly quiet?: Quiet
}

export const readingDossiers = (parts: Parts): ReadingDossiers => {
  const { workspaceId, dossierIndex, query, quiet } = parts
  const dossiersOf = together(
    (ids) => dossiers.dossiersByIds(query(), workspaceId, ids),
    ({ id }) => id,
    quiet
  )
  const valuesOf = together(
    (ids) => values.valueRows(query(), workspaceId, ids),
    (row) => row.dossier_id,
    quiet
  )
  const linksOf = together(
    (ids) => links.linksFrom(query(), workspaceId, ids),
    ({ from }) => from,
    quiet
  )
  const countsOf = together((keys) => facets.countRows(query(), workspaceId, keys), facets.countKey, quiet)
  const lastOf = together(
    (keys) => statements.lastByKey(query(), workspaceId, keys),
    ({ key }) => key,
    quiet
  )
  const listing = { workspaceId, dossierIndex, countRows: countsOf }
  return {
    ...readingCharts({ workspaceId, query }),
    ...readingLedger({ workspaceId, query }),
    unsettledDossiers: (limit) => dossiers.unsettledDossiers(query(), workspaceId, limit),
    dossiers: async (ids) => [...(await dossiersOf(ids))],
    listDossiers: (asked) => lists.listDossiers(query(), listing, asked),
    stoodAt: (dossierIds, quarter) => stoodAt(query(), workspaceId, dossierIds, quarter),
    countsByValue: (kinds, facet) => facets.countsByValue(query(), workspaceId, kinds, facet),
    countDossiers: (asked, most) => lists.countDossiers(query(), listing, asked, most),
    findDossiers: (asked) => dossierIndex.find(query(), workspaceId, asked),
    home: () => office.home(query(), workspaceId),
    joinedTo: (dossierId) => dossiers.joinedTo(query(), workspaceId, dossierId),
    dossiersByKey: (kind, keys) => dossiers.dossiersByKey(query(), workspaceId, kind, keys),
    lastSpoken: (facet, dossierId) => facets.lastSpoken(query(), workspaceId, facet, dossierId),
    valuesOf: (dossierId) => values.valuesOf(query(), workspaceId, dossierId),
    valuesOfAll: async (dossierIds) => values.valuesByDossier(await valuesOf(dossierIds)),
    reportsAround: (dossierId) => dossiers.reportsAround(query(), workspaceId, dossierId),
    statementsOf: (dossierId, limit) => statements.statementsOf(query(), workspaceId, dossierId, limit),
    lastStatements: async (dossierId, limit) => (await lastOf([statements.lastKey(dossierId, limit)])).map(({ statement }) => statement),
    countStatements: (dossierId) => statements.countStatements(query(), workspaceId, dossierId),
    statementsOfReport: (reportId) => statements.statementsOfReport(query(), workspaceId, reportId),
    linksFrom: async (dossierIds) => [...(await linksOf([...new Set(dossierIds)].sort()))],
    linksTo: (dossierId, relations, most) => links.linksTo(query(), workspaceId, dossierId, relations, most),
    enteredLinks: (dossierIds) => links.enteredLinks(query(), workspaceId, dossierIds),
    linksOfReport: (reportId) => links.linksOfReport(query(), workspaceId, reportId),
    facetsOf: (dossierId) => facets.facetsOf(query(), workspaceId, dossierId),
    likenesses: (dossierId, limit) => likeness.likenesses(query(), workspaceId, dossierId, limit),
    dossierEvents: (dossierId) => events.dossierEvents(query(), workspaceId, dossierId),
    dossiersActedOn: ({ from }, most) => events.dossiersActedOn(query(), workspaceId, from, most)
  }
}

export const writingDossiers = ({ workspaceId, kind, dossierIndex, query, noted }: Parts & { readonly noted: Noted }): WritingDossiers => ({
  claimFiling: () => dossiers.claimFiling(query(), kind, workspaceId),
  openDossier: (dossier, keys) => dossiers.insertDossier(query(), workspaceId, dossier, keys),
  addKeys: (dossier, keys) => dossiers.insertKeys(query(), workspaceId, dossier, keys),
  putStatement: (statement) => statements.putStatement(query(), workspaceId, statement),
  removeStatement: (statement) => statements.deleteStatement(query(), workspaceId, statement),
  putValues: (dossierId, wanted) => values.putValues(query(), workspaceId, dossierId, wanted),
  changeLinks: (change) => links.changeLinks(query(), workspaceId, change),
  saveDossier: async (dossier, facets, counted, words) => {
    await dossiers.updateDossier(query(), workspaceId, dossier, facets, counted)
    await wordDossier(query(), { kind, workspaceId, dossierIndex }, dossier, words)
  },
  wordDossier: (dossier, words) => wordDossier(query(), { kind, workspaceId, dossierIndex }, dossier, words),
  reviseDossier: (dossierId, revision) => dossiers.reviseDossier(query(), workspaceId, dossierId, revision),
  joinDossier: (dossierId, to) => dossiers.joinDossier(query(), workspaceId, dossierId, to),
  putLikenesses: (proposed) => likeness.putLikenesses(query(), workspaceId, proposed),
  turnDownLikeness: (dossierId, otherId) => likeness.turnDownLikeness(query(), workspaceId, dossierId, otherId),
  setHome: (partnerId) => office.setHome(query(), workspaceId, partnerId),
  addDossierEvent: (event) => events.insertDossierEvent(query(), workspaceId, event, noted)
})
