// What other registers brought, in the database. In: a connection and a workspace. Out: the half of its Store that merging asks for.
import type { Kysely } from 'kysely'
import type { ReadingMerges, WritingMerges } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import * as log from '../audit/read-log.ts'
import { keysOfDossiers } from '../dossiers/dossiers.ts'
import { goneAmong } from '../gone.ts'
import type { Schema } from '../schema.ts'
import * as conflicts from './conflicts.ts'
import * as mergings from './mergings.ts'

interface Parts {
  readonly workspaceId: string
  readonly query: () => Kysely<Schema>
}

export const readingMerges = ({ workspaceId, query }: Parts): ReadingMerges => ({
  logHead: () => log.lastRow(query(), workspaceId),
  logRow: async (seq) => (await log.rowsAfter(query(), workspaceId, seq - 1, 1)).find((row) => row.seq === seq) ?? null,
  logRows: (after, limit) => log.rowsAfter(query(), workspaceId, after, limit),
  keysOf: (dossierIds) => keysOfDossiers(query(), workspaceId, dossierIds),
  goneAmong: (subjects) => goneAmong(query(), workspaceId, subjects),
  lastMerging: (chain) => mergings.lastMerging(query(), workspaceId, chain),
  mergings: (limit) => mergings.mergings(query(), workspaceId, limit),
  conflicts: (asked) => conflicts.conflicts(query(), workspaceId, asked),
  conflictsAbout: (subject) => conflicts.conflictsAbout(query(), workspaceId, subject),
  conflict: (id) => conflicts.conflict(query(), workspaceId, id)
})

export const writingMerges = ({ workspaceId, query, noted }: Parts & { readonly noted: Noted }): WritingMerges => ({
  addMerging: (merging) => mergings.insertMerging(query(), workspaceId, merging, noted),
  addConflict: (conflict) => conflicts.insertConflict(query(), workspaceId, conflict, noted),
  settleConflict: (conflictId, settlement) => conflicts.insertSettlement(query(), workspaceId, conflictId, settlement, noted)
})
