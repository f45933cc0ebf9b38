// Load on a large register: `node bench/register/load.ts FOLDER [SECONDS]`, FOLDER as `build.ts` made it (with DATABASE_URL the register there instead).
// Twenty people read and two write, each with a second of thought between requests; then as many requests as the machine gives. Prints a table.
import { Chance } from '../chance.ts'
import { quantile, rounded } from '../figures.ts'
import { startServerProcess } from '../server-process.ts'
import { addressesIn } from './addresses.ts'
import { type Asking, openClient } from './client.ts'

const [folder = '', seconds = '60'] = process.argv.slice(2)
const READERS = 20
const WRITERS = 2
const THOUGHT_MS = 1000
const WARM_UP_MS = 5000
const FOR_MS = Number(seconds) * 1000
const CLOSED_CLIENTS = 8
const CLOSED_MS = 15_000
const STARTS = 5

type Took = Map<string, number[]>

const note = (took: Took, what: string, ms: number): void => {
  const known = took.get(what)
  if (known) known.push(ms)
  else took.set(what, [ms])
}

/** People who ask, read for about a second, and ask again, until the time is up. */
const people = async (
  many: number,
  thoughtMs: number,
  forMs: number,
  next: () => Asking,
  ask: (asking: Asking) => Promise<number>
): Promise<Took> => {
  const took: Took = new Map()
  const until = performance.now() + forMs
  const person = async (): Promise<void> => {
    await pause(chance.next() * thoughtMs)
    while (performance.now() < until) {
      const asking = next()
      note(took, asking.what, await ask(asking))
      await pause(thoughtMs)
    }
  }
  await Promise.all(Array.from({ length: many }, person))
  return took
}

const pause = (ms: number): Promise<void> => (ms === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms)))

const chance = new Chance(20_261_122)
const starts: number[] = []
for (let n = 0; n < STARTS; n++) {
  const each = await startServerProcess(folder, process.env.DATABASE_URL)
  starts.push(each.firstAnswerMs)
  await each.stop()
}
process.stdout.write(
  `Start of the process to its first answer, middle of ${STARTS}: ${rounded(quantile(starts, 0.5))} ms (${starts.map(rounded).join(', ')})\n\n`
)

const server = await startServerProcess(folder, process.env.DATABASE_URL)
const client = openClient(server.url)
try {
  const addresses = await addressesIn(client, chance)
  await people(READERS, THOUGHT_MS / 4, WARM_UP_MS, addresses.read, client.ask)
  const [read, written] = await Promise.all([
    people(READERS, THOUGHT_MS, FOR_MS, addresses.read, client.ask),
    people(WRITERS, THOUGHT_MS, FOR_MS, addresses.write, client.ask)
  ])
  process.stdout.write('| what | requests | half within | 99 % within | longest |\n|---|---:|---:|---:|---:|\n')
  for (const [what, took] of [...read, ...written].sort((a, b) => a[0].localeCompare(b[0])))
    process.stdout.write(
      `| ${what} | ${took.length} | ${[quantile(took, 0.5), quantile(took, 0.99), Math.max(...took)].map((ms) => `${rounded(ms)} ms`).join(' | ')} |\n`
    )
  const all = await people(CLOSED_CLIENTS, 0, CLOSED_MS, addresses.read, client.ask)
  const took = [...all.values()].flat()
  process.stdout.write(
    `\n${CLOSED_CLIENTS} clients without a pause: ${rounded((took.length * 1000) / CLOSED_MS)} requests/s, half within ${rounded(quantile(took, 0.5))} ms, 99 % within ${rounded(quantile(took, 0.99))} ms\n`
  )
} finally {
  client.close()
  await server.stop()
}
