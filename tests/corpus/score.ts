import type { CooperationRecord, Reference } from '../../src/extraction/index.ts'
import { isQuoted } from '../../src/values/index.ts'
import { type Annotation, type AnyOf, anyOf, type FigureNote, type MilestoneNote, type ObstacleNote, type ProjectNote } from './cases.ts'
import { likeness, sameOrganisation, samePerson, samePlace, sameUnit, shared, wordsOf } from './names.ts'
import { pairUp, type Tally } from './tally.ts'

/** Below this share of common syllables two wordings are not the same clause. */
const SAME_CLAUSE = 0.5
const SAME_PAPER = 0.35

interface Quoting {
  readonly evidence: readonly { readonly exact: string }[]
}
const quoteFit = (quote: string, item: Quoting): number => Math.max(0, ...item.evidence.map(({ exact }) => likeness(quote, exact)))
const closeEnough = (fit: number, floor: number): number => (fit >= floor ? fit : 0)

/** "?Việt Nam": a careful reader may list it or not. */
const isFree = (name: string): boolean => name.startsWith('?')
const bare = (name: string): string => name.replace(/^\?/, '')

const LISTS = ['meetings', 'people', 'organisations', 'places', 'figures', 'actions', 'agreements', 'projects'] as const

/** Compares one record with its annotation and adds what it finds to the tally. A missing record (the reader refused) has missed everything. */
export const scoreRecord = (wanted: Annotation, record: CooperationRecord | null, tally: Tally): void => {
  if (record) scoreText(wanted, record, tally)
  if (wanted.class === 'other') {
    scoreQuiet(record, tally)
    return
  }
  const found = record ?? NOTHING
  const names = namesOf(found, wanted)
  scoreMeetings(wanted, found, names, tally)
  scorePeople(wanted, found, names, tally)
  scoreNames('organisations', wanted.organisations, found.organisations, sameOrganisation, tally)
  scoreNames('places', wanted.places, found.places, samePlace, tally)
  scoreFigures(wanted, found, tally)
  scoreActions(wanted, found, names, tally)
  scoreAgreements(wanted, found, names, tally)
  scoreProjects(wanted, found, names, tally)
}

type Found = Pick<CooperationRecord, (typeof LISTS)[number]>
const NOTHING: Found = { meetings: [], people: [], organisations: [], places: [], figures: [], actions: [], agreements: [], projects: [] }

const scoreText = (wanted: Annotation, record: CooperationRecord, tally: Tally): void => {
  for (const list of LISTS) {
    for (const item of record[list]) {
      const quotes = item.evidence.length > 0 && item.evidence.every((one) => isQuoted(record.article.text, one))
      tally.check('evidence', quotes, () => `${list} ${item.id} does not quote the article`)
    }
  }
  const end = wordsOf(wanted.articleEnds).join(' ')
  tally.check('article end', wordsOf(record.article.text).join(' ').endsWith(end), () => `ends in «${record.article.text.slice(-90)}»`)
  const { publishedOn } = wanted.source
  if (publishedOn)
    tally.check('publication date', record.source.publishedOn === publishedOn, () => `${publishedOn}, read ${record.source.publishedOn}`)
}

const scoreQuiet = (record: CooperationRecord | null, tally: Tally): void => {
  const heard = record ? [...record.meetings, ...record.actions, ...record.agreements, ...record.projects] : []
  tally.check(
    'quiet on other news',
    record !== null && heard.length === 0,
    () => `${heard.map((item) => item.evidence[0]?.exact).join(' / ')}`
  )
}

/** Every name under which a reference may be meant: its own, its aliases, and for a person the bodies he or she speaks for. */
interface Names {
  readonly found: (references: readonly Reference[]) => readonly string[]
  readonly meant: (name: string) => readonly string[]
}
const namesOf = (found: Found, wanted: Annotation): Names => {
  const known = new Map<string, readonly string[]>()
  for (const item of [...found.organisations, ...found.places]) known.set(item.id, [item.name, ...item.aliases])
  for (const person of found.people) {
    const bodies = person.positions.flatMap(({ organisation }) =>
      organisation ? [organisation.name, ...(known.get(organisation.id) ?? [])] : []
    )
    known.set(person.id, [person.name, ...person.aliases, ...bodies])
  }
  return {
    found: (references) => references.flatMap(({ id, name }) => [name, ...(known.get(id) ?? [])]),
    meant: (name) => [
      name,
      ...wanted.people.flatMap((person) => (samePerson(person.name, name) && person.organisation ? [person.organisation] : []))
    ]
  }
}
const sameActor = (a: string, b: string): boolean => samePerson(a, b) || sameOrganisation(a, b) || samePlace(a, b)

/** Counts the parties of a meeting's side or of a paper; `of` says in a difference whose they are. */
const addParties = (line: string, wanted: readonly string[], read: readonly Reference[], of: string, names: Names, tally: Tally): void => {
  const fit = (name: string, reference: Reference): number => (names.found([reference]).some((form) => sameActor(bare(name), form)) ? 1 : 0)
  const show = (name: string): string => `${name} (${of})`
  tally.add(line, pairUp(wanted, read, fit, isFree), show, ({ name }) => show(name))
}

const scoreMeetings = (wanted: Annotation, found: Found, names: Names, tally: Tally): void => {
  const sides = (references: readonly Reference[]): string => references.map(({ name }) => name).join(' ')
  const pairs = pairUp(wanted.meetings, found.meetings, (note, one) => {
    const day = note.on !== null && note.on === one.on ? 1 : 0
    const format = anyOf(note.format).includes(one.format) ? 0.1 : 0
    const part = note.partOfDay === one.partOfDay ? 0.1 : 0
    return (
      0.01 + day + format + part + likeness(note.hosts.join(' '), sides(one.hosts)) + likeness(note.guests.join(' '), sides(one.guests))
    )
  })
  tally.add(
    'meetings',
    pairs,
    (note) => note.on ?? 'undated',
    (one) => one.evidence[0]?.exact ?? ''
  )
  for (const [note, one] of pairs.both) {
    const rightDay = note.on === one.on && (note.on !== null || (note.dayMonth ?? null) === one.dayMonth)
    tally.check('meeting date', rightDay, () => `${note.on ?? note.dayMonth}, read ${one.on ?? one.dayMonth}`)
    tally.check('meeting format', anyOf(note.format).includes(one.format), () => `${note.format}, read ${one.format}`)
    for (const side of ['hosts', 'guests'] as const) {
      addParties('meeting sides', note[side], one[side], side, names, tally)
    }
  }
}

const scorePeople = (wanted: Annotation, found: Found, names: Names, tally: Tally): void => {
  const pairs = pairUp(wanted.people, found.people, (note, one) =>
    [one.name, ...one.aliases].some((form) => samePerson(note.name, form)) ? 1 : 0
  )
  tally.add(
    'people',
    pairs,
    (note) => note.name,
    (one) => one.name
  )
  for (const [note, one] of pairs.both) {
    const read = one.positions.map(({ title }) => title)
    for (const title of (note.titles ?? []).filter((title) => !isFree(title))) {
      tally.check(
        'titles',
        read.some((form) => likeness(title, form) >= 0.66),
        () => `${note.name}: ${title}, read ${read.join(', ')}`
      )
    }
    const bodies = names.found(one.positions.flatMap(({ organisation }) => (organisation ? [organisation] : [])))
    const { organisation } = note
    if (organisation) {
      tally.check(
        "person's organisation",
        bodies.some((body) => sameOrganisation(organisation, body)),
        () => `${note.name}: ${organisation}, read ${bodies.join(', ')}`
      )
    }
    if (note.side !== 'other') tally.check('side', note.side === one.side, () => `${note.name}: ${note.side}, read ${one.side}`)
  }
}

interface Named {
  readonly name: string
  readonly aliases: readonly string[]
}
const scoreNames = (
  line: string,
  wanted: readonly string[],
  found: readonly Named[],
  same: (a: string, b: string) => boolean,
  tally: Tally
): void => {
  const fit = (name: string, one: Named): number => {
    if (same(bare(name), one.name)) return isFree(name) ? 0.9 : 1
    return one.aliases.some((form) => same(bare(name), form)) ? 0.5 : 0
  }
  tally.add(line, pairUp(wanted, found, fit, isFree), bare, (one) => one.name)
}

/** A value told twice is one figure. */
const distinct = <T extends { readonly value: number | string; readonly unit: string }>(figures: readonly T[]): readonly T[] =>
  figures.filter(
    (figure, i) => figures.findIndex((other) => Number(other.value) === Number(figure.value) && sameUnit(other.unit, figure.unit)) === i
  )

const scoreFigures = (wanted: Annotation, found: Found, tally: Tally): void => {
  const same = (note: FigureNote, one: Found['figures'][number]): number => {
    if (Number(one.value) !== note.value || !sameUnit(note.unit, one.unit)) return 0
    const to = one.valueTo === null ? undefined : Number(one.valueTo)
    return to === note.valueTo ? 1 + quoteFit(note.quote, one) : 0.5
  }
  const pairs = pairUp(distinct(wanted.figures), distinct(found.figures), same, (note) => note.optional === true)
  tally.add(
    'figures',
    pairs,
    (note) => note.quote,
    (one) => `${one.value} ${one.unit} «${one.evidence[0]?.exact}»`
  )
  for (const [note, one] of pairs.both) {
    if (note.qualifier)
      tally.check('hedges', anyOf(note.qualifier).includes(one.qualifier ?? ''), () => `${note.quote}: read ${one.qualifier}`)
  }
}

const scoreActions = (wanted: Annotation, found: Found, names: Names, tally: Tally): void => {
  type Note = Annotation['actions'][number]
  type One = Found['actions'][number]
  const byWords = (note: Note, one: One): number => {
    const fit = closeEnough(quoteFit(note.quote, one), SAME_CLAUSE)
    return fit && fit + (anyOf(note.kind).includes(one.kind) ? 0.3 : 0)
  }
  const free = (note: Note): boolean => note.optional === true
  const pairs = pairUp(wanted.actions, found.actions, byWords, free)
  const show = (one: One): string => `${one.kind} «${one.text.slice(0, 120)}»`
  tally.add('actions (words)', pairs, (note) => `${note.kind} «${note.quote.slice(0, 120)}»`, show)
  tally.add(
    'actions (words and kind)',
    pairUp(wanted.actions, found.actions, (note, one) => (anyOf(note.kind).includes(one.kind) ? byWords(note, one) : 0), free)
  )
  for (const [note, one] of pairs.both) {
    const words = note.quote.slice(0, 60)
    if (!anyOf(note.kind).includes(one.kind)) tally.note(`kind: ${note.kind}, read ${one.kind} «${words}»`)
    scoreParties('speaker', note.by, one.by, words, names, tally)
    scoreParties('addressee', note.to, one.to, words, names, tally)
    if (note.sectors?.length) {
      const hits = shared(note.sectors, one.sectors)
      tally.count('sectors', hits, one.sectors.length, note.sectors.length)
      if (hits < Math.max(note.sectors.length, one.sectors.length)) tally.note(`sectors: ${note.sectors}, read ${one.sectors} «${words}»`)
    }
    if (note.due) tally.check('due', one.due?.on === note.due, () => `${note.due}, read ${one.due?.on} «${words}»`)
  }
}

/** Right when one of those meant is among those read and not many more are: of several named together one suffices. */
const scoreParties = (
  line: string,
  note: AnyOf | undefined,
  read: readonly Reference[],
  words: string,
  names: Names,
  tally: Tally
): void => {
  const meant = anyOf(note)
  if (meant.length === 0) return
  const forms = names.found(read)
  const right =
    read.length <= meant.length + 1 &&
    meant.flatMap((name) => names.meant(name)).some((name) => forms.some((form) => sameActor(name, form)))
  tally.check(line, right, () => `${meant.join(' + ')}, read ${read.map(({ name }) => name).join(' + ')} «${words}»`)
}

const scoreAgreements = (wanted: Annotation, found: Found, names: Names, tally: Tally): void => {
  const fit = (note: Annotation['agreements'][number], one: Found['agreements'][number]): number => {
    const words = quoteFit(note.quote, one)
    if (!note.parties?.length) return closeEnough(words, SAME_CLAUSE)
    const parties = likeness(note.parties.join(' '), one.parties.map(({ name }) => name).join(' '))
    return closeEnough((words + parties) / 2, SAME_PAPER)
  }
  const pairs = pairUp(wanted.agreements, found.agreements, fit, (note) => note.optional === true)
  tally.add(
    'agreements',
    pairs,
    (note) => note.quote,
    (one) => one.evidence[0]?.exact ?? ''
  )
  for (const [note, one] of pairs.both) {
    tally.check('agreement status', anyOf(note.status).includes(one.status), () => `${note.status}, read ${one.status} «${note.quote}»`)
    tally.check('agreement kind', anyOf(note.kind).includes(one.kind), () => `${note.kind}, read ${one.kind} «${note.quote}»`)
    if (note.on) tally.check('agreement date', note.on === one.on, () => `${note.on}, read ${one.on} «${note.quote}»`)
    if (note.parties?.length) addParties('agreement parties', note.parties, one.parties, note.quote.slice(0, 60), names, tally)
  }
}

type ReadProject = Found['projects'][number]

const scoreProjects = (wanted: Annotation, found: Found, names: Names, tally: Tally): void => {
  const fit = (note: ProjectNote, one: ReadProject): number =>
    closeEnough(Math.max(likeness(note.name, one.name), quoteFit(note.quote, one)), SAME_CLAUSE)
  const pairs = pairUp(wanted.projects, found.projects, fit, (note) => note.optional === true)
  tally.add(
    'projects',
    pairs,
    (note) => note.name,
    (one) => one.name
  )
  for (const [note, one] of pairs.both) {
    tally.check('project status', anyOf(note.status).includes(one.status), () => `${note.status}, read ${one.status} «${note.name}»`)
    if (note.parties) scoreProjectParties(note.name, note.parties, one, names, tally)
    for (const amount of note.amounts ?? []) {
      const figures = found.figures.filter((figure) => one.figures.includes(figure.id))
      tally.check(
        'project figures',
        figures.some((figure) => figure.evidence.some(({ exact }) => exact.includes(amount) || amount.includes(exact))),
        () => `${amount} missing «${note.name}»`
      )
    }
    if (note.milestones) scoreMilestones(note.name, note.milestones, one, tally)
    if (note.obstacles) scoreObstacles(note.name, note.obstacles, one, tally)
  }
}

const scoreProjectParties = (of: string, wanted: Parties, one: ReadProject, names: Names, tally: Tally): void => {
  const pairs = pairUp(
    wanted,
    one.parties,
    ([name, role], party) =>
      names.found([party.organisation]).some((form) => sameActor(bare(name), form)) ? (role === party.role ? 1 : 0.5) : 0,
    ([name]) => isFree(name)
  )
  tally.add(
    'project parties',
    pairs,
    ([name, role]) => `${name} ${role} (${of})`,
    ({ organisation, role }) => `${organisation.name} ${role} (${of})`
  )
  for (const [[name, role], party] of pairs.both)
    tally.check('party role', role === party.role, () => `${name}: ${role}, read ${party.role} (${of})`)
}
type Parties = NonNullable<ProjectNote['parties']>

/** How much of the shorter wording stands in the longer: one quotes the clause, another the words in it. */
const overlap = (quote: string, item: Quoting): number =>
  Math.max(
    0,
    ...item.evidence.map(({ exact }) => {
      const [x, y] = [wordsOf(quote), wordsOf(exact)]
      return shared(x, y) / Math.max(1, Math.min(x.length, y.length))
    })
  )

const scoreMilestones = (of: string, wanted: readonly MilestoneNote[], one: ReadProject, tally: Tally): void => {
  const pairs = pairUp(
    wanted,
    one.milestones,
    (note, read) => (anyOf(note.kind).includes(read.kind) ? closeEnough(overlap(note.quote, read), SAME_CLAUSE) : 0),
    (note) => note.optional === true
  )
  tally.add(
    'milestones',
    pairs,
    (note) => `${note.kind} «${note.quote}» (${of})`,
    (read) => `${read.kind} «${read.evidence[0]?.exact}» (${of})`
  )
  for (const [note, read] of pairs.both) {
    tally.check('milestone status', anyOf(note.status).includes(read.status), () => `${note.status}, read ${read.status} «${note.quote}»`)
    tally.check('milestone date', (note.on ?? null) === read.on, () => `${note.on}, read ${read.on} «${note.quote}»`)
  }
}

const scoreObstacles = (of: string, wanted: readonly ObstacleNote[], one: ReadProject, tally: Tally): void => {
  const pairs = pairUp(
    wanted,
    one.obstacles,
    (note, read) => closeEnough(overlap(note.quote, read), SAME_CLAUSE) && 0.5 + (anyOf(note.kind).includes(read.kind) ? 0.5 : 0),
    (note) => note.optional === true
  )
  tally.add(
    'obstacles',
    pairs,
    (note) => `${note.kind} «${note.quote}» (${of})`,
    (read) => `${read.kind} «${read.text}» (${of})`
  )
  for (const [note, read] of pairs.both)
    tally.check('obstacle kind', anyOf(note.kind).includes(read.kind), () => `${note.kind}, read ${read.kind} «${note.quote}»`)
}
