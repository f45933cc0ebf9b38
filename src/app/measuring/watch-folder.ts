import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readFileName } from '../../exchange/index.ts'
import type { WatchedFolder } from '../../operation/index.ts'
import type { Register } from '../../register/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import { takeMeasurements } from './take-measurements.ts'

export interface Watching {
  readonly register: Pick<Register, 'series'>
  readonly signal: AbortSignal
  readonly onFault: (fault: Error) => void
  /** How long it waits between two looks, in milliseconds. */
  readonly everyMs?: number
}

const EVERY_MS = 10_000
const MOST_BYTES = 50_000_000

/**
 * Takes in the files that loggers put into a folder, until it is told to stop. A file is read once two looks found it of one size and age, so that none is read
 * while it grows; it stays where it is, and the register knows by its bytes that it was taken. Stations that are not there yet are made: whoever set the
 * folder wants what comes there.
 */
export const watchFolder = async (
  { folder, names }: WatchedFolder,
  { register, signal, onFault, everyMs = EVERY_MS }: Watching
): Promise<void> => {
  const seen = new Map<string, string>()
  const done = new Map<string, string>()
  let isThere = true
  const look = async (): Promise<void> => {
    for (const name of (await readdir(folder)).toSorted()) {
      const named = readFileName(names, name)
      const found = named.ok ? await stat(join(folder, name)).catch(() => null) : null
      if (!named.ok || !found?.isFile()) continue
      const state = `${found.size} ${found.mtimeMs}`
      const isStill = seen.get(name) === state
      seen.set(name, state)
      if (!isStill || done.get(name) === state || signal.aborted) continue
      done.set(name, state)
      if (found.size > MOST_BYTES) {
        onFault(new Error(`${name}: ${found.size} bytes`))
        continue
      }
      const bytes = await readFile(join(folder, name))
      const taken = await takeMeasurements(register, { bytes, name, hints: { station: named.value.station }, make: true })
      const wrong = taken.ok
        ? taken.value.errors.map(({ line, refusal }) => `${line}: ${sentenceOf(refusal, 'vi')}`)
        : [sentenceOf(taken.refusal, 'vi')]
      // A file with a thousand wrong lines is told by its first.
      if (wrong.length > 0) onFault(new Error(`${name} (${wrong.length}): ${wrong[0]}`))
    }
  }
  while (!signal.aborted) {
    try {
      await look()
      isThere = true
    } catch (fault) {
      // A folder on another machine comes and goes; once is enough to tell of it.
      if (isThere) onFault(fault as Error)
      isThere = false
    }
    await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => {})
  }
}
