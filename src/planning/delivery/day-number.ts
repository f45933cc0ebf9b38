const DAY_MS = 86_400_000

/** A calendar day ("2026-06-30") as a whole number of days, so that days can be added and compared. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const dayOfNumber = (days: number): string => new Date(Math.round(days) * DAY_MS).toISOString().slice(0, 10)

/** How many days from one day to another; below nought where the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
