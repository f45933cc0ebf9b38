const DAY_MS = 86_400_000

/** The day so many days after another, or before it: "2026-01-01" and −1 are "2025-12-31". */
export const shiftDay = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
