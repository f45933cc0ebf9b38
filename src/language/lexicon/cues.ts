import { join } from 'node:path'
import type { Act, CueEntry } from './entry.ts'
import { filled, oneOf, readTable } from './read-table.ts'

const ACTS: readonly Act[] = ['say', 'ask', 'assign', 'promise', 'agree', 'discuss', 'lack', 'ought', 'done', 'courtesy']

/** The verbs and words by which a clause is read as asked, promised, assigned, agreed, done, lacking or courtesy. */
export const readCues = (folder: string): CueEntry[] =>
  readTable(join(folder, 'cues.tsv'), ['phrase', 'act'], ([phrase, act], at) => ({
    kind: 'cue',
    form: filled(phrase, 'phrase', at),
    proper: false,
    act: oneOf(act, ACTS, at)
  }))
