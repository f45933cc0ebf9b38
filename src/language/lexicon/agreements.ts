import { join } from 'node:path'
import type { PaperEntry } from './entry.ts'
import { filled, readTable } from './read-table.ts'

/** The words for papers that two sides sign, by the record's kind of agreement. */
export const readPapers = (folder: string): PaperEntry[] =>
  readTable(join(folder, 'papers.tsv'), ['phrase', 'kind'], ([phrase, paper], at) => ({
    kind: 'paper',
    form: filled(phrase, 'phrase', at),
    proper: false,
    paper: filled(paper, 'kind', at)
  }))

/** Words that say where a paper stands, when they stand within `near` words of its name. */
export interface PaperStatus {
  readonly phrase: string
  readonly status: string
  readonly near: number
}

/** In the order of the table: of several that stand near a name, the first decides. */
export const readPaperStatuses = (folder: string): PaperStatus[] =>
  readTable(join(folder, 'statuses.tsv'), ['phrase', 'status', 'near'], ([phrase, status, near], at) => {
    if (!/^[1-9]\d?$/.test(near)) throw at.fault(`"${near}" is no number of words`)
    return { phrase: filled(phrase, 'phrase', at), status: filled(status, 'status', at), near: Number(near) }
  })
