/**
 * Reading is linear: about a million characters a second, whatever the text (docs/benchmarks.md), and the worst document that is taken, a small
 * archive that unpacks to twelve megabytes of XML, takes ten seconds. The limits leave each six times as long on a slow, busy machine;
 * what is not done by then would never be.
 */
const LEAST_SECONDS = 60
const LEAST_TO_OPEN = 30
const SECONDS_PER_MB = 10
const MB = 1024 * 1024

/** How long taking a document of this size (in bytes) apart may take, in milliseconds; a small one that takes as long was made to. */
export const timeToOpen = (size: number): number => (LEAST_TO_OPEN + SECONDS_PER_MB * (size / MB)) * 1000

/** How long the reading of an article of so many characters may take, in milliseconds. */
export const timeToRead = (size: number): number => (LEAST_SECONDS + SECONDS_PER_MB * (size / MB)) * 1000
