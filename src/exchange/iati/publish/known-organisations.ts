import { fileURLToPath } from 'node:url'
import { bodyKey, longAndShort, readTable } from '../../../language/index.ts'

/** Who an organisation is to other publishers of IATI. */
export interface KnownOrganisation {
  /** `reporting-org/@ref`, as the organisation itself publishes. */
  readonly identifier: string
  /** A code of OrganisationType; null where the registry was not read for it. */
  readonly type: string | null
  /** By which it is known in English. */
  readonly name: string
}

const FILE = fileURLToPath(new URL('../../../../data/iati/organisations.tsv', import.meta.url))

const readKnown = (): ReadonlyMap<string, KnownOrganisation> =>
  new Map(
    readTable(FILE, ['names', 'identifier', 'type', 'name', 'status', 'source'], ([names, identifier, type, name]) =>
      names.split(' | ').map((each): [string, KnownOrganisation] => [bodyKey(each), { identifier, type: type || null, name }])
    ).flat()
  )

let read: ReadonlyMap<string, KnownOrganisation> | undefined

/** The organisation that one of these names is of, long or short (“Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)”); null where the table has none. */
export const knownOrganisation = (names: readonly string[]): KnownOrganisation | null => {
  read ??= readKnown()
  for (const name of names) {
    const { long, short } = longAndShort(name) ?? { long: name, short: null }
    for (const each of [name, long, short]) {
      const found = each === null ? undefined : read.get(bodyKey(each))
      if (found) return found
    }
  }
  return null
}
