import type { DossierKind, Said, Statement, Value } from './dossier.ts'
import { nounOf } from './nouns/index.ts'
import { valueKey } from './tally.ts'

/** What a statement does to what was said before: states it first, says it again, or changes it; `fields` are those that it changes. */
export interface Turn {
  readonly turn: 'first' | 'again' | 'changed'
  readonly fields: readonly { readonly field: string; readonly before: Value; readonly after: Value }[]
}

/**
 * The turns of a dossier's statements, oldest first: a promise with a new deadline, a paper that was planned and is now signed, is changed by the one that
 * says so. Only fields of which the latest holds, or one should, can change; the words a promise is told in always differ and count for nothing.
 */
export const turnsOf = (kind: DossierKind, statements: readonly Pick<Statement, 'said'>[]): Turn[] => {
  const { modes } = nounOf(kind)
  const last = new Map<string, Value>()
  return statements.map(({ said }, i) => {
    const settled = said.filter(({ field }) => modes[field] !== undefined && modes[field] !== 'many' && field !== 'text')
    const fields = settled
      .filter((one) => last.has(one.field) && !isSame(one, last))
      .map(({ field, value }) => ({ field, before: last.get(field) ?? null, after: value }))
    for (const { field, value } of settled) last.set(field, value)
    return { turn: i === 0 ? 'first' : fields.length > 0 ? 'changed' : 'again', fields }
  })
}

/** A deadline told in other words is the same deadline. */
const isSame = ({ field, value }: Said, last: ReadonlyMap<string, Value>): boolean => {
  const before = last.get(field) ?? null
  const core = (one: Value): Value => (field === 'due' && one !== null && typeof one === 'object' && 'on' in one ? one.on : one)
  return valueKey(core(before)) === valueKey(core(value))
}
