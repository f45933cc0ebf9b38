import { findAmounts, tokenise } from '../language/index.ts'
import type { Evidence } from '../values/index.ts'
import type { ItemContent, ItemKind } from './item.ts'

/**
 * What an item of a kind says by its words alone, before a person has typed anything: a name is the words, an action says them, a figure has the number
 * and unit that stand there; nothing is supposed beyond. A figure without a number lacks its value and unit. Without id and evidence.
 */
export const contentOfWords = (kind: ItemKind, exact: string): ItemContent => {
  const words = exact.replace(/\s+/g, ' ').trim()
  switch (kind) {
    case 'meeting':
      return { on: null, dayMonth: null, yearBasis: null, partOfDay: null, format: 'working session', hosts: [], guests: [] }
    case 'person':
      return { name: words, honorific: null, side: 'other', positions: [], aliases: [] }
    case 'organisation':
      return { name: words, kind: 'authority', country: null, aliases: [] }
    case 'place':
      return { name: words, unit: null, level: 'feature', country: null, today: [], candidates: [], aliases: [] }
    case 'figure':
      return { ...amountIn(exact), of: null, since: null, equals: null, partOf: null }
    case 'action':
      return { kind: 'proposal', by: [], to: [], text: words, sectors: [], places: [], due: null, figures: [] }
    case 'agreement':
      return { kind: 'memorandum', parties: [], fields: [], status: 'proposed', on: null }
    case 'project':
      return { name: words, status: 'unknown', parties: [], figures: [], sectors: [], places: [], milestones: [], obstacles: [] }
  }
}

/** The first amount that stands in the words. */
const amountIn = (exact: string): ItemContent => {
  const [amount] = findAmounts(tokenise(exact))
  return amount
    ? { value: amount.value, valueTo: amount.valueTo, unit: amount.unit, qualifier: amount.qualifier }
    : { valueTo: null, qualifier: null }
}

/** The content of an item that a person enters on some words: what is given, over what the words say; a meeting's year is stated where the words hold it. */
export const enteredContent = (
  { id, kind, evidence }: { readonly id: string; readonly kind: ItemKind; readonly evidence: Evidence },
  given: ItemContent
): ItemContent => {
  const content = { ...contentOfWords(kind, evidence.exact), ...given }
  const year = kind === 'meeting' && typeof content.on === 'string' ? content.on.slice(0, 4) : null
  const basis = year !== null && given.yearBasis === undefined && evidence.exact.includes(year) ? { yearBasis: 'stated' } : {}
  return { ...content, ...basis, id, reader: 'person', evidence: [evidence] }
}
