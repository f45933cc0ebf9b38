import { type PlantParameter, plantUnit } from '../../monitoring/index.ts'
import { accept, type Outcome, refuse, searchKey } from '../../values/index.ts'

/** What a column of a plant's log holds. */
export type PlantColumn =
  | { readonly of: 'day' | 'inflow' | 'bypass' | 'energy' | 'sludge' | 'outage' }
  | { readonly of: 'influent' | 'effluent'; readonly name: PlantParameter }
  | { readonly of: 'chemicals'; readonly name: string }

export interface ReadColumn {
  readonly column: PlantColumn
  /** From the unit of the heading into that of the log. */
  readonly factor: number
}

const words = (text: string): readonly string[] => text.split('|')

/** What offices call them, folded as `searchKey` does; a heading is one of these or begins with one. */
const CALLED: readonly (readonly [Exclude<PlantColumn['of'], 'influent' | 'effluent' | 'chemicals'>, readonly string[]])[] = [
  ['day', words('ngay|date|day')],
  ['bypass', words('luu luong xa tran|xa tran|luong xa khong qua xu ly|khong qua xu ly|bypass|overflow')],
  ['inflow', words('luu luong vao|luu luong dau vao|luu luong|nuoc vao|inflow|flow')],
  ['energy', words('dien nang|dien tieu thu|dien|energy|electricity|power')],
  ['sludge', words('bun thai|bun|sludge')],
  ['outage', words('ngung van hanh|ngung|dung|su co|mat dien|outage|downtime')]
]
const PARAMETERS: readonly (readonly [PlantParameter, RegExp])[] = [
  ['BOD5', /\bbod ?5?\b/],
  ['COD', /\bcod\b/],
  ['TSS', /\b(?:tss|ss|chat ran lo lung)\b/],
  ['NH4-N', /\b(?:n nh4|nh4 n|nh4|amoni|ammonium)\b/],
  ['TN', /\b(?:tn|tong n|tong nito|total n)\b/],
  ['TP', /\b(?:tp|tong p|tong phot ?pho|total p)\b/],
  ['coliform', /\bcoliforms?\b/],
  ['pH', /\bph\b/]
]
const SIDES = [
  ['influent', /\b(?:vao|dau vao|truoc xu ly|influent|in)\b/],
  ['effluent', /\b(?:ra|dau ra|sau xu ly|effluent|out)\b/]
] as const

/** The units that a heading may say, and what each is in the log's: m³, kWh, tonnes, minutes, kg. */
const UNITS: Readonly<Record<Exclude<PlantColumn['of'], 'day' | 'influent' | 'effluent'>, Readonly<Record<string, number>>>> = {
  inflow: { m3: 1, 'm3/ngay': 1, 'm3/day': 1, 'm3/d': 1, 'm3/ngd': 1 },
  bypass: { m3: 1, 'm3/ngay': 1, 'm3/day': 1, 'm3/d': 1, 'm3/ngd': 1 },
  energy: { kwh: 1, mwh: 1000, 'kwh/ngay': 1, 'kwh/day': 1 },
  chemicals: { kg: 1, 'kg/ngay': 1, 'kg/day': 1, tan: 1000, t: 1000, g: 0.001 },
  sludge: { tan: 1, t: 1, kg: 0.001, 'tan/ngay': 1, tonnes: 1 },
  outage: { phut: 1, min: 1, minutes: 1, gio: 60, h: 60, hours: 60 }
}

/** "m³/ngày" and "M3/Ngày" are one unit. */
const unitKey = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, '')

/** What a heading says of its column; null for one that is not known. Refuses with plant_unit_not_known. */
export const plantColumn = (heading: string): Outcome<ReadColumn | null> => {
  const unit = unitKey(/[([]([^)\]]*)[)\]]\s*$/u.exec(heading)?.[1] ?? '')
  // "Hóa chất: PAC (kg)" keeps its name as it was written.
  const chemical = /^\s*(?:hóa chất|hoá chất|chemical)\s*:?\s*([^([]+)/iu.exec(heading.normalize('NFC'))?.[1]?.trim()
  if (chemical) return measured({ of: 'chemicals', name: chemical }, unit, heading)
  const key = searchKey(heading.replace(/[([].*$/su, ''))
  const parameter = PARAMETERS.find(([, form]) => form.test(key))?.[0]
  const side = SIDES.find(([, form]) => form.test(key))?.[0]
  if (parameter && side) return sampled({ of: side, name: parameter }, unit, heading)
  const found =
    CALLED.find(([, called]) => called.includes(key)) ?? CALLED.find(([, called]) => called.some((word) => key.startsWith(`${word} `)))
  if (!found || parameter) return accept(null)
  return found[0] === 'day' ? accept({ column: { of: 'day' }, factor: 1 }) : measured({ of: found[0] }, unit, heading)
}

const measured = (column: Exclude<PlantColumn, { of: 'influent' | 'effluent' }>, unit: string, heading: string): Outcome<ReadColumn> => {
  if (column.of === 'day') return accept({ column, factor: 1 })
  const units = UNITS[column.of]
  const factor = unit === '' ? 1 : units[unit]
  return factor === undefined
    ? refuse('plant_unit_not_known', { heading, units: Object.keys(units).join(', ') })
    : accept({ column, factor })
}

const sampled = (column: Extract<PlantColumn, { name: PlantParameter }>, unit: string, heading: string): Outcome<ReadColumn> => {
  const known = plantUnit(column.name)
  return unit === '' || unit === unitKey(known) || (column.name === 'pH' && unit === '-')
    ? accept({ column, factor: 1 })
    : refuse('plant_unit_not_known', { heading, units: known })
}
