import type { Organisation, Person, Project } from '../extraction/index.ts'
import {
  bodyKey,
  canonicalKnowledge,
  type Knowledge,
  type KnownOrganisation,
  type KnownPerson,
  type KnownPosition,
  type KnownProject,
  longAndShort,
  nameKey
} from '../language/index.ts'
import type { ItemContent, ItemKind } from './item.ts'

/** The kinds of items that name somebody or something a later report may name again. */
export const NAMING_KINDS = ['organisation', 'person', 'project'] as const satisfies readonly ItemKind[]

/** An item that a person accepted, as it stands or as that person edited it. */
export interface AcceptedName {
  readonly reportId: string
  readonly itemId: string
  readonly kind: (typeof NAMING_KINDS)[number]
  readonly content: ItemContent
  /** The day of the report: of its meeting, else of its publication; a partial date, or null. */
  readonly reportedOn: string | null
}

/**
 * What an office knows by the names it accepted. A function of the items, in whatever order they come: one entry for each body, person and project,
 * with every form that was accepted for it. What an item itself took from knowledge teaches nothing new, and one that could be several teaches nothing.
 */
export const gatherKnowledge = (items: readonly AcceptedName[]): Knowledge => {
  const inOrder = items.filter(({ content }) => isSettled(content)).sort(byAge)
  const ofKind = (kind: AcceptedName['kind']): AcceptedName[] => inOrder.filter((item) => item.kind === kind)
  const organisations = gatherBodies(ofKind('organisation'))
  return canonicalKnowledge({
    organisations,
    people: gatherPeople(ofKind('person'), namesOfBodies(organisations)),
    projects: gatherProjects(ofKind('project'))
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Oldest first, so that what was accepted of the newest report has the last word. */
const byAge = (a: AcceptedName, b: AcceptedName): number =>
  byText(a.reportedOn ?? '', b.reportedOn ?? '') || byText(a.reportId, b.reportId) || byText(a.itemId, b.itemId)

type Known = { readonly name: string | null; readonly candidates: readonly string[] } | undefined

const isSettled = ({ known }: ItemContent): boolean => !((known as Known)?.candidates.length ?? 0)

type Named = { readonly name: string; readonly aliases?: readonly string[]; readonly known?: unknown }

/**
 * What each item is known as: the name in the register where the reader took it for that, as long as another accepted item stands under that name;
 * else its own. What was taken from knowledge does not outlive what it was taken from.
 */
const namingBy = (items: readonly AcceptedName[], keyOf: (name: string) => string): ((item: Named) => string) => {
  const stated = new Set(
    items.flatMap(({ content }) => {
      const { name, aliases = [] } = content as unknown as Named
      return [name, ...aliases].map(keyOf)
    })
  )
  return ({ name, known }) => {
    const taken = (known as Known)?.name ?? name
    return stated.has(keyOf(taken)) ? taken : name
  }
}

const origin = ({ reportId, itemId }: AcceptedName): string => `${reportId}/${itemId}`

const fullest = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length || byText(a, b))[0] ?? ''

interface Body {
  readonly names: Set<string>
  readonly aliases: Set<string>
  readonly from: string[]
  kind: string
  country: string | null
}

const gatherBodies = (items: readonly AcceptedName[]): KnownOrganisation[] => {
  const namedAs = namingBy(items, bodyKey)
  const bodies = new Map<string, Body>()
  for (const item of items) {
    const { name, aliases, kind, country, known } = item.content as unknown as Organisation
    const key = bodyKey(namedAs({ name, known }))
    if (key === '') continue
    const body: Body = bodies.get(key) ?? { names: new Set(), aliases: new Set(), from: [], kind, country }
    bodies.set(key, body)
    body.names.add(namedAs({ name, known }))
    for (const alias of [name, ...aliases]) {
      body.aliases.add(alias)
      const short = longAndShort(alias)?.short
      if (short) body.aliases.add(short)
    }
    body.from.push(origin(item))
    // A body met under a short name has its kind from knowledge: that is no second opinion.
    if (!known) Object.assign(body, { kind, country })
  }
  return joinShortNames(bodies).map(({ names, aliases, kind, country, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...aliases].filter((form) => form !== name), kind, country, from }
  })
}

/** A body accepted under the short name of exactly one other is that other; under one that several share, it says nothing. */
const joinShortNames = (bodies: ReadonlyMap<string, Body>): Body[] => {
  const owners = new Map<string, Set<string>>()
  for (const [key, { aliases }] of bodies)
    for (const alias of new Set([...aliases].map(bodyKey))) owners.set(alias, (owners.get(alias) ?? new Set()).add(key))
  const kept = new Map(bodies)
  // Shortest first: what joins a middle name goes on with it to the long one.
  for (const key of [...bodies.keys()].sort((a, b) => a.length - b.length || byText(a, b))) {
    const longer = [...(owners.get(key) ?? [])].filter((owner) => owner.length > key.length)
    const body = kept.get(key)
    const [owner] = longer
    if (!body || owner === undefined) continue
    const whole = longer.length === 1 ? kept.get(owner) : undefined
    if (whole) {
      for (const form of [...body.names, ...body.aliases]) whole.aliases.add(form)
      whole.from.push(...body.from)
    }
    kept.delete(key)
  }
  return [...kept.values()]
}

/** From any accepted name of a body to the one it is kept under; a form that several share leads nowhere. */
const namesOfBodies = (organisations: readonly KnownOrganisation[]): ((name: string) => string) => {
  const known = new Map<string, string | null>()
  for (const { name, aliases } of organisations)
    for (const key of new Set([name, ...aliases].map(bodyKey))) known.set(key, known.has(key) ? null : name)
  for (const { name } of organisations) known.set(bodyKey(name), name)
  return (name) => known.get(bodyKey(name)) ?? name
}

interface Someone {
  readonly names: Set<string>
  readonly forms: Set<string>
  readonly from: string[]
  readonly posts: Map<string, KnownPosition>
  honorific: string | null
}

const gatherPeople = (items: readonly AcceptedName[], bodyNamed: (name: string) => string): KnownPerson[] => {
  const namedAs = namingBy(items, nameKey)
  const people = new Map<string, Someone>()
  for (const item of items) {
    const { name, aliases, honorific, positions, known } = item.content as unknown as Person
    const key = nameKey(namedAs({ name, known }))
    // "ông Hải" alone says of nobody who it is.
    if (!key.includes(' ')) continue
    const person: Someone = people.get(key) ?? { names: new Set(), forms: new Set(), from: [], honorific: null, posts: new Map() }
    people.set(key, person)
    person.names.add(namedAs({ name, known }))
    for (const form of [name, ...aliases]) person.forms.add(form)
    person.from.push(origin(item))
    person.honorific = honorific ?? person.honorific
    for (const { title, organisation } of positions) {
      const body = organisation ? bodyNamed(organisation.name) : null
      person.posts.set(`${title.toLowerCase()}\n${body ?? ''}`, { title, organisation: body, on: item.reportedOn })
    }
  }
  return [...people.values()].map(({ names, forms, honorific, posts, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...forms].filter((form) => form !== name), honorific, positions: [...posts.values()], from }
  })
}

/** What opens a project's name in the words it was quoted with. */
const OPENER = /^(?:tiểu dự án|dự án|đề án|gói thầu|công trình|chương trình)\s+[“"«]?/iu
/** An abbreviation alone, as behind "dự án" or in brackets behind the name. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}-]{2,}$/u
const BRACKETED = /\((\p{Lu}[\p{Lu}\p{N}-]{2,})\)/u

/** Other forms of the name in the words a project was quoted with: an abbreviation, or fewer of its own words with a capital among them. */
const shorterForms = (exact: string, name: string): string[] => {
  const form = exact
    .replace(OPENER, '')
    .replace(/[“”"«»]/gu, '')
    .trim()
  const [, short] = BRACKETED.exec(form) ?? []
  const words = new Set(nameKey(name).split(' '))
  const isShorter =
    OPENER.test(exact) &&
    /.\p{Lu}/u.test(form) &&
    nameKey(form)
      .split(' ')
      .every((word) => words.has(word))
  return [...(short ? [short] : []), ...(isShorter || (OPENER.test(exact) && ABBREVIATION.test(form)) ? [form] : [])]
}

interface Work {
  readonly names: Set<string>
  readonly forms: Set<string>
  readonly from: string[]
}

const gatherProjects = (items: readonly AcceptedName[]): KnownProject[] => {
  const namedAs = namingBy(items, nameKey)
  const projects = new Map<string, Work>()
  for (const item of items) {
    const { name, evidence, known } = item.content as unknown as Project
    const key = nameKey(namedAs({ name, known }))
    if (key === '') continue
    const project: Work = projects.get(key) ?? { names: new Set(), forms: new Set(), from: [] }
    projects.set(key, project)
    project.names.add(namedAs({ name, known }))
    project.forms.add(name)
    for (const form of evidence.flatMap(({ exact }) => shorterForms(exact, name))) project.forms.add(form)
    project.from.push(origin(item))
  }
  return [...projects.values()].map(({ names, forms, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...forms].filter((form) => form !== name), from }
  })
}
