import { spawnSync } from 'node:child_process'
import { exampleFiles } from '../src/cli/demo.ts'
import { type Figure, median, rounded } from './figures.ts'
import { ROOT } from './server-process.ts'

const STARTS = 15

/** `hopluu read FILE` as a process of its own, under this Node.js, without npm. */
export const measureStart = (): readonly Figure[] => {
  const file = exampleFiles().find((path) => path.endsWith('.txt')) ?? ''
  const run = (): number => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [`${ROOT}bin/hopluu.mjs`, 'read', file])
    if (status !== 0) throw new Error(`hopluu read ended with ${status}: ${stderr}`)
    return performance.now() - begun
  }
  run() // The first start fills Node's compile cache, as the first start on any machine does.
  const runs = Array.from({ length: STARTS }, run)
  return [
    { what: 'hopluu read FILE, start to end', value: `${rounded(median(runs))} ms`, of: `one short report, middle of ${STARTS} runs` }
  ]
}
