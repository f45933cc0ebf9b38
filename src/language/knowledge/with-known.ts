import type { OrganisationMention } from '../find-organisations.ts'
import type { Scan } from '../scan.ts'
import type { KnownOrganisation } from './knowledge.ts'

/**
 * Says of every body in the text which known one its name is. What the text itself defines goes before what the office knows: where a text writes
 * "Công ty … (ABC)", its ABC is that company, whatever ABC the office knows.
 */
export const withKnown = (scan: Scan, mentions: readonly OrganisationMention[]): OrganisationMention[] => {
  if (!scan.known) return [...mentions]
  const { bodies } = scan.known
  const byForm = (mention: OrganisationMention, to: number): readonly KnownOrganisation[] => {
    const match = bodies.at(mention.from)
    return match?.to === to ? match.entries.map(({ known }) => known) : []
  }
  const named = mentions.map((mention) => {
    if (mention.elided || isDefined(mention, scan)) return mention
    const taught = taughtBy(mention, scan)
    if (taught.length) return { ...mention, known: taught, taught: true as const }
    const known = byForm(mention, nameEnd(mention, scan))
    return known.length ? { ...mention, known } : mention
  })
  const ofCore = new Map(named.flatMap(({ core, known }) => (known ? [[core, known]] : [])))
  return named.map((mention) => {
    if (!isDefined(mention, scan)) return mention
    const meant = ofCore.get(mention.core) ?? []
    const known = byForm(mention, mention.to)
    const contradicted = known.length > 0 && !known.some((one) => meant.includes(one))
    return { ...mention, ...(meant.length ? { known: meant } : {}), ...(contradicted ? { contradicted: known } : {}) }
  })
}

/** An abbreviation that the text itself defined: one word that stands for a body of another name than the one looked up. */
const isDefined = ({ from, to, elided, core }: OrganisationMention, { organisations }: Scan): boolean =>
  !elided && to - from === 1 && organisations.at(from)?.entries[0]?.name !== core

/** What the office knows of a body that nothing else made out: by its own name, or behind a head ("Trung tâm VJCC"). */
const taughtBy = ({ from, to, head }: OrganisationMention, { organisations }: Scan): KnownOrganisation[] => {
  if (head !== '') return []
  const own = organisations.at(from)
  if (own) return own.entries.flatMap(({ known }) => known ?? [])
  for (let at = from + 1; at < to; at++) {
    const inner = organisations.at(at)
    if (inner?.to === to) return inner.entries.flatMap(({ known }) => known ?? [])
  }
  return []
}

const DEFINES = / \([^ ()]+\)$/

/** Where the long name of "Long name (ABBR)" ends, which is the form that is known. */
const nameEnd = ({ to, name }: OrganisationMention, { tokens }: Scan): number =>
  DEFINES.test(name) && tokens.text[(tokens.ends[to - 1] as number) - 1] === ')' ? to - 3 : to
