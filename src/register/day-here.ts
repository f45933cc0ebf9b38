/** Offices of Việt Nam are seven hours ahead of UTC the whole year. */
const HOURS_AHEAD = 7

/** The day that an instant falls on here, "2026-11-22". */
export const dayHere = (instant: Date): string => new Date(instant.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10)
