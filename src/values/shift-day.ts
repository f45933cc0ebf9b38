const DAY_MS = 86_400_000

/** A whole day ("2026-11-24") so many days on. */
export const shiftDay = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
