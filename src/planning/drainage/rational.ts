import type { Catchment } from './plan.ts'

/** The share of rain that runs off a catchment of several surfaces: their coefficients weighted by their shares of its area. */
export const compositeCoefficient = (surfaces: Catchment['surfaces']): number =>
  surfaces.reduce((sum, { share, coefficient }) => sum + share * coefficient.value, 0)

/** Kirpich (1940), in metric terms: minutes = 0.0195 L^0.77 S^−0.385, L in metres, S the drop over L. Found on small steep rural catchments. */
export const kirpichMinutes = (lengthM: number, dropM: number): number => 0.0195 * lengthM ** 0.77 * (dropM / lengthM) ** -0.385

export const concentrationMinutes = ({ concentration }: Catchment): number =>
  'minutes' in concentration ? concentration.minutes.value : kirpichMinutes(concentration.lengthM.value, concentration.dropM.value)

/** The rational method: Q = C i A, in m³ a second; i in mm an hour, A in hectares (1 mm/h on 1 ha is 1/360 m³/s). */
export const rationalPeak = (coefficient: number, intensityMmPerHour: number, areaHa: number): number =>
  (coefficient * intensityMmPerHour * areaHa) / 360
