import { intensityMmPerHour, type Rain } from './rain.ts'
import { rationalPeak } from './rational.ts'

/** What has to be held back of the rain of one return period so that no more runs off than the outlet takes. */
export interface StorageNeed {
  /** m³, never below nought. */
  readonly volumeM3: number
  /** The duration of rain, in minutes, that asks for most; null where nothing need be held. */
  readonly criticalMinutes: number | null
  /** True where longer rain than was looked at would ask for more still: the volume is then a lower bound. */
  readonly isOpen: boolean
}

/** How many durations are looked at, evenly by their logarithm. */
const DURATIONS = 400

/**
 * The modified rational method: for each duration D of even rain, from the time of concentration Tc on, V = C i(D) A D − Qa (D + Tc) / 2, the triangle of
 * the outlet's rise taken as one half; the most over all D. Where the outlet takes the peak itself nothing is held. `coefficient` without unit, `areaHa` in
 * hectares, `outletM3PerS` what the outlet takes, `untilMinutes` the longest duration looked at.
 */
export const storageNeed = (
  rain: Rain,
  years: number,
  catchment: { readonly coefficient: number; readonly areaHa: number; readonly concentrationMinutes: number },
  outletM3PerS: number,
  untilMinutes: number
): StorageNeed => {
  const { coefficient, areaHa, concentrationMinutes } = catchment
  const flow = (minutes: number): number => rationalPeak(coefficient, intensityMmPerHour(rain, minutes, years), areaHa)
  if (outletM3PerS >= flow(concentrationMinutes)) return { volumeM3: 0, criticalMinutes: null, isOpen: false }
  let most = { volumeM3: 0, criticalMinutes: null as number | null, isOpen: false }
  const span = Math.max(untilMinutes / concentrationMinutes, 1)
  for (let step = 0; step <= DURATIONS; step++) {
    const minutes = concentrationMinutes * span ** (step / DURATIONS)
    const volumeM3 = (flow(minutes) * minutes - (outletM3PerS * (minutes + concentrationMinutes)) / 2) * 60
    if (volumeM3 > most.volumeM3) most = { volumeM3, criticalMinutes: minutes, isOpen: step === DURATIONS }
  }
  return most
}
