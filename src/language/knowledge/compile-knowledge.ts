import { compileNames, type KnownNames } from '../known-names.ts'
import type { Entry } from '../lexicon/entry.ts'
import {
  canonicalKnowledge,
  type Knowledge,
  type KnowledgeStamp,
  type KnownOrganisation,
  type KnownPerson,
  type KnownProject,
  stampOf
} from './knowledge.ts'
import { longAndShort, nameKey } from './name-keys.ts'
import { isSyllable, usesOf } from './own-names.ts'

/** A form by which something known may stand in a text; a phrase of the trie. */
export type KnownForm =
  | { readonly kind: 'body'; readonly form: string; readonly proper: boolean; readonly own: boolean; readonly known: KnownOrganisation }
  | { readonly kind: 'person'; readonly form: string; readonly proper: true; readonly known: KnownPerson }
  | { readonly kind: 'project'; readonly form: string; readonly proper: true; readonly known: KnownProject }

/** A knowledge ready to be looked up in texts. */
export interface CompiledKnowledge {
  readonly stamp: KnowledgeStamp
  readonly names: KnownNames<KnownForm>
  /** By `nameKey` of the full name and of aliases of several words. */
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>
  /** By `nameKey` of the one word somebody is called by: "ông Hải", "ông Mori". */
  readonly peopleByEnd: ReadonlyMap<string, readonly KnownPerson[]>
  /** By `nameKey` of name and aliases. */
  readonly projects: ReadonlyMap<string, readonly KnownProject[]>
}

/** In words; a longer name is unmistakable in any capitalisation, as in the lexicon. */
const LONG_NAME = 4
/** Knowledges kept compiled: a server reads for one or a few offices. */
const KEPT = 4

const byObject = new WeakMap<Knowledge, CompiledKnowledge>()
const byDigest = new Map<string, CompiledKnowledge>()

/**
 * Compiles a knowledge over the lexicon, so that what the grammar reads by itself is left to it. Done once for each knowledge, whichever
 * object carries it. Time grows with the sum of the names' lengths.
 */
export const compileKnowledge = (knowledge: Knowledge, lexicon: KnownNames<Entry>): CompiledKnowledge => {
  const met = byObject.get(knowledge)
  if (met) return met
  const stamp = stampOf(knowledge)
  const compiled = byDigest.get(stamp.digest) ?? compile(canonicalKnowledge(knowledge), stamp, lexicon)
  byObject.set(knowledge, compiled)
  byDigest.delete(stamp.digest)
  byDigest.set(stamp.digest, compiled)
  for (const oldest of byDigest.keys()) {
    if (byDigest.size <= KEPT) break
    byDigest.delete(oldest)
  }
  return compiled
}

const compile = (knowledge: Knowledge, stamp: KnowledgeStamp, lexicon: KnownNames<Entry>): CompiledKnowledge => {
  const people = new Map<string, KnownPerson[]>()
  const peopleByEnd = new Map<string, KnownPerson[]>()
  const forms: KnownForm[] = [...bodyForms(knowledge.organisations, lexicon)]
  for (const known of knowledge.people) {
    const names = formsOf(known).filter((form) => form.includes(' '))
    for (const form of names) {
      put(people, nameKey(form), known)
      forms.push({ kind: 'person', form, proper: true, known })
    }
    for (const end of endsOf(known.name)) put(peopleByEnd, nameKey(end), known)
  }
  const projects = new Map<string, KnownProject[]>()
  for (const known of knowledge.projects)
    for (const form of formsOf(known)) {
      put(projects, nameKey(form), known)
      if (standsOut(form)) forms.push({ kind: 'project', form, proper: true, known })
    }
  return { stamp, names: compileNames(forms), people, peopleByEnd, projects }
}

/** Names that the grammar composes are kept for recognising what it found; aliases of that kind, and what names nobody, are not. */
function* bodyForms(organisations: readonly KnownOrganisation[], lexicon: KnownNames<Entry>): Generator<KnownForm> {
  const all = organisations.flatMap((known) => formsOf(known).map((form) => ({ known, form })))
  const uses = usesOf(
    all.map(({ form }) => form),
    lexicon
  )
  for (const [i, { known, form }] of all.entries()) {
    if (uses[i] === 'none') continue
    yield { kind: 'body', form, proper: form.split(' ').length < LONG_NAME, own: uses[i] === 'own', known }
  }
}

/** Every way something is written, in one line, each once; a short form in brackets at the end is another one: "Trung tâm … (VJCC)". */
export const formsOf = ({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): string[] => {
  const forms = [name, ...aliases].flatMap((form) => {
    const both = longAndShort(form)
    return both ? [both.long, both.short] : [form]
  })
  return [...new Set(forms.map((form) => form.replace(/\s+/gu, ' ').trim()))].filter(Boolean)
}

/** By which one word somebody is called: Vietnamese by the given name, others by the first or the last. */
export const endsOf = (name: string): string[] => {
  const words = name.trim().split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length < 2 ? [] : words.every(isSyllable) ? [last] : [...new Set([first, last])]
}

/**
 * A project is looked for by a form that no ordinary sentence holds: an abbreviation, or a name of some length that opens with a capital and has another.
 * A shorter one may be a place's too ("Yên Xá"), and counts only behind "dự án".
 */
const standsOut = (form: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}-]{2,}$/u.test(form) || (/^\p{Lu}.*\s[^\p{Ll}\s]*\p{Lu}/u.test(form) && form.split(' ').length >= LONG_NAME)

const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
