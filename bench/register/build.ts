// Builds a register of generated reports: `node bench/register/build.ts FOLDER [REPORTS]` (100,000 unless said). Goes on where it was broken off.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileUnfiled } from '../../src/register/index.ts'
import { openPostgres, openSqlite } from '../../src/storage/index.ts'
import { Chance } from '../chance.ts'
import { rounded } from '../figures.ts'
import { generateReport } from './generate-report.ts'

const [folder = '', count = '100000'] = process.argv.slice(2)
const REPORTS = Number(count)
const SEED = 20_261_122
const AT_ONCE = 200

mkdirSync(folder, { recursive: true })
const database = process.env.DATABASE_URL
  ? openPostgres(process.env.DATABASE_URL, (error) => {
      throw error
    })
  : openSqlite(join(folder, 'hopluu.sqlite'))
const now = () => new Date('2026-11-22T02:00:00Z')
await database.migrate(now().toISOString())
await database.ensureWorkspace({ id: 'default', name: 'Sổ hợp tác', now: now().toISOString() })
const store = database.store('default')
let ids = Number(process.env.FIRST_ID ?? 0)
const newId = (): string => `d${String(++ids).padStart(8, '0')}`

const begun = performance.now()
const chance = new Chance(SEED)
for (let from = 0; from < REPORTS; from += AT_ONCE) {
  await store.transaction(async (inside) => {
    for (let number = from; number < Math.min(REPORTS, from + AT_ONCE); number++) {
      const report = generateReport(chance, number)
      const bytes = new TextEncoder().encode(`${number}\n${report.text.article.text}`)
      await inside.addReport(report, { sha256: report.text.source.sha256, mediaType: 'text/plain', bytes })
    }
  })
  await fileUnfiled({ store, now, newId })
  if (from % 5000 === 0) process.stdout.write(`${from} reports, ${rounded((performance.now() - begun) / 1000)} s\n`)
}
await database.close()
process.stdout.write(`${REPORTS} reports in ${rounded((performance.now() - begun) / 1000)} s\n`)
