import type { FeedEntry, ItemKind, ItemView, ReportPage, ReportView } from '../../register/index.ts'
import { USUAL_LEVEL } from '../../values/index.ts'
import { type Language, sentenceOf, showDate, term } from '../../wording/index.ts'
import { dayOf, showInstant } from '../format/instants.ts'
import { typeDay } from '../format/type-day.ts'
import { showBy } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { describeItem } from './describe-item.ts'
import { findWay } from './find-way.ts'
import { KIND_ORDER } from './kind-order.ts'
import { type Block, findWords, markArticle } from './mark-article.ts'
import { type Card, clip, LONGEST_QUOTE, MOST_OPENED, showCard } from './show-card.ts'
import { type AskedEntering, type Entering, type RefusedEntering, showEntering } from './show-entering.ts'
import { lastReadingOf, showEvent } from './show-event.ts'
import { type ShownPage, showPage } from './show-page.ts'

export type { Card } from './show-card.ts'

export const FILTERS = ['all', 'proposed', 'accepted', 'returned', 'rejected', 'takenBack', 'doubts', 'changed'] as const
export type Filter = (typeof FILTERS)[number]

export interface Group {
  readonly kind: ItemKind
  readonly name: string
  /** Undecided ones first. */
  readonly cards: readonly Card[]
  /** How many of them wait for a decision. */
  readonly left: number
  /** What can be accepted at one stroke: undecided and without doubt, as the register has it. */
  readonly clear: readonly { readonly id: string; readonly revision: number }[]
}

export interface ShownReport {
  readonly id: string
  readonly title: string
  readonly facts: readonly string[]
  /** The day of publication as it is typed; and what was done to the report, each in a line, with the id of a reading whose changes can be seen. */
  readonly publishedOn: string
  readonly events: readonly { readonly said: string; readonly reading: string | null }[]
  /** What can be taken back, and the item that it begins with. */
  readonly lastStep: { readonly step: number; readonly said: string; readonly quoted: string | null; readonly item: string } | null
  /** What became of a second reader's answers, and why some were dropped. */
  readonly secondReader: { readonly said: string; readonly dropped: readonly string[] } | null
  readonly url: string | null
  readonly blocks: readonly Block[]
  /** The page of the original that is shown in the place of the text; and the queries that lead from the one to the other, where it is a PDF. */
  readonly onPage: ShownPage | null
  readonly views: { readonly asText: string; readonly asPage: string } | null
  /** The kinds that the article holds, with how many items of each. */
  readonly kinds: readonly { readonly kind: ItemKind; readonly name: string; readonly count: number }[]
  readonly unread: boolean
  readonly groups: readonly Group[]
  /** The form in which what the reader missed is entered, while it is open. */
  readonly entering: Entering | null
  readonly filters: readonly { readonly filter: Filter; readonly name: string; readonly count: number }[]
  /** Doubts about the report as a whole; those in sight, those one click away, and how many there are beyond. */
  readonly notices: readonly string[]
  readonly moreNotices: readonly string[]
  readonly furtherNotices: number
  readonly toReview: number
  /** How many items wait for whoever brought the report. */
  readonly returned: number
  /** The address, on this page or on that of another part, of the first item to review. */
  readonly firstToReview: string | null
  /** The part of the article that is shown, from 1, of how many (of its pages, where those are shown); what begins in another part is not on this page. */
  readonly part: number
  readonly parts: number
}

/** Why the last form about an item was refused, and which field of it is to be put right. */
export interface Refused {
  readonly item: string
  readonly refusal: string
  readonly field: string | null
  /** What was typed there, where the field cannot know. */
  readonly typed?: string
  /** Of what was to be entered by hand. */
  readonly entering?: RefusedEntering
}

export interface ShowOptions {
  readonly language: Language
  readonly filter: Filter
  /** The item whose edit form is open. */
  readonly editing: string | null
  /** The item that a search led to. */
  readonly item: string | null
  /** What is being entered by hand, where something is. */
  readonly entering?: AskedEntering | null
  /** The sentence that a search led to. */
  readonly words: string | null
  /** The part of a long article to show, from 1; null for the one that holds what is edited or was searched, or the first. */
  readonly part: number | null
  /** The page of the original to show in the place of the text. */
  readonly onPage?: ReportPage | null
  /** The feed that brought it; null where none did. */
  readonly feed?: FeedEntry | null
}

/** What the head of the page shows at most; a title could never end. */
const LONGEST_TITLE = 2_000
const MOST_NOTICES = 20

/** Everything that a report's page shows, in the reader's language. */
export const showReport = (report: ReportView, options: ShowOptions): ShownReport => {
  const { language, filter } = options
  const words = wordsIn(language)
  const entering = options.entering ? showEntering(report, options.entering, language) : null
  const found = entering?.span ? [entering.span] : options.words === null ? [] : findWords(report.article.text, options.words)
  const startOf = (item: ItemView): number => item.evidence[0]?.start ?? 0
  const wanted = options.editing ?? options.item
  const chosen = wanted === null ? undefined : report.items.find((item) => item.id === wanted)
  const onPage = options.onPage ?? null
  const way = findWay(report, {
    onPage,
    part: options.part,
    place: chosen ? startOf(chosen) : (found[0]?.start ?? 0)
  })
  const { stretch, hrefOf } = way
  const here = report.items.filter((item) => stretch.start <= startOf(item) && (startOf(item) < stretch.end || way.last))
  const doubts = Map.groupBy(
    report.allDoubts.map((doubt, index) => ({ ...doubt, number: index + 1 })),
    (doubt) => doubt.about
  )
  const unread = report.stillUnread
  const reading = lastReadingOf(report)
  const changed = new Set(reading?.changes?.filter(({ after, stays }) => after !== null && !stays).map(({ itemId }) => itemId))
  const itemMatches = (item: ItemView, wanted: Filter): boolean => {
    if (wanted === 'doubts') return doubts.has(item.id)
    if (wanted === 'takenBack' || wanted === 'rejected') return item.state === 'rejected' && item.takenBack === (wanted === 'takenBack')
    return wanted === 'all' || (wanted === 'changed' ? changed.has(item.id) : item.state === wanted)
  }
  const opening = { left: MOST_OPENED }
  const cards = here
    .filter((item) => itemMatches(item, filter))
    .map((item) =>
      showCard(item, report, doubts.get(item.id) ?? [], { way, inText: onPage === null, opening, language, editing: options.editing })
    )
  const undoubted = new Set(report.undoubted)
  const groups = KIND_ORDER.map((kind): Group => {
    const ofKind = cards.filter((card) => card.kind === kind)
    const waiting = ofKind.filter((card) => card.state === 'proposed')
    const shown = [...waiting, ...ofKind.filter((card) => card.state !== 'proposed')]
    const clear = shown.filter((card) => undoubted.has(card.id)).map(({ id, revision }) => ({ id, revision }))
    return { kind, name: term('kinds', kind, language), cards: shown, left: waiting.length, clear }
  })
    .filter((group) => group.cards.length > 0)
    .sort((a, b) => Number(a.left === 0) - Number(b.left === 0))
  const firstHere = groups.flatMap((group) => group.cards).find((card) => card.state === 'proposed')
  const first = firstHere ? null : report.items.find((item) => item.state === 'proposed' && !here.includes(item))
  const notices = (doubts.get(report.id) ?? []).map(({ code, text }) =>
    clip(sentenceOf({ code, about: { text } }, language), LONGEST_QUOTE)
  )
  const filterNames: Partial<Record<Filter, string>> = {
    all: words.report.all,
    takenBack: term('state', 'taken back', language),
    doubts: words.report.doubtful,
    changed: words.report.changedFilter
  }
  const filterName = (each: Filter): string => filterNames[each] ?? term('state', each, language)
  return {
    id: report.id,
    title: clip(report.title, LONGEST_TITLE),
    facts: factsOf(report, language, options.feed ?? null),
    publishedOn: typeDay(report.publishedOn, language),
    events: report.events.map((event) => ({
      said: showEvent(event, language),
      reading: event.changes?.length ? event.id : null
    })),
    lastStep: report.lastStep && showStep(report.lastStep, report, language),
    secondReader: report.secondReader && showSecondReader(report.secondReader, language),
    // An address that a page states of itself could be a script.
    url: report.source.url !== null && /^https?:\/\//.test(report.source.url) ? report.source.url : null,
    blocks:
      onPage === null
        ? markArticle(
            report.article,
            report.title,
            { items: report.items.filter(({ takenBack }) => !takenBack), unread, doubts: report.allDoubts, found },
            stretch
          )
        : [],
    onPage: onPage && showPage(onPage, report, way, language),
    views: way.asPage === null ? null : { asText: way.asText, asPage: way.asPage },
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      name: term('kinds', kind, language),
      count: report.items.filter((item) => item.kind === kind).length
    })).filter((each) => each.count > 0),
    unread: onPage === null && unread.length > 0,
    groups,
    entering,
    filters: FILTERS.map((each) => ({
      filter: each,
      name: filterName(each),
      count: report.items.filter((item) => itemMatches(item, each)).length
    })).filter((each) => each.filter === 'all' || each.count > 0 || each.filter === filter),
    notices: notices.slice(0, MOST_NOTICES),
    moreNotices: notices.slice(MOST_NOTICES, MOST_OPENED),
    furtherNotices: Math.max(0, notices.length - MOST_OPENED),
    toReview: report.states.proposed,
    returned: report.states.returned,
    firstToReview: firstHere ? `#i-${firstHere.id}` : first ? hrefOf(startOf(first), `i-${first.id}`) : null,
    part: way.part,
    parts: way.parts
  }
}

/** What is known of the document itself: publisher, day, author; and what it was read with. */
const factsOf = (report: ReportView, language: Language, feed: FeedEntry | null): string[] => {
  const words = wordsIn(language).report
  const { publisher, author, publishedOn } = report.source
  const { knowledge } = report
  const day = publishedOn ? words.published(showDate(publishedOn, language)) : words.added(showDate(dayOf(report.addedAt), language))
  const brought = report.addedBy && words.addedBy(showBy(report.addedBy, language))
  const fromFeed = feed && words.fromFeed(feed.feedName, showInstant(feed.takenAt ?? feed.foundAt, language))
  const level =
    report.level === USUAL_LEVEL
      ? null
      : wordsIn(language).accounts.level.ofReport(term('confidentiality', report.level, language).toLowerCase())
  const said = [
    publisher,
    day,
    author && words.author(author),
    report.fileName,
    brought,
    fromFeed,
    knowledge && words.knowledge(knowledge),
    level
  ]
  return said.filter((fact): fact is string => fact !== null && fact !== '')
}

const LONGEST_STEP = 32

/** "Hoàn tác: chấp nhận 12 mục", or of one item, with what it says. */
const showStep = (
  { step, verdict, items: [first = '', ...others] }: NonNullable<ReportView['lastStep']>,
  report: ReportView,
  language: Language
): NonNullable<ShownReport['lastStep']> => {
  const words = wordsIn(language).report
  const item = report.items.find(({ id }) => id === first)
  const headline = item ? describeItem(item, { language, items: report.items }).headline : first
  const done = term('verdict', verdict, language)
  const many = others.length > 0
  return {
    step,
    said: words.undo(done, many ? words.countItems(others.length + 1) : ''),
    quoted: many ? null : `“${clip(headline, LONGEST_STEP)}”`,
    item: first
  }
}

const showSecondReader = (
  { answered, confirmed, kept, dropped }: NonNullable<ReportView['secondReader']>,
  language: Language
): ShownReport['secondReader'] => {
  const words = wordsIn(language).report
  const reasons = Object.entries(dropped)
  const sum = reasons.reduce((total, [, count]) => total + count, 0)
  return {
    said: words.secondReaderSaid(answered, confirmed, kept, sum),
    dropped: reasons.map(([code, count]) => words.times(count, sentenceOf({ code }, language)))
  }
}
