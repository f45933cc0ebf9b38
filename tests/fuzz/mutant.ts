import { Chance } from '../../bench/chance.ts'

/** Letters, marks and words that reports have in the wrong places. */
const DEBRIS = [
  ...'()[]{}“”"«»‘’\'.,;:!?…-–—/\\|*#%&@_=+<>~^`°²³½',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  ' ',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u0000',
  '\u0301',
  '\u0323',
  '\u0302\u0309',
  'Ð',
  '\ud800',
  '😀',
  '日本',
  'ไทย',
  '0',
  '1.000.000',
  '30,5',
  '31/2',
  '8/9/2025',
  '12-',
  '99999999999999999999',
  '&nbsp;',
  '<br>',
  '</p>',
  '<script>',
  'Ảnh: ',
  'Tin bài liên quan',
  ' tỷ đồng ',
  ' triệu USD ',
  ' đề nghị ',
  ' sẽ ',
  ' và ',
  ' của ',
  ' UBND ',
  ' tỉnh ',
  ' ông ',
  ' trong đó ',
  ' (tương đương ',
  'TP.',
  ' dự án “',
  ' ngày '
]

interface Stretch {
  readonly from: number
  readonly to: number
}

/** A stretch of a text, mostly short, now and then long. */
const stretch = (text: string, chance: Chance): Stretch => {
  const from = chance.below(text.length + 1)
  const length = chance.below(chance.next() < 0.8 ? 30 : 600)
  return { from, to: Math.min(text.length, from + length) }
}

type Change = (text: string, chance: Chance, other: () => string) => string

const change =
  (make: (words: string, chance: Chance, other: () => string) => string): Change =>
  (text, chance, other) => {
    const { from, to } = stretch(text, chance)
    return text.slice(0, from) + make(text.slice(from, to), chance, other) + text.slice(to)
  }

const CHANGES: readonly Change[] = [
  change(() => ''),
  change((words, chance) => words.repeat(2 + chance.below(chance.next() < 0.9 ? 4 : 60))),
  change((words, chance) => words + chance.pick(DEBRIS).repeat(1 + chance.below(chance.next() < 0.9 ? 3 : 200))),
  change((words, chance) => [...words].map((letter) => (chance.next() < 0.15 ? chance.pick(DEBRIS) : letter)).join('')),
  change((words) => words.toUpperCase()),
  change((words) => words.toLowerCase()),
  change((words) => words.normalize('NFD')),
  change((words) => words.replace(/\s+/g, '')),
  change((words) => words.replaceAll(' ', '\n')),
  change((words, chance) => words.replace(/\d/g, () => String(chance.below(10)))),
  change((words, chance) =>
    words
      .split(' ')
      .sort(() => chance.next() - 0.5)
      .join(' ')
  ),
  change((words, chance, other) => {
    const text = other()
    const { from, to } = stretch(text, chance)
    return words + text.slice(from, to)
  }),
  // Two stretches change places.
  (text, chance) => {
    const [a, b] = [stretch(text, chance), stretch(text, chance)].sort((x, y) => x.from - y.from) as [Stretch, Stretch]
    const end = Math.max(b.from, a.to)
    return (
      text.slice(0, a.from) +
      text.slice(end, Math.max(b.to, end)) +
      text.slice(a.to, end) +
      text.slice(a.from, a.to) +
      text.slice(Math.max(b.to, end))
    )
  },
  // Cut off at either end.
  (text, chance) => (chance.next() < 0.5 ? text.slice(chance.below(text.length + 1)) : text.slice(0, chance.below(text.length + 1))),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('\n', ' ')
]

const MOST_CHANGES = 8
const LONGEST = 40_000

const mutateText = (original: string, chance: Chance, other: () => string): string => {
  let text = original
  for (let left = 1 + chance.below(MOST_CHANGES); left > 0; left--) text = chance.pick(CHANGES)(text, chance, other).slice(0, LONGEST)
  return text
}

const MOST_BYTES = 40

/** Bytes overwritten, cut out and doubled anywhere. */
const mutateBytes = (original: Uint8Array, chance: Chance): Uint8Array => {
  let bytes = Uint8Array.from(original)
  for (let left = 1 + chance.below(MOST_BYTES); left > 0; left--) {
    const at = chance.below(bytes.length)
    const draw = chance.next()
    if (draw < 0.7) bytes[at] = chance.below(256)
    else if (draw < 0.85) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + chance.below(50))])
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + chance.below(50)), bytes.subarray(at)])
  }
  return bytes
}

/** A document that mutants are made of: its bytes, and its text where it is one. */
export interface Original {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly text: string | null
  readonly publishedOn?: string
}

export interface Mutant {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly publishedOn?: string
}

/** The mutant of a number: the same number makes the same bytes of the same originals, so a finding is told by its number. */
export const mutantOf = (number: number, originals: readonly Original[]): Mutant => {
  const chance = new Chance(Math.imul(number + 1, 0x9e3779b1))
  const { fileName, bytes, text, publishedOn } = chance.pick(originals)
  const about = { fileName, ...(publishedOn === undefined || chance.next() < 0.3 ? {} : { publishedOn }) }
  if (text === null || chance.next() < 0.05) return { ...about, bytes: mutateBytes(bytes, chance) }
  const texts = originals.flatMap((original) => original.text ?? [])
  return { ...about, bytes: new TextEncoder().encode(mutateText(text, chance, () => chance.pick(texts))) }
}
