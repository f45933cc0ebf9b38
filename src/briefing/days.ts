const DAY_MS = 86_400_000

/** How many days from one whole day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
