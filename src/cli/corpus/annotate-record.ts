import type { CooperationRecord, Reference } from '../../extraction/index.ts'
import type { Annotation } from './annotation.ts'

const namesOf = (references: readonly Reference[]): readonly string[] => references.map(({ name }) => name)

/** One name stands alone, several as alternatives; nobody leaves the field out. */
const oneOrSeveral = <K extends string>(
  field: K,
  references: readonly Reference[]
): { readonly [key in K]?: string | readonly string[] } => {
  const [first, ...others] = namesOf(references)
  if (first === undefined) return {}
  return { [field]: others.length ? [first, ...others] : first } as { readonly [key in K]?: string | readonly string[] }
}

const quoteOf = ({ evidence }: { readonly evidence: readonly { readonly exact: string }[] }): string => evidence[0]?.exact ?? ''

const LONGEST_END = 80

/** The last words of the article, at most a line of them and whole words only. */
const endOf = (text: string): string => {
  const line = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
  return line.length <= LONGEST_END ? line : line.slice(line.indexOf(' ', line.length - LONGEST_END) + 1)
}

/** What the caller of the reader must state because the document does not. */
export interface Given {
  readonly publishedOn?: string
}

/**
 * A corrected record in the corpus's short form: names instead of references, a quotation instead of evidence. What the form has no place
 * for (aliases, candidates, doubts) is left out.
 */
export const annotateRecord = (record: CooperationRecord, phenomenon: string, given: Given): Annotation => {
  const { title, publishedOn, author } = record.source
  const wordsOf = (id: string): string => record.figures.filter((figure) => figure.id === id).map(quoteOf)[0] ?? ''
  return {
    phenomenon,
    ...(given.publishedOn === undefined ? {} : { given }),
    source: { title, publishedOn, author },
    articleEnds: endOf(record.article.text),
    meetings: record.meetings.map(({ on, dayMonth, partOfDay, format, hosts, guests }) => ({
      on,
      ...(on === null && dayMonth !== null ? { dayMonth } : {}),
      ...(partOfDay === null ? {} : { partOfDay }),
      format,
      hosts: namesOf(hosts),
      guests: namesOf(guests)
    })),
    people: record.people.map(({ name, positions, side }) => {
      const organisation = positions.find((position) => position.organisation)?.organisation?.name
      return {
        name,
        ...(positions.length ? { titles: positions.map((position) => position.title) } : {}),
        ...(organisation === undefined ? {} : { organisation }),
        side
      }
    }),
    organisations: record.organisations.map(({ name }) => name),
    places: record.places.map(({ name }) => name),
    figures: record.figures.map((figure) => ({
      value: Number(figure.value),
      ...(figure.valueTo === null ? {} : { valueTo: Number(figure.valueTo) }),
      unit: figure.unit,
      ...(figure.qualifier === null ? {} : { qualifier: figure.qualifier }),
      ...(figure.of === null ? {} : { of: figure.of }),
      ...(figure.since === null ? {} : { since: figure.since }),
      ...(figure.equals === null ? {} : { equals: wordsOf(figure.equals) }),
      ...(figure.partOf === null ? {} : { partOf: wordsOf(figure.partOf) }),
      quote: quoteOf(figure)
    })),
    actions: record.actions.map((action) => ({
      kind: action.kind,
      ...oneOrSeveral('by', action.by),
      ...oneOrSeveral('to', action.to),
      ...(action.sectors.length ? { sectors: action.sectors } : {}),
      ...(action.places.length ? { places: namesOf(action.places) } : {}),
      ...(action.due === null ? {} : { due: action.due.on }),
      quote: quoteOf(action)
    })),
    agreements: record.agreements.map((agreement) => ({
      kind: agreement.kind,
      status: agreement.status,
      ...(agreement.parties.length ? { parties: namesOf(agreement.parties) } : {}),
      ...(agreement.fields.length ? { fields: agreement.fields } : {}),
      ...(agreement.on === null ? {} : { on: agreement.on }),
      quote: quoteOf(agreement)
    })),
    projects: record.projects.map((project) => ({
      name: project.name,
      status: project.status,
      ...(project.parties.length ? { parties: project.parties.map(({ organisation, role }) => [organisation.name, role] as const) } : {}),
      ...(project.sectors.length ? { sectors: project.sectors } : {}),
      ...(project.figures.length ? { amounts: project.figures.map(wordsOf) } : {}),
      milestones: project.milestones.map((milestone) => ({
        kind: milestone.kind,
        status: milestone.status,
        ...(milestone.on === null ? {} : { on: milestone.on }),
        quote: quoteOf(milestone)
      })),
      obstacles: project.obstacles.map((obstacle) => ({ kind: obstacle.kind, quote: quoteOf(obstacle) })),
      quote: quoteOf(project)
    }))
  }
}
