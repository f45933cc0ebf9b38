import { minorDigitsOf } from '../../values/index.ts'
import type { FieldValue, Value } from '../dossiers/dossier.ts'

/** The sum that a dossier counts with in one currency, in whole minor units, and the value that states it. */
export interface StatedSum {
  /** ISO 4217. */
  readonly currency: string
  readonly minor: bigint
  readonly value: FieldValue
}

/** Why a stated sum is not counted: its report calls it a part of another ("trong đó") or the same in other money ("tương đương"), or a larger one is. */
export const LEFT_OUT = ['part', 'equivalent', 'smaller'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

export interface LeftOutSum extends StatedSum {
  readonly why: LeftOut
}

/**
 * The sums of a dossier, at most one a currency: what a person chose, else the largest that was stated. Smaller ones of one thing are mostly parts of it
 * (loan and counterpart funds, what was paid so far), so they are never added up; nor is a part or an equivalent, which would be the same money twice.
 */
export const statedSums = (values: readonly FieldValue[]): StatedSum[] => countSums(values).counted

/** The same, with what was left out and why. */
export const countSums = (values: readonly FieldValue[]): { readonly counted: StatedSum[]; readonly leftOut: readonly LeftOutSum[] } => {
  const sums = values.filter(({ field }) => field === 'figure').flatMap(sumOf)
  const whole = sums.flatMap(({ sum, why }) => (why === null ? [sum] : []))
  const largestFirst = whole.toSorted((a, b) => Number(b.value.chosen) - Number(a.value.chosen) || (a.minor < b.minor ? 1 : -1))
  const byCurrency = [...Map.groupBy(largestFirst, ({ currency }) => currency).values()]
  return {
    counted: byCurrency.flatMap(([first]) => first ?? []),
    leftOut: [
      ...sums.flatMap(({ sum, why }) => (why === null ? [] : [{ ...sum, why }])),
      ...byCurrency.flatMap(([, ...others]) => others.map((sum) => ({ ...sum, why: 'smaller' as const })))
    ]
  }
}

type Figure = Readonly<Record<string, Value | undefined>>

const sumOf = (value: FieldValue): { readonly sum: StatedSum; readonly why: LeftOut | null }[] => {
  if (value.value === null || typeof value.value !== 'object' || Array.isArray(value.value)) return []
  const { unit, value: stated, partOf, equals } = value.value as Figure
  const minor = typeof unit === 'string' ? minorUnits(stated, unit) : null
  if (typeof unit !== 'string' || minor === null) return []
  return [{ sum: { currency: unit, minor, value }, why: partOf !== undefined ? 'part' : equals !== undefined ? 'equivalent' : null }]
}

/** No sum of cooperation is larger: what is (a slip of the pen, a number of other things) would drown all others. */
const LARGEST = 10n ** 17n

/** A stated value in whole minor units of a currency; null for what is no sum, or none of cooperation. */
export const minorUnits = (value: Value | undefined, currency: string): bigint | null => {
  const decimals = minorDigitsOf(currency)
  if (decimals === null) return null
  const found = typeof value === 'number' || typeof value === 'string' ? /^(\d+)(?:\.(\d+))?$/.exec(String(value)) : null
  if (!found) return null
  const minor = BigInt(`${found[1]}${(found[2] ?? '').slice(0, decimals).padEnd(decimals, '0')}`)
  return minor > 0n && minor <= LARGEST ? minor : null
}

/** Minor units as a plain decimal: "2500000.5". */
export const writeMinor = (minor: bigint, currency: string): string => writeDigits(String(minor), currency)

/** The same of minor units as digits. */
export const writeDigits = (minor: string, currency: string): string => {
  const decimals = minorDigitsOf(currency) ?? 0
  if (decimals === 0) return minor
  const sign = minor.startsWith('-') ? '-' : ''
  const digits = minor.slice(sign.length).padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  const whole = sign + digits.slice(0, -decimals)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** A plain decimal of whole units, as `writeMinor` writes it, in minor units. */
export const readMinor = (amount: string, currency: string): bigint => {
  const decimals = minorDigitsOf(currency) ?? 0
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)
}
