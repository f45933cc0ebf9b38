import { findNames, type KnownMatch, MatchesAt } from '../known-names.ts'
import type { OrganisationEntry } from '../lexicon/entry.ts'
import type { Tokens } from '../tokens.ts'
import type { CompiledKnowledge, KnownForm } from './compile-knowledge.ts'

type FormOf<K extends KnownForm['kind']> = Extract<KnownForm, { kind: K }>

/** Where the names of a knowledge stand in one text. */
export interface KnownInText {
  readonly knowledge: CompiledKnowledge
  readonly bodies: MatchesAt<FormOf<'body'>>
  readonly people: MatchesAt<FormOf<'person'>>
  readonly projects: MatchesAt<FormOf<'project'>>
  /** The bodies that are looked for, as if the lexicon had them. */
  readonly entries: readonly KnownMatch<OrganisationEntry>[]
}

/** Looks a knowledge up in a text: one more walk over the tokens, a step each where nothing known begins. */
export const knownIn = (tokens: Tokens, knowledge: CompiledKnowledge): KnownInText => {
  const found = findNames(knowledge.names, tokens, true)
  const bodies = found.of('body')
  return {
    knowledge,
    bodies: new MatchesAt(bodies, tokens.count),
    people: new MatchesAt(found.of('person'), tokens.count),
    projects: new MatchesAt(found.of('project'), tokens.count),
    entries: bodies.flatMap(({ from, to, entries }) => {
      const own = entries.filter((entry) => entry.own)
      return own.length ? [{ from, to, entries: own.map(entryOf) }] : []
    })
  }
}

const entryOf = ({ form, proper, known }: FormOf<'body'>): OrganisationEntry => ({
  kind: 'organisation',
  form,
  proper,
  name: known.name,
  type: known.kind,
  country: known.country,
  from: null,
  to: null,
  known
})

/** Two lists of matches as one, in the order of the text; of two that begin at one token the longer, and of equals the first list's. */
export const layered = <M extends { readonly from: number; readonly to: number }>(
  first: readonly M[],
  second: readonly M[]
): readonly M[] => {
  if (second.length === 0) return first
  const all: M[] = []
  let i = 0
  for (const match of first) {
    for (; i < second.length && (second[i] as M).from < match.from; i++) all.push(second[i] as M)
    const other = second[i]
    if (other?.from === match.from) i++
    all.push(other?.from === match.from && other.to > match.to ? other : match)
  }
  return [...all, ...second.slice(i)]
}
