import { fileURLToPath } from 'node:url'
import { readTable } from '../../../language/index.ts'
import { ByteNames } from './byte-names.ts'
import { type CompiledModel, nameId } from './compile-model.ts'

/** Which code list an attribute (or, without one, the text) of an element takes its codes from. */
export interface CodeRule {
  readonly id: string
  readonly category: string
  /** The attribute's name in the model; -1 for the element's text. */
  readonly attribute: number
  readonly list: string
  readonly codes: ByteNames
  /** It holds only for this vocabulary; and where none is said, if it is the usual one. */
  readonly vocabulary: string | null
  readonly isUsual: boolean
}

const at = (file: string): string => fileURLToPath(new URL(`../../../../data/iati/${file}.tsv`, import.meta.url))

const readLists = (): ReadonlyMap<string, ByteNames> => {
  const rows = readTable(at('codes'), ['list', 'code', 'name', 'status'], ([list, code]) => ({ list, code }))
  return new Map(
    [...Map.groupBy(rows, ({ list }) => list)].map(([list, own]) => [list, new ByteNames([...new Set(own.map(({ code }) => code))])])
  )
}

let lists: ReadonlyMap<string, ByteNames> | undefined

/** The codes of a list; withdrawn ones are among them. Throws where there is no such list. */
export const codesOf = (list: string): ByteNames => {
  lists ??= readLists()
  const codes = lists.get(list)
  if (!codes) throw new Error(`there is no code list "${list}"`)
  return codes
}

/** The rules of a model's places, by place. */
export const codeRulesOf = ({ places }: CompiledModel): readonly (readonly CodeRule[] | null)[] => {
  const rows = readTable(
    at('code-rules'),
    ['id', 'category', 'path', 'attribute', 'vocabulary', 'usual', 'list'],
    ([id, category, path, attribute, vocabulary, usual, list]) => ({ id, category, path, attribute, vocabulary, usual, list })
  )
  const byPath = Map.groupBy(rows, ({ path }) => path)
  return places.map(({ path, name }) => {
    const own = byPath.get(path === '' ? name : path)
    return own
      ? own.map(({ id, category, attribute, vocabulary, usual, list }) => ({
          ...{ id, category, list, codes: codesOf(list), vocabulary: vocabulary === '' ? null : vocabulary, isUsual: usual !== '' },
          attribute: attribute === '' ? -1 : nameId(attribute)
        }))
      : null
  })
}
