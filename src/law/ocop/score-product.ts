import { accept, type Outcome, refuse } from '../../values/index.ts'
import { OCOP_PARTS, type OcopLevel, type OcopPart, ocopRulesOn, recogniserOn, starClasses } from './rules.ts'

/** The points of a product as a council gave them, each a plain decimal with at most four digits behind the point: an average of its members. */
export type OcopPoints = Readonly<Record<OcopPart, string>>

/** What the points amount to. Decimals as digits, exact. */
export interface OcopScore {
  /** The decision whose points are counted by. */
  readonly law: string
  readonly total: string
  /** 1 to 5. */
  readonly stars: number
  /** What is missing for one star more; null of five stars. */
  readonly next: {
    readonly stars: number
    readonly least: number
    readonly missing: string
    /** How many points each part could still gain. */
    readonly room: Readonly<Record<OcopPart, string>>
  } | null
  /** Who recognises so many stars on that day; null where no certificate is given for so few. */
  readonly recogniser: OcopLevel | null
}

/** Points are counted in ten-thousandths, so that averages of several members add up exactly. */
const SCALE = 10_000n
const FORM = /^\d{1,3}(?:\.\d{1,4})?$/

const scaled = (points: string): bigint => {
  const [whole = '0', part = ''] = points.split('.')
  return BigInt(whole) * SCALE + BigInt(part.padEnd(4, '0'))
}

const plain = (points: bigint): string => {
  const part = (points % SCALE).toString().padStart(4, '0').replace(/0+$/, '')
  return `${points / SCALE}${part === '' ? '' : `.${part}`}`
}

/**
 * Adds up the points of the three parts and says how many stars they are, by the rules of the day on which they were given ("2025-09-10"). A class begins at
 * its least points: 89.9999 is four stars. Refuses with ocop_points_not_valid and, before the first decision of the programme, ocop_no_rules.
 */
export const scoreProduct = (points: OcopPoints, day: string): Outcome<OcopScore> => {
  const rules = ocopRulesOn(day)
  if (rules === null) return refuse('ocop_no_rules', { day })
  for (const part of OCOP_PARTS) {
    const given = points[part]
    if (!FORM.test(given) || scaled(given) > BigInt(rules.most[part]) * SCALE)
      return refuse('ocop_points_not_valid', { part, value: given, most: rules.most[part], law: rules.law })
  }
  const total = OCOP_PARTS.reduce((sum, part) => sum + scaled(points[part]), 0n)
  const classes = starClasses()
  const at = classes.findLastIndex(({ least }) => total >= BigInt(least) * SCALE)
  const stars = classes[at]?.stars ?? 1
  const above = classes[at + 1]
  const room = (part: OcopPart): string => plain(BigInt(rules.most[part]) * SCALE - scaled(points[part]))
  return accept({
    law: rules.law,
    total: plain(total),
    stars,
    next: above
      ? {
          ...above,
          missing: plain(BigInt(above.least) * SCALE - total),
          room: { A: room('A'), B: room('B'), C: room('C') }
        }
      : null,
    recogniser: recogniserOn(stars, day)?.level ?? null
  })
}
