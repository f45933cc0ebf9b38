/** How much ground lies below each stage: stage in metres, area in hectares, both from the lowest up. */
export type StageCurve = readonly { readonly stageM: number; readonly areaHa: number }[]

/** Where water that has no way out would stand. */
export interface Flooding {
  readonly volumeM3: number
  readonly stageM: number
  readonly areaHa: number
  /** True where the curve ends below the water: area and stage are then those of its end, a lower bound. */
  readonly isBeyond: boolean
}

const M2_PER_HA = 10_000

/**
 * The level pool that a volume in m³ makes on low ground whose area grows evenly between the stages of its curve. An indicator: all the water is taken to gather
 * there, at one level, at once.
 */
export const floodedArea = (curve: StageCurve, volumeM3: number): Flooding => {
  let left = volumeM3
  for (const [i, upper] of curve.entries()) {
    const lower = curve[i - 1]
    if (!lower) continue
    const height = upper.stageM - lower.stageM
    const [from, to] = [lower.areaHa * M2_PER_HA, upper.areaHa * M2_PER_HA]
    const held = ((from + to) / 2) * height
    if (left <= held) {
      const rise = riseOf(from, (to - from) / height, left)
      return { volumeM3, stageM: lower.stageM + rise, areaHa: (from + ((to - from) / height) * rise) / M2_PER_HA, isBeyond: false }
    }
    left -= held
  }
  const end = curve.at(-1) ?? { stageM: 0, areaHa: 0 }
  return { volumeM3, stageM: end.stageM, areaHa: end.areaHa, isBeyond: true }
}

/** The height h at which area · h + growth · h² / 2 is the volume; written so that nothing cancels where the area hardly grows. */
const riseOf = (area: number, growth: number, volume: number): number =>
  volume === 0 ? 0 : (2 * volume) / (area + Math.sqrt(area * area + 2 * growth * volume))
