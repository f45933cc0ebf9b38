import { fileURLToPath } from 'node:url'
import { readTable } from '../../../language/index.ts'

/** How far a code says what our word says. same; wider: the code means more; near: the closest there is. */
export const FITS = ['same', 'wider', 'near'] as const
export type Fit = (typeof FITS)[number]

/** A code of the IATI Standard 2.03 with its own name. */
export interface IatiCode {
  readonly code: string
  readonly name: string
  readonly fit: Fit
}

/** A sector's code: vocabulary "1" is a five-digit purpose of OECD-DAC, "2" its three-digit sector. */
export interface SectorCode extends IatiCode {
  readonly vocabulary: '1' | '2'
}

const FOLDER = fileURLToPath(new URL('../../../../data/iati/', import.meta.url))

const fitOf = (fit: string): Fit | undefined => FITS.find((one) => one === fit)

interface Terms {
  readonly sectors: readonly (SectorCode & { readonly sector: string; readonly from: string; readonly to: string })[]
  readonly statuses: ReadonlyMap<string, IatiCode>
  readonly roles: ReadonlyMap<string, IatiCode>
}

const readTerms = (): Terms => ({
  sectors: readTable(
    `${FOLDER}sectors.tsv`,
    ['sector', 'vocabulary', 'code', 'name', 'fit', 'from', 'to', 'status', 'source'],
    ([sector, vocabulary, code, name, fit, from, to], at) => {
      const known = fitOf(fit)
      if (!known || (vocabulary !== '1' && vocabulary !== '2')) throw at.fault(`"${vocabulary} ${fit}" is no way for a code to fit`)
      return { sector, vocabulary, code, name, fit: known, from, to }
    }
  ),
  statuses: new Map(
    readTable(`${FOLDER}statuses.tsv`, ['state', 'code', 'name', 'status', 'source'], ([state, code, name]) => [
      state,
      { code, name, fit: 'same' as const }
    ])
  ),
  roles: new Map(
    readTable(`${FOLDER}roles.tsv`, ['relation', 'code', 'name', 'fit', 'status', 'source'], ([relation, code, name, fit], at) => {
      const known = fitOf(fit)
      if (!known) throw at.fault(`"${fit}" is no way for a code to fit`)
      return [relation, { code, name, fit: known }]
    })
  )
})

let read: Terms | undefined
const terms = (): Terms => {
  read ??= readTerms()
  return read
}

/** The code under which a sector is reported on a day ("2026-11-22"); null where the table has none. */
export const sectorCodeOf = (sector: string, day: string): SectorCode | null => {
  const own = terms().sectors.filter((row) => row.sector === sector)
  // The table begins with the day it was made on: what is older is told by its first row.
  const row = own.find(({ from, to }) => from <= day && (to === '' || day < to)) ?? own[0]
  return row ? { vocabulary: row.vocabulary, code: row.code, name: row.name, fit: row.fit } : null
}

/**
 * The sector that a code says on a day: vocabulary "1" a purpose of five digits, "2" its category of three. A purpose that has no word of its own is of its
 * category's, where that is one of ours. Null where the table has no sector that says the same.
 */
export const sectorOfCode = (vocabulary: string, code: string, day: string): string | null => {
  if (vocabulary !== '1' && vocabulary !== '2') return null
  const same = (of: string, told: string): string | undefined =>
    terms().sectors.find(
      (row) =>
        row.vocabulary === of &&
        row.code === told &&
        row.fit === 'same' &&
        (row.from <= day || !isDated(row.sector)) &&
        (row.to === '' || day < row.to)
    )?.sector
  return same(vocabulary, code) ?? (vocabulary === '1' ? same('2', code.slice(0, 3)) : undefined) ?? null
}

/** Whether a sector has had another code before. */
const isDated = (sector: string): boolean => terms().sectors.filter((row) => row.sector === sector).length > 1

/** The activity status of a project's state; null for one whose state is not known. */
export const statusCodeOf = (state: string): IatiCode | null => terms().statuses.get(state) ?? null

/** The state of a project that an activity status means; null where several of ours mean it. */
export const stateOfStatus = (code: string): string | null => {
  const states = [...terms().statuses].flatMap(([state, status]) => (status.code === code ? [state] : []))
  return states.length === 1 ? (states[0] ?? null) : null
}

/** The organisation role of a party role; null where IATI has none. */
export const roleCodeOf = (relation: string): IatiCode | null => terms().roles.get(relation) ?? null
