import { createHash } from 'node:crypto'
import type { Organisation, Person, Project } from '../../extraction/index.ts'
import { bodyKey, endingsOf, endsOf, formsOf, longAndShort, nameKey, namesNobody } from '../../language/index.ts'
import type { PartialDate } from '../../values/index.ts'
import type { Item, ItemKind } from '../item.ts'

/** The kinds of items that name somebody or something a later report may name again. */
export const NAMING_KINDS = ['organisation', 'person', 'project'] as const satisfies readonly ItemKind[]

interface Named {
  readonly name: string
  /** Other forms by which the same report calls it. */
  readonly aliases: readonly string[]
  /** The name in the register that the reader took it for; null where it stands under its own. */
  readonly known: string | null
}

/** What an item teaches of a name. Many items may teach the same. */
export type Naming =
  | (Named & { readonly kind: 'organisation'; readonly type: string; readonly country: string | null })
  | (Named & {
      readonly kind: 'person'
      readonly honorific: string | null
      readonly positions: readonly { readonly title: string; readonly organisation: string | null }[]
    })
  | (Named & { readonly kind: 'project' })

/** A naming with the accepted items that teach it. */
export interface AcceptedNaming {
  readonly naming: Naming
  /** The item of the newest report, by the day of its meeting, else of its publication. */
  readonly last: { readonly on: PartialDate | null; readonly reportId: string; readonly itemId: string }
  /** All of them, "report/item"; left out where nobody asks. */
  readonly from?: readonly string[]
}

/** One item's naming as the store keeps it. */
export interface KeptNaming {
  readonly itemId: string
  /** Tells two namings apart: the first 32 hex digits of the SHA-256 of its JSON. */
  readonly digest: string
  readonly naming: Naming
  readonly keys: readonly string[]
}

/** What an item teaches; null for one that names nothing, or that could be several. */
export const namingOf = ({ kind, content }: Pick<Item, 'kind' | 'content'>): Naming | null => {
  const { known } = content as { readonly known?: { readonly name: string | null; readonly candidates: readonly string[] } }
  if (known?.candidates.length) return null
  const taken = known?.name ?? null
  switch (kind) {
    case 'organisation': {
      const { name, aliases, kind: type, country } = content as unknown as Organisation
      return { kind, name, aliases, known: taken, type, country }
    }
    case 'person': {
      const { name, aliases, honorific, positions } = content as unknown as Person
      const posts = positions.map(({ title, organisation }) => ({ title, organisation: organisation?.name ?? null }))
      return { kind, name, aliases, known: taken, honorific, positions: posts }
    }
    case 'project': {
      const { name, evidence } = content as unknown as Project
      const forms = new Set(evidence.flatMap(({ exact }) => shorterForms(exact, name)))
      return { kind, name, aliases: [...forms], known: taken }
    }
    default:
      return null
  }
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

/** The naming with what the store finds it by. */
export const kept = (itemId: string, naming: Naming): KeptNaming => ({
  itemId,
  digest: createHash('sha256').update(JSON.stringify(naming)).digest('hex').slice(0, 32),
  naming,
  keys: [...new Set([...formsInTexts(naming).flatMap(endingsOf).map(textKey), ...alikeKeys(naming), ...postKeys(naming)])]
})

/** The key of a naming with a form that has this ending (`endingsOf`). */
export const textKey = (ending: string): string => `text ${ending}`

/** The forms by which a text names it: its names, and of its other forms those that name it by themselves. */
export const formsInTexts = (naming: Naming): string[] => {
  const own = formsOf({ name: naming.name, aliases: naming.known === null ? [] : [naming.known] })
  const others = formsOf({ name: '', aliases: naming.aliases })
  return [...own, ...(naming.kind === 'organisation' ? tellingForms(others) : others)]
}

/** Of forms of bodies' names those that name one by themselves: by "UBND tỉnh" nobody is told from another. */
export const tellingForms = (forms: readonly string[]): string[] => {
  const nobody = namesNobody(forms)
  return forms.filter((_, i) => !nobody[i])
}

/** The keys of what may be one with it: whatever shares one of them is gathered together with it. */
export const alikeKeys = (naming: Naming): string[] => {
  const { kind, name, aliases, known } = naming
  const own = known === null ? [name] : [name, known]
  if (kind !== 'organisation') return [...own, ...aliases].map((form) => `${kind} ${nameKey(form)}`)
  return [...withShort(own), ...tellingForms(withShort(aliases))].map(alikeBody)
}

/** The key of the bodies of a name. */
export const alikeBody = (name: string): string => `organisation ${bodyKey(name)}`

const withShort = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const short = longAndShort(name)?.short
    return short === undefined ? [name] : [name, short]
  })

/** The bodies that a naming puts somebody in. */
export const bodiesOf = (naming: Naming): string[] =>
  naming.kind === 'person' ? naming.positions.flatMap(({ organisation }) => organisation ?? []) : []

/** The key of somebody in a body who is called by one word: its `bodyKey`, and the word's `nameKey`. */
export const postKey = (body: string, word: string): string => `post ${body} / ${word}`

const postKeys = (naming: Naming): string[] =>
  bodiesOf(naming).flatMap((body) => endsOf(naming.known ?? naming.name).map((end) => postKey(bodyKey(body), nameKey(end))))
