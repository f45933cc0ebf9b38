import type { Facts, SumKind, Value } from '../register/index.ts'
import { isCurrency } from '../values/index.ts'
import { showAmount } from '../wording/index.ts'
import { inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { valueIn, valuesOf } from './line-words.ts'
import { lineOn, plainLine, sectionOf } from './make-line.ts'
import { notesAt } from './note.ts'

export const isMoneyValue = (value: Value): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isCurrency((value as { unit?: unknown }).unit)

const MOST = 12

/** Sums by what they are stated of, exact; then the other figures that agreements, promises and results state. */
export const figureSection = (facts: Facts): BriefSection => {
  const sums = facts.sums.map(
    ({ of, currency, count, amount, dossiers }): BriefLine =>
      plainLine(
        inBoth((language) => {
          const vi = language === 'vi'
          const kind = SUMMED[of][vi ? 0 : 1]
          const money = showAmount({ value: amount, valueTo: null, unit: currency, qualifier: null }, language)
          return vi
            ? `${kind}, cộng số tiền các báo cáo nêu (${count} hồ sơ): ${money}.`
            : `${kind}, sums stated by reports added up (${count} ${count === 1 ? 'dossier' : 'dossiers'}): ${money}.`
        }),
        notesAt(facts.told, dossiers)
      )
  )
  const lines = [...facts.results.rows, ...facts.ours.rows, ...facts.theirs.rows, ...facts.joint.rows, ...facts.agreements.rows].flatMap(
    (line) =>
      valuesOf(line, 'figure').map((figure) =>
        lineOn(
          facts,
          line,
          inBoth((language) => `${capitalised(valueIn(line, 'figure', figure.value)[language])} – ${shortened(line.title)}.`),
          [figure.origin]
        )
      )
  )
  const apart = [...new Map(lines.map((line) => [line.said.vi, line])).values()]
  const all = [...sums, ...apart]
  return sectionOf(
    'figures',
    { vi: 'Số liệu', en: 'Figures' },
    all.slice(0, MOST),
    { vi: 'Chưa có số liệu nào được nêu.', en: 'No figure was stated.' },
    all.length - MOST
  )
}

const LONG = 110

const shortened = (title: string): string => (title.length <= LONG ? title : `${title.slice(0, title.lastIndexOf(' ', LONG))} …`)

const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)

const SUMMED: Readonly<Record<SumKind, readonly [vi: string, en: string]>> = {
  project: ['Dự án', 'Projects'],
  commitment: ['Cam kết', 'Commitments'],
  agreement: ['Thống nhất', 'Agreed'],
  proposal: ['Đề xuất', 'Proposals'],
  assignment: ['Giao việc', 'Assignments'],
  result: ['Kết quả', 'Results']
}
