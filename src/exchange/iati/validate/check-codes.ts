import type { CodeRule } from '../model/codes.ts'
import { nameId } from '../model/compile-model.ts'
import type { IatiRecord } from '../scan/record.ts'

/** A value that its code list does not have. */
export interface CodeFault {
  readonly rule: CodeRule
  readonly element: number
  readonly value: string
  /** The vocabulary that the code was looked up in, where it has one. */
  readonly vocabulary: string | null
}

const VOCABULARY = nameId('vocabulary')

/** Checks the codes of a record: by the letter, an empty one too; withdrawn codes stand. `place`: by element, as `SchemaCheck` has it. */
export const checkCodes = (record: IatiRecord, place: Int16Array, rules: readonly (readonly CodeRule[] | null)[]): CodeFault[] => {
  const { table } = record
  const faults: CodeFault[] = []
  for (let element = 0; element < table.count; element++) {
    const own = place[element] as number
    const here = own === -1 ? null : (rules[own] ?? null)
    if (here === null) continue
    for (const rule of here) {
      if (rule.attribute === -1) {
        const value = record.text(element)
        if (rule.codes.indexOf(value) === -1) faults.push({ rule, element, value, vocabulary: null })
        continue
      }
      const at = record.attributeAt(element, rule.attribute)
      if (at === -1) continue
      let vocabulary: string | null = null
      if (rule.vocabulary !== null) {
        vocabulary = record.attribute(element, VOCABULARY) || (rule.isUsual ? rule.vocabulary : null)
        if (vocabulary !== rule.vocabulary) continue
      }
      const known =
        table.valueFlags[at] === 0
          ? rule.codes.find(record.bytes, table.valueStart[at] as number, table.valueEnd[at] as number)
          : rule.codes.indexOf(record.valueAt(at))
      if (known === -1) faults.push({ rule, element, value: record.valueAt(at), vocabulary })
    }
  }
  return faults
}
