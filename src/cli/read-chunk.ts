import { refuse } from '../values/index.ts'
import { type Chunk, linesOf } from './lines.ts'
import { type LineAnswer, readLine, refuseLine } from './read-line.ts'

/** The answers to a chunk's lines, joined, and how many came out each way. */
export interface ChunkAnswer {
  readonly text: string
  readonly read: number
  readonly refused: number
  readonly faults: number
}

/** What a worker needs to know of the list its chunks come from. Sizes in bytes. */
export interface ListSettings {
  readonly listName: string
  readonly documentLimit: number
  readonly lineLimit: number
}

const joined = (answers: readonly LineAnswer[]): ChunkAnswer => {
  const count = (outcome: LineAnswer['outcome']): number => answers.filter((answer) => answer.outcome === outcome).length
  return {
    text: answers.map((answer) => `${answer.json}\n`).join(''),
    read: count('read'),
    refused: count('refused'),
    faults: count('fault')
  }
}

/** Reads every line of a chunk, in order. */
export const readChunk = async (chunk: Chunk, list: ListSettings): Promise<ChunkAnswer> => {
  if (chunk.tooLong) {
    const about = { line: chunk.firstLine, limitMB: Math.floor(list.lineLimit / 1024 / 1024) }
    return joined([refuseLine(null, refuse('line_too_long', about).refusal)])
  }
  const answers: LineAnswer[] = []
  for (const { bytes, line } of linesOf(chunk)) answers.push(await readLine(bytes, line, list.listName, list.documentLimit))
  return joined(answers)
}

/** The answer when whatever was reading a chunk died (out of memory, say): every line in it is told so. */
export const failChunk = (chunk: Chunk, message: string): ChunkAnswer =>
  joined([...linesOf(chunk)].map(() => refuseLine(null, refuse('fault', { message }).refusal, 'fault')))
