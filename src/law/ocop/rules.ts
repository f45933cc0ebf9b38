import { fileURLToPath } from 'node:url'
import { readTable } from '../../language/index.ts'
import type { LawStatus } from '../routes.ts'

/** The three parts of the criteria: the product and its community, how it is marketed, its quality. */
export const OCOP_PARTS = ['A', 'B', 'C'] as const
export type OcopPart = (typeof OCOP_PARTS)[number]

/** Who assesses and recognises; the district is no more since 2025-07-01. */
export const OCOP_LEVELS = ['district', 'province', 'centre'] as const
export type OcopLevel = (typeof OCOP_LEVELS)[number]

/** The six groups of the programme, in its order. */
export const PRODUCT_GROUPS = ['food', 'beverage', 'herbal', 'craft', 'ornamental', 'tourism'] as const

/** What is asked of a product from a day on. */
export interface OcopRules {
  /** In force from ≤ day < to; null = still, when the table was made. */
  readonly from: string
  readonly to: string | null
  readonly law: string
  /** The most points of each part; together a hundred. */
  readonly most: Readonly<Record<OcopPart, number>>
  /** How long a certificate holds. */
  readonly months: number
  /** At the latest so many days before its end the body that issued it tells the producer. */
  readonly noticeDays: number
  readonly status: LawStatus
}

/** From how many points on a product has so many stars. */
export interface StarClass {
  readonly stars: number
  readonly least: number
}

const FOLDER = fileURLToPath(new URL('../../../data/ocop/', import.meta.url))
const STATUSES: readonly string[] = ['verified', 'secondary', 'recalled']
const statusOf = (status: string, at: { fault(what: string): Error }): LawStatus => {
  if (!STATUSES.includes(status)) throw at.fault(`"${status}" is no status of a law`)
  return status as LawStatus
}

const readRules = (): readonly OcopRules[] =>
  readTable(
    `${FOLDER}rules.tsv`,
    ['from', 'to', 'law', 'a', 'b', 'c', 'months', 'noticeDays', 'status'],
    ([from, to, law, a, b, c, months, noticeDays, status], at): OcopRules => {
      const most = { A: Number(a), B: Number(b), C: Number(c) }
      if (most.A + most.B + most.C !== 100) throw at.fault('the parts are not a hundred points together')
      return { from, to: to || null, law, most, months: Number(months), noticeDays: Number(noticeDays), status: statusOf(status, at) }
    }
  )

const readStars = (): readonly StarClass[] =>
  readTable(`${FOLDER}stars.tsv`, ['stars', 'least', 'status'], ([stars, least, status], at) => {
    statusOf(status, at)
    return { stars: Number(stars), least: Number(least) }
  })

interface Authority {
  readonly from: string
  readonly to: string | null
  readonly stars: number
  readonly level: OcopLevel
  readonly law: string
  readonly status: LawStatus
}

const readAuthorities = (): readonly Authority[] =>
  readTable(
    `${FOLDER}authorities.tsv`,
    ['from', 'to', 'stars', 'level', 'law', 'status'],
    ([from, to, stars, level, law, status], at): Authority => {
      const known = OCOP_LEVELS.find((one) => one === level)
      if (!known) throw at.fault(`"${level}" is no level that recognises`)
      return { from, to: to || null, stars: Number(stars), level: known, law, status: statusOf(status, at) }
    }
  )

/** A decision of the programme, with the days between which it held. */
export interface OcopLaw {
  readonly number: string
  readonly title: string
  readonly issued: string
  readonly from: string
  readonly to: string | null
  readonly replacedBy: string | null
  readonly status: LawStatus
}

const readLaws = (): readonly OcopLaw[] =>
  readTable(
    `${FOLDER}laws.tsv`,
    ['number', 'title', 'issued', 'from', 'to', 'replacedBy', 'status'],
    ([number, title, issued, from, to, replacedBy, status], at): OcopLaw => ({
      ...{ number, title, issued, from },
      to: to || null,
      replacedBy: replacedBy || null,
      status: statusOf(status, at)
    })
  )

let rules: readonly OcopRules[] | undefined
let stars: readonly StarClass[] | undefined
let authorities: readonly Authority[] | undefined
let laws: readonly OcopLaw[] | undefined

const holds = ({ from, to }: { readonly from: string; readonly to: string | null }, day: string): boolean =>
  from <= day && (to === null || day < to)

/** What was asked on a day ("2025-09-10"); null before the first decision of the programme. */
export const ocopRulesOn = (day: string): OcopRules | null => {
  rules ??= readRules()
  return rules.find((one) => holds(one, day)) ?? null
}

/** The classes, the lowest first. */
export const starClasses = (): readonly StarClass[] => {
  stars ??= readStars()
  return stars
}

/** The level that recognises so many stars on a day, and by which decision; null where no certificate is given for so few, or none was yet. */
export const recogniserOn = (count: number, day: string): { readonly level: OcopLevel; readonly law: string } | null => {
  authorities ??= readAuthorities()
  const found = authorities.find((one) => one.stars === count && holds(one, day))
  return found ? { level: found.level, law: found.law } : null
}

/** The decisions of the programme in force on a day, oldest first. */
export const ocopLawsOn = (day: string): readonly OcopLaw[] => {
  laws ??= readLaws()
  return laws.filter((one) => holds(one, day))
}

/** The groups as the programme names them, in its order. */
export const ocopGroups = (): readonly { readonly group: string; readonly vi: string; readonly en: string }[] =>
  readTable(`${FOLDER}groups.tsv`, ['group', 'vi', 'en', 'status'], ([group, vi, en]) => ({ group, vi, en }))
