import type { Entry } from '../language/index.ts'
import { compileNames, findMentions, type KnownNames, loadLexicon, type Mentions, type Sentence } from '../language/index.ts'
import type { Article } from '../reading/index.ts'
import { type Evidence, overlaps, quote, type Span } from '../values/index.ts'
import { findActors } from './actors.ts'
import { type DraftAction, findActions } from './find-actions.ts'
import { findAgreements } from './find-agreements.ts'
import { findDoubts } from './find-doubts.ts'
import { dueIn } from './find-due.ts'
import { findMeetings, mainBody } from './find-meetings.ts'
import { findProjects } from './find-projects.ts'
import { gatherFigures } from './gather-figures.ts'
import { gatherOrganisations } from './gather-organisations.ts'
import { gatherPeople } from './gather-people.ts'
import { gatherPlaces } from './gather-places.ts'
import { isCooperation } from './is-cooperation.ts'
import type { Action, CooperationRecord, Person, Reference, Sector } from './record.ts'
import { sectorsIn } from './substance.ts'

let names: KnownNames<Entry> | undefined

/** Kinds that look ahead; a result or a lack has no deadline. */
const FORWARD: ReadonlySet<Action['kind']> = new Set(['proposal', 'commitment', 'assignment', 'agreement'])

/**
 * Reads one article: who met whom, what was asked, promised, agreed, in what figures, each with the words it stands on.
 * A function of its arguments and the lexicon; linear in the text's length.
 */
export const extract = (article: Article, options: { readonly id: string }): CooperationRecord => {
  names ??= compileNames(loadLexicon())
  const mentions = findMentions(article.text, names)
  const { tokens } = mentions.scan
  const isAside = asideOf(article, mentions)
  const places = gatherPlaces(mentions, article.source.publishedOn)
  const bodies = gatherOrganisations(mentions)
  const people = gatherPeople(mentions, bodies, places)
  const actors = findActors({ mentions, people, bodies, places })
  const meetings = findMeetings({ mentions, actors, people, bodies, places, publishedOn: article.source.publishedOn, isAside })
  for (const person of people.people) {
    joinDelegation(person, meetings[0]?.guests[0] ?? null)
    const held = new Set(person.positions.flatMap((position) => (position.organisation ? [position.organisation.id] : [])))
    if (meetings.some((meeting) => meeting.hosts.some((host) => held.has(host.id)))) person.side = 'host'
    else if (meetings.some((meeting) => meeting.guests.some((guest) => held.has(guest.id)))) person.side = 'guest'
  }
  const figures = gatherFigures(mentions, isAside)
  const bodyOf = (reference: Reference): Reference => {
    const person = people.people.find((one) => one.id === reference.id)
    return person ? (mainBody(person, bodies.organisations) ?? reference) : reference
  }
  const told = new Set(meetings.map((meeting) => meeting.evidence[0]?.start))
  const tellsMeeting = (sentence: Sentence): boolean => told.has(tokens.starts[sentence.from])
  const { drafts } = findActions({ mentions, actors, meetings, bodyOf, isAside, tellsMeeting })
  const actions: Action[] = drafts.map((draft, i) => {
    const evidence = quote(tokens.text, {
      start: tokens.starts[draft.clause.from] as number,
      end: tokens.ends[draft.clause.to - 1] as number
    })
    return {
      id: `a${i + 1}`,
      kind: draft.kind,
      by: [...draft.by],
      to: [...draft.to],
      text: evidence.exact,
      sectors: sectorsOf(mentions, draft),
      places: mentions.places
        .filter((place) => place.from >= draft.clause.from && place.to <= draft.clause.to)
        .flatMap((place) => referenceTo(places.idOf.get(place), places.places)),
      due: FORWARD.has(draft.kind) ? dueIn(mentions, draft.clause, article.source.publishedOn, meetings[0]?.on ?? null) : null,
      figures: figures.filter((figure) => figure.evidence.some((one) => within(one, evidence))).map((figure) => figure.id),
      evidence: [evidence]
    }
  })
  const agreements = findAgreements(mentions, actors, meetings, isAside)
  const projects = findProjects(mentions, actors, figures, isAside)
  const base = {
    id: options.id,
    source: { ...article.source },
    article: {
      text: article.text,
      captions: article.captions.map((span) => ({ ...span })),
      pages: article.pages.map((page) => ({ ...page }))
    }
  }
  if (!isCooperation(mentions, { meetings, agreements, projects, organisations: bodies.organisations, places: places.places })) {
    return {
      ...base,
      meetings: [],
      people: [],
      organisations: [],
      places: [],
      figures: [],
      actions: [],
      agreements: [],
      projects: [],
      doubts: [],
      unread: unreadSentences(mentions, [])
    }
  }
  const used = [
    ...meetings,
    ...people.people,
    ...bodies.organisations,
    ...places.places,
    ...figures,
    ...actions,
    ...agreements,
    ...projects
  ].flatMap((item) => item.evidence)
  return {
    ...base,
    meetings,
    people: people.people,
    organisations: bodies.organisations,
    places: places.places,
    figures,
    actions,
    agreements,
    projects,
    doubts: findDoubts({ meetings, places: places.places, figures, article: base.article }, mentions),
    unread: unreadSentences(mentions, used)
  }
}

/** What a clause is about; a clause that does not say it ("sớm hoàn thành hồ sơ") is about what its sentence, or else the title, is about. */
const sectorsOf = (mentions: Mentions, draft: DraftAction): Sector[] => {
  const own = sectorsIn(mentions, draft.clause.from, draft.clause.to)
  if (own.length) return own
  const near = sectorsIn(mentions, draft.sentence.from, draft.sentence.to)
  if (near.length) return near.slice(0, 2)
  const title = mentions.scan.sentences[0]
  return title ? sectorsIn(mentions, title.from, title.to).slice(0, 1) : []
}

/** The head of a delegation without a body of his own comes for the body whose delegation it is. */
const joinDelegation = (person: Person, guest: Reference | null): void => {
  const leads = person.positions.find((position) => /^(?:phó )?trưởng đoàn/iu.test(position.title))
  if (leads && guest && person.positions.every((position) => position.organisation === null)) leads.organisation = guest
}

const within = (inner: Evidence, outer: Evidence): boolean => inner.start >= outer.start && inner.end <= outer.end

const referenceTo = (id: string | undefined, places: CooperationRecord['places']): Reference[] => {
  const place = places.find((one) => one.id === id)
  return place ? [{ id: place.id, name: place.name }] : []
}

/** Captions and the title name people and places, but what is done is told in the body. */
const asideOf = (article: Article, mentions: Mentions): ((sentence: Sentence) => boolean) => {
  const { tokens } = mentions.scan
  const titleEnd = article.source.title && article.text.startsWith(article.source.title) ? article.source.title.length : 0
  return (sentence) => {
    const span: Span = { start: tokens.starts[sentence.from] as number, end: tokens.ends[sentence.to - 1] as number }
    return span.end <= titleEnd || article.captions.some((caption) => overlaps(caption, span))
  }
}

const unreadSentences = (mentions: Mentions, used: readonly Evidence[]): Span[] => {
  const { tokens, sentences } = mentions.scan
  const starts = used.map((evidence) => evidence.start).sort((a, b) => a - b)
  const unread: Span[] = []
  let at = 0
  for (const sentence of sentences) {
    const span = { start: tokens.starts[sentence.from] as number, end: tokens.ends[sentence.to - 1] as number }
    while (at < starts.length && (starts[at] as number) < span.start) at++
    if (at >= starts.length || (starts[at] as number) >= span.end) unread.push(span)
  }
  return unread
}
