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

interface Known extends KnownOrganisation {
  readonly names: readonly string[]
}

const readKnown = (): ReadonlyMap<string, Known> =>
  new Map(
    readTable(FILE, ['names', 'identifier', 'type', 'name', 'status', 'source'], ([said, identifier, type, name]) => {
      const names = said.split(' | ')
      return names.map((each): [string, Known] => [bodyKey(each), { identifier, type: type || null, name, names: [...names, name] }])
    }).flat()
  )

/** The names by which the table knows the organisation of an identifier; none where it does not. */
export const namesOfOrganisation = (identifier: string): readonly string[] => {
  const names = new Set<string>()
  for (const [, known] of allKnown()) if (known.identifier === identifier) for (const name of known.names) names.add(name)
  return [...names]
}

let read: ReadonlyMap<string, Known> | undefined
const allKnown = (): ReadonlyMap<string, Known> => {
  read ??= readKnown()
  return read
}

/** The organisation that one of these names is of, long or short (“Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)”); null where the table has none. */
export const knownOrganisation = (names: readonly string[]): KnownOrganisation | null => {
  const known = allKnown()
  for (const name of names) {
    const { long, short } = longAndShort(name) ?? { long: name, short: null }
    for (const each of [name, long, short]) {
      const found = each === null ? undefined : known.get(bodyKey(each))
      if (found) return found
    }
  }
  return null
}
