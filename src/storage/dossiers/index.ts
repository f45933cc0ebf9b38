// The register's dossiers in the database. In: a connection and a workspace. Out: the dossier half of its Store.
import type { Kysely } from 'kysely'
import type { ReadingDossiers, WritingDossiers } from '../../register/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { Schema } from '../schema.ts'
import * as dossiers from './dossiers.ts'
import * as events from './events.ts'
import * as likeness from './likenesses.ts'
import * as links from './links.ts'
import * as lists from './list-dossiers.ts'
import * as office from './office.ts'
import * as statements from './statements.ts'
import * as values from './values.ts'

interface Parts {
  readonly workspaceId: string
  readonly kind: DatabaseKind
  readonly query: () => Kysely<Schema>
}

export const readingDossiers = ({ workspaceId, query }: Parts): ReadingDossiers => ({
  dossiers: (ids) => dossiers.dossiersByIds(query(), workspaceId, ids),
  listDossiers: (asked) => lists.listDossiers(query(), workspaceId, asked),
  countDossiers: (asked, most) => lists.countDossiers(query(), workspaceId, asked, most),
  home: () => office.home(query(), workspaceId),
  joinedTo: (dossierId) => dossiers.joinedTo(query(), workspaceId, dossierId),
  dossiersByKey: (kind, keys) => dossiers.dossiersByKey(query(), workspaceId, kind, keys),
  lastSpoken: (facet, dossierId) => dossiers.lastSpoken(query(), workspaceId, facet, dossierId),
  valuesOf: (dossierId) => values.valuesOf(query(), workspaceId, dossierId),
  valuesOfAll: (dossierIds) => values.valuesOfAll(query(), workspaceId, dossierIds),
  reportsAround: (dossierId) => dossiers.reportsAround(query(), workspaceId, dossierId),
  statementsOf: (dossierId, limit) => statements.statementsOf(query(), workspaceId, dossierId, limit),
  countStatements: (dossierId) => statements.countStatements(query(), workspaceId, dossierId),
  statementsOfReport: (reportId) => statements.statementsOfReport(query(), workspaceId, reportId),
  linksFrom: (dossierIds) => links.linksFrom(query(), workspaceId, dossierIds),
  linksTo: (dossierId, limit) => links.linksTo(query(), workspaceId, dossierId, limit),
  linksOfReport: (reportId) => links.linksOfReport(query(), workspaceId, reportId),
  facetsOf: (dossierId) => dossiers.facetsOf(query(), workspaceId, dossierId),
  likenesses: (dossierId, limit) => likeness.likenesses(query(), workspaceId, dossierId, limit),
  dossierEvents: (dossierId) => events.dossierEvents(query(), workspaceId, dossierId)
})

export const writingDossiers = ({ workspaceId, kind, query }: Parts): WritingDossiers => ({
  claimFiling: () => dossiers.claimFiling(query(), kind, workspaceId),
  openDossier: (dossier, keys) => dossiers.insertDossier(query(), workspaceId, dossier, keys),
  addKeys: (dossier, keys) => dossiers.insertKeys(query(), workspaceId, dossier, keys),
  putStatement: (statement) => statements.putStatement(query(), workspaceId, statement),
  removeStatement: (statement) => statements.deleteStatement(query(), workspaceId, statement),
  putValues: (dossierId, wanted) => values.putValues(query(), workspaceId, dossierId, wanted),
  changeLinks: (change) => links.changeLinks(query(), workspaceId, change),
  saveDossier: (dossier, facets) => dossiers.updateDossier(query(), workspaceId, dossier, facets),
  reviseDossier: (dossierId, revision) => dossiers.reviseDossier(query(), workspaceId, dossierId, revision),
  joinDossier: (dossierId, to) => dossiers.joinDossier(query(), workspaceId, dossierId, to),
  putLikenesses: (proposed) => likeness.putLikenesses(query(), workspaceId, proposed),
  turnDownLikeness: (dossierId, otherId) => likeness.turnDownLikeness(query(), workspaceId, dossierId, otherId),
  setHome: (partnerId) => office.setHome(query(), workspaceId, partnerId),
  addDossierEvent: (event) => events.insertDossierEvent(query(), workspaceId, event)
})
