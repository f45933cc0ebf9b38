import type { Language } from './language.ts'
import { type Amount, showAmount, showNumber } from './show-amount.ts'
import { showDate, showDayMonth } from './show-date.ts'
import { type TermGroup, term } from './terms.ts'

/** A value as it is kept of a dossier: as JSON. */
export type SaidValue = string | number | boolean | null | readonly SaidValue[] | { readonly [field: string]: SaidValue }

/** The words that a field's values are told in, where they are fixed words; by kind where kinds differ. */
const GROUPS: Readonly<Record<string, TermGroup>> = {
  action: 'action',
  format: 'format',
  partOfDay: 'partOfDay',
  sector: 'sector',
  type: 'agreement',
  activityStatus: 'activityStatus',
  organisationType: 'organisationType',
  'partner kind': 'partnerKind',
  'organisation kind': 'organisation',
  'agreement status': 'agreementStatus',
  'project status': 'projectStatus',
  group: 'productGroup',
  role: 'placementRole',
  'facility kind': 'facilityKind',
  'asset kind': 'assetKind',
  'placement kind': 'placementKind',
  'delegation kind': 'delegationKind',
  'plan kind': 'planKind'
}

type Fields = Readonly<Record<string, SaidValue | undefined>>

/** A value of a dossier in words: "quý III/2026", "Nhật Bản", "139 tỷ đồng (vốn vay)". */
export const showValue = (kind: string, field: string, value: SaidValue, language: Language): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return showText(kind, field, value, language)
  return Array.isArray(value)
    ? value.map((one) => showValue(kind, field, one, language)).join(', ')
    : showFields(field, value as Fields, language)
}

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

const showText = (kind: string, field: string, value: string, language: Language): string => {
  if (DAYS.has(field)) return showDate(value, language)
  if (field === 'dayMonth') return showDayMonth(value, language)
  if (field === 'country') return countryName(value, language)
  const group = GROUPS[field] ?? GROUPS[`${kind} ${field}`]
  return group ? term(group, value, language) : value
}

const countryName = (code: string, language: Language): string => {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code).replace(/ \(.*\)$/u, '')
}

const text = (value: SaidValue | undefined): string => (typeof value === 'string' ? value : '')

const showFields = (field: string, value: Fields, language: Language): string => {
  const day = text(value.on) && showDate(text(value.on), language)
  switch (field) {
    case 'due':
      return day
    case 'capacity':
      return `${showNumber(text(value.value), language)} ${text(value.unit)}`
    case 'renewal':
      return term('renewal', text(value.kind), language)
    case 'figure':
      return [showAmount(value as unknown as Amount, language), text(value.of) && `(${text(value.of)})`].filter(Boolean).join(' ')
    case 'milestone':
      return `${[term('milestone', text(value.kind), language), day].filter(Boolean).join(' ')} (${term('milestoneStatus', text(value.status), language)})`
    case 'obstacle':
      return `${text(value.text)} (${term('obstacle', text(value.kind), language)})`
    case 'party':
      return `${text(value.name)} (${term('role', text(value.role), language).toLocaleLowerCase(language)})`
    case 'position':
      return [text(value.title), text(value.organisation)].filter(Boolean).join(' ')
    default:
      return JSON.stringify(value)
  }
}

/** The first letter as a capital: a clause cut out of a sentence begins with one when it stands alone. */
export const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1)
