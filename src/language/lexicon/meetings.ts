import { join } from 'node:path'
import type { TellingEntry, Turn } from './entry.ts'
import { filled, oneOf, readTable } from './read-table.ts'

const TURNS: readonly Turn[] = ['receives', 'comes', 'meets', 'joint', 'between']

/** The words that tell of a meeting, with its format and with who is told before and behind them. */
export const readTellings = (folder: string): TellingEntry[] =>
  readTable(join(folder, 'tellings.tsv'), ['phrase', 'format', 'turn'], ([phrase, format, turn], at) => ({
    kind: 'telling',
    form: filled(phrase, 'phrase', at),
    proper: false,
    format: filled(format, 'format', at),
    turn: oneOf(turn, TURNS, at)
  }))
