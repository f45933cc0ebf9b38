import { fromMisreadUtf8, MISREAD_TRACE } from './misread-utf8.ts'
import { isVietnameseSyllable, type Likeness, likenessOf } from './syllable.ts'
import { fromTcvn3, TCVN3_TRACE } from './tcvn3.ts'
import { fromVni, VNI_TRACE } from './vni.ts'

// Text whose characters are not the ones meant, since it was written for the fonts of another time or decoded wrongly once.

interface Miswriting {
  /** Text without it is not miswritten in this way. */
  readonly trace: RegExp
  readonly read: (text: string) => string
  /** Its traces stand in no text that is right, so how the piece looks before it is read need not be asked. */
  readonly telling: boolean
}

const MISWRITINGS: readonly Miswriting[] = [
  { trace: MISREAD_TRACE, read: fromMisreadUtf8, telling: true },
  { trace: VNI_TRACE, read: fromVni, telling: false },
  { trace: TCVN3_TRACE, read: fromTcvn3, telling: false }
]

/** Letters that only text written rightly has: no code page of one byte a letter that is taken for Latin shows them. */
const RIGHT = /[ăđĐĩĨũŨơƠưƯẠ-ỹ]/
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u

const share = ({ marked, valid }: Likeness): number => (marked === 0 ? 0 : valid / marked)

/** Marked words that have to be syllables once read: in one piece for it to be certain, and in all certain pieces for any to be changed. */
const LEAST_IN_PIECE = 3
const LEAST_IN_ALL = 5

/** Reading makes Vietnamese of the piece, and the piece as it stands is none: most words with marks become syllables, and were not. */
const isCertain = (before: Likeness, after: Likeness, { telling }: Miswriting): boolean =>
  after.valid >= LEAST_IN_PIECE && share(after) >= 0.85 && after.marked >= after.words * 0.3 && (telling || share(before) <= 0.5)

interface Finding {
  readonly miswriting: Miswriting
  readonly text: string
  readonly valid: number
}

/** Every miswritten word has one of these, so that a piece with few of them cannot be certain and is not read three ways for nothing. */
const MISWRITTEN_SIGN = /[\u0080-\u{10ffff}-]/gu

const findIn = (piece: string): Finding | null => {
  if ((piece.match(MISWRITTEN_SIGN)?.length ?? 0) < LEAST_IN_PIECE) return null
  let best: Finding | null = null
  const before = likenessOf(piece)
  for (const miswriting of MISWRITINGS) {
    if (!miswriting.trace.test(piece)) continue
    const text = miswriting.read(piece)
    const after = likenessOf(text)
    if (isCertain(before, after, miswriting) && after.valid > (best?.valid ?? 0)) best = { miswriting, text, valid: after.valid }
  }
  return best
}

/** A short piece of a text known to be miswritten ("Hoaøng Vaên An"): every word with marks has to become a syllable. */
const readShort = (piece: string, { trace, read }: Miswriting): string | null => {
  if (!trace.test(piece)) return null
  const text = read(piece)
  const words = text.match(/[\p{L}\p{M}]+/gu)?.filter((word) => BEYOND_ASCII.test(word)) ?? []
  const after = words.filter(isVietnameseSyllable).length
  return after > 0 && after === words.length ? text : null
}

/**
 * Gives pieces of one text (lines, runs of a page) the letters that were meant, where they are certain to be in VNI, in TCVN3 or in UTF-8
 * read wrongly once; all others are given back as they are, whole. Each piece is decided by its own words, so that a page half in one
 * encoding and half in another comes out right. Vietnamese written rightly and other languages are never changed. Linear.
 */
export const restorePieces = (pieces: readonly string[]): readonly string[] => {
  const open: number[] = []
  const found = new Map<number, Finding>()
  const evidence = new Map<Miswriting, number>()
  pieces.forEach((piece, at) => {
    if (!BEYOND_ASCII.test(piece) || RIGHT.test(piece)) return
    open.push(at)
    const finding = findIn(piece)
    if (!finding) return
    found.set(at, finding)
    evidence.set(finding.miswriting, (evidence.get(finding.miswriting) ?? 0) + finding.valid)
  })
  const known = MISWRITINGS.filter((miswriting) => (evidence.get(miswriting) ?? 0) >= LEAST_IN_ALL)
  if (known.length === 0) return pieces
  const restored = [...pieces]
  for (const at of open) {
    const piece = pieces[at] as string
    const finding = found.get(at)
    const text =
      finding && known.includes(finding.miswriting)
        ? finding.text
        : known.reduce<string | null>((read, miswriting) => read ?? readShort(piece, miswriting), null)
    if (text !== null) restored[at] = text
  }
  return restored
}

/** The same for a text or a page's source: its pieces are its lines and what stands between its tags. */
export const restoreVietnamese = (text: string): string => {
  if (!BEYOND_ASCII.test(text)) return text
  const pieces = text.split(/([\n<>])/)
  const restored = restorePieces(pieces)
  return restored === pieces ? text : restored.join('')
}
