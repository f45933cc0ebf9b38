import type { Action, Agreement, CooperationRecord, Figure, Meeting, Project } from '../extraction/index.ts'
import { spanOf } from '../language/index.ts'
import type { List } from './answer-schema.ts'
import type { ArticleFacts, Stretch } from './article-facts.ts'
import type { WhoIs } from './known-names.ts'

/** An item of each list of the record. */
export interface ItemOf {
  readonly meetings: Meeting
  readonly actions: Action
  readonly agreements: Agreement
  readonly projects: Project
}

/** A proved item on its way into the record, which gives it its id. */
export type Draft<L extends List> = Omit<ItemOf[L], 'id' | 'reader'>

/** The lists of a record that a second reader may add to, by their names. */
export const listOf = <L extends List>(record: CooperationRecord, list: L): readonly ItemOf[L][] => {
  const lists: { readonly [K in List]: readonly ItemOf[K][] } = record
  return lists[list]
}

/** What the proof of one item stands on: the article, who is known in it, and the passage that the model was shown. */
export interface Setting {
  readonly facts: ArticleFacts
  readonly whoIs: WhoIs
  readonly passage: { readonly start: number; readonly end: number }
}

/** The record's figures that stand within a quotation; the rules read them, the model only points. */
export const figuresIn = ({ record, tokens }: ArticleFacts, quoted: Stretch): string[] => {
  const span = spanOf(tokens, quoted)
  const stands = (figure: Figure): boolean => figure.evidence.some((words) => words.start >= span.start && words.end <= span.end)
  return record.figures.filter(stands).map((figure) => figure.id)
}

/** The record's places that are named within a quotation. */
export const placesIn = ({ record, tokens }: ArticleFacts, quoted: Stretch): { id: string; name: string }[] => {
  const span = spanOf(tokens, quoted)
  return record.places
    .filter((place) => place.evidence.some((words) => words.start >= span.start && words.end <= span.end))
    .map(({ id, name }) => ({ id, name }))
}
