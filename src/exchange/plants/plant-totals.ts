import type { DayRatio, PlantMonth } from '../../monitoring/index.ts'

/** One figure of a month, in both languages, with the days that it stands on. */
export interface PlantTotal {
  readonly vi: string
  readonly en: string
  readonly unit: { readonly vi: string; readonly en: string }
  /** Null where no day has it. */
  readonly value: number | null
  readonly days: DayRatio['days']
}

const same = (unit: string): PlantTotal['unit'] => ({ vi: unit, en: unit })

/** The figures of a month in the order in which reports tell them. A sum of no day is none, not nought. */
export const plantTotals = (sums: PlantMonth): PlantTotal[] => {
  const sum = (vi: string, en: string, unit: PlantTotal['unit'], of: PlantMonth['inflow']): PlantTotal => ({
    ...{ vi, en, unit, days: of.days },
    value: of.days.valid === 0 ? null : of.sum
  })
  return [
    sum('Lưu lượng vào', 'Inflow', same('m³'), sums.inflow),
    sum('Xả không qua xử lý', 'Bypass', same('m³'), sums.bypass),
    sum('Điện tiêu thụ', 'Energy', same('kWh'), sums.energy),
    {
      ...{ vi: 'Điện cho mỗi m³', en: 'Energy per m³', unit: same('kWh/m³') },
      value: sums.energyPerCubicMetre.ratio,
      days: sums.energyPerCubicMetre.days
    },
    ...Object.entries(sums.chemicals).map(([name, of]) => sum(`Hóa chất: ${name}`, `Chemical: ${name}`, same('kg'), of)),
    sum('Bùn chở đi', 'Sludge taken away', { vi: 'tấn', en: 't' }, sums.sludge),
    sum('Thời gian ngừng xử lý', 'Time without treatment', { vi: 'phút', en: 'minutes' }, sums.outage)
  ]
}
