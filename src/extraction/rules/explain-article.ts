import type { Article } from '../../reading/index.ts'
import { type ExtractOptions, extractExplained } from '../extract.ts'
import { explainAgreement, explainFigure, explainProject } from './explain-figures.ts'
import { explainMeetings } from './explain-meetings.ts'
import { explainOrganisation, explainPerson, explainPlace } from './explain-names.ts'
import type { Explanation, ItemExplanation } from './explanation.ts'

/**
 * Reads an article and says how each item came about: the rule that made it and the words it stood on; and what became of what was not kept.
 */
export const explainArticle = (article: Article, options: ExtractOptions): Explanation => {
  const { record, actions, asides, mentions, chosen } = extractExplained(article, options)
  const { starts } = mentions.scan.tokens
  const byStart = <T>(list: readonly T[], from: (one: T) => number): ReadonlyMap<number, T> =>
    new Map(list.map((one) => [starts[from(one)] as number, one]))
  const people = byStart(mentions.people, ({ outerFrom }) => outerFrom)
  const bodies = byStart(mentions.organisations, ({ from }) => from)
  const places = byStart([...mentions.organisations.flatMap(({ place }) => place ?? []), ...mentions.places], ({ from }) => from)
  const amounts = byStart(mentions.amounts, ({ from }) => from)
  const first = ({ evidence }: { readonly evidence: readonly { readonly start: number }[] }): number => evidence[0]?.start ?? -1

  const items = new Map<string, ItemExplanation>(explainMeetings(record.meetings, record, mentions))
  for (const person of record.people) items.set(person.id, explainPerson(person, people.get(first(person)), mentions))
  for (const body of record.organisations) items.set(body.id, explainOrganisation(body, bodies.get(first(body))))
  for (const place of record.places) items.set(place.id, explainPlace(place, places.get(first(place)), mentions, chosen.get(place.id)))
  for (const figure of record.figures) items.set(figure.id, explainFigure(figure, amounts.get(first(figure)), mentions, record.figures))
  for (const agreement of record.agreements) items.set(agreement.id, explainAgreement(agreement))
  for (const project of record.projects) items.set(project.id, explainProject(project))
  for (const { id, rule, cue } of actions)
    items.set(id, { rule, stood: cue ? [{ as: 'cue', words: article.text.slice(cue.start, cue.end) }] : [] })
  return { record, items, asides }
}
