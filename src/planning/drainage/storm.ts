import type { Rain } from './rain.ts'
import type { StormForm } from './storm-forms.ts'

export { STORM_FORMS } from './storm-forms.ts'

/** A design storm: how much falls in each step. */
export interface Storm {
  readonly form: StormForm
  readonly returnPeriodYears: number
  readonly stepMinutes: number
  /** mm in each step, in order. Their sum is the depth of the rain over the whole duration. */
  readonly depthsMm: readonly number[]
}

interface StormShape {
  readonly form: StormForm
  readonly durationMinutes: number
  readonly stepMinutes: number
  /** Of the duration, above 0 and below 1. */
  readonly peakAt: number
}

/**
 * The storm of a return period. Alternating blocks: the rain's growth from one duration to the next, the greatest block at the peak and the rest by turns after
 * and before it. Chicago (Keifer and Chu 1957): around the peak, the part r before and 1 − r after it, every window holds the depth of its duration; the
 * blocks are exact integrals of it, not samples. The duration is a whole number of steps.
 */
export const stormOf = (rain: Rain, shape: StormShape, years: number): Storm => {
  const steps = Math.round(shape.durationMinutes / shape.stepMinutes)
  const depthsMm = shape.form === 'chicago' ? chicago(rain, shape, steps, years) : alternating(rain, shape, steps, years)
  return { form: shape.form, returnPeriodYears: years, stepMinutes: shape.stepMinutes, depthsMm }
}

const alternating = (rain: Rain, { stepMinutes, peakAt }: StormShape, steps: number, years: number): number[] => {
  const depth = (count: number): number => (count === 0 ? 0 : depthFrom(rain, count * stepMinutes, years))
  const blocks = Array.from({ length: steps }, (_, i) => depth(i + 1) - depth(i)).toSorted((a, b) => b - a)
  const laid: number[] = new Array(steps).fill(0)
  let [before, after] = [Math.min(steps - 1, Math.floor(peakAt * steps)), Math.min(steps - 1, Math.floor(peakAt * steps)) + 1]
  blocks.forEach((block, i) => {
    const goesAfter = before < 0 || (i % 2 === 1 && after < steps)
    if (goesAfter) laid[after++] = block
    else laid[before--] = block
  })
  return laid
}

const chicago = (rain: Rain, { durationMinutes, stepMinutes, peakAt }: StormShape, steps: number, years: number): number[] => {
  const peak = peakAt * durationMinutes
  /** mm from the storm's begin to a minute of it. */
  const fallen = (minute: number): number => {
    const whole = (minutes: number): number => (minutes <= 0 ? 0 : depthFrom(rain, minutes, years))
    const untilPeak = peakAt * whole(durationMinutes)
    return minute <= peak
      ? untilPeak - peakAt * whole((peak - minute) / peakAt)
      : untilPeak + (1 - peakAt) * whole((minute - peak) / (1 - peakAt))
  }
  return Array.from({ length: steps }, (_, i) => fallen((i + 1) * stepMinutes) - fallen(i * stepMinutes))
}

/** Below the shortest duration that the rain is known for, its mean intensity stays that of the shortest: nothing more intense is made up. */
const depthFrom = (rain: Rain, minutes: number, years: number): number => {
  const [least] = rain.within.minutes
  return minutes < least ? (rain.depthMm(least, years) * minutes) / least : rain.depthMm(minutes, years)
}
