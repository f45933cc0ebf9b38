import type { StatedOrganisation } from '../../../register/index.ts'
import { nameId } from '../model/compile-model.ts'
import type { IatiRecord } from '../scan/record.ts'

/** What an activity says and the register has no place for, by what it is: these, and elements by their names. */
export const LEFT_OF_ACTIVITY = [
  'transaction type',
  'transaction without day',
  'sum',
  'sum rounded',
  'budget without period',
  'period',
  'indicator value',
  'location without name',
  'party without role',
  'party without name',
  'loan terms',
  'text cut'
] as const
export type LeftOfActivity = (typeof LEFT_OF_ACTIVITY)[number]

/** The longest text that an entry of the register takes. */
const LONGEST = 500

const ids = new Map<string, number>()
const idOf = (name: string): number => {
  const known = ids.get(name)
  if (known !== undefined) return known
  const id = nameId(name)
  ids.set(name, id)
  return id
}

/** One activity while it is read: what stands where in it, and what was left out. */
export class Told {
  readonly record: IatiRecord
  readonly leftOut = new Map<string, number>()

  constructor(record: IatiRecord) {
    this.record = record
  }

  leaveOut(what: LeftOfActivity | `<${string}>`): null {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1)
    return null
  }

  /** The first child of a name; -1 where there is none. */
  child(parent: number, name: string): number {
    return parent === -1 ? -1 : this.record.first(parent, idOf(name))
  }

  children(parent: number, name: string): number[] {
    const found: number[] = []
    for (let at = this.child(parent, name); at !== -1; at = this.record.next(at)) found.push(at)
    return found
  }

  /** An attribute that says something; null where it is missing or empty. */
  attribute(element: number, name: string): string | null {
    return (element === -1 ? null : this.record.attribute(element, idOf(name))?.trim()) || null
  }

  text(element: number): string {
    return element === -1 ? '' : this.record.text(element)
  }

  /** `child/@code`. */
  codeOf(element: number, child: string): string | null {
    return this.attribute(this.child(element, child), 'code')
  }

  /** `child/@iso-date` as a day of the calendar. */
  dayOf(element: number, child: string): string | null {
    return this.attribute(this.child(element, child), 'iso-date')?.slice(0, 10) ?? null
  }

  /** The narratives of an element, that in Vietnamese first, then that in English, each text once. */
  narratives(element: number): { readonly text: string; readonly language: string | null }[] {
    const own = this.attribute(0, 'xml:lang')
    const said = this.children(element, 'narrative').flatMap((narrative) => {
      const text = this.text(narrative).normalize('NFC').replace(/\s+/gu, ' ').trim()
      return text === '' ? [] : [{ text, language: (this.attribute(narrative, 'xml:lang') ?? own)?.toLowerCase().slice(0, 2) ?? null }]
    })
    const rank = (language: string | null): number => (language === 'vi' ? 0 : language === 'en' ? 1 : 2)
    return [...new Map(said.toSorted((a, b) => rank(a.language) - rank(b.language)).map((each) => [each.text, each])).values()]
  }

  /** The narrative that an office here would rather read; null where there is none. */
  best(element: number): string | null {
    return element === -1 ? null : (this.narratives(element)[0]?.text ?? null)
  }

  /** As much of a text as an entry takes. */
  short(text: string): string {
    if (text.length <= LONGEST) return text
    this.leaveOut('text cut')
    return `${text.slice(0, LONGEST - 1).trimEnd()}…`
  }

  /** Who an element names; null where it names nobody. */
  organisation(element: number): StatedOrganisation | null {
    if (element === -1) return null
    const named = this.narratives(element)
    const identifier = this.attribute(element, 'ref')
    if (named.length === 0 && identifier === null) return null
    return {
      names: named.map(({ text }) => this.short(text)),
      english: named.find(({ language }) => language === 'en')?.text ?? null,
      identifier,
      type: this.attribute(element, 'type')
    }
  }
}
