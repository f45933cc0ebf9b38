// Reads mutated reports and says which of them crash the reader, make it hang or break a promise of the record.
//
//   npm run bench:fuzz                       200,000 mutants, all cores
//   npm run bench:fuzz -- --count 5000 --from 1000000
//   npm run bench:fuzz -- --only 4711        one again, its text and what is wrong with it
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { openProgress } from '../src/cli/progress.ts'
import { fuzz } from '../tests/fuzz/fuzz.ts'
import { mutantOf } from '../tests/fuzz/mutant.ts'
import { loadOriginals } from '../tests/fuzz/originals.ts'
import { readMutant } from '../tests/fuzz/read-mutant.ts'
import { rounded } from './figures.ts'

const { values } = parseArgs({ options: { count: { type: 'string' }, from: { type: 'string' }, only: { type: 'string' } } })
if (values.only !== undefined) {
  const originals = loadOriginals()
  const { bytes, fileName } = mutantOf(Number(values.only), originals)
  process.stdout.write(`${fileName}\n${Buffer.from(bytes).toString('utf8')}\n\n`)
  const { outcome, ms, problem } = await readMutant(Number(values.only), originals)
  process.stdout.write(`${outcome} in ${rounded(ms)} ms${problem ? `: ${problem}` : ''}\n`)
  process.exit(problem ? 1 : 0)
}

const count = Number(values.count ?? 200_000)
const progress = openProgress(process.stderr, count)
let done = 0
const begun = performance.now()
const { read, refused, slowest, slowestMs, findings } = await fuzz(Number(values.from ?? 0), count, availableParallelism(), () => {
  done += 1
  progress.advance(1, done)
})
progress.finish()
for (const { number, problem } of findings.slice(0, 50)) process.stdout.write(`mutant ${number}: ${problem}\n`)
process.stdout.write(
  `${count} mutants in ${rounded((performance.now() - begun) / 1000)} s: ${read} read, ${refused} refused, ${findings.length} findings; the slowest (number ${slowest}) took ${rounded(slowestMs)} ms\n`
)
process.exitCode = findings.length > 0 ? 1 : 0
