import type { Decision, ItemKind, ItemView, ReportView } from '../../register/index.ts'
import { type Language, sentenceOf, showDate, term } from '../../wording/index.ts'
import { dayOf, showInstant } from '../format/instants.ts'
import { wordsIn } from '../words/index.ts'
import { describeItem, type Said } from './describe-item.ts'
import { editFields, type Field } from './edit-fields.ts'
import { anchorOf, type Block, findWords, markArticle } from './mark-article.ts'

/** The kinds in the order in which a reviewer wants them: what happened and was promised first, names after. */
export const KIND_ORDER = [
  'meeting',
  'action',
  'agreement',
  'project',
  'figure',
  'person',
  'organisation',
  'place'
] as const satisfies readonly ItemKind[]

export const FILTERS = ['all', 'proposed', 'accepted', 'rejected', 'doubts'] as const
export type Filter = (typeof FILTERS)[number]

/** An item as the page shows it: in words, ready to be decided. */
export interface Card extends Said {
  readonly id: string
  readonly kind: ItemKind
  readonly state: ItemView['state']
  readonly stateName: string
  readonly revision: number
  /** Who read it, where that was not the rules alone. */
  readonly reader: string | null
  /** What the machine read, where a person has since changed it. */
  readonly wasRead: string | null
  /** Its words in the article; `text` is null where they only repeat the headline. */
  readonly quotes: readonly { readonly anchor: string; readonly text: string | null; readonly page: number | null }[]
  readonly doubts: readonly { readonly number: number; readonly sentence: string }[]
  readonly decisions: readonly { readonly said: string; readonly reason: string | null }[]
  /** The form to change it with, while it is being edited. */
  readonly fields: readonly Field[] | null
}

export interface Group {
  readonly kind: ItemKind
  readonly name: string
  readonly cards: readonly Card[]
  /** What can be accepted at one stroke: undecided, without doubt, and read by the rules. */
  readonly clear: readonly { readonly id: string; readonly revision: number }[]
}

export interface ShownReport {
  readonly id: string
  readonly title: string
  readonly facts: readonly string[]
  readonly url: string | null
  readonly blocks: readonly Block[]
  /** The kinds that the article holds, with how many items of each. */
  readonly kinds: readonly { readonly kind: ItemKind; readonly name: string; readonly count: number }[]
  readonly unread: boolean
  readonly groups: readonly Group[]
  readonly filters: readonly { readonly filter: Filter; readonly name: string; readonly count: number }[]
  /** Doubts about the report as a whole. */
  readonly notices: readonly string[]
  readonly toReview: number
  readonly firstToReview: string | null
}

export interface ShowOptions {
  readonly language: Language
  readonly filter: Filter
  /** The item whose edit form is open. */
  readonly editing: string | null
  /** The sentence that a search led to. */
  readonly words: string | null
}

/** Everything that a report's page shows, in the reader's language. */
export const showReport = (report: ReportView, options: ShowOptions): ShownReport => {
  const { language, filter } = options
  const words = wordsIn(language)
  const doubts = report.allDoubts.map((doubt, index) => ({ ...doubt, number: index + 1 }))
  const cards = report.items.map((item) => showCard(item, report, doubts, options))
  const byModelAlone = new Set(report.items.filter((item) => item.content.reader === 'model').map((item) => item.id))
  const matches = (card: Card, wanted: Filter): boolean =>
    wanted === 'all' || (wanted === 'doubts' ? card.doubts.length > 0 : card.state === wanted)
  const groups = KIND_ORDER.map((kind): Group => {
    const shown = cards.filter((card) => card.kind === kind && matches(card, filter))
    const clear = shown
      .filter((card) => card.state === 'proposed' && card.doubts.length === 0 && !byModelAlone.has(card.id))
      .map(({ id, revision }) => ({ id, revision }))
    return { kind, name: term('kinds', kind, language), cards: shown, clear }
  }).filter((group) => group.cards.length > 0)
  const filterNames = { all: words.report.all, doubts: words.report.doubtful }
  const filterName = (each: Filter): string => (each === 'all' || each === 'doubts' ? filterNames[each] : term('state', each, language))
  const found = options.words === null ? [] : findWords(report.article.text, options.words)
  return {
    id: report.id,
    title: report.title,
    facts: factsOf(report, language),
    // An address that a page states of itself could be a script.
    url: report.source.url !== null && /^https?:\/\//.test(report.source.url) ? report.source.url : null,
    blocks: markArticle(report.article, report.title, { items: report.items, unread: report.unread, doubts: report.allDoubts, found }),
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      name: term('kinds', kind, language),
      count: report.items.filter((item) => item.kind === kind).length
    })).filter((each) => each.count > 0),
    unread: report.unread.length > 0,
    groups,
    filters: FILTERS.map((each) => ({
      filter: each,
      name: filterName(each),
      count: cards.filter((card) => matches(card, each)).length
    })).filter((each) => each.filter === 'all' || each.count > 0 || each.filter === filter),
    notices: report.allDoubts
      .filter(({ about }) => about === report.id)
      .map(({ code, text }) => sentenceOf({ code, about: { text } }, language)),
    toReview: report.states.proposed,
    firstToReview: groups.flatMap((group) => group.cards).find((card) => card.state === 'proposed')?.id ?? null
  }
}

/** What is known of the document itself: publisher, day, author. */
const factsOf = (report: ReportView, language: Language): string[] => {
  const words = wordsIn(language).report
  const { publisher, author, publishedOn } = report.source
  const day = publishedOn ? words.published(showDate(publishedOn, language)) : words.added(showDate(dayOf(report.addedAt), language))
  return [publisher, day, author && words.author(author), report.fileName].filter((fact): fact is string => fact !== null && fact !== '')
}

type NumberedDoubt = ReportView['allDoubts'][number] & { readonly number: number }

const showCard = (item: ItemView, report: ReportView, doubts: readonly NumberedDoubt[], options: ShowOptions): Card => {
  const { language } = options
  const setting = { language, items: report.items }
  const said = describeItem(item, setting)
  const changed = item.decisions.some((decision) => decision.verdict === 'edit') && item.state === 'accepted'
  return {
    ...said,
    id: item.id,
    kind: item.kind,
    state: item.state,
    stateName: term('state', changed ? 'edited' : item.state, language),
    revision: item.revision,
    reader: readerOf(item, language),
    wasRead: changed ? describeItem({ kind: item.kind, content: item.proposed }, setting).headline : null,
    quotes: item.evidence.map((words, index) => ({
      anchor: anchorOf(item.id, index),
      text: said.headline.toLocaleLowerCase('vi') === words.exact.toLocaleLowerCase('vi') ? null : words.exact,
      page: words.page ?? null
    })),
    doubts: doubts
      .filter((doubt) => doubt.about === item.id)
      .map((doubt) => ({
        number: doubt.number,
        sentence: sentenceOf({ code: doubt.code, about: { about: said.headline, text: doubt.text, ...doubt.values } }, language)
      })),
    decisions: item.decisions.map((decision) => showDecision(decision, language)).reverse(),
    fields: options.editing === item.id ? editFields(item, language) : null
  }
}

const readerOf = ({ content }: ItemView, language: Language): string | null => {
  const words = wordsIn(language).report
  return content.reader === 'model' ? words.secondReader : content.reader === 'both' ? words.bothReaders : null
}

const showDecision = (decision: Decision, language: Language): Card['decisions'][number] => {
  const words = wordsIn(language).report
  return {
    said: words.decidedBy(
      term('verdict', decision.verdict, language),
      decision.by === 'local' ? words.localUser : decision.by,
      showInstant(decision.at, language)
    ),
    reason: decision.reason && words.reason(decision.reason)
  }
}
