// What charts count, in the database. In: a connection and a workspace. Out: kept counts, and walks through few dossiers.
import type { Kysely } from 'kysely'
import type { ReadingCharts } from '../../register/index.ts'
import type { Schema } from '../schema.ts'
import * as cells from './read-cells.ts'
import * as walks from './walk-dossiers.ts'

export const readingCharts = ({
  workspaceId,
  query
}: {
  readonly workspaceId: string
  readonly query: () => Kysely<Schema>
}): ReadingCharts => ({
  stateCells: (...asked) => cells.stateCells(query(), workspaceId, ...asked),
  passingCells: (...asked) => cells.passingCells(query(), workspaceId, ...asked),
  sumCells: (...asked) => cells.sumCells(query(), workspaceId, ...asked),
  topPartners: (...asked) => cells.topPartners(query(), workspaceId, ...asked),
  pairCells: (...asked) => cells.pairCells(query(), workspaceId, ...asked),
  walkStates: (...asked) => walks.walkStates(query(), workspaceId, ...asked),
  walkPassings: (...asked) => walks.walkPassings(query(), workspaceId, ...asked),
  walkSums: (...asked) => walks.walkSums(query(), workspaceId, ...asked),
  walkPairs: (...asked) => walks.walkPairs(query(), workspaceId, ...asked)
})
