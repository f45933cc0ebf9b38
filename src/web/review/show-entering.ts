import type { ItemDraft, ItemKind, PointedWords, ReportView } from '../../register/index.ts'
import { contains, type Span } from '../../values/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { editFields, type Field } from './edit-fields.ts'
import { KIND_ORDER } from './kind-order.ts'

/** What the address of the page says of an item to be entered by hand. */
export interface AskedEntering {
  /** The stretch of the article that was chosen: "120-164"; anything else is none. */
  readonly chosen: string
  readonly kind: ItemKind
  /** What the words say by themselves. */
  readonly draft: ItemDraft
}

/** The form in which an item is entered by hand, filled with what its words say. */
export interface Entering {
  readonly kind: ItemKind
  readonly kinds: readonly { readonly kind: ItemKind; readonly name: string }[]
  readonly span: Span | null
  readonly exact: string
  readonly fields: readonly Field[]
  /** The stretch that was chosen, as the address has it; "" where none was. */
  readonly chosen: string
  /** Where the same words stand as well. */
  readonly others: RefusedEntering['places']
  /** Sentences that nothing was taken from yet, each with what to ask for to begin with it. */
  readonly unread: readonly { readonly text: string; readonly chosen: string }[]
}

/** What is said where it was refused: the field to put right, what had been typed, and where the words stand if in several places. */
export interface RefusedEntering {
  readonly wrong: string | null
  readonly typed: Readonly<Record<string, readonly string[]>>
  readonly places: readonly { readonly chosen: string; readonly before: string; readonly words: string; readonly after: string }[]
}

const MOST_UNREAD = 50
const MOST_PLACES = 12
const AROUND = 60

const USUAL: ItemKind = 'action'

export const kindOf = (asked: string | null): ItemKind => KIND_ORDER.find((kind) => kind === asked) ?? USUAL

/** A stretch of a text as the address writes it; null where it is none of this text. */
export const spanOf = (chosen: string, text: string): Span | null => {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(chosen) ?? []
  const span = { start: Number(start), end: Number(end) }
  return start !== undefined && span.start < span.end && span.end <= text.length ? span : null
}

export const showEntering = (report: ReportView, asked: AskedEntering, language: Language): Entering => {
  const { text } = report.article
  const span = spanOf(asked.chosen, text)
  const { kind, draft } = asked
  return {
    kind,
    kinds: KIND_ORDER.map((each) => ({ kind: each, name: term('kind', each, language) })),
    span,
    exact: draft.exact,
    chosen: span ? asked.chosen : '',
    others: span ? showPlaces(text, { ...draft, places: draft.places.filter((place) => !contains(span, place)) }) : [],
    fields: editFields({ kind, content: draft.content }, language),
    unread: report.stillUnread.slice(0, MOST_UNREAD).map(({ start, end }) => ({ text: text.slice(start, end), chosen: `${start}-${end}` }))
  }
}

/** The stretch that words are looked for in: the one that was chosen, as long as they stand in it. */
export const stretchOf = (text: string, { places }: ItemDraft, chosen: string): Span | undefined => {
  const span = spanOf(chosen, text)
  return span && places.some((place) => contains(span, place)) ? span : undefined
}

/**
 * The other places of what is entered, as the form has them: stretches that were ticked or selected, and words that were typed, one stretch a line.
 */
export const readOtherPlaces = (text: string, form: FormData): PointedWords[] => [
  ...form.getAll('also').flatMap((chosen) => {
    const within = spanOf(String(chosen), text)
    return within ? [{ exact: text.slice(within.start, within.end), within }] : []
  }),
  ...typedPlaces(form).map((exact) => ({ exact }))
]

export const typedPlaces = (form: FormData): string[] =>
  String(form.get('alsoWords') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Each place where words stand, with a little of what stands around it. */
export const showPlaces = (text: string, { places }: ItemDraft): RefusedEntering['places'] =>
  places.slice(0, MOST_PLACES).map(({ start, end }) => ({
    chosen: `${start}-${end}`,
    before: text.slice(Math.max(0, start - AROUND), start).replace(/^.*\n|^\S*\s/su, ''),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND).replace(/\n.*$|\s\S*$/su, '')
  }))
