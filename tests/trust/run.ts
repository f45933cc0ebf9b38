// The long form of the trial: `npm run test:trust` kills the server 200 times on SQLite and 200 times on PostgreSQL, `npm run test:trust -- 20` 20 times
// each; a second word names one of the two. Ends with 1 when anything acknowledged is lost, torn or told by the check.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres, openSqliteForReading } from '../../src/storage/index.ts'
import { type KillOutcome, type KillTrial, runKillTrial } from './kill-trial.ts'
import { openOwnPostgres } from './own-postgres.ts'

const [number = '200', only] = process.argv.slice(2)
const kills = Number(number)
if (!Number.isInteger(kills) || kills < 1) throw new Error(`"${number}" is no number of kills.`)
const seed = Number(process.env.TRUST_SEED ?? Date.now() % 2 ** 31)
/** Every so many kills the database server is crashed as well. */
const CRASH_EVERY = 10

const told = async (name: string, trial: Omit<KillTrial, 'kills' | 'seed' | 'progress'>): Promise<boolean> => {
  const begun = performance.now()
  const outcome: KillOutcome = await runKillTrial({
    ...trial,
    kills,
    seed,
    progress: (line) => process.stderr.write(`${name}: ${line}\n`)
  })
  const { acknowledged, whole, absent, lost, torn, findings, reports, logRows } = outcome
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(
    `${name}, seed ${seed}: ${kills} kills, ${acknowledged} writes acknowledged, ${lost.length} lost; ${whole + absent} reports under way, ` +
      `${whole} whole, ${absent} absent, ${torn.length} torn; check of ${reports} reports and ${logRows} rows of the log: ${findings.length} findings; ${seconds} s\n`
  )
  for (const wrong of [...lost, ...torn, ...findings]) process.stdout.write(`  ${JSON.stringify(wrong)}\n`)
  return lost.length + torn.length + findings.length === 0
}

const onSqlite = async (): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-kill-'))
  try {
    return await told('SQLite', {
      environment: { HOPLUU_DATA: folder },
      look: () => openSqliteForReading(join(folder, 'hopluu.sqlite'))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const onPostgres = async (): Promise<boolean> => {
  const postgres = await openOwnPostgres()
  if (postgres === null) {
    process.stdout.write('NOT RUN: PostgreSQL server programs\n')
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-kill-'))
  try {
    return await told('PostgreSQL', {
      environment: { HOPLUU_DATA: folder, DATABASE_URL: postgres.url },
      look: () => openPostgres(postgres.url, () => {}),
      between: async (kill) => {
        if (kill % CRASH_EVERY !== 0) return
        await postgres.stop('immediate')
        await postgres.start()
      }
    })
  } finally {
    await postgres.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

const outcomes: boolean[] = []
if (only === undefined || only === 'sqlite') outcomes.push(await onSqlite())
if (only === undefined || only === 'postgres') outcomes.push(await onPostgres())
process.exitCode = outcomes.every(Boolean) ? 0 : 1
