import { createHash } from 'node:crypto'

/**
 * What an office knows before it opens the next report: the bodies, people and projects that somebody accepted in reports read before.
 * A plain JSON value, so that it can be kept in a file and handed to another thread. It says how names are to be understood;
 * what a report states it never adds to.
 */
export interface Knowledge {
  readonly organisations: readonly KnownOrganisation[]
  readonly people: readonly KnownPerson[]
  readonly projects: readonly KnownProject[]
}

/** Where something became known: items of reports in the register, "report/item". Told to people; the reader does not look at it. */
interface Origin {
  readonly from?: readonly string[]
}

export interface KnownOrganisation extends Origin {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null
}

export interface KnownPerson extends Origin {
  readonly name: string
  readonly aliases: readonly string[]
  readonly honorific: string | null
  readonly positions: readonly KnownPosition[]
}

/** A post that somebody was reported in; `on` is the day of that report, a partial date, or null. */
export interface KnownPosition {
  readonly title: string
  readonly organisation: string | null
  readonly on: string | null
}

export interface KnownProject extends Origin {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Which knowledge a record stood on: the digest tells two apart, the counts tell a person how much it was. */
export interface KnowledgeStamp {
  /** The first 16 hex digits of the SHA-256 of the knowledge in its one written form; where things came from is not in it. */
  readonly digest: string
  readonly organisations: number
  readonly people: number
  readonly projects: number
}

export const NO_KNOWLEDGE: Knowledge = { organisations: [], people: [], projects: [] }

export const isEmptyKnowledge = ({ organisations, people, projects }: Knowledge): boolean =>
  organisations.length + people.length + projects.length === 0

/** Code units, not a language's alphabet: the written form must be the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortedBy = <T>(list: readonly T[], text: (one: T) => string): T[] =>
  list
    .map((one) => ({ one, text: text(one) }))
    .sort((a, b) => byText(a.text, b.text))
    .map(({ one }) => one)

const names = (list: readonly string[]): string[] => [...new Set(list.map((name) => name.normalize('NFC')))].sort(byText)

const origin = ({ from }: Origin): Origin => (from === undefined ? {} : { from: names(from) })

/** Everything but where it came from. */
const read = <T extends Origin>({ from: _, ...rest }: T): Omit<T, 'from'> => rest

/** The one form of a knowledge: fields and lists in a fixed order, each alias, post and source once, letters composed (NFC). */
export const canonicalKnowledge = ({ organisations, people, projects }: Knowledge): Knowledge => ({
  organisations: sortedBy(
    organisations.map(({ name, aliases, kind, country, ...rest }) => ({
      name: name.normalize('NFC'),
      aliases: names(aliases),
      kind,
      country,
      ...origin(rest)
    })),
    (one) => JSON.stringify(one)
  ),
  people: sortedBy(
    people.map(({ name, aliases, honorific, positions, ...rest }) => ({
      name: name.normalize('NFC'),
      aliases: names(aliases),
      honorific: honorific?.normalize('NFC') ?? null,
      positions: positionsOf(positions),
      ...origin(rest)
    })),
    (one) => JSON.stringify(one)
  ),
  projects: sortedBy(
    projects.map(({ name, aliases, ...rest }) => ({ name: name.normalize('NFC'), aliases: names(aliases), ...origin(rest) })),
    (one) => JSON.stringify(one)
  )
})

const positionsOf = (positions: readonly KnownPosition[]): KnownPosition[] => {
  const written = positions.map(({ title, organisation, on }) =>
    JSON.stringify({ title: title.normalize('NFC'), organisation: organisation?.normalize('NFC') ?? null, on })
  )
  return [...new Set(written)].sort(byText).map((one) => JSON.parse(one) as KnownPosition)
}

/** Which knowledge it is. The order in which things became known, and from where, makes no difference. */
export const stampOf = (knowledge: Knowledge): KnowledgeStamp => {
  const { organisations, people, projects } = canonicalKnowledge(knowledge)
  const written = JSON.stringify([organisations.map(read), people.map(read), projects.map(read)])
  return {
    digest: createHash('sha256').update(written).digest('hex').slice(0, 16),
    organisations: organisations.length,
    people: people.length,
    projects: projects.length
  }
}
