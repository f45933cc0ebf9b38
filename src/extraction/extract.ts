import {
  compileKnowledge,
  findMentions,
  isEmptyKnowledge,
  type Knowledge,
  keyOf,
  loadNames,
  MARK,
  type Mentions,
  type Sentence,
  type Tokens,
  WORD
} from '../language/index.ts'
import type { Article } from '../reading/index.ts'
import { type Evidence, firstDay, overlaps, quote, type Span } from '../values/index.ts'
import type { DraftAction, SetAside } from './actions/draft-action.ts'
import { findActions } from './actions/find-actions.ts'
import { dueIn } from './actions/find-due.ts'
import { findActors } from './actors/actors.ts'
import { findAgreements } from './agreements/find-agreements.ts'
import { isCooperation } from './cooperation/is-cooperation.ts'
import { findDoubts } from './doubts/find-doubts.ts'
import { findKnowledgeDoubts } from './doubts/find-knowledge-doubts.ts'
import { figuresIn, gatherFigures } from './figures/gather-figures.ts'
import { findMeetings } from './meetings/find-meetings.ts'
import { takeSides } from './meetings/take-sides.ts'
import { gatherOrganisations } from './names/gather-organisations.ts'
import { gatherPeople } from './names/gather-people.ts'
import { gatherPlaces, type PlacesGathered } from './names/gather-places.ts'
import { tellTaughtSides } from './names/known-people.ts'
import { type WhoIsWho, whoIsWho } from './names/who-is-who.ts'
import { findProjects } from './projects/find-projects.ts'
import type { Action, Agreement, CooperationRecord, Meeting, Project, Reference } from './record.ts'
import { setAsideRules } from './rules/set-aside-rules.ts'
import { matterOf, sectorsOf } from './text/find-sectors.ts'
import { within } from './text/in-order.ts'
import { holds, phrases } from './text/phrases.ts'

export interface ExtractOptions {
  /** The record's id. */
  readonly id: string
  /** What the office knows already. */
  readonly knowledge?: Knowledge | null
}

/**
 * Reads one article: who met whom, what was asked, promised, agreed, in what figures, each with the words it stands on.
 * A function of its arguments and the lexicon: the same text with the same knowledge gives the same record; its time grows with the text's length.
 */
export const extract = (article: Article, options: ExtractOptions): CooperationRecord => extractExplained(article, options).record

export interface Explained {
  readonly record: CooperationRecord
  /** How each action came about: the rule that made it and the word it stood on. */
  readonly actions: readonly { readonly id: string; readonly rule: string; readonly cue: Span | null }[]
  /** Stretches that were looked at and not kept, each with the named rule. */
  readonly asides: readonly { readonly span: Span; readonly rule: string }[]
  /** What the language part found, and how places of one name were told apart; what the record is made of. */
  readonly mentions: Mentions
  readonly chosen: PlacesGathered['chosen']
}

/** As `extract`, and says which rule made or set aside what. */
export const extractExplained = (article: Article, options: ExtractOptions): Explained => {
  const { publishedOn } = article.source
  const names = loadNames()
  const knowledge = options.knowledge && !isEmptyKnowledge(options.knowledge) ? compileKnowledge(options.knowledge, names) : null
  const mentions = findMentions(article.text, names, knowledge)
  const { tokens } = mentions.scan
  const isAside = asideOf(article, mentions)
  const places = gatherPlaces(mentions, (publishedOn && firstDay(publishedOn)) ?? firstDayIn(mentions))
  const bodies = gatherOrganisations(mentions)
  const people = gatherPeople(mentions, bodies, places)
  const who = whoIsWho(people, bodies, places)
  const actors = findActors({ mentions, people, bodies, places })
  const told0 = findMeetings({ mentions, actors, people, ...who, publishedOn, isAside })
  const { meetings } = told0
  takeSides(people, told0, who)
  tellTaughtSides(meetings, people.people, bodies.organisations)
  const bodyOf = (reference: Reference): Reference => who.bodyOf(reference) ?? reference
  const sides = {
    meetings,
    bodyOf,
    sideOf: (reference: Reference) => who.person(reference.id)?.side,
    countryOf: who.countryOf,
    kindOf: who.kindOf,
    stateOf: who.stateOf
  }
  const agreements = findAgreements({ mentions, actors, isAside, publishedOn, ...sides })
  const figures = gatherFigures(mentions, isAside)
  const eventOn = meetings[0]?.on ?? null
  const projects = findProjects({ mentions, actors, figures, places, isAside, bodyOf, publishedOn, eventOn })
  const spanOf = ({ from, to }: { from: number; to: number }): Span => ({
    start: tokens.starts[from] as number,
    end: tokens.ends[to - 1] as number
  })
  const base = {
    id: options.id,
    source: { ...article.source },
    article: {
      text: article.text,
      captions: article.captions.map((span) => ({ ...span })),
      pages: article.pages.map((page) => ({ ...page }))
    }
  }
  const stood = { knowledge: knowledge && { ...knowledge.stamp } }
  if (!isCooperation(mentions, { meetings, agreements, projects, organisations: bodies.organisations, places: places.places })) {
    const empty = {
      meetings: [],
      people: [],
      organisations: [],
      places: [],
      figures: [],
      actions: [],
      agreements: [],
      projects: [],
      doubts: []
    }
    const record = { ...base, ...empty, unread: mentions.scan.sentences.map(spanOf), ...stood }
    return { record, actions: [], asides: [], mentions, chosen: places.chosen }
  }
  const told = new Set(meetings.map((meeting) => meeting.evidence[0]?.start))
  const { drafts, asides } = findActions({
    mentions,
    actors,
    publishedOn,
    isAside,
    ...sides,
    meetings: meetings.length ? meetings : signing(agreements, who),
    tellsMeeting: (sentence) => told.has(tokens.starts[sentence.from]) || told0.attending.has(sentence.from)
  })
  const matter = matterOf(mentions)
  const sentenceBefore = beforeEach(mentions)
  const actions = drafts.map((draft, i): Action => {
    const evidence = quote(tokens.text, spanOf(draft.clause))
    return {
      id: `a${i + 1}`,
      kind: draft.kind,
      by: [...draft.by],
      to: [...draft.to],
      text: evidence.exact,
      sectors: sectorsOf(
        mentions,
        { ...draft, before: sentenceBefore.get(draft.sentence) ?? null, isOffer: draft.kind === 'commitment' || draft.kind === 'proposal' },
        matter
      ),
      places: placesIn(mentions, places, draft),
      due: FORWARD.has(draft.kind) && tokens.keys[draft.clause.from] !== DONE ? dueIn(mentions, draft.clause, publishedOn, eventOn) : null,
      figures: figuresIn(figures, evidence).map((figure) => figure.id),
      evidence: [evidence]
    }
  })
  const found = {
    meetings,
    people: people.people,
    organisations: bodies.organisations,
    places: places.places,
    figures,
    actions,
    agreements,
    projects
  }
  markPages(article, found)
  const record = {
    ...base,
    ...found,
    doubts: [...findDoubts({ ...base, ...found }, mentions), ...findKnowledgeDoubts(found, mentions)],
    unread: unreadSentences(
      mentions,
      startsOf(found),
      startsOf({ meetings, actions, agreements, projects, ...stepsOf(projects) }),
      asides,
      spanOf
    ),
    ...stood
  }
  return {
    record,
    actions: drafts.map((draft, i) => ({ id: `a${i + 1}`, rule: draft.rule, cue: draft.cue ? spanOf(draft.cue) : null })),
    asides: asides.map(({ clause, rule }) => ({ span: spanOf(clause), rule })),
    mentions,
    chosen: places.chosen
  }
}

/** The first whole date told, which tells in which units of administration the report thinks; null where none is. */
const firstDayIn = (mentions: Mentions): string | null =>
  mentions.dates.find((date) => date.kind === 'day' && date.on !== null && date.role === null)?.on ?? null

/** "đã ký kết … vào năm 2004" is agreed and done. */
const DONE = keyOf('đã')

/** Without a meeting the two who sign are the two sides: the Vietnamese one at home. */
const signing = (agreements: readonly Agreement[], who: WhoIsWho): Meeting[] => {
  const paper = agreements.find((agreement) => agreement.parties.length === 2)
  const [first, second] = paper?.parties ?? []
  if (!paper || !first || !second) return []
  const [host, guest] = who.countryOf(first.id) !== 'VN' && who.countryOf(second.id) === 'VN' ? [second, first] : [first, second]
  return [
    {
      id: '',
      on: null,
      dayMonth: null,
      yearBasis: null,
      partOfDay: null,
      format: 'signing',
      hosts: [host],
      guests: [guest],
      evidence: paper.evidence
    }
  ]
}

/** Kinds that look ahead; a result or a lack has no deadline. */
const FORWARD: ReadonlySet<Action['kind']> = new Set(['proposal', 'commitment', 'assignment', 'agreement'])

const beforeEach = ({ scan: { sentences } }: Mentions): ReadonlyMap<Sentence, Sentence> =>
  new Map(sentences.slice(1).map((sentence, i) => [sentence, sentences[i] as Sentence]))

const placesIn = (mentions: Mentions, places: PlacesGathered, draft: DraftAction): Reference[] => {
  const found = new Map<string, Reference>()
  for (const mention of within(mentions.places, draft.clause.from, draft.clause.to)) {
    const id = places.idOf.get(mention)
    if (id) found.set(id, { id, name: mention.name })
  }
  return [...found.values()]
}

/** Captions and the title name people and places, but what is done is told in the body. */
const asideOf = (article: Article, mentions: Mentions): ((sentence: Sentence) => boolean) => {
  const { tokens, sentences } = mentions.scan
  const titleEnd = article.source.title && article.text.startsWith(article.source.title) ? article.source.title.length : 0
  const asides = new Set<Sentence>()
  let at = 0
  for (const [i, sentence] of sentences.entries()) {
    const span: Span = { start: tokens.starts[sentence.from] as number, end: tokens.ends[sentence.to - 1] as number }
    while (at < article.captions.length && (article.captions[at] as Span).end <= span.start) at++
    const caption = article.captions[at]
    if (
      span.end <= titleEnd ||
      (caption && overlaps(caption, span)) ||
      isHeadline(tokens.text.slice(span.start, span.end)) ||
      isHeading(mentions, i)
    )
      asides.add(sentence)
  }
  return (sentence) => asides.has(sentence)
}

const SMALL_LETTER = /[a-z]/

/** A line all in capitals. */
const isHeadline = (words: string): boolean => words.length > 20 && !SMALL_LETTER.test(words) && words === words.toUpperCase()

const MOST_IN_HEADING = 16

/** "Những khó khăn, vướng mắc của dự án": a short line without a full stop between whole paragraphs only heads what follows. */
const isHeading = ({ scan: { tokens, sentences } }: Mentions, i: number): boolean => {
  const [before, line, after] = [sentences[i - 1], sentences[i] as Sentence, sentences[i + 1]]
  if (!before || !after || before.paragraph === line.paragraph || after.paragraph === line.paragraph) return false
  return (
    line.to - line.from <= MOST_IN_HEADING &&
    tokens.kinds[line.from] === WORD &&
    tokens.kinds[line.to - 1] !== MARK &&
    tokens.kinds[before.to - 1] === MARK &&
    tokens.keys[before.to - 1] !== COLON &&
    after.to - after.from > MOST_IN_HEADING &&
    tokens.kinds[after.from] === WORD
  )
}

type Quoting = Readonly<Record<string, readonly { readonly evidence: Evidence[] }[]>>

/** Says of every quotation from a paged document on which page it begins. */
const markPages = (article: Article, found: Quoting & { readonly projects: readonly Project[] }): void => {
  if (article.pages.length === 0) return
  for (const items of Object.values(found)) for (const item of items) markPagesOf(article, item.evidence)
  for (const project of found.projects)
    for (const part of [...project.milestones, ...project.obstacles]) markPagesOf(article, part.evidence)
}

const markPagesOf = (article: Article, quoted: Evidence[]): void =>
  quoted.forEach((evidence, i) => {
    quoted[i] = { ...evidence, page: pageOf(article, evidence.start) }
  })

const pageOf = (article: Article, start: number): number => article.pages.findLast((page) => page.start <= start)?.page ?? 1

const startsOf = (found: Readonly<Record<string, readonly { readonly evidence: readonly Span[] }[]>>): number[] => {
  const starts: number[] = []
  for (const items of Object.values(found)) for (const { evidence } of items) for (const { start } of evidence) starts.push(start)
  return starts.sort((a, b) => a - b)
}

/** What a project's steps and obstacles were taken from is read, too. */
const stepsOf = (projects: readonly Project[]): Pick<Project, 'milestones' | 'obstacles'> => ({
  milestones: projects.flatMap(({ milestones }) => milestones),
  obstacles: projects.flatMap(({ obstacles }) => obstacles)
})

/** Rules that decide that a sentence holds nothing to keep; the others only found nothing in it, and it stays unread. */
const DECIDES: ReadonlySet<string> = new Set(setAsideRules.filter(({ settles }) => settles).map(({ name }) => name))

/** Words of asking, ordering and promising: a sentence with one of them says more than whose names stand in it. */
const BINDING = phrases(
  'đề nghị|kiến nghị|yêu cầu|giao|cam kết|hứa|chủ trì|thống nhất|đề xuất|có hiệu lực|thời hạn|gia hạn|lùi|dời|hoãn|trước ngày|chậm nhất'
)
/** A bare "II." or "3." is no sentence. */
const FEWEST_TOKENS = 3

/** Sentences from which nothing was taken, or nothing but names and figures though somebody asks or orders in them, and which no rule with a reason set aside. */
const unreadSentences = (
  mentions: Mentions,
  named: readonly number[],
  told: readonly number[],
  asides: readonly SetAside[],
  spanOf: (sentence: Sentence) => Span
): Span[] => {
  const decided = asides.filter((aside) => DECIDES.has(aside.rule)).map((aside) => aside.clause)
  const { tokens, sentences } = mentions.scan
  const holdsOne = startsWithin(named)
  const tellsOne = startsWithin(told)
  return sentences
    .filter((sentence) => {
      const span = spanOf(sentence)
      const isNamed = holdsOne(span)
      const isTold = tellsOne(span)
      return (
        sentence.to - sentence.from >= FEWEST_TOKENS &&
        !isTold &&
        !(isNamed && (opensList(tokens, sentence) || !holds(tokens, sentence.from, sentence.to, BINDING))) &&
        within(decided, sentence.from, sentence.to).length === 0
      )
    })
    .map(spanOf)
}

const COLON = keyOf(':')
/** "Phó Chủ tịch UBND tỉnh giao:" says nothing without its list, whose lines are looked at each for itself. */
const opensList = (tokens: Tokens, sentence: Sentence): boolean => tokens.keys[sentence.to - 1] === COLON

/** Asks of one span after another, in the order of the text, whether one of the starts lies in it. */
const startsWithin = (starts: readonly number[]): ((span: Span) => boolean) => {
  let at = 0
  return (span) => {
    while (at < starts.length && (starts[at] as number) < span.start) at++
    return at < starts.length && (starts[at] as number) < span.end
  }
}
