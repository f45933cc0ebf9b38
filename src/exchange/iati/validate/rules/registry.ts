import { fileURLToPath } from 'node:url'
import { readTable } from '../../../../language/index.ts'
import { codesOf } from '../../model/codes.ts'

const FILE = fileURLToPath(new URL('../../../../../data/iati/publishers.tsv', import.meta.url))

let publishers: ReadonlySet<string> | undefined

/** Identifiers that organisations publish under, as far as the table knows them. */
const registered = (): ReadonlySet<string> => {
  publishers ??= new Set(readTable(FILE, ['identifier', 'name', 'status', 'source'], ([identifier]) => identifier))
  return publishers
}

export const isRegistered = (identifier: string): boolean => registered().has(identifier)

/** Whether an activity's identifier begins with that of a registered publisher. */
export const beginsRegistered = (identifier: string): boolean => {
  for (let at = identifier.indexOf('-'); at !== -1; at = identifier.indexOf('-', at + 1))
    if (registered().has(identifier.slice(0, at))) return true
  return false
}

/** Whether an organisation's identifier begins with the code of an agency that organisations are registered with ("VN-TIN", "XM-DAC"). */
export const hasAgency = (identifier: string): boolean => {
  const [country, agency, ...own] = identifier.split('-')
  return own.length > 0 && codesOf('OrganisationRegistrationAgency').indexOf(`${country}-${agency}`) !== -1
}
