import { type Figure, rounded } from './figures.ts'
import { runScript } from './run-script.ts'

const LENGTH = 10_000_000
const PATIENCE_MS = 300_000

const peakOf = async (length: number): Promise<{ readonly peakBytes: number; readonly items: number }> => {
  let said = '{}'
  await runScript('read-long-text.ts', [String(length)], (line) => (said = line), PATIENCE_MS)
  return JSON.parse(said) as { peakBytes: number; items: number }
}

/** The most memory a process takes while it reads a text of ten million characters, beside that of one that reads a short one. */
export const measureMemory = async (): Promise<readonly Figure[]> => {
  const [idle, long] = [await peakOf(0), await peakOf(LENGTH)]
  const mega = (bytes: number): string => `${rounded(bytes / 1_000_000)} MB`
  return [
    {
      what: 'Memory, 10 million characters in one text',
      value: mega(long.peakBytes),
      of: `largest resident size of the process, ${rounded(long.items)} people, bodies, figures and actions found; ${mega(idle.peakBytes)} when it reads a thousand characters`
    }
  ]
}
