import type { Refusal } from '../../values/index.ts'

/** How often one feed may be asked: no more than four times an hour, at least once a week. */
export const LEAST_MINUTES = 15
export const MOST_MINUTES = 10_080
export const USUAL_MINUTES = 60

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** How many tries an entry has: after these it is given up, and stands in the list with why. */
export const MOST_TRIES = 5

/** When a feed that answered is asked again. */
export const nextPoll = (now: Date, everyMinutes: number): string => new Date(now.getTime() + everyMinutes * MINUTE_MS).toISOString()

/**
 * When a feed is asked again that could not be read `failures` times in a row: each time twice as late, at most a day unless it is asked more seldom anyway;
 * not before its server wants to be asked (`seconds` of the refusal, from Retry-After), where that is within a day.
 */
export const nextAfterFailure = (
  now: Date,
  { everyMinutes, failures, failure }: { readonly everyMinutes: number; readonly failures: number; readonly failure: Refusal }
): string => {
  const every = everyMinutes * MINUTE_MS
  const wait = Math.max(every, Math.min(every * 2 ** Math.min(failures, 10), DAY_MS))
  return new Date(now.getTime() + Math.max(wait, askedToWait(failure))).toISOString()
}

/** When an entry that could not be fetched is tried again: after an hour, two, four, eight. */
export const nextTry = (now: Date, tries: number, failure: Refusal): string =>
  new Date(now.getTime() + Math.max(HOUR_MS * 2 ** Math.min(tries - 1, 5), askedToWait(failure))).toISOString()

const askedToWait = ({ about }: Refusal): number => Math.min(Number(about?.seconds ?? 0) * 1000, DAY_MS)
