import { readFileSync } from 'node:fs'
import { ROOT } from './server-process.ts'

/** One column of a table of `data/`, without its heading. */
export const columnOf = (table: string, column: number): readonly string[] =>
  readFileSync(`${ROOT}data/${table}.tsv`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[column] ?? '')
    .filter((word) => word !== '')
