/**
 * How far a document may be known, from the least to the most. A level holds all of those below it. `confidential` is called “restricted” to people: a
 * state secret, “Mật” in Vietnamese, is none of these and is refused.
 */
export const LEVELS = ['public', 'internal', 'confidential'] as const

export type Level = (typeof LEVELS)[number]

/** What a document is, and an account may see, unless somebody says otherwise. */
export const USUAL_LEVEL: Level = 'internal'

export const readLevel = (text: string | null | undefined): Level | null => LEVELS.find((each) => each === text) ?? null

export const isWithin = (level: Level, most: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(most)

/** A level and all below it, the lowest first. */
export const levelsWithin = (most: Level): readonly Level[] => LEVELS.slice(0, LEVELS.indexOf(most) + 1)

export const lowerOf = (a: Level, b: Level): Level => (isWithin(a, b) ? a : b)
