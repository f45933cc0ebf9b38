import { isPartialDate, type Refusal, refuse } from '../../values/index.ts'
import { RENEWALS } from './agreement-life.ts'
import type { Value } from './dossier.ts'
import type { Noun } from './noun.ts'
import { RESPONSIBLE, wrongPerson } from './responsible.ts'

/** Fields whose values are partial dates. */
const DAYS: ReadonlySet<string> = new Set([
  'on',
  'validUntil',
  'renewedUntil',
  'inForceFrom',
  'plannedStart',
  'actualStart',
  'plannedEnd',
  'actualEnd'
])

/**
 * An IATI activity identifier: the reporting organisation's identifier, a hyphen, and the activity's own. The organisation's begins with the code of the
 * agency it is registered with ("VN-MOST", "XM-DAC", "US-EIN", or five digits of the older kind); no spaces, no / & | ?.
 */
const ACTIVITY_IDENTIFIER = /^(?:[A-Z]{2,3}-[A-Z0-9]{2,}|\d{5})-[^\s/&|?]+$/

/** The organisation's part of it; those of an older kind are five digits alone. */
const ORGANISATION_IDENTIFIER = /^(?:[A-Z]{2,3}-[^\s/&|?]+|\d{5})$/

const MOST_DAYS = 3660
const MOST_MONTHS = 1200

const isCount = (value: unknown, most: number): boolean =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)

/** An amount with its unit: `{ value: "30000", unit: "m³/ngày đêm" }`, a plain decimal of which no digit is lost. */
const isAmount = (value: Value): boolean => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const { value: amount, unit, ...odd } = value as Readonly<Record<string, Value>>
  const isDecimal = typeof amount === 'string' && /^\d{1,24}(?:\.\d{1,12})?$/.test(amount)
  return isDecimal && typeof unit === 'string' && unit.length <= 40 && Object.keys(odd).length === 0
}

/** Why a person cannot enter this value into this field; null where it can. Null values take a choice back and always can. */
export const wrongValue = (field: string, value: Value, { choices }: Pick<Noun, 'choices'>): Refusal | null => {
  if (value === null) return null
  const fixed = choices?.[field]
  if (fixed) return fixed.some((word) => word === value) ? null : refusalOf(refuse('field_not_valid', { field }))
  const day = field === 'due' ? ((value as { readonly on?: Value }).on ?? '') : DAYS.has(field) ? value : null
  if (day !== null) return typeof day === 'string' && isPartialDate(day) ? null : refusalOf(refuse('day_not_valid', { day: String(day) }))
  switch (field) {
    case 'identifier':
      return typeof value === 'string' && ACTIVITY_IDENTIFIER.test(value)
        ? null
        : refusalOf(refuse('iati_identifier_not_valid', { value: String(value) }))
    case 'organisationIdentifier':
      return typeof value === 'string' && ORGANISATION_IDENTIFIER.test(value)
        ? null
        : refusalOf(refuse('organisation_identifier_not_valid', { value: String(value) }))
    case RESPONSIBLE:
      return wrongPerson(value)
    case 'capacity':
      return isAmount(value) ? null : refusalOf(refuse('field_not_valid', { field }))
    case 'activityStatus':
      return typeof value === 'string' && /^[1-6]$/.test(value) ? null : refusalOf(refuse('field_not_valid', { field }))
    case 'renewal': {
      const { kind, noticeDays = null, months = null, ...odd } = value as Readonly<Record<string, Value>>
      const known = RENEWALS.some((one) => one === kind) && isCount(noticeDays, MOST_DAYS) && isCount(months, MOST_MONTHS)
      return known && Object.keys(odd).length === 0 ? null : refusalOf(refuse('renewal_not_valid'))
    }
    default:
      return null
  }
}

const refusalOf = ({ refusal }: ReturnType<typeof refuse>): Refusal => refusal
