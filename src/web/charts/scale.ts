/** Steps that people count in. */
const STEPS = [1, 2, 5, 10]
const MOST_TICKS = 5

/** Whole numbers from 0 to the first round one that is not below `most`, at most five above the ground. */
export const scaleUpTo = (most: number): { readonly top: number; readonly ticks: readonly number[] } => {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, most / MOST_TICKS)))
  const step = STEPS.map((each) => each * size).find((each) => Math.ceil(most / each) <= MOST_TICKS) ?? size * 10
  const top = Math.ceil(most / step) * step
  return { top, ticks: Array.from({ length: top / step + 1 }, (_, i) => i * step) }
}

/** Words that fit a width of so many letters. */
export const fitted = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`
