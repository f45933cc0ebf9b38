// Prints the figures of docs/benchmarks.md: `npm run bench`. Takes about a minute; close other programs first.
import { cpus, totalmem } from 'node:os'
import { buildWeb, isWebStale } from '../src/cli/build-web.ts'
import { readExamples } from './examples.ts'
import type { Figure } from './figures.ts'
import { measureReadings } from './measure-reading.ts'
import { measureServing } from './measure-serving.ts'
import { measureStart } from './measure-start.ts'
import { measureStoring } from './measure-storing.ts'

if (isWebStale() && !(await buildWeb()).ok) process.exit(3)

const cores = cpus()
process.stdout.write(
  `${process.platform} ${process.arch}, ${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node.js ${process.versions.node}\n\n`
)
const show = (figures: readonly Figure[]): void => {
  for (const { what, value, of } of figures) process.stdout.write(`| ${what} | ${value} | ${of} |\n`)
}

process.stdout.write('| what | figure | how |\n|---|---|---|\n')
const examples = await readExamples()
show(measureStart())
show(await measureReadings())
show(await measureStoring(examples))
show(await measureServing(examples))
