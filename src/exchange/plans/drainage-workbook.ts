import { Decimal } from '../../money/index.ts'
import type { DrainagePlan, DrainageResult } from '../../planning/index.ts'
import { DRAINAGE_TERMS, type Language } from '../../wording/index.ts'
import { literal, over, times } from '../workbooks/formula.ts'
import { addRow, calculated, heading, openSheet, refer, type Sheet, type SheetCell, words } from '../workbooks/sheet.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'

const WORDS = {
  vi: {
    flows: 'Kết quả',
    heads: [
      ...['Lưu vực', 'Chu kỳ lặp (năm)', 'Diện tích (ha)', 'Hệ số dòng chảy', 'Cường độ (mm/giờ)', 'Lưu lượng đỉnh (m³/s)'],
      ...['Cần trữ, nay (m³)', 'Còn thiếu, nay (m³)', 'Cần trữ, sau (m³)', 'Còn thiếu, sau (m³)', 'Ngập, nay (ha)', 'Ngập, sau (ha)']
    ],
    sources: 'Nguồn',
    sourceHeads: ['Ở đâu trong phương án', 'Giá trị', 'Mức kiểm chứng', 'Nguồn'],
    climate: 'Hệ số mưa',
    limits: 'Giới hạn'
  },
  en: {
    flows: 'Results',
    heads: [
      ...['Catchment', 'Return period (years)', 'Area (ha)', 'Runoff coefficient', 'Intensity (mm/h)', 'Peak flow (m³/s)'],
      ...['To hold, today (m³)', 'Unheld, today (m³)', 'To hold, planned (m³)', 'Unheld, planned (m³)'],
      ...['Flooded, today (ha)', 'Flooded, planned (ha)']
    ],
    sources: 'Sources',
    sourceHeads: ['Where in the plan', 'Value', 'How far verified', 'Source'],
    climate: 'Factor on rain',
    limits: 'Limits'
  }
} as const

const PER_M3_PER_S = 360
const number = (value: number): SheetCell => ({ kind: 'input', value })

/** A drainage plan as a workbook: flows by catchment and return period, the peak a formula on its row; every value with its source; what it cannot say. */
export const writeDrainageWorkbook = (plan: DrainagePlan, result: DrainageResult, language: Language): Promise<Uint8Array> =>
  writeWorkbook(drainageSheets(plan, result, language))

export const drainageSheets = (plan: DrainagePlan, result: DrainageResult, language: Language): readonly Sheet[] => {
  const w = WORDS[language]
  const at = language === 'vi' ? 0 : 1
  const flows = openSheet(w.flows, [18, ...w.heads.slice(1).map(() => 14)])
  addRow(flows, w.heads.map(heading))
  for (const { name, areaHa, coefficient, byReturnPeriod } of result.catchments)
    for (const { returnPeriodYears, intensityMmPerHour, today, planned } of byReturnPeriod) {
      const row = flows.rows.length
      const figures = [areaHa, coefficient, intensityMmPerHour]
      const cells = figures.map((value, i) => refer(flows, row, i + 2, new Decimal(String(value))))
      const [first = literal(0), ...others] = cells
      addRow(flows, [
        words(name),
        number(returnPeriodYears),
        ...figures.map(number),
        calculated(over(times(first, ...others), literal(PER_M3_PER_S)), 2),
        ...[today, planned].flatMap(({ need, unheldM3 }) => [number(need.volumeM3), number(unheldM3)]),
        ...[today, planned].map(({ flooding }) => (flooding ? number(flooding.areaHa) : null))
      ])
    }
  const sources = openSheet(w.sources, [48, 14, 26, 80])
  addRow(sources, w.sourceHeads.map(heading))
  addRow(sources, [words(w.climate), number(result.climateFactor)])
  for (const { field, value, source, status } of result.sources)
    addRow(sources, [words(field), value === null ? null : number(value), words(DRAINAGE_TERMS.basis[status][at]), words(source)])
  const limits = openSheet(w.limits, [120])
  addRow(limits, [heading(plan.name)])
  for (const limit of result.limits) addRow(limits, [words(DRAINAGE_TERMS.drainageLimit[limit][at])])
  return [flows, sources, limits]
}
