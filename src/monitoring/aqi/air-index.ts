import { type AqiPollutant, bandOf } from './aqi-data.ts'
import type { SubIndex } from './sub-index.ts'

/** Why there is no sub-index: nothing came in, too few hours of it, too few of the latest three, or a concentration beyond the table. */
export const MISSING_REASONS = ['not_measured', 'too_few_hours', 'recent_hours_missing', 'beyond_table'] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

/** A sub-index that could not be reckoned, and why. */
export interface MissingPart {
  readonly pollutant: AqiPollutant
  readonly average: SubIndex['average']
  readonly reason: MissingReason
  /** Hours that were there, and that are needed. */
  readonly hours: number
  readonly needed: number
}

/** The index of an hour or a day, with all it was made of and all that was missing for it. */
export interface AirIndex {
  /** Null where neither PM2.5 nor PM10 has a sub-index: the decision asks for one of them. */
  readonly index: number | null
  readonly band: string | null
  /** Whose sub-index is the largest; several where they are equal. */
  readonly main: readonly AqiPollutant[]
  readonly parts: readonly SubIndex[]
  readonly missing: readonly MissingPart[]
}

export const isMissing = (part: SubIndex | MissingPart): part is MissingPart => 'reason' in part

/** The largest sub-index is the index, if one of them is that of particulates. */
export const airIndex = (all: readonly (SubIndex | MissingPart)[]): AirIndex => {
  const parts = all.filter((part): part is SubIndex => !isMissing(part))
  const missing = all.filter(isMissing)
  const particulates = parts.some(({ pollutant }) => pollutant === 'PM2.5' || pollutant === 'PM10')
  if (!particulates) return { index: null, band: null, main: [], parts, missing }
  const index = Math.max(...parts.map((part) => part.index))
  const main = [...new Set(parts.filter((part) => part.index === index).map(({ pollutant }) => pollutant))]
  return { index, band: bandOf(index).band, main, parts, missing }
}
