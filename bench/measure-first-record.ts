import { spawn } from 'node:child_process'
import { exampleFiles } from '../src/cli/demo.ts'
import { type Figure, median, rounded } from './figures.ts'
import { ROOT } from './server-process.ts'

const STARTS = 15

/** Milliseconds from the start of `hopluu read --json FILE` to the first bytes of its record. */
const firstRecord = (file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [`${ROOT}bin/hopluu.mjs`, 'read', '--json', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let took = 0
    child.stdout.once('data', () => {
      took = performance.now() - begun
    })
    child.stdout.resume()
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(took) : reject(new Error(`hopluu read ended with ${code}.`))))
  })

/** A process of its own under this Node.js, without npm; one start before fills Node's compile cache. */
export const measureFirstRecord = async (): Promise<readonly Figure[]> => {
  const file = exampleFiles().find((path) => path.endsWith('.txt')) ?? ''
  await firstRecord(file)
  const runs: number[] = []
  for (let n = 0; n < STARTS; n++) runs.push(await firstRecord(file))
  return [
    {
      what: 'Start of the process to its first record',
      value: `${rounded(median(runs))} ms`,
      of: `one short report, middle of ${STARTS} starts (${rounded(Math.min(...runs))} to ${rounded(Math.max(...runs))})`
    }
  ]
}
