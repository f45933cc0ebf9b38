// Prints the figures of reading in docs/benchmarks.md: `npm run bench:read [-- --short]`. The whole takes a quarter of an hour, since every
// strained text is read at up to ten million characters; --short stops at one million and takes four minutes.
import { cpus, totalmem } from 'node:os'
import type { Figure } from './figures.ts'
import { measureFirstRecord } from './measure-first-record.ts'
import { measureLinearity, showRow, worstRatio } from './measure-linearity.ts'
import { measureList } from './measure-list.ts'
import { measureMemory } from './measure-memory.ts'
import { measureReadings } from './measure-reading.ts'
import { readSourceTexts } from './source-texts.ts'

const LENGTHS = [1000, 10_000, 100_000, 1_000_000, 10_000_000]
const lengths = process.argv.includes('--short') ? LENGTHS.slice(0, -1) : LENGTHS
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const show = (figures: readonly Figure[]): void => {
  for (const { what, value, of } of figures) say(`| ${what} | ${value} | ${of} |`)
}

const cores = cpus()
say(
  `${process.platform} ${process.arch}, ${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node.js ${process.versions.node}\n`
)
say('| what | figure | how |\n|---|---|---|')
show(await measureReadings())
show(await measureFirstRecord())
show(await measureList(await readSourceTexts()))
if (lengths.length === LENGTHS.length) show(await measureMemory())

const over: string[] = []
for await (const { row, line } of measureLinearity(lengths.at(-1) ?? 0)) {
  if (over.length === 0 && row.name === 'mixed reports') {
    const heads = lengths.map((length) => `${length >= 1_000_000 ? `${length / 1_000_000} million` : `${length / 1000} thousand`}`)
    say(`\n| text | ${heads.join(' | ')} | worst ratio |\n|---|${heads.map(() => '---:').join('|')}|---:|`)
  }
  say(showRow(row, line, lengths))
  if (!row.finished || worstRatio(row, line) > 2) over.push(row.name)
}
say(over.length === 0 ? '\nNo text takes more than twice the line.' : `\nOver twice the line: ${over.join(', ')}.`)
