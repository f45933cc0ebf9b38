import { recordSchema } from '../../extraction/record.ts'
import { isPartialDate } from '../../values/index.ts'
import { type Annotation, type AnyOf, anyOf } from './annotation.ts'

const plain = (text: string): string => text.normalize('NFC').replaceAll('Ð', 'Đ').replace(/\s+/g, ' ').trim()

const quotesOf = (annotation: Annotation): readonly string[] => [
  annotation.articleEnds,
  ...(annotation.source.title ? [annotation.source.title] : []),
  ...[annotation.figures, annotation.actions, annotation.agreements, annotation.projects].flatMap((list) => list.map(({ quote }) => quote)),
  ...annotation.projects.flatMap(({ amounts = [], milestones = [], obstacles = [] }) => [
    ...amounts,
    ...[...milestones, ...obstacles].map(({ quote }) => quote)
  ])
]

/** The record's own vocabularies, so that the corpus cannot drift from them. */
const { meetings, people, figures, actions, agreements, projects } = recordSchema.shape
const WORDS: Readonly<Record<string, readonly string[]>> = {
  format: meetings.element.shape.format.options,
  partOfDay: meetings.element.shape.partOfDay.unwrap().options,
  side: people.element.shape.side.options,
  qualifier: figures.element.shape.qualifier.unwrap().options,
  'action kind': actions.element.shape.kind.options,
  sector: actions.element.shape.sectors.element.options,
  'agreement kind': agreements.element.shape.kind.options,
  'agreement status': agreements.element.shape.status.options,
  'project status': projects.element.shape.status.options,
  role: projects.element.shape.parties.element.shape.role.options,
  'milestone kind': projects.element.shape.milestones.element.shape.kind.options,
  'milestone status': projects.element.shape.milestones.element.shape.status.options,
  'obstacle kind': projects.element.shape.obstacles.element.shape.kind.options
}

const wordsUsed = (note: Annotation): readonly (readonly [list: string, words: AnyOf | undefined])[] => [
  ...note.meetings.flatMap(({ format, partOfDay }) => [['format', format] as const, ['partOfDay', partOfDay] as const]),
  ...note.people.map(({ side }) => ['side', side] as const),
  ...note.figures.map(({ qualifier }) => ['qualifier', qualifier] as const),
  ...note.actions.flatMap(({ kind, sectors }) => [['action kind', kind] as const, ['sector', sectors] as const]),
  ...note.agreements.flatMap(({ kind, status, fields }) => [
    ['agreement kind', kind] as const,
    ['agreement status', status] as const,
    ['sector', fields] as const
  ]),
  ...note.projects.flatMap(({ status, sectors, parties, milestones = [], obstacles = [] }) => [
    ['project status', status] as const,
    ['sector', sectors] as const,
    ['role', parties?.map(([, role]) => role)] as const,
    ...milestones.flatMap((one) => [['milestone kind', one.kind] as const, ['milestone status', one.status] as const]),
    ...obstacles.map((one) => ['obstacle kind', one.kind] as const)
  ])
]

/** Quotations of an annotation that do not stand in `text`; spaces and the form of letters do not count. */
export const strayQuotes = (annotation: Annotation, text: string): readonly string[] => {
  const whole = plain(text)
  return quotesOf(annotation).filter((quote) => !whole.includes(plain(quote)))
}

/** Words of an annotation that are not the record's. */
export const unknownWords = (annotation: Annotation): readonly string[] =>
  wordsUsed(annotation).flatMap(([list, value]) =>
    anyOf(value)
      .filter((word) => !WORDS[list]?.includes(word))
      .map((word) => `${list} ${word}`)
  )

/** Days of an annotation that are no dates of the calendar. */
export const impossibleDays = (annotation: Annotation): readonly string[] =>
  [
    ...annotation.meetings.map(({ on }) => on),
    ...annotation.actions.map(({ due }) => due),
    ...annotation.agreements.map(({ on }) => on),
    ...annotation.projects.flatMap(({ milestones = [] }) => milestones.map(({ on }) => on)),
    annotation.source.publishedOn,
    annotation.given?.publishedOn
  ].filter((day): day is string => typeof day === 'string' && !isPartialDate(day))

/** True for one whole English sentence that says what a case is about. */
export const saysWhatItIsAbout = ({ phenomenon }: Annotation): boolean => /^[A-Z0-9"'"].{20,}\.$/s.test(phenomenon)

/** Everything that is wrong with an annotation of a document whose text is `text`; empty where it may join the corpus. */
export const lintAnnotation = (annotation: Annotation, text: string): readonly string[] => [
  ...strayQuotes(annotation, text).map((quote) => `not in the document: ${quote}`),
  ...unknownWords(annotation),
  ...impossibleDays(annotation),
  ...(saysWhatItIsAbout(annotation) ? [] : [`phenomenon: ${annotation.phenomenon}`])
]
