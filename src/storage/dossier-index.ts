import type { Kysely, RawBuilder } from 'kysely'
import type { DossierHitsQuery, DossierKind, FoundDossier, SearchWords } from '../register/index.ts'
import type { Schema } from './schema.ts'

/** Finding dossiers by their folded words, those spoken of last first. As with reports, the two databases do it each in its own way. */
export interface DossierIndex {
  add(db: Kysely<Schema>, dossier: IndexedDossier): Promise<void>
  remove(db: Kysely<Schema>, dossier: Pick<IndexedDossier, 'workspaceId' | 'dossierId' | 'foundAt'>): Promise<void>
  /** Those that hold all the words, after `after`, at most `limit`. */
  find(db: Kysely<Schema>, workspaceId: string, query: DossierHitsQuery): Promise<DossierOfKind[]>
  /** How many dossiers of a kind have names that hold all the words, counted no further than `most`. */
  countNamed(db: Kysely<Schema>, workspaceId: string, search: SearchWords, kind: string, most: number): Promise<number>
  /** "from … where …" of the rows "dossier" of one kind whose names hold all the words, the index first. */
  fromNamed(workspaceId: string, search: SearchWords, kind: string): RawBuilder<unknown>
}

export type DossierOfKind = FoundDossier & { readonly kind: DossierKind }

export interface IndexedDossier {
  readonly workspaceId: string
  readonly dossierId: string
  readonly kind: string
  readonly foundAt: number
  /** Words of its names; words of what was said of it that are not among them. */
  readonly named: string
  readonly said: string
}

/** Stands for a kind among the words, so that the dossiers of one kind are found without looking at the others; no folded text holds it. */
export const kindWord = (kind: string): string => `${KIND}${kind}`
const KIND = String.fromCodePoint(0xe001)
