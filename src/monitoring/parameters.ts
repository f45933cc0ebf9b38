import { fileURLToPath } from 'node:url'
import { readTable } from '../language/index.ts'

/** What a parameter is measured of. */
export const PARAMETER_FIELDS = ['air', 'weather', 'water', 'stack', 'traffic', 'energy'] as const
export type ParameterField = (typeof PARAMETER_FIELDS)[number]

/** One thing that stations measure. */
export interface Parameter {
  /** Its one name here: "PM2.5". */
  readonly code: string
  readonly field: ParameterField
  /** The unit it is kept in. */
  readonly unit: string
  /** Grams a mole, of a gas; null for what has none. */
  readonly molar: number | null
  /** A reading below or above is impossible: a setting of the program, in `unit`, and no limit of a law. */
  readonly low: number
  readonly high: number
  /** Its sign in the text files of loggers. */
  readonly symbol: string | null
}

interface Unit {
  readonly unit: string
  readonly kind: string
  /** Into the first unit of its kind. */
  readonly factor: number
}

interface Known {
  readonly parameters: readonly Parameter[]
  readonly byWriting: ReadonlyMap<string, Parameter>
  readonly units: ReadonlyMap<string, Unit>
}

const FOLDER = fileURLToPath(new URL('../../data/monitoring', import.meta.url))

/**
 * The form in which names of parameters are looked up: no accents, spaces or signs, but for a point between digits, so that PM1.0 is not PM10. "PM2,5",
 * "pm2_5" and "PM₂.₅" are one.
 */
const nameKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/(?<=\d)[.,_](?=\d)/g, '·')
    .replace(/[^\p{L}\p{N}·]/gu, '')
    .replaceAll('·', '.')

/** The form in which units are looked up: small letters without spaces, raised figures as plain ones, both signs for micro as u. */
const unitKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u03bcµ]/g, 'u')
    .replace(/[\s*]/g, '')

let known: Known | undefined

/** Read from `data/monitoring` when first asked for. */
const tables = (): Known => {
  if (known) return known
  const byWriting = new Map<string, Parameter>()
  const units = new Map<string, Unit>()
  readTable(`${FOLDER}/units.tsv`, ['unit', 'kind', 'factor', 'writings'], ([unit, kind, factor, writings], at) => {
    if (!(Number(factor) > 0)) throw at.fault(`"${factor}" is no factor`)
    for (const each of [unit, ...writings.split(';')]) units.set(unitKey(each), { unit, kind, factor: Number(factor) })
  })
  const parameters = readTable(
    `${FOLDER}/parameters.tsv`,
    ['code', 'field', 'unit', 'molar', 'low', 'high', 'symbol', 'writings'],
    ([code, given, unit, molar, low, high, symbol, writings], at) => {
      const field = PARAMETER_FIELDS.find((each) => each === given)
      if (!field) throw at.fault(`"${given}" is no field`)
      if (!units.has(unitKey(unit))) throw at.fault(`"${unit}" is no unit`)
      if (!(Number(low) < Number(high))) throw at.fault('the range is none')
      const parameter: Parameter = {
        code,
        field,
        unit,
        molar: molar === '' ? null : Number(molar),
        low: Number(low),
        high: Number(high),
        symbol: symbol || null
      }
      for (const each of [code, ...(symbol ? [symbol] : []), ...writings.split(';')]) {
        const key = nameKey(each)
        if ((byWriting.get(key) ?? parameter) !== parameter) throw at.fault(`"${each}" is written for two parameters`)
        byWriting.set(key, parameter)
      }
      return parameter
    }
  )
  known = { parameters, byWriting, units }
  return known
}

/** Every parameter the program knows, in the order of its table. */
export const allParameters = (): readonly Parameter[] => tables().parameters

/** The parameter that a heading, a symbol or a code names; undefined for one that is not known. */
export const findParameter = (name: string): Parameter | undefined => tables().byWriting.get(nameKey(name))

/** A unit as we write it ("ug/m³" is "µg/m3"); undefined for one that is not known. */
export const findUnit = (text: string): string | undefined => tables().units.get(unitKey(text))?.unit

/**
 * What a value is multiplied with to go from one unit into another of the same kind: 1000 from mg/m3 to µg/m3. Null between units of different kinds, and
 * for those that are not known; parts of a gas (ppb) are a kind of their own, see `partsToMass`. Degrees have one unit, so a factor is enough.
 */
export const unitFactor = (from: string, to: string): number | null => {
  const [one, other] = [tables().units.get(unitKey(from)), tables().units.get(unitKey(to))]
  return one && other && one.kind === other.kind ? one.factor / other.factor : null
}

/** Litres that a mole of gas fills at 25 °C and 760 mmHg, the state of QCVN 05:2023/BTNMT: 0.082057 L·atm/(K·mol) × 298.15 K. */
export const LITRES_A_MOLE = 24.465

/**
 * From parts of a gas (ppb, ppm) into µg/m3 at 25 °C and 760 mmHg: parts in a thousand million × grams a mole ÷ litres a mole. Null where the unit is none
 * of parts or the parameter no gas.
 */
export const partsToMass = (parameter: Parameter, unit: string): number | null => {
  const parts = unitFactor(unit, 'ppb')
  return parts === null || parameter.molar === null ? null : (parts * parameter.molar) / LITRES_A_MOLE
}
