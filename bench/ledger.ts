// Ten million transactions, and how long their sums take: `node bench/ledger.ts FOLDER [ROWS]`. Builds the ledger in FOLDER where it is not there yet.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type CountedRow, type Facet, type LedgerCell, ledgerCellsOf, sumLedger, TRANSACTION_TYPES } from '../src/register/index.ts'
import { openSqlite } from '../src/storage/index.ts'
import { Chance } from './chance.ts'
import { quantile, rounded } from './figures.ts'

const [folder = '', count = '10000000'] = process.argv.slice(2)
const ROWS = Number(count)
const PROJECTS = 50_000
const PARTNERS = 200
const SEED = 20_261_123
const ROUNDS = 7
const UNIT = 1_000_000_000n
const WORKSPACE = 'default'
const SECTORS =
  'wastewater drainage environment transport energy health education agriculture culture tourism digital land trade water governance'.split(
    ' '
  )
const PROVINCES = Array.from({ length: 34 }, (_, i) => `Tỉnh ${i + 1}`)
const CURRENCIES = ['JPY', 'USD', 'EUR', 'VND']
const TYPES = TRANSACTION_TYPES.filter((type) =>
  ['commitment', 'disbursement', 'expenditure', 'allotment', 'loan repayment'].includes(type)
)

mkdirSync(folder, { recursive: true })
const file = join(folder, 'ledger.sqlite')
if (!existsSync(file)) await build()
const database = openSqlite(file)
const store = database.store(WORKSPACE)

const time = async (what: string, ask: () => Promise<number>): Promise<void> => {
  const took: number[] = []
  // On a machine that others use as well, what the thread itself worked says more than the clock does.
  const worked: number[] = []
  let lines = 0
  for (let round = 0; round < ROUNDS; round++) {
    const [begun, before] = [performance.now(), process.threadCpuUsage()]
    lines = await ask()
    took.push(performance.now() - begun)
    const { user, system } = process.threadCpuUsage(before)
    worked.push((user + system) / 1000)
  }
  const middle = (all: readonly number[]): string =>
    rounded(
      quantile(
        [...all].sort((a, b) => a - b),
        0.5
      )
    )
  const [first = 0] = took
  process.stdout.write(
    `${what}: ${middle(took)} ms, the first ${rounded(first)} ms, ${middle(worked)} ms of the thread's own work, ${lines} sums\n`
  )
}
const sums = (query: Parameters<typeof sumLedger>[1]) => async (): Promise<number> => {
  const answer = await sumLedger({ store }, query)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.lines.length
}
await time('by partner, year and sector', sums({ by: 'partner,year,sector' }))
await time('by partner, year and sector, what was disbursed', sums({ by: 'partner,year,sector', type: 'disbursement', standing: 'actual' }))
await time('by partner and year', sums({ by: 'partner,year' }))
await time('by place and quarter', sums({ by: 'place,quarter' }))
await time('of one sector by partner', sums({ by: 'partner', sector: 'wastewater' }))
await time('of all', sums({}))
await database.close()

// What is kept is what the rows amount to.
const looking = new DatabaseSync(file, { readOnly: true })
const whole = (table: string, where: string): string =>
  JSON.stringify(
    looking
      .prepare(
        `select count(*) as lines, sum(${table === 'ledger_row' ? '1' : 'n'}) as n, cast(sum(high) as text) as high, cast(sum(low) as text) as low from ${table} ${where}`
      )
      .get()
  )
process.stdout.write(
  `rows ${whole('ledger_row', '')}\ncells of all ${whole('ledger_cell', "where province = '' and sector = '' and partner = ''")}\n`
)
process.stdout.write(`cells ${JSON.stringify(looking.prepare('select count(*) as n from ledger_cell').get())}\n`)

async function build(): Promise<void> {
  const begun = performance.now()
  const made = openSqlite(file)
  await made.migrate('2026-11-23T00:00:00Z')
  await made.ensureWorkspace({ id: WORKSPACE, name: 'Sổ hợp tác', now: '2026-11-23T00:00:00Z' })
  await made.close()
  // Written in bulk, for ten million acts of people take hours; the sums are made by the function that the register itself makes them by.
  const raw = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  raw.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -500000; begin')
  const row = raw.prepare(
    'insert into ledger_row (workspace_id, dossier_id, entry, event_id, type, fund, standing, dated, first_day, last_day, period, currency, partner, high, low) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  )
  const chance = new Chance(SEED)
  const cells = new Map<string, { readonly cell: LedgerCell; n: number; minor: bigint }>()
  let entries = 0
  for (let project = 0; project < PROJECTS; project++) {
    const own = Math.floor((ROWS * (project + 1)) / PROJECTS) - entries
    const id = `p${String(project).padStart(6, '0')}`
    const partner = `w${String(chance.below(PARTNERS)).padStart(4, '0')}`
    const currency = CURRENCIES[Number(partner.slice(1)) % CURRENCIES.length] as string
    const facets: Facet[] = [
      { facet: 'province', value: chance.pick(PROVINCES) },
      ...[...new Set([chance.pick(SECTORS), chance.pick(SECTORS)])].map((value) => ({ facet: 'sector', value }))
    ]
    const rows: CountedRow[] = []
    for (let i = 0; i < own; i++) {
      const month = 1 + chance.below(12)
      const year = 2014 + chance.below(13)
      const day = `${year}-${String(month).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`
      const counted: CountedRow = {
        type: chance.pick(TYPES),
        fund: chance.below(4) === 0 ? 'counterpart' : 'loan',
        standing: chance.below(3) === 0 ? 'planned' : 'actual',
        currency,
        period: `${year}-Q${Math.ceil(month / 3)}`,
        minor: BigInt(1 + chance.below(2_000_000_000)) * 1000n,
        partner
      }
      rows.push(counted)
      const entry = `e${String(++entries).padStart(8, '0')}`
      const { type, fund, standing, period, minor } = counted
      row.run(WORKSPACE, id, entry, entry, type, fund, standing, day, day, day, period, currency, partner, minor / UNIT, minor % UNIT)
    }
    for (const cell of ledgerCellsOf(rows, facets)) {
      const key = `${cell.partner}|${cell.sector}|${cell.province}|${cell.type}|${cell.fund}|${cell.standing}|${cell.currency}|${cell.period}`
      const there = cells.get(key)
      if (there) {
        there.n += cell.n
        there.minor += cell.minor
      } else cells.set(key, { cell, n: cell.n, minor: cell.minor })
    }
  }
  const cell = raw.prepare(
    'insert into ledger_cell (workspace_id, province, sector, partner, standing, type, fund, currency, period, n, high, low) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  )
  for (const { cell: at, n, minor } of cells.values())
    cell.run(
      WORKSPACE,
      at.province,
      at.sector,
      at.partner,
      at.standing,
      at.type,
      at.fund,
      at.currency,
      at.period,
      n,
      minor / UNIT,
      minor % UNIT
    )
  raw.exec('commit')
  raw.close()
  process.stdout.write(`${entries} rows and ${cells.size} cells in ${rounded((performance.now() - begun) / 1000)} s\n`)
}
