import { PLANT_CODES, plantUnit } from '../../monitoring/index.ts'
import type { PlantView } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { addRow, heading, openSheet, type SheetCell, words } from '../workbooks/sheet.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'
import { plantTotals } from './plant-totals.ts'

const number = (value: number | null | undefined): SheetCell | null =>
  value === null || value === undefined ? null : { kind: 'input', value }

/** A month of a plant as an Excel workbook: its figures, its days as `hopluu plant log` reads them, and what exceeded a limit. */
export const writePlantWorkbook = (view: PlantView, language: Language): Promise<Uint8Array> => {
  const vi = language === 'vi'
  const totals = openSheet(vi ? 'Tổng hợp' : 'Summary', [34, 14, 18, 16, 16])
  addRow(
    totals,
    (vi
      ? ['Nội dung', 'Đơn vị', 'Số', 'Ngày có số liệu', 'Ngày của tháng']
      : ['What', 'Unit', 'Figure', 'Days with it', 'Days of the month']
    ).map(heading)
  )
  for (const { vi: said, en, unit, value, days } of plantTotals(view.sums))
    addRow(totals, [words(vi ? said : en), words(unit[language]), number(value), number(days.valid), number(days.expected)])
  const chemicals = Object.keys(view.sums.chemicals)
  const days = openSheet(vi ? 'Nhật ký' : 'Log', [14, ...Array.from({ length: 5 + chemicals.length + 2 * PLANT_CODES.length }, () => 18)])
  const [into, out] = vi ? ['vào', 'ra'] : ['in', 'out']
  addRow(
    days,
    [
      vi ? 'Ngày' : 'Day',
      vi ? 'Lưu lượng vào (m3)' : 'Inflow (m3)',
      vi ? 'Xả tràn (m3)' : 'Bypass (m3)',
      ...[into, out].flatMap((side) => PLANT_CODES.map((code) => `${code} ${side} (${plantUnit(code)})`)),
      vi ? 'Điện (kWh)' : 'Energy (kWh)',
      ...chemicals.map((name) => `${vi ? 'Hóa chất' : 'Chemical'}: ${name} (kg)`),
      vi ? 'Bùn (tấn)' : 'Sludge (t)',
      vi ? 'Ngừng (phút)' : 'Outage (min)'
    ].map(heading)
  )
  for (const each of view.days)
    addRow(days, [
      { kind: 'day', day: each.day },
      ...[each.inflow, each.bypass].map(number),
      ...[each.influent, each.effluent].flatMap((side) => PLANT_CODES.map((code) => number(side[code]))),
      number(each.energy),
      ...chemicals.map((name) => number(each.chemicals[name])),
      ...[each.sludge, each.outage].map(number)
    ])
  const over = openSheet(vi ? 'Vượt giới hạn' : 'Exceeded', [14, 20, 14, 14, 14, 60])
  addRow(
    over,
    (vi
      ? ['Ngày', 'Thông số', 'Giá trị', 'Không dưới', 'Không quá', 'Căn cứ']
      : ['Day', 'Parameter', 'Value', 'No less than', 'No more than', 'Source']
    ).map(heading)
  )
  for (const { day, parameter, value, limit } of view.sums.exceedances)
    addRow(over, [
      { kind: 'day', day },
      words(term('plantParameter', parameter, language)),
      ...[value, limit.least, limit.most].map(number),
      words(`${limit.standard}; ${limit.source}`)
    ])
  return writeWorkbook([totals, days, over])
}
