// Looking up in lists that are in the order of the text, in time that grows with the logarithm of their length.

/** How many of `count` members come before the first for which `isBefore` fails; those before it must all hold, those behind it all fail. */
export const countBefore = (count: number, isBefore: (i: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** How many members begin before token `at`. */
const firstFrom = (list: readonly Pick<Stretch, 'from'>[], at: number): number =>
  countBefore(list.length, (i) => (list[i] as Pick<Stretch, 'from'>).from < at)

/** The members that stand whole within tokens `from` ≤ i < `to`. */
export const within = <T extends Stretch>(list: readonly T[], from: number, to: number): T[] => {
  const found: T[] = []
  for (let i = firstFrom(list, from); i < list.length && (list[i] as T).from < to; i++)
    if ((list[i] as T).to <= to) found.push(list[i] as T)
  return found
}

/** The first member that stands whole within tokens `from` ≤ i < `to`. */
export const firstWithin = <T extends Stretch>(list: readonly T[], from: number, to: number): T | null => {
  for (let i = firstFrom(list, from); i < list.length && (list[i] as T).from < to; i++) if ((list[i] as T).to <= to) return list[i] as T
  return null
}

/** The last member that begins before token `at`. */
export const lastBefore = <T extends Pick<Stretch, 'from'>>(list: readonly T[], at: number): T | null =>
  list[firstFrom(list, at) - 1] ?? null

/** Where the sentence begins that stands `back` sentences before that of token `at`. */
export const sentenceStart = (sentences: readonly Pick<Stretch, 'from'>[], at: number, back: number): number => {
  const reached = firstFrom(sentences, at + 1)
  return sentences[Math.max(0, reached - 1 - back)]?.from ?? 0
}

/** Where the sentence of token `at` ends. */
export const sentenceEnd = (sentences: readonly Stretch[], at: number): number =>
  sentences[Math.max(0, firstFrom(sentences, at + 1) - 1)]?.to ?? at
