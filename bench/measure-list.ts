import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { readLines } from '../src/cli/read-lines.ts'
import { MAX_DOCUMENT_BYTES } from '../src/reading/index.ts'
import { type Figure, rounded } from './figures.ts'
import type { SourceText } from './source-texts.ts'

/** Long enough that starting the threads is a small part of it. */
const CHARACTERS = 6_000_000

const nowhere = (): Writable => new Writable({ write: (_, __, done) => done() })

/** `hopluu read --jsonl` on a list of short reports: one thread, then all that the machine has; from the list's first byte to its last answer. */
export const measureList = async (texts: readonly SourceText[]): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-bench-'))
  const listName = join(folder, 'list.jsonl')
  const lines: string[] = []
  let characters = 0
  for (let n = 0; characters < CHARACTERS; n++) {
    const { text } = texts[n % texts.length] as SourceText
    lines.push(`${JSON.stringify({ id: String(n), text, publishedOn: '2025-09-09' })}\n`)
    characters += text.length
  }
  writeFileSync(listName, lines.join(''))
  const perSecond = async (threads: number): Promise<number> => {
    const begun = performance.now()
    await readLines(
      { listName, documentLimit: MAX_DOCUMENT_BYTES, knowledge: null },
      { out: nowhere(), err: nowhere(), in: process.stdin },
      threads
    )
    return (characters * 1000) / (performance.now() - begun)
  }
  const all = availableParallelism()
  const one = await perSecond(1)
  const together = await perSecond(all)
  rmSync(folder, { recursive: true, force: true })
  const of = `a list of ${rounded(lines.length)} reports with ${rounded(characters)} characters in all, records written out`
  return [
    { what: 'Reading a list, one thread', value: `${rounded(one)} characters/s`, of },
    {
      what: `Reading a list, ${all} threads`,
      value: `${rounded(together)} characters/s`,
      of: `the same list, ${rounded(together / one)} times as fast`
    }
  ]
}
