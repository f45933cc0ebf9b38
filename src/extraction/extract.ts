import {
  compileKnowledge,
  findMentions,
  isEmptyKnowledge,
  type Knowledge,
  loadNames,
  type Mentions,
  type Sentence,
  spanOf
} from '../language/index.ts'
import type { Article } from '../reading/index.ts'
import { firstDay, quote, type Span } from '../values/index.ts'
import type { DraftAction } from './actions/draft-action.ts'
import { findActions } from './actions/find-actions.ts'
import { dueOf } from './actions/find-due.ts'
import { findActors } from './actors/actors.ts'
import { findAgreements } from './agreements/find-agreements.ts'
import { asideOf } from './aside-sentences.ts'
import { isCooperation } from './cooperation/is-cooperation.ts'
import { findDoubts } from './doubts/find-doubts.ts'
import { findKnowledgeDoubts } from './doubts/find-knowledge-doubts.ts'
import { figuresIn, gatherFigures } from './figures/gather-figures.ts'
import { markPages } from './mark-pages.ts'
import { findMeetings } from './meetings/find-meetings.ts'
import { standForStates } from './meetings/heads-of-state.ts'
import { takeSides } from './meetings/take-sides.ts'
import { gatherOrganisations } from './names/gather-organisations.ts'
import { gatherPeople } from './names/gather-people.ts'
import { gatherPlaces, type PlacesGathered } from './names/gather-places.ts'
import { tellTaughtSides } from './names/known-people.ts'
import { type WhoIsWho, whoIsWho } from './names/who-is-who.ts'
import { findProjects } from './projects/find-projects.ts'
import type { Action, Agreement, CooperationRecord, Meeting, Reference } from './record.ts'
import { matterOf, sectorsOf } from './text/find-sectors.ts'
import { within } from './text/in-order.ts'
import { unreadSentences } from './unread-sentences.ts'

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
  standForStates(meetings, who)
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
    const record = { ...base, ...empty, unread: mentions.scan.sentences.map((sentence) => spanOf(tokens, sentence)), ...stood }
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
    const evidence = quote(tokens.text, spanOf(tokens, draft.clause))
    const due = dueOf(mentions, draft, publishedOn, eventOn)
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
      due: due?.due ?? null,
      figures: figuresIn(figures, evidence).map((figure) => figure.id),
      evidence: due?.aim ? [evidence, quote(tokens.text, spanOf(tokens, due.aim))] : [evidence]
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
    unread: unreadSentences(mentions, found, asides),
    ...stood
  }
  return {
    record,
    actions: drafts.map((draft, i) => ({ id: `a${i + 1}`, rule: draft.rule, cue: draft.cue ? spanOf(tokens, draft.cue) : null })),
    asides: asides.map(({ clause, rule }) => ({ span: spanOf(tokens, clause), rule })),
    mentions,
    chosen: places.chosen
  }
}

/** The first whole date told, which tells in which units of administration the report thinks; null where none is. */
const firstDayIn = (mentions: Mentions): string | null =>
  mentions.dates.find((date) => date.kind === 'day' && date.on !== null && date.role === null)?.on ?? null

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
