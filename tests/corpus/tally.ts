/** What was wanted, what was found, and which of them belong together. */
export interface Pairs<W, F> {
  readonly both: readonly (readonly [W, F])[]
  readonly missed: readonly W[]
  readonly extra: readonly F[]
}

/**
 * Pairs one to one, best fit first; `fit` above zero means "the same". What is `free` to be found or not
 * is neither missed nor, when found, counted: it and its partner leave the lists.
 */
export const pairUp = <W, F>(
  wanted: readonly W[],
  found: readonly F[],
  fit: (one: W, other: F) => number,
  free: (one: W) => boolean = () => false
): Pairs<W, F> => {
  const fits: { readonly w: number; readonly f: number; readonly fit: number }[] = []
  wanted.forEach((one, w) => {
    found.forEach((other, f) => {
      const score = fit(one, other)
      if (score > 0) fits.push({ w, f, fit: score })
    })
  })
  fits.sort((a, b) => b.fit - a.fit)
  const partnerOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { w, f } of fits) {
    if (partnerOf.has(w) || taken.has(f)) continue
    partnerOf.set(w, f)
    taken.add(f)
  }
  return {
    both: wanted.flatMap((one, w) => {
      const f = partnerOf.get(w)
      return f === undefined || free(one) ? [] : [[one, found[f] as F] as const]
    }),
    missed: wanted.filter((one, w) => !partnerOf.has(w) && !free(one)),
    extra: found.filter((_, f) => !taken.has(f))
  }
}

export interface Line {
  hits: number
  found: number
  wanted: number
}

export const precision = ({ hits, found }: Line): number => (found === 0 ? 1 : hits / found)
export const recall = ({ hits, wanted }: Line): number => (wanted === 0 ? 1 : hits / wanted)
/** For a line of yes-or-no checks this is the share of yes. */
export const f1 = ({ hits, found, wanted }: Line): number => (found + wanted === 0 ? 1 : (2 * hits) / (found + wanted))

/** The sums of many comparisons, a line each, and every difference in words. */
export class Tally {
  readonly lines = new Map<string, Line>()
  readonly differences: string[] = []

  count(name: string, hits: number, found: number, wanted: number): void {
    const line = this.lines.get(name) ?? { hits: 0, found: 0, wanted: 0 }
    this.lines.set(name, { hits: line.hits + hits, found: line.found + found, wanted: line.wanted + wanted })
  }

  check(name: string, right: boolean, what: () => string): void {
    this.count(name, right ? 1 : 0, 1, 1)
    if (!right) this.note(`${name}: ${what()}`)
  }

  add<W, F>(name: string, pairs: Pairs<W, F>, showMissed?: (one: W) => string, showExtra?: (one: F) => string): void {
    const hits = pairs.both.length
    this.count(name, hits, hits + pairs.extra.length, hits + pairs.missed.length)
    if (showMissed) for (const one of pairs.missed) this.note(`${name}: missed ${showMissed(one)}`)
    if (showExtra) for (const one of pairs.extra) this.note(`${name}: extra ${showExtra(one)}`)
  }

  note(difference: string): void {
    this.differences.push(difference)
  }

  /** Takes in another tally's sums. */
  include(other: Tally): void {
    for (const [name, { hits, found, wanted }] of other.lines) this.count(name, hits, found, wanted)
  }
}
