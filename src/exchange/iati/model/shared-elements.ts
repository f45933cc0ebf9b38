import type { ElementTypes } from './element-type.ts'

/** The elements that activity and organisation files have in common. Facts of the schema of the IATI Standard 2.03 (CC BY 4.0). */
export const SHARED_ELEMENTS = {
  'reporting-org': { attributes: { 'ref!': 'string', 'type!': 'string', 'secondary-reporter': 'boolean' }, children: ['narrative+'] },
  narrative: { attributes: { 'xml:lang': 'language' }, text: 'string' },
  narrated: { children: ['narrative+'] },
  code: { attributes: { 'code!': 'string' } },
  day: { attributes: { 'iso-date!': 'date' } },
  value: { attributes: { currency: 'string', 'value-date!': 'date' }, text: 'decimal' },
  country: { attributes: { 'code!': 'string' }, children: ['narrative*'] }
} as const satisfies ElementTypes
