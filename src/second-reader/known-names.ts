import type { CooperationRecord, Reference } from '../extraction/index.ts'

/** Finds who is meant by a name: one of the record's organisations, people or places, by its name, another name of it, or the words it was found in. */
export type WhoIs = (name: string) => Reference | null

const fold = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi')

/** A form that two organisations (or people, or places) share names neither. Organisations go before people, people before places. */
export const whoIsIn = (record: CooperationRecord): WhoIs => {
  const known = new Map<string, Reference>()
  for (const list of [record.organisations, record.people, record.places]) {
    const here = new Map<string, Reference | null>()
    for (const { id, name, aliases, evidence } of list)
      for (const form of new Set([name, ...aliases, ...evidence.map((words) => words.exact)].map(fold)))
        here.set(form, here.has(form) ? null : { id, name })
    for (const [form, reference] of here) if (reference && !known.has(form)) known.set(form, reference)
  }
  return (name) => known.get(fold(name)) ?? null
}

/** Who is named, each once, in the order named; who the record does not know is left out. */
export const referencesTo = (names: readonly string[], whoIs: WhoIs): Reference[] => {
  const found = new Map<string, Reference>()
  for (const name of names) {
    const reference = whoIs(name)
    if (reference) found.set(reference.id, { ...reference })
  }
  return [...found.values()]
}
