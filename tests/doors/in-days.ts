/** So many days from today, "2026-11-24": today is the day in Việt Nam, as it is for the register. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
