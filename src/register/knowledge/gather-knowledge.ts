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
} from '../../language/index.ts'
import { type AcceptedNaming, type Naming, tellingForms } from './naming.ts'

type Of<K extends Naming['kind']> = AcceptedNaming & { readonly naming: Extract<Naming, { kind: K }> }

/**
 * What an office knows by the names it accepted. A function of the namings, in whatever order they come: one entry for each body, person and project,
 * with every form that was accepted for it. What an item itself took from knowledge teaches nothing new.
 */
export const gatherKnowledge = (accepted: readonly AcceptedNaming[]): Knowledge => {
  const inOrder = [...accepted].sort(byAge)
  const ofKind = <K extends Naming['kind']>(kind: K): Of<K>[] => inOrder.filter((one): one is Of<K> => one.naming.kind === kind)
  const { organisations, bodyNamed } = gatherBodies(ofKind('organisation'))
  return canonicalKnowledge({
    organisations,
    people: gatherPeople(ofKind('person'), bodyNamed),
    projects: gatherProjects(ofKind('project'))
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Oldest first, so that what was accepted of the newest report has the last word. */
const byAge = ({ last: a }: AcceptedNaming, { last: b }: AcceptedNaming): number =>
  byText(a.on ?? '', b.on ?? '') || byText(a.reportId, b.reportId) || byText(a.itemId, b.itemId)

/**
 * What each naming is of: the name in the register where the reader took it for that, as long as another accepted item stands under that name;
 * else its own. What was taken from knowledge does not outlive what it was taken from.
 */
const namingBy = (accepted: readonly AcceptedNaming[], keyOf: (name: string) => string): ((naming: Naming) => string) => {
  const stated = new Set(accepted.flatMap(({ naming: { name, aliases } }) => [name, ...aliases].map(keyOf)))
  return ({ name, known }) => {
    const taken = known ?? name
    return stated.has(keyOf(taken)) ? taken : name
  }
}

const fullest = (names: Iterable<string>): string => [...names].sort((a, b) => b.length - a.length || byText(a, b))[0] ?? ''

interface Body {
  readonly names: Set<string>
  readonly aliases: Set<string>
  readonly from: string[]
  kind: string
  country: string | null
}

const gatherBodies = (
  accepted: readonly Of<'organisation'>[]
): { readonly organisations: KnownOrganisation[]; readonly bodyNamed: (name: string) => string } => {
  const namedAs = namingBy(accepted, bodyKey)
  const bodies = new Map<string, Body>()
  for (const { naming, from = [] } of accepted) {
    const { name, aliases, type: kind, country, known } = naming
    const key = bodyKey(namedAs(naming))
    if (key === '') continue
    const body: Body = bodies.get(key) ?? { names: new Set(), aliases: new Set(), from: [], kind, country }
    bodies.set(key, body)
    body.names.add(namedAs(naming))
    for (const alias of [name, ...aliases]) {
      body.aliases.add(alias)
      const short = longAndShort(alias)?.short
      if (short) body.aliases.add(short)
    }
    body.from.push(...from)
    // A body met under a short name has its kind from knowledge: that is no second opinion.
    if (known === null) Object.assign(body, { kind, country })
  }
  const forms = [...bodies.values()].flatMap(({ names, aliases }) => [...names, ...aliases])
  const tells = new Set(tellingForms([...new Set(forms)]))
  // A body whose every name is anybody's teaches nothing.
  for (const [key, { names, aliases }] of bodies) if (![...names, ...aliases].some((form) => tells.has(form))) bodies.delete(key)
  const organisations = joinShortNames(bodies, tells).map(({ names, aliases, kind, country, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...aliases].filter((form) => form !== name), kind, country, from }
  })
  return { organisations, bodyNamed: namesOfBodies(organisations, tells) }
}

/** A body accepted under the short name of exactly one other is that other; under one that several share, it says nothing. */
const joinShortNames = (bodies: ReadonlyMap<string, Body>, tells: ReadonlySet<string>): Body[] => {
  const owners = new Map<string, Set<string>>()
  for (const [key, { aliases }] of bodies)
    for (const alias of new Set([...aliases].filter((form) => tells.has(form)).map(bodyKey)))
      owners.set(alias, (owners.get(alias) ?? new Set()).add(key))
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
const namesOfBodies = (organisations: readonly KnownOrganisation[], tells: ReadonlySet<string>): ((name: string) => string) => {
  const known = new Map<string, string | null>()
  for (const { name, aliases } of organisations)
    for (const key of new Set([name, ...aliases].filter((form) => tells.has(form)).map(bodyKey)))
      known.set(key, known.has(key) ? null : name)
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

const gatherPeople = (accepted: readonly Of<'person'>[], bodyNamed: (name: string) => string): KnownPerson[] => {
  const namedAs = namingBy(accepted, nameKey)
  const people = new Map<string, Someone>()
  for (const { naming, last, from = [] } of accepted) {
    const { name, aliases, honorific, positions } = naming
    const key = nameKey(namedAs(naming))
    // "ông Hải" alone says of nobody who it is.
    if (!key.includes(' ')) continue
    const person: Someone = people.get(key) ?? { names: new Set(), forms: new Set(), from: [], honorific: null, posts: new Map() }
    people.set(key, person)
    person.names.add(namedAs(naming))
    for (const form of [name, ...aliases]) person.forms.add(form)
    person.from.push(...from)
    person.honorific = honorific ?? person.honorific
    for (const { title, organisation } of positions) {
      const body = organisation === null ? null : bodyNamed(organisation)
      person.posts.set(`${title.toLowerCase()}\n${body ?? ''}`, { title, organisation: body, on: last.on })
    }
  }
  return [...people.values()].map(({ names, forms, honorific, posts, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...forms].filter((form) => form !== name), honorific, positions: [...posts.values()], from }
  })
}

interface Work {
  readonly names: Set<string>
  readonly forms: Set<string>
  readonly from: string[]
}

const gatherProjects = (accepted: readonly Of<'project'>[]): KnownProject[] => {
  const namedAs = namingBy(accepted, nameKey)
  const projects = new Map<string, Work>()
  for (const { naming, from = [] } of accepted) {
    const { name, aliases } = naming
    const key = nameKey(namedAs(naming))
    if (key === '') continue
    const project: Work = projects.get(key) ?? { names: new Set(), forms: new Set(), from: [] }
    projects.set(key, project)
    project.names.add(namedAs(naming))
    for (const form of [name, ...aliases]) project.forms.add(form)
    project.from.push(...from)
  }
  return [...projects.values()].map(({ names, forms, from }) => {
    const name = fullest(names)
    return { name, aliases: [...names, ...forms].filter((form) => form !== name), from }
  })
}
