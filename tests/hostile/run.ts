// Sends the whole hostile set to the program: `npm run test:hostile`. Ends with 1 where a file is neither refused clearly nor read safely, or takes too much.
import { hash } from 'node:crypto'
import { FAMILIES, filesOf } from './all-families.ts'
import { startHostileServer } from './hostile-server.ts'
import { MOST_MB, MOST_MS, sendFamilies } from './send-families.ts'

/** Files of each family. */
const EACH = 10
/** The longest that anybody else waits meanwhile, in milliseconds. */
const MOST_WAIT_MS = 2000

const distinct = new Set(FAMILIES.flatMap((family) => filesOf(family, EACH).map(({ bytes }) => hash('sha256', bytes)))).size
const server = await startHostileServer()
let waited = 0
const all = await sendFamilies(server, EACH, ({ name, files, read, refused, slowestMs, findings }) => {
  const codes = [...refused].map(([code, count]) => `${code} ${count}`).join(', ')
  process.stdout.write(`${name}: ${files} files, ${read} read${codes ? `, ${codes}` : ''}; the slowest ${Math.round(slowestMs)} ms\n`)
  if (server.longestWaitMs() > Math.max(waited, 500))
    process.stdout.write(`  somebody else waited ${Math.round(server.longestWaitMs())} ms\n`)
  waited = server.longestWaitMs()
  for (const finding of findings) process.stdout.write(`  FOUND: ${finding}\n`)
})
const findings = all.flatMap((counts) => counts.findings)
const peak = server.peakMB()
const wait = Math.round(server.longestWaitMs())
await server.stop()
if (peak === null) process.stdout.write('NOT RUN: memory of the processes (this system does not tell it)\n')
else if (peak > MOST_MB) findings.push(`a process filled ${Math.round(peak)} MB`)
if (wait > MOST_WAIT_MS) findings.push(`somebody else waited ${wait} ms`)
process.stdout.write(
  `${distinct} distinct files of ${all.length} families: ${findings.length} findings. No file took more than ${Math.round(Math.max(...all.map(({ slowestMs }) => slowestMs)))} ms (of ${MOST_MS}), no process filled more than ${Math.round(peak ?? 0)} MB (of ${MOST_MB}); somebody else waited ${wait} ms at most.\n`
)
process.exitCode = findings.length > 0 ? 1 : 0
