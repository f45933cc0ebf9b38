import type { ActivityView } from '../../../register/index.ts'
import { type Element, element } from '../write/element.ts'
import { narratives } from './narratives.ts'
import type { LeaveOut } from './publication.ts'

/** Percentages are told to four digits behind the point, as the standard's rules round them: units of a ten-thousandth of a per cent. */
const WHOLE = 1_000_000n

/**
 * `sector`, in one vocabulary for the whole activity: purposes of five digits where every sector has one, else the sectors of three digits that they lie in.
 * Several must come to a hundred per cent; no source says their shares, so they are even, and each says so.
 */
export const sectorsOf = ({ sectors }: Pick<ActivityView, 'sectors'>, leaveOut: LeaveOut): Element[] => {
  const codes = sectors.flatMap(({ code }) => {
    if (code === null) leaveOut('sector without code')
    return code === null ? [] : [code]
  })
  const vocabulary = codes.every((code) => code.vocabulary === '1') ? '1' : '2'
  const counts = new Map<string, bigint>()
  for (const { code } of codes) {
    const told = vocabulary === '1' ? code : code.slice(0, 3)
    counts.set(told, (counts.get(told) ?? 0n) + 1n)
  }
  if (counts.size < 2) return [...counts.keys()].map((code) => element('sector', { vocabulary, code }))
  const all = BigInt(codes.length)
  let [gone, share] = [0n, 0n]
  return [...counts].map(([code, count]) => {
    gone += count
    const until = (WHOLE * gone) / all
    const percentage = perCent(until - share)
    share = until
    return element('sector', { vocabulary, code, percentage }, narratives(EVEN))
  })
}

const EVEN = {
  vi: 'Chia đều giữa các lĩnh vực: không nguồn nào nêu tỷ lệ.',
  en: 'Split evenly among the sectors: no source says the shares.'
} as const

const perCent = (units: bigint): string => {
  const digits = String(units).padStart(5, '0')
  const behind = digits.slice(-4).replace(/0+$/, '')
  return `${digits.slice(0, -4)}${behind === '' ? '' : `.${behind}`}`
}
