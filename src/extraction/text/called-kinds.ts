import { type CalledBody, loadWordsBy } from '../../language/index.ts'
import { type Phrases, phraseAt, phrases } from './phrases.ts'

/** Kinds of bodies by the common word that means one of them: "Giám đốc Quỹ", "phía Công ty". */
export const KINDS_CALLED: Readonly<Record<CalledBody, RegExp>> = {
  firm: /^(?:company|corporation|bank)$/,
  bank: /bank$/,
  school: /^(?:university|school)$/,
  hospital: /^hospital$/,
  institute: /^institute$/,
  centre: /^centre$/,
  fund: /^(?:fund|foundation|NGO)$/,
  association: /association$/,
  organisation: /^(?:NGO|organisation|donor|fund|agency|association)$/,
  board: /^(?:project board|board)$/
}

const KINDS = Object.keys(KINDS_CALLED) as CalledBody[]
const WORDS = loadWordsBy('organisations/called', KINDS)
const FORMS: readonly (readonly [CalledBody, Phrases])[] = KINDS.map((kind) => [kind, phrases(WORDS[kind])])

/** Which kind of body a common word at token `at` means, and how many tokens it takes; the longest counts. */
export const calledAt = (
  tokens: Parameters<typeof phraseAt>[0],
  at: number
): { readonly kind: CalledBody; readonly length: number } | null => {
  const [best] = FORMS.map(([kind, forms]) => ({ kind, length: phraseAt(tokens, at, forms) })).sort((a, b) => b.length - a.length)
  return best && best.length > 0 ? best : null
}
