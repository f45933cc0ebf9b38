import { type PeriodReport, sayNote, sayPeriod } from '../../briefing/index.ts'
import type { Language } from '../../wording/index.ts'
import { addRow, heading, openSheet, type Sheet, type SheetCell, words } from '../workbooks/sheet.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'

const WIDE = 70
const number = (value: number): SheetCell => ({ kind: 'input', value })

/** A periodic report as an Excel workbook: the counts, the sums, and a sheet for each section with what each sentence stands on. Counts and sums are numbers, days are days; a sum that no number of Excel's holds exactly stays words. */
export const writePeriodWorkbook = (report: PeriodReport, language: Language): Promise<Uint8Array> => {
  const vi = language === 'vi'
  const counts = openSheet(vi ? 'Tổng hợp' : 'Summary', [36, 22, 22, 14])
  addRow(counts, [
    heading(vi ? 'Nội dung' : 'What'),
    ...[report.before, report.period].map((each) => heading(sayPeriod(each, language))),
    heading(vi ? 'Tăng, giảm' : 'Change')
  ])
  for (const { name, before, now } of report.compared)
    addRow(counts, [words(name[language]), number(before), number(now), number(now - before)])
  addRow(counts, [words('')])
  addRow(counts, [words(vi ? 'Từ ngày' : 'From'), { kind: 'day', day: report.period.from }])
  addRow(counts, [words(vi ? 'Đến ngày' : 'Up to'), { kind: 'day', day: report.cut }])
  addRow(counts, [words(vi ? 'Lập ngày' : 'Made on'), { kind: 'day', day: report.day }])
  const money = openSheet(vi ? 'Tiền theo loại' : 'Money by type', [30, 20, 14, 26, 12])
  addRow(
    money,
    (vi
      ? ['Loại', 'Thực tế hay kế hoạch', 'Số giao dịch', 'Số tiền', 'Đồng tiền']
      : ['Type', 'Actual or planned', 'Transactions', 'Amount', 'Currency']
    ).map(heading)
  )
  for (const { type, standing, count, amount, currency } of report.amounts)
    addRow(money, [words(type[language]), words(standing[language]), number(count), exactly(amount), words(currency)])
  const sections = report.sections
    .filter(({ lines, code }) => lines.length > 0 && code !== 'changed' && code !== 'money')
    .map(({ title, lines }): Sheet => {
      const sheet = openSheet(title[language], [6, WIDE, WIDE])
      addRow(sheet, [heading(vi ? 'STT' : 'No.'), heading(vi ? 'Nội dung' : 'What'), heading(vi ? 'Căn cứ' : 'Source')])
      for (const [at, { said, notes }] of lines.entries())
        addRow(sheet, [number(at + 1), words(said[language]), words(notes.map((note) => sayNote(note, language)).join('\n'))])
      return sheet
    })
  return writeWorkbook([counts, money, ...sections])
}

/** A decimal as a number where a double holds it exactly, else as words. */
const exactly = (amount: string): SheetCell => {
  const digits = amount.replace(/[-.]/g, '').replace(/^0+/, '')
  return digits.length <= 15 ? number(Number(amount)) : words(amount)
}
