import { filled, oneOf, readTable } from './read-table.ts'

/** The phrases of a table that only lists them, in its order. */
export const readWords = (file: string): string[] => readTable(file, ['phrase'], ([phrase], at) => filled(phrase, 'phrase', at))

/** The phrases of a table by what they say, each list in its order; a table that says anything else does not keep its form. */
export const readWordsBy = <W extends string>(file: string, says: readonly W[]): Readonly<Record<W, readonly string[]>> => {
  const words = Object.fromEntries(says.map((say): [string, string[]] => [say, []])) as Record<W, string[]>
  readTable(file, ['phrase', 'says'], ([phrase, say], at) => words[oneOf(say, says, at)].push(filled(phrase, 'phrase', at)))
  return words
}
